import { JOBS, type JobName, type Jobs, type Sliced } from './jobs.ts'

/** Time as the place has it where the work is done. */
export interface Tempo {
  /** Milliseconds. */
  now(): number
  /** How long to work before a pause, ms. */
  slice: number
  /** Lets others have their turn: messages, frames. */
  pause(): Promise<void>
}

/** Hears each answer, better than the one before; null when the last has been told. */
export type Heard<K extends JobName> = (answer: Jobs[K]['answer'] | null) => void

/** Jobs side by side, one a lane: a new one in a lane ends the one before it. Slices take turns. */
export interface Lanes {
  ask<K extends JobName>(lane: string, job: K, ask: Jobs[K]['ask'], heard: Heard<K>): void
  cancel(lane: string): void
}

interface Work {
  slices: Sliced<unknown>
  heard: (answer: unknown) => void
}

export function createLanes(tempo: Tempo): Lanes {
  const lanes = new Map<string, Work>()
  let working = false

  /** One slice of one lane, which then stands behind the others. */
  function step(lane: string, work: Work): void {
    lanes.delete(lane)
    const { value, done } = work.slices.next()
    if (!done) lanes.set(lane, work)
    if (done) work.heard(null)
    else if (value !== null && value !== undefined) work.heard(value)
  }

  async function work(): Promise<void> {
    if (working) return
    working = true
    try {
      // Whoever asks several things in one go is heard out before the first is begun.
      await tempo.pause()
      while (lanes.size > 0) {
        const until = tempo.now() + tempo.slice
        do {
          const [next] = lanes
          step(...next)
        } while (lanes.size > 0 && tempo.now() < until)
        await tempo.pause()
      }
    } finally {
      working = false
    }
  }

  return {
    ask(lane, job, ask, heard) {
      lanes.delete(lane)
      lanes.set(lane, { slices: JOBS[job](ask) as Sliced<unknown>, heard: heard as Work['heard'] })
      void work()
    },
    cancel: (lane) => void lanes.delete(lane),
  }
}
