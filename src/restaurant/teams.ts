import { createIdlePool, type IdlePool } from './idle/index.ts'
import { createRouter, type Router } from './routing/index.ts'
import { ownLine, sharedLine, State } from './codes.ts'
import type { World } from './world.ts'

const FEW = 8

/** Those who can do one kind of order, in roster order; a plain restaurant has one team, which is everybody. */
export class Team {
  readonly index: number
  readonly station: number
  /** So few that who is free among them is looked at, not kept account of: one person may be in a dozen teams. */
  readonly few: boolean
  /** Whom of them the host counts on: ascending indices, `openCount` of them. */
  open = new Int32Array(16)
  openCount = 0
  idle: IdlePool
  router: Router
  private readonly world: World

  constructor(world: World, index: number, station: number, few = false) {
    this.few = few
    this.world = world
    this.index = index
    this.station = station
    const { line } = world.scenario
    this.idle = createIdlePool(line.idle, world)
    this.router = createRouter(line.routing, world, this)
  }

  renewRouter(): void {
    this.router = createRouter(this.world.scenario.line.routing, this.world, this)
    this.router.rebuild()
  }

  insert(e: number): void {
    if (this.openCount === this.open.length) {
      const longer = new Int32Array(this.open.length * 2)
      longer.set(this.open)
      this.open = longer
    }
    let i = this.openCount++
    while (i > 0 && this.open[i - 1] > e) {
      this.open[i] = this.open[i - 1]
      i--
    }
    this.open[i] = e
  }

  remove(e: number): void {
    let low = 0
    let high = this.openCount
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.open[middle] < e) low = middle + 1
      else high = middle
    }
    if (low === this.openCount || this.open[low] !== e) return
    this.open.copyWithin(low, low + 1, this.openCount)
    this.openCount--
  }
}

/** The team of customer c's present order. */
export function teamOf(w: World, c: number): Team {
  return w.split ? w.teams[w.teamTable[w.station[c] * w.kitchen!.dishes + w.dish[c]]] : w.teams[0]
}

/** Calls `visit` for each team of employee e. */
export function eachTeam(w: World, e: number, visit: (team: Team) => void): void {
  if (!w.split) visit(w.teams[0])
  else for (const t of w.teamsOf[e]) visit(w.teams[t])
}

/** The host counts on employee e from now on, or no longer. */
export function setCounted(w: World, e: number, counted: boolean): void {
  if ((w.counted[e] !== 0) === counted) return
  w.counted[e] = counted ? 1 : 0
  eachTeam(w, e, (team) => {
    if (counted) team.insert(e)
    else team.remove(e)
    team.router.rebuild()
  })
}

/** Employee e is free, as far as the host knows. */
export function addIdle(w: World, e: number): void {
  if (!w.split) {
    w.teams[0].idle.add(e)
    return
  }
  w.freeSince[e] = w.now
  for (const t of w.teamsOf[e]) if (!w.teams[t].few) w.teams[t].idle.add(e)
}

export function removeIdle(w: World, e: number): void {
  if (!w.split) w.teams[0].idle.remove(e)
  else for (const t of w.teamsOf[e]) if (!w.teams[t].few) w.teams[t].idle.remove(e)
}

/** Employee e's pace has changed: who goes by speed looks again. */
export function reorderIdle(w: World, e: number): void {
  eachTeam(w, e, (team) => team.idle.reorder(e))
}

/** Who of a team takes customer c (no longer idle then), −1 if nobody is free. */
export function takeIdle(w: World, team: Team, c: number): number {
  if (!w.split) return team.idle.take(c)
  const e = team.few ? pickAmongFew(w, team, c) : team.idle.take(c)
  if (e >= 0) removeIdle(w, e)
  return e
}

const free: number[] = []

function pickAmongFew(w: World, team: Team, c: number): number {
  // Counted, not emptied: an array that is cut to nothing gives its memory back each time.
  let n = 0
  for (let i = 0; i < team.openCount; i++) if (seemsFree(w, team.open[i])) free[n++] = team.open[i]
  return n === 0 ? -1 : team.idle.pick(free, n, c)
}

/**
 * Who can do what is dealt anew: the roster has changed. Those who wait in shared lines keep their order among their new teams;
 * `resume` then lets everybody who is free take from them.
 */
export function formTeams(w: World): void {
  if (!w.split) return
  const roster: number[] = []
  for (let e = 0; e < w.staff; e++) {
    const state = w.state[e]
    if (state !== State.Gone && state !== State.Off && state !== State.Onboarding && w.leaving[e] === 0 && !(state === State.Sick && w.wasOnboarding[e] !== 0)) roster.push(e)
  }
  const held = takeOutShared(w)
  const { teamOf: table, members } = w.kitchen!.deal(w, roster)
  w.teamTable = table
  w.haveLines(2 * members.length + 2)
  w.teams = members.map(({ station, people }, t) => new Team(w, t, station, people.length <= FEW))
  w.teamsOf = Array.from({ length: w.staff }, () => [])
  members.forEach(({ people }, t) => {
    for (const e of people) {
      w.teamsOf[e].push(t)
      if (w.counted[e] !== 0) w.teams[t].insert(e)
    }
  })
  for (const team of w.teams) team.router.rebuild()
  for (const c of held) restore(w, c)
  fillIdle(w)
}

/** Fills fresh pools with everybody who is free, those longest free first. */
export function fillIdle(w: World): void {
  const idle: number[] = []
  for (let e = 0; e < w.staff; e++) if (seemsFree(w, e)) idle.push(e)
  const since = w.split ? w.freeSince : w.since
  idle.sort((a, b) => since[a] - since[b] || a - b)
  for (const e of idle) {
    const free = w.freeSince[e]
    addIdle(w, e)
    w.freeSince[e] = free
  }
}

/** Free as far as the host knows: what the idle pools hold. */
export function seemsFree(w: World, e: number): boolean {
  if (w.ownLines || w.counted[e] === 0 || w.inHand[e] >= 0 || w.leaving[e] !== 0 || (w.attention !== null && w.attention.count(e) > 0)) return false
  return w.state[e] === State.Idle || (w.state[e] === State.Sick && w.wasOnboarding[e] === 0)
}

/** Everybody who waits in a shared line, first in line first, no longer in one. Counts stay. */
function takeOutShared(w: World): number[] {
  const held: number[] = []
  for (const team of w.teams) {
    const line = sharedLine(team.index)
    for (let c = w.head[line]; c >= 0; c = w.next[c]) held.push(c)
    w.head[line] = -1
    w.tail[line] = -1
    w.waiting[line] = 0
  }
  return held.sort((a, b) => w.place[a] - w.place[b])
}

function restore(w: World, c: number): void {
  const line = sharedLine(teamOf(w, c).index)
  if (w.waiting[line] === 0) w.emptyAt[line] = w.joinedAt[c]
  w.lineOf[c] = line
  w.previous[c] = w.tail[line]
  w.next[c] = -1
  if (w.tail[line] < 0) w.head[line] = c
  else w.next[w.tail[line]] = c
  w.tail[line] = c
  w.waiting[line]++
}

/** The line in which those wait whom employee e serves next; −1 if nobody does. */
export function lineToServe(w: World, e: number): number {
  if (w.ownLines) return ownLine(e)
  if (!w.split) return sharedLine(0)
  let best = -1
  for (const t of w.teamsOf[e]) {
    const line = sharedLine(t)
    const c = w.head[line]
    if (c >= 0 && (best < 0 || w.place[c] < w.place[w.head[best]])) best = line
  }
  return best
}
