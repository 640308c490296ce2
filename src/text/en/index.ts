import { ahead } from './ahead.ts'
import { around } from './around.ts'
import { first } from './first.ts'
import { hand } from './hand.ts'
import { lesson } from './lesson.ts'
import { maps } from './maps.ts'
import { parts } from './parts.ts'
import { settings } from './settings.ts'
import { two } from './two.ts'

/** English, by group: what is said together comes together. */
export const groups = { first, around, ahead, parts, maps, two, settings, lesson, hand }

/** … and by area: a file each. */
export const areas = { ...first, ...around, ...ahead, ...parts, ...maps, ...two, ...settings, ...lesson, ...hand }
