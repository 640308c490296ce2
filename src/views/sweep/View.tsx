import { useCallback, useMemo, useState, useSyncExternalStore, type ReactElement } from 'react'
import type { Sweep, Variable } from '../../restaurant/surveys.ts'
import type { FigureState, FigureStore } from '../../store/figure.ts'
import type { Text } from '../../text/text.ts'
import { Table } from '../chart/Table.tsx'
import { amountOf, grouped, nameInGroup, nameOf } from '../chart/variable.ts'
import { Charts } from './Charts.tsx'
import { sweepTable } from './rows.ts'
import { pictureOf } from './select.ts'
import css from './sweep.css?inline'
import { allWords, atWords, foundWords, stillWords } from './wording.ts'

export { sweepRows } from './csv.ts'

export const styles = css

export interface SweepProps {
  store: FigureStore
  text: Text
  /** What of this restaurant can be varied, in the order in which it is offered. */
  variables: readonly Variable[]
}

/** Readings along one variable of the restaurant: asked for with a button, drawn as they come in, stopped when one likes. */
export function SweepView({ store, text, variables }: SweepProps): ReactElement {
  const { sweep: words } = text
  const explored = useSyncExternalStore(store.subscribe, () => store.getState().results.explored)
  const sweep = explored?.sweep
  const asked = explored?.asked.sweep?.of
  const [of, setOf] = useState(asked ?? variables[0].of)
  const running = explored?.running?.slot === 'sweep'
  const groups = useMemo(() => grouped(variables, text), [variables, text])
  const variable = variables.find((one) => one.of === sweep?.axis.of)
  const seen = sweep && variable && sweep.cells.some(Boolean) ? sweep : null
  const start = (): void => store.intend({ do: 'explore', what: { slot: 'sweep', of } })
  const stop = (): void => store.intend({ do: 'explore', what: null })
  return (
    <section className="dr-sweep" aria-label={words.title} aria-busy={running} data-swept={sweep?.axis.of}>
      <p className="dr-sweep-lead">{words.lead}</p>
      <div className="dr-sweep-ask">
        <label className="dr-sweep-field">
          <span>{words.variable}</span>
          <select value={of} data-field="variable" onChange={(event) => setOf(event.target.value)}>
            {groups.map((group) => (
              <optgroup key={group.name} label={group.name}>
                {group.variables.map((one) => (
                  <option key={one.of} value={one.of}>
                    {nameInGroup(one, text)}
                  </option>
                ))}
              </optgroup>
            ))}
          </select>
        </label>
        {running ? (
          <button type="button" className="dr-pill" data-action="sweep-stop" onClick={stop}>
            <span className="dr-label">{words.stop}</span>
          </button>
        ) : (
          <button type="button" className="dr-pill dr-strong" data-action="sweep" onClick={start}>
            <span className="dr-label">{sweep && of === asked ? words.again : words.start}</span>
          </button>
        )}
        <Progress sweep={sweep} running={running} text={text} />
      </div>
      {seen && variable ? (
        <Found key={seen.axis.of} sweep={seen} variable={variable} running={running} perHour={explored?.perHour ?? null} text={text} />
      ) : (
        running && <div className="dr-sweep-empty" />
      )}
      {seen && <SweepTable store={store} variables={variables} />}
    </section>
  )
}

function Progress({ sweep, running, text }: { sweep: Sweep | undefined; running: boolean; text: Text }): ReactElement | null {
  if (!running) return null
  const { sweep: words } = text
  return (
    <div className="dr-sweep-progress">
      <progress max={sweep?.progress.wanted ?? 1} value={sweep?.progress.done ?? 0} aria-label={words.progressName} />
      <span>{sweep ? words.progress({ done: sweep.progress.done, wanted: sweep.progress.wanted }) : words.starting}</span>
    </div>
  )
}

interface FoundProps {
  sweep: Sweep
  variable: Variable
  running: boolean
  perHour: number | null
  text: Text
}

/** What was found in words, the charts, and the cross-hair with which they are read. */
function Found({ sweep, variable, running, perHour, text }: FoundProps): ReactElement {
  const { sweep: words } = text
  const { values } = sweep.axis
  const picture = useMemo(() => pictureOf(sweep, variable.unit === 'staff'), [sweep, variable])
  const home = Math.max(0, values.indexOf(sweep.now ?? NaN))
  const [pointed, setPointed] = useState<number | null>(null)
  /** What a key said: heard, where a pointer's way along the axis would be too much. */
  const [aloud, setAloud] = useState('')
  const index = Math.min(values.length - 1, pointed ?? home)
  const found = foundWords(sweep, variable, text)
  const name = nameOf(variable, text)
  const customers = sweep.cells.flatMap((cell) => (cell && cell.customers > 0 ? [cell.customers] : []))
  const turn = (next: number): void => {
    setPointed(next)
    setAloud(allWords(sweep, variable, next, text))
  }
  return (
    <>
      <h3 className="dr-sweep-name">{name}</h3>
      <p className="dr-sweep-found" aria-live={running ? 'off' : 'polite'}>
        {found.join(' ')}
      </p>
      <div className="dr-sweep-cursor">
        <label className="dr-sweep-at">
          <span className="dr-aloud">{words.cursor}</span>
          <input
            type="range"
            className="dr-range"
            min={0}
            max={values.length - 1}
            step={1}
            value={index}
            aria-valuetext={amountOf(variable, values[index], text)}
            onChange={(event) => turn(Number(event.target.value))}
          />
        </label>
        <output className="dr-sweep-where">{atWords(sweep, variable, index, text)}</output>
      </div>
      <p className="dr-aloud" aria-live="polite" data-aloud="sweep">
        {aloud}
      </p>
      <Charts sweep={sweep} variable={variable} picture={picture} text={text} index={index} onPoint={setPointed} />
      {picture.still.length > 0 && <p className="dr-sweep-still">{stillWords(picture, sweep, text)}</p>}
      <p className="dr-sweep-note">
        {words.note({ n: Math.min(...customers), most: Math.max(0, ...customers), perHour: sweep.axis.of === 'demand' ? null : perHour })} {picture.theory ? words.theory(picture.theory) : words.noTheory}{' '}
        {picture.never.length > 0 && words.hatched}
      </p>
    </>
  )
}

function SweepTable({ store, variables }: { store: FigureStore; variables: readonly Variable[] }): ReactElement {
  const select = useCallback((state: FigureState, text: Text) => sweepTable(state, variables, text), [variables])
  return <Table store={store} select={select} name="sweep" />
}
