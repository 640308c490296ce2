import { ask } from './ask.ts'
import { missions } from './missions.ts'

/** What a scene that teaches says. */
export const lesson = { ask, missions }
