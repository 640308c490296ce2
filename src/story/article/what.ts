import type { Section } from '../section.ts'

export const section: Section = {
  id: 'what',
  heading: 'What a distributed system is',
  short: 'What it is',
  scene: 'first-rush',
  caption: 'A quarter to twelve. Nobody has done anything wrong.',
  prose: `
    It is a quarter to twelve at Nino’s. All morning Ana has had the counter to herself, and all morning that was enough: [[sixteen guests an hour|rush-morning]],
    and she can serve [[thirty|rush-capacity]]. Then lunch begins, and up to [[118 an hour|rush-peak]] walk in. By [[12:07|rush-clock]],
    [[24 people|rush-line-20]] stand in line. By the end of the day [[173|rush-lost]] have given up and gone.

    A *distributed system* is a group of computers that does one job together. A restaurant is the same thing with people in it.
    {{request|Customers}} are requests: they come when they like, and each wants something done. {{node|Employees}} are nodes, the machines that do
    it. The {{queue|line}} is a queue, and it is where this story takes place.

    What is hard about it can be said in a sentence. *Work arrives unevenly; everybody can do only so much of it; and those who share it have to agree on
    who does what, even when one of them is suddenly gone.*

    The figures on this page are not drawings of that. Each one simulates a day, guest by guest, and the numbers in the text were read off the very day that you see.
    Just watch, or interfere: nothing breaks that Replay does not mend. The switch **Restaurant / System** turns the words; the numbers stay.
  `,
}
