import { EventKind } from './events.ts'
import { startTimer } from './patience.ts'
import { put } from './presence.ts'
import { ownerOf, Where } from './codes.ts'
import type { World } from './world.ts'

/** Puts a customer at the end of a line (under lifo: at its head) and starts their patience. */
export function joinLine(w: World, line: number, c: number): void {
  put(w, c, Where.Line)
  if (w.lifo) link(w, line, c, -1, w.head[line], -++w.joins)
  else link(w, line, c, w.tail[line], -1, ++w.joins)
  startTimer(w, c)
  w.emit(EventKind.CustomerJoined, c, ownerOf(line), ownerOf(line))
}

/** Puts a customer back at the head: an order that somebody could not finish, or who stood before an empty place. */
export function returnToHead(w: World, line: number, c: number): void {
  put(w, c, Where.Line)
  const first = w.head[line]
  const place = first >= 0 ? w.place[first] - 1 : w.lifo ? -++w.joins : ++w.joins
  link(w, line, c, -1, first, place)
  w.emit(EventKind.CustomerJoined, c, ownerOf(line), ownerOf(line))
}

function link(w: World, line: number, c: number, before: number, after: number, place: number): void {
  w.lineOf[c] = line
  w.place[c] = place
  w.previous[c] = before
  w.next[c] = after
  if (before < 0) w.head[line] = c
  else w.next[before] = c
  if (after < 0) w.tail[line] = c
  else w.previous[after] = c
  if (w.waiting[line]++ === 0) w.emptyAt[line] = w.now
  if (w.split && (line & 1) === 0) w.waitingShared++
}

/** Takes a customer out of their line, wherever in it they stand. Where they go and the timer are the caller's. */
export function unlink(w: World, c: number): void {
  const line = w.lineOf[c]
  const before = w.previous[c]
  const after = w.next[c]
  if (before < 0) w.head[line] = after
  else w.next[before] = after
  if (after < 0) w.tail[line] = before
  else w.previous[after] = before
  w.waiting[line]--
  if (w.split && (line & 1) === 0) w.waitingShared--
}

/** Who is next in a line; −1 if nobody waits. */
export function nextOf(w: World, line: number): number {
  // Overload: a line that has not been empty for long is served from its end, so that at least those are served who still want to be.
  const overloaded = w.adaptive && w.waiting[line] > 0 && w.now - w.emptyAt[line] > w.scenario.line.overloadAfter!
  return overloaded ? w.tail[line] : w.head[line]
}

/** The next of a line, taken out; −1 if nobody waits. Their patience runs on until somebody starts. */
export function takeNext(w: World, line: number): number {
  const c = nextOf(w, line)
  if (c >= 0) unlink(w, c)
  return c
}

/** How many wait where a newcomer to `line` counts: in their own line, or in all the shared ones. */
export function waitingAt(w: World, line: number): number {
  return w.split && (line & 1) === 0 ? w.waitingShared : w.waiting[line]
}

/** Employee e's own load (waiting + in hand) changes by one, by the order in slot c with the work left of it; −1 = one that is done. */
export function changeLoad(w: World, e: number, by: 1 | -1, c: number): void {
  w.load[e] += by
  // A number that is passed on may be boxed: only who weighs work is told.
  const work = w.weighing && c >= 0 ? w.remaining[c] : 0
  if (!w.split) w.teams[0].router.moved(e, by, work)
  else for (const t of w.teamsOf[e]) w.teams[t].router.moved(e, by, work)
}
