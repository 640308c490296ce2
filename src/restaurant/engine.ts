import type { Command, Problem, Scenario } from '../scenario/types.ts'
import { noticeDue, returnDue, riseDue } from './absence.ts'
import { applyCommand } from './commands.ts'
import { arriveParty } from './customers.ts'
import { emptyOrbit, sendAway } from './departures.ts'
import { EventKind } from './events.ts'
import { hedgeDue } from './hedging.ts'
import { lane } from './lane.ts'
import { visitAgain } from './loyalty.ts'
import { comeAgain } from './orbit.ts'
import { runOutOfPatience } from './patience.ts'
import { complete } from './service.ts'
import { failingTurns, fallSick, slownessTurns } from './spells.ts'
import { openWith, ready, trainingOver } from './staff.ts'
import { readmit } from './trust.ts'
import { Pending, PENDING_BITS, Rank } from './codes.ts'
import { World } from './world.ts'

/** A command that the day could not carry out. */
export class CommandError extends Error {
  readonly problems: Problem[]

  constructor(problems: Problem[]) {
    super(problems.map((p) => `${p.path}: ${p.message}`).join('\n'))
    this.name = 'CommandError'
    this.problems = problems
  }
}

/** From this moment on every draw comes from another seed. */
export interface Fork {
  at: number
  seed: number
}

/** How long after closing a day may still go on before those inside are left to the report, minutes. */
function closingLimit(duration: number): number {
  return duration * 10 + 43_200
}

/** Moves a world through time: pending events, arrivals, then the commands of each instant. */
export class Engine {
  readonly world: World
  /** Called when everything up to and including whole minute m has happened, commands too. */
  onMinute: ((minute: number) => void) | null = null
  /** Closed only to hold the express lane against the rules it stands for. */
  expressOpen = true
  /** How many more events may happen outside the express lane before `advanceTo` stops short. Counted down. */
  budget = Infinity
  private readonly commands: Command[]
  private done = 0
  private fork: Fork | null
  private nextMinute = 0
  private running = false

  constructor(scenario: Scenario, seed: number, commands: readonly Command[] = [], fork: Fork | null = null) {
    this.world = new World(scenario, seed)
    this.commands = [...commands].sort((a, b) => a.at - b.at)
    this.fork = fork
    const { manager } = this.world
    openWith(this.world, manager.opening)
    manager.begin()
    this.world.queue.push(scenario.duration, Rank.Doors, Pending.Doors)
  }

  get inside(): number {
    return this.world.metrics.inLine + this.world.metrics.inService
  }

  /** The doors are closed and everybody has left (or nobody could serve them any more). */
  get over(): boolean {
    return this.world.closed && (this.inside === 0 || this.world.now >= this.latest)
  }

  /** The doors are closed and nothing will happen any more by itself, though people wait. */
  private get stuck(): boolean {
    return this.world.closed && this.done === this.commands.length && this.world.queue.peek() === Infinity
  }

  /** Minute of the next command, Infinity if none. */
  get nextCommandTime(): number {
    return this.done < this.commands.length ? this.commands[this.done].at : Infinity
  }

  /** The day ends here at the latest. */
  get latest(): number {
    return this.world.scenario.duration + closingLimit(this.world.scenario.duration)
  }

  /** Adds a command at `at` ≥ now; one for this very instant is carried out at once. Refused ones leave no trace. */
  apply(command: Command): Problem[] | null {
    const { commands, world } = this
    if (command.at < world.now) {
      return [{ path: 'at', message: `expected minute ${world.now} or later: the past is done, found ${command.at}` }]
    }
    if (command.at === world.now && !(this.done < commands.length && commands[this.done].at <= world.now)) {
      const problems = applyCommand(world, command)
      if (problems === null) commands.splice(this.done++, 0, command)
      return problems
    }
    let i = this.done
    while (i < commands.length && commands[i].at <= command.at) i++
    commands.splice(i, 0, command)
    return null
  }

  /**
   * Runs everything up to and including minute `to`, with `before` all but who arrives in that very minute; with `untilOver` no
   * further than the end of the day. Stops between two events when the `budget` is used up, and goes on from there when called again.
   */
  advanceTo(to: number, untilOver: boolean, before = false): void {
    if (this.running) throw new Error('The day is already being advanced: a command or a listener may not advance it again.')
    this.running = true
    try {
      for (;;) {
        const stop = Math.min(to, this.nextCommandTime, this.fork?.at ?? Infinity, this.onMinute === null ? Infinity : this.nextMinute)
        this.runEvents(stop, untilOver, before && stop === to)
        if (this.budget <= 0) return
        if (untilOver && (this.over || (to === Infinity && this.stuck))) return
        if (stop < Infinity && stop > this.world.now) this.world.moveTo(stop)
        // What is done in a minute comes after who arrives in it, who is still to come.
        if (before && stop === to && this.world.arrivals.nextAt === to) return
        if (this.fork !== null && this.fork.at <= stop) {
          this.world.rekey(this.fork.seed)
          this.fork = null
        }
        while (this.done < this.commands.length && this.commands[this.done].at <= stop) this.carryOut()
        if (this.onMinute !== null && this.nextMinute <= stop && this.nextMinute < to) this.onMinute(this.nextMinute++)
        if (stop === to) return
      }
    } finally {
      this.running = false
    }
  }

  /** Tells the minutes that are complete at the end of a run, the last included. */
  flushMinutes(to: number): void {
    while (this.onMinute !== null && this.nextMinute <= to) this.onMinute(this.nextMinute++)
  }

  private carryOut(): void {
    const index = this.done++
    const problems = applyCommand(this.world, this.commands[index])
    if (problems) throw new CommandError(problems.map((p) => ({ path: `commands[${index}].${p.path}`, message: p.message })))
  }

  private runEvents(limit: number, untilOver: boolean, before: boolean): void {
    const w = this.world
    const { queue, arrivals } = w
    // Between two events that are more than an arrival or a completion, the express lane may be open.
    let open = this.expressOpen
    for (;;) {
      if (open && lane.runs(w)) {
        const ending = untilOver && w.closed
        const until = ending ? Math.min(limit, this.latest) : limit
        while (lane.take(w, until, ending, before));
      }
      if (this.budget <= 0) return
      const t = queue.peek()
      const arrival = arrivals.nextAt
      if (t <= arrival) {
        if (t > limit || t === Infinity || (w.closed && untilOver && this.over)) return
        this.budget--
        queue.pop()
        w.moveTo(t)
        open = this.handle() && this.expressOpen
      } else {
        if (arrival > limit || (before && arrival === limit)) return
        this.budget--
        w.moveTo(arrival)
        arriveParty(w)
        open = false
      }
    }
  }

  /** Carries out the event just taken; tells whether it was more than a completion. */
  private handle(): boolean {
    const w = this.world
    const { load } = w.queue
    const slot = load >> PENDING_BITS
    const kind = load & ((1 << PENDING_BITS) - 1)
    if (kind === Pending.Completion) {
      complete(w, slot)
      return false
    }
    if (kind === Pending.Doors) this.closeDoors()
    else HANDLERS[kind]!(w, slot)
    return true
  }

  private closeDoors(): void {
    const w = this.world
    w.closed = true
    w.arrivals.close()
    w.emit(EventKind.DoorsClosed, -1, -1)
    emptyOrbit(w)
    if (w.scenario.closing === 'send-away') sendAway(w)
  }
}

/** What is done when each kind of pending event is due; a rule a row. */
const HANDLERS: Readonly<Partial<Record<number, (w: World, slot: number) => void>>> = {
  [Pending.Patience]: runOutOfPatience,
  [Pending.Sick]: fallSick,
  [Pending.Notice]: noticeDue,
  [Pending.Return]: returnDue,
  [Pending.Rise]: riseDue,
  [Pending.Trained]: trainingOver,
  [Pending.Ready]: ready,
  [Pending.Retry]: comeAgain,
  [Pending.Visit]: visitAgain,
  [Pending.Hedge]: hedgeDue,
  [Pending.Slow]: slownessTurns,
  [Pending.Fail]: failingTurns,
  [Pending.Readmit]: readmit,
  [Pending.Manager]: (w) => w.manager.look(),
}
