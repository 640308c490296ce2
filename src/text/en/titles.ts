import { both, type Area } from '../telling.ts'

/** The restaurants of the house: in a list, and above the figure. To the restaurant as the scenes themselves have it, word for word. */
export const titles = {
  'lunch-rush': both('Lunch rush', 'Traffic peak'),
  'lunch-rush.title': both('Saturday at Nino’s', 'Saturday’s peak'),
  'many-hands': both('Many hands', 'Many nodes'),
  'many-hands.title': both('Many hands at Nino’s', 'Many small nodes'),
  'one-star': both('One star', 'One big node'),
  'one-star.title': both('One star at Nino’s', 'One big node'),
  'quiet-afternoon': both('Quiet afternoon', 'Off-peak'),
  'quiet-afternoon.title': both('A quiet afternoon at Nino’s', 'An off-peak afternoon'),
  'sick-day': both('Sick day', 'Node down'),
  'sick-day.title': both('Nino’s without Chloé', 'Without Chloé'),
  'own-arrivals.title': both('Your own arrivals', 'Your own request log'),
} satisfies Area
