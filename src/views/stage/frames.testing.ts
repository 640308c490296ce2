import type { EventKind } from '../../restaurant/events.ts'
import type { EmployeeFrame, Frame } from '../../restaurant/frame.ts'
import { createText } from '../../text/text.ts'
import type { StageView } from './list.ts'

/** Frames made by hand, for tests of pictures alone. */

const NAMES = ['Ana', 'Ben', 'Chloé', 'Dev', 'Eli', 'Fay', 'Gus', 'Hana', 'Ivo', 'Jo', 'Kai', 'Lena']

export function viewOf(change: Partial<StageView> = {}): StageView {
  return {
    width: 900,
    height: 390,
    rate: 1,
    text: createText('restaurant', 'en'),
    selected: null,
    reducedMotion: false,
    layout: 'shared',
    attention: false,
    winding: false,
    opensAt: 480,
    ...change,
  }
}

export function employeeOf(index: number, change: Partial<EmployeeFrame> = {}): EmployeeFrame {
  const name = NAMES[index % NAMES.length] + (index < NAMES.length ? '' : ` ${Math.floor(index / NAMES.length) + 1}`)
  return {
    index, id: `e${index}`, name, state: 'idle', since: 0, speed: 1, effectiveSpeed: 1, slowFactor: 1,
    trainingTo: NaN, trainedAt: NaN, returnsAt: NaN, hiredAt: 0, readyAt: NaN, noticed: true, counted: true, ejected: false,
    errorRate: 0, quality: 0.5, station: -1, serving: 0, leaving: false,
    customer: -1, startedAt: NaN, doneAt: NaN, wagePerHour: 15, lineLength: 0, served: 0, busy: 0, idle: 0, away: 0,
    ...change,
  }
}

export interface Move {
  time: number
  kind: EventKind
  customer: number
  employee?: number
  line?: number
  key?: number
  waited?: number
  patience?: number
}

export interface Recipe {
  time?: number
  employees?: EmployeeFrame[]
  /** How many wait: a number in the shared line, or one for each employee's own. */
  waiting?: number | number[]
  /** Of the n-th who waits: what differs from a plain line. */
  each?: (i: number) => { joinedAt?: number; patience?: number; customer?: number; key?: number; line?: number; station?: number }
  recent?: Move[]
  lost?: Partial<Frame['lost']>
  inLine?: number[]
  doorsOpen?: boolean
  inOrbit?: number
  stations?: Frame['stations']
  knowledge?: Frame['knowledge']
  breakerOpen?: boolean
}

export function frameOf(recipe: Recipe = {}): Frame {
  const time = recipe.time ?? 200
  const employees = recipe.employees ?? [employeeOf(0)]
  const lines = typeof recipe.waiting === 'number' || recipe.waiting === undefined ? [[-1, recipe.waiting ?? 0] as const] : recipe.waiting.map((n, i) => [employees[i].index, n] as const)
  const count = lines.reduce((sum, [, n]) => sum + n, 0)
  const waiting: Frame['waiting'] = {
    count,
    customer: new Int32Array(count),
    line: new Int32Array(count),
    place: new Int32Array(count),
    key: new Float64Array(count),
    arrivedAt: new Float64Array(count),
    joinedAt: new Float64Array(count),
    patience: new Float64Array(count),
    station: new Uint8Array(count),
  }
  let i = 0
  for (const [line, n] of lines) {
    const employee = employees.find((e) => e.index === line)
    if (employee) employee.lineLength = n
    for (let place = 0; place < n; place++, i++) {
      const own = recipe.each?.(i) ?? {}
      waiting.customer[i] = own.customer ?? 1000 + i
      waiting.line[i] = own.line ?? line
      waiting.station[i] = own.station ?? 0
      waiting.place[i] = place
      waiting.key[i] = own.key ?? 1000 + i
      waiting.joinedAt[i] = own.joinedAt ?? time - 2 - ((count - i) / Math.max(1, count)) * 12
      waiting.arrivedAt[i] = waiting.joinedAt[i]
      waiting.patience[i] = own.patience ?? 12 + ((i * 7919) % 13)
    }
  }
  const moves = [...(recipe.recent ?? [])].sort((a, b) => a.time - b.time)
  const inLine = recipe.inLine ?? new Array(Math.floor(time) + 1).fill(0)
  const lost = { turnedAway: 0, gaveUp: 0, dropped: 0, shed: 0, unservable: 0, closed: 0, ...recipe.lost }
  return {
    time,
    doorsOpen: recipe.doorsOpen ?? true,
    over: false,
    demandPerHour: 100,
    onShift: employees.length,
    coordinationFactor: 1,
    employees,
    waiting,
    recent: {
      total: moves.length,
      capacity: Math.max(1, moves.length),
      start: 0,
      count: moves.length,
      time: Float64Array.from(moves, (m) => m.time),
      kind: Uint8Array.from(moves, (m) => m.kind),
      customer: Int32Array.from(moves, (m) => m.customer),
      employee: Int32Array.from(moves, (m) => m.employee ?? -1),
      line: Int32Array.from(moves, (m) => m.line ?? -2),
      key: Float64Array.from(moves, (m) => m.key ?? 0),
      waited: Float64Array.from(moves, (m) => m.waited ?? 0),
      patience: Float64Array.from(moves, (m) => m.patience ?? Infinity),
    },
    series: {
      count: inLine.length,
      arrived: new Float64Array(inLine.length),
      served: new Float64Array(inLine.length),
      lost: new Float64Array(inLine.length),
      inLine: Float64Array.from(inLine),
      inService: new Float64Array(inLine.length),
      atWork: new Float64Array(inLine.length),
    },
    arrived: 0,
    served: 0,
    lost,
    lostTotal: Object.values(lost).reduce((sum, n) => sum + n, 0),
    lostAfter: null,
    inLine: count,
    inService: 0,
    inOrbit: recipe.inOrbit ?? 0,
    attempts: 0,
    stations: recipe.stations ?? [],
    knowledge: recipe.knowledge ?? null,
    breakerOpen: recipe.breakerOpen ?? false,
    panic: false,
    wait: { mean: null, p50: null, p90: null, p95: null, p99: null },
    waits: { count: 0, shareAtMost: () => NaN, quantile: () => NaN },
    longestWait: 0,
    goal: null,
    money: { revenue: 0, wages: 0, missed: 0, profit: 0, perHour: 0 },
  }
}

/** A team at work at minute `time`, each somewhere in an order. */
export function teamOf(n: number, time = 200): EmployeeFrame[] {
  return Array.from({ length: n }, (_, i) => {
    const startedAt = time - 0.6 - ((i * 37) % 19) / 10
    const speed = [1.8, 1, 1, 1.25, 1][i % 5]
    return employeeOf(i, {
      state: 'busy', since: startedAt, startedAt, doneAt: startedAt + 3.2, customer: i, speed, effectiveSpeed: speed,
      wagePerHour: Math.round(5 + 10 * speed * 1.1),
    })
  })
}
