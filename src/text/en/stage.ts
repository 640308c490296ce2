import type { Area } from '../telling.ts'

export const stage = {} satisfies Area
