import type { FigureState, FigureStore, RunState } from '../store/figure.ts'
import { createReadings } from '../store/reading.ts'
import type { Study } from '../store/results.ts'
import type { Desk } from './desk.ts'
import { valueOf } from './foresight.ts'

/** Keeps the comparison of the two restaurants up to the moment shown, and runs the study over many days that the store asks for. */
export function compareRuns(store: FigureStore, desk: Desk): () => void {
  const readings = createReadings()
  let asking = false
  let again = false
  let theirs: RunState['commands'] | null = null
  /** The study under way or done, as last told, and the two that it is of. */
  let study: { told: Study; a: RunState; b: RunState; end: () => void } | null = null

  /** One ask at a time: while it is under way the next waits, and asks for the moment that is shown by then. */
  function compare({ runs, playback }: FigureState): void {
    if (!runs.b) return
    if (asking) {
      again = true
      return
    }
    asking = true
    const ask = { a: valueOf(runs.a), b: valueOf(runs.b), until: playback.time }
    desk.ask('compare', 'compare', ask, (answer) => {
      const now = store.getState()
      if (answer) {
        if (now.runs.b) store.setState({ results: { ...now.results, comparison: answer } })
        return
      }
      asking = false
      if (!again) return
      again = false
      compare(now)
    })
  }

  function follow({ runs, results }: FigureState): void {
    const wanted = results.study
    const moved = study !== null && (runs.b === null || changed(study.a, runs.a) || changed(study.b, runs.b))
    const anew = study !== null && wanted !== null && wanted !== study.told && wanted.days === 0
    if (study && (wanted === null || moved || anew)) {
      study.end()
      study = null
      if (anew && !moved) return follow({ ...store.getState() })
      // What was found out is of restaurants that are no more.
      if (wanted !== null) store.setState({ results: { ...store.getState().results, study: null } })
      return
    }
    if (study || wanted === null || wanted.days > 0 || !runs.b) return
    const begun = { told: wanted, a: runs.a, b: runs.b, end: (): void => undefined }
    study = begun
    begun.end = desk.ask('study', 'study', { a: valueOf(runs.a), b: valueOf(runs.b), days: wanted.wanted }, (answer) => {
      const { results: now } = store.getState()
      if (!answer || study !== begun || now.study !== begun.told) return
      begun.told = answer
      store.setState({ results: { ...now, study: answer } })
    })
  }

  const look = (state: FigureState): void => {
    follow(state)
    // The beat of the readings is told by the first restaurant; what is done in the second is a reading, too.
    const other = state.runs.b?.commands ?? null
    if (readings.due(state) || other !== theirs) {
      theirs = other
      compare(state)
    }
  }
  look(store.getState())
  return store.subscribe(look)
}

const changed = (a: RunState, b: RunState): boolean => a.scenario !== b.scenario || a.seed !== b.seed || a.commands !== b.commands
