import { both, same, type Area, type Format } from '../telling.ts'

interface Named {
  who: string
}
interface Speeded extends Named {
  speed: number
}
interface Letter {
  run: string
}
/** Of all who came: in which of the two they waited less, or were lost. */
interface Counts {
  n: number
  /** Waited less in one of them; how that one is called: "with Ben hired". */
  less: { n: number; where: string }[]
  alike: number
  /** Of whom it cannot be told yet. */
  open: number
  lost: { n: number; where: string }[]
  lostBoth: number
}
interface Interval {
  difference: number
  halfWidth: number
}

const customers = (n: number, f: Format): string => `${f.count(n)} ${f.plural(n, { one: 'customer', other: 'customers' })}`
const requests = (n: number, f: Format): string => `${f.count(n)} ${f.plural(n, { one: 'request', other: 'requests' })}`
const days = (n: number, f: Format): string => `${f.count(n)} ${f.plural(n, { one: 'day', other: 'days' })}`

/** "1.2 ± 0.3", with the digits that the half-width deserves. */
function plusMinus(p: Interval, f: Format, money = false): string {
  const size = Math.abs(p.difference)
  if (money) return `${f.money(Math.round(size))} ± ${f.money(Math.round(p.halfWidth))}`
  const digits = p.halfWidth >= 10 ? 0 : p.halfWidth >= 0.1 || p.halfWidth === 0 ? 1 : 2
  return `${f.number(size, digits)} ± ${f.number(p.halfWidth, digits)}`
}

const countsIn = (p: Counts, f: Format, all: string, waited: string, waiting: string): string => {
  const [first, second] = [...p.less].sort((x, y) => y.n - x.n)
  const said = [`${f.count(first.n)} ${waited} less ${first.where}`, `${f.count(second.n)} ${second.where}`]
  if (p.alike > 0) said.push(`${f.count(p.alike)} alike`)
  const parts = [`Of ${all} ${said.join(', ')}`]
  const lost = p.lost.filter((one) => one.n > 0).map((one) => `${f.count(one.n)} ${one.where} only`)
  if (p.lostBoth > 0) lost.push(`${f.count(p.lostBoth)} in both`)
  if (lost.length > 0) parts.push(`lost: ${lost.join(', ')}`)
  if (p.open > 0) parts.push(`${f.count(p.open)} ${waiting}`)
  return `${parts.join('; ')}.`
}

/** Two restaurants, the same customers. */
export const compare = {
  /** The panel in which the two are chosen. */
  title: both('Two restaurants, the same customers', 'Two systems, the same requests'),
  lead: both(
    (p: { clock: string }) => `From now on (${p.clock}), the same customers face two restaurants.`,
    (p: { clock: string }) => `From now on (${p.clock}), the same requests face two systems.`,
  ),
  side: both(
    (p: Letter) => `Restaurant ${p.run}`,
    (p: Letter) => `System ${p.run}`,
  ),
  letter: same((p: { which: 'a' | 'b' }) => p.which.toUpperCase()),
  deed: both('What is done', 'What is done'),
  nothing: both('Leave it as it is', 'Leave it as it is'),
  train: both('Train someone', 'Scale a node up'),
  hire: both('Hire someone', 'Add a node'),
  letGo: both('Let someone go', 'Remove a node'),
  sick: both('Somebody calls in sick', 'A node crashes'),
  routing: both('Choose lines another way', 'Balance the load another way'),
  who: both('Who', 'Which node'),
  whoSpeed: same((p: Speeded, f: Format) => `${p.who}, ${f.speed(p.speed)} now`),
  speed: same('Speed'),
  way: both('How', 'How'),
  equal: both('at the same hourly cost', 'at the same hourly cost'),
  solved: same((p: { speed: number } & Letter, f: Format) => `${f.speed(p.speed)}, which costs what ${p.run} costs`),
  wall: both('No wage buys that speed: two arms are all there are.', 'No bigger machine is sold for that.'),
  tooLittle: both('Nobody works for so little.', 'No node is that cheap.'),
  start: same('Compare'),

  /** What a restaurant does that the other does not. */
  trained: both(
    (p: Speeded, f: Format) => `${p.who} trained to ${f.speed(p.speed)}`,
    (p: Speeded, f: Format) => `${p.who} scaled to ${f.speed(p.speed)}`,
  ),
  trainedShort: both(
    (p: Named) => `${p.who} trained`,
    (p: Named) => `${p.who} scaled`,
  ),
  hired: both(
    (p: { who: string[] }, f: Format) => `${f.list(p.who)} hired`,
    (p: { who: string[] }, f: Format) => `${f.list(p.who)} added`,
  ),
  goneHome: both(
    (p: Named) => `${p.who} let go`,
    (p: Named) => `${p.who} removed`,
  ),
  out: both(
    (p: Named) => `${p.who} out sick`,
    (p: Named) => `${p.who} down`,
  ),
  routed: both(
    (p: { way: string }) => `lines chosen: ${p.way}`,
    (p: { way: string }) => `load balanced: ${p.way}`,
  ),
  unchanged: same('nothing changed'),
  andMore: same((p: { what: string }) => `${p.what}, and more since`),
  withWhat: same((p: { what: string }) => `with ${p.what}`),
  inOne: same((p: Letter) => `in ${p.run}`),

  /** A pane. */
  pane: both(
    (p: Letter & { what: string }) => `Restaurant ${p.run}: ${p.what}`,
    (p: Letter & { what: string }) => `System ${p.run}: ${p.what}`,
  ),
  costs: same((p: { dollars: number }, f: Format) => `${f.money(p.dollars)}/h`),
  keep: same((p: Letter) => `Keep ${p.run}`),
  keepHelp: both(
    (p: Letter) => `Go on with restaurant ${p.run} alone`,
    (p: Letter) => `Go on with system ${p.run} alone`,
  ),

  /** Customer by customer. */
  difference: both('Customer by customer', 'Request by request'),
  shorterIn: both(
    (p: Letter) => `waited less in ${p.run}`,
    (p: Letter) => `queued less in ${p.run}`,
  ),
  lostOnlyIn: same((p: Letter & { n: number }, f: Format) => `${f.count(p.n)} lost in ${p.run} only`),
  asking: both('Each dot is a customer: point at one.', 'Each dot is a request: point at one.'),
  workingOut: both('Comparing them customer by customer …', 'Comparing them request by request …'),
  fate: both(
    (p: { n: number; clock: string; a: string; b: string }, f: Format) => `Customer ${f.count(p.n)}, came at ${p.clock}: ${p.a} in A, ${p.b} in B.`,
    (p: { n: number; clock: string; a: string; b: string }, f: Format) => `Request ${f.count(p.n)}, came at ${p.clock}: ${p.a} in A, ${p.b} in B.`,
  ),
  waited: both(
    (p: { minutes: number }, f: Format) => (p.minutes < 0.05 ? 'no wait' : `waited ${f.minutes(p.minutes)}`),
    (p: { minutes: number }, f: Format) => (p.minutes < 0.05 ? 'not queued' : `queued ${f.minutes(p.minutes)}`),
  ),
  waiting: both(
    (p: { minutes: number }, f: Format) => `still in line after ${f.minutes(p.minutes)}`,
    (p: { minutes: number }, f: Format) => `still queued after ${f.minutes(p.minutes)}`,
  ),
  justCame: both('not served yet', 'not handled yet'),
  gaveUp: both('gave up', 'timed out'),
  turnedAway: both('turned away', 'rejected'),
  dropped: both('left without their order', 'failed'),
  shed: both('refused at the door', 'shed'),
  unservable: both('could not be served', 'could not be served'),
  closed: both('sent away at closing', 'cut off at shutdown'),
  inOrbit: both('will come again', 'will retry'),
  cursor: both('Customers by arrival', 'Requests by arrival'),
  counts: both(
    (p: Counts, f: Format) => countsIn(p, f, customers(p.n, f), 'waited', 'still in line'),
    (p: Counts, f: Format) => countsIn(p, f, requests(p.n, f), 'queued', 'still queued'),
  ),
  nobodyYet: both('Nobody has come since.', 'No request has come since.'),
  summary: both(
    (p: { sentence: string }) => `A dot a customer by time of arrival: up, waited less in A; down, waited less in B. ${p.sentence}`,
    (p: { sentence: string }) => `A dot a request by time of arrival: up, queued less in A; down, queued less in B. ${p.sentence}`,
  ),

  /** The upshot. */
  noneBetter: both('So far it is all the same to the customers.', 'So far no request fares differently.'),
  asMany: both(
    (p: { a: number; b: number }, f: Format) => `About as many customers fare better in A (${f.count(p.a)}) as in B (${f.count(p.b)}).`,
    (p: { a: number; b: number }, f: Format) => `About as many requests fare better in A (${f.count(p.a)}) as in B (${f.count(p.b)}).`,
  ),
  moreBetter: both(
    (p: { best: string; other: string; more: number; fewer: number }, f: Format) =>
      `More customers fare better in ${p.best}: ${f.count(p.more)}, against ${f.count(p.fewer)} in ${p.other}.`,
    (p: { best: string; other: string; more: number; fewer: number }, f: Format) =>
      `More requests fare better in ${p.best}: ${f.count(p.more)}, against ${f.count(p.fewer)} in ${p.other}.`,
  ),
  servedMore: both(
    (p: { run: string; n: number }, f: Format) => `${p.run} has served ${f.count(p.n)} more`,
    (p: { run: string; n: number }, f: Format) => `${p.run} has completed ${f.count(p.n)} more`,
  ),
  servedSame: both('Both have served as many', 'Both have completed as many'),
  earnsToo: same((p: { dollars: number }, f: Format) => ` and earned ${f.money(p.dollars)} more so far.`),
  earnsOther: same((p: { run: string; dollars: number }, f: Format) => `, yet ${p.run} has earned ${f.money(p.dollars)} more so far.`),
  earnsOne: same((p: { run: string; dollars: number }, f: Format) => `, and ${p.run} has earned ${f.money(p.dollars)} more so far.`),
  earnsSame: same(' and earned the same so far.'),
  servedMoreOnly: same(', and both have earned the same so far.'),
  oneSample: same('One day is one sample.'),

  /** The table behind the strokes. */
  table: both('Those for whom it made most difference', 'Those for which it made most difference'),
  customer: both('Customer', 'Request'),
  came: both('Came at', 'Came at'),
  wordsOf: same((p: Letter) => `In ${p.run}`),

  /** The bills. */
  bMinusA: same('B compared with A'),
  rowServed: both('Served', 'Completed'),
  rowLost: both('Lost', 'Lost'),
  rowRevenue: same('Revenue'),
  rowWages: both('Wages', 'Cost'),
  rowProfit: same('Profit'),
  rowP90: both('9 in 10 waited under', '9 in 10 queued under'),
  countChange: same((p: { n: number }, f: Format) => f.countChange(p.n)),
  minutesChange: same((p: { m: number }, f: Format) => f.minutesChange(p.m)),
  moneyChange: same((p: { dollars: number }, f: Format) => (Math.abs(p.dollars) < 0.005 ? f.money(0) : f.moneyChange(p.dollars))),
  notYet: same('too early'),

  /** Many days. */
  manyDays: same('Over many days'),
  manyDaysLead: both(
    (p: { n: number }, f: Format) =>
      `What this day shows may be luck. Simulate ${f.count(p.n)} days in both, each day the same customers in A and in B.`,
    (p: { n: number }, f: Format) =>
      `What this run shows may be luck. Simulate ${f.count(p.n)} runs of both, each run the same requests in A and in B.`,
  ),
  study: same((p: { n: number }, f: Format) => `Over ${days(p.n, f)}`),
  progress: same((p: { done: number; wanted: number }, f: Format) => `${f.count(p.done)} of ${days(p.wanted, f)}`),
  stop: same('Stop'),
  putAway: same('Put away'),
  onDays: both(
    (p: { n: number }, f: Format) => `On ${days(p.n, f)} with the same customers in both:`,
    (p: { n: number }, f: Format) => `On ${days(p.n, f)} with the same requests in both:`,
  ),
  waitLess: both(
    (p: Interval & Letter, f: Format) => `${p.run}’s customers waited ${plusMinus(p, f)} min less on average`,
    (p: Interval & Letter, f: Format) => `${p.run}’s requests queued ${plusMinus(p, f)} min less on average`,
  ),
  shorterOn: same((p: { n: number }, f: Format) => `shorter on ${days(p.n, f)}`),
  waitClose: both(
    (p: Interval, f: Format) => `the waits are too close to call (a difference of ${plusMinus(p, f)} min)`,
    (p: Interval, f: Format) => `the queueing times are too close to call (a difference of ${plusMinus(p, f)} min)`,
  ),
  waitEqual: both('everybody waited as long in both', 'every request was queued as long in both'),
  lostFewer: both(
    (p: Interval & Letter, f: Format) => `${p.run} lost ${plusMinus(p, f)} fewer a day`,
    (p: Interval & Letter, f: Format) => `${p.run} lost ${plusMinus(p, f)} fewer a day`,
  ),
  lostClose: same((p: Interval, f: Format) => `losses are too close to call (${plusMinus(p, f)} a day)`),
  lostEqual: same('both lost as many'),
  earnsMore: same((p: Interval & Letter, f: Format) => `${p.run} earned ${plusMinus(p, f, true)} more a day`),
  profitClose: same((p: Interval, f: Format) => `profits are too close to call (${plusMinus(p, f, true)} a day)`),
  profitEqual: same('both earned the same'),
  /** What the same customers in both were good for. */
  pairing: both(
    (p: { unpaired: number }, f: Format) => `With different customers in each, the ± of the wait would be ${f.number(p.unpaired, p.unpaired >= 10 ? 0 : p.unpaired >= 0.1 ? 1 : 2)} min.`,
    (p: { unpaired: number }, f: Format) => `With different requests in each, the ± of the queueing time would be ${f.number(p.unpaired, p.unpaired >= 10 ? 0 : p.unpaired >= 0.1 ? 1 : 2)} min.`,
  ),
  ninetyFive: same('± is a 95% interval of the mean.'),
  readingWait: both('Mean wait', 'Mean queueing time'),
  readingLost: same('Lost a day'),
  readingProfit: same('Profit a day'),
  better: same((p: Letter) => `${p.run} better`),
  /** The table behind the whiskers. */
  reading: same('reading'),
  interval: same('95% interval of it'),
  inMinutes: same((p: { what: string }) => `${p.what}, minutes`),
  whisker: same((p: { what: string; words: string }) => `${p.what}: ${p.words}`),
} satisfies Area
