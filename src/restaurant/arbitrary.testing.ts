import fc from 'fast-check'
import { ROUTINGS } from '../scenario/params/index.ts'

/** Random scenarios and command sequences for the property tests; small days, every feature on or off. */

const law = (mean: fc.Arbitrary<number>): fc.Arbitrary<Record<string, unknown>> =>
  mean.chain((m) =>
    fc.oneof(
      fc.constant({ law: 'exponential', mean: m }),
      fc.constant({ law: 'deterministic', mean: m }),
      fc.constant({ law: 'uniform', min: 0.5 * m, max: 1.5 * m }),
      fc.constant({ law: 'lognormal', mean: m, scv: 2 }),
      fc.constant({ law: 'gamma', mean: m, scv: 0.4 }),
      fc.constant({ law: 'hyperexponential', mean: m, scv: 4 }),
      fc.constant({ law: 'empirical', mean: m, values: [1, 2, 7] }),
    ),
  )

const minutes = (min: number, max: number): fc.Arbitrary<number> => fc.integer({ min: min * 4, max: max * 4 }).map((n) => n / 4)

const demand = fc.oneof(
  fc.record({
    perHour: fc.oneof(fc.integer({ min: 1, max: 150 }), fc.constant([[0, 10], [60, 10], [90, 120], [150, 120], [180, 0]])),
    process: fc.constantFrom('poisson', 'regular'),
    party: fc.constantFrom(1, 1, 2.5),
    factor: fc.constantFrom(1, 0.5, 2),
  }),
  fc.record({ perHour: fc.integer({ min: 1, max: 120 }), process: fc.constant('bursty'), scv: fc.constantFrom(0.3, 1, 5) }),
  fc
    .array(minutes(0, 200), { minLength: 1, maxLength: 80 })
    .map((at) => ({ trace: { at: at.sort((a, b) => a - b), work: at.map((_, i) => 1 + (i % 4)) } })),
)

const shared = fc.record({
  layout: fc.constant('shared'),
  idle: fc.constantFrom('longest-idle', 'fastest', 'random'),
  discipline: fc.constantFrom('fifo', 'fifo', 'lifo', 'adaptive-lifo'),
})
const own = fc.record({
  layout: fc.constant('own'),
  routing: fc.constantFrom(...ROUTINGS.filter((routing) => routing !== 'by-dish')),
  choices: fc.constantFrom({ of: 2, replacement: true }, { of: 2, replacement: false }, { of: 3, replacement: true }),
  discipline: fc.constantFrom('fifo', 'fifo', 'lifo', 'adaptive-lifo', 'shared-attention'),
  stealing: fc.boolean(),
})
const line = fc.oneof(shared, own).map((l) => {
  const out: Record<string, unknown> = { ...l }
  if (out['discipline'] === 'shared-attention') delete out['stealing']
  if (out['routing'] !== 'power-of-two') delete out['choices']
  if (out['discipline'] === 'adaptive-lifo') out['overloadAfter'] = 5
  return out
})

const sickness = fc.record(
  {
    meanTimeToSick: minutes(10, 200),
    meanTimeToReturn: minutes(5, 60),
    while: fc.constantFrom('always', 'busy'),
    together: fc.constantFrom(0, 0, 0.3),
    flapping: fc.constant({ absences: 4, between: 2 }),
    detection: fc.constantFrom<unknown>(0, 0, 3, 20, { interval: 5, timeout: 1, fall: 2, rise: 2 }),
    order: fc.constantFrom('lost', 'restart', 'restart-new', 'resume'),
    line: fc.constantFrom('redispatch', 'stranded'),
  },
  { requiredKeys: ['meanTimeToSick', 'meanTimeToReturn', 'while', 'together', 'detection', 'order', 'line'] },
)

const retry = fc.record(
  {
    chance: fc.constantFrom(1, 0.7),
    after: fc.constantFrom<unknown>(2, { law: 'exponential', mean: 5 }),
    backoff: fc.constantFrom(1, 2),
    jitter: fc.constantFrom('none', 'equal', 'full'),
    attempts: fc.constantFrom(2, 5),
    budget: fc.constantFrom(0.1, 1),
  },
  { requiredKeys: ['after'] },
)

const protection = fc.record(
  {
    shed: fc.record({ above: fc.constantFrom(0, 3, 10) }),
    throttle: fc.constant({ k: 1.5, window: 20 }),
    breaker: fc.constant({ window: 10, volume: 5, errors: 0.3, open: 4 }),
    hedge: fc.record({ after: fc.constantFrom(0, 1, 5), budget: fc.constantFrom(0.1, 1) }),
    ejection: fc.constant({ consecutive: 2, time: 5, cap: 20, share: 0.5 }),
    panic: fc.constant({ below: 0.6 }),
  },
  { requiredKeys: [] },
)

const slowness = fc.constant({ meanTimeToSlow: 40, meanTimeToRecover: 15, factor: 0.25 })
const failFast = fc.record({
  meanTimeToFail: fc.constant(50),
  meanTimeToRecover: fc.constant(10),
  errorRate: fc.constantFrom(1, 0.5),
  responseTime: fc.constantFrom(0, 0.2),
})

const manager = fc.oneof(
  fc.constant({ kind: 'shifts', shifts: [{ from: 0, to: 60, count: 2 }, { from: 30, to: 120, count: 3 }, { from: 120, to: 400, count: 1 }] }),
  fc.constant({ kind: 'target', target: 0.7, interval: 10, stabilisation: 30, min: 1, max: 8 }),
)

const quality = fc.constantFrom({ premium: 1 }, { premium: 0.5, chance: 0.4, after: { law: 'exponential', mean: 20 } })

/** What the kitchen is like: one kind of order, stations, a menu, or both; with people who can do some of it. */
const kitchen = fc.constantFrom<Record<string, unknown>>(
  {}, {}, {},
  { stations: ['host', 'stove'] },
  { stations: ['host', 'stove', 'till'], skills: [{ host: 1 }, { stove: 1.5, till: 0.5 }, undefined] },
  { menu: { dishes: 5, popularity: 1, copies: 1 } },
  { menu: { dishes: 12, popularity: 0.5, copies: 2, writes: 0.2 } },
  { menu: { dishes: 3, popularity: 1, copies: 1 }, skills: [{ 'dish-1': 2 }, undefined, undefined] },
  { menu: { dishes: 4, popularity: 1, copies: 2 }, stations: ['host', 'stove'] },
)

const person = fc.record(
  { speed: fc.constantFrom(0.5, 1, 1, 2, 4), quality: fc.constantFrom(0.2, 1), errorRate: fc.constantFrom(0.3, 1) },
  { requiredKeys: ['speed'] },
)

export const scenarios: fc.Arbitrary<Record<string, unknown>> = fc
  .record(
    {
      duration: minutes(60, 240),
      seed: fc.integer({ min: 0, max: 1e9 }),
      closing: fc.constantFrom('finish', 'send-away'),
      demand,
      work: law(fc.constantFrom(0.5, 1, 3, 8)),
      kitchen,
      patience: off(law(fc.constantFrom(1, 6, 30))),
      line: fc.tuple(line, off(fc.integer({ min: 0, max: 9 }))),
      staff: fc.array(person, { minLength: 3, maxLength: 9 }),
      coordination: off(fc.constant({ contention: 0.05, coherency: 0.002 })),
      growth: off(fc.record({ trainingTime: fc.constantFrom(0, 15), onboardingTime: fc.constantFrom(0, 25) })),
      sickness: off(sickness),
      retry: off(retry),
      protection: off(protection),
      slowness: off(slowness),
      failFast: off(failFast),
      manager: off(manager),
      quality: off(quality),
      goal: off(fc.constant({ wait: 3, share: 0.9 })),
    },
    { requiredKeys: ['demand', 'work', 'staff', 'duration', 'line', 'closing', 'seed', 'kitchen'] },
  )
  .map(assemble)

/** Off more often than not, so that most scenarios have some features and few have all. */
function off<T>(feature: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> {
  return fc.option(feature, { nil: undefined, freq: 1 })
}

/** Puts the parts together so that they do not contradict each other. */
function assemble({ kitchen: k, line: [l, capacity], ...rest }: Record<string, unknown> & { kitchen: Record<string, unknown>; line: [Record<string, unknown>, number | undefined] }): Record<string, unknown> {
  const scenario: Record<string, unknown> = { ...rest, line: capacity === undefined ? { ...l } : { ...l, capacity } }
  const stations = k['stations'] as string[] | undefined
  if (stations) {
    const { work } = rest
    scenario['stations'] = stations.map((name, i) => (i === 1 && capacity !== undefined ? { name, work, capacity } : { name, work }))
    delete scenario['work']
    const trace = (rest['demand'] as { trace?: { at: number[] } }).trace
    if (trace) scenario['demand'] = { trace: { at: trace.at } }
  }
  if (k['menu']) {
    scenario['menu'] = k['menu']
    const { routing } = scenario['line'] as { routing?: string }
    if (routing === 'random') scenario['line'] = { ...(scenario['line'] as object), routing: 'by-dish' }
  }
  const skills = k['skills'] as (Record<string, number> | undefined)[] | undefined
  if (skills) scenario['staff'] = (rest['staff'] as object[]).map((p, i) => (skills[i % skills.length] ? { ...p, skills: skills[i % skills.length] } : p))
  for (const key of Object.keys(scenario)) if (scenario[key] === undefined) delete scenario[key]
  return scenario
}

export const commands: fc.Arbitrary<Record<string, unknown>[]> = fc.array(
  fc.tuple(minutes(0, 240), fc.integer({ min: 1, max: 9 })).chain(([at, n]) => {
    const who = `employee-${Math.min(n, 2)}`
    return fc.constantFrom<Record<string, unknown>>(
      { at, do: 'hire', value: { name: `New ${n}`, speed: 1 } },
      { at, do: 'hire' },
      { at, do: 'let-go', who },
      { at, do: 'train', who, value: 2.5 },
      { at, do: 'call-in-sick', who, value: n * 5 },
      { at, do: 'call-in-sick', who },
      { at, do: 'return', who },
      { at, do: 'return' },
      { at, do: 'slow', who, value: 0.3 },
      { at, do: 'fail', who, value: 0.5 },
      { at, do: 'fail', who, value: 0 },
      { at, do: 'set', path: 'demand.factor', value: n / 3 },
      { at, do: 'set', path: 'coordination.contention', value: n / 100 },
      { at, do: 'set', path: 'money.wagePerHour', value: 5 + n },
    )
  }),
  { maxLength: 14 },
)
