import type { FigureState, FigureStore, Intent, Which } from './figure.ts'

/**
 * The figure's store as one of its two restaurants sees it: that one stands in the place of `a`, there is no other, and what is
 * done goes to it. A view drawn from it need not know that there are two.
 */
export function paneOf(store: FigureStore, which: Which): FigureStore {
  let last: FigureState | null = null
  let seen: FigureState | null = null
  const view = (state: FigureState): FigureState => {
    if (seen && state === last) return seen
    last = state
    seen = { ...state, runs: runsOf(state, which), view: viewOf(state, which), results: resultsOf(state, which) }
    return seen
  }
  const own = (wish: Intent): Intent => (wish.do === 'select' || wish.do === 'consider' ? { ...wish, which } : wish)
  return {
    getState: () => view(store.getState()),
    getInitialState: () => view(store.getInitialState()),
    subscribe: (listener) => store.subscribe((state, before) => listener(view(state), before)),
    setState: () => {
      throw new Error('A pane shows its store; it is not written to.')
    },
    apply: (command) => store.apply(command, which),
    revise: (revision) => store.revise('which' in revision ? { ...revision, which } : revision),
    intend: (wish) => store.intend(own(wish)),
  }
}

const runs = new WeakMap<FigureState['runs'], Partial<Record<Which, FigureState['runs']>>>()

/** Of one identity as long as the figure's own keep theirs: views compare them. */
function runsOf({ runs: both }: FigureState, which: Which): FigureState['runs'] {
  let known = runs.get(both)
  if (!known) runs.set(both, (known = {}))
  return (known[which] ??= { a: both[which] ?? both.a, b: null })
}

const views = new WeakMap<FigureState['view'], Partial<Record<Which, FigureState['view']>>>()

function viewOf({ view }: FigureState, which: Which): FigureState['view'] {
  let known = views.get(view)
  if (!known) views.set(view, (known = {}))
  return (known[which] ??= view.selectedIn === which ? view : { ...view, selected: null })
}

function resultsOf({ results }: FigureState, which: Which): FigureState['results'] {
  const { forecast, preview } = results
  return { ...results, forecast: { a: forecast[which], b: null }, preview: preview?.which === which ? { ...preview, which: 'a' } : null }
}
