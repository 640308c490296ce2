import { predict, shapeOf, teamWait, waitTail } from '../../theory/index.ts'
import type { Command, Scenario } from '../../scenario/types.ts'
import type { FigureState, Which } from '../../store/figure.ts'

/** The law of the wait if the present moment went on for ever, or why there is none. */
export type Steady =
  | {
      /** P(wait > t), t in minutes. */
      tail: (t: number) => number
      kind: 'exact' | 'approximate' | 'limit'
      model: string
      /** Customers may give up, and the law is that of people who do not. */
      patient: boolean
    }
  | { tail: null; why: 'closed' | 'nobody' | 'overloaded' | 'several' | string; perHour: number }

/**
 * The scenario that would go on as this moment is: what was set during the day, whole customers an hour as they come now,
 * and those who are at work now at the speed they have.
 */
export function presentScenario(state: FigureState, which: Which = 'a'): Scenario {
  const { scenario, commands, frame } = state.runs[which]!
  const now = withSettings(scenario, commands, state.playback.time)
  const roster = frame.employees.filter((e) => !e.leaving)
  // A scenario whose people fall sick by chance has that in its law: everybody on the roster counts there.
  const there = scenario.sickness?.meanTimeToSick === undefined ? roster.filter((e) => e.state === 'idle' || e.state === 'busy') : roster
  const given = new Map(scenario.staff.map((e) => [e.id, e]))
  return {
    ...now,
    demand: { ...now.demand, perHour: Math.round(frame.demandPerHour), factor: 1 },
    staff: there.map((e) => ({ ...given.get(e.id), id: e.id, name: e.name, speed: e.speed * e.slowFactor })),
  }
}

/** The numbers that `set` has changed up to `time`. */
function withSettings(scenario: Scenario, commands: readonly Command[], time: number): Scenario {
  const out = { ...scenario } as unknown as Record<string, unknown>
  for (const { at, do: what, path, value } of commands) {
    if (what !== 'set' || at > time || path === undefined) continue
    const keys = path.split('.')
    let place = out
    for (const key of keys.slice(0, -1)) {
      const inner = place[key]
      if (typeof inner !== 'object' || inner === null) break
      place = place[key] = { ...inner } as Record<string, unknown>
    }
    place[keys.at(-1)!] = value
  }
  return out as unknown as Scenario
}

/** The law of the wait in the steady state of a scenario whose demand is a number: in closed form, else near it for one line of people. */
function steadyOf(scenario: Scenario): Steady {
  const perHour = typeof scenario.demand.perHour === 'number' ? scenario.demand.perHour : 0
  const none = (why: string): Steady => ({ tail: null, why, perHour })
  if (scenario.staff.length === 0) return none('no staff')
  if (!(perHour > 0) && scenario.demand.trace === undefined) return none('nobody')
  const found = predict(scenario)
  if (found.model !== null && !found.stable) return none('overloaded')
  const tail = waitTail(scenario)
  if (found.model !== null && tail) return { tail, kind: found.kind, model: found.model, patient: false }
  return nearly(scenario, perHour) ?? none(found.model === null ? found.why : 'law of work')
}

/** One line of people who come one by one: as if they were equals, and nobody gave up. As the map's ground. */
function nearly(scenario: Scenario, perHour: number): Steady | null {
  const { work, line, demand, staff, coordination } = scenario
  const plain =
    work !== undefined &&
    (line.layout === 'shared' || staff.length === 1) &&
    line.discipline === 'fifo' &&
    line.capacity === undefined &&
    demand.process === 'poisson' &&
    demand.party === 1 &&
    demand.trace === undefined
  const { stations, menu, sickness, slowness, failFast, retry, protection, manager, quality } = scenario
  const beyond = [stations, menu, sickness?.meanTimeToSick, slowness, failFast, retry, protection, manager, quality]
  if (!plain || beyond.some((x) => x !== undefined) || staff.some((e) => e.errorRate || e.skills)) return null
  const { mean, scv } = shapeOf(work)
  const answer = teamWait({
    perHour,
    work: { mean, scv, law: work.law },
    people: staff.length,
    speed: staff.reduce((sum, e) => sum + e.speed, 0) / staff.length,
    contention: coordination.contention,
    coherency: coordination.coherency,
  })
  if (!answer.stable) return { tail: null, why: 'overloaded', perHour }
  return {
    tail: (t) => 1 - answer.shareWithin(t),
    kind: 'approximate',
    model: `M/${work.law === 'exponential' ? 'M' : 'G'}/${staff.length}`,
    patient: scenario.patience !== undefined,
  }
}

/** Remembers the last answer: a reading comes four times a second, another team or whole customer an hour seldom. */
export function createSteady(): (scenario: Scenario) => Steady {
  let last: { key: string; answer: Steady } | null = null
  return (scenario) => {
    const { duration: _1, note: _2, title: _3, ...asked } = scenario
    const key = JSON.stringify(asked)
    if (last?.key !== key) last = { key, answer: steadyOf(scenario) }
    return last.answer
  }
}
