import type { Command } from '../scenario/types.ts'

/**
 * What two restaurants have both done, at the same moment and in the same order: for each command of `a` its place in `b`,
 * −1 where it is `a`'s own. Both lists in order of time.
 */
export function commonIn(a: readonly Command[], b: readonly Command[]): number[] {
  const out: number[] = []
  let from = 0
  for (const command of a) {
    while (from < b.length && b[from].at < command.at) from++
    let i = from
    while (i < b.length && b[i].at === command.at && !sameCommand(b[i], command)) i++
    const found = i < b.length && b[i].at === command.at
    out.push(found ? i : -1)
    if (found) from = i + 1
  }
  return out
}

export function sameCommand(x: Command, y: Command): boolean {
  if (x === y) return true
  return x.at === y.at && x.do === y.do && x.who === y.who && x.path === y.path && JSON.stringify(x.value) === JSON.stringify(y.value)
}

/** Where `b` holds the commands from `first` to `last` of `a`, one after another as they are there; −1 if they are not all in both. */
export function twinOf(a: readonly Command[], b: readonly Command[], first: number, last: number): number {
  const places = commonIn(a, b)
  const start = places[first]
  for (let i = first; i <= last; i++) if (places[i] < 0 || places[i] !== start + i - first) return -1
  return start
}
