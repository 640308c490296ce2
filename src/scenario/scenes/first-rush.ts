import type { SceneFile } from '../presets/scene.ts'
import { scene as rush } from './lunch-rush.ts'

/** The lunch rush, for who has seen nothing yet: the line, who works at it, and the two things that can be done about it. */
export const scene: SceneFile = {
  title: 'The first rush',
  scenario: rush.scenario,
  opening: { ...rush.opening, until: 300 },
  poster: rush.poster,
  show: ['status', 'stage', 'actions'],
  controls: ['staff', 'speed', 'telling'],
}
