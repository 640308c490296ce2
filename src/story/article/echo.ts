import type { Section } from '../section.ts'

export const section: Section = {
  id: 'echo',
  heading: 'The echo',
  short: 'The echo',
  scene: 'the-echo',
  caption: 'The bus stopped for six minutes.',
  prose: `
    Ana and Ben serve [[sixty|echo-capacity]] an hour between them, and [[52|echo-rate]] come. At nine a bus stops for [[six minutes|echo-bus]]. If everybody who loses patience simply went home, the line would be short again at [[9:14|echo-calm-without]].

    But these guests are persistent: whoever gives up is back [[two minutes|echo-after]] later, and joins the line anew. So the line is full of people who have been in it before. At ten there are [[35|echo-line]]. It is [[12:58|echo-calm]] before it is short:
    **the rush outlives its cause by almost [[four hours|echo-hours]].** [[339 guests|echo-guests]] have come to the door [[930 times|echo-attempts]].

    A program that gets no answer asks again: a {{retry}}. Retries are kind on a good day. On a bad day they are *extra load at the worst moment*, and a system can stay down under them long after whatever broke it is mended
    ({{metastable failure}}). What helps is to come back less eagerly: not more than one retry for every ten first attempts (a *retry budget*) and the line is short at [[9:16|echo-calm-budget]], though [[53 guests|echo-lost-budget]] go unserved who would
    have got their dish, late. Longer and longer pauses (*backoff*) with some chance in them (*jitter*) keep them from all coming back together.
  `,
}
