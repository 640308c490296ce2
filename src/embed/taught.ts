import { findPreset, type Preset } from '../scenario/presets/index.ts'
import type { FigureState } from '../store/figure.ts'

const NOTHING: NonNullable<Preset['teaches']> = []

/** The scene of the house that is open; null for a restaurant of the reader's own. */
export function sceneIn({ runs }: FigureState): Preset | null {
  const { name, scenario } = runs.a
  const preset = name === null ? undefined : findPreset(name)
  return preset?.scenario === scenario ? preset : null
}

/** What the scene that is open has a lesson for: nothing in a restaurant of the reader's own. */
export const taughtIn = (state: FigureState): NonNullable<Preset['teaches']> => sceneIn(state)?.teaches ?? NOTHING
