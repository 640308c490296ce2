import * as Comlink from 'comlink'
import { JOBS, type JobName, type Jobs } from './jobs.ts'
import { createLanes, type Heard, type Tempo } from './lanes.ts'

/** What a page may ask of a worker that keeps a desk. */
export interface RemoteDesk {
  ask<K extends JobName>(lane: string, job: K, ask: Jobs[K]['ask'], heard: Heard<K>): void
  cancel(lane: string): void
}

/** What a worker says of its own accord: work in a lane broke. An error loses its stack where it is carried over by itself in some browsers. */
export interface Broken {
  broke: { name: string; message: string; stack: string }
  lane: string
}

export const brokenOf = (error: unknown, lane: string): Broken => {
  const { name = 'Error', message = String(error), stack = '' } = Object(error) as Partial<Error>
  return { broke: { name, message, stack }, lane }
}

type Ear = Comlink.Remote<(answer: unknown) => void>

/** The desk as it is kept behind a channel: `heard` is a proxy into the page. */
export function createRemoteDesk(tempo: Tempo): RemoteDesk {
  const lanes = createLanes(tempo, JOBS)
  const ears = new Map<string, Ear>()

  /** An ear is a channel of its own; what is never spoken into again is let go. */
  function letGo(lane: string): void {
    ears.get(lane)?.[Comlink.releaseProxy]()
    ears.delete(lane)
  }

  return {
    ask(lane, job, ask, heard) {
      letGo(lane)
      const ear = heard as unknown as Ear
      ears.set(lane, ear)
      lanes.ask(lane, job, ask, (answer) => {
        void ear(answer)
        if (answer === null) letGo(lane)
      })
    },
    cancel(lane) {
      lanes.cancel(lane)
      letGo(lane)
    },
  }
}
