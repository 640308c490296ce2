import { clock as ofThePage, type Clock } from './clock.ts'
import { watchHand } from './hand.ts'

/** Milliseconds of a frame in which drawings are begun: the rest of it belongs to layout, painting and the reader's hand. */
const SHARE = 5
/** What is out of sight is drawn so seldom while something in sight moves, ms: it is only to be there when it comes into sight, and for who listens. */
const UNSEEN = 250

/** Something to be drawn. */
export interface Waiting {
  draw(): void
  /** In every frame in which it is in sight, before all others. */
  readonly first: boolean
  /** The reader's hand is on it: next. */
  held(): boolean
  readonly seen: boolean
}

export interface Turns {
  /** Asks for a turn in one of the next frames; asking again before it has come changes nothing. */
  ask(waiting: Waiting): void
  /** Whoever leaves waits no longer. */
  leave(waiting: Waiting): void
}

/**
 * Drawings take turns: those that are in every frame, then as many of the others as there is time for, whoever has waited longest first.
 * All of them draw what is true at their turn, so that none falls behind by more than a few frames. The frame that answers the reader's
 * hand (`pressed`) belongs to what answers it: the first, and what the hand is on.
 */
export function createTurns(clock: Clock, milliseconds: () => number, pressed: () => boolean = () => false): Turns {
  const queue: Waiting[] = []
  const drawnAt = new WeakMap<Waiting, number>()
  let stop: (() => void) | null = null

  function draw(waiting: Waiting, now: number): void {
    queue.splice(queue.indexOf(waiting), 1)
    drawnAt.set(waiting, now)
    waiting.draw()
  }

  const beat = (now: number): void => {
    // One idle beat before letting go keeps the place in the clock's order while the day plays.
    if (queue.length === 0) {
      stop?.()
      stop = null
      return
    }
    const begun = milliseconds()
    const answers = pressed()
    const round = [...queue]
    const before = queue.length
    for (const waiting of round) if (waiting.first && waiting.seen) draw(waiting, now)
    const others = round.filter((w) => (w.seen ? !w.first : now - (drawnAt.get(w) ?? -Infinity) >= UNSEEN))
    const held = others.find((w) => w.held())
    const order = held ? [held, ...others.filter((w) => w !== held)] : others
    for (const [i, waiting] of order.entries()) {
      const rush = answers && before > queue.length && waiting !== held
      if (rush || (i > 0 && milliseconds() - begun >= SHARE)) break
      draw(waiting, now)
    }
    // Nothing in sight moves any more: what is out of sight has its last word.
    if (queue.length === before) draw(queue[0], now)
  }

  return {
    ask(waiting) {
      if (!queue.includes(waiting)) queue.push(waiting)
      stop ??= clock.subscribe(beat)
    },
    leave(waiting) {
      const at = queue.indexOf(waiting)
      if (at >= 0) queue.splice(at, 1)
    },
  }
}

export const turns = createTurns(ofThePage, () => performance.now(), watchHand(typeof window === 'undefined' ? undefined : window))
