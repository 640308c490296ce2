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
  'quiet-day.title': both('Ana atiende sola', 'Un nodo, casi siempre libre'),
  'almost-busy.title': both('Ana casi siempre está ocupada', 'Un nodo al 90 %'),
  'one-faster.title': both('Una empleada rápida en Nino’s', 'Un nodo rápido'),
  'more-hands.title': both('Cinco pares de manos en Nino’s', 'Cinco nodos'),
  'four-lines.title': both('Elige una fila cualquiera', 'Reparto al azar'),
  'too-many-cooks.title': both('Demasiados cocineros', 'Demasiados nodos'),
  'late-manager.title': both('El encargado llamará a alguien', 'El autoescalador reacciona'),
  'pro-chef.title': both('Una profesional en la parrilla', 'Un servicio rápido'),
  'hot-dish.title': both('Todos quieren los fideos', 'Una clave caliente'),
  'two-copies.title': both('Dos que saben hacer los fideos', 'Dos réplicas de cada clave'),
  'nobody-notices.title': both('¿Dónde está Ben?', 'Una caída que nadie vio'),
  'the-echo.title': both('El autobús se fue hace rato', 'Una tormenta de reintentos'),
  'same-money.title': both('El mismo dinero en Nino’s', 'El mismo dinero'),
  'own-arrivals.title': both('Tus propias llegadas', 'Tu propio registro de peticiones'),
} satisfies AreaOf<'titles'>
