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
  'quiet-day.title': both('Ana has the counter to herself', 'One node, idle most of the time'),
  'almost-busy.title': both('Ana is almost always busy', 'One node at 90%'),
  'one-faster.title': both('One fast employee at Nino’s', 'One fast node'),
  'more-hands.title': both('Five pairs of hands at Nino’s', 'Five nodes'),
  'four-lines.title': both('Pick a line, any line', 'Random routing'),
  'too-many-cooks.title': both('Too many cooks', 'Too many nodes'),
  'late-manager.title': both('The manager will call somebody', 'The autoscaler reacts'),
  'pro-chef.title': both('A professional at the grill', 'One fast service'),
  'hot-dish.title': both('Everybody wants the noodles', 'A hot key'),
  'two-copies.title': both('Two who know the noodles', 'Two replicas of each key'),
  'nobody-notices.title': both('Where is Ben?', 'A crash nobody noticed'),
  'the-echo.title': both('The bus has long gone', 'A retry storm'),
  'same-money.title': both('The same money at Nino’s', 'The same money'),
  'own-arrivals.title': both('Your own arrivals', 'Your own request log'),
} satisfies Area
