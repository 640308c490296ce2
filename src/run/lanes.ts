import type { JobName, Jobs, JobTable, Sliced } from './jobs.ts'

/** Time as the place has it where the work is done. */
export interface Tempo {
  /** Milliseconds. */
  now(): number
  /** How long to work before a pause, ms. */
  slice: number
  /** Lets others have their turn: messages, frames. `long`: the work goes on for long, and half of the processor belongs to the screen. */
  pause(long: boolean): Promise<void>
  /** A job of a lane (or who hears it) has thrown; the others go on. */
  failed(error: unknown, lane: string): void
}

/** A better answer is told so long after the one before it at the earliest, ms; the first and the last at once. */
const TELL_AFTER = 60
/** Work is long after so many milliseconds on end: what answers a hand is not. */
const LONG = 150

/** Hears each answer, better than the one before; null when the last has been told, or the job has failed. */
export type Heard<K extends JobName> = (answer: Jobs[K]['answer'] | null) => void

/** Jobs side by side, one a lane: a new one in a lane ends the one before it. Slices take turns. */
export interface Lanes {
  ask<K extends JobName>(lane: string, job: K, ask: Jobs[K]['ask'], heard: Heard<K>): void
  cancel(lane: string): void
}

interface Work {
  slices: Sliced<unknown>
  heard: (answer: unknown) => void
  /** An answer that waits to be told, and when one was told last. */
  held: unknown
  toldAt: number
  /** It does not rest for the screen. */
  brisk: boolean
}

/** `jobs`: those that may be asked for here. */
export function createLanes(tempo: Tempo, jobs: Partial<JobTable>): Lanes {
  const lanes = new Map<string, Work>()
  let working = false

  function tell(work: Work): void {
    const answer = work.held
    work.held = null
    work.toldAt = tempo.now()
    work.heard(answer)
  }

  /** Somebody's own fault is not the others'. */
  function attempt(lane: string, body: () => void): boolean {
    try {
      body()
      return true
    } catch (error) {
      tempo.failed(error, lane)
      return false
    }
  }

  /** One slice of one lane, which then stands behind the others. */
  function step(lane: string, work: Work): void {
    lanes.delete(lane)
    let over = true
    const well = attempt(lane, () => {
      const { value, done = false } = work.slices.next()
      over = done
      if (value) work.held = value
    })
    if (!over) lanes.set(lane, work)
    if (well && work.held !== null && (over || tempo.now() - work.toldAt >= TELL_AFTER)) attempt(lane, () => tell(work))
    if (over) attempt(lane, () => work.heard(null))
  }

  async function work(): Promise<void> {
    if (working) return
    working = true
    try {
      // Whoever asks several things in one go is heard out before the first is begun.
      await tempo.pause(false)
      const begun = tempo.now()
      while (lanes.size > 0) {
        const until = tempo.now() + tempo.slice
        do {
          const [next] = lanes
          step(...next)
        } while (lanes.size > 0 && tempo.now() < until)
        const brisk = [...lanes.values()].some((one) => one.brisk)
        await tempo.pause(!brisk && tempo.now() - begun > LONG)
      }
    } finally {
      working = false
    }
  }

  return {
    ask(lane, job, ask, heard) {
      lanes.delete(lane)
      lanes.set(lane, { slices: jobs[job]!(ask) as Sliced<unknown>, heard: heard as Work['heard'], held: null, toldAt: -Infinity, brisk: 'brisk' in ask && ask.brisk === true })
      void work()
    },
    cancel: (lane) => void lanes.delete(lane),
  }
}
