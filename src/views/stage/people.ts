import type { EmployeeFrame, Frame } from '../../restaurant/frame.ts'
import { moodOf, OUT, put, walk } from './bodies.ts'
import { mix, own, settle, smooth, type Tempo } from './ease.ts'
import type { Group } from './groups.ts'
import { SEATED, counterPlace, type Layout } from './layout.ts'
import { goHome } from './leaving.ts'
import { alsoServed, isLaned, linesOf, type Lines } from './lines.ts'
import { Facing, Kind, Pose, createPeople, type Bubble, type Coin, type People, type StageView } from './list.ts'
import { movesOf, type Moves } from './moves.ts'
import { pavementOf } from './pavement.ts'
import { spot } from './queue.ts'
import { NOWHERE, lineLeft } from './trail.ts'

/** Returned to the head of a line at once, at most, that others are seen to make room for. */
const MOST_INSERTED = 16
/** One line of words has to fit between the badges and those who wait in the street. */
const WORDS = 40

export interface Crowd {
  people: People
  coins: Coin[]
  bubbles: Bubble[]
  lines: Lines
  /** In the shared line, but beyond the end of the street. */
  more: number
  /** Own lines: how many of the n-th employee's line are not drawn. */
  beyond: { n: number; more: number }[]
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

export interface Work {
  frame: Frame
  view: StageView
  layout: Layout
  tempo: Tempo
  lines: Lines
  moves: Moves
  crowd: Crowd
}

export function crowdOf(frame: Frame, view: StageView, layout: Layout, tempo: Tempo, badgesEnd: number): Crowd {
  const moves = movesOf(frame, tempo, view.winding, isLaned(frame, view))
  const lines = linesOf(frame, view, layout, tempo, moves, badgesEnd + WORDS)
  const others = view.attention ? frame.employees.reduce((sum, e) => sum + alsoServed(e.serving), 0) : 0
  const people = createPeople(frame.waiting.count + frame.employees.length + others + moves.leaving.length)
  const crowd: Crowd = { people, coins: [], bubbles: [], lines, more: 0, beyond: [] }
  const work: Work = { frame, view, layout, tempo, lines, moves, crowd }
  if (view.attention && !layout.grid) for (const e of frame.employees) standAround(work, e)
  if (view.layout === 'shared' || !layout.grid) {
    for (const [line, group] of lines.groups) standInLine(work, line, group)
  }
  if (!layout.grid) standAtCounters(work)
  const pavement = pavementOf(frame, layout, tempo, badgesEnd)
  // Who walks nearer to us is in front.
  const feet = (at: number): number => pavement.feet.get(at) ?? 0
  for (const at of moves.leaving.sort((a, b) => feet(a) - feet(b))) goHome(work, pavement, at)
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
    put(crowd.people, e.customer, to.x, to.y, layout.serveSize, mood, waits ? Pose.watch : layout.serveSize < SEATED ? Pose.stand : Pose.sit, Facing.front, Kind.atCounter)
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
