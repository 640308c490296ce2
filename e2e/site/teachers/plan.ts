/** A lesson of one hour. Every figure in it is the engine's (`facts.ts`); what is written here is when, how and why. */
import type { Format } from '../../../src/text/telling.ts'
import type { Facts } from './facts.ts'

export interface Step {
  /** Minutes of the lesson. */
  from: number
  to: number
  heading: string
  /** Scenes that are shown, in their order. */
  scenes: readonly string[]
  what: string
  asks: readonly string[]
  /** What students usually answer, and why that is wrong. */
  usual?: { says: string; but: string }
  point: string
}

export interface Plan {
  goals: readonly string[]
  needs: readonly string[]
  steps: readonly Step[]
  ticket: readonly { question: string; answer: string }[]
}

/** `clock`: of a minute of a scene's day, by the scene's name. */
export function planOf({ quiet, busy, rush, star, money, sick, echo }: Facts, f: Format, clock: (scene: string, minute: number) => string): Plan {
  const minutes = (n: number): string => `${f.number(n)} minutes`
  return {
    goals: [
      'say why a line grows long before anybody is busy all of the time, and never guess a wait from an average load alone;',
      'tell vertical from horizontal scaling, and name what each costs and where each ends;',
      'say what a system needs to lose one machine and go on, and how customers who come again keep a failure alive;',
      'use the field’s words for what they have seen: request, node, queue, utilisation, throughput, crash, redundancy, retry.',
    ],
    needs: [
      'One screen and a browser. Nothing is installed and nobody signs in; one file, dinner-rush.html, runs without a network.',
      'The sheets named below, printed one a pair: the first page for the class, the second for you.',
      'No programming and no formulas. Who knows percentages knows enough.',
    ],
    steps: [
      {
        from: 0, to: 6, heading: 'Nobody waits, or so it seems', scenes: ['quiet-day'],
        what: `Let the quiet day play. ${f.count(quiet.perHour)} customers an hour come, each takes Ana ${minutes(quiet.work)} on average.`,
        asks: ['How much of her time is Ana busy?', 'Does anybody have to wait? Watch until somebody does. Why, when she is mostly free?'],
        usual: { says: 'Nobody waits, because she has time.', but: `She is busy ${f.share(quiet.load)} of the time, and whoever comes meanwhile waits: ${minutes(quiet.wait)} on average, counting those who do not.` },
        point: 'Customers do not agree on when to come. Waiting begins long before the limit.',
      },
      {
        from: 6, to: 17, heading: 'Almost busy', scenes: ['almost-busy'],
        what: 'Read the question aloud, let every pair write a number on the sheet and defend it. Then enter the number of the class and press Show me.',
        asks: ['Ana is busy half of the time: people wait two minutes. Now nine tenths. How long?', 'Where did the long line come from? What happened just before it?', 'How long until it was gone?'],
        usual: { says: 'A little under four minutes: not even twice as busy, so not even twice the wait.', but: `Theory says ${minutes(busy.waitByTheory)} where it says ${minutes(busy.waitAtHalf)} for the half; this day comes to ${minutes(busy.waited)}. What counts is the slack. It shrank from a half to a tenth, and what is late has only the slack to be caught up in.` },
        point: 'Waits grow with the slack that is left, not with the load. Nobody runs machines that somebody waits for at nine tenths.',
      },
      {
        from: 17, to: 29, heading: 'The lunch rush', scenes: ['lunch-rush'],
        what: `At lunch ${f.count(rush.perHour)} customers an hour come. Let them do the division on the sheet, then answer, then hire on the screen, one by one.`,
        asks: ['How many people does it take so that nobody waits five minutes?', 'What do the last two hired do all the time? Are they wasted?', 'What would you watch, to know in time that you need one more?'],
        usual: { says: `${f.count(rush.fewer)}: ${f.count(rush.perHour)} an hour at ${minutes(rush.work)} each are the work of ${f.number(rush.onPaper)} people.`, but: `With ${f.count(rush.fewer)} the longest wait is ${minutes(rush.longestWithFewer)}, with ${f.count(rush.people)} it is ${minutes(rush.longest)}. The division gives the least with which the line stops growing on average. A crowd is no average, and each who joins slows all the others a little.` },
        point: 'Capacity is bought for the crowd, not for the mean. That is why idle machines are not waste.',
      },
      {
        from: 29, to: 40, heading: 'One faster, or more of them', scenes: ['same-money', 'one-star'],
        what: `Two restaurants, the same customers, ${f.money(money.perHour)} an hour each: one employee at ${f.speed(money.speed)}, or four as they come. Hands up before it plays. Then the star’s wage.`,
        asks: ['Who loses fewer customers until closing?', `A beginner costs ${f.money(star.beginner)} an hour. What does somebody cost who works at ${f.speed(star.speed)}?`, 'When would you still train the one? (At once; nothing to divide; nobody to talk to.)'],
        usual: { says: 'The same: the same money buys the same work. And the star costs a little over four beginners.', but: `The one loses ${f.count(money.one)}, the four lose ${f.count(money.four)}. The star costs ${f.money(star.costs)}, as much as ${f.number(star.times, 0)} beginners: each step up is dearer than the last, and at ${f.speed(star.ceiling)} it ends. Two arms are all there is.` },
        point: 'Vertical scaling is simple, at once, dear and ends. Horizontal scaling goes on, and pays in coordination.',
      },
      {
        from: 40, to: 50, heading: 'One is missing', scenes: ['sick-day'],
        what: 'Four were just enough; one calls in sick. Everybody draws the line of the next hour on the sheet; one student draws on the screen.',
        asks: ['How long will the line be, up to one o’clock?', 'The line has stopped growing. Has the restaurant caught up?', 'How many should have been there in the first place?'],
        usual: { says: 'A straight line upwards, without end.', but: `It comes to ${f.count(sick.most.value)} at ${clock('sick-day', sick.most.at)} and to ${f.count(sick.end)} at ${clock('sick-day', sick.to)}, because by then ${f.count(sick.gaveUp)} have given up. People with little patience are a regulator; it is paid for in customers.` },
        point: 'Just enough is one too few. And a short line can be a bad sign: look at those who are lost, too.',
      },
      {
        from: 50, to: 55, heading: 'The echo', scenes: ['the-echo'],
        what: `Ana and Ben can serve ${f.count(echo.serves)} an hour and ${f.count(echo.usual)} come. A bus stops for a few minutes, until ${clock('the-echo', echo.to)}. Whoever gives up comes back two minutes later.`,
        asks: ['When will it be as before?', 'What would you forbid, or ask of those who come back?'],
        usual: { says: 'Soon after the bus has gone: there is room for a few more every hour.', but: `At ${clock('the-echo', echo.at)} there are still ${f.count(echo.inLine)} in line, and each customer has come ${f.number(echo.attempts)} times on average. Those who come again are the rush now; the bus is long gone.` },
        point: 'A retry is one more request at the worst of times. Later, rarer, and not all together.',
      },
      { from: 55, to: 60, heading: 'Exit ticket', scenes: [], what: 'Five questions, alone, in writing.', asks: [], point: 'Collect them at the door; the answers are below.' },
    ],
    ticket: [
      { question: 'A server was busy half of the time and is now busy nine tenths of it. What happens to the wait?', answer: `It grows far more than the load: here from ${minutes(busy.waitAtHalf)} to ${minutes(busy.waitByTheory)}, by theory. The slack shrank to a fifth of what it was, and the wait goes with the slack.` },
      { question: `${f.count(rush.perHour)} requests an hour, ${minutes(rush.work)} of work each. Why are ${f.count(rush.fewer)} nodes not enough?`, answer: `On average they are, just: the work fills ${f.number(rush.onPaper)}. But requests come in crowds, unused minutes cannot be saved, and nodes cost one another time. It takes ${f.count(rush.people)} here.` },
      { question: 'One advantage of one faster machine, one of several machines, and one limit of each.', answer: 'Faster: works at once, nothing to divide; dearer with every step, and it ends. Several: goes on, survives the loss of one; somebody has to divide the work, and talk costs time.' },
      { question: 'The queue has stopped growing. Name a good and a bad reason.', answer: 'Good: the nodes keep up. Bad: those who wait give up as fast as others come. Whoever looks at the queue alone cannot tell.' },
      { question: 'The cause of an overload is gone, the overload stays. How can that be, and what helps?', answer: 'Those who failed come again and are the load now. Let them come later each time and not all at once, limit how often, or turn some away early.' },
    ],
  }
}
