import type { Section } from '../section.ts'

export const section: Section = {
  id: 'sandbox',
  heading: 'The sandbox',
  short: 'The sandbox',
  prose: `
    Now it is yours. In [the sandbox](?scenario=lunch-rush) everything is open that was put away so far: the whole day on a time axis that you can drag back and forth, a map of all the teams that you might have, the bill, the waits, a second
    restaurant beside the first. Whatever you are about to do shows what would come of it first. Bring your own restaurant, or a list of your own arrivals.

    - Survive lunch on the [sick day](?scenario=sick-day), and mind the wages.
    - See how far [one star](?scenario=one-star) gets, and what [many hands](?scenario=many-hands) would have cost.
    - Cook [tonight’s dinner](?scenario=tonight): one evening for everybody, a new one each day, and a score to show to others.

    When you have found a moment that says it better than words, put it [in your own post](./put-it-in-your-post/). One line is enough.
  `,
}
