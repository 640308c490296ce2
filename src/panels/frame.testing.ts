import type { EmployeeFrame, Frame } from '../store/figure.ts'

/** A quiet moment, with what a test says of it. */
export function employee(name: string, changes: Partial<EmployeeFrame> = {}): EmployeeFrame {
  return {
    index: 0,
    id: name.toLowerCase(),
    name,
    state: 'idle',
    since: 0,
    speed: 1,
    effectiveSpeed: 1,
    slowFactor: 1,
    trainingTo: NaN,
    trainedAt: NaN,
    returnsAt: NaN,
    hiredAt: 0,
    readyAt: NaN,
    noticed: true,
    counted: true,
    ejected: false,
    errorRate: 0,
    quality: 0.5,
    station: -1,
    serving: 0,
    leaving: false,
    customer: -1,
    startedAt: NaN,
    doneAt: NaN,
    wagePerHour: 15,
    lineLength: 0,
    served: 0,
    busy: 0,
    idle: 0,
    away: 0,
    ...changes,
  }
}

export interface Moment {
  staff?: EmployeeFrame[]
  /** The line minute by minute; the last is now. */
  line?: number[]
  lost?: Partial<Frame['lost']>
  /** Lost in minute m. */
  lostAt?: Record<number, number>
  longestWait?: number
  doorsOpen?: boolean
  over?: boolean
  served?: number
  demandPerHour?: number
  inService?: number
  inOrbit?: number
  /** By `arrived` customers. */
  attempts?: number
  arrived?: number
  stations?: Frame['stations']
  breakerOpen?: boolean
  panic?: boolean
}

export function frameOf(moment: Moment): Frame {
  const line = moment.line ?? [0]
  const lost = { turnedAway: 0, gaveUp: 0, dropped: 0, shed: 0, unservable: 0, closed: 0, ...moment.lost }
  const count = line.length
  const column = (fill: (m: number) => number): Float64Array => Float64Array.from({ length: count }, (_, m) => fill(m))
  const none = column(() => 0)
  return {
    time: count - 1,
    doorsOpen: moment.doorsOpen ?? true,
    over: moment.over ?? false,
    demandPerHour: moment.demandPerHour ?? 60,
    onShift: 1,
    coordinationFactor: 1,
    employees: moment.staff ?? [employee('Ana')],
    waiting: { count: 0 } as Frame['waiting'],
    recent: { count: 0 } as Frame['recent'],
    series: {
      count,
      arrived: none,
      served: none,
      lost: column((m) => moment.lostAt?.[m] ?? 0),
      inLine: column((m) => line[m]),
      inService: none,
      atWork: none,
    },
    arrived: moment.arrived ?? 0,
    served: moment.served ?? 0,
    lost,
    lostTotal: Object.values(lost).reduce((sum, n) => sum + n, 0),
    lostAfter: null,
    inLine: line[count - 1],
    inService: moment.inService ?? 0,
    inOrbit: moment.inOrbit ?? 0,
    attempts: moment.attempts ?? moment.arrived ?? 0,
    stations: moment.stations ?? [],
    knowledge: null,
    breakerOpen: moment.breakerOpen ?? false,
    panic: moment.panic ?? false,
    wait: { mean: null, p50: null, p90: null, p95: null, p99: null },
    waits: { count: 0, shareAtMost: () => NaN, quantile: () => NaN },
    longestWait: moment.longestWait ?? 0,
    goal: null,
    money: { revenue: 0, wages: 0, missed: 0, profit: 0, perHour: 0 },
  }
}
