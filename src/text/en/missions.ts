import { both, same, type Area, type Format } from '../telling.ts'

/** A bound in words; `always`: at every minute. */
interface Bound {
  most: string | null
  least: string | null
  always: boolean
}

/** "9 in 10" where tenths say it, else per cent. */
const shareInWords = (share: number, f: Format): string => {
  const tenths = Math.round(share * 10)
  return Math.abs(share * 10 - tenths) < 1e-9 && tenths > 0 && tenths < 10 ? `${tenths} in 10` : f.share(share)
}

/** Tasks of a scene: sentences made of their conditions, and what becomes of them. */
export const missions = {
  title: both('Your missions', 'Your missions'),
  untilClock: same((p: { clock: string }) => `until ${p.clock}`),
  fromTo: same((p: { from: string; clock: string }) => `from ${p.from} to ${p.clock}`),
  /** How a mission stands. */
  ahead: same('Not begun yet'),
  going: same('Under way'),
  met: both('Done!', 'Done!'),
  missed: same('Missed'),
  /** How a condition stands. */
  markOpen: same('not yet'),
  markHolds: same('holds so far'),
  markBroken: same('broken'),
  markDone: same('done'),
  now: same((p: { value: string }) => `now ${p.value}`),
  atEnd: same((p: { value: string }) => `in the end ${p.value}`),
  nothingYet: same('nothing to read yet'),
  bound: same((p: Bound) => {
    const { most, least, always } = p
    if (most !== null && least !== null) return `${always ? 'always ' : ''}${most === least ? `exactly ${most}` : `from ${least} to ${most}`}`
    if (most !== null) return always ? `never above ${most}` : `at most ${most}`
    return always ? `never below ${least}` : `at least ${least}`
  }),
  said: same((p: { what: string; bound: string }) => `${p.what}: ${p.bound}`),
  within: both(
    (p: { share: number; wait: number }, f: Format) => `${shareInWords(p.share, f)} wait at most ${f.minutes(p.wait)}`,
    (p: { share: number; wait: number }, f: Format) => `${shareInWords(p.share, f)} are started within ${f.minutes(p.wait)}`,
  ),
  nobodyLost: both('Nobody leaves unserved', 'No request is lost'),
  nobodyGivesUp: both('Nobody gives up', 'No request times out'),
  noneOf: same((p: { what: string }) => `${p.what}: none`),
  demandStays: both('The customers stay as they are: no sliders', 'The load stays as it is: no sliders'),
  nobodyLetGo: both('Nobody is let go', 'No node is removed'),
  sickStay: both('Whoever is sick stays in bed', 'What is down stays down'),
  arrived: both('Customers who come', 'Requests that arrive'),
  served: both('Served', 'Completed'),
  lost: both('Lost customers', 'Lost requests'),
  gaveUp: both('Gave up waiting', 'Timed out'),
  turnedAway: both('Turned away at the door', 'Rejected at the door'),
  inLine: both('People in line', 'Requests queued'),
  mostInLine: both('The longest line of the day', 'The longest queue of the day'),
  onShift: both('People on shift', 'Nodes running'),
  atWork: both('People at work', 'Nodes working'),
  waitMean: both('The average wait', 'The mean queueing time'),
  waitNineInTen: both('The wait of 9 in 10', 'p90 of the wait'),
  longestWait: both('The longest wait in line now', 'The oldest request queued'),
  withinGoal: both('Served in time', 'Started in time'),
  utilisation: both('Time spent busy', 'Utilisation of all'),
  wages: both('Wages so far', 'Cost so far'),
  profit: same('Profit so far'),
  revenue: same('Revenue so far'),
  missedMoney: same('Revenue missed'),
  wagesPerHour: both('The wage bill', 'The hourly cost'),
  attempts: both('Attempts a customer', 'Attempts a request'),
  hire: both('Hires', 'Nodes added'),
  letGo: both('People let go', 'Nodes removed'),
  train: both('Trainings', 'Nodes scaled up or down'),
  callInSick: both('Sick calls', 'Crashes you cause'),
  returned: both('People fetched back', 'Nodes restored by hand'),
  slow: both('People slowed down', 'Nodes degraded'),
  fail: both('People who spoil orders', 'Nodes that fail requests'),
  set: both('Sliders moved', 'Settings changed'),
  event: same((p: { name: string }) => `Times of “${p.name}”`),
  /** Hints and answers. */
  hint: same((p: { n: number }) => (p.n === 0 ? 'A hint?' : 'Another hint?')),
  hints: same('Hints'),
  giveUp: both('Show me answers', 'Show me answers'),
  others: same('What else would have worked'),
  answers: same('What works'),
  show: both('Show me', 'Show me'),
  showThis: same((p: { way: string }) => `Show me: ${p.way}`),
  again: same('Try again'),
  brokenAt: same((p: { value: string; clock: string }) => `${p.value} at ${p.clock}`),
  /** Said aloud once. */
  sayMet: same((p: { title: string }) => `Mission done: ${p.title}`),
  sayMissed: same((p: { title: string }) => `Mission missed: ${p.title}`),
  /** The daily dinner. */
  dinnerOf: both(
    (p: { date: string }) => `The dinner of ${p.date}`,
    (p: { date: string }) => `The load of ${p.date}`,
  ),
  dinnerTask: both(
    (p: { share: number; wait: number; budget: number }, f: Format) => `Serve as many as you can, ${shareInWords(p.share, f)} of them within ${f.minutes(p.wait)}, on ${f.money(p.budget)} in wages for the whole evening. Then see what is left.`,
    (p: { share: number; wait: number; budget: number }, f: Format) => `Complete as many as you can, start ${shareInWords(p.share, f)} of them within ${f.minutes(p.wait)}, for ${f.money(p.budget)} in all. Then see what is left.`,
  ),
  twistCalm: both('Nothing out of the ordinary tonight: just dinner.', 'Nothing out of the ordinary tonight: just load.'),
  twistSick: both(
    (p: { who: string }) => `${p.who} called in sick just now.`,
    (p: { who: string }) => `${p.who} crashed just now.`,
  ),
  twistBus: both(
    (p: { clock: string }) => `A coach full of hungry people stops here at ${p.clock}.`,
    (p: { clock: string }) => `A batch of some fifty requests comes at ${p.clock}.`,
  ),
  twistGroups: both('Tonight they come in groups.', 'Tonight requests come in bursts.'),
  twistHurry: both('Nobody has much time tonight: they leave sooner.', 'Timeouts are short tonight.'),
  twistSlow: both(
    (p: { who: string }) => `${p.who} slept badly and works at half speed.`,
    (p: { who: string }) => `${p.who} is degraded to half its speed.`,
  ),
  twistCourse: both('Who is new needs 10 minutes to find the plates, and training takes 20.', 'A new node takes 10 minutes to warm up, scaling one up takes 20.'),
  pointsSoFar: same('of 100 so far'),
  points: same('of 100'),
  stars: same((p: { stars: number }, f: Format) => `${f.count(p.stars)} of 5 stars`),
  weighing: both('Finding out what this evening is worth …', 'Finding out what this evening is worth …'),
  scored: both(
    (p: { served: number; inTime: number; profit: number; par: number }, f: Format) => `${f.share(p.served)} served, ${f.share(p.inTime)} in time, and a profit of ${f.money(p.profit)} where a good plain plan has ${f.money(p.par)}.`,
    (p: { served: number; inTime: number; profit: number; par: number }, f: Format) => `${f.share(p.served)} completed, ${f.share(p.inTime)} in time, and a profit of ${f.money(p.profit)} where a good plain plan has ${f.money(p.par)}.`,
  ),
  overBudget: both(
    (p: { wages: number }, f: Format) => `Wages of ${f.money(p.wages)} are over the budget.`,
    (p: { wages: number }, f: Format) => `A cost of ${f.money(p.wages)} is over the budget.`,
  ),
  unfair: both('With other customers or other troubles this is another evening: it has no score. Undo brings it back.', 'With another load or other faults this is another evening: it has no score. Undo brings it back.'),
  copyScore: same('Copy my score'),
  copied: same('Copied: paste it anywhere.'),
  copyByHand: same('Select and copy it:'),
  result: same('Your score, to be pasted'),
  shared: both(
    (p: { date: string; points: number; stars: number; profit: number; lost: number; link: string }, f: Format) =>
      `Dinner Rush, ${p.date} · ${f.count(p.points)} of 100 ${'★'.repeat(p.stars)}${'☆'.repeat(5 - p.stars)} · ${f.money(Math.round(p.profit))} · ${p.lost === 0 ? 'nobody lost' : `${f.count(p.lost)} lost`} · ${p.link}`,
    (p: { date: string; points: number; stars: number; profit: number; lost: number; link: string }, f: Format) =>
      `Dinner Rush, ${p.date} · ${f.count(p.points)} of 100 ${'★'.repeat(p.stars)}${'☆'.repeat(5 - p.stars)} · ${f.money(Math.round(p.profit))} · ${p.lost === 0 ? 'no request lost' : `${f.count(p.lost)} lost`} · ${p.link}`,
  ),
} satisfies Area
