import type { AreaOf } from '../catalogue.ts'
import { same } from '../telling.ts'

export const titles = {
  'lunch-rush': same('La hora punta'),
  'lunch-rush.title': same('Sábado en Nino’s'),
  'many-hands': same('Muchas manos'),
  'many-hands.title': same('Muchas manos en Nino’s'),
  'one-star': same('Una estrella'),
  'one-star.title': same('Una estrella en Nino’s'),
  'quiet-afternoon': same('Tarde tranquila'),
  'quiet-afternoon.title': same('Una tarde tranquila en Nino’s'),
  'sick-day': same('Día de baja'),
  'sick-day.title': same('Nino’s sin Chloé'),
} satisfies AreaOf<'titles'>
