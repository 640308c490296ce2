import type { EmployeeFrame, Frame, Series } from '../../restaurant/frame.ts'
import type { Command, Scenario } from '../../scenario/types.ts'
import type { FigureState } from '../../store/figure.ts'
import { NO_RESULTS, type Forecast } from '../../store/results.ts'

/** States made by hand, for tests of the charts alone. */

export function scenarioOf(change: Partial<Scenario> = {}): Scenario {
  return {
    version: 1, opensAt: '08:00', duration: 600, seed: 1, closing: 'finish',
    demand: { perHour: 60, factor: 1, process: 'poisson', party: 1 },
    work: { law: 'exponential', mean: 2 },
    line: { layout: 'shared', routing: 'shortest', choices: { of: 2, replacement: false }, idle: 'longest-idle', discipline: 'fifo', stealing: false },
    staff: [{ id: 'ana', name: 'Ana', speed: 1 }, { id: 'ben', name: 'Ben', speed: 1 }],
    coordination: { contention: 0.03, coherency: 0.0005 },
    growth: { serialShare: 0.2, trainingTime: 0, onboardingTime: 0 },
    money: { wagePerHour: 10, fixedPerHour: 5, spend: 14, sickPay: 1 },
    goal: { wait: 3, share: 0.9 },
    ...change,
  }
}

export function employeeOf(id: string, change: Partial<EmployeeFrame> = {}): EmployeeFrame {
  return {
    index: 0, id, name: id[0].toUpperCase() + id.slice(1), state: 'idle', since: 0, speed: 1, effectiveSpeed: 1, slowFactor: 1,
    trainingTo: NaN, trainedAt: NaN, returnsAt: NaN, hiredAt: 0, readyAt: NaN, noticed: true, counted: true, ejected: false, errorRate: 0,
    quality: 0.5, station: -1, serving: 0, leaving: false, customer: -1,
    startedAt: NaN, doneAt: NaN, wagePerHour: 15, lineLength: 0, served: 0, busy: 0, idle: 0, away: 0,
    ...change,
  }
}

export function seriesOf(rows: { arrived?: number; served?: number; lost?: number; inLine?: number }[]): Series {
  const column = (key: 'arrived' | 'served' | 'lost' | 'inLine'): Float64Array => Float64Array.from(rows, (r) => r[key] ?? 0)
  const zeros = new Float64Array(rows.length)
  return {
    count: rows.length, arrived: column('arrived'), served: column('served'), lost: column('lost'), inLine: column('inLine'),
    inService: zeros, atWork: zeros,
  }
}

/** Waits made of a list, minutes. */
export function waitsOf(minutes: readonly number[]): Frame['waits'] {
  const sorted = [...minutes].sort((a, b) => a - b)
  return {
    count: sorted.length,
    shareAtMost: (x) => (sorted.length === 0 ? NaN : sorted.filter((w) => w <= x).length / sorted.length),
    quantile: (q) => sorted[Math.max(0, Math.ceil(q * sorted.length) - 1)] ?? NaN,
  }
}

export function frameOf(change: Partial<Frame> = {}): Frame {
  const none = new Float64Array(0)
  const nobody = new Int32Array(0)
  return {
    time: 0, doorsOpen: true, over: false, demandPerHour: 60, onShift: 2, coordinationFactor: 1,
    employees: [employeeOf('ana'), employeeOf('ben')],
    waiting: { count: 0, customer: nobody, line: nobody, place: nobody, key: none, arrivedAt: none, joinedAt: none, patience: none, station: new Uint8Array(0) },
    recent: {
      total: 0, capacity: 0, start: 0, count: 0, time: none, kind: new Uint8Array(0), customer: nobody, employee: nobody, line: nobody,
      key: none, waited: none, patience: none,
    },
    series: seriesOf([{}]),
    arrived: 0, served: 0, lost: { turnedAway: 0, gaveUp: 0, dropped: 0, shed: 0, unservable: 0, closed: 0 }, lostTotal: 0, lostAfter: null,
    inLine: 0, inService: 0, inOrbit: 0, attempts: 0, stations: [], knowledge: null, breakerOpen: false, panic: false,
    wait: { mean: null, p50: null, p90: null, p95: null, p99: null }, waits: waitsOf([]), longestWait: 0, goal: null,
    money: { revenue: 0, wages: 0, missed: 0, profit: 0, perHour: 30 },
    ...change,
  }
}

export function stateOf(
  given: { scenario?: Partial<Scenario>; frame?: Partial<Frame>; commands?: Command[]; time?: number; end?: number } = {},
): FigureState {
  const scenario = scenarioOf(given.scenario)
  const time = given.time ?? 0
  return {
    runs: { a: { name: null, scenario, seed: 1, commands: given.commands ?? [], frame: frameOf({ time, ...given.frame }), choice: null }, b: null },
    playback: { time, tick: 1, playing: false, rate: 1, opening: 0, end: given.end ?? scenario.duration },
    history: { canUndo: false, canRedo: false },
    results: NO_RESULTS,
    view: {
      telling: 'restaurant', lang: 'en', pageLang: 'en', theme: 'light', dark: false, reducedMotion: false, show: ['timeline', 'map', 'bill'],
      controls: ['staff', 'speed', 'demand', 'sick', 'time', 'telling', 'open'], classroom: false, question: null, selected: null, selectedIn: 'a', pin: null, panel: null,
    },
    trouble: null,
  }
}

/** A forecast of ten days at minute 100, with a fan that is as tall as it likes. */
export function forecastOf(change: Partial<Forecast> = {}): Forecast {
  const at = change.at ?? 100
  const column = (most: number): number[] => [change.inLineThen ?? 0, most, 0]
  const days = change.days ?? 10
  const each = (value: number): number[] => new Array<number>(days).fill(value)
  return {
    at, inLineThen: 0, days, wanted: 40, minute: [at, (at + 600) / 2, 600],
    inLine: { p10: column(2), p25: column(5), p50: column(10), p75: column(15), p90: column(22) },
    clear: each(at), peak: each(0), lost: each(0), profit: each(0), traced: false,
    ...change,
  }
}
