/** Scenarios that together hold every key of the table, and ways to reach into them. */

const gamma = { law: 'gamma', mean: 2, scv: 0.5 }

/** Written out in full: own lines, stations, a health check, an autoscaler. */
const own = {
  version: 1,
  title: 'Everything',
  note: 'Every key that can stand beside the others.',
  opensAt: '09:30',
  duration: 480,
  seed: 7,
  closing: 'send-away',
  demand: { perHour: [[0, 20], [60, 40]], factor: 1.5, process: 'bursty', scv: 3, party: 2 },
  stations: [
    { name: 'grill', work: gamma, capacity: 5 },
    { name: 'counter', work: { law: 'uniform', min: 1, max: 3 } },
  ],
  patience: { ...gamma, mean: 15 },
  retry: { chance: 0.8, after: { ...gamma, mean: 10 }, backoff: 2, jitter: 'full', cap: 60, attempts: 4, budget: 0.2 },
  line: {
    layout: 'own',
    routing: 'sticky',
    choices: { of: 2, replacement: true },
    virtualNodes: 50,
    idle: 'longest-idle',
    discipline: 'adaptive-lifo',
    overloadAfter: 10,
    stealing: true,
    capacity: 30,
  },
  staff: [
    { id: 'ana', name: 'Ana', count: 2, speed: 1.5, skills: { grill: 2, counter: 1 }, quality: 0.8, errorRate: 0.1 },
    { name: 'Ben', skills: { counter: 1.5 } },
    { name: 'Chloé', quality: 0.4 },
  ],
  coordination: { contention: 0.03, coherency: 0.0005 },
  growth: { serialShare: 0.2, trainingTime: 10, onboardingTime: 20 },
  sickness: {
    meanTimeToSick: 300,
    meanTimeToReturn: 40,
    while: 'busy',
    together: 0.1,
    detection: { interval: 10, timeout: 1, fall: 3, rise: 1 },
    flapping: { absences: 3, between: 5 },
    order: 'resume',
    line: 'stranded',
  },
  slowness: { meanTimeToSlow: 200, meanTimeToRecover: 30, factor: 0.3 },
  failFast: { meanTimeToFail: 400, meanTimeToRecover: 30, errorRate: 0.9, responseTime: 0.5 },
  manager: { kind: 'target', target: 0.7, tolerance: 0.1, interval: 15, stabilisation: 60, min: 2, max: 9, tempo: 5 },
  menu: { dishes: 6, popularity: 1, copies: 2, writes: 0.1 },
  protection: {
    shed: { above: 40 },
    throttle: { k: 2, window: 60 },
    breaker: { window: 10, volume: 20, errors: 0.5, open: 5 },
    hedge: { after: 20, budget: 0.05 },
    ejection: { consecutive: 5, time: 30, cap: 300, share: 0.1 },
    panic: { below: 0.5 },
  },
  quality: { premium: 1.5, chance: 0.2, after: { ...gamma, mean: 60 } },
  money: { wagePerHour: 12, fixedPerHour: 4, spend: 15, sickPay: 0.8 },
  goal: { wait: 5, share: 0.9 },
}

/** What cannot stand beside that: recorded arrivals, work, a shared line, a delay, a plan of shifts. */
const shared = {
  demand: { trace: { at: [1, 2, 5], work: [3, 4, 2] }, factor: 2 },
  work: gamma,
  line: { layout: 'shared', idle: 'fastest', discipline: 'lifo' },
  staff: [{ name: 'Ana', skills: { 'dish-1': 1, 'dish-2': 0.5 } }, { name: 'Ben', skills: { 'dish-2': 1, 'dish-3': 2 } }],
  sickness: { detection: 4 },
  manager: {
    kind: 'shifts',
    shifts: [
      { from: 0, to: 300, count: 2 },
      { from: 240, to: 600, count: 3 },
    ],
  },
  menu: { dishes: 3, copies: 2 },
}

type Keys = Record<string, unknown>

export const RICH: readonly Keys[] = [own, shared]

/** A copy of the scenario that holds this path, with `[]` standing for its first entry; undefined if none does. */
export function holding(path: string): Keys | undefined {
  const home = RICH.find((scenario) => at(scenario, path) !== undefined)
  return home && structuredClone(home)
}

function steps(path: string): string[] {
  return path.replace(/\[(\d*)\]/g, (_, index: string) => `.${index || 0}`).split('.')
}

export function at(scenario: unknown, path: string): unknown {
  return steps(path).reduce<unknown>((value, step) => (typeof value === 'object' && value !== null ? (value as Keys)[step] : undefined), scenario)
}

/** Puts a value there (undefined takes the key away) and gives the scenario back. */
export function put(scenario: Keys, path: string, value: unknown): Keys {
  const way = steps(path)
  const last = way.pop()!
  const target = way.reduce<Keys>((inner, step) => inner[step] as Keys, scenario)
  if (value === undefined) delete target[last]
  else target[last] = value
  return scenario
}
