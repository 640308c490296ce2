import type { Section } from '../section.ts'

export const section: Section = {
  id: 'sick',
  heading: 'Somebody calls in sick',
  short: 'Calling in sick',
  scene: 'nobody-notices',
  caption: 'Ben has gone home. The host does not know.',
  prose: `
    At noon Ben goes home. He tells nobody, and the host, who sends guests to Ana, Ben and Chloé in turn, goes on sending every third of them to an empty place. That is how machines fail: no letter of resignation, only silence. And
    **silence looks the same whether somebody is gone or only slow.**

    So the host looks in: a {{health check}}, every [[ten minutes|sick-interval]]. He believes only the [[third|sick-fall]] failure in a row, for one may be chance. At [[12:24|sick-noticed]] he is sure. By then [[10 guests|sick-line]] stand before an
    empty place, while Ana and Chloé have [[no line at all|sick-others]]. They are sent over, and a minute later [[5|sick-ana-after]] wait for the one and [[4|sick-chloe-after]] for the other: somebody else’s failure has become their work.

    Look in more often and you know sooner, but you also send away more people who were only slow. Every {{failure-detection|failure detector}} chooses between *late* and *wrong*.

    And the order that Ben had in his hand? Somebody starts it again. If he had taken the money already, the guest pays twice; so careful systems make sure that doing a thing a second time does no harm ({{idempotence}}).
  `,
}
