import type { Protection } from '../../scenario/types.ts'
import { SlidingWindow } from './window.ts'

const GOOD = 0
const BAD = 1

type Options = NonNullable<Protection['breaker']>

/**
 * A circuit breaker as Netflix' Hystrix has it. Closed, everybody passes; at `volume` outcomes or more within `window`
 * minutes, a share of `errors` or more of them bad, it opens and refuses everybody for `open` minutes. Then one attempt
 * at a time goes through on trial: a good one closes it with the past forgotten, a bad one opens it anew.
 */
export class Breaker {
  private options: Options
  private readonly window: SlidingWindow
  private current: 'closed' | 'open' | 'half-open' = 'closed'
  /** From when on a trial may go through; holds while open. */
  private openUntil = 0
  private trying = false

  constructor(options: Options) {
    this.options = options
    this.window = new SlidingWindow(options.window, 2)
  }

  /** Other parameters from here on: a window of another length begins with nothing, another `open` holds from the next time it opens. */
  configure(options: Options): void {
    this.options = options
    this.window.resize(options.window)
  }

  /** Half-open from the first trial on: an open one that nobody asks stays open. */
  get state(): 'closed' | 'open' | 'half-open' {
    return this.current
  }

  /** May an attempt at minute `now` go through? Each trial must end in `outcome` or `abandon`, or all after it are refused. */
  admit(now: number): 'pass' | 'trial' | 'refuse' {
    if (this.current === 'closed') return 'pass'
    if (this.trying || (this.current === 'open' && now < this.openUntil)) return 'refuse'
    this.current = 'half-open'
    this.trying = true
    return 'trial'
  }

  /**
   * An attempt that was let through has ended at minute `now`. Returns what that did to the breaker, null if nothing.
   * Unless closed only the trial counts: the others were sent before it opened and say nothing new.
   */
  outcome(now: number, ok: boolean, trial: boolean): 'opened' | 'closed' | null {
    const { options, window } = this
    if (this.current === 'closed') {
      if (trial) return null
      window.add(now, ok ? GOOD : BAD)
      const bad = window.total(now, BAD)
      const all = bad + window.total(now, GOOD)
      // A quotient, for it rounds to the very number that a person types: 29 ÷ 100 is 0.29, but 0.29 × 100 is not 29.
      return all >= options.volume && bad / all >= options.errors ? this.trip(now) : null
    }
    if (!trial || !this.trying) return null
    this.trying = false
    if (!ok) return this.trip(now)
    this.current = 'closed'
    window.clear()
    return 'closed'
  }

  /** An attempt has ended with no outcome, as when its customer has given up; after a trial the next one is on trial. */
  abandon(trial: boolean): void {
    if (trial) this.trying = false
  }

  private trip(now: number): 'opened' {
    this.current = 'open'
    this.openUntil = now + this.options.open
    return 'opened'
  }
}
