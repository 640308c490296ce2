import { EventKind } from '../../restaurant/events.ts'
import type { EmployeeFrame, Frame } from '../../restaurant/frame.ts'
import { clamp, distance, mix, own, settle, smooth, type Tempo } from './ease.ts'
import { countBefore, type Group } from './groups.ts'
import { counterPlace, employeePlace, type Layout } from './layout.ts'
import { alsoServed, isLaned, linesOf, type Lines } from './lines.ts'
import { Facing, Kind, LOOKS, MOODS, Pose, createPeople, type Coin, type People, type StageView } from './list.ts'
import { movesOf, openBefore, type Moves } from './moves.ts'
import { spot } from './queue.ts'
import { NOWHERE, lineLeft } from './trail.ts'

/** Minutes after which somebody of endless patience looks as cross as can be. */
const CROSS_AFTER = 10
/** Seconds of display that the coin takes. */
const COIN = 0.7
/** Returned to the head of a line at once, at most, that others are seen to make room for. */
const MOST_INSERTED = 16
/** Height of those who leave, in pixels, at least; up to this many employees, where they were served. */
const NEAR = 26
const LARGE_HOUSE = 40
/** Where those who come and go disappear, left of the picture. */
const OUT = -20

export interface Crowd {
  people: People
  coins: Coin[]
  lines: Lines
  /** In the shared line, but beyond the end of the street. */
  more: number
  /** Own lines: how many of the n-th employee's line are not drawn. */
  beyond: { n: number; more: number }[]
}

/** 0 calm … 7 at the end of their patience. */
export function moodOf(waited: number, patience: number): number {
  return clamp(Math.floor((MOODS * waited) / (patience < Infinity ? Math.max(patience, 1e-9) : CROSS_AFTER)), 0, MOODS - 1)
}

/** The last mood that is not red. */
export const AMBER = 5

/**
 * The mood that somebody in line shows: amber while nobody has been lost, red from the first loss on, and never red where they would wait
 * for ever. So red on the floor means that people are lost, and it comes with the first of them.
 */
export function shownMood(mood: number, patience: number, lost: number): number {
  return lost > 0 && patience < Infinity ? mood : Math.min(mood, AMBER)
}

interface Work {
  frame: Frame
  view: StageView
  layout: Layout
  tempo: Tempo
  lines: Lines
  moves: Moves
  crowd: Crowd
}

export function crowdOf(frame: Frame, view: StageView, layout: Layout, tempo: Tempo, streetTop: number): Crowd {
  const moves = movesOf(frame, tempo, view.winding, isLaned(frame, view))
  const lines = linesOf(frame, view, layout, tempo, moves, streetTop)
  const others = view.attention ? frame.employees.reduce((sum, e) => sum + alsoServed(e.serving), 0) : 0
  const people = createPeople(frame.waiting.count + frame.employees.length + others + moves.leaving.length)
  const crowd: Crowd = { people, coins: [], lines, more: 0, beyond: [] }
  const work: Work = { frame, view, layout, tempo, lines, moves, crowd }
  if (view.attention && !layout.grid) for (const e of frame.employees) standAround(work, e)
  if (view.layout === 'shared' || !layout.grid) {
    for (const [line, group] of lines.groups) standInLine(work, line, group)
  }
  if (!layout.grid) standAtCounters(work)
  for (const at of moves.leaving) goHome(work, at)
  return crowd
}

/** Whom an employee serves besides the one at the counter: the frame tells how many they are. */
function standAround({ lines, crowd }: Work, e: EmployeeFrame): void {
  const { size } = lines.of(e.index)
  const shown = Math.min(alsoServed(e.serving), lines.roomOf(e.index))
  for (let place = 0; place < shown; place++) {
    lines.locate(e.index, place)
    put(crowd.people, -2 - (e.index * 1024 + place), spot.x, spot.y, size, 1, Pose.stand, Facing.front, Kind.atCounter)
  }
  beyond(crowd, lines.slots.get(e.index)!, alsoServed(e.serving) - shown)
}

function standInLine(work: Work, line: number, group: Group): void {
  const { frame, view, layout, tempo, lines, moves, crowd } = work
  const { waiting, time } = frame
  const { size } = lines.of(line)
  const slot = lines.slots.get(line)
  const before = view.attention && slot !== undefined ? alsoServed(frame.employees[slot].serving) : 0
  const room = Math.max(0, lines.roomOf(line) - before)
  const gaps = moves.gaps.get(line)
  const seconds = time / tempo.second
  const inserted: { when: number; open: number }[] = []
  let passed = 0
  let opened = 0
  let drawn = 0
  for (; drawn < group.count && drawn < room; drawn++) {
    const i = group.row(drawn)
    while (gaps && passed < gaps.keys.length && gaps.keys[passed] < waiting.key[i]) {
      const when = gaps.since[passed]
      // Come and gone before the others had quite made room.
      if (time - when < tempo.lag && inserted.length < MOST_INSERTED) inserted.push({ when, open: 1 - smooth((time - when) / tempo.lag) })
      opened += gaps.open[passed++]
    }
    const customer = waiting.customer[i]
    const back = moves.returned.get(customer)
    const since = back ? frame.recent.time[back.at] : waiting.joinedAt[i]
    let shift = opened
    for (const other of inserted) if (since <= other.when) shift -= other.open
    lines.locate(line, Math.max(0, before + drawn + shift))
    const { x, y, towards } = spot
    const patience = waiting.patience[i]
    const mood = moodOf(time - (patience < Infinity ? waiting.joinedAt[i] : waiting.arrivedAt[i]), patience)
    const shown = shownMood(mood, patience, frame.lostTotal)
    const age = time - since
    if (age < tempo.lag) {
      const n = back ? lines.slots.get(back.from) : undefined
      const start = n === undefined ? null : counterPlace(layout, n)
      if (inserted.length < MOST_INSERTED) inserted.push({ when: since, open: 1 - smooth(age / tempo.lag) })
      const path = start ? [start.x, start.y, x, y] : back ? [x, y, x, y] : [OUT, layout.doorY, layout.doorX, layout.doorY, x, y]
      walk(crowd.people, customer, path, settle(age / tempo.lag), size, size, shown, Kind.walkingIn)
      continue
    }
    const step = Math.abs(shift) > 0.03 ? (own(customer, 1, 2) + Math.floor(Math.abs(shift) * 5)) % 2 : -1
    const pose = bearing(customer, mood, step, seconds, view.reducedMotion)
    put(crowd.people, customer, x, y, size, shown, pose, towards < 0 ? Facing.left : Facing.right, Kind.waiting)
  }
  const hidden = group.count - drawn
  if (hidden > 0 && line === -1) crowd.more += hidden
  else if (line >= 0) beyond(crowd, slot ?? 0, hidden)
}

/** So many more are with the n-th employee than are drawn. */
function beyond(crowd: Crowd, n: number, more: number): void {
  if (more <= 0) return
  const known = crowd.beyond.find((other) => other.n === n)
  if (known) known.more += more
  else crowd.beyond.push({ n, more })
}

/** Whoever is being served, once: a second copy of an order is made without its customer before it. */
function standAtCounters(work: Work): void {
  const { employees } = work.frame
  const first = new Map<number, number>()
  employees.forEach((e, n) => {
    const other = first.get(e.customer)
    if (e.customer >= 0 && (other === undefined || e.startedAt < employees[other].startedAt)) first.set(e.customer, n)
  })
  for (const n of first.values()) standAtCounter(work, n)
}

function standAtCounter(work: Work, n: number): void {
  const { frame, layout, tempo, lines, moves, crowd } = work
  const e = frame.employees[n]
  const to = counterPlace(layout, n)
  const waits = !(e.startedAt <= frame.time)
  const mood = waits ? 3 : 1
  const at = moves.served.get(e.index)
  const age = at === undefined || frame.recent.customer[at] !== e.customer ? Infinity : frame.time - frame.recent.time[at]
  if (at !== undefined && age < tempo.lag) {
    const line = lineLeft(frame.recent, at, moves.trail)
    const other = lines.slots.get(moves.trail?.came.get(at) ?? -1)
    const from = other === undefined ? { x: layout.doorX, y: layout.doorY } : counterPlace(layout, other)
    if (line !== NOWHERE) {
      // Someone who barely stood in line was still on the way to their place in it.
      const there = settle(frame.recent.waited[at] / tempo.lag)
      lines.locate(line, 0)
      from.x = mix(from.x, spot.x, there)
      from.y = mix(from.y, spot.y, there)
    }
    walk(crowd.people, e.customer, [from.x, from.y, to.x, to.y], settle(age / tempo.lag), lines.size, layout.serveSize, mood, Kind.atCounter)
  } else {
    put(crowd.people, e.customer, to.x, to.y, layout.serveSize, mood, waits ? Pose.watch : Pose.stand, Facing.front, Kind.atCounter)
  }
}

/** Those whom the frame counts nowhere any more: out of the door within the lag, then down the street. */
function goHome(work: Work, at: number): void {
  const { frame, view, layout, tempo, lines, moves, crowd } = work
  const { recent } = frame
  const customer = recent.customer[at]
  const kind = recent.kind[at]
  const served = kind === EventKind.CustomerServed
  const line = served ? NOWHERE : lineLeft(recent, at, moves.trail)
  const slot = lines.slots.get(recent.employee[at])
  if (layout.grid && (served || view.layout === 'own')) return
  const age = frame.time - recent.time[at]

  const from = { x: layout.doorX + 16, y: layout.doorY, size: lines.size }
  const stood = line !== NOWHERE && (line < 0 || lines.slots.has(line))
  if (stood) {
    lines.locate(line, countBefore(frame, lines.groups.get(line), recent.key[at]) + openBefore(moves.gaps.get(line), recent.key[at]))
    from.x = spot.x
    from.y = spot.y
    from.size = lines.of(line).size
  } else if (slot !== undefined && !(kind === EventKind.CustomerTurnedAway || kind === EventKind.CustomerShed)) {
    Object.assign(from, counterPlace(layout, slot), { size: layout.serveSize })
  }
  const mood = served
    ? Math.min(2, moodOf(recent.waited[at], recent.patience[at]) >> 1)
    : kind === EventKind.CustomerClosed || kind === EventKind.CustomerRetries ? 5 : MOODS - 1
  // Nearer to us outside, so that a face can be read even when the crowd within is small; the served of a large house stay small, or they hide the door.
  const near = served ? Math.min(NEAR, (NEAR * LARGE_HOUSE) / frame.employees.length) : NEAR
  const size = mix(from.size, Math.max(from.size, Math.min(near, layout.maxSize)), settle(age / tempo.lag))
  const out = layout.doorY - 2
  const lane = layout.doorY - own(customer, 3, 100) * 0.01 * Math.min(40, layout.street.height * 0.2)
  const as = served ? Kind.served : Kind.angry
  if (age < tempo.lag) walk(crowd.people, customer, wayOut(layout, view, from, slot ?? lines.slots.get(line), stood), age / tempo.lag, size, size, mood, as)
  else {
    // The happy are soon gone; who left cross is who should be seen.
    const u = (age - tempo.lag) / ((tempo.exit - tempo.lag) * (served ? 0.55 : 1))
    if (u < 1) walk(crowd.people, customer, [layout.doorX, out, layout.doorX * 0.7, lane, OUT, lane], u, size, size, mood, as)
  }
  const paid = age / (COIN * tempo.second)
  if (served && paid < 1 && slot !== undefined && layout.serveSize >= 12) {
    // On the counter beside the plate, and up.
    const p = employeePlace(layout, slot)
    const size = layout.serveSize * 0.4
    const x = p.x + Math.min(56 * layout.scale, layout.slot / 2 - size / 2)
    crowd.coins.push({ x, y: p.y + 2 - layout.serveSize * settle(paid), size, spin: Math.floor(paid * 9) % 4 })
  }
}

/**
 * From where somebody stands to the doorstep, beside those who wait: of a shared line along its counter, or along their own row, to the
 * aisle left of it; of own lines down the aisle beside theirs and along the floor under all of them.
 */
function wayOut(layout: Layout, view: StageView, from: { x: number; y: number; size: number }, slot: number | undefined, stood: boolean): number[] {
  const door = [layout.doorX, layout.doorY - 2]
  const aisle = layout.doorX + clamp((layout.line.x - layout.doorX) * 0.6, 5, 24)
  if (from.x <= aisle + 1) return [from.x, from.y, ...door]
  if (view.layout === 'own' && slot !== undefined) {
    const at = counterPlace(layout, slot)
    const side = at.x - layout.slot / 2
    const floor = Math.min(door[1], at.y + layout.strip - 3)
    return [from.x, from.y, side, from.y, side, floor, aisle, floor, aisle, door[1], ...door]
  }
  const row = stood ? Math.min(door[1], from.y + from.size * 0.2) : from.y
  return [from.x, from.y, from.x, row, aisle, row, aisle, door[1], ...door]
}

function put(p: People, customer: number, x: number, y: number, size: number, mood: number, pose: number, facing: number, kind: number): void {
  const i = p.count++
  p.x[i] = x
  p.y[i] = y
  p.size[i] = size
  p.mood[i] = mood
  p.pose[i] = pose
  p.facing[i] = size < 10 ? Facing.front : facing
  p.look[i] = own(customer, 7, LOOKS)
  p.kind[i] = kind
  p.customer[i] = customer
}

/** Somebody at share `u` of the way along a bent path, stepping as far as they have come. */
function walk(p: People, customer: number, path: readonly number[], u: number, from: number, to: number, mood: number, kind: number): void {
  let total = 0
  for (let i = 2; i < path.length; i += 2) total += distance(path[i] - path[i - 2], path[i + 1] - path[i - 1])
  let left = total * u
  const size = mix(from, to, u)
  const step = Math.floor(left / Math.max(4, size * 0.42)) % 2
  for (let i = 2; i < path.length; i += 2) {
    const dx = path[i] - path[i - 2]
    const dy = path[i + 1] - path[i - 1]
    const part = distance(dx, dy)
    if (left > part && i + 2 < path.length) {
      left -= part
      continue
    }
    const share = part > 0 ? Math.min(1, left / part) : 1
    const facing = dx < -1 ? Facing.left : dx > 1 ? Facing.right : Facing.front
    const pose = (kind === Kind.angry ? Pose.stormA : kind === Kind.served ? Pose.happyA : Pose.stepA) + step
    put(p, customer, path[i - 2] + dx * share, path[i - 1] + dy * share - step * size * 0.03, size, mood, pose, facing, kind)
    return
  }
}

/** How somebody who waits holds themselves: their mood, and now and then a look at the watch. */
function bearing(customer: number, mood: number, step: number, seconds: number, still: boolean): number {
  if (step >= 0) return Pose.stepA + step
  if (mood >= 7) return Pose.fist
  const beat = (own(customer, 2, 997) / 997) * 9
  const looks = still ? beat < 1.6 : (seconds + beat) % 9 < 1.4
  if (mood >= 3 && looks) return Pose.watch
  return mood >= 5 ? Pose.crossed : Pose.stand
}
