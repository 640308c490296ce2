import type { Command, Scenario } from '../scenario/types.ts'
import { Where } from './codes.ts'
import { CommandError, Engine, type Fork } from './engine.ts'
import type { Fate } from './results.ts'
import { RowRecorder } from './rows.ts'

/** Events that one slice may take: a few milliseconds at most. */
const EVENTS = 4000
/** Simulated minutes of one slice: in the express lane events are not counted. */
const STRETCH = 240

/** A day without a picture, simulated slice by slice: what is found out about many days is found with these. */
export class SlicedDay {
  readonly engine: Engine
  private readonly ownRows: RowRecorder | null

  /** `rows`: keep how every customer fares. */
  constructor(scenario: Scenario, seed: number, commands: readonly Command[], options: { fork?: Fork; rows?: boolean } = {}) {
    this.engine = new Engine(scenario, seed, commands, options.fork ?? null)
    const { world } = this.engine
    this.ownRows = options.rows ? new RowRecorder(world) : null
    world.listener = this.ownRows
  }

  /**
   * One slice on the way to minute `to` (Infinity = the end of the day): true once it is there. A command that this day cannot carry
   * out (whoever it names has left in it) is passed over: in days that might have been, not everything can be done.
   */
  slice(to: number): boolean {
    const { engine } = this
    engine.budget = EVENTS
    const last = Math.min(to, engine.latest)
    const stop = Math.min(last, engine.world.now + STRETCH)
    try {
      engine.advanceTo(stop, true)
    } catch (error) {
      if (!(error instanceof CommandError)) throw error
      return false
    }
    return engine.over || (engine.budget > 0 && stop === last)
  }

  /** Number now in line. */
  get inLine(): number {
    return this.engine.world.metrics.inLine
  }

  /** Customers lost so far, dollars earned so far. */
  account(): { lost: number; profit: number; served: number; meanWait: number | null } {
    const { metrics: m, now } = this.engine.world
    m.advance(now)
    m.advanceWages(now)
    return { lost: m.lostTotal, profit: m.revenue - m.wages, served: m.served, meanWait: m.served > 0 ? m.waitSum / m.served : null }
  }

  /** How everybody who has come has fared up to now, by customer number. With `rows` only. */
  fates(): { arrivedAt: number; fate: Fate }[] {
    const { world: w } = this.engine
    const rows = this.ownRows!.rows.map((row) => ({ arrivedAt: row.arrivedAt, fate: { outcome: row.outcome, wait: row.wait } }))
    w.eachInside((c) => {
      if (w.where[c] === Where.Line && w.started[c] === 0) rows[w.number[c]].fate.wait = w.waited[c] + (w.now - w.joinedAt[c])
    })
    return rows
  }
}
