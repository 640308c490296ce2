import { useState, useSyncExternalStore, type ReactElement } from 'react'
import type { Roster } from '../../restaurant/surveys.ts'
import type { FigureState, FigureStore } from '../../store/figure.ts'
import type { Text } from '../../text/text.ts'
import { Table } from '../chart/Table.tsx'
import type { TableData } from '../chart/table.ts'
import { Chart } from './Chart.tsx'
import css from './roster.css?inline'
import { goalOf, openWithShifts, waysOf } from './select.ts'
import { rosterTable, stretchWords, upshotWords, wayWords, type Clock } from './wording.ts'

export const styles = css

export interface RosterProps {
  store: FigureStore
  text: Text
}

const clockIn = ({ runs }: FigureState): Clock => runs.a.scenario

function tableOf(state: FigureState, text: Text): TableData | null {
  const roster = state.results.explored?.roster
  return roster && waysOf(roster).length > 0 ? rosterTable(roster, clockIn(state), text) : null
}

/** The staffing of the day: asked for with a button, told as it gets better, stopped when one likes, and put to use. */
export function RosterView({ store, text }: RosterProps): ReactElement {
  const { roster: words } = text
  const roster = useSyncExternalStore(store.subscribe, () => store.getState().results.explored?.roster) ?? null
  const running = useSyncExternalStore(store.subscribe, () => store.getState().results.explored?.running?.slot === 'roster')
  const run = useSyncExternalStore(store.subscribe, () => store.getState().runs.a.scenario)
  const commands = useSyncExternalStore(store.subscribe, () => store.getState().runs.a.commands)
  const goal = goalOf({ ...store.getState(), runs: { ...store.getState().runs, a: { ...store.getState().runs.a, scenario: run, commands } } })
  if (!goal) return <p className="dr-roster dr-roster-lead">{words.noGoal}</p>
  const over = roster?.progress.over === true
  const use = (): void => {
    const opening = roster && openWithShifts(store.getState(), roster)
    if (!opening) return
    store.intend(opening)
    store.intend({ do: 'panel', panel: null })
  }
  return (
    <section className="dr-roster" aria-label={words.title} aria-busy={running}>
      {!(roster && over) && <p className="dr-roster-lead">{words.lead(goal)}</p>}
      {roster && <Found store={store} roster={roster} clock={run} text={text} />}
      <div className="dr-roster-foot">
        {running && <Under roster={roster} text={text} />}
        <button type="button" className={`dr-pill${roster === null && !running ? ' dr-strong' : ''}`} data-action={running ? 'roster-stop' : 'roster'} onClick={() => store.intend({ do: 'explore', what: running ? null : { slot: 'roster' } })}>
          <span className="dr-label">{running ? words.stop : roster ? words.again : words.find}</span>
        </button>
        {over && roster.found && (
          <button type="button" className="dr-pill dr-strong" data-action="roster-use" onClick={use}>
            <span className="dr-label">{words.use}</span>
          </button>
        )}
      </div>
      <p className="dr-roster-aloud" aria-live="polite">{over && !running ? upshotWords(roster, run, text).join(' ') : ''}</p>
    </section>
  )
}

/** How far it is. */
function Under({ roster, text }: { roster: Roster | null; text: Text }): ReactElement {
  const { roster: words } = text
  const { done, wanted } = roster?.progress ?? { done: 0, wanted: 0 }
  return (
    <>
      <progress className="dr-roster-progress" max={Math.max(1, wanted)} value={done} aria-label={words.working} />
      <span className="dr-roster-count">{done > 0 ? words.progress({ n: done }) : words.working}</span>
    </>
  )
}

function Found({ store, roster, clock, text }: { store: FigureStore; roster: Roster; clock: Clock; text: Text }): ReactElement | null {
  const { roster: words } = text
  const [at, point] = useState<number | null>(null)
  const said = upshotWords(roster, clock, text)
  const ways = waysOf(roster)
  const { over } = roster.progress
  const traced = store.getState().runs.a.scenario.demand.trace !== undefined
  const most = Math.max(0, ...ways.flatMap(({ key, staffing }) => (key === 'manager' ? [] : staffing.atWork)))
  return (
    <>
      {said.length > 0 && <p className="dr-roster-upshot">{over ? said.join(' ') : `${words.soFar} ${said.join(' ')}`}</p>}
      {ways.length > 0 && (
        <>
          <ul className="dr-roster-ways">
            {ways.map((way) => {
              const { name, cost, verdict, misses } = wayWords(way, roster.stretches, clock, text)
              return (
                <li key={way.key} data-way={way.key}>
                  <svg className="dr-roster-swatch" width="26" height="12" aria-hidden="true">
                    {way.key === 'found' && <rect className="dr-roster-area" width="26" height="12" />}
                    <path className={`dr-roster-line dr-roster-${way.key}`} d={way.key === 'found' ? 'M0,1.5H26' : 'M0,6H26'} />
                  </svg>
                  <strong>{name}</strong>
                  <span>{cost}</span>
                  <span className={misses ? 'dr-roster-bad' : 'dr-roster-good'}>
                    <span aria-hidden="true">{misses ? '✕' : '✓'}</span> {verdict}
                  </span>
                </li>
              )
            })}
          </ul>
          <Chart roster={roster} clock={clock} text={text} label={said.join(' ')} at={at} point={point} />
          <p className="dr-roster-readout">{at === null ? words.pointAt : stretchWords(roster, at, clock, text)}</p>
          {over && roster.found && <p className="dr-roster-note">{words.assumed({ days: roster.days, minutes: roster.stretches[1], hires: most > roster.staff.length })} {traced && words.recorded}</p>}
          <Table store={store} select={tableOf} name="roster" />
        </>
      )}
    </>
  )
}
