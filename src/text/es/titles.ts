import type { AreaOf } from '../catalogue.ts'
import { both } from '../telling.ts'

export const titles = {
  'lunch-rush': both('La hora punta', 'El pico de tráfico'),
  'lunch-rush.title': both('Sábado en Nino’s', 'El pico del sábado'),
  'many-hands': both('Muchas manos', 'Muchos nodos'),
  'many-hands.title': both('Muchas manos en Nino’s', 'Muchos nodos pequeños'),
  'one-star': both('Una estrella', 'Un nodo grande'),
  'one-star.title': both('Una estrella en Nino’s', 'Un solo nodo, grande'),
  'quiet-afternoon': both('Tarde tranquila', 'Fuera de pico'),
  'quiet-afternoon.title': both('Una tarde tranquila en Nino’s', 'Una tarde fuera de pico'),
  'sick-day': both('Día de baja', 'Un nodo caído'),
  'sick-day.title': both('Nino’s sin Chloé', 'Sin Chloé'),
  'own-arrivals.title': both('Tus propias llegadas', 'Tu propio registro de peticiones'),
} satisfies AreaOf<'titles'>
