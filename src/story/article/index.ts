import type { Opening, Section } from '../section.ts'
import { section as lunchRush } from './lunch-rush.ts'
import { section as oneStar } from './one-star.ts'
import { section as sickDay } from './sick-day.ts'

export const opening: Opening = {
  title: 'Dinner Rush',
  lede: 'A distributed system that you can run like a restaurant.',
}

/** In the order in which they are read; the first one's scene opens the article. */
export const sections: readonly Section[] = [lunchRush, oneStar, sickDay]
