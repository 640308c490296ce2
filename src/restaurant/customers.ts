import { geometric } from '../kernel/sampler.ts'
import { endAttempt } from './departures.ts'
import { at } from './draws.ts'
import { EventKind } from './events.ts'
import { scheduleHedge } from './hedging.ts'
import { changeLoad, joinLine, unlink, waitingAt } from './lines.ts'
import { startTimer } from './patience.ts'
import { put } from './presence.ts'
import { start } from './service.ts'
import { takeIdle, teamOf } from './teams.ts'
import { ownLine, ownerOf, sharedLine, State, Where } from './codes.ts'
import type { World } from './world.ts'

/** The next party comes in at the door; each member orders, queues and is counted alone. */
export function arriveParty(w: World): void {
  const party = w.parties++
  const size = w.partyMean > 1 ? geometric(w.draws.sizes, party, 0, w.partyMean) : 1
  for (let member = 0; member < size; member++) admit(w, party, member, 0)
  w.arrivals.step()
}

/** Somebody new (or, on a later visit, somebody who liked it) comes in. */
export function admit(w: World, party: number, address: number, visit: number): void {
  const c = w.takeSlot()
  w.number[c] = w.customers++
  w.party[c] = party
  w.address[c] = address
  w.visit[c] = visit
  w.arrivedAt[c] = w.now
  w.waited[c] = 0
  w.started[c] = 0
  if (w.split) w.dish[c] = w.kitchen!.drawDish(w, party, address)
  drawWork(w, c)
  w.metrics.arrive()
  if (w.retryBudget !== null) w.retryBudget.first()
  w.emit(EventKind.CustomerArrived, c, -1)
  w.joinedAt[c] = w.now
  if (w.guard.active && refused(w, c)) return
  seat(w, c)
}

/** Another attempt of a customer who is known already. */
export function enter(w: World, c: number): void {
  drawWork(w, c)
  w.joinedAt[c] = w.now
  if (w.guard.active && refused(w, c)) return
  seat(w, c)
}

function refused(w: World, c: number): boolean {
  if (w.guard.admits(c)) return false
  endAttempt(w, c, EventKind.CustomerShed)
  return true
}

/** Sets the work left of a customer's order to its minutes at speed 1; one restarted with a fresh size has an address of its own. */
export function drawWork(w: World, c: number): void {
  // What was recorded is the order as it came; one begun anew with another size, or a second copy, is drawn.
  if (w.traceWork !== null && w.restarts[c] === 0) {
    w.remaining[c] = w.traceWork[w.party[c]]
    return
  }
  if (!w.optional && w.partyMean === 1) {
    const party = w.party[c]
    if (party < w.workAheadFrom || party >= w.workAheadFrom + w.workAhead.length) w.drawWorkAhead(party)
    w.remaining[c] = w.workAhead[party - w.workAheadFrom]
    return
  }
  const address = w.optional ? at(w.address[c], w.station[c], w.restarts[c]) : w.address[c]
  if (w.kitchen === null) {
    w.work.sampleInto(w.remaining, c, w.works, w.party[c], address)
    return
  }
  const work = w.kitchen.works[w.station[c]] ?? w.work
  work.sampleInto(w.remaining, c, w.works, w.party[c], address)
  w.remaining[c] *= w.kitchen.effort
}

/** Who comes in (or was sent on) finds somebody free, or a place in line, or the door. */
export function seat(w: World, c: number): void {
  const team = teamOf(w, c)
  if (w.split && team.openCount === 0 && cannotBeServed(w, team.station)) {
    endAttempt(w, c, EventKind.CustomerUnservable)
    return
  }
  if (w.ownLines) {
    // With nobody at work as far as the host knows, people wait at the entrance.
    if (team.openCount === 0) stand(w, sharedLine(team.index), c)
    else sendTo(w, team.router.choose(c, -1), c)
    return
  }
  if (w.attention !== null) {
    const e = w.attention.leastBusy(team)
    if (e < 0) stand(w, sharedLine(team.index), c)
    else sendTo(w, e, c)
    return
  }
  const e = takeIdle(w, team, c)
  if (e >= 0) give(w, e, c)
  else stand(w, sharedLine(team.index), c)
}

/** With a menu the host refuses what nobody it counts on can cook; without one, only what nobody on the roster can do. */
function cannotBeServed(w: World, station: number): boolean {
  if (w.kitchen!.hasMenu) return true
  for (let e = 0; e < w.staff; e++) {
    if (w.state[e] !== State.Gone && w.leaving[e] !== 1 && w.kitchen!.knowsStation(w, e, station)) return false
  }
  return true
}

/** The host sends a customer to employee e: to be served at once, or to wait there. */
export function sendTo(w: World, e: number, c: number): void {
  if (w.hedging && w.ownLines) scheduleHedge(w, c)
  if (w.attention !== null) w.attention.welcome(e, c)
  else if (w.inHand[e] < 0 && w.state[e] === State.Idle) {
    changeLoad(w, e, 1, c)
    start(w, e, c)
  } else stand(w, ownLine(e), c)
}

/** Takes a place in a line, if there is one. */
export function stand(w: World, line: number, c: number): void {
  // Load shedding looks at those who come in now, not at those who are only sent on.
  if (w.metrics.inLine >= w.guard.shedAbove && w.station[c] === 0 && w.joinedAt[c] === w.now && w.twin[c] === 0) {
    endAttempt(w, c, EventKind.CustomerShed)
    return
  }
  if (waitingAt(w, line) >= w.capacity || (w.split && w.metrics.waitingFor(w.station[c]) >= w.kitchen!.room[w.station[c]])) {
    endAttempt(w, c, EventKind.CustomerTurnedAway)
    return
  }
  if ((line & 1) !== 0) changeLoad(w, line >> 1, 1, c)
  joinLine(w, line, c)
}

/** The host sends a customer to somebody who seems free. They may have gone home: then the customer stands before an empty place. */
export function give(w: World, e: number, c: number): void {
  if (w.state[e] !== State.Sick) {
    start(w, e, c)
    return
  }
  w.lineOf[c] = ownLine(e)
  w.inHand[e] = c
  put(w, c, Where.Sent)
  startTimer(w, c)
  w.emit(EventKind.CustomerJoined, c, e, -2)
}

/** A line whose employee the host no longer counts on is sent to the others, in order. */
export function redispatch(w: World, e: number): void {
  if (!w.ownLines) return
  const line = ownLine(e)
  while (w.head[line] >= 0) {
    const c = w.head[line]
    unlink(w, c)
    changeLoad(w, e, -1, c)
    resend(w, c)
  }
}

/** Routes a customer already in the house, who has just been taken out of a line or hand; they keep their wait and their patience. */
export function resend(w: World, c: number): void {
  const from = ownerOf(w.lineOf[c])
  put(w, c, Where.Free)
  w.routed[c]++
  w.emit(EventKind.CustomerRedispatched, c, from)
  seat(w, c)
}
