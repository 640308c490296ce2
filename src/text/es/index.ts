import { whole } from '../catalogue.ts'
import { first } from './first.ts'
import { rest } from './rest.ts'

/** Spanish, by area: a file each. Nothing is missing and nothing too much. */
export const areas = whole({ ...first, ...rest })
