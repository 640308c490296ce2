import type { Tempo } from '../run/lanes.ts'

/** Less than half a frame, then a pause in which frames and hands have theirs, ms. */
const SLICE = 4
const PAUSE = 6

/** How work is done on the main thread. */
export const betweenFrames: Tempo = {
  now: () => performance.now(),
  slice: SLICE,
  pause: () => new Promise((done) => setTimeout(done, PAUSE)),
  failed: (error) => reportError(error),
}
