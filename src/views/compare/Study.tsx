import { useSyncExternalStore, type ReactElement } from 'react'
import type { Study } from '../../store/results.ts'
import type { Text } from '../../text/text.ts'
import { scaleLinear } from '../chart/linear.ts'
import { Table } from '../chart/Table.tsx'
import { studyTable } from './rows.ts'
import type { CompareProps } from './View.tsx'
import { studyWords, type ReadingWords } from './wording.ts'

/** Days of one study. */
const DAYS = 200
/** Size of a picture of one reading, CSS pixels. */
const SIZE = { width: 240, height: 34, edge: 8 }

/** A reading's difference and its interval about no difference: better for A to the left, for B to the right. */
function Whisker({ reading, text }: { reading: ReadingWords; text: Text }): ReactElement {
  const { difference, halfWidth } = reading.paired
  const sign = reading.less ? -1 : 1
  const mid = sign * difference!
  const half = halfWidth!
  const most = Math.max(Math.abs(mid) + half, 1e-9)
  const x = scaleLinear([-most, most], [SIZE.edge, SIZE.width - SIZE.edge])
  const y = SIZE.height / 2
  const clear = Math.abs(mid) > half
  return (
    <svg className="dr-whisker" viewBox={`0 0 ${SIZE.width} ${SIZE.height}`} role="img" aria-label={text.compare.whisker({ what: reading.name, words: reading.words })}>
      <path className="dr-whisker-zero" d={`M${x(0)},3V${SIZE.height - 3}`} />
      <path className={`dr-whisker-line dr-whisker-${clear ? (mid > 0 ? 'b' : 'a') : 'none'}`} d={`M${x(mid - half)},${y}H${x(mid + half)}M${x(mid - half)},${y - 5}v10M${x(mid + half)},${y - 5}v10`} />
      <circle className={`dr-whisker-dot dr-whisker-${clear ? (mid > 0 ? 'b' : 'a') : 'none'}`} cx={x(mid)} cy={y} r={5} />
    </svg>
  )
}

function Findings({ study, text }: { study: Study; text: Text }): ReactElement | null {
  const words = text.compare
  const readings = studyWords(study, text)
  if (readings.length === 0) return null
  const { unpaired, halfWidth } = study.wait
  const letter = (which: 'a' | 'b'): { run: string } => ({ run: words.letter({ which }) })
  return (
    <>
      <p className="dr-study-on">{words.onDays({ n: study.days })}</p>
      <ul className="dr-study-list">
        {readings.map((reading) => (
          <li key={reading.key} data-reading={reading.key}>
            <div className="dr-study-picture">
              <p className="dr-study-ends" aria-hidden="true">
                <span>← {words.better(letter('a'))}</span>
                <strong>{reading.name}</strong>
                <span>{words.better(letter('b'))} →</span>
              </p>
              <Whisker reading={reading} text={text} />
            </div>
            <span className="dr-study-words" aria-hidden="true">
              {capital(reading.words)}.
            </span>
          </li>
        ))}
      </ul>
      <p className="dr-study-note">
        {words.ninetyFive} {unpaired !== null && halfWidth !== null && unpaired > halfWidth && words.pairing({ unpaired })}
      </p>
    </>
  )
}

const capital = (words: string): string => words.slice(0, 1).toUpperCase() + words.slice(1)

/** The two over many days: asked for with a button, told as it comes in, stopped when one likes. */
export function StudyView({ store, text }: CompareProps): ReactElement {
  const study = useSyncExternalStore(store.subscribe, () => store.getState().results.study)
  const words = text.compare
  const ask = (days: number): void => store.intend({ do: 'study', days })
  const running = study !== null && study.days < study.wanted
  return (
    <section className="dr-study" aria-label={words.manyDays} aria-busy={running}>
      <h3 className="dr-compare-name">{words.manyDays}</h3>
      {study === null && <p className="dr-study-lead">{words.manyDaysLead({ n: DAYS })}</p>}
      {study && <Findings study={study} text={text} />}
      {study && <Table store={store} select={studyTable} name="study" />}
      <div className="dr-study-foot">
        {running && (
          <>
            <progress className="dr-study-progress" max={study.wanted} value={study.days} aria-label={words.manyDays} />
            <span className="dr-study-count">{words.progress({ done: study.days, wanted: study.wanted })}</span>
          </>
        )}
        <button type="button" className="dr-pill" data-action={study === null ? 'study' : 'study-stop'} onClick={() => ask(study === null ? DAYS : 0)}>
          <span className="dr-label">{study === null ? words.study({ n: DAYS }) : running ? words.stop : words.putAway}</span>
        </button>
      </div>
      <p className="dr-compare-aloud" aria-live="polite">
        {study && !running ? studyWords(study, text).map((reading) => `${capital(reading.words)}.`).join(' ') : ''}
      </p>
    </section>
  )
}
