import type { RunValue } from '../run/jobs.ts'
import type { FigureState, FigureStore, RunState, Which } from '../store/figure.ts'
import type { Forecast } from '../store/results.ts'
import type { Desk } from './desk.ts'

/** Days of a forecast: enough that "7 of 10" means it within one or two. */
const DAYS = 40
/** While the day plays, the rest of it is foreseen anew so often, seconds of display. */
const ANEW = 1.5

export const valueOf = ({ scenario, seed, commands }: RunState): RunValue => ({ scenario, seed, commands })

/** What a forecast was made of. */
interface Ground {
  run: RunState
  at: number
  /** Ends the asking. */
  end: () => void
}

/**
 * Keeps the forecasts of the store: of the rest of the day, and of what is considered. Nothing is foreseen that nobody sees, and
 * while time flies the newest moment wins.
 */
export function foresee(store: FigureStore, desk: Desk): () => void {
  const bases: Record<Which, Ground | null> = { a: null, b: null }
  let considered: (Ground & { choice: unknown }) | null = null

  const put = (which: Which, forecast: Forecast | null): void => {
    const { results } = store.getState()
    if (results.forecast[which] === forecast) return
    store.setState({ results: { ...results, forecast: { ...results.forecast, [which]: forecast } } })
  }

  /** Is another one due? A fan of this very run goes on being true for a while, as the day comes up to it. */
  function stale(ground: Ground | null, run: RunState, { time, playing, rate }: FigureState['playback']): boolean {
    if (!ground || !sameDay(ground.run, run) || time < ground.at) return true
    return playing ? (time - ground.at) / rate >= ANEW : time !== ground.at
  }

  function base(which: Which, run: RunState | null, state: FigureState): void {
    const { playback, view } = state
    const wanted = run !== null && !run.frame.over && watched(view.show)
    if (!wanted) {
      bases[which]?.end()
      bases[which] = null
      return put(which, null)
    }
    if (!stale(bases[which], run, playback)) return
    const before = bases[which]
    const at = playback.time
    const end = desk.ask(`base ${which}`, 'forecast', { run: valueOf(run), at, days: DAYS }, (answer) => answer && put(which, answer))
    bases[which] = { run, at, end }
    // An older fan stays until the new one comes, unless it is of another day.
    if (before && (!sameDay(before.run, run) || at < before.at)) put(which, null)
  }

  function preview(state: FigureState): void {
    const { results, runs, playback } = state
    const { preview: wish } = results
    const run = wish && runs[wish.which]
    if (!wish || !run || run.frame.over) {
      considered?.end()
      considered = null
      return
    }
    if (considered && considered.choice === wish.choice && !stale(considered, run, playback)) return
    const at = playback.time
    const ask = { run: valueOf(run), at, days: DAYS, extra: wish.choice.commands }
    const end = desk.ask('preview', 'forecast', ask, (answer) => {
      const now = store.getState().results
      if (answer && now.preview?.choice === wish.choice) store.setState({ results: { ...now, preview: { ...now.preview, forecast: answer } } })
    })
    considered = { run, at, end, choice: wish.choice }
  }

  const look = (state: FigureState): void => {
    base('a', state.runs.a, state)
    base('b', state.runs.b, state)
    preview(state)
  }
  look(store.getState())
  return store.subscribe(look)
}

const watched = (show: readonly string[]): boolean => show.includes('timeline')

const sameDay = (a: RunState, b: RunState): boolean => a.scenario === b.scenario && a.seed === b.seed && a.commands === b.commands
