import catalogued from '../opened/catalogue.json' with { type: 'json' }
import type { Preset } from './index.ts'

/** A scene as lists know it. */
export type Entry = Pick<Preset, 'name' | 'title' | 'listed'>

/** All there are, in the order in which they are offered. */
export const catalogue = catalogued as readonly Entry[]
