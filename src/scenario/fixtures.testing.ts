/** Scenarios and commands for the tests of this folder: arbitrary ones, and ones with a single fault. */
import fc from 'fast-check'
import type { Param } from './param.ts'
import { DISTRIBUTION, LIVE_PATHS, PARAMS } from './params/index.ts'

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

const entry = given(
  fc.record({
    name: opt(fc.constantFrom('Ana', 'Ben', 'Chloé', 'Chloe', 'Ana 1', '李', ' x ', 'Employee 1')),
    id: opt(fc.constantFrom('ana', 'ben-1', 'employee-1', 'é')),
    count: opt(fc.integer({ min: 1, max: 12 })),
    speed: opt(fc.double({ min: 0.01, max: 6, noNaN: true })),
  }),
)

const line = given(
  fc.record({
    layout: opt(fc.constantFrom('shared', 'own')),
    routing: opt(fc.constantFrom('random', 'round-robin', 'shortest', 'power-of-two')),
    choices: opt(given(fc.record({ of: opt(fc.integer({ min: 1, max: 4 })), replacement: opt(fc.boolean()) }))),
    idle: opt(fc.constantFrom('longest-idle', 'fastest', 'random')),
    capacity: opt(fc.integer({ min: 0, max: 50 })),
  }),
)

const share = fc.double({ min: 0, max: 1, noNaN: true })

/** Most of these are accepted; some contradict themselves (own lines and idle, ids twice, a speed past the limit). */
export const anyScenario: fc.Arbitrary<object> = given(
  fc.record({
    version: opt(fc.constant(1)),
    title: opt(fc.string({ maxLength: 50 })),
    opensAt: opt(fc.constantFrom('08:00', '7:30', '23:59')),
    duration: opt(minutes),
    seed: opt(fc.maxSafeInteger()),
    closing: opt(fc.constantFrom('finish', 'send-away')),
    demand,
    work: anyDistribution,
    patience: opt(anyDistribution),
    line: opt(line),
    staff: fc.array(entry, { minLength: 1, maxLength: 5 }),
    coordination: opt(given(fc.record({ contention: opt(share), coherency: opt(share) }))),
    growth: opt(given(fc.record({ serialShare: opt(fc.double({ min: 0, max: 0.3, noNaN: true })), trainingTime: opt(minutes), onboardingTime: opt(minutes) }))),
    sickness: opt(given(fc.record({ meanTimeToSick: opt(fc.integer({ min: 1, max: 999 })), while: opt(fc.constantFrom('always', 'busy')), detection: opt(minutes), order: opt(fc.constantFrom('lost', 'resume')) }))),
    money: opt(given(fc.record({ wagePerHour: opt(minutes), sickPay: opt(share) }))),
    goal: opt(given(fc.record({ wait: minutes, share: opt(fc.double({ min: 0.01, max: 1, noNaN: true })) }))),
  }),
)

const at = fc.double({ min: 0, max: 1e4, noNaN: true })
const who = opt(fc.constantFrom('ana', 'Ben'))

export const anyCommand: fc.Arbitrary<object> = fc.oneof(
  given(fc.record({ at, do: fc.constant('hire'), value: opt(given(fc.record({ name: opt(fc.constant('Dev')), speed: opt(fc.double({ min: 0.1, max: 9, noNaN: true })) }))) })),
  given(fc.record({ at, do: fc.constantFrom('let-go', 'return'), who })),
  given(fc.record({ at, do: fc.constant('train'), who, value: fc.double({ min: 0.1, max: 9, noNaN: true }) })),
  given(fc.record({ at, do: fc.constant('call-in-sick'), who, value: opt(minutes) })),
  given(fc.record({ at, do: fc.constant('slow'), who, value: fc.double({ min: 0.01, max: 1, noNaN: true }) })),
  fc.record({
    at,
    do: fc.constant('set'),
    path: fc.constantFrom(...LIVE_PATHS),
    value: fc.oneof(fc.constant(null), fc.double({ min: 0, max: 10, noNaN: true }), anyDistribution, curve, fc.constantFrom<unknown>('random', 'exponential', 'lost', 0, 1, [1, 2])),
  }),
)

/** A scenario in which every section stands that the table knows, so that any one key can be spoilt. */
function full(): Record<string, unknown> {
  return {
    demand: { perHour: [[0, 20], [60, 40]] },
    work: { law: 'exponential', mean: 2 },
    line: { choices: {} },
    staff: [{ name: 'Ana' }, { name: 'Ben', speed: 2 }],
    coordination: {},
    money: {},
  }
}

/** Sections that a scenario needs before a key of theirs can be spoilt, by what the path starts with. */
const SETTINGS: [prefix: string, put: (scenario: Record<string, unknown>) => void][] = [
  ['demand.trace', (s) => (s.demand = { trace: { at: [1, 2], work: [3, 4] } })],
  ['demand.scv', (s) => (s.demand = { perHour: 20, process: 'bursty' })],
  ['stations', (s) => void (s.stations = [{ name: 'grill', work: { law: 'exponential', mean: 1 } }], delete s.work)],
  ['patience', (s) => (s.patience = { law: 'exponential', mean: 2 })],
  ['retry', (s) => (s.retry = { after: 3 })],
  ['growth', (s) => (s.growth = {})],
  ['sickness', (s) => (s.sickness = {})],
  ['sickness.detection.', (s) => (s.sickness = { detection: {} })],
  ['slowness', (s) => (s.slowness = { meanTimeToSlow: 10, meanTimeToRecover: 10, factor: 0.5 })],
  ['manager', (s) => (s.manager = { kind: 'target' })],
  ['manager.shifts', (s) => (s.manager = { kind: 'shifts', shifts: [{ from: 0, to: 9, count: 1 }] })],
  ['menu', (s) => (s.menu = { dishes: 3 })],
  ['protection', (s) => (s.protection = { shed: { above: 3 }, throttle: {}, breaker: {}, hedge: { after: 3 } })],
  ['goal', (s) => (s.goal = { wait: 3 })],
]

/** Values that the row must refuse: of the wrong type, and past each of its bounds. */
export function refused(row: Param): unknown[] {
  const numbers = [
    ...(row.min !== undefined ? [row.min - Math.max(1e-9, Math.abs(row.min) * 1e-3)] : []),
    ...(row.max !== undefined ? [row.max + Math.max(1, Math.abs(row.max) * 1e-3)] : []),
    ...(row.above !== undefined ? [row.above, row.above - 1] : []),
    ...(row.below !== undefined ? [row.below, row.below + 1] : []),
  ]
  switch (row.kind) {
    case 'number':
      return [...numbers, NaN, Infinity, -Infinity, '3', null, true, [], [3]]
    case 'integer':
      return [...numbers, 0.5, NaN, '3', null, {}, []]
    case 'boolean':
      return [0, 'true', null, {}]
    case 'choice':
      return ['no such thing', null, -1, [], {}]
    case 'text':
      return [3, null, {}, 'x'.repeat(3_000), ...(row.minItems ? ['', '  '] : [])]
    case 'clock':
      return [8, '8', '25:00', '08:60', '08:00:00', null, '']
    case 'distribution':
      return [2, 'exponential', null, [], {}, { law: 'normal', mean: 2 }, { law: 'exponential', mean: -1 }, { law: 'exponential', mean: 1, mena: 2 }]
    case 'delay':
      return [...numbers, '3', null, [], { law: 'exponential' }]
    case 'curve':
      return [...numbers, '3', null, {}, [], [3], [[0]], [[0, 1, 2]], [[-1, 3]], [[0, row.max! + 1]], [['0', 1]]]
    case 'numbers':
      return [3, null, {}, [], ['x'], [null], ...numbers.map((n) => [n])]
    case 'factors':
      return [3, null, [], { grill: 'x' }, { grill: 0 }]
    case 'group':
      return [3, 'x', null, [], { nosuchkey: 1 }]
    case 'list':
      return [3, 'x', null, {}, [], [3], [{ nosuchkey: 1 }]]
  }
}

/** One fault a scenario: its path, the spoilt scenario and the value that stands there. */
export function* wrongValues(): Generator<{ path: string; input: Record<string, unknown>; value: unknown }> {
  const rows = PARAMS.flatMap((row) => [row, ...(row.kind === 'distribution' ? DISTRIBUTION.map((d) => ({ ...d, path: d.path.replace('distribution', row.path) })) : [])])
  for (const row of rows) {
    for (const value of refused(row)) {
      const input = full()
      for (const [prefix, put] of SETTINGS) if (row.path.startsWith(prefix)) put(input)
      const steps = row.path.replace(/\[\]/g, '.0').split('.')
      const last = steps.pop()!
      let target = input as Record<string, unknown>
      for (const step of steps) target = (target[step] ??= {}) as Record<string, unknown>
      // A health check may stand in place of the delay; spoil it by its own rows.
      if (row.path === 'sickness.detection' && typeof value === 'object' && value !== null && !Array.isArray(value)) continue
      target[last] = value
      yield { path: row.path.replace(/\[\]/g, '[0]'), input, value }
    }
  }
}
