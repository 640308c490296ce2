import { changed, createHistory, moved, without, type History } from '../run/history.ts'
import type { Player } from '../run/player.ts'
import { stamp } from '../run/track.ts'
import type { Command, Problem } from '../scenario/types.ts'
import { twinOf } from '../store/common.ts'
import type { Pinned, Revision, RunState, Which } from '../store/figure.ts'
import { christen } from './hire.ts'
import type { Attempt } from './refusal.ts'

/** What the doings of one figure need to know of it. */
export interface Place {
  player(): Player
  run(which: Which): RunState | null
  /** Says what was refused, of what list; no problems: takes back what was said. */
  refuse(problems: readonly Problem[], attempt?: Attempt): void
  /** Called when a list has been changed, and what could be undone with it. `pin`: where the commands that were moved stand now. */
  changed(wish: Revision['do'] | 'command', pin: Pinned | null): void
}

/** What changes the world: commands, and revisions of the list that they make. Each is remembered, to be undone. */
export interface Doings {
  readonly history: History
  command(done: Omit<Command, 'at'>, which: Which): void
  revision(wish: Revision): void
}

export function createDoings(place: Place): Doings {
  const history = createHistory()
  let refused = false

  function refuse(problems: readonly Problem[], attempt?: Attempt): void {
    refused = problems.length > 0
    place.refuse(problems, attempt)
  }

  /** One edit for whoever undoes: all that is done in one turn of the page. */
  function remember(which: Which, before: readonly Command[], rewritten = false): void {
    history.record({ which, before, after: place.player()[which]!.commands, rewritten })
    queueMicrotask(() => history.close())
  }

  /** Puts these lists in place, all of them or none. */
  function put(lists: readonly { which: Which; after: readonly Command[] }[]): { which: Which; problems: readonly Problem[] } | null {
    const player = place.player()
    const befores = lists.map(({ which }) => player[which]!.commands)
    for (const [i, { which, after }] of lists.entries()) {
      const problems = player.revise(after, which)
      if (!problems) continue
      for (let j = i - 1; j >= 0; j--) player.revise(befores[j], lists[j].which)
      return { which, problems }
    }
    return null
  }

  function command(done: Omit<Command, 'at'>, which: Which): void {
    const run = place.run(which)
    if (!run) return
    const player = place.player()
    const before = run.commands
    const problems = player.apply(christen(done, run, player.time), which)
    if (problems) return refuse(problems)
    // What was refused before it is no longer what the reader tries.
    if (refused) refuse([])
    remember(which, before)
    place.changed('command', null)
  }

  function walk(by: 'undo' | 'redo'): void {
    const edits = by === 'undo' ? history.undo() : history.redo()
    if (edits.length === 0) return
    const refusal = put(edits)
    if (refusal) {
      if (by === 'undo') history.redo()
      else history.undo()
      return refuse(refusal.problems)
    }
    if (refused) refuse([])
    place.changed(by, null)
  }

  /** What the two restaurants have both done is rewritten in both: they go on differing by what was chosen for each. */
  function inBoth(wish: Rewrite): Rewrite[] {
    const { a, b } = place.player()
    if (!b || wish.do === 'replace') return [wish]
    const [first, last] = wish.do === 'change' ? [wish.index, wish.index] : [wish.first, wish.last]
    const [own, other, which] = wish.which === 'a' ? [a, b, 'b' as const] : [b, a, 'a' as const]
    const twin = twinOf(own.commands, other.commands, first, last)
    if (twin < 0) return [wish]
    return [wish, wish.do === 'change' ? { ...wish, which, index: twin } : { ...wish, which, first: twin, last: twin + last - first }]
  }

  function revision(wish: Revision): void {
    if (wish.do === 'undo' || wish.do === 'redo') return walk(wish.do)
    const player = place.player()
    if (!holds(player[wish.which]?.commands, wish)) return
    const edits = inBoth(wish).map((one) => {
      const before = player[one.which]!.commands
      return { wish: one, which: one.which, before, ...rewritten(before, one, player.end) }
    })
    const refusal = put(edits)
    if (refusal) {
      const { wish: tried, before, after } = edits.find((edit) => edit.which === refusal.which)!
      return refuse(refusal.problems, { wish: tried, before, after })
    }
    refuse([])
    for (const { which, before } of edits) remember(which, before, true)
    const [{ which, landed }] = edits
    place.changed(wish.do, landed && { which, ...landed })
  }

  return { history, command, revision }
}

type Rewrite = Exclude<Revision, { do: 'undo' | 'redo' }>

/** Whether what is to be rewritten is there. */
function holds(commands: readonly Command[] | undefined, wish: Rewrite): boolean {
  if (!commands) return false
  if (wish.do === 'replace') return true
  const [first, last] = wish.do === 'change' ? [wish.index, wish.index] : [wish.first, wish.last]
  return first >= 0 && first <= last && last < commands.length
}

/**
 * The list as a revision leaves it, and where what was moved stands in it, if that is one place. Nothing is moved beyond the end of
 * the day.
 */
function rewritten(before: readonly Command[], wish: Rewrite, end: number): { after: Command[]; landed: { first: number; last: number } | null } {
  switch (wish.do) {
    case 'move': {
      const after = moved(before, wish.first, wish.last, stamp(Math.min(wish.at, end)))
      const first = after.findIndex((command) => !before.includes(command))
      const last = first + wish.last - wish.first
      const together = after.slice(first, last + 1).every((command) => !before.includes(command))
      return { after, landed: together ? { first, last } : null }
    }
    case 'replace':
      return { after: [...wish.commands], landed: null }
    case 'remove':
      return { after: without(before, wish.first, wish.last), landed: null }
    case 'change': {
      const { index, value, who } = wish
      return { after: changed(before, index, { ...(value === undefined ? {} : { value }), ...(who === undefined ? {} : { who }) }), landed: null }
    }
  }
}
