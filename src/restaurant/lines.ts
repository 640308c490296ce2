import { EventKind } from './events.ts'
import { SHARED, Where, type World } from './world.ts'
import { startTimer } from './patience.ts'

/** Puts a customer at the end of a line and starts their patience. */
export function joinLine(w: World, line: number, c: number): void {
  link(w, line, c, w.tail[line], -1, ++w.joins)
  startTimer(w, c)
  w.emit(EventKind.CustomerJoined, c, line - 1, line - 1)
}

/** Puts a customer back at the head: an order that somebody could not finish, or who stood before an empty place. */
export function returnToHead(w: World, line: number, c: number): void {
  const first = w.head[line]
  link(w, line, c, -1, first, first < 0 ? ++w.joins : w.place[first] - 1)
  w.emit(EventKind.CustomerJoined, c, line - 1, line - 1)
}

function link(w: World, line: number, c: number, before: number, after: number, place: number): void {
  w.where[c] = Where.Line
  w.lineOf[c] = line
  w.place[c] = place
  w.previous[c] = before
  w.next[c] = after
  if (before < 0) w.head[line] = c
  else w.next[before] = c
  if (after < 0) w.tail[line] = c
  else w.previous[after] = c
  w.waiting[line]++
}

/** Takes a customer out of their line, wherever in it they stand. Timer and counts are the caller's. */
export function unlink(w: World, c: number): void {
  const line = w.lineOf[c]
  const before = w.previous[c]
  const after = w.next[c]
  if (before < 0) w.head[line] = after
  else w.next[before] = after
  if (after < 0) w.tail[line] = before
  else w.previous[after] = before
  w.waiting[line]--
}

/** The next of a line, taken out; −1 if nobody waits. Their patience runs on until somebody starts. */
export function takeHead(w: World, line: number): number {
  const c = w.head[line]
  if (c < 0) return -1
  unlink(w, c)
  return c
}

/** Employee e's own load (waiting + in hand) changes by one. */
export function changeLoad(w: World, e: number, by: 1 | -1): void {
  w.load[e] += by
  w.router.moved(e, by)
}

/** The line in which those wait whom employee e serves. */
export function lineFor(w: World, e: number): number {
  return w.ownLines ? e + 1 : SHARED
}
