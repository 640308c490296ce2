import { useEffect, useRef, type ReactElement } from 'react'
import type { FigureState } from '../store/figure.ts'
import type { PanelProps } from './Header.tsx'
import { useSampled } from './hooks.ts'
import { sentenceOf, statusOf } from './status.ts'

/** Milliseconds between two sentences read aloud. */
const ALOUD = 6000

const select = (state: FigureState) => statusOf(state.runs.a.frame)

/** Says the newest sentence to screen readers at a humane rate. Written outside React's render. */
function Announcer({ sentence }: { sentence: string }): ReactElement {
  const ref = useRef<HTMLDivElement>(null)
  const latest = useRef(sentence)
  useEffect(() => {
    latest.current = sentence
  }, [sentence])
  useEffect(() => {
    const say = (): void => {
      if (ref.current && ref.current.textContent !== latest.current) ref.current.textContent = latest.current
    }
    // There from the start for who reads the page through; only what changes is read out.
    say()
    const timer = setInterval(say, ALOUD)
    return () => clearInterval(timer)
  }, [])
  return <div ref={ref} className="dr-aloud" aria-live="polite" />
}

/** What is going on, in one sentence; the trouble in it in colour and in words. `named`: of which restaurant, for who only hears it. */
export function StatusLine({ store, text, named }: PanelProps & { named?: string }): ReactElement {
  const { level, line, staff, alarm } = sentenceOf(useSampled(store, select), text)
  return (
    <div className="dr-status" data-level={level}>
      <p aria-hidden="true">
        <strong className={`dr-say-${level}`}>{line}</strong>
        {staff && <> {alarm ? <strong className="dr-say-bad">{staff}</strong> : staff}</>}
      </p>
      <Announcer sentence={named === undefined ? `${line} ${staff}` : `${named}: ${line} ${staff}`} />
    </div>
  )
}
