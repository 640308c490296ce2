import type { Section } from '../section.ts'

export const section: Section = {
  id: 'quiet',
  heading: 'One employee, a quiet day',
  short: 'A quiet day',
  scene: 'quiet-day',
  caption: 'Ana has time, and still somebody waits.',
  prose: `
    [[Twelve guests an hour|quiet-rate]], [[two minutes|quiet-work]] each, more or less: that keeps Ana busy [[40%|quiet-load]] of the time, and on this day, as luck would have it, [[37%|quiet-utilisation]]. The share has a name:
    {{utilisation}}, the part of its time that a node spends working. It is the number to keep an eye on.

    She is free most of the day, and yet [[50 of her 107 guests|quiet-waited]] had to wait, [[a minute and a half|quiet-wait]] on average over everybody. Why?
    Guests do not take turns. Now two come at once, now nobody for ten minutes, and some orders are long. The free minutes before do not help:
    **nobody can serve a guest who has not come yet.** A line is not a sign that somebody is slow. It is what chance does to anyone who works on demand.
  `,
}
