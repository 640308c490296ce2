import { first } from './first.ts'
import { rest } from './rest.ts'

/** English, by area: a file each. */
export const areas = { ...first, ...rest }
