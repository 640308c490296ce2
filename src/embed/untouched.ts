import { compareJob } from '../run/compare.ts'
import { forecastJob } from '../run/forecast.ts'
import type { JobName, Jobs, JobTable } from '../run/jobs.ts'
import { createLanes } from '../run/lanes.ts'
import { traceJob } from '../run/trace.ts'
import type { FigureStore } from '../store/figure.ts'
import { betweenFrames } from './between.ts'
import { compareRuns } from './comparing.ts'
import type { Desk } from './desk.ts'
import { foresee } from './foresight.ts'
import type { Sight } from './sight.ts'
import { traceCustomer } from './tracing.ts'

/** What a figure shows of other days than its own while nobody touches it. */
const JOBS: Partial<JobTable> = { forecast: forecastJob, compare: compareJob, trace: traceJob }

/** What only a hand asks for waits for what comes with it: a study, a choice looked into. */
const here = <K extends JobName>(job: K, ask: Jobs[K]['ask']): boolean => job in JOBS && !('extra' in ask)

/** A desk on the main thread, in slices between frames: the worker, which can do more and weighs as much as the figure, comes with the first hand. */
export function createSmallDesk(): Desk {
  const lanes = createLanes(betweenFrames, JOBS)
  const asked = new Map<string, number>()
  let ids = 0
  return {
    ask(lane, job, ask, heard) {
      const id = ++ids
      asked.set(lane, id)
      if (here(job, ask)) lanes.ask(lane, job, ask, (answer) => asked.get(lane) === id && heard(answer))
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

/** Begins it; returns what ends it. */
export function workUntouched(store: FigureStore, sight: Sight): () => void {
  const desk = createSmallDesk()
  const stop = [foresee(store, desk, sight), compareRuns(store, desk, sight), traceCustomer(store, desk, sight)]
  return () => {
    for (const end of stop) end()
    desk.destroy()
  }
}
