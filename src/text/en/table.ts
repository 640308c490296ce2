import { same, type Area } from '../telling.ts'

export const table = {
  open: same('As a table'),
} satisfies Area
