import type { Section } from '../section.ts'

export const section: Section = {
  id: 'busy',
  heading: 'Why the line explodes before anybody is busy all the time',
  short: 'Almost busy',
  scene: 'almost-busy',
  caption: 'There is time enough for everybody, on average.',
  prose: `
    Now [[27 an hour|busy-rate]] come. Ana could serve [[thirty|busy-capacity]], so on average there is time enough: she is busy [[nine minutes of ten|busy-utilisation]].
    What would you expect of the wait?

    ::scene

    A line is made by bad luck, a few guests too close together, and unmade by slack, the spare time in which she catches up. Take half the slack away and
    it takes twice as long to recover from the same bad luck, and by then the next piece of it has come. So the wait does not grow in proportion to the work.
    It grows as the slack *shrinks*: halve the slack, and the wait more than [[doubles|wait-slack]].


    - busy half of the time: [[2 minutes|wait-50]] in line, on average
    - busy [[80%|load-80]]: [[8 minutes|wait-80]]
    - busy [[90%|load-90]]: [[18 minutes|wait-90]]
    - busy [[95%|load-95]]: [[38 minutes|wait-95]]
    - busy [[99%|load-99]]: [[198 minutes|wait-99]]

    From [[80%|load-80-again]] to [[90%|load-90-again]] the work grows by an [[eighth|load-growth]] and the wait more than [[doubles|wait-growth]]. If as many come as she can serve, or more, it never settles: the line
    goes on growing until people give up. That is the first figure of this page. And it is why sensible people do not run their machines at full load:
    **the spare time is not waste. It is what keeps the line short.**

    (These are averages over endless days. A single day is luck: the one above came to [[17.8 minutes|busy-wait]].)
  `,
}
