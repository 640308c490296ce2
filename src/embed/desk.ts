import * as Comlink from 'comlink'
import type { JobName, Jobs } from '../run/jobs.ts'
import type { Heard, Lanes } from '../run/lanes.ts'
import type { Broken, RemoteDesk } from '../run/remote.ts'
import { betweenFrames } from './between.ts'

/** Makes a worker; throws or returns null where there can be none. */
export type MakeWorker = () => Worker | null

/** Told of work that broke: whoever asked for it is not answered. */
export type Failed = (error: unknown, lane: string) => void

/** Where other days than the one shown are simulated: off the main thread where that can be had, else in slices between frames. */
export interface Desk {
  /** A new ask in a lane ends the one before it, whose answers are heard no more. Returns what ends this one. */
  ask<K extends JobName>(lane: string, job: K, ask: Jobs[K]['ask'], heard: Heard<K>): () => void
  destroy(): void
}

/** What is done there comes only where it has to be done here. */
async function localLanes(failed: Failed): Promise<Lanes> {
  const [{ createLanes }, { JOBS }] = await Promise.all([import('../run/lanes.ts'), import('../run/jobs.ts'), import('../scenario/parse.ts')])
  return createLanes({ ...betweenFrames, failed }, JOBS)
}

interface Asked {
  id: number
  /** Puts it to another desk, should the worker fail. */
  again(): void
}

/** `lost`: called in place of working on the main thread, should there be no worker; what was asked is not answered then. */
export function createDesk(make: MakeWorker | null, lost: (() => void) | null = null, failed: Failed = betweenFrames.failed): Desk {
  const asked = new Map<string, Asked>()
  let worker: Worker | null = null
  let remote: Comlink.Remote<RemoteDesk> | null = null
  let local: Promise<Lanes> | null = null
  let opened = false
  let ids = 0

  /** The worker is made when it is first needed. One that dies before or after it has answered is replaced by the main thread. */
  function open(): void {
    opened = true
    try {
      worker = make?.() ?? null
    } catch {
      worker = null
    }
    if (!worker) return void (lost && setTimeout(lost))
    worker.addEventListener('error', fall)
    worker.addEventListener('message', brokeThere)
    remote = Comlink.wrap<RemoteDesk>(worker)
  }

  function brokeThere({ data }: MessageEvent<Partial<Broken> | null>): void {
    if (data?.broke) failed(Object.assign(new Error(data.broke.message), data.broke), data.lane!)
  }

  function fall(event: Event): void {
    event.preventDefault()
    close()
    if (lost) return lost()
    for (const { again } of [...asked.values()]) again()
  }

  function close(): void {
    worker?.removeEventListener('error', fall)
    worker?.removeEventListener('message', brokeThere)
    worker?.terminate()
    worker = null
    remote = null
  }

  /** In the order in which it is wished. */
  function here(wish: (lanes: Lanes) => void): void {
    local ??= localLanes(failed)
    local.then(wish, (error: unknown) => {
      local = null
      reportError(error)
    })
  }

  function put<K extends JobName>(lane: string, job: K, ask: Jobs[K]['ask'], heard: Heard<K>): void {
    if (remote) void remote.ask(lane, job, ask as never, Comlink.proxy(heard) as never)
    else if (!lost) here((lanes) => lanes.ask(lane, job, ask, heard))
  }

  function cancel(lane: string): void {
    asked.delete(lane)
    if (remote) void remote.cancel(lane)
    else if (local) here((lanes) => lanes.cancel(lane))
  }

  return {
    ask(lane, job, ask, heard) {
      if (!opened) open()
      const id = ++ids
      const ear: Heard<typeof job> = (answer) => {
        if (asked.get(lane)?.id !== id) return
        if (answer === null) asked.delete(lane)
        heard(answer)
      }
      let sent = false
      const send = (): void => {
        sent = true
        put(lane, job, ask, ear)
      }
      asked.set(lane, { id, again: send })
      // Writing a whole day down for the worker takes its time: the hand that caused it is answered first.
      setTimeout(() => {
        if (!sent && asked.get(lane)?.id === id) send()
      })
      return () => {
        if (asked.get(lane)?.id === id) cancel(lane)
      }
    },
    destroy() {
      for (const lane of [...asked.keys()]) cancel(lane)
      close()
      opened = false
    },
  }
}

const shared = new Map<MakeWorker | null, { desk: Desk; users: number; failed: Map<string, Failed> }>()

function openShared(make: MakeWorker | null): { desk: Desk; users: number; failed: Map<string, Failed> } {
  const failed = new Map<string, Failed>()
  const tell: Failed = (error, lane) => failed.get(lane.slice(0, lane.indexOf('/')))?.(error, lane)
  return { desk: createDesk(make, null, tell), users: 0, failed }
}

/** One desk for all the figures of a page; lanes are kept apart by `figure`. */
export function shareDesk(make: MakeWorker | null, figure: string, failed: Failed = betweenFrames.failed): Desk {
  const known = shared.get(make) ?? openShared(make)
  shared.set(make, known)
  known.failed.set(figure, failed)
  known.users++
  const mine = new Map<string, () => void>()
  let gone = false
  return {
    ask(lane, job, ask, heard) {
      const end = known.desk.ask(`${figure}/${lane}`, job, ask, heard)
      mine.set(lane, end)
      return end
    },
    destroy() {
      if (gone) return
      gone = true
      known.failed.delete(figure)
      for (const end of mine.values()) end()
      if (--known.users > 0) return
      known.desk.destroy()
      shared.delete(make)
    },
  }
}
