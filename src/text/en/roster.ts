import { both, same, type Format } from '../telling.ts'
import { shareInWords } from './map.ts'

interface Goal {
  share: number
  wait: number
}
interface Dollars {
  value: number
  halfWidth: number | null
}
interface Interval {
  from: string
  to: string
}

const people = (n: number, f: Format): string => `${f.count(n)} ${f.plural(n, { one: 'person', other: 'people' })}`
const nodes = (n: number, f: Format): string => `${f.count(n)} ${f.plural(n, { one: 'node', other: 'nodes' })}`

/** "$421 ± 1": whole dollars from 100 up and where cents are anybody's guess, and a half-width that is never told too small. */
function dollars({ value, halfWidth }: Dollars, f: Format): string {
  const unit = Math.abs(value) >= 100 || (halfWidth ?? 0) >= 0.5 ? 1 : 0.01
  const about = f.money(Math.round(value / unit) * unit)
  return halfWidth === null || halfWidth === 0 ? about : `${about}\u00a0±\u00a0${f.number(Math.max(1, Math.ceil(halfWidth / unit - 1e-9)) * unit, 2)}`
}

const times = (p: { when: Interval[] }, f: Format): string => f.list(p.when.map(({ from, to }) => `from ${from} to ${to}`))

/** Who is at work when. */
export const roster = {
  title: both('A day’s shifts', 'A day’s schedule'),
  lead: both(
    (p: Goal, f: Format) => `Who should be at work when? This finds the cheapest shifts with which ${shareInWords(p.share, f)} wait under ${f.minutes(p.wait)}, in the quiet hours and in the rush.`,
    (p: Goal, f: Format) => `How many nodes should run when? This finds the cheapest schedule with which ${shareInWords(p.share, f)} queue under ${f.minutes(p.wait)}, off peak and at the peak.`,
  ),
  noGoal: both(
    'Nothing has been promised to the customers here. Once there is a goal for how long they wait, the cheapest shifts that keep it can be found.',
    'Nothing has been promised to the requests here. Once there is a goal for how long they queue, the cheapest schedule that keeps it can be found.',
  ),
  find: both('Find the shifts', 'Find the schedule'),
  again: same('Look again'),
  stop: same('Stop'),
  use: both('Use these shifts', 'Use this schedule'),
  working: same('Looking …'),
  progress: both(
    (p: { n: number }, f: Format) => `${f.count(p.n)} customers simulated`,
    (p: { n: number }, f: Format) => `${f.count(p.n)} requests simulated`,
  ),
  soFar: same('So far:'),

  /** The upshot, a sentence each. */
  found: both(
    (p: { shifts: number; most: number; price: Dollars }, f: Format) =>
      `${f.count(p.shifts)} ${f.plural(p.shifts, { one: 'shift', other: 'shifts' })}, at most ${f.count(p.most)} at work, ${f.plural(p.shifts, { one: 'meets', other: 'meet' })} the goal all through the day for ${dollars(p.price, f)}.`,
    (p: { shifts: number; most: number; price: Dollars }, f: Format) =>
      `A schedule of ${f.count(p.shifts)} ${f.plural(p.shifts, { one: 'start', other: 'starts' })}, at most ${f.count(p.most)} up, meets the goal all through the day for ${dollars(p.price, f)}.`,
  ),
  /** It meets the goal only as far as is known by now, or misses it in some stretch on other days. */
  foundMissing: both(
    (p: { shifts: number; most: number; price: Dollars; when: Interval[] }, f: Format) =>
      `${f.count(p.shifts)} ${f.plural(p.shifts, { one: 'shift', other: 'shifts' })}, at most ${f.count(p.most)} at work, for ${dollars(p.price, f)} a day: the goal is missed ${times(p, f)}.`,
    (p: { shifts: number; most: number; price: Dollars; when: Interval[] }, f: Format) =>
      `A schedule of ${f.count(p.shifts)} ${f.plural(p.shifts, { one: 'start', other: 'starts' })}, at most ${f.count(p.most)} up, for ${dollars(p.price, f)} a day: the goal is missed ${times(p, f)}.`,
  ),
  flatSaves: both(
    (p: { people: number; price: Dollars; saved: Dollars }, f: Format) => `${people(p.people, f)} all day would cost ${dollars(p.price, f)}: ${dollars(p.saved, f)} saved a day.`,
    (p: { people: number; price: Dollars; saved: Dollars }, f: Format) => `${nodes(p.people, f)} all day would cost ${dollars(p.price, f)}: ${dollars(p.saved, f)} saved a day.`,
  ),
  flatSame: both('Nobody needs to come and go: as many all day cost the same.', 'Nothing needs to scale: as many all day cost the same.'),
  managerMisses: both(
    (p: { price: Dollars; when: Interval[] }, f: Format) => `The shift manager would cost ${dollars(p.price, f)} and misses the goal ${times(p, f)}.`,
    (p: { price: Dollars; when: Interval[] }, f: Format) => `The autoscaler would cost ${dollars(p.price, f)} and misses the goal ${times(p, f)}.`,
  ),
  managerSaves: both(
    (p: { price: Dollars; saved: Dollars }, f: Format) => `The shift manager would meet it, too, for ${dollars(p.price, f)}: ${dollars(p.saved, f)} saved a day.`,
    (p: { price: Dollars; saved: Dollars }, f: Format) => `The autoscaler would meet it, too, for ${dollars(p.price, f)}: ${dollars(p.saved, f)} saved a day.`,
  ),
  managerCheaper: both(
    (p: { price: Dollars; saved: Dollars }, f: Format) => `The shift manager, who sees the day as it comes, would meet it, too, for ${dollars(p.price, f)}: ${dollars(p.saved, f)} less a day.`,
    (p: { price: Dollars; saved: Dollars }, f: Format) => `The autoscaler, which sees the day as it comes, would meet it, too, for ${dollars(p.price, f)}: ${dollars(p.saved, f)} less a day.`,
  ),
  managerSame: both(
    (p: { price: Dollars }, f: Format) => `The shift manager would meet it, too, for about as much: ${dollars(p.price, f)}.`,
    (p: { price: Dollars }, f: Format) => `The autoscaler would meet it, too, for about as much: ${dollars(p.price, f)}.`,
  ),
  impossible: both(
    'However many are at work, the goal is missed at some time of the day.',
    'However many nodes are up, the goal is missed at some time of the day.',
  ),

  /** The ways of staffing. */
  these: both('These shifts', 'This schedule'),
  allDay: both(
    (p: { people: number }, f: Format) => `${f.count(p.people)} all day`,
    (p: { people: number }, f: Format) => `${f.count(p.people)} all day`,
  ),
  manager: both('Shift manager', 'Autoscaler'),
  aDay: same((p: { price: Dollars }, f: Format) => `${dollars(p.price, f)} a day`),
  met: same('goal met all day'),
  missed: same((p: { when: Interval[] }, f: Format) => `goal missed ${times(p, f)}`),

  /** The picture. */
  demand: both('Customers an hour', 'Requests an hour'),
  atWork: both('At work', 'Nodes up'),
  goalIn: both(
    (p: Goal, f: Format) => `Do ${shareInWords(p.share, f)} wait under ${f.minutes(p.wait)}?`,
    (p: Goal, f: Format) => `Do ${shareInWords(p.share, f)} queue under ${f.minutes(p.wait)}?`,
  ),
  cell: same((p: { way: string; atWork: number; share: number | null }, f: Format) => `${p.way}: ${f.number(p.atWork)}, ${p.share === null ? '–' : f.share(p.share)}`),
  stretch: both(
    (p: { from: string; to: string; perHour: number }, f: Format) => `${p.from}–${p.to}, ${f.number(p.perHour, 0)} customers an hour. At work, and share within the goal:`,
    (p: { from: string; to: string; perHour: number }, f: Format) => `${p.from}–${p.to}, ${f.number(p.perHour, 0)} requests an hour. Nodes up, and share within the goal:`,
  ),
  pointAt: both('Point at the picture for how many are at work, and how many customers wait too long.', 'Point at the picture for how many nodes are up, and how many requests queue too long.'),
  assumed: both(
    (p: { days: number; minutes: number; hires: boolean }, f: Format) =>
      `Measured on ${f.count(p.days)} days other than those that the shifts were chosen on, the same customers for all. People come in the order of the roster${p.hires ? ', then more like its last' : ''}; a shift lasts ${f.minutes(p.minutes)} or more, and somebody is always there.`,
    (p: { days: number; minutes: number; hires: boolean }, f: Format) =>
      `Measured on ${f.count(p.days)} runs other than those that the schedule was chosen on, the same requests for all. Nodes come in their order${p.hires ? ', then more like the last' : ''}; each runs for ${f.minutes(p.minutes)} or more, and one is always up.`,
  ),
  recorded: both('The arrivals are those of the recording on every day: the shifts fit that one.', 'The arrivals are those of the recording in every run: the schedule fits that one.'),

  /** The table. */
  table: both('The day, stretch by stretch: how many are at work, and which share waits no longer than promised', 'The day, stretch by stretch: how many nodes are up, and which share queues no longer than promised'),
  time: same('Time'),
  wholeDay: same('Whole day'),
}
