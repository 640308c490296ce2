import type { Area } from '../telling.ts'

export const status = {} satisfies Area
