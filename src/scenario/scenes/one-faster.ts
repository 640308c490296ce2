import type { SceneFile } from '../presets/scene.ts'
import { scene as rush } from './lunch-rush.ts'

/** The same rush, ten past twelve: Ana is trained to four times her speed, and the line melts. */
export const scene: SceneFile = {
  title: 'One faster',
  scenario: { ...(rush.scenario as object), title: 'One fast employee at Nino’s', note: 'Ten past twelve. Ana has just been trained to four times her speed.' },
  commands: [{ at: 250, do: 'train', who: 'ana', value: 4 }],
  opening: { at: 250, rate: 4, until: 292 },
  poster: 279,
  show: ['status', 'stage', 'actions'],
  controls: ['speed'],
}
