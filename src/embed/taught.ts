import { findPreset, type Preset } from '../scenario/presets/index.ts'
import type { FigureState } from '../store/figure.ts'

const NOTHING: NonNullable<Preset['teaches']> = []

/** What the scene that is open has a lesson for: nothing in a restaurant of the reader's own. */
export function taughtIn({ runs }: FigureState): NonNullable<Preset['teaches']> {
  const { name, scenario } = runs.a
  const preset = name === null ? undefined : findPreset(name)
  return preset?.scenario === scenario ? (preset.teaches ?? NOTHING) : NOTHING
}
