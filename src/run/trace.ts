import type { Trace } from '../restaurant/results.ts'
import { SlicedDay } from '../restaurant/sliced.ts'
import { createTracing } from '../restaurant/trace.ts'
import type { Jobs, Sliced } from './jobs.ts'

/**
 * One customer's day up to `until`, by simulating it again: nothing is recorded of the day that is shown. A trace without marks while
 * nobody is meant.
 */
export function* traceJob({ run, until, which }: Jobs['trace']['ask']): Sliced<Trace> {
  const day = new SlicedDay(run.scenario, run.seed, run.commands)
  const { world } = day.engine
  const tracing = createTracing(world, which)
  world.listener = tracing
  while (!day.slice(until)) yield null
  yield tracing.tell(until)
}
