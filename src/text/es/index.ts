import { whole } from '../catalogue.ts'
import { ahead } from './ahead.ts'
import { around } from './around.ts'
import { first } from './first.ts'
import { hand } from './hand.ts'
import { lesson } from './lesson.ts'
import { maps } from './maps.ts'
import { parts } from './parts.ts'
import { settings } from './settings.ts'
import { two } from './two.ts'

/** Spanish, by area: a file each. Nothing is missing and nothing too much. */
export const areas = whole({ ...first, ...around, ...ahead, ...parts, ...maps, ...two, ...settings, ...lesson, ...hand })
