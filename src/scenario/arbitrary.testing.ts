/** Arbitrary scenarios and commands for the tests of this folder. */
import fc from 'fast-check'
import { LIVE_PATHS, ROUTINGS } from './params/index.ts'

const minutes = fc.double({ min: 0.001, max: 1e5, noNaN: true })
const opt = <T>(arb: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(arb, { nil: undefined })

/** Keys that are undefined left out, as in a file. */
function given<T extends object>(arb: fc.Arbitrary<T>): fc.Arbitrary<T> {
  return arb.map((value) => Object.fromEntries(Object.entries(value).filter(([, inner]) => inner !== undefined)) as T)
}

export const anyDistribution: fc.Arbitrary<object> = fc.oneof(
  given(fc.record({ law: fc.constant('exponential'), mean: minutes, scv: opt(fc.constant(1)) })),
  given(fc.record({ law: fc.constant('deterministic'), mean: minutes, scv: opt(fc.constant(0)) })),
  given(fc.record({ law: fc.constantFrom('lognormal', 'gamma'), mean: minutes, scv: opt(fc.double({ min: 0.0001, max: 100, noNaN: true })) })),
  given(fc.record({ law: fc.constant('hyperexponential'), mean: minutes, scv: opt(fc.double({ min: 1, max: 100, noNaN: true })) })),
  fc.record({ law: fc.constant('uniform'), mean: minutes }),
  fc.tuple(minutes, minutes).map(([min, more]) => ({ law: 'uniform', min, max: min + more })),
  given(fc.record({ law: fc.constant('empirical'), mean: opt(minutes), values: fc.array(minutes, { minLength: 1, maxLength: 20 }) })),
)

const curve = fc.oneof(
  fc.double({ min: 0, max: 1e6, noNaN: true }),
  fc.uniqueArray(fc.integer({ min: 0, max: 1e5 }), { minLength: 1, maxLength: 20 }).chain((at) => {
    const sorted = [...at].sort((a, b) => a - b)
    return fc.array(fc.double({ min: 0, max: 1e3, noNaN: true }), { minLength: at.length, maxLength: at.length }).map((ys) => sorted.map((t, i) => [t, ys[i]]))
  }),
)

const trace = fc.array(fc.double({ min: 0, max: 1e4, noNaN: true }), { minLength: 1, maxLength: 30 }).chain((list) => {
  const at = [...list].sort((a, b) => a - b)
  return given(fc.record({ at: fc.constant(at), work: opt(fc.array(minutes, { minLength: at.length, maxLength: at.length })) }))
})

const demand = fc.oneof(
  given(fc.record({ perHour: curve, factor: opt(fc.double({ min: 0, max: 1e3, noNaN: true })), process: opt(fc.constantFrom('poisson', 'regular', 'bursty')), party: opt(fc.double({ min: 1, max: 9, noNaN: true })) })),
  fc.record({ perHour: curve, process: fc.constant('bursty'), scv: fc.double({ min: 0.01, max: 50, noNaN: true }) }),
  given(fc.record({ trace, factor: opt(fc.constant(2)) })),
)

const share = fc.double({ min: 0, max: 1, noNaN: true })
const aboveZero = fc.double({ min: 0.01, max: 1, noNaN: true })
const few = fc.integer({ min: 1, max: 9 })
const spell = fc.integer({ min: 1, max: 999 })
const delay = fc.oneof(fc.double({ min: 0.01, max: 1e4, noNaN: true }), fc.constant({ law: 'gamma', mean: 3, scv: 2 }))

/** The first keys always, each of the others perhaps. */
function keys(required: Record<string, fc.Arbitrary<unknown>>, optional: Record<string, fc.Arbitrary<unknown>> = {}): fc.Arbitrary<object> {
  return fc.record({ ...required, ...optional }, { requiredKeys: Object.keys(required) })
}

function some(optional: Record<string, fc.Arbitrary<unknown>>): fc.Arbitrary<object> {
  return keys({}, optional)
}

const factor = fc.double({ min: 0.1, max: 3, noNaN: true })
const skills = fc.oneof(some({ counter: factor }).map((more) => ({ grill: 1, ...more })), keys({ counter: factor }, { 'dish-1': factor, 'dish-2': factor }))

function entries(skilled: boolean): fc.Arbitrary<object[]> {
  const entry = some({
    name: fc.constantFrom('Ana', 'Ben', 'Chloé', 'Chloe', 'Ana 1', '李', ' x ', 'Employee 1'),
    id: fc.constantFrom('ana', 'ben-1', 'employee-1', 'é'),
    count: fc.integer({ min: 1, max: 12 }),
    speed: fc.double({ min: 0.01, max: 4, noNaN: true }),
    quality: fc.double({ min: 0.3, max: 1, noNaN: true }),
    errorRate: share,
    ...(skilled ? { skills } : {}),
  })
  return fc.array(entry, { minLength: 1, maxLength: 5 })
}

const line = fc.oneof(
  some({
    layout: fc.constant('shared'),
    idle: fc.constantFrom('longest-idle', 'fastest', 'random'),
    discipline: fc.constantFrom('fifo', 'lifo', 'adaptive-lifo', 'shared-attention'),
    capacity: fc.integer({ min: 0, max: 50 }),
  }),
  keys(
    { layout: fc.constant('own') },
    {
      routing: fc.constantFrom(...ROUTINGS),
      choices: some({ of: fc.integer({ min: 1, max: 4 }), replacement: fc.boolean() }),
      discipline: fc.constantFrom('fifo', 'lifo', 'adaptive-lifo', 'shared-attention'),
      stealing: fc.boolean(),
      capacity: fc.integer({ min: 0, max: 50 }),
    },
  ),
  keys({ layout: fc.constant('own'), routing: fc.constant('sticky'), virtualNodes: few, discipline: fc.constant('adaptive-lifo'), overloadAfter: minutes }),
)

const station = keys({ work: anyDistribution }, { capacity: fc.integer({ min: 0, max: 9 }) })
const stations = fc.tuple(station, station).map(([a, b]) => [{ name: 'grill', ...a }, { name: 'counter', ...b }])

/** Work or stations, with or without a menu, and people who may be skilled in them. */
const kitchen = fc.oneof(
  keys({ work: anyDistribution, staff: entries(false) }),
  keys({ stations, staff: entries(true), menu: fc.constant({ dishes: 2 }) }),
  keys({ work: anyDistribution, staff: entries(false), menu: keys({ dishes: few }, { popularity: share, copies: fc.constantFrom(1, 2, 3), writes: share }) }),
)

const sickness = fc.oneof(
  some({
    meanTimeToReturn: spell,
    while: fc.constantFrom('always', 'busy'),
    detection: minutes,
    order: fc.constantFrom('lost', 'restart', 'restart-new', 'resume'),
    line: fc.constantFrom('redispatch', 'stranded'),
  }),
  keys(
    { meanTimeToSick: spell, meanTimeToReturn: spell },
    { together: share, detection: some({ interval: few, timeout: few, fall: few, rise: few }), flapping: some({ absences: few, between: few }) },
  ),
)

const shifts = fc.array(fc.tuple(few, few, few).map(([from, length, count]) => ({ from, to: from + length, count })), { minLength: 1, maxLength: 4 })

const manager = fc.oneof(
  keys({ kind: fc.constant('shifts'), shifts }),
  keys({ kind: fc.constant('target') }, { target: aboveZero, tolerance: share, interval: few, stabilisation: minutes, min: fc.integer({ min: 0, max: 3 }), max: fc.integer({ min: 2, max: 9 }), tempo: few }),
)

const protection = some({
  shed: keys({ above: few }),
  throttle: some({ k: few, window: minutes }),
  breaker: some({ window: minutes, volume: few, errors: aboveZero, open: minutes }),
  hedge: keys({ after: minutes }, { budget: share }),
  ejection: some({ consecutive: few, time: few, cap: fc.integer({ min: 8, max: 999 }), share }),
  panic: some({ below: share }),
})

const sections = some({
  version: fc.constant(1),
  title: fc.string({ maxLength: 50 }),
  opensAt: fc.constantFrom('08:00', '7:30', '23:59'),
  duration: minutes,
  seed: fc.maxSafeInteger(),
  closing: fc.constantFrom('finish', 'send-away'),
  patience: anyDistribution,
  retry: keys({ after: delay }, { chance: share, backoff: few, jitter: fc.constantFrom('none', 'equal', 'full'), cap: spell, attempts: few, budget: share }),
  line,
  coordination: some({ contention: share, coherency: share }),
  growth: some({ serialShare: fc.double({ min: 0, max: 0.3, noNaN: true }), trainingTime: minutes, onboardingTime: minutes }),
  sickness,
  slowness: keys({ meanTimeToSlow: spell, meanTimeToRecover: spell, factor: aboveZero }),
  failFast: fc.oneof(keys({ meanTimeToFail: spell, meanTimeToRecover: spell }, { errorRate: share }), some({ meanTimeToRecover: spell, responseTime: minutes })),
  manager,
  protection,
  quality: fc.oneof(keys({ after: delay }, { chance: share, premium: few }), some({ premium: few })),
  money: some({ wagePerHour: minutes, sickPay: share }),
  goal: keys({ wait: minutes }, { share: aboveZero }),
})

/** Many of these are accepted; some contradict themselves (ids twice, a speed past the limit, a dish that nobody knows). */
export const anyScenario: fc.Arbitrary<object> = fc.tuple(sections, demand, kitchen).map(([all, who, how]) => JSON.parse(JSON.stringify({ ...all, demand: who, ...how })) as object)

const at = fc.double({ min: 0, max: 1e4, noNaN: true })
const who = opt(fc.constantFrom('ana', 'Ben'))

export const anyCommand: fc.Arbitrary<object> = fc.oneof(
  given(fc.record({ at, do: fc.constant('hire'), value: opt(some({ name: fc.constant('Dev'), speed: fc.double({ min: 0.1, max: 9, noNaN: true }), quality: share, skills: fc.constant({ 'dish-1': 1 }) })) })),
  given(fc.record({ at, do: fc.constantFrom('let-go', 'return'), who })),
  given(fc.record({ at, do: fc.constant('train'), who, value: fc.double({ min: 0.1, max: 9, noNaN: true }) })),
  given(fc.record({ at, do: fc.constant('call-in-sick'), who, value: opt(minutes) })),
  given(fc.record({ at, do: fc.constantFrom('slow', 'fail'), who, value: fc.double({ min: 0.01, max: 1, noNaN: true }) })),
  fc.record({
    at,
    do: fc.constant('set'),
    path: fc.constantFrom(...LIVE_PATHS),
    value: fc.oneof(fc.constant(null), fc.double({ min: 0, max: 10, noNaN: true }), anyDistribution, curve, fc.constantFrom<unknown>('random', 'exponential', 'lost', 0, 1, [1, 2])),
  }),
)
