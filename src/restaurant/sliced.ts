import type { Command, Scenario } from '../scenario/types.ts'
import { CommandError, Engine, type Fork } from './engine.ts'
import './express.ts'
import { FateRecorder, type Story } from './fates.ts'

/** Events that one slice may take: a few milliseconds at most. */
const EVENTS = 4000
/** The longest and the first stretch of one slice, simulated minutes: the express lane does not count what it does. */
const STRETCH = 15
const FIRST_STRETCH = 1 / 64

/** What a day has come to: customers, dollars, mean minutes in line of those served. */
export interface Account {
  lost: number
  profit: number
  served: number
  meanWait: number | null
}

/** A day without a picture, simulated slice by slice: what is found out about many days is found with these. */
export class SlicedDay {
  readonly engine: Engine
  private readonly recorder: FateRecorder | null
  private readonly duration: number
  private stretch = FIRST_STRETCH

  /** `fates`: keep how every customer fares. */
  constructor(scenario: Scenario, seed: number, commands: readonly Command[], options: { fork?: Fork; fates?: boolean } = {}) {
    this.engine = new Engine(scenario, seed, commands, options.fork ?? null)
    const { world } = this.engine
    this.recorder = options.fates ? new FateRecorder(world) : null
    world.listener = this.recorder
    this.duration = scenario.duration
  }

  /**
   * One slice on the way to minute `to` (Infinity = the end of the day): true once it is there. A command that this day cannot carry
   * out (whoever it names has left in it) is passed over: in days that might have been, not everything can be done.
   */
  slice(to: number): boolean {
    const { engine } = this
    const { world } = engine
    const [from, before] = [world.now, world.events]
    engine.budget = EVENTS
    const stop = Math.min(to, this.reach)
    try {
      engine.advanceTo(stop, true)
    } catch (error) {
      if (!(error instanceof CommandError)) throw error
      return false
    }
    this.pace(world.now - from, world.events - before)
    return engine.over || (engine.budget > 0 && stop === to)
  }

  /**
   * How far one slice goes: never past the doors' closing, and with the last few thousand people as far as there is anything to do, so
   * that a day whose last customers nobody can serve ends with its last event.
   */
  private get reach(): number {
    const { now, closed, metrics, queue } = this.engine.world
    if (!closed) return Math.min(now + this.stretch, Math.max(now, this.duration))
    return metrics.inLine > 2 * EVENTS && queue.peek() < Infinity ? now + this.stretch : Infinity
  }

  /** So far at a time that it makes a slice at the pace of the last one. */
  private pace(minutes: number, events: number): void {
    if (minutes <= 0) return
    this.stretch = Math.min(STRETCH, 2 * this.stretch, (minutes * EVENTS) / Math.max(1, events))
  }

  /** Number now in line. */
  get inLine(): number {
    return this.engine.world.metrics.inLine
  }

  /** The longest line since the last call: from now on it is watched anew. */
  takePeak(): number {
    const { metrics } = this.engine.world
    const peak = metrics.maxInLine
    metrics.maxInLine = metrics.inLine
    return peak
  }

  account(): Account {
    const { metrics: m, now } = this.engine.world
    m.advance(now)
    m.advanceWages(now)
    return { lost: m.lostTotal, profit: m.revenue - m.wages, served: m.served, meanWait: m.served > 0 ? m.waitSum / m.served : null }
  }

  /** How everybody who has come has fared up to now, by customer number. With `fates` only. */
  stories(): Story[] {
    return this.recorder!.tell()
  }
}
