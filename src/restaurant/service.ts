import { setState } from './accounts.ts'
import { drawWork, give, seat } from './customers.ts'
import { cancelTwin, endAttempt } from './departures.ts'
import { at } from './draws.ts'
import { EventKind } from './events.ts'
import { scheduleHedge } from './hedging.ts'
import { changeLoad, takeNext } from './lines.ts'
import { comeAnotherDay } from './loyalty.ts'
import { put } from './presence.ts'
import { depart } from './staff.ts'
import { steal } from './stealing.ts'
import { addIdle, lineToServe } from './teams.ts'
import { orderFailed, orderSucceeded } from './trust.ts'
import { ownLine, Pending, PENDING_BITS, Rank, State, Where } from './codes.ts'
import type { World } from './world.ts'

/** Employee e takes a customer who is in no line. */
export function start(w: World, e: number, c: number): void {
  begin(w, e, c)
  w.inHand[e] = c
  w.startedAt[e] = w.now
  if (w.state[e] !== State.Busy) setState(w, e, State.Busy)
  w.stampedAt[e] = w.now
  if (w.split) applySkill(w, e, c)
  if (w.optional) {
    spoil(w, e, c)
    // Nobody is hedged while they stand in the one line that leads to everybody.
    if (w.hedging && !w.ownLines) scheduleHedge(w, c)
  }
  scheduleCompletion(w, e, c)
  w.emit(EventKind.OrderStarted, c, e)
}

/** Order c is in employee e's hands: the wait is over, and with it the patience. */
export function begin(w: World, e: number, c: number): void {
  put(w, c, Where.Service)
  w.lineOf[c] = ownLine(e)
  if (w.started[c] === 0) {
    w.started[c] = 1
    w.waited[c] += w.now - w.joinedAt[c]
    if (w.detailed) {
      w.metrics.begun(w, c)
      const twin = w.twin[c] - 1
      if (twin >= 0) {
        w.started[twin] = 1
        w.waited[twin] = w.waited[c]
        w.patienceKey[twin] = 0
      }
    }
  }
  w.patienceKey[c] = 0
}

/** Some employees spoil a share of their orders, at once. */
export function spoil(w: World, e: number, c: number): void {
  const rate = Math.max(w.errorRate[e], w.errorSpell[e])
  if (rate === 0) return
  const n = w.attempt[c] * 1009 + w.restarts[c]
  if (w.draws.errors.uniform(w.party[c], at(w.address[c], w.station[c], n), 0) >= rate) return
  w.spoilt[c] = 1
  w.remaining[c] = (w.scenario.failFast?.responseTime ?? 0) * w.rate[e]
  if (w.attention === null) paceChanged(w, e)
}

function applySkill(w: World, e: number, c: number): void {
  const skill = w.kitchen!.skillAt(w, e, w.station[c], w.dish[c])
  if (skill === w.skill[e]) return
  w.skill[e] = skill
  w.rate[e] = rateOf(w, e)
  // Only who goes by work asks how fast this one order is done.
  if (w.weighing) paceChanged(w, e)
}

function scheduleCompletion(w: World, e: number, c: number): void {
  const due = w.now + w.remaining[c] / w.rate[e]
  w.stampedAt[e] = w.now
  w.doneAt[e] = due
  w.completionKey[e] = w.queue.push(due, Rank.Completion, (e << PENDING_BITS) | Pending.Completion)
}

/** Brings the work left in e's order up to date; 0 at least. */
export function stamp(w: World, e: number): void {
  const c = w.inHand[e]
  w.remaining[c] = Math.max(0, w.remaining[c] - (w.now - w.stampedAt[e]) * w.rate[e])
  w.stampedAt[e] = w.now
}

function rateOf(w: World, e: number): number {
  return (w.speed[e] * w.slow[e] * w.spell[e] * w.skill[e]) / w.divisor
}

/** Employee e works at another pace from now on; the order in hand keeps the work already done. */
export function changeRate(w: World, e: number): void {
  const rate = rateOf(w, e)
  if (rate === w.rate[e]) return
  // Between one order and the next somebody may be busy with empty hands.
  const working = w.state[e] === State.Busy && w.inHand[e] >= 0
  if (w.attention !== null) w.attention.changeRate(e, rate)
  else {
    if (working) stamp(w, e)
    w.rate[e] = rate
    if (working) scheduleCompletion(w, e, w.inHand[e])
  }
  paceChanged(w, e)
}

export function paceChanged(w: World, e: number): void {
  if (!w.ownLines) return
  if (!w.split) w.teams[0].router.paceChanged(e)
  else for (const t of w.teamsOf[e]) w.teams[t].router.paceChanged(e)
}

/** Employee e's order is done, unless that event has become stale. */
export function complete(w: World, e: number): void {
  if (w.completionKey[e] !== w.queue.key) return
  if (w.attention !== null) {
    w.attention.complete(e)
    return
  }
  const c = w.inHand[e]
  w.inHand[e] = -1
  if (w.ownLines) changeLoad(w, e, -1, -1)
  finish(w, e, c)
  release(w, e)
}

/** What employee e had in hand is ready: the customer pays, or goes on to the next station, or finds it spoilt. */
export function finish(w: World, e: number, c: number): void {
  let freed = -1
  if (w.optional) {
    if (w.spoilt[c] !== 0) {
      w.spoilt[c] = 0
      put(w, c, Where.Free)
      w.emit(EventKind.OrderFailed, c, e)
      if (w.guard.ejecting) orderFailed(w, e)
      endAttempt(w, c, EventKind.OrderDropped)
      return
    }
    if (w.guard.ejecting) orderSucceeded(w, e)
    if (w.twin[c] !== 0) freed = cancelTwin(w, c)
    w.hedgeKey[c] = 0
    w.quality[c] += w.qualityOf[e]
    if (w.kitchen !== null && w.station[c] + 1 < w.kitchen.stations) {
      if (w.arrivedAt[c] >= w.metrics.from) w.served[e]++
      moveOn(w, e, c)
      if (freed >= 0) release(w, freed)
      return
    }
    if (w.guard.listening) w.guard.outcome(c, true)
    comeAnotherDay(w, c)
  }
  put(w, c, Where.Free)
  if (w.metrics.serve(w, c)) w.served[e]++
  w.emit(EventKind.CustomerServed, c, e)
  w.freeSlot(c)
  if (freed >= 0) release(w, freed)
}

/** On to the next station, with work drawn afresh and a line of its own. */
function moveOn(w: World, e: number, c: number): void {
  put(w, c, Where.Free)
  w.emit(EventKind.StationDone, c, e)
  w.station[c]++
  w.started[c] = 0
  w.restarts[c] = 0
  w.joinedAt[c] = w.now
  drawWork(w, c)
  // Where room is short, whoever has just finished counts as free for the next station, too.
  if (w.capacity < Infinity || w.kitchen!.room[w.station[c]] < Infinity) release(w, e)
  seat(w, c)
}

/** Employee e's place is free: the next of their line steps up, or they are idle. */
export function release(w: World, e: number): void {
  if (w.attention !== null) {
    w.attention.release(e)
    return
  }
  // What an order's end set off (an ejection, a panic, the next station) may have filled these hands already, or sent their owner home.
  if (w.inHand[e] >= 0 || w.state[e] === State.Gone || w.state[e] === State.Off) return
  if (w.leaving[e] !== 0) {
    depart(w, e)
    return
  }
  let c = -1
  // Whom the host does not count on gets nothing from a shared line.
  if (w.ownLines || w.counted[e] !== 0) {
    const line = lineToServe(w, e)
    if (line >= 0) c = takeNext(w, line)
    if (c < 0 && w.stealing) c = steal(w, e)
  }
  if (c >= 0) {
    give(w, e, c)
    return
  }
  if (w.state[e] === State.Busy) setState(w, e, State.Idle)
  if (!w.ownLines && w.counted[e] !== 0) addIdle(w, e)
}
