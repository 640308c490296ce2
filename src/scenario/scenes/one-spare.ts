import type { SceneFile } from '../presets/scene.ts'
import { scene as sick } from './sick-day.ts'

/** Four were just enough; three are not. */
export const scene: SceneFile = {
  title: 'One spare too few',
  scenario: sick.scenario,
  ...(sick.commands ? { commands: sick.commands } : {}),
  opening: { ...sick.opening, until: 300 },
  poster: sick.poster,
  show: ['ask', 'status', 'stage', 'actions'],
  controls: ['staff', 'sick'],
  ...(sick.ask ? { ask: sick.ask } : {}),
}
