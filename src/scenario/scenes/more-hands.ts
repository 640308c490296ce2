import type { SceneFile } from '../presets/scene.ts'
import { scene as rush } from './lunch-rush.ts'

/** The same rush, ten past twelve: four more are hired at once. */
export const scene: SceneFile = {
  title: 'More hands',
  scenario: { ...(rush.scenario as object), title: 'Five pairs of hands at Nino’s', note: 'Ten past twelve. Four people have just been hired to help Ana.' },
  commands: ['Ben', 'Chloé', 'Dev', 'Ewa'].map((name) => ({ at: 250, do: 'hire', value: { name } })),
  opening: { at: 250, rate: 4, until: 292 },
  poster: 279,
  show: ['status', 'stage', 'actions'],
  controls: ['staff'],
}
