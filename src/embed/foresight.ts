import type { Choice, FigureState, FigureStore, RunState, Which } from '../store/figure.ts'
import type { Forecast } from '../store/results.ts'
import type { Desk } from './desk.ts'
import { sameRun, valueOf } from './runs.ts'
import { ALWAYS_SEEN, type Sight } from './sight.ts'

/** Days of a forecast: enough that "7 of 10" means it within one or two. */
const DAYS = 40
/** While the day plays, the rest of it is foreseen anew so often, seconds of display. */
const ANEW = 0.6
/** ... but never sooner than so many times what the last one took, up to SELDOM, seconds: the workers leave the screen its share. */
const RESTS = 4
const SELDOM = 10

/** What has been asked of the desk, and what was told of it. */
interface Asked {
  run: RunState
  /** Minute from which it looks ahead. */
  at: number
  choice: Choice | null
  /** The last answer; undefined until there is one. */
  told: Forecast | null | undefined
  /** The moment shown when all its days were in, or when it was known that they never will be. */
  settled: number
  end: () => void
}

/**
 * Keeps the forecasts of the store: of the rest of the day, and of what is considered. Both look ahead from the same moment. Nothing
 * is foreseen out of sight; the newest moment wins.
 */
export function foresee(store: FigureStore, desk: Desk, sight: Sight = ALWAYS_SEEN): () => void {
  const bases: Record<Which, Asked | null> = { a: null, b: null }
  let considered: Asked | null = null

  /** Is another one due? A fan of this very run goes on being true for a while, as the day comes up to it. */
  function stale(asked: Asked | null, run: RunState, shown: Forecast | null, { time, playing, rate }: FigureState['playback']): boolean {
    if (!asked || !sameRun(asked.run, run) || time < asked.at) return true
    // Taken away by somebody else: the figure starts over.
    if (asked.told && asked.told !== shown) return true
    if (!playing) return time !== asked.at
    // One that takes long is waited for; else it would never be told whole.
    const took = (asked.settled - asked.at) / rate
    return (time - asked.at) / rate >= Math.max(ANEW, took + Math.min(SELDOM, RESTS * took))
  }

  /** Whether what was told before is of another day, or knows what has not happened yet. */
  const outdated = (before: Asked | null, next: Asked): boolean => before !== null && (!sameRun(before.run, next.run) || next.at < before.at)

  function ask(lane: string, run: RunState, at: number, choice: Choice | null, put: (forecast: Forecast) => void): Asked {
    const extra = choice ? { extra: choice.commands } : {}
    const asked: Asked = { run, at, choice, told: undefined, settled: Infinity, end: () => undefined }
    asked.end = desk.ask(lane, 'forecast', { run: valueOf(run), at, days: DAYS, ...extra }, (answer) => {
      if (answer) {
        // Known before it is put: whoever hears of it may look here at once.
        asked.told = answer
        if (answer.days >= answer.wanted) asked.settled = store.getState().playback.time
        put(answer)
      } else {
        asked.told ??= null
        asked.settled = store.getState().playback.time
      }
    })
    return asked
  }

  function putBase(which: Which, forecast: Forecast | null): void {
    const { results } = store.getState()
    if (results.forecast[which] !== forecast) store.setState({ results: { ...results, forecast: { ...results.forecast, [which]: forecast } } })
  }

  function putPreview(choice: Choice, forecast: Forecast | null): void {
    const { results } = store.getState()
    const { preview } = results
    if (preview?.choice === choice && preview.forecast !== forecast) store.setState({ results: { ...results, preview: { ...preview, forecast } } })
  }

  function base(which: Which, at: number | null): void {
    const { runs, playback, view, results } = store.getState()
    const run = runs[which]
    const before = bases[which]
    if (!run || run.frame.over || !watched(view)) {
      before?.end()
      bases[which] = null
      return putBase(which, null)
    }
    const beside = at !== null && before?.at !== at
    if (!sight.seen || !(beside || stale(before, run, results.forecast[which], playback))) return
    const next = ask(`base ${which}`, run, playback.time, null, (forecast) => putBase(which, forecast))
    bases[which] = next
    // An older fan stays until the new one comes.
    if (outdated(before, next)) putBase(which, null)
  }

  /** Looks after the preview. Returns which restaurant it is of if it has just been asked for. */
  function preview(): Which | null {
    const { runs, playback, results, view } = store.getState()
    const wish = results.preview
    const run = wish && runs[wish.which]
    const before = considered
    if (!wish || !run || run.frame.over || view.question === 'open') {
      before?.end()
      considered = null
      return null
    }
    const same = before?.choice === wish.choice
    if (same && !stale(before, run, wish.forecast, playback)) return null
    const next = ask('preview', run, playback.time, wish.choice, (forecast) => putPreview(wish.choice, forecast))
    considered = next
    if (same && outdated(before, next)) putPreview(wish.choice, null)
    return wish.which
  }

  const look = (): void => {
    const asked = preview()
    const { time } = store.getState().playback
    for (const which of ['a', 'b'] as const) base(which, asked === which ? time : null)
  }
  look()
  const stop = [store.subscribe(look), sight.subscribe(look)]
  return () => {
    for (const end of stop) end()
    for (const asked of [bases.a, bases.b, considered]) asked?.end()
  }
}

/** The parts that tell what is to come; to nobody who is being asked for it. */
const watched = ({ show, question }: FigureState['view']): boolean => question !== 'open' && (show.includes('timeline') || show.includes('status'))
