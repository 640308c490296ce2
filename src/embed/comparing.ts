import type { FigureState, FigureStore, RunState } from '../store/figure.ts'
import { createReadings } from '../store/reading.ts'
import type { Study } from '../store/results.ts'
import type { Desk } from './desk.ts'
import { sameRun, valueOf } from './runs.ts'
import { ALWAYS_SEEN, type Sight } from './sight.ts'

/** A comparison of more customers than these is asked for at every second beat only while the day plays, of twice as many at every third … */
const MANY = 5000

/** The two that something was asked of. */
interface Two {
  a: RunState
  b: RunState
}

const sameTwo = (asked: Two, { a, b }: FigureState['runs']): boolean => b !== null && sameRun(asked.a, a) && sameRun(asked.b, b)

/** Keeps the comparison of the two restaurants up to the moment shown, and runs the study over many days that the store asks for. */
export function compareRuns(store: FigureStore, desk: Desk, sight: Sight = ALWAYS_SEEN): () => void {
  const readings = createReadings()
  let asked: (Two & { until: number; end: () => void }) | null = null
  /** What has been asked and answered last. */
  let known: (Two & { until: number }) | null = null
  /** Something has changed since the last comparison was asked for. */
  let due = false
  let beats = 0
  let last: unknown[] = []
  /** The study under way or done, as last told, and the two that it is of. */
  let study: (Two & { told: Study; end: () => void }) | null = null

  function putComparison(comparison: FigureState['results']['comparison']): void {
    const { results } = store.getState()
    if (results.comparison !== comparison) store.setState({ results: { ...results, comparison } })
  }

  /** One ask at a time, unless the two are others by now: while it is under way the next waits, and asks for the moment that is shown by then. */
  function compare(): void {
    const { runs, playback, results } = store.getState()
    const { a, b } = runs
    if (asked && !sameTwo(asked, runs)) {
      asked.end()
      asked = null
    }
    if (!b) return putComparison(null)
    if (asked || !due || !sight.seen) return
    due = false
    if (known && results.comparison && known.until === playback.time && sameTwo(known, runs)) return
    const two = { a, b, until: playback.time, end: (): void => undefined }
    asked = two
    two.end = desk.ask('compare', 'compare', { a: valueOf(a), b: valueOf(b), until: two.until }, (answer) => {
      if (answer) {
        known = two
        return putComparison(answer)
      }
      if (asked === two) asked = null
      compare()
    })
  }

  function putStudy(next: Study | null): void {
    store.setState({ results: { ...store.getState().results, study: next } })
  }

  function follow(): void {
    const { runs, results } = store.getState()
    const wanted = results.study
    const anew = wanted !== null && wanted.days === 0 && wanted !== study?.told
    if (study && (wanted === null || anew || !sameTwo(study, runs))) {
      study.end()
      const moved = !sameTwo(study, runs)
      study = null
      // What was found out is of restaurants that are no more.
      if (moved && wanted !== null && !anew) return putStudy(null)
    }
    if (study || !wanted || wanted.days > 0) return
    if (!runs.b) return putStudy(null)
    const begun = { told: wanted, a: runs.a, b: runs.b, end: (): void => undefined }
    study = begun
    begun.end = desk.ask('study', 'study', { a: valueOf(begun.a), b: valueOf(begun.b), days: wanted.wanted }, (answer) => {
      if (!answer || study !== begun || store.getState().results.study !== begun.told) return
      begun.told = answer
      putStudy(answer)
    })
  }

  const look = (): void => {
    const state = store.getState()
    if (readings.due(state)) beats++
    // What is done in either restaurant is a reading at once; and so is a new pair.
    const lists = [state.runs.a.commands, state.runs.b?.commands]
    const rest = state.playback.playing ? Math.floor((state.results.comparison?.customer.length ?? 0) / MANY) : 0
    if (beats > rest || lists.some((list, i) => list !== last[i])) {
      due = true
      beats = 0
    }
    last = lists
    follow()
    compare()
  }
  look()
  const stop = [store.subscribe(look), sight.subscribe(look)]
  return () => {
    for (const end of stop) end()
    asked?.end()
    study?.end()
  }
}
