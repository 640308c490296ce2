import { same, type Area } from '../telling.ts'

/** The restaurants of the house: in a list, and above the figure. As the scenes themselves have it, word for word. */
export const titles = {
  'lunch-rush': same('Lunch rush'),
  'lunch-rush.title': same('Saturday at Nino’s'),
  'many-hands': same('Many hands'),
  'many-hands.title': same('Many hands at Nino’s'),
  'one-star': same('One star'),
  'one-star.title': same('One star at Nino’s'),
  'quiet-afternoon': same('Quiet afternoon'),
  'quiet-afternoon.title': same('A quiet afternoon at Nino’s'),
  'sick-day': same('Sick day'),
  'sick-day.title': same('Nino’s without Chloé'),
} satisfies Area
