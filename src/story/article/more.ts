import type { Section } from '../section.ts'

export const section: Section = {
  id: 'more',
  heading: 'More employees',
  short: 'More hands',
  scene: 'more-hands',
  caption: 'The same ten past twelve: the same Ana, and four more.',
  prose: `
    The other answer is more people: more machines of the ordinary kind. It is called {{horizontal scaling}}. Here [[four|more-hired]] join Ana at the same ten past twelve. Half an hour later
    [[nobody|more-line-30]] waits, and the [[five|more-people]] cost [[$75 an hour|more-wage]], where one Ana at [[four times|more-speed]] her speed costs [[$165|more-wage-4]]. And **it goes on**, past what two arms can do: if that is not
    enough, hire again. One may even go home, and the others carry on, provided they have some slack.

    It has a price of its own, in two parts. *Somebody must split the work*, or [[five|more-people-again]] people cook the same dish. And *working together costs time*: they wait for the one pass-through window, and they have to keep
    one another informed. In this team of [[five|more-people-third]] an order takes everybody [[13%|more-slower]] longer than it would take them alone. The next two scenes are about nothing else.
  `,
}
