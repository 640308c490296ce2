import type { Section } from '../section.ts'

export const section: Section = {
  id: 'sick-day',
  heading: 'Calling in sick',
  scene: 'sick-day',
  prose: `
    Four people were just enough for lunch. At ten to twelve Chloé calls in sick, and nothing else changes.

    Three people who are busy all the time serve fewer than come in, so the line grows from there on: a {{crash}} takes away more than a
    quarter of what the restaurant can do, and there was no quarter to spare.
  `,
}
