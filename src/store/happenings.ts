import { EVENT_NAMES, EventKind } from '../restaurant/events.ts'
import type { EmployeeFrame, Frame } from '../restaurant/frame.ts'
import type { Command, Scenario } from '../scenario/types.ts'
import type { FigureState, RunState } from './figure.ts'
import type { Batch, Happening } from './happening.ts'

/** The most that one batch tells. */
export const MOST_EVENTS = 64

/** What the frame says of somebody that an event has changed. */
interface Person {
  state: EmployeeFrame['state']
  noticed: boolean
  leaving: boolean
  ejected: boolean
  training: boolean
  slow: number
  failing: number
}

const personOf = ({ state, noticed, leaving, ejected, trainingTo, slowFactor, errorRate }: EmployeeFrame): Person => ({
  state, noticed, leaving, ejected, training: !Number.isNaN(trainingTo), slow: slowFactor, failing: errorRate,
})

interface House {
  frame: Frame
  scenario: Scenario
  deed: Command | undefined
  time: number
  moves: number
  people: Map<string, Person>
  doorsOpen: boolean
  breakerOpen: boolean
  panic: boolean
}

function lookAt({ frame, scenario, commands }: RunState): House {
  const people = new Map(frame.employees.map((employee) => [employee.id, personOf(employee)]))
  const { time, recent, doorsOpen, breakerOpen, panic } = frame
  return { frame, scenario, deed: commands.at(-1), time, moves: recent.total, people, doorsOpen, breakerOpen, panic }
}

type Change = [kind: EventKind, since?: number]

/** What has become of one person between two frames; what began and ended in between is not seen. */
function changesOf(before: Person, now: Person, { since }: EmployeeFrame): Change[] {
  const K = EventKind
  const out: Change[] = []
  const sick = now.state === 'sick'
  const wasSick = before.state === 'sick'
  if (sick && !wasSick) out.push([K.EmployeeSick, since])
  if (sick && now.noticed && !(wasSick && before.noticed)) out.push([K.AbsenceNoticed])
  if (wasSick && !sick) out.push([K.EmployeeReturned])
  if (before.state === 'onboarding' && !sick && now.state !== 'onboarding') out.push([K.EmployeeReady])
  if (before.training && !now.training) out.push([K.EmployeeTrained])
  if (now.leaving && !before.leaving) out.push([K.EmployeeLetGo])
  if (now.slow !== before.slow) out.push([K.EmployeeSlowed])
  if (now.failing !== before.failing) out.push([K.EmployeeFailing])
  if (now.ejected !== before.ejected) out.push([now.ejected ? K.EmployeeEjected : K.EmployeeReadmitted])
  return out
}

/** Whether the day was made anew because of what was done at the very moment shown: where something lay ahead that it dropped. */
function actedOn(before: House, { frame, scenario, commands }: RunState): boolean {
  const deed = commands.at(-1)
  return scenario === before.scenario && deed !== undefined && deed !== before.deed && deed.at >= before.time && frame.time >= before.time && frame.time <= deed.at
}

/**
 * What happened from one state to the next, read from the frame: customers' moves exactly, with their minutes; what became of employees
 * and of the house as far as the frames differ. A leap to another moment is no event.
 */
export function createHappenings(): { see(state: FigureState): Batch | null } {
  let last: House | null = null
  /** Ids by place on the roster: those who have left are still spoken of. */
  let roster: string[] = []

  function changes(before: House, { runs }: FigureState): Happening[] {
    const { scenario, frame } = runs.a
    const out: Happening[] = []
    const put = (kind: EventKind, employee: string | null, time = frame.time): void => void out.push({ time, kind: EVENT_NAMES[kind], customer: null, employee })
    const byClock = scenario.manager !== undefined
    for (const employee of frame.employees) {
      const was = before.people.get(employee.id)
      if (!was) put(byClock && employee.hiredAt < before.time ? EventKind.EmployeeClockedIn : EventKind.EmployeeHired, employee.id)
      else for (const [kind, since] of changesOf(was, personOf(employee), employee)) put(kind, employee.id, since)
    }
    const here = new Set(frame.employees.map(({ id }) => id))
    for (const id of before.people.keys()) if (!here.has(id)) put(byClock ? EventKind.EmployeeClockedOut : EventKind.EmployeeLeft, id)
    if (before.doorsOpen && !frame.doorsOpen) put(EventKind.DoorsClosed, null)
    if (before.breakerOpen !== frame.breakerOpen) put(frame.breakerOpen ? EventKind.BreakerOpened : EventKind.BreakerClosed, null)
    if (before.panic !== frame.panic) put(frame.panic ? EventKind.PanicBegan : EventKind.PanicEnded, null)
    return out
  }

  function moves({ recent }: Frame, n: number): Happening[] {
    const out: Happening[] = []
    for (let i = recent.count - n; i < recent.count; i++) {
      const at = (recent.start + i) % recent.capacity
      const employee = recent.employee[at]
      out.push({ time: recent.time[at], kind: EVENT_NAMES[recent.kind[at] as EventKind], customer: recent.customer[at], employee: employee < 0 ? null : (roster[employee] ?? null) })
    }
    return out
  }

  return {
    see(state) {
      const { frame } = state.runs.a
      const before = last
      // The same day going on has the same frame: another one was gone to, or opened.
      const goesOn = before !== null && before.frame === frame && frame.time >= before.time
      const acted = before !== null && !goesOn && actedOn(before, state.runs.a)
      if (!goesOn && !acted) roster = []
      for (const { index, id } of frame.employees) roster[index] = id
      last = lookAt(state.runs.a)
      if (before === null || (!goesOn && !acted)) return null
      const moved = goesOn ? frame.recent.total - before.moves : 0
      const read = Math.min(moved, MOST_EVENTS, frame.recent.count)
      const told = [...changes(before, state), ...moves(frame, read)].sort((x, y) => x.time - y.time)
      if (told.length === 0) return null
      const events = told.slice(-MOST_EVENTS)
      return { events, omitted: moved - read + told.length - events.length }
    },
  }
}
