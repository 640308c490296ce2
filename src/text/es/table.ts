import type { AreaOf } from '../catalogue.ts'
import { same } from '../telling.ts'

export const table = {
  open: same('Como tabla'),
} satisfies AreaOf<'table'>
