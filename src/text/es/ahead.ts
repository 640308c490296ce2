import { foresight } from './foresight.ts'
import { pins } from './pins.ts'

/** What the timeline says of what may come, and of what was done. */
export const ahead = { foresight, pins }
