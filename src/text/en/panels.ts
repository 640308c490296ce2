import type { Area } from '../telling.ts'

export const panels = {} satisfies Area
