import type { Section } from '../section.ts'

export const section: Section = {
  id: 'echo',
  heading: 'The echo',
  short: 'The echo',
  scene: 'the-echo',
  caption: 'The bus stopped for six minutes.',
  prose: `
    Ana and Ben serve [[sixty|echo-capacity]] an hour between them, and [[52|echo-rate]] come. At nine a bus stops for [[six minutes|echo-bus]]. If everybody who loses patience simply went home, the line would be short again at [[9:14|echo-calm-without]].

    But these guests are persistent: whoever gives up is back [[two minutes|echo-after]] later, and joins the line anew. So the line is full of people who have been in it before, and two people who can do only [[eight|echo-room]] more an hour than come have to work off a busload that will not go away. At ten there are [[35|echo-line]] in line. It is [[12:58|echo-calm]] before there are less than a handful:
    **the rush outlives its cause by almost [[four hours|echo-hours]].** [[339 guests|echo-guests]] have come to the door [[930 times|echo-attempts]].

    A program does not wait for ever, either: after a while it gives up (a {{timeout}}) and asks again (a {{retry}}). Retries are kind on a good day. On a bad day they are *extra load at the worst moment*. And machines are worse off than Ana and Ben, for they also spend time on requests whose senders
    have stopped waiting; then the overload feeds itself, and a system can stay down long after whatever broke it is mended ({{metastable failure}}). What helps is to come back less eagerly. Allow at most one retry for every ten first attempts (a *retry budget*), and the line is short again at [[9:16|echo-calm-budget]]; the price is [[53 guests|echo-lost-budget]] unserved who would have got their dish, late. Or let everybody wait longer before each new try
    ({{backoff}}), so that fewer come at a time, and by some chance more or less (*jitter*), so that they do not all come together.
  `,
}
