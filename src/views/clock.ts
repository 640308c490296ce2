/**
 * The only file that names `requestAnimationFrame`. Everybody else is told the time.
 * No listener, no frames: a paused or hidden figure costs nothing.
 */
export interface Clock {
  /** Calls `listener` once a frame with milliseconds of display time until the returned function is called. */
  subscribe(listener: (now: number) => void): () => void
}

export const clock: Clock = createClock()

function createClock(): Clock {
  const listeners = new Set<(now: number) => void>()
  let handle = 0
  const beat = (now: number): void => {
    handle = listeners.size > 0 ? requestAnimationFrame(beat) : 0
    for (const listener of [...listeners]) {
      // The others have their frame, whatever breaks in one.
      try {
        listener(now)
      } catch (error) {
        reportError(error)
      }
    }
  }
  return {
    subscribe(listener) {
      listeners.add(listener)
      if (handle === 0) handle = requestAnimationFrame(beat)
      return () => {
        listeners.delete(listener)
        if (listeners.size === 0 && handle !== 0) {
          cancelAnimationFrame(handle)
          handle = 0
        }
      }
    },
  }
}
