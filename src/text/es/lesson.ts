import { missions } from './missions.ts'

/** What a scene that teaches says. */
export const lesson = { missions }
