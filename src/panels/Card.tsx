import { useCallback, useEffect, useLayoutEffect, useRef, type ReactElement } from 'react'
import type { Scenario } from '../scenario/types.ts'
import type { EmployeeFrame, FigureState } from '../store/figure.ts'
import type { Text } from '../text/text.ts'
import { Action } from './Actions.tsx'
import { openingMinute, type PanelProps } from './Header.tsx'
import { useFigure, useSampled } from './hooks.ts'
import { Icon } from './Icon.tsx'
import { personChoices, training, type Training } from './offers.ts'
import { tip } from './tips.ts'

interface CardData {
  employee: EmployeeFrame
  /** Name of the station at which they work now. */
  station: string | null
  /** Told where the scenario makes something of it. */
  quality: number | null
  skills: Record<string, number> | null
  up: Training
  down: Training
  spare: boolean
  choices: ReturnType<typeof personChoices>
}

/** Quality of food unless something else is said. */
const ORDINARY = 0.5
/** More skills than these are counted. */
const SKILLS = 4

/** What they can do besides or instead of everything, as the scenario or their hiring says. */
function skillsOf({ runs }: FigureState, { id, name, hiredAt }: EmployeeFrame): Record<string, number> | null {
  const { scenario, commands } = runs.a
  const first = scenario.staff.find((e) => e.id === id)
  if (first) return first.skills ?? null
  const values = commands.filter((c) => c.do === 'hire' && c.at === hiredAt).map((c) => c.value as { name?: string; skills?: Record<string, number> } | undefined)
  return values.find((value) => value?.name === name)?.skills ?? null
}

function cardOf(state: FigureState, id: string): CardData | null {
  const { frame } = state.runs.a
  const employee = frame.employees.find((e) => e.id === id)
  if (!employee) return null
  const spare = frame.employees.filter((e) => !e.leaving).length > 1 && !employee.leaving
  return {
    employee: { ...employee },
    station: frame.stations[employee.station]?.name ?? null,
    quality: state.runs.a.scenario.quality !== undefined || employee.quality !== ORDINARY ? employee.quality : null,
    skills: skillsOf(state, employee),
    up: training(employee, state),
    down: training(employee, state, true),
    spare,
    choices: personChoices(employee, spare, state),
  }
}

function stateWords({ employee: e, station }: CardData, scenario: Scenario, { panels: words, format }: Text): string {
  const said: string[] = []
  if (e.state === 'sick') {
    if (!e.noticed) said.push(words.unnoticed)
    else if (Number.isFinite(e.returnsAt)) said.push(words.backAt({ clock: format.clock(openingMinute(scenario.opensAt) + e.returnsAt) }))
    else said.push(words.sick)
  } else said.push(e.state === 'busy' ? words.busy : e.state === 'idle' ? words.idle : words.onboarding)
  if (station !== null) said.push(words.atStation({ name: station }))
  if (e.serving > 1) said.push(words.atOnce({ n: e.serving }))
  if (e.leaving) said.push(words.leaving)
  if (Number.isFinite(e.trainingTo)) said.push(words.training({ to: e.trainingTo }))
  if (e.slowFactor < 1) said.push(words.slowly({ share: e.slowFactor }))
  if (e.errorRate > 0) said.push(words.failing({ share: e.errorRate }))
  if (e.ejected) said.push(words.ejected)
  else if (!e.counted && !e.leaving && (e.state === 'idle' || e.state === 'busy')) said.push(words.untrusted)
  return said.join(', ')
}

function History({ employee, text }: { employee: EmployeeFrame; text: Text }): ReactElement {
  const total = Math.max(1e-9, employee.busy + employee.idle + employee.away)
  const parts = [
    { key: 'busy', share: employee.busy / total, words: text.panels.shareBusy },
    { key: 'idle', share: employee.idle / total, words: text.panels.shareIdle },
    { key: 'away', share: employee.away / total, words: text.panels.shareAway },
  ]
  return (
    <div className="dr-history">
      <span className="dr-fact-name">{text.panels.day}</span>
      <div className="dr-history-bar" aria-hidden="true">
        {parts.map((p) => (
          <i key={p.key} className={`dr-history-${p.key}`} style={{ flexGrow: p.share }} />
        ))}
      </div>
      <span className="dr-history-words">
        {parts.map((p) => (
          <span key={p.key} className={`dr-key dr-key-${p.key}`}>
            {p.words({ share: p.share })}
          </span>
        ))}
      </span>
    </div>
  )
}

function Open({ store, text, id }: PanelProps & { id: string }): ReactElement | null {
  const select = useCallback((state: FigureState) => cardOf(state, id), [id])
  const data = useSampled(store, select)
  const scenario = useFigure(store, (s) => s.runs.a.scenario)
  const controls = useFigure(store, (s) => s.view.controls)
  const ref = useRef<HTMLElement>(null)
  const present = data !== null
  useEffect(() => {
    // Who has been let go has no card.
    if (!present) store.intend({ do: 'select', employee: null })
  }, [present, store])
  // Before the card leaves the document, else the focus has already fallen to the body.
  useLayoutEffect(() => {
    const card = ref.current
    if (!card) return
    const root = card.getRootNode() as Document | ShadowRoot
    const before = root.activeElement as HTMLElement | SVGElement | null
    card.focus({ preventScroll: true })
    card.scrollIntoView({ block: 'nearest' })
    return () => {
      if (before?.isConnected && card.contains(root.activeElement)) before.focus({ preventScroll: true })
    }
  }, [id])
  if (!data) return null
  const { employee: e, up, down, spare, choices } = data
  const words = text.panels
  const close = (): void => store.intend({ do: 'select', employee: null })
  const price = (t: Training): string => (t.to ? words.perHour(t) : words.wall)
  return (
    <section
      ref={ref}
      className="dr-card dr-employee"
      role="dialog"
      aria-label={words.card({ name: e.name })}
      data-employee={e.id}
      tabIndex={-1}
    >
      <div className="dr-employee-who">
        <h3>{e.name}</h3>
        <span className="dr-employee-state">{stateWords(data, scenario, text)}</span>
        <button type="button" className="dr-round dr-close" aria-label={words.close} {...tip(words.close)} onClick={close}>
          <Icon name="close" />
        </button>
      </div>
      <dl className="dr-facts">
        <div>
          <dt>{words.speed}</dt>
          <dd data-fact="speed">{text.format.speed(e.speed)}</dd>
        </div>
        <div>
          <dt>{words.wage}</dt>
          <dd data-fact="wage">{words.wageValue({ wage: e.wagePerHour })}</dd>
        </div>
        <div>
          <dt>{words.served}</dt>
          <dd data-fact="served">{text.format.count(e.served)}</dd>
        </div>
        {data.quality !== null && (
          <div>
            <dt>{words.quality}</dt>
            <dd data-fact="quality">{text.format.share(data.quality)}</dd>
          </div>
        )}
        {data.skills && (
          <div>
            <dt>{words.skills}</dt>
            <dd data-fact="skills">{words.skillList({ skills: Object.entries(data.skills), most: SKILLS })}</dd>
          </div>
        )}
      </dl>
      <History employee={e} text={text} />
      <div className="dr-employee-actions">
        {controls.includes('speed') && (
          <>
            <Action
              store={store}
              id="card-train"
              label={up.to ? words.trainUp({ to: up.to }) : words.trainNobody}
              note={price(up)}
              choice={choices.up}
            />
            {down.to && (
              <Action store={store} id="card-ease" label={words.trainDown({ to: down.to })} note={words.perHour(down)} choice={choices.down} />
            )}
          </>
        )}
        {controls.includes('sick') && (
          <>
            {choices.back ? (
              <Action store={store} id="card-return" label={words.welcomeBack} choice={choices.back} />
            ) : (
              <Action store={store} id="card-sick" tone="bad" label={words.callInSick} choice={choices.sick} />
            )}
            <Action store={store} id="card-slow" label={e.slowFactor < 1 ? words.wellAgain : words.slowDown} choice={choices.slow} />
          </>
        )}
        {controls.includes('staff') && (
          <Action
            store={store}
            id="card-let-go"
            tone="bad"
            label={words.sendHome}
            note={spare ? words.perHour({ cost: -e.wagePerHour }) : words.lastOne}
            choice={choices.letGo}
          />
        )}
      </div>
    </section>
  )
}

/** The card of the selected employee: not modal, closed by Escape, and the focus goes back to where it was. */
export function Card({ store, text }: PanelProps): ReactElement | null {
  const selected = useFigure(store, (s) => s.view.selected)
  return selected === null ? null : <Open key={selected} id={selected} store={store} text={text} />
}
