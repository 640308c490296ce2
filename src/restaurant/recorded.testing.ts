import type { Command } from '../scenario/types.ts'

/** Small busy days, each with a rule or several at work, that together ask every rule of the house. */

type Plain = Record<string, unknown>

export interface RecordedDay {
  scenario: Plain
  commands?: Command[]
  options?: { warmup?: number; until?: number; seed?: number; replications?: number; fork?: { at: number; seed: number } }
}

const staff = [{ id: 'ana', speed: 1.2 }, { id: 'ben', speed: 0.8 }, { id: 'chloe', speed: 1 }, { id: 'dan', speed: 1 }]
const exponential = (mean: number): Plain => ({ law: 'exponential', mean })

/** Three and a half of four people's work comes, in two hours. */
function day(changes: Plain, line: Plain = {}, more: Omit<RecordedDay, 'scenario'> = {}): RecordedDay {
  const scenario: Plain = { duration: 120, seed: 4711, demand: { perHour: 105 }, work: exponential(2), staff, goal: { wait: 3, share: 0.9 }, ...changes, line }
  if (changes['stations']) delete scenario['work']
  return { scenario, ...more }
}

const own = (routing: string, more: Plain = {}): Plain => ({ layout: 'own', routing, ...more })
const law = (of: Plain): RecordedDay => day({ work: of })
const retry = { after: exponential(4), attempts: 4 }
const sickness = { meanTimeToSick: 40, meanTimeToReturn: 12 }
const stations = [{ name: 'till', work: exponential(0.8) }, { name: 'stove', work: { law: 'gamma', mean: 1.6, scv: 0.5 }, capacity: 6 }]
const skilled = [{ id: 'ana', skills: { till: 1 } }, { id: 'ben', skills: { till: 0.5, stove: 1 } }, { id: 'chloe', skills: { stove: 1.5 } }, { id: 'dan' }]
const failing = { meanTimeToFail: 30, meanTimeToRecover: 10, errorRate: 0.8, responseTime: 0.2 }

const hands: Command[] = [
  { at: 5, do: 'set', path: 'demand.factor', value: 1.4 },
  { at: 12, do: 'hire', value: { name: 'Eve', speed: 1.5 } },
  { at: 20, do: 'train', who: 'ben', value: 2 },
  { at: 25.5, do: 'call-in-sick', who: 'ana', value: 17 },
  { at: 31, do: 'slow', who: 'chloe', value: 0.4 },
  { at: 40, do: 'let-go', who: 'dan' },
  { at: 44, do: 'call-in-sick', who: 'chloe' },
  { at: 52, do: 'return', who: 'chloe' },
  { at: 60, do: 'set', path: 'money.wagePerHour', value: 12 },
  { at: 66, do: 'fail', who: 'ben', value: 0.6 },
  { at: 78, do: 'fail', who: 'ben', value: 0 },
  { at: 90, do: 'set', path: 'work.mean', value: 2.6 },
  { at: 100, do: 'slow', who: 'chloe', value: 1 },
]

export const DAYS: Record<string, RecordedDay> = {
  'one line': day({}),
  'one line, room for five': day({ demand: { perHour: 150 } }, { capacity: 5 }),
  'one line, the fastest first': day({}, { idle: 'fastest' }),
  'one line, anybody who is free': day({}, { idle: 'random' }),
  'one line, the newest first': day({ patience: exponential(5) }, { discipline: 'lifo' }),
  'one line, the newest first under overload': day({ patience: exponential(9) }, { discipline: 'adaptive-lifo', overloadAfter: 4 }),
  'own lines, at random': day({}, own('random', { capacity: 4 })),
  'own lines in turn': day({}, own('round-robin')),
  'own lines by speed': day({}, own('weighted', { discipline: 'lifo' })),
  'own lines, the shortest': day({}, own('shortest')),
  'own lines, the shortest, room for two': day({ demand: { perHour: 150 } }, own('shortest', { capacity: 2 })),
  'own lines, the shorter of two': day({}, own('power-of-two')),
  'own lines, the shortest of three with replacement': day({}, own('power-of-two', { choices: { of: 3, replacement: true } })),
  'own lines, least work': day({ work: { law: 'hyperexponential', mean: 2, scv: 4 } }, own('least-work')),
  'own lines, sticky': day({ sickness }, own('sticky', { virtualNodes: 20 })),
  'own lines by dish': day({ menu: { dishes: 9, popularity: 1, copies: 2, writes: 0.1 } }, own('by-dish')),
  'a menu, one line': day({ menu: { dishes: 5, popularity: 0.8, copies: 2 } }),
  'helping out': day({}, own('random', { stealing: true })),
  'shared attention': day({ sickness }, own('shortest', { discipline: 'shared-attention', capacity: 9 })),
  'always the same work': law({ law: 'deterministic', mean: 2 }),
  'uniform work': law({ law: 'uniform', min: 1, max: 3 }),
  'lognormal work': law({ law: 'lognormal', mean: 2, scv: 2 }),
  'gamma work': law({ law: 'gamma', mean: 2, scv: 3 }),
  'work of two kinds': law({ law: 'hyperexponential', mean: 2, scv: 5 }),
  'work as it was seen': law({ law: 'empirical', mean: 2, values: [1, 2, 2, 5] }),
  'people like clockwork': day({ demand: { perHour: 105, process: 'regular' } }),
  'people in bursts': day({ demand: { perHour: 105, process: 'bursty', scv: 4 } }),
  'people more even than chance': day({ demand: { perHour: 105, process: 'bursty', scv: 0.4 } }),
  'a rush and groups': day({ demand: { perHour: [[0, 20], [40, 60], [60, 200], [80, 200], [100, 30]], party: 2.5, factor: 0.9 }, closing: 'send-away' }, { capacity: 12 }),
  'people as they were recorded': day({ demand: { trace: { at: Array.from({ length: 90 }, (_, i) => ((i * i) % 119) + i / 100).sort((a, b) => a - b) } } }),
  'people who give up and come again': day({ demand: { perHour: 150 }, patience: { law: 'lognormal', mean: 3, scv: 1 }, retry: { ...retry, jitter: 'equal', backoff: 2, cap: 9, chance: 0.8 } }, { capacity: 10 }),
  'people who come again on a budget': day({ demand: { perHour: 160 }, retry: { after: 3, jitter: 'full', budget: 0.2 }, closing: 'send-away' }, { capacity: 3 }),
  'orders begun again': day({ sickness: { ...sickness, order: 'restart', detection: 3, while: 'busy' } }),
  'orders made anew': day({ sickness: { ...sickness, order: 'restart-new', together: 0.3 } }, own('shortest')),
  'orders lost': day({ sickness: { ...sickness, order: 'lost', detection: { interval: 2, timeout: 0.5, fall: 2, rise: 2 } }, retry }, own('shortest')),
  'orders gone on with, lines left standing': day({ sickness: { ...sickness, order: 'resume', line: 'stranded', detection: 2, flapping: { absences: 3, between: 2 } }, patience: exponential(15) }, own('power-of-two')),
  'slow spells': day({ slowness: { meanTimeToSlow: 30, meanTimeToRecover: 10, factor: 0.3 }, coordination: { contention: 0.03, coherency: 0.001 } }, own('least-work')),
  'spells that spoil orders': day({ failFast: failing, retry }, own('shortest')),
  'who spoils too much is taken out': day({ failFast: failing, retry, protection: { ejection: { consecutive: 2, time: 4, cap: 12, share: 0.5 }, panic: { below: 0.7 } }, sickness }, own('shortest')),
  'a door that sheds': day({ demand: { perHour: 170 }, protection: { shed: { above: 8 } }, retry }),
  'a door that throttles': day({ demand: { perHour: 170 }, protection: { throttle: { k: 1.5, window: 15 }, shed: { above: 6 } }, retry }),
  'a door that breaks': day({ failFast: failing, protection: { breaker: { window: 8, volume: 6, errors: 0.3, open: 4 } }, retry }),
  'second copies': day({ slowness: { meanTimeToSlow: 30, meanTimeToRecover: 10, factor: 0.1 }, protection: { hedge: { after: 3, budget: 0.2 } } }, own('random')),
  'shifts': day({ manager: { kind: 'shifts', shifts: [{ from: 0, to: 50, count: 3 }, { from: 30, to: 90, count: 2 }, { from: 90, to: 300, count: 5 }] }, growth: { onboardingTime: 4 } }),
  'a manager with a target': day({ demand: { perHour: [[0, 40], [40, 260], [80, 260], [90, 40]] }, manager: { kind: 'target', target: 0.7, tolerance: 0.1, interval: 5, stabilisation: 15, min: 2, max: 9, tempo: 1 }, growth: { onboardingTime: 3, trainingTime: 3 } }),
  'stations': day({ stations, staff: skilled, quality: { premium: 1.5, chance: 0.3, after: exponential(20) } }),
  'stations with lines of their own': day({ stations, staff: skilled, patience: exponential(6), sickness }, own('shortest', { stealing: true })),
  'quality and regulars': day({ staff: staff.map((p, i) => ({ ...p, quality: i / 3, errorRate: i === 1 ? 0.2 : 0 })), quality: { premium: 1, chance: 0.4, after: exponential(15) } }),
  'many hands at every control': day({ growth: { serialShare: 0.2, trainingTime: 6, onboardingTime: 8 }, coordination: { contention: 0.02, coherency: 0.001 }, patience: exponential(8), sickness: {} }, {}, { commands: hands }),
  'the same with own lines': day({ growth: { serialShare: 0.1, trainingTime: 0, onboardingTime: 0 }, sickness: { order: 'resume', detection: 4 }, retry }, own('shortest', { capacity: 8 }), { commands: hands }),
  'from half an hour on, until two thirds': day({ patience: exponential(4), money: { wagePerHour: 9, fixedPerHour: 4, spend: 11, sickPay: 0.5 }, sickness }, {}, { options: { warmup: 30, until: 80 } }),
  'another future': day({ sickness, patience: exponential(6) }, own('sticky'), { options: { fork: { at: 60, seed: 5 } } }),
  'three days': day({ patience: exponential(6) }, { capacity: 20 }, { options: { replications: 3, seed: 2 ** 40 + 9 } }),
  'a long day': day({ duration: 900 }, own('random')),
}
