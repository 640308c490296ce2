import { sentenceOf, statusOf } from '../../panels/status.ts'
import type { FigureState, RunState } from '../../store/figure.ts'
import { textOf } from '../../text/text.ts'
import { titled } from '../../text/titles.ts'
import { openingMinute } from '../../views/chart/settings.ts'
import { select } from '../../views/stage/select.ts'
import { waysOf } from '../../views/stage/ways.ts'
import { heightAround } from './card.ts'
import type { Format, Sight } from './order.ts'
import { choiceWords, describe } from './reel.ts'

/** What a figure shows now, as a value. */
export function sightOf({ runs: { a, b }, playback, view }: FigureState): Sight {
  const run = ({ scenario, seed, commands }: RunState): Sight['a'] => ({ scenario, seed, commands })
  const { time, rate, end } = playback
  return { a: run(a), b: b && run(b), choices: { a: a.choice, b: b?.choice ?? null }, time, rate, end, telling: view.telling, lang: view.lang, dark: view.dark }
}

/** The stage's own shape with its frame, sharp on any screen. `stage`: one pane of it, CSS pixels. */
export function stillFormat(stage: { width: number; height: number } | null, two: boolean): Format {
  const { width, height } = stage ?? { width: 900, height: 392 }
  const pane = Math.min(1280, Math.max(288, width))
  const tall = Math.min(640, Math.max(220, height))
  const pad = pane < 488 && !two ? 24 : 32
  const whole = Math.round(two ? 2 * pane + 12 + pad : pane + pad)
  return { width: whole, height: heightAround(whole, tall, two ? 2 : 1), ratio: 2 }
}

/** The moment in words, for whoever does not see it. */
export function momentInWords({ runs: { a, b }, playback, view }: FigureState): string {
  const text = textOf(view)
  const both = b ? [a, b] : [a]
  const opensAt = openingMinute(a.scenario.opensAt)
  const lists = both.map(({ frame, scenario }) =>
    select(frame, { width: 900, height: 392, rate: playback.rate, text, selected: null, reducedMotion: true, ...waysOf(scenario), opensAt }),
  )
  const panes = both.map((run, i) => ({
    caption: text.share.pane({ letter: 'AB'[i], what: choiceWords(run.choice, run, text) }),
    ...sentenceOf(statusOf(run.frame, run.scenario), text),
  }))
  const title = titled(a.scenario.title ?? text.panels.untitled, text)
  return describe({ told: { title, clock: text.format.clock(opensAt + playback.time), brand: '', strip: '', panes }, lists }, text)
}
