import type { Area } from '../telling.ts'

export const timeline = {} satisfies Area
