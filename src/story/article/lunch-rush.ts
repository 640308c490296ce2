import type { Section } from '../section.ts'

export const section: Section = {
  id: 'lunch-rush',
  heading: 'Why a line explodes',
  scene: 'lunch-rush',
  prose: `
    Up there Ana has the counter to herself. A customer takes her two minutes on average, so she can serve thirty in an hour, and all
    morning sixteen or so have come. Then it is lunchtime, and more than a hundred an hour walk in. Nobody has done anything wrong.

    Every customer is a {{request}}, and Ana is a {{node}}. The share of the time that she is busy is her {{utilisation}}. While it is
    low, nobody waits long; as it comes near *all of it*, the wait grows without any bound, because customers do not come one by one when
    it suits her. **Past that point the line only grows.**
  `,
}
