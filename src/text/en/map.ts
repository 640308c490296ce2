import { both, same, type Area, type Format } from '../telling.ts'

interface Team {
  people: number
  speed: number
}

const people = (n: number, f: Format): string => `${f.count(n)} ${f.plural(n, { one: 'employee', other: 'employees' })}`
const nodes = (n: number, f: Format): string => `${f.count(n)} ${f.plural(n, { one: 'node', other: 'nodes' })}`

export const shareInWords = (share: number, f: Format): string => {
  const tenths = Math.round(share * 10)
  return Math.abs(share * 10 - tenths) < 1e-9 && tenths > 0 && tenths < 10 ? `${tenths} in 10` : f.share(share)
}

interface Plan {
  hire: number
  letGo: number
  /** The mean speed they would have; null when nobody is trained. */
  trainTo: number | null
  change: number
}

const plan = (p: Plan, f: Format, words: { hire: string; letGo: string; train: string }): string => {
  const parts: string[] = []
  if (p.hire > 0) parts.push(`${words.hire} ${f.count(p.hire)}`)
  if (p.letGo > 0) parts.push(`${words.letGo} ${f.count(p.letGo)}`)
  if (p.trainTo !== null) parts.push(`${words.train} ${f.speed(p.trainTo)}`)
  return parts.length === 0 ? '' : `${parts.join(', ')}: ${f.moneyChange(p.change)}/h`
}

export const map = {
  title: both(
    'The scaling map: how long customers wait with more or with faster employees',
    'The scaling map: how long requests queue with more or with faster nodes',
  ),
  head: same('The scaling map'),
  /** What the map is of: a demand that stays, unlike a rush. */
  asks: both(
    (p: { perHour: number }, f: Format) => `If ${f.count(p.perHour)} customers an hour kept coming:`,
    (p: { perHour: number }, f: Format) => `If ${f.count(p.perHour)} requests an hour kept coming:`,
  ),
  faster: both('faster employees', 'faster nodes'),
  more: both('more employees', 'more nodes'),
  /** The fastest that anybody gets, and why; the second where there is less room. */
  wall: both(
    (p: { speed: number }, f: Format) => `two arms: nobody gets faster than ${f.speed(p.speed)}`,
    (p: { speed: number }, f: Format) => `no machine is bigger than ${f.speed(p.speed)}`,
  ),
  wallShort: both(
    (p: { speed: number }, f: Format) => `two arms: ${f.speed(p.speed)} at most`,
    (p: { speed: number }, f: Format) => `one machine: ${f.speed(p.speed)} at most`,
  ),
  goalMet: both(
    (p: { share: number; wait: number }, f: Format) => `${shareInWords(p.share, f)} wait under ${f.minutes(p.wait)}`,
    (p: { share: number; wait: number }, f: Format) => `${shareInWords(p.share, f)} queue under ${f.minutes(p.wait)}`,
  ),
  goalMissed: both('clears, but misses the goal', 'drains, but misses the goal'),
  /** Where there is no line that never clears. */
  misses: both('misses the goal', 'misses the goal'),
  clears: both('the line clears', 'the queue drains'),
  neverClears: both('line never clears', 'queue never drains'),
  perHour: same((p: { dollars: number }, f: Format) => `${f.money(p.dollars)}/h`),
  withBack: both(
    (p: { who: string[] }, f: Format) => `with ${p.who.length <= 2 ? f.list(p.who) : `${f.count(p.who.length)} back`}`,
    (p: { who: string[] }, f: Format) => `with ${p.who.length <= 2 ? f.list(p.who) : `${f.count(p.who.length)} back`}`,
  ),
  trained: both('when trained', 'when upgraded'),
  mixed: same((p: { load: number }, f: Format) => `mixed team: ${f.share(p.load)} load`),
  here: same((p: { dollars: number | null }, f: Format) => (p.dollars === null ? 'you are here' : `you are here, ${f.money(p.dollars)}/h`)),
  nobody: both('nobody at work', 'no node up'),
  caption: both(
    (p: { perHour: number; kind: 'exact' | 'approximate' | 'limit' }, f: Format) =>
      `Teams of equals with one line at ${f.count(p.perHour)} customers an hour, by theory (${p.kind}), without patience, retries, failures, sickness and groups.`,
    (p: { perHour: number; kind: 'exact' | 'approximate' | 'limit' }, f: Format) =>
      `Clusters of equals with one queue at ${f.count(p.perHour)} requests an hour, by theory (${p.kind}), without timeouts, retries, failures, crashes and batches. A minute here stands for a second of infrastructure.`,
  ),
  noTheory: both(
    'Theory has no ground for a restaurant of several stations or a menu that is split.',
    'Theory has no ground for a system of several stages or with its data split.',
  ),
  dotted: same('Dotted lines cost the same; the drawn line costs what yours does.'),

  marker: both(
    (p: Team, f: Format) =>
      `Your restaurant: ${people(p.people, f)} at ${f.speed(p.speed)}. Right hires, left lets the last hired go, up and down train everybody.`,
    (p: Team, f: Format) =>
      `Your cluster: ${nodes(p.people, f)} at ${f.speed(p.speed)}. Right adds a node, left removes the newest, up and down resize all of them.`,
  ),
  markerRole: same('two-way slider'),
  plan: both(
    (p: Plan, f: Format) => plan(p, f, { hire: 'hire', letGo: 'let go', train: 'train to' }),
    (p: Plan, f: Format) => plan(p, f, { hire: 'add', letGo: 'remove', train: 'resize to' }),
  ),
  speedValue: same((p: { speed: number }, f: Format) => f.speed(p.speed)),
  speedText: same((p: { speed: number }, f: Format) => `${f.speed(p.speed)} mean speed`),
  peopleValue: same((p: { people: number }, f: Format) => f.count(p.people)),
  peopleText: both(
    (p: { people: number }, f: Format) => people(p.people, f),
    (p: { people: number }, f: Format) => nodes(p.people, f),
  ),

  swap: both('The same cost an hour, the same customers', 'The same cost an hour, the same requests'),
  oneFaster: both('one faster', 'one bigger'),
  moreHands: both('more hands', 'more nodes'),
  forTheSame: same((p: { dollars: number }, f: Format) => `for the same ${f.money(p.dollars)}/h`),
  oneFasterHelp: both(
    (p: Team, f: Format) => `One employee at ${f.speed(p.speed)} for the same money`,
    (p: Team, f: Format) => `One node at ${f.speed(p.speed)} for the same money`,
  ),
  moreHandsHelp: both(
    (p: Team, f: Format) => `${people(p.people, f)} at ${f.speed(p.speed)} for the same money`,
    (p: Team, f: Format) => `${nodes(p.people, f)} at ${f.speed(p.speed)} for the same money`,
  ),
} satisfies Area
