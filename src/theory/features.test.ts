import { describe, expect, it } from 'vitest'
import type { Demand, Employee, Line, Protection, Scenario } from '../scenario/types.ts'
import { people, plain } from './fixtures.testing.ts'
import { predict, type Obstacle } from './index.ts'

const minute = { law: 'exponential', mean: 1 } as const
const shared = plain.line
const own = { ...shared, layout: 'own' as const }

/** What each key does to the plain queue when it is switched on: nothing at all, an answer of its own, or the reason for none. */
type Effect = 'nothing' | 'answered' | Obstacle
type Switches<T> = { [K in keyof Required<T>]: [on: Partial<Scenario>, effect: Effect][] }

const scenarioKeys: Switches<Scenario> = {
  version: [],
  title: [[{ title: 'A day' }, 'nothing']],
  note: [[{ note: 'quiet' }, 'nothing']],
  opensAt: [[{ opensAt: '11:00' }, 'nothing']],
  duration: [[{ duration: 30 }, 'nothing']],
  seed: [[{ seed: 7 }, 'nothing']],
  closing: [[{ closing: 'send-away' }, 'nothing']],
  demand: [[{ demand: { ...plain.demand, perHour: 20 } }, 'answered']],
  work: [
    [{ work: { law: 'lognormal', mean: 2, scv: 2 } }, 'answered'],
    [{ work: { law: 'deterministic', mean: 0 } }, 'work takes no time'],
    [{ work: undefined }, 'no work'],
  ],
  stations: [
    [{ stations: [{ name: 'grill', work: minute }], work: undefined }, 'answered'],
    [{ stations: [{ name: 'grill', work: minute, capacity: 2 }], work: undefined }, 'bounded line'],
    [{ stations: [{ name: 'grill', work: minute }, { name: 'bar', work: minute }], work: undefined }, 'skills'],
  ],
  patience: [[{ patience: minute }, 'answered']],
  retry: [
    [{ retry: { chance: 1, after: minute, backoff: 1, jitter: 'none' } }, 'nothing'],
    [{ retry: { chance: 1, after: minute, backoff: 2, jitter: 'none' }, line: { ...shared, capacity: 2 } }, 'retries'],
    [{ retry: { chance: 1, after: minute, backoff: 1, jitter: 'full' }, line: { ...shared, capacity: 2 } }, 'retries'],
    [{ retry: { chance: 1, after: minute, backoff: 1, jitter: 'none', cap: 3 }, line: { ...shared, capacity: 2 } }, 'retries'],
    [{ retry: { chance: 1, after: minute, backoff: 1, jitter: 'none', attempts: 3 }, line: { ...shared, capacity: 2 } }, 'retries'],
    [{ retry: { chance: 1, after: minute, backoff: 1, jitter: 'none', budget: 0.2 }, line: { ...shared, capacity: 2 } }, 'retries'],
    [{ retry: { chance: 1, after: { law: 'deterministic', mean: 1 }, backoff: 1, jitter: 'none' }, line: { ...shared, capacity: 2 } }, 'retries'],
    [{ retry: { chance: 0.5, after: minute, backoff: 1, jitter: 'none' }, line: { ...shared, capacity: 2 } }, 'answered'],
  ],
  line: [[{ line: { ...own, routing: 'random' } }, 'answered']],
  staff: [
    [{ staff: [] }, 'no staff'],
    [{ staff: people(3) }, 'answered'],
  ],
  coordination: [[{ coordination: { contention: 0.1, coherency: 0.01 } }, 'answered']],
  growth: [[{ growth: { serialShare: 0.3, trainingTime: 5, onboardingTime: 60 } }, 'nothing']],
  sickness: [
    [{ sickness: { meanTimeToSick: 500, meanTimeToReturn: 10, while: 'always', together: 0, detection: 0, order: 'resume', line: 'redispatch' } }, 'answered'],
    [{ sickness: { meanTimeToSick: 500, while: 'always', together: 0, detection: 0, order: 'resume', line: 'redispatch' } }, 'sickness'],
    [{ sickness: { meanTimeToSick: 500, meanTimeToReturn: 10, while: 'busy', together: 0, detection: 0, order: 'resume', line: 'redispatch' } }, 'sickness'],
    [{ sickness: { meanTimeToSick: 500, meanTimeToReturn: 10, while: 'always', together: 0.1, detection: 0, order: 'resume', line: 'redispatch' } }, 'sickness'],
    [{ sickness: { meanTimeToSick: 500, meanTimeToReturn: 10, while: 'always', together: 0, detection: 3, order: 'resume', line: 'redispatch' } }, 'sickness'],
    [{ sickness: { meanTimeToSick: 500, meanTimeToReturn: 10, while: 'always', together: 0, detection: { interval: 2, timeout: 1, fall: 3, rise: 2 }, order: 'resume', line: 'redispatch' } }, 'sickness'],
    [{ sickness: { meanTimeToSick: 500, meanTimeToReturn: 10, while: 'always', together: 0, detection: 0, flapping: { absences: 3, between: 2 }, order: 'resume', line: 'redispatch' } }, 'sickness'],
    [{ sickness: { meanTimeToSick: 500, meanTimeToReturn: 10, while: 'always', together: 0, detection: 0, order: 'restart', line: 'redispatch' } }, 'sickness'],
  ],
  slowness: [[{ slowness: { meanTimeToSlow: 60, meanTimeToRecover: 5, factor: 0.5 } }, 'slowness']],
  failFast: [
    [{ failFast: { meanTimeToFail: 60, meanTimeToRecover: 5, errorRate: 1, responseTime: 0.1 } }, 'failing fast'],
    [{ failFast: { errorRate: 1, responseTime: 0.1 } }, 'nothing'],
  ],
  manager: [
    [{ manager: { kind: 'shifts', shifts: [{ from: 0, to: 60, count: 1 }] } }, 'manager'],
    [{ manager: { kind: 'target', target: 0.8, tolerance: 0.1, interval: 1, stabilisation: 5, min: 1, max: 4, tempo: 1 } }, 'manager'],
  ],
  menu: [
    [{ menu: { dishes: 3, popularity: 1, copies: 2, writes: 0 } }, 'nothing'],
    [{ menu: { dishes: 3, popularity: 1, copies: 2, writes: 0.1 } }, 'answered'],
    [{ menu: { dishes: 3, popularity: 1, copies: 1, writes: 0.5 } }, 'answered'],
    [{ staff: people(3), menu: { dishes: 5, popularity: 1, copies: 2, writes: 0 } }, 'menu'],
  ],
  protection: [[{ protection: {} }, 'nothing']],
  quality: [
    [{ quality: { premium: 0.5, chance: 0 } }, 'nothing'],
    [{ quality: { premium: 0, chance: 0.2, after: minute } }, 'regulars'],
  ],
  money: [[{ money: { wagePerHour: 20, fixedPerHour: 1, spend: 3, sickPay: 0 } }, 'nothing']],
  goal: [[{ goal: { wait: 5, share: 0.9 } }, 'answered']],
}

const demandWith = (more: Partial<Demand>): Partial<Scenario> => ({ demand: { ...plain.demand, ...more } })
const demandKeys: Switches<Demand> = {
  perHour: [
    [demandWith({ perHour: [[0, 10], [60, 90]] }), 'time-varying demand'],
    [demandWith({ perHour: [[5, 48]] }), 'time-varying demand'],
    [demandWith({ perHour: [[0, 48], [60, 48]] }), 'nothing'],
  ],
  factor: [[demandWith({ factor: 0.5 }), 'answered']],
  process: [[demandWith({ process: 'regular' }), 'answered']],
  scv: [
    [demandWith({ scv: 4 }), 'nothing'],
    [demandWith({ process: 'bursty', scv: 4 }), 'answered'],
  ],
  party: [[demandWith({ party: 2 }), 'answered']],
  trace: [[demandWith({ trace: { at: [1, 2] } }), 'recorded arrivals']],
}

const lineWith = (more: Partial<Line>, base: Line = shared): Partial<Scenario> => ({ line: { ...base, ...more } })
const lineKeys: Switches<Line> = {
  layout: [[lineWith({ layout: 'own' }), 'answered']],
  routing: [
    [lineWith({ routing: 'random' }), 'nothing'],
    [lineWith({ routing: 'round-robin' }, own), 'answered'],
    [lineWith({ routing: 'weighted' }, own), 'answered'],
    [lineWith({ routing: 'power-of-two' }, own), 'answered'],
    [lineWith({ routing: 'least-work' }, own), 'answered'],
    [lineWith({ routing: 'sticky' }, own), 'answered'],
    [lineWith({ routing: 'by-dish' }, own), 'answered'],
  ],
  choices: [
    [lineWith({ choices: { of: 3, replacement: true } }), 'nothing'],
    [lineWith({ routing: 'power-of-two', choices: { of: 2, replacement: true } }, own), 'answered'],
  ],
  idle: [[lineWith({ idle: 'fastest' }), 'nothing']],
  discipline: [
    [lineWith({ discipline: 'lifo' }), 'answered'],
    [lineWith({ discipline: 'adaptive-lifo', overloadAfter: 5 }), 'answered'],
    [lineWith({ discipline: 'shared-attention' }), 'shared attention'],
  ],
  stealing: [
    [lineWith({ stealing: true }), 'nothing'],
    [lineWith({ stealing: true, routing: 'random' }, own), 'answered'],
    [lineWith({ stealing: true }, own), 'work stealing'],
  ],
  capacity: [[lineWith({ capacity: 3 }), 'answered']],
  virtualNodes: [[lineWith({ virtualNodes: 100 }), 'nothing']],
  overloadAfter: [[lineWith({ overloadAfter: 3 }), 'nothing']],
}

const staffWith = (more: Partial<Employee>): Partial<Scenario> => ({ staff: [plain.staff[0], { ...plain.staff[1], ...more }] })
const employeeKeys: Switches<Employee> = {
  id: [[staffWith({ id: 'x' }), 'nothing']],
  name: [[staffWith({ name: 'X' }), 'nothing']],
  speed: [[staffWith({ speed: 2 }), 'answered']],
  skills: [[staffWith({ skills: { grill: 2 } }), 'skills']],
  quality: [[staffWith({ quality: 0.9 }), 'nothing']],
  errorRate: [
    [staffWith({ errorRate: 0.1 }), 'errors'],
    [{ ...staffWith({ errorRate: 0.1 }), failFast: { errorRate: 1, responseTime: 1 } }, 'failing fast'],
    [{ staff: [{ ...plain.staff[0], errorRate: 0.1 }], failFast: { errorRate: 1, responseTime: 1 } }, 'failing fast'],
  ],
}

const protectionKeys: Switches<Protection> = {
  shed: [[{ protection: { shed: { above: 3 } } }, 'protection']],
  throttle: [[{ protection: { throttle: { k: 2, window: 2 } } }, 'protection']],
  breaker: [[{ protection: { breaker: { window: 10, volume: 20, errors: 0.5, open: 5 } } }, 'protection']],
  hedge: [[{ protection: { hedge: { after: 5, budget: 0.1 } } }, 'protection']],
  ejection: [[{ protection: { ejection: { consecutive: 5, time: 30, cap: 300, share: 0.1 } } }, 'protection']],
  panic: [[{ protection: { panic: { below: 0.5 } } }, 'protection']],
}

const base = predict(plain)
const changed = (on: Partial<Scenario>) => {
  const scenario = { ...plain, ...on }
  if ('work' in on && on.work === undefined) delete scenario.work
  return predict(scenario)
}

describe.each([
  ['scenario', scenarioKeys],
  ['demand', demandKeys],
  ['line', lineKeys],
  ['staff', employeeKeys],
  ['protection', protectionKeys],
] as [string, Record<string, [Partial<Scenario>, Effect][]>][])('%s', (_, keys) => {
  it.each(Object.keys(keys).filter((key) => keys[key].length > 0))('%s, switched on, changes the answer or ends it', (key) => {
    for (const [on, effect] of keys[key]) {
      const said = changed(on)
      const what = JSON.stringify(on)
      // The plain answer stays only where the key is known to do nothing to it.
      if (effect === 'nothing') expect({ ...said, lines: undefined }, what).toEqual({ ...base, lines: undefined })
      else if (effect === 'answered') {
        expect(said.model, what).not.toBeNull()
        expect(said, what).not.toEqual(base)
      } else expect(said, what).toEqual({ model: null, why: effect })
    }
  })
})

describe('features together', () => {
  const regimes: [string, Partial<Scenario>][] = [
    ['patience', { patience: minute }],
    ['constant patience', { patience: { law: 'deterministic', mean: 3 } }],
    ['parties', demandWith({ party: 2 })],
    ['regular', demandWith({ process: 'regular' })],
    ['mixed speeds', staffWith({ speed: 2 })],
    ['sickness', scenarioKeys.sickness[0][0]],
    ['constant work', { work: { law: 'deterministic', mean: 2 } }],
    ['phased work', { work: { law: 'hyperexponential', mean: 2, scv: 3 } }],
  ]

  it('answers two at once only by a regime that knows both', () => {
    for (const [a, first] of regimes) {
      for (const [b, second] of regimes) {
        if (a >= b) continue
        const both = { ...first, ...second }
        // One key cannot be two things.
        if (Object.keys(first).some((key) => key in second)) continue
        const said = changed(both)
        if (said.model === null) continue
        expect(said, `${a} and ${b}`).not.toEqual(changed(first))
        expect(said, `${a} and ${b}`).not.toEqual(changed(second))
        expect(said.kind, `${a} and ${b}`).toBe('approximate')
      }
    }
  })

  it('answers none of them with protection, a manager, regulars or a key that it never heard of', () => {
    for (const [name, on] of regimes) {
      for (const more of [protectionKeys.shed[0][0], scenarioKeys.manager[0][0], scenarioKeys.quality[1][0], { weather: 'rain' } as Partial<Scenario>]) {
        expect(changed({ ...on, ...more }).model, name).toBeNull()
      }
    }
    const moody = <T extends object>(part: T): T => ({ ...part, mood: 'bad' })
    expect(changed({ sickness: moody(scenarioKeys.sickness[0][0].sickness!) })).toEqual({ model: null, why: 'sickness' })
    expect(changed({ menu: moody(scenarioKeys.menu[1][0].menu!) })).toEqual({ model: null, why: 'menu' })
    expect(changed({ stations: [moody(scenarioKeys.stations[0][0].stations![0])] })).toEqual({ model: null, why: 'stations' })
    const slowness = moody({ meanTimeToSlow: 60, meanTimeToRecover: 5, factor: 0.5 })
    expect(changed({ staff: people(1), demand: { ...plain.demand, perHour: 10 }, slowness })).toEqual({ model: null, why: 'slowness' })
    expect(changed({ ...scenarioKeys.retry[7][0], retry: moody(scenarioKeys.retry[7][0].retry!) })).toEqual({ model: null, why: 'retries' })
    expect(changed({ line: { ...shared, mood: 'bad' } as unknown as Line })).toEqual({ model: null, why: 'unknown key' })
  })
})
