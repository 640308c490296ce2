import type { RunState, FigureStore } from '../store/figure.ts'
import { createReadings } from '../store/reading.ts'
import type { Trace, Traced } from '../store/results.ts'
import type { Desk } from './desk.ts'
import { sameRun, valueOf } from './runs.ts'
import { ALWAYS_SEEN, type Sight } from './sight.ts'

/** Readings between two traces while the day plays: about two a second. */
const BEATS = 2

/** Keeps the trace of one customer of the first restaurant up to the moment shown: at most twice a second while it plays, at once when paused. */
export function traceCustomer(store: FigureStore, desk: Desk, sight: Sight = ALWAYS_SEEN): () => void {
  const readings = createReadings()
  let asked: { run: RunState; which: Traced; until: number; end: () => void; open: boolean } | null = null
  let beats = 0

  function put(trace: Trace | null): void {
    const { results } = store.getState()
    if ((results.trace ?? null) !== trace) store.setState({ results: { ...results, trace } })
  }

  function look(): void {
    const state = store.getState()
    const { view, playback, runs } = state
    const due = readings.due(state)
    // A customer chosen on the stage is told of also where no trace is shown otherwise.
    if (!(view.show.includes('trace') || view.traced !== undefined) || runs.b !== null || !sight.seen) return
    const which = view.traced ?? 'last'
    const other = asked === null || !sameRun(asked.run, runs.a) || asked.which !== which || playback.time < asked.until
    // What was done changes little of what is told until the new trace comes; another restaurant has other people.
    if (asked && asked.run.scenario !== runs.a.scenario) put(null)
    if (!other) {
      if (asked!.until === playback.time) return
      if (playback.playing && (asked!.open || (due && ++beats < BEATS) || !due)) return
    }
    beats = 0
    asked?.end()
    const next = { run: runs.a, which, until: playback.time, end: (): void => undefined, open: true }
    asked = next
    next.end = desk.ask('trace', 'trace', { run: valueOf(runs.a), until: next.until, which }, (answer) => {
      if (asked !== next) return
      if (answer) put(answer)
      else next.open = false
    })
  }

  look()
  const stop = [store.subscribe(look), sight.subscribe(look)]
  return () => {
    for (const end of stop) end()
    asked?.end()
  }
}
