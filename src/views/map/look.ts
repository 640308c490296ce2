import { createStore, type StoreApi } from 'zustand/vanilla'
import type { SurveyMap } from '../../restaurant/surveys.ts'
import type { FigureState } from '../../store/figure.ts'
import { featuresOf, type Feature } from '../../theory/facts.ts'
import { SHADES, type Shade } from '../chart/survey/shades.ts'
import { selectMap } from './select.ts'

/** Whose ground is shown: theory's, the simulation's, or what the one says more than the other. */
export type Layer = 'theory' | 'simulated' | 'difference'

/** What a reader has chosen to see. */
export type Look = StoreApi<{ layer: Layer; shade: Shade; /** The cell at the pointer, by its place in the map. */ at: number | null }>

export function createLook(): Look {
  return createStore(() => ({ layer: 'simulated' as Layer, shade: 'met' as Shade, at: null as number | null }))
}

/** The simulated map once it reaches from corner to corner; null before: what lies past the outermost cells nobody knows. */
export function surveyOf(state: FigureState): SurveyMap | null {
  const map = state.results.explored?.map
  if (!map) return null
  const { x, cells } = map
  const row = x.values.length
  return [0, row - 1, cells.length - row, cells.length - 1].every((k) => cells[k] !== null) ? map : null
}

/** What of it can be shown now. */
export function shownIn(state: FigureState, look: Look): { layer: Layer; shade: Shade; layers: Layer[]; shades: readonly Shade[] } {
  const { ask, terms } = selectMap(state)
  const { layer, shade } = look.getState()
  const layers: Layer[] = [
    ...(ask ? (['theory'] as const) : []),
    ...(surveyOf(state) ? (['simulated'] as const) : []),
    ...(ask && surveyOf(state) && strangeToTheory(state).length === 0 ? (['difference'] as const) : []),
  ]
  const shades: readonly Shade[] = terms.goal ? SHADES : SHADES.filter((one) => one !== 'met')
  return {
    layer: layers.includes(layer) ? layer : surveyOf(state) ? 'simulated' : 'theory',
    shade: shades.includes(shade) ? shade : 'wait',
    layers,
    shades,
  }
}

/** What a team of equals at a demand that stays has of the like anyway: nothing that theory's ground leaves out. */
const KEPT: ReadonlySet<Feature> = new Set<Feature>(['mixed speeds', 'time-varying demand', 'manager', 'no staff', 'recorded arrivals'])

/** What is set in the course of a day, by the beginning of its path. */
const SET: Record<string, Feature> = {
  patience: 'patience',
  retry: 'retries',
  sickness: 'sickness',
  slowness: 'slowness',
  failFast: 'failing fast',
  protection: 'protection',
  quality: 'regulars',
}

let known: { scenario: unknown; commands: unknown; features: Feature[] } | null = null

/** What this restaurant has and theory's ground leaves out. */
export function strangeToTheory({ runs: { a } }: FigureState): Feature[] {
  if (known?.scenario !== a.scenario || known.commands !== a.commands) {
    const found = featuresOf(a.scenario)
    // One alone has one line; two would have theirs.
    if (a.scenario.line.layout === 'own') found.add('own lines')
    for (const { do: what, path } of a.commands) {
      const feature = what === 'set' && path ? SET[path.split('.')[0]] : undefined
      if (feature) found.add(feature)
    }
    known = { scenario: a.scenario, commands: a.commands, features: [...found].filter((feature) => !KEPT.has(feature)) }
  }
  return known.features
}

/** The cell nearest to a place on the map, of those that have been seen. */
export function cellAt({ x, y, cells }: SurveyMap, { people, speed }: { people: number; speed: number }): number {
  const [columns, rows] = [x.values.length, y.values.length]
  // Apart in cells.
  const across = (x.values[columns - 1] - x.values[0]) / Math.max(1, columns - 1) || 1
  const up = Math.log(y.values[rows - 1] / y.values[0]) / Math.max(1, rows - 1) || 1
  let best = 0
  let least = Infinity
  for (const [k, cell] of cells.entries()) {
    if (!cell) continue
    const apart = Math.hypot((x.values[k % columns] - people) / across, Math.log(y.values[Math.floor(k / columns)] / speed) / up)
    if (apart < least) [best, least] = [k, apart]
  }
  return best
}
