import type { Section } from '../section.ts'

export const section: Section = {
  id: 'choice',
  heading: 'Two restaurants, the same customers, your choice',
  short: 'Your choice',
  scene: 'same-money',
  caption: 'Left: one employee, almost three times as fast. Right: four of the usual kind. Both cost $60 an hour.',
  prose: `
    Everything so far can be put into one question. You have [[$60 an hour|choice-cost]] for lunch. One employee at almost [[three times|choice-speed]] her speed, or [[four|choice-people]] of the usual kind?

    The same guests walk into both restaurants, with the same orders and the same patience; whatever differs is your decision. One fast employee loses [[40 guests|choice-lost-one]] that day, four ordinary ones [[4|choice-lost-four]].
    At [[$30 an hour|choice-small]] it would have been a draw, [[99 against 97|choice-draw]], and with one employee there is no work to divide. Together with the scenes before, that makes a rule of thumb: **make one faster while it is cheap, then add more, and keep one to spare.**
  `,
}
