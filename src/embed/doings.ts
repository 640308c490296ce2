import { changed, createHistory, moved, without, type History } from '../run/history.ts'
import type { Player } from '../run/player.ts'
import { stamp } from '../run/track.ts'
import type { Command, Problem } from '../scenario/types.ts'
import type { Revision, RunState, Which } from '../store/figure.ts'
import { christen } from './hire.ts'

/** What the doings of one figure need to know of it. */
export interface Place {
  player(): Player
  run(which: Which): RunState | null
  /** Says what was refused; no problems: takes back what was said. */
  refuse(problems: readonly Problem[]): void
  /** Called when a list has been changed, and what could be undone with it. */
  changed(wish: Revision['do'] | 'command'): void
}

/** What changes the world: commands, and revisions of the list that they make. Each is remembered, to be undone. */
export interface Doings {
  readonly history: History
  command(done: Omit<Command, 'at'>, which: Which): void
  revision(wish: Revision): void
}

export function createDoings(place: Place): Doings {
  const history = createHistory()

  /** One edit for whoever undoes: all that is done in one turn of the page. */
  function remember(which: Which, before: readonly Command[]): void {
    history.record({ which, before, after: place.player()[which]!.commands })
    queueMicrotask(() => history.close())
  }

  function command(done: Omit<Command, 'at'>, which: Which): void {
    const run = place.run(which)
    if (!run) return
    const player = place.player()
    const before = run.commands
    const problems = player.apply(christen(done, run, player.time), which)
    if (problems) return place.refuse(problems)
    remember(which, before)
    place.changed('command')
  }

  function walk(by: 'undo' | 'redo'): void {
    const edit = by === 'undo' ? history.undo() : history.redo()
    if (!edit) return
    const problems = place.player().revise(edit.after, edit.which)
    if (problems) {
      if (by === 'undo') history.redo()
      else history.undo()
      return place.refuse(problems)
    }
    place.changed(by)
  }

  function revision(wish: Revision): void {
    if (wish.do === 'undo' || wish.do === 'redo') return walk(wish.do)
    const player = place.player()
    const before = player[wish.which]?.commands
    if (!before) return
    const problems = player.revise(rewritten(before, wish, player.end), wish.which)
    if (problems) return place.refuse(problems)
    place.refuse([])
    remember(wish.which, before)
    place.changed(wish.do)
  }

  return { history, command, revision }
}

/** The list as a revision leaves it. Nothing is moved beyond the end of the day. */
function rewritten(commands: readonly Command[], wish: Exclude<Revision, { do: 'undo' | 'redo' }>, end: number): Command[] {
  switch (wish.do) {
    case 'move':
      return moved(commands, wish.first, wish.last, stamp(Math.min(wish.at, end)))
    case 'remove':
      return without(commands, wish.first, wish.last)
    case 'change': {
      const { index, value, who } = wish
      return changed(commands, index, { ...(value === undefined ? {} : { value }), ...(who === undefined ? {} : { who }) })
    }
  }
}
