import type { Section } from '../section.ts'

export const section: Section = {
  id: 'lines',
  heading: 'Somebody must split the work',
  short: 'Who goes where',
  scene: 'four-lines',
  caption: 'A crowd before one, nobody before another. All four are equally good.',
  prose: `
    Four people could serve [[120 an hour|lines-capacity]], and [[96|lines-rate]] come. Each has a line of their own, and guests pick one without looking. An hour and a half into the day
    [[16|lines-ana]] wait for Ana while Ben has [[nobody|lines-ben]] to serve. The work is there, the hands are there, and they do not meet.

    Whoever sends guests to a line is a {{load-balancing|load balancer}}. The same guests and the same [[four|lines-people]] people, over many days; the wait on average, to the nearest half minute:

    - any line, at random: [[8 minutes|lines-random]]
    - one after the other in turn (*round robin*): [[4 and a half|lines-turn]]
    - look at two lines, take the shorter (*power of two choices*): [[2 and a half|lines-two]]
    - look at all of them, take the shortest: [[2|lines-shortest]]
    - one line for all, and whoever is free takes the next: [[1 and a half|lines-shared]]

    Everybody is busy [[80%|lines-load]] of the time in every one of them. Nobody works more; the work is only *found* sooner. One shared line is best, but everything has to pass through it: it can fail, and it can
    become the narrowest place of all. Looking at every line means asking every machine every time, which is too much where there are thousands. Hence the trick in the middle: **asking just two gets you most of the way.**
  `,
}
