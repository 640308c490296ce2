import * as Comlink from 'comlink'
import type { JobName, Jobs } from './jobs.ts'
import { createLanes, type Heard, type Tempo } from './lanes.ts'

/** What a page may ask of a worker that keeps a desk. */
export interface RemoteDesk {
  ask<K extends JobName>(lane: string, job: K, ask: Jobs[K]['ask'], heard: Heard<K>): void
  cancel(lane: string): void
}

/** The desk as it is kept behind a channel: `heard` is a proxy into the page. */
export function createRemoteDesk(tempo: Tempo): RemoteDesk {
  const lanes = createLanes(tempo)
  return {
    ask(lane, job, ask, heard) {
      lanes.ask(lane, job, ask, (answer) => {
        const ear = heard as unknown as Comlink.Remote<Heard<typeof job>>
        void ear(answer as never)
        // The ear is a channel of its own; what is never spoken into again is let go.
        if (answer === null) ear[Comlink.releaseProxy]()
      })
    },
    cancel: (lane) => lanes.cancel(lane),
  }
}
