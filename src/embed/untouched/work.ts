import type { JobName, Jobs, JobTable } from '../../run/jobs.ts'
import { createLanes } from '../../run/lanes.ts'
import type { FigureStore } from '../../store/figure.ts'
import { betweenFrames } from '../between.ts'
import type { Desk } from '../desk.ts'
import { retried } from '../retried.ts'
import type { Sight } from '../sight.ts'

/** One thing that is worked out of other days than the one shown, and the jobs that it asks for. */
export interface Working {
  jobs: Partial<JobTable>
  begin(store: FigureStore, desk: Desk, sight: Sight): () => void
}

/**
 * A desk on the main thread, in slices between frames: the worker, which can do everything and weighs as much as the figure, comes with the
 * first hand. What only a hand asks for, a study or a choice looked into, waits for it, too.
 */
export function createSmallDesk(jobs: Partial<JobTable>): Desk {
  const lanes = createLanes(betweenFrames, jobs)
  const asked = new Map<string, number>()
  let ids = 0
  const here = <K extends JobName>(job: K, ask: Jobs[K]['ask']): boolean => job in jobs && !('extra' in ask)
  return {
    ask(lane, job, ask, heard) {
      const id = ++ids
      asked.set(lane, id)
      if (here(job, ask)) lanes.ask(lane, job, ask, (answer) => void (asked.get(lane) === id && heard(answer)))
      return () => {
        if (asked.get(lane) !== id) return
        asked.delete(lane)
        lanes.cancel(lane)
      }
    },
    destroy() {
      for (const lane of asked.keys()) lanes.cancel(lane)
      asked.clear()
    },
  }
}

/** What a figure shows of other days than its own, each with what works it out. */
const wanted = ({ runs, view }: ReturnType<FigureStore['getState']>): (() => Promise<Working>)[] => [
  ...(view.show.includes('timeline') ? [async () => (await import('./ahead.ts')).ahead] : []),
  ...(runs.b ? [async () => (await import('./beside.ts')).beside] : []),
  ...(view.show.includes('trace') ? [async () => (await import('./traced.ts')).traced] : []),
]

/** Works out what the figure shows while nobody touches it. Kept when it has begun, with what ends it. */
export async function workUntouched(store: FigureStore, sight: Sight): Promise<() => void> {
  const all = await Promise.all(wanted(store.getState()).map((bring) => retried(bring)))
  const desk = createSmallDesk(Object.assign({}, ...all.map(({ jobs }) => jobs)))
  const stop = all.map(({ begin }) => begin(store, desk, sight))
  return () => {
    for (const end of stop) end()
    desk.destroy()
  }
}
