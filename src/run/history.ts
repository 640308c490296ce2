import type { Command } from '../scenario/types.ts'
import type { Which } from './player.ts'

/** A list of what was done, and the one that took its place. */
interface Edit {
  which: Which
  before: readonly Command[]
  after: readonly Command[]
  /** The list was rewritten; nothing was done at its end. */
  rewritten?: boolean
}

/** Undo and redo over lists of commands: a run is decided by its list, so its edits are all there is to remember. */
export interface History {
  readonly canUndo: boolean
  readonly canRedo: boolean
  /**
   * Remembers an edit; one that changes nothing is none. Those recorded until the next `close` are one to whoever undoes, of either
   * restaurant. What was undone is forgotten.
   */
  record(edit: Edit): void
  close(): void
  /** The edits that put back what stood before the last one, in the order in which they are to be made; none if there is nothing. */
  undo(): readonly Edit[]
  redo(): readonly Edit[]
  /** Forgets one restaurant's edits, or everything. */
  forget(which?: Which): void
}

/** Simulated minutes within which one slider's values are one edit. */
const BURST_MINUTES = 1
/** The most edits that are remembered. */
const MOST = 200

/** The commands that an edit put at the end of the list, where they are all values of one slider. */
function slide({ before, after, rewritten }: Edit): readonly Command[] {
  const kept = after.findIndex((command, i) => command !== before[i])
  const put = rewritten || kept < 0 ? [] : after.slice(kept)
  return put.every((command) => command.do === 'set' && command.path === put[0].path) ? put : []
}

/** Whether the next edit is one more value of the slider that the last one moved. */
function continues(last: Edit, next: Edit): boolean {
  const [was, now] = [slide(last), slide(next)]
  if (was.length === 0 || now.length !== 1 || next.after.length < next.before.length) return false
  return was[0].path === now[0].path && now[0].at - was[was.length - 1].at <= BURST_MINUTES
}

const same = (x: Command, y: Command): boolean => x === y || JSON.stringify(x) === JSON.stringify(y)

const nothing = ({ before, after }: Edit): boolean => before.length === after.length && before.every((command, i) => same(command, after[i]))

/** What one undo takes back: edits in the order in which they were made, at most one of a restaurant. */
type Step = readonly Edit[]

/** The step with one more edit in it; null if it does not begin where the step has come to. */
function joined(step: Step, edit: Edit): Step | null {
  const own = step.find((e) => e.which === edit.which)
  if (!own) return [...step, edit]
  if (own.after !== edit.before) return null
  const rewritten = own.rewritten || edit.rewritten
  return step.map((e) => (e === own ? { ...own, after: edit.after, ...(rewritten ? { rewritten } : {}) } : e))
}

export function createHistory(): History {
  let done: Step[] = []
  let undone: Step[] = []
  let open = false
  const of = (steps: Step[], which: Which): Step[] =>
    steps.map((step) => step.filter((edit) => edit.which !== which)).filter((step) => step.length > 0)
  return {
    get canUndo() {
      return done.length > 0
    },
    get canRedo() {
      return undone.length > 0
    },
    record(edit) {
      if (nothing(edit)) return
      const last = done[done.length - 1]
      const slides = last?.length === 1 && last[0].which === edit.which && continues(last[0], edit)
      const one = last && undone.length === 0 && (open || slides) ? joined(last, edit) : null
      if (one) done[done.length - 1] = one
      else done.push([edit])
      if (done.length > MOST) done.shift()
      undone = []
      open = true
    },
    close() {
      open = false
    },
    undo() {
      const step = done.pop()
      if (!step) return []
      open = false
      undone.push(step)
      return step.map(({ which, before, after }) => ({ which, before: after, after: before })).reverse()
    },
    redo() {
      const step = undone.pop()
      if (!step) return []
      open = false
      done.push(step)
      return step
    },
    forget(which) {
      done = which ? of(done, which) : []
      undone = which ? of(undone, which) : []
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

/**
 * The list with another value (or person) in one command. null takes a value away where it may be left out; of `set` it is itself
 * a value.
 */
export function changed(commands: readonly Command[], index: number, change: Pick<Command, 'value' | 'who'>): Command[] {
  return commands.map((command, i) => {
    if (i !== index) return command
    const next = { ...command, ...change }
    if (next.value === null && next.do !== 'set') delete next.value
    return next
  })
}

function inOrder(commands: Command[]): Command[] {
  return commands.sort((x, y) => x.at - y.at)
}
