import type { FigureStore } from '../../store/figure.ts'

/** One figure among others of a page, of which one at most plays at a time. */
export interface Turn {
  /** It would play if nobody else did: by itself, or because it was set going. Nobody has stopped it and its day is not over. */
  readonly wants: boolean
  /** Somebody has set it going, and nobody else has the turn since. */
  readonly held: boolean
  /** It may play, and does if it wants to. */
  give(): void
  /** It may not, and rests until it is its turn again. */
  take(): void
  stop(): void
}

/**
 * Follows who sets a figure going and who stops it. `changed` is called when it wants, holds, or ceases to; not for what `give` and `take`
 * themselves do.
 */
export function takeTurns(store: FigureStore, autoplay: boolean, changed: () => void): Turn {
  const { view, playback } = store.getState()
  let wants = playback.playing || (autoplay && !view.reducedMotion)
  let held = false
  /** It begins by itself when it comes into view, once. */
  let begins = autoplay && !playback.playing
  let quiet = false
  let gone = false

  function quietly(what: 'play' | 'pause'): void {
    begins = false
    quiet = true
    try {
      store.intend({ do: what })
    } finally {
      quiet = false
    }
  }

  const stopFollowing = store.subscribe((now, before) => {
    const { playing } = now.playback
    if (quiet || playing === before.playback.playing) return
    const byItself = playing && begins
    begins = false
    held = playing && !byItself
    wants = playing
    // A state is published in the middle of a step of the player's; what comes of it waits for its end, and not for a frame.
    queueMicrotask(() => {
      if (!gone) changed()
    })
  })

  return {
    get wants() {
      return wants
    },
    get held() {
      return held
    },
    give() {
      if (wants && !store.getState().playback.playing) quietly('play')
    },
    take() {
      held = false
      // One that has not begun is not to begin by itself either.
      if (begins || store.getState().playback.playing) quietly('pause')
    },
    stop() {
      gone = true
      stopFollowing()
    },
  }
}
