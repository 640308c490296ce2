import type { Area } from '../telling.ts'

export const map = {} satisfies Area
