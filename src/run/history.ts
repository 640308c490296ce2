import type { Command } from '../scenario/types.ts'
import type { Which } from './player.ts'

/** A list of what was done, and the one that took its place. */
export interface Edit {
  which: Which
  before: readonly Command[]
  after: readonly Command[]
}

/** Undo and redo over lists of commands: a run is decided by its list, so an edit is all there is to remember. */
export interface History {
  readonly canUndo: boolean
  readonly canRedo: boolean
  /** Remembers an edit. Those recorded until the next `close` are one to whoever undoes. What was undone is forgotten. */
  record(edit: Edit): void
  close(): void
  /** The edit that puts back what stood before the last one, or null. */
  undo(): Edit | null
  redo(): Edit | null
  /** Forgets one restaurant's edits, or everything. */
  forget(which?: Which): void
}

/** Simulated minutes within which one slider's values are one edit. */
const BURST_MINUTES = 1
/** The most edits that are remembered. */
const MOST = 200

/** Whether the two lists differ by a later value of the same slider. */
function continues(last: Edit, next: Edit): boolean {
  const [was, now] = [last.after[last.after.length - 1], next.after[next.after.length - 1]]
  if (!was || !now || was.do !== 'set' || now.do !== 'set' || was.path !== now.path || now.at - was.at > BURST_MINUTES) return false
  return next.after.length - next.before.length <= 1 && last.after.length - last.before.length <= 1
}

export function createHistory(): History {
  let done: Edit[] = []
  let undone: Edit[] = []
  let open = false
  return {
    get canUndo() {
      return done.length > 0
    },
    get canRedo() {
      return undone.length > 0
    },
    record(edit) {
      const last = done[done.length - 1]
      const joins = last?.which === edit.which && last.after === edit.before && undone.length === 0 && (open || continues(last, edit))
      if (joins) done[done.length - 1] = { ...last, after: edit.after }
      else done.push(edit)
      if (done.length > MOST) done.shift()
      undone = []
      open = true
    },
    close() {
      open = false
    },
    undo() {
      const edit = done.pop()
      if (!edit) return null
      open = false
      undone.push(edit)
      return { which: edit.which, before: edit.after, after: edit.before }
    },
    redo() {
      const edit = undone.pop()
      if (!edit) return null
      open = false
      done.push(edit)
      return edit
    },
    forget(which) {
      done = which ? done.filter((edit) => edit.which !== which) : []
      undone = which ? undone.filter((edit) => edit.which !== which) : []
      open = false
    },
  }
}

/** The list with the commands from `first` to `last` moved together, the first of them to minute `at`. */
export function moved(commands: readonly Command[], first: number, last: number, at: number): Command[] {
  const by = Math.max(0, at) - commands[first].at
  return inOrder(commands.map((command, i) => (i >= first && i <= last ? { ...command, at: command.at + by } : command)))
}

/** The list without the commands from `first` to `last`. */
export function without(commands: readonly Command[], first: number, last: number): Command[] {
  return commands.filter((_, i) => i < first || i > last)
}

/** The list with another value (or person) in one command. */
export function changed(commands: readonly Command[], index: number, change: Pick<Command, 'value' | 'who'>): Command[] {
  return commands.map((command, i) => (i === index ? { ...command, ...change } : command))
}

function inOrder(commands: Command[]): Command[] {
  return commands.sort((x, y) => x.at - y.at)
}
