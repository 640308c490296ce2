import type { ReactElement } from 'react'
import { told } from '../text/refusals.ts'
import type { PanelProps } from './Header.tsx'
import { useFigure } from './hooks.ts'
import { Icon } from './Icon.tsx'
import { tip } from './tips.ts'

/** Faults listed before the rest is a count. */
const LISTED = 4

/** What was refused and why, with the place of every fault, or what should be known; the restaurant runs on behind it. */
export function Trouble({ store, text }: PanelProps): ReactElement | null {
  const trouble = useFigure(store, (s) => s.trouble)
  if (!trouble) return null
  const { subject, problems, note = false } = trouble
  const words = text.panels
  return (
    <div className="dr-card dr-trouble" data-note={note || undefined} role={note ? 'status' : 'alert'}>
      <div>
        <strong>{subject}</strong>
        <ul>
          {problems.slice(0, LISTED).map((problem, i) => (
            <li key={i}>
              {problem.path && <code dir="ltr">{told(problem.path, text)}</code>} {told(problem.message, text)}
            </li>
          ))}
          {problems.length > LISTED && <li>{words.more({ n: problems.length - LISTED })}</li>}
        </ul>
      </div>
      <button
        type="button"
        className="dr-round dr-close"
        aria-label={words.dismiss}
        {...tip(words.dismiss)}
        onClick={() => store.intend({ do: 'report', subject: '', problems: [] })}
      >
        <Icon name="close" />
      </button>
    </div>
  )
}
