import type { Area } from '../telling.ts'

export const bill = {} satisfies Area
