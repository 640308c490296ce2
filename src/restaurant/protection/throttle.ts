import type { Protection } from '../../scenario/types.ts'
import { SlidingWindow } from './window.ts'

const REQUEST = 0
const ACCEPT = 1

/**
 * Adaptive throttling: whoever sends refuses a part of the orders itself as long as too few of them are accepted.
 * Refused with probability max(0, (requests − k·accepts) ÷ (requests + 1)), both counted over the last `window` minutes
 * (B. Beyer et al., Site Reliability Engineering, O'Reilly 2016, chapter 21, equation 21-1). When all is accepted nobody
 * is refused; in the long run the kitchen is sent at most k times what it accepts.
 */
export class Throttle {
  private k: number
  private readonly window: SlidingWindow

  constructor({ k, window }: NonNullable<Protection['throttle']>) {
    this.k = k
    this.window = new SlidingWindow(window, 2)
  }

  /** Other parameters from here on; a window of another length begins with nothing. */
  configure({ k, window }: NonNullable<Protection['throttle']>): void {
    this.k = k
    this.window.resize(window)
  }

  /** An attempt at minute `now`: every one, also those refused here. Ask for `refusal` first, lest it count against itself. */
  request(now: number): void {
    this.window.add(now, REQUEST)
  }

  /** The kitchen accepted one at minute `now`. */
  accept(now: number): void {
    this.window.add(now, ACCEPT)
  }

  /** The probability of refusing an attempt at minute `now`: 0 up to, not including, 1. */
  refusal(now: number): number {
    const requests = this.window.total(now, REQUEST)
    return Math.max(0, (requests - this.k * this.window.total(now, ACCEPT)) / (requests + 1))
  }
}
