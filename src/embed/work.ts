import type { FigureStore } from '../store/figure.ts'
import { compareRuns } from './comparing.ts'
import { shareDesk, type Failed, type MakeWorker } from './desk.ts'
import { explore } from './exploring.ts'
import { foresee } from './foresight.ts'
import { createPool } from './pool.ts'
import type { Sight } from './sight.ts'
import { traceCustomer } from './tracing.ts'

/** Begins what is simulated beside the day shown: what may come, the two compared, one customer's trace, restaurants that might be. Returns what ends it. */
export function start(store: FigureStore, make: MakeWorker | null, figure: string, sight: Sight, failed: Failed): () => void {
  const desk = shareDesk(make, figure, failed)
  const stop = [foresee(store, desk, sight), compareRuns(store, desk, sight), traceCustomer(store, desk, sight), explore(store, createPool(desk, make, navigator.hardwareConcurrency, failed), sight)]
  return () => {
    for (const end of stop) end()
    desk.destroy()
  }
}
