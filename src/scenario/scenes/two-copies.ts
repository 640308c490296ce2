import type { SceneFile } from '../presets/scene.ts'
import { scene as hot } from './hot-dish.ts'

/** The same guests and the same dishes, each known by two. */
export const scene: SceneFile = {
  title: 'Two copies',
  opening: { at: 75, rate: 8, until: 170 },
  poster: 130,
  show: ['status', 'stage'],
  controls: ['staff'],
  scenario: {
    ...(hot.scenario as object),
    title: 'Two who know the noodles',
    note: 'The same guests. Every dish is known by two of the four.',
    menu: { dishes: 10, popularity: 1, copies: 2, writes: 0 },
  },
}
