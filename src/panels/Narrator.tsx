import { useEffect, useRef, type ReactElement } from 'react'
import type { Command } from '../scenario/types.ts'
import type { FigureState, Which } from '../store/figure.ts'
import { followReadings } from '../store/reading.ts'
import type { Text } from '../text/text.ts'
import { titled } from '../text/titles.ts'
import type { PanelProps } from './Header.tsx'
import { createNarrator, type Seen } from './narration.ts'
import { lookAt } from './news.ts'
import { sentenceOf, statusOf } from './status.ts'

/** Commands of one restaurant in words. */
type Deed = (state: FigureState, which: Which, commands: readonly Command[], text: Text) => string

interface NarratorProps extends PanelProps {
  deed: Deed
  /** A simulated minute in words of the clock. */
  clock(state: FigureState, minute: number, text: Text): string
  /** Whether the line of one restaurant stands out of the door, as it is shown. */
  outside(state: FigureState, which: Which): boolean
  /** Milliseconds of display time. */
  now?: () => number
}

function seenOf(state: FigureState, text: Text, { deed, clock, outside }: Pick<NarratorProps, 'deed' | 'clock' | 'outside'>): Seen {
  const { runs, playback } = state
  return {
    time: playback.time,
    clock: clock(state, playback.time, text),
    rate: playback.rate,
    playing: playback.playing,
    title: titled(runs.a.scenario.title ?? text.panels.untitled, text),
    scenario: runs.a.scenario,
    commands: { a: runs.a.commands, b: runs.b?.commands ?? null },
    a: lookAt(runs.a.frame),
    b: runs.b && lookAt(runs.b.frame),
    deed: (commands, which) => deed(state, which, commands, text),
    letter: (which) => text.compare.letter({ which }),
    outside: (which) => outside(state, which),
    clockOf: (minute) => clock(state, minute, text),
    standing(which) {
      const { line, staff } = sentenceOf(statusOf(runs[which]!.frame, runs[which]!.scenario), text)
      return staff === '' ? line : `${line} ${staff}`
    },
  }
}

const timeNow = (): number => performance.now()

/**
 * Tells the day to those who do not see it. The one region that speaks of what happens and of what the reader does: the status
 * line is there to be read, the timeline speaks of the forecast alone. Written outside React's render.
 */
export function Narrator({ store, text, deed, clock, outside, now = timeNow }: NarratorProps): ReactElement {
  const ref = useRef<HTMLDivElement>(null)
  const words = useRef(text)
  useEffect(() => {
    words.current = text
  }, [text])
  useEffect(() => {
    const narrator = createNarrator()
    let timer: ReturnType<typeof setTimeout> | undefined
    const look = (): void => {
      clearTimeout(timer)
      const { said, again } = narrator.see(seenOf(store.getState(), words.current, { deed, clock, outside }), words.current, now())
      if (said !== null && ref.current) ref.current.textContent = said
      if (again !== null) timer = setTimeout(look, again)
    }
    look()
    const followed = followReadings(store, () => null, look)
    return () => {
      clearTimeout(timer)
      followed.stop()
    }
  }, [store, deed, clock, outside, now])
  return <div ref={ref} className="dr-aloud" aria-live="polite" aria-atomic="true" data-narrator="" />
}
