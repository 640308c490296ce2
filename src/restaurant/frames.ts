import { account, idleMinutes } from './accounts.ts'
import { ownerOf, ownLine, State, Where } from './codes.ts'
import type { EmployeeFrame, EmployeeState, Frame, RecentMoves, Series, WaitingFrame } from './frame.ts'
import { Known } from './known.ts'
import { LOSSES } from './metrics.ts'
import { goalOf } from './readings.ts'
import type { World } from './world.ts'

/** How long somebody in line would wait; whoever joined before there was any patience waits for ever. */
function patienceOf(w: World, slot: number): number {
  return w.patienceKey[slot] === 0 ? Infinity : w.patienceOf[slot]
}

const STATES: readonly EmployeeState[] = ['onboarding', 'idle', 'busy', 'sick']

/** Makes the frame of a world: one object, refreshed at each call. */
export class FrameMaker {
  private readonly frame: Frame
  private readonly people: EmployeeFrame[] = []

  constructor(
    private readonly w: World,
    moves: RecentMoves,
    series: Series,
  ) {
    this.frame = {
      time: 0,
      doorsOpen: true,
      over: false,
      demandPerHour: 0,
      onShift: 0,
      coordinationFactor: 1,
      employees: [],
      waiting: emptyWaiting(256),
      recent: moves,
      series,
      arrived: 0,
      served: 0,
      lost: { turnedAway: 0, gaveUp: 0, dropped: 0, shed: 0, unservable: 0, closed: 0 },
      lostTotal: 0,
      lostAfter: null,
      inLine: 0,
      inService: 0,
      inOrbit: 0,
      attempts: 0,
      stations: (w.kitchen?.names ?? []).map((name) => ({ name, inLine: 0, inService: 0, able: 0 })),
      knowledge: Known.of(w),
      breakerOpen: false,
      panic: false,
      wait: { mean: null, p50: null, p90: null, p95: null, p99: null },
      waits: w.metrics.wait,
      longestWait: 0,
      goal: null,
      money: { revenue: 0, wages: 0, missed: 0, profit: 0, perHour: 0 },
    }
  }

  refresh(over: boolean): Frame {
    const { frame, w } = this
    const m = w.metrics
    m.advance(w.now)
    m.advanceWages(w.now)
    frame.time = w.now
    frame.doorsOpen = !w.closed
    frame.over = over
    const { demand } = w.scenario
    frame.demandPerHour = w.closed ? 0 : w.arrivals.customersPerHour(w.now, demand)
    frame.onShift = w.onShift
    frame.coordinationFactor = w.divisor
    this.refreshEmployees()
    this.refreshWaiting()
    frame.arrived = m.arrived
    frame.served = m.served
    for (let i = 0; i < LOSSES.length; i++) frame.lost[LOSSES[i]] = m.lost[i]
    frame.lostTotal = m.lostTotal
    frame.lostAfter = frame.lostTotal > 0 ? m.lostSum / frame.lostTotal : null
    frame.inLine = m.inLine
    frame.inService = m.inService
    frame.inOrbit = m.inOrbit
    frame.attempts = m.attempts
    frame.breakerOpen = w.guard.open
    frame.panic = w.panic
    this.refreshStations()
    frame.wait.mean = m.served > 0 ? m.waitSum / m.served : null
    frame.wait.p50 = m.wait.quantileIfEnough(0.5)
    frame.wait.p90 = m.wait.quantileIfEnough(0.9)
    frame.wait.p95 = m.wait.quantileIfEnough(0.95)
    frame.wait.p99 = m.wait.quantileIfEnough(0.99)
    frame.goal = w.scenario.goal ? goalOf(w) : null
    frame.money.revenue = m.revenue
    frame.money.wages = m.wages
    frame.money.missed = m.missed
    frame.money.profit = m.revenue - m.wages
    frame.money.perHour = m.payPerHour
    return frame
  }

  private refreshStations(): void {
    const { frame, w } = this
    frame.stations.forEach((station, s) => {
      const counts = w.metrics.stations[s]
      station.inLine = counts.inLine
      station.inService = counts.inService
      station.able = 0
      for (let e = 0; e < w.staff; e++) {
        if ((w.state[e] === State.Idle || w.state[e] === State.Busy) && w.kitchen!.knowsStation(w, e, s)) station.able++
      }
    })
  }

  private refreshEmployees(): void {
    const { frame, people, w } = this
    frame.employees.length = 0
    for (let e = 0; e < w.staff; e++) {
      if (w.state[e] === State.Gone || w.state[e] === State.Off) continue
      account(w, e)
      const f = (people[e] ??= freshEmployee(w, e))
      const c = w.attention === null ? w.inHand[e] : w.attention.first(e)
      const working = w.state[e] === State.Busy
      f.state = STATES[w.state[e]]
      f.since = w.since[e]
      f.speed = w.speed[e]
      f.effectiveSpeed = w.rate[e]
      f.slowFactor = w.slow[e] * w.spell[e]
      f.errorRate = Math.max(w.errorRate[e], w.errorSpell[e])
      f.quality = w.qualityOf[e]
      f.counted = w.counted[e] !== 0
      f.ejected = w.ejected[e] !== 0
      f.station = working && c >= 0 && frame.stations.length > 0 ? w.station[c] : -1
      f.serving = w.attention === null ? (working ? 1 : 0) : w.attention.count(e)
      f.trainingTo = w.trainingTo[e]
      f.trainedAt = w.trainedAt[e]
      f.returnsAt = w.returnsAt[e]
      f.readyAt = w.readyAt[e]
      f.noticed = w.noticed[e] !== 0
      f.leaving = w.leaving[e] !== 0
      f.customer = c < 0 ? -1 : w.number[c]
      f.startedAt = working ? w.startedAt[e] : NaN
      f.doneAt = working ? w.doneAt[e] : NaN
      f.wagePerHour = w.wageOf(e)
      f.lineLength = w.waiting[ownLine(e)]
      f.served = w.served[e]
      f.busy = w.busy[e]
      f.away = w.away[e]
      f.idle = idleMinutes(w, e)
      frame.employees.push(f)
    }
  }

  private refreshWaiting(): void {
    const { frame, w } = this
    let count = 0
    const lines = Math.max(2 * w.staff, 2 * w.teams.length)
    for (let line = 0; line < lines; line++) count += w.waiting[line]
    if (count > frame.waiting.customer.length) frame.waiting = emptyWaiting(Math.max(count, frame.waiting.customer.length * 2))
    const list = frame.waiting
    let i = 0
    let longest = 0
    // Teams' lines first, then employees' own: even lines, then odd ones.
    for (let k = 0; k < lines; k++) {
      const line = k < lines / 2 ? 2 * k : 2 * k - lines + 1
      let place = 0
      for (let c = w.head[line]; c >= 0; c = w.next[c]) {
        // The copy of somebody who is being served is no person.
        if (w.twin[c] !== 0 && (w.where[w.twin[c] - 1] === Where.Service || w.twin[c] - 1 < c)) continue
        longest = Math.max(longest, w.now - w.joinedAt[c])
        list.customer[i] = w.number[c]
        list.line[i] = ownerOf(line)
        list.place[i] = place++
        list.key[i] = w.place[c]
        list.arrivedAt[i] = w.arrivedAt[c]
        list.joinedAt[i] = w.joinedAt[c]
        list.patience[i] = patienceOf(w, c)
        list.station[i] = w.station[c]
        i++
      }
    }
    list.count = i
    frame.longestWait = longest
  }
}

function emptyWaiting(capacity: number): WaitingFrame {
  return {
    count: 0,
    customer: new Int32Array(capacity),
    line: new Int32Array(capacity),
    place: new Int32Array(capacity),
    key: new Float64Array(capacity),
    arrivedAt: new Float64Array(capacity),
    joinedAt: new Float64Array(capacity),
    patience: new Float64Array(capacity),
    station: new Uint8Array(capacity),
  }
}

function freshEmployee(w: World, e: number): EmployeeFrame {
  return {
    index: e, id: w.ids[e], name: w.names[e], state: 'idle', since: 0, speed: 1, effectiveSpeed: 1, slowFactor: 1,
    trainingTo: NaN, trainedAt: NaN, returnsAt: NaN, hiredAt: w.hiredAt[e], readyAt: NaN, noticed: false, counted: true, ejected: false, errorRate: 0,
    quality: 0.5, station: -1, serving: 0, leaving: false,
    customer: -1, startedAt: NaN, doneAt: NaN, wagePerHour: 0, lineLength: 0, served: 0, busy: 0, idle: 0, away: 0,
  }
}
