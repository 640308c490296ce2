import { advice } from './advice.ts'
import { map } from './map.ts'
import { survey } from './survey.ts'
import { sweep } from './sweep.ts'

/** What is said of restaurants that might be. */
export const maps = { advice, map, survey, sweep }
