import * as Comlink from 'comlink'
import '../scenario/parse.ts'
import { brokenOf, createRemoteDesk } from './remote.ts'

/** Milliseconds: long enough that pausing costs little, short enough that a newer ask is soon heard. */
const SLICE = 12

/** A turn of the worker's own loop: messages that came meanwhile are heard. */
const bell = new MessageChannel()
let rung: (() => void) | null = null
bell.port1.onmessage = () => {
  const next = rung
  rung = null
  next?.()
}

// What breaks outside of any job breaks the worker: the page hears of that, and does the work itself.
self.addEventListener('unhandledrejection', ({ reason }) => {
  self.setTimeout(() => {
    throw reason
  })
})

Comlink.expose(
  createRemoteDesk({
    now: () => self.performance.now(),
    slice: SLICE,
    pause: (long) =>
      new Promise<void>((done) => {
        if (long) return void self.setTimeout(done, SLICE)
        rung = done
        bell.port2.postMessage(0)
      }),
    // The page goes on without that answer, and tells whoever asked for it.
    failed: (error, lane) => self.postMessage(brokenOf(error, lane)),
  }),
)
