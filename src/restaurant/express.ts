import { RANK_UNIT } from '../kernel/queue.ts'
import { LOSSES } from './metrics.ts'
import { Pending, PENDING_BITS, Rank, State, Where } from './codes.ts'
import { lane } from './lane.ts'
import type { World } from './world.ts'

const TURNED_AWAY = LOSSES.indexOf('turnedAway')
/** Long enough that the way in and out costs nothing, short enough that engines see the whole function again and again, and compile it well. */
const EVENTS = 4096
/** Waits and visits on their way into the histograms, as 32-bit floats, which is how those look at them. */
const HELD = 512
const waitsHeld = new Float32Array(HELD)
const visitsHeld = new Float32Array(HELD)
const KIND = (1 << PENDING_BITS) - 1

/**
 * Can `express` be taken now? A plain restaurant, nobody listening, everybody either at work and counted on, or gone, and nobody in
 * line whose order had been begun before.
 */
export function expressRuns(w: World): boolean {
  if (!w.plain || w.listener !== null || w.teams[0].openCount === 0) return false
  for (let e = 0; e < w.staff; e++) {
    const working = w.state[e] === State.Idle || w.state[e] === State.Busy
    if (working ? w.counted[e] === 0 || w.leaving[e] !== 0 : w.counted[e] !== 0) return false
  }
  for (let line = 0; line < 2 * w.staff; line++) {
    for (let c = w.head[line]; c >= 0; c = w.next[c]) if (w.started[c] !== 0) return false
  }
  return true
}

/**
 * The express lane: arrivals and completions of a plain restaurant written out in one loop, with the state in local variables. It does
 * what `arriveParty` and `complete` do, to the bit, several times as fast, and stops before the first event past `limit` (with `before`, at
 * it) or of another kind (with `untilEmpty`, also when everybody has left), where the rules in their own files go on. A test holds the two against each other over random days.
 * Returns whether it may be taken again at once: it goes a stretch of `EVENTS` at a time.
 */
export function express(w: World, limit: number, untilEmpty: boolean, before: boolean): boolean {
  const { arrivals, metrics: m, queue } = w
  queue.peek()
  const { idle, router } = w.teams[0]
  const { workAhead } = w
  const comes = arrivals.next
  const own = w.ownLines
  const { capacity } = w
  const { head, tail, waiting, emptyAt } = w
  const { state, rate, inHand, stampedAt, startedAt, doneAt, completionKey, load, served, busy, accountTo, since, minutesIn } = w
  const { from, goalWait, spend, wait: waits, sojourn: visits } = m
  // Steps of a steady Poisson process are written out, too.
  const { ahead, flat } = arrivals
  const flatFrom = flat === null ? 0 : flat.from
  const flatUnits = flat === null ? 0 : flat.units
  const flatRate = flat === null ? 1 : flat.rate
  const { duration } = w.scenario
  let { index } = arrivals
  let { party, routed, arrivedAt, waited, remaining, place, next } = w
  let { times, keys, loads, size, sequence } = queue
  let { lineArea, serviceArea, waitSum, sojournSum, revenue, last } = m
  let { maxInLine, arrived, completions, waitedAtAll, metGoal, missedGoal } = m
  let { events, free, parties, joins } = w
  let countedServed = m.served
  let held = 0
  let inLine = m.inLine
  let inService = m.inService
  const bound = Math.min(limit, Number.MAX_VALUE)
  const excluded = before ? limit : NaN
  let left = Math.max(EVENTS, 2 * (w.staff + inLine))
  for (; left > 0; left--) {
    const arrival = comes[1]
    const completion = times[1] <= arrival
    const now = completion ? times[1] : arrival
    if (now > bound || now === excluded || (untilEmpty && inLine + inService === 0)) break
    if (completion && (loads[1] & KIND) !== Pending.Completion) break
    const d = now - last
    lineArea += inLine * d
    serviceArea += inService * d
    last = now
    let e: number
    let c: number
    /** Does e begin the order of c now? */
    let begins: boolean
    if (completion) {
      e = loads[1] >> PENDING_BITS
      c = -1
      begins = false
      if (completionKey[e] === keys[1]) {
        const done = inHand[e]
        inHand[e] = -1
        if (own) {
          load[e]--
          router.moved(e, -1, 0)
        }
        inService--
        completions++
        const came = arrivedAt[done]
        if (came >= from) {
          const minutes = waited[done]
          countedServed++
          revenue += spend
          if (minutes > 0) waitedAtAll++
          waitSum += minutes
          sojournSum += now - came
          // Into the histograms by the hundred: there they would keep this loop waiting for memory.
          waitsHeld[held] = minutes
          visitsHeld[held] = now - came
          if (++held === HELD) {
            waits.addAll(waitsHeld, held)
            visits.addAll(visitsHeld, held)
            held = 0
          }
          if (minutes <= goalWait) metGoal++
          else missedGoal++
          served[e]++
        }
        events++
        routed[done] = 0
        next[done] = free
        free = done
        const line = own ? (e << 1) | 1 : 0
        c = head[line]
        if (c >= 0) {
          const after = next[c]
          head[line] = after
          if (after < 0) tail[line] = -1
          waiting[line]--
          inLine--
          begins = true
        } else {
          busy[e] += now - accountTo[e]
          accountTo[e] = now
          minutesIn[State.Busy] += now - since[e]
          since[e] = now
          state[e] = State.Idle
          if (!own) idle.add(e)
        }
      }
    } else {
      c = free
      if (c >= 0) free = next[c]
      else {
        c = w.freshSlot()
        if (w.party !== party) ({ party, routed, arrivedAt, waited, remaining, place, next } = w)
      }
      const p = parties++
      party[c] = p
      arrivedAt[c] = now
      if (p < w.workAheadFrom || p >= w.workAheadFrom + workAhead.length) w.drawWorkAhead(p)
      remaining[c] = workAhead[p - w.workAheadFrom]
      arrived++
      events++
      e = own ? router.choose(c, -1) : idle.take(c)
      begins = own ? state[e] === State.Idle : e >= 0
      if (begins) {
        if (own) {
          load[e]++
          router.moved(e, 1, remaining[c])
        }
      } else {
        const line = own ? (e << 1) | 1 : 0
        if (waiting[line] >= capacity) {
          m.lost[TURNED_AWAY]++
          m.missed += spend
          missedGoal++
          next[c] = free
          free = c
        } else {
          if (own) {
            load[e]++
            router.moved(e, 1, remaining[c])
          }
          if (++inLine > maxInLine) maxInLine = inLine
          place[c] = ++joins
          const behind = tail[line]
          next[c] = -1
          if (behind < 0) head[line] = c
          else next[behind] = c
          tail[line] = c
          if (waiting[line]++ === 0) emptyAt[line] = now
        }
        events++
      }
      if (flat === null) arrivals.step()
      else {
        if (index - arrivals.aheadFrom >= ahead.length) arrivals.drawAhead(index)
        const units = comes[0] + ahead[index++ - arrivals.aheadFrom]
        const at = flatFrom + (units - flatUnits) / flatRate
        comes[0] = units
        comes[1] = at < duration ? at : Infinity
      }
    }
    let due = 0
    let key = 0
    let what = 0
    if (begins) {
      inService++
      waited[c] = now - arrivedAt[c]
      inHand[e] = c
      startedAt[e] = now
      if (state[e] !== State.Busy) {
        accountTo[e] = now
        minutesIn[State.Idle] += now - since[e]
        since[e] = now
        state[e] = State.Busy
      }
      due = now + remaining[c] / rate[e]
      key = Rank.Completion * RANK_UNIT + sequence++
      what = (e << PENDING_BITS) | Pending.Completion
      stampedAt[e] = now
      doneAt[e] = due
      completionKey[e] = key
      events++
    }
    if (completion) {
      // What begins takes the place of what is done, at the root; else the last entry does.
      if (!begins) {
        due = times[size]
        key = keys[size]
        what = loads[size]
        times[size--] = Infinity
        if (size === 0) continue
      }
      let i = 1
      for (let child = 2; child <= size; child = i << 1) {
        // Which child comes first is anybody's guess, so it is added, not branched on.
        const left = times[child]
        const right = times[child + 1]
        child += +(right < left)
        if (right === left) child += +(keys[child + 1] < keys[child])
        const first = times[child]
        if (due < first || (due === first && key < keys[child])) break
        times[i] = first
        keys[i] = keys[child]
        loads[i] = loads[child]
        i = child
      }
      times[i] = due
      keys[i] = key
      loads[i] = what
    } else if (begins) {
      if (size + 2 >= times.length) {
        queue.size = size
        queue.reserve()
        ;({ times, keys, loads } = queue)
      }
      let i = ++size
      while (i > 1) {
        const parent = i >> 1
        const above = times[parent]
        if (above < due || (above === due && keys[parent] < key)) break
        times[i] = above
        keys[i] = keys[parent]
        loads[i] = loads[parent]
        i = parent
      }
      times[i] = due
      keys[i] = key
      loads[i] = what
    }
  }
  w.clock[0] = last
  queue.size = size
  queue.sequence = sequence
  m.lineArea = lineArea
  m.serviceArea = serviceArea
  m.waitSum = waitSum
  m.sojournSum = sojournSum
  m.revenue = revenue
  m.last = last
  m.maxInLine = maxInLine
  m.completions = completions
  m.waitedAtAll = waitedAtAll
  m.metGoal = metGoal
  m.missedGoal = missedGoal
  m.attempts += arrived - m.arrived
  m.arrived = arrived
  waits.addAll(waitsHeld, held)
  visits.addAll(visitsHeld, held)
  m.served = countedServed
  m.setInside(inLine, inService)
  w.events = events
  w.free = free
  w.customers += parties - w.parties
  w.parties = parties
  w.joins = joins
  if (flat !== null) arrivals.index = index
  fillIn(w)
  return left === 0
}

/** What the loop leaves out of the columns because it follows from where people are and when they came. */
function fillIn(w: World): void {
  const { head, inHand, next, previous } = w
  for (let line = 0; line < 2 * w.staff; line++) {
    let before = -1
    for (let c = head[line]; c >= 0; c = next[c]) {
      previous[c] = before
      before = c
      fillInOrder(w, c, Where.Line, line)
    }
  }
  for (let e = 0; e < w.staff; e++) if (inHand[e] >= 0) fillInOrder(w, inHand[e], Where.Service, (e << 1) | 1)
  // Free slots, too: a customer of every slot that is nobody's is nowhere.
  for (let c = w.free; c >= 0; c = next[c]) w.where[c] = Where.Free
}

function fillInOrder(w: World, c: number, where: number, line: number): void {
  w.number[c] = w.party[c]
  w.where[c] = where
  w.started[c] = where === Where.Service ? 1 : 0
  if (where === Where.Line) w.waited[c] = 0
  w.joinedAt[c] = w.arrivedAt[c]
  w.lineOf[c] = line
}

Object.assign(lane, { runs: expressRuns, take: express })
