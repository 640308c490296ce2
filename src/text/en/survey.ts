import { both, same, type Area, type Format } from '../telling.ts'

interface Found {
  people: number
  speed: number
  dollars: number
}

const customers = (p: { least: number; most: number }, f: Format): string => (p.least === p.most ? f.count(p.most) : `${f.count(p.least)} to ${f.count(p.most)}`)

/** What theory's ground leaves out, by the name that theory has for it. */
const strange = {
  stations: both('several stations', 'several stages'),
  'arrivals not Poisson': both('how they come', 'how they arrive'),
  parties: both('groups', 'batches'),
  patience: both('patience', 'timeouts'),
  retries: both('coming back', 'retries'),
  regulars: both('regulars', 'loyalty'),
  'own lines': both('lines of their own', 'queues of their own'),
  'work stealing': both('helping out', 'work stealing'),
  'shared attention': both('shared attention', 'processor sharing'),
  'last come, first served': both('the newest served first', 'the newest served first'),
  'bounded line': both('room to wait', 'queue limits'),
  skills: both('specialists', 'specialised nodes'),
  sickness: both('sickness', 'crashes'),
  slowness: both('slow spells', 'slow spells'),
  'failing fast': both('failing fast', 'failing fast'),
  errors: both('spoilt orders', 'errors'),
  menu: both('a menu that is split', 'data that is split'),
  protection: both('protection from overload', 'overload protection'),
} satisfies Area

const list = (which: readonly string[], f: Format, telling: 'restaurant' | 'system'): string =>
  f.list(which.map((name) => (strange as Record<string, { restaurant: string; system: string }>)[name]?.[telling] ?? name))

/** The simulated map. */
export const survey = {
  simulate: same('Simulate'),
  simulateAll: both('Simulate every team', 'Simulate every cluster'),
  simulateHelp: both(
    'The same customers to every team on the map, with everything that yours has',
    'The same requests to every cluster on the map, with everything that yours has',
  ),
  stop: same('Stop'),
  explore: same('Explore further'),
  progressName: same('How far the simulation has got'),
  done: both(
    (p: { n: number }, f: Format) => `The map is simulated: ${f.count(p.n)} restaurants.`,
    (p: { n: number }, f: Format) => `The map is simulated: ${f.count(p.n)} systems.`,
  ),
  ground: same('Ground of the map'),
  theory: same('By theory'),
  simulated: same('Simulated'),
  difference: same('Difference'),
  colour: same('Colour'),

  /** What the colours stand for, in words before their numbers. */
  legendMet: both(
    (p: { wait: number }, f: Format) => `How many wait under ${f.minutes(p.wait)}`,
    (p: { wait: number }, f: Format) => `How many queue under ${f.minutes(p.wait)}`,
  ),
  legendWait: both('Mean wait', 'Mean queueing time'),
  legendP90: both('9 in 10 wait at most', '9 in 10 queue at most'),
  legendP99: both('99 in 100 wait at most', '99 in 100 queue at most'),
  legendLost: both('Customers lost', 'Requests lost'),
  legendProfit: same('Profit an hour'),
  perHour: same((p: { dollars: number }, f: Format) => `${f.money(p.dollars)}/h`),
  share: same((p: { share: number }, f: Format) => f.share(p.share)),
  minutes: same((p: { minutes: number }, f: Format) => f.minutes(p.minutes)),
  under: same((p: { bound: string }) => `under ${p.bound}`),
  between: same((p: { from: string; to: string }) => `${p.from} to ${p.to}`),
  over: same((p: { bound: string }) => `${p.bound} and more`),
  lessThanTheory: both('less than theory says', 'less than theory says'),
  asTheory: same('as theory says, within the interval'),
  moreThanTheory: same('more than theory says'),

  caption: both(
    (p: { least: number; most: number; columns: number; rows: number }, f: Format) =>
      `Simulated: ${customers(p, f)} customers in each of ${f.count(p.columns)} × ${f.count(p.rows)} restaurants, the same for all, with everything that yours has.`,
    (p: { least: number; most: number; columns: number; rows: number }, f: Format) =>
      `Simulated: ${customers(p, f)} requests in each of ${f.count(p.columns)} × ${f.count(p.rows)} systems, the same for all, with everything that yours has. A minute here stands for a second of infrastructure.`,
  ),
  captionSoFar: both(
    (p: { seen: number; all: number; part: number }, f: Format) => `Simulated so far: ${f.count(p.seen)} of ${f.count(p.all)} restaurants, a dot each, ${f.share(p.part)} of their customers; straight lines between them.`,
    (p: { seen: number; all: number; part: number }, f: Format) => `Simulated so far: ${f.count(p.seen)} of ${f.count(p.all)} systems, a dot each, ${f.share(p.part)} of their requests; straight lines between them.`,
  ),
  strange: both(
    (p: { features: readonly string[] }, f: Format) => `Theory knows nothing of ${list(p.features, f, 'restaurant')}: its ground leaves that out.`,
    (p: { features: readonly string[] }, f: Format) => `Theory knows nothing of ${list(p.features, f, 'system')}: its ground leaves that out.`,
  ),
  agree: both(
    (p: { what: string; agree: number; compared: number }, f: Format) =>
      `${p.what}: simulation and theory agree in ${f.count(p.agree)} of ${f.count(p.compared)} cells, within the simulation's 95% interval. Where the line never clears there is nothing to compare.`,
    (p: { what: string; agree: number; compared: number }, f: Format) =>
      `${p.what}: simulation and theory agree in ${f.count(p.agree)} of ${f.count(p.compared)} cells, within the simulation's 95% interval. Where the queue never drains there is nothing to compare.`,
  ),
  approximate: same('Theory is approximate here.'),
  /** A team on the map, its reading to follow; `nearest`: to where the reader stands. */
  team: both(
    (p: { people: number; speed: number; dollars: number | null; nearest: boolean }, f: Format) =>
      `${p.nearest ? 'Nearest to you: ' : ''}${f.count(p.people)} at ${f.speed(p.speed)}${p.dollars === null ? '' : ` for ${f.money(p.dollars)}/h`}:`,
    (p: { people: number; speed: number; dollars: number | null; nearest: boolean }, f: Format) =>
      `${p.nearest ? 'Nearest to you: ' : ''}${f.count(p.people)} at ${f.speed(p.speed)}${p.dollars === null ? '' : ` for ${f.money(p.dollars)}/h`}:`,
  ),
  halfShare: same((p: { value: number }, f: Format) => `${f.number(p.value * 100, p.value >= 0.01 ? 0 : 1)}%`),
  cheapest: same((p: Found, f: Format) => `cheapest: ${f.count(p.people)} at ${f.speed(p.speed)}, ${f.money(p.dollars)}/h`),
  spare: both(
    (p: Found, f: Format) => `with one sick: ${f.count(p.people)} at ${f.speed(p.speed)}, ${f.money(p.dollars)}/h`,
    (p: Found, f: Format) => `with one down: ${f.count(p.people)} at ${f.speed(p.speed)}, ${f.money(p.dollars)}/h`,
  ),
  both: both(
    (p: Found, f: Format) => `cheapest, also with one sick: ${f.count(p.people)} at ${f.speed(p.speed)}, ${f.money(p.dollars)}/h`,
    (p: Found, f: Format) => `cheapest, also with one down: ${f.count(p.people)} at ${f.speed(p.speed)}, ${f.money(p.dollars)}/h`,
  ),
  table: both(
    (p: { n: number }, f: Format) => `How fast a team has to be, simulated at ${f.count(p.n)} customers an hour`,
    (p: { n: number }, f: Format) => `How fast a cluster has to be, simulated at ${f.count(p.n)} requests an hour`,
  ),
  anyTwo: same('Vary two'),
  anyTwoLead: both(
    'Two things about your restaurant, every value of the one with every value of the other, and the same customers in all of them.',
    'Two things about your system, every value of the one with every value of the other, and the same requests in all of them.',
  ),
  across: same('To the right'),
  upward: same('Upwards'),
  again: same('Simulate again'),
  planeTitle: same((p: { x: string; y: string }) => `${p.x} to the right, ${p.y} upwards`),
  planeNote: both(
    (p: { n: number; columns: number; rows: number }, f: Format) => `Up to ${f.count(p.n)} customers in each of ${f.count(p.columns)} × ${f.count(p.rows)} restaurants. The bold line is the border of the goal; dotted lines cost the same; the cross is where yours stands.`,
    (p: { n: number; columns: number; rows: number }, f: Format) => `Up to ${f.count(p.n)} requests in each of ${f.count(p.columns)} × ${f.count(p.rows)} systems. The bold line is the border of the goal; dotted lines cost the same; the cross is where yours stands.`,
  ),
  blank: both('Where it is blank there can be no such restaurant.', 'Where it is blank there can be no such system.'),
  impossible: same('impossible'),
  plusMinus: same((p: { value: string; half: string }) => `${p.value}\u00a0±\u00a0${p.half}`),
  exploreTitle: both('What if it were another restaurant?', 'What if it were another system?'),
  oneAtATime: same('Vary one'),
  staffing: both('The day’s staffing', 'The run’s staffing'),
} satisfies Area
