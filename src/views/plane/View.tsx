import { useCallback, useMemo, useState, useSyncExternalStore, type ReactElement } from 'react'
import { createStore } from 'zustand/vanilla'
import type { Variable } from '../../restaurant/surveys.ts'
import type { FigureState, FigureStore } from '../../store/figure.ts'
import type { Text } from '../../text/text.ts'
import { Legend } from '../chart/survey/Legend.tsx'
import { ProgressLine } from '../chart/survey/ProgressLine.tsx'
import { scaleOf, SHADES, type Shade } from '../chart/survey/shades.ts'
import surveyCss from '../chart/survey/survey.css?inline'
import { Table } from '../chart/Table.tsx'
import { grouped, nameInGroup, nameOf } from '../chart/variable.ts'
import { Mount } from '../Mount.tsx'
import { createPlane, goalOf, type PlaneLook } from './draw.ts'
import css from './plane.css?inline'
import { planeTable } from './rows.ts'

export const styles = `${surveyCss}\n${css}`

export interface PlaneProps {
  store: FigureStore
  text: Text
  /** What of this restaurant can be varied, in the order in which it is offered. */
  variables: readonly Variable[]
  /** Where the restaurant stands now, by variable. */
  now: Readonly<Record<string, number>>
}

/** A map of any two variables of the restaurant. */
export function PlaneView({ store, text, variables, now }: PlaneProps): ReactElement {
  const { survey: t } = text
  const explored = useSyncExternalStore(store.subscribe, () => store.getState().results.explored)
  const isDark = useSyncExternalStore(store.subscribe, () => store.getState().view.dark)
  const look = useMemo((): PlaneLook => createStore(() => ({ shade: (goalOf(store.getState()) ? 'met' : 'wait') as Shade })), [store])
  const shade = useSyncExternalStore(look.subscribe, () => look.getState().shade)
  const asked = explored?.asked.plane
  const [x, setX] = useState(asked?.x ?? 'demand')
  const [y, setY] = useState(asked?.y ?? 'people')
  const running = explored?.running?.slot === 'plane'
  const plane = explored?.plane
  const seen = plane?.cells.some(Boolean) ? plane : null
  const goal = goalOf(store.getState())
  const start = (): void => store.intend({ do: 'explore', what: { slot: 'plane', x, y } })
  const stop = (): void => store.intend({ do: 'explore', what: null })
  const create = useCallback((host: HTMLElement) => createPlane(host, { look, variables, now }), [look, variables, now])
  const table = useCallback((state: FigureState, words: Text) => planeTable(state, words, variables, shade), [variables, shade])
  const pick = (one: string, set: (of: string) => void, other: string, swap: (of: string) => void, before: string): void => {
    set(one)
    // Two axes of one variable would be a line: the other takes what this one had.
    if (one === other) swap(before)
  }
  const named = (of: string): string => {
    const variable = variables.find((one) => one.of === of)
    return variable ? nameOf(variable, text) : of
  }
  const current = seen !== null && asked?.x === x && asked.y === y
  return (
    <section className="dr-plane" aria-label={t.anyTwo} aria-busy={running}>
      <p className="dr-plane-lead">{t.anyTwoLead}</p>
      <div className="dr-plane-ask">
        <Choice label={t.across} value={x} variables={variables} text={text} onChange={(of) => pick(of, setX, y, setY, x)} />
        <Choice label={t.upward} value={y} variables={variables} text={text} onChange={(of) => pick(of, setY, x, setX, y)} />
        <button type="button" className={running ? 'dr-pill' : 'dr-pill dr-strong'} data-action={running ? 'plane-stop' : 'plane'} onClick={running ? stop : start}>
          <span className="dr-label">{running ? t.stop : current ? t.again : t.simulate}</span>
        </button>
        {running && <ProgressLine progress={plane?.progress} text={text} />}
      </div>
      {seen && (
        <>
          <p className="dr-plane-up">↑ {named(seen.y.of)}</p>
          <Mount store={store} create={create} className="dr-plane-plot" />
          <p className="dr-plane-across">{named(seen.x.of)} →</p>
          <Legend
            scale={scaleOf(shade, goal, seen.cells)}
            shades={goal ? SHADES : SHADES.filter((one) => one !== 'met')}
            pick={(one) => look.setState({ shade: one })}
            goal={goal}
            endless={seen.cells.some((cell) => cell !== null && cell.impossible === null && !cell.clears)}
            text={text}
            isDark={isDark}
          />
          <p className="dr-plane-note">
            {t.planeNote({ n: Number(Math.max(...seen.cells.map((cell) => cell?.customers ?? 0)).toPrecision(2)), columns: seen.x.values.length, rows: seen.y.values.length })}
            {seen.cells.some((cell) => cell?.impossible) && ` ${t.blank}`}
          </p>
          <Table store={store} select={table} name="plane" />
        </>
      )}
      <p className="dr-aloud" aria-live="polite">
        {seen && !running && plane?.progress.over ? t.done({ n: seen.cells.length }) : ''}
      </p>
    </section>
  )
}

interface ChoiceProps {
  label: string
  value: string
  variables: readonly Variable[]
  text: Text
  onChange(of: string): void
}

function Choice({ label, value, variables, text, onChange }: ChoiceProps): ReactElement {
  const groups = useMemo(() => grouped(variables, text), [variables, text])
  return (
    <label className="dr-plane-field">
      <span>{label}</span>
      <select value={value} onChange={(event) => onChange(event.currentTarget.value)}>
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
  )
}
