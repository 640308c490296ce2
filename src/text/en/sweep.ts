import { both, same, type Area, type Format } from '../telling.ts'

type Unit = 'staff' | '' | 'min' | 'customers/h' | 'people' | '×' | '$' | '$/h' | 'share' | 'times'

interface Amount {
  unit: Unit
  value: number
}
interface Span {
  of: string
  name: string
  unit: Unit
  from: number
  to: number
}
/** Where along the axis something holds: up to a value, from one on, between two, everywhere, nowhere, or at so many of so many. */
type Where =
  | { kind: 'all' | 'none' }
  | { kind: 'from' | 'upTo' | 'at'; from: string }
  | { kind: 'between'; from: string; to: string }
  | { kind: 'some'; n: number; of: number }

interface Run {
  /** The fewest and the most that a value was tried on. */
  n: number
  most: number
  perHour: number | null
}
const many = (p: Run, f: Format): string => (p.n < 0.9 * p.most ? `${f.count(p.n)} to ${f.count(p.most)}` : f.count(p.most))

interface Move {
  what: string
  up: boolean
  from: string
  to: string
}

const digitsOf = (x: number): number => (Math.abs(x) < 0.1 ? 4 : Math.abs(x) < 1 ? 3 : Math.abs(x) < 10 ? 2 : 1)
const plain = (x: number, f: Format): string => f.number(x, digitsOf(x))

function short({ unit, value }: Amount, f: Format): string {
  if (unit === 'share') return `${f.number(value * 100)}%`
  if (unit === '$' || unit === '$/h') return f.money(value)
  return unit === '×' ? `${plain(value, f)}×` : plain(value, f)
}

function amount(p: Amount, f: Format, words: Partial<Record<Unit, [one: string, other: string]>>): string {
  const { unit, value } = p
  const counted = words[unit]
  if (counted) return `${plain(value, f)} ${f.plural(value, { one: counted[0], other: counted[1] })}`
  if (unit === 'min') return `${plain(value, f)} min`
  return unit === '$/h' ? `${short(p, f)}/h` : short(p, f)
}
const inRestaurant = (p: Amount, f: Format): string =>
  amount(p, f, { staff: ['employee', 'employees'], 'customers/h': ['customer an hour', 'customers an hour'], people: ['person', 'people'], times: ['time', 'times'] })
const inSystem = (p: Amount, f: Format): string =>
  amount(p, f, { staff: ['node', 'nodes'], 'customers/h': ['request an hour', 'requests an hour'], times: ['time', 'times'] })

function span(p: Span, f: Format, told: (p: Amount, f: Format) => string): string {
  const [from, to] = [short({ unit: p.unit, value: p.from }, f), told({ unit: p.unit, value: p.to }, f)]
  if (p.of === 'people' || p.of === 'demand') return `Between ${from} and ${to}`
  return p.of === 'speed' ? `Between speeds of ${from} and ${to}` : `As “${p.name}” goes from ${from} to ${to}`
}

function where(p: Where, f: Format): string {
  switch (p.kind) {
    case 'all':
      return 'at every value looked at'
    case 'none':
      return 'at none of the values looked at'
    case 'from':
      return `from ${p.from} on`
    case 'upTo':
      return `up to ${p.from}`
    case 'at':
      return `only at ${p.from}`
    case 'between':
      return `between ${p.from} and ${p.to}`
    case 'some':
      return `at ${f.count(p.n)} of ${f.count(p.of)} values`
  }
}

interface Goal {
  share: number
  /** Null: it is what is varied. */
  wait: number | null
}
interface Meets extends Goal {
  where: Where
  /** Where nobody can say. */
  open: string[]
}
const within = (p: { wait: number | null }, f: Format): string => (p.wait === null ? 'within the goal' : `within ${plain(p.wait, f)} min`)
const open = (p: Meets, f: Format): string => (p.open.length > 0 ? `; too close to call at ${f.list(p.open)}` : '')

/** Readings along one variable. */
export const sweep = {
  title: same('One thing swept'),
  lead: both(
    'Choose one thing about the restaurant. It is run with many values of it, the same customers every time, everything else as it is now.',
    'Choose one thing about the system. It is run with many values of it, the same requests every time, everything else as it is now.',
  ),
  variable: same('What is varied'),
  people: both('How many employees', 'How many nodes'),
  speed: both('How fast they are', 'How fast the nodes are'),
  theRest: both('The team and the demand', 'The cluster and its traffic'),
  mean: same((p: { what: string }) => `${p.what}, on average`),
  spread: same((p: { what: string }) => `${p.what}: spread`),
  within: same((p: { group: string; what: string }) => `${p.group}: ${p.what}`),
  short: same(short),
  amount: both(inRestaurant, inSystem),

  start: same('Sweep'),
  again: same('Sweep again'),
  stop: same('Stop'),
  progressName: same('How far the sweep has got'),
  progress: both(
    (p: { done: number; wanted: number }, f: Format) => `${f.count(p.done)} of ${f.count(p.wanted)} customers`,
    (p: { done: number; wanted: number }, f: Format) => `${f.count(p.done)} of ${f.count(p.wanted)} requests`,
  ),
  starting: same('Starting …'),

  /** The small charts. */
  met: both(
    (p: { wait: number | null }, f: Format) => `Served ${within(p, f)}`,
    (p: { wait: number | null }, f: Format) => `Started ${within(p, f)}`,
  ),
  wait: both('Mean wait', 'Mean queueing time'),
  p90: both('9 in 10 wait under', 'p90 of the queueing time'),
  lost: both('Lost customers', 'Lost requests'),
  utilisation: both('How busy they are', 'Utilisation'),
  wages: both('Wages an hour', 'Cost an hour'),
  profit: same('Profit an hour'),
  /** The same in the midst of a sentence. */
  theWait: both('the mean wait', 'the mean queueing time'),
  theLost: both('the share lost', 'the share lost'),
  theProfit: same('profit an hour'),

  share: same((p: { value: number; digits: number }, f: Format) => `${f.number(p.value * 100, p.digits)}%`),
  minutes: same((p: { value: number; digits: number }, f: Format) => `${f.number(p.value, p.digits)} min`),
  dollars: same((p: { value: number }, f: Format) => f.money(p.value)),
  plusMinus: same((p: { value: string; half: string }) => `${p.value} ± ${p.half}`),
  halfShare: same((p: { value: number; digits: number }, f: Format) => f.number(p.value * 100, p.digits)),
  halfMinutes: same((p: { value: number; digits: number }, f: Format) => f.number(p.value, p.digits)),
  nothing: same('–'),
  now: same('now'),
  goal: same('goal'),
  neverClears: both('never clears', 'never drains'),
  chart: same((p: { name: string; span: string; from: string; to: string }) => `${p.name}. ${p.span}: from ${p.from} to ${p.to}.`),
  noValues: both('The line never clears', 'The queue never drains'),

  /** The cross-hair. */
  cursor: same('Read the charts at'),
  at: same((p: { amount: string; now: boolean }) => (p.now ? `At ${p.amount}, as it is now` : `At ${p.amount}`)),
  reading: same((p: { name: string; value: string }) => `${p.name}: ${p.value}`),
  all: same((p: { at: string; readings: string[] }) => `${p.at}. ${p.readings.join('; ')}.`),

  /** What was found. */
  span: both((p: Span, f: Format) => span(p, f, inRestaurant), (p: Span, f: Format) => span(p, f, inSystem)),
  moves: same((p: { span: string } & Move) => `${p.span}, ${p.what} ${p.up ? 'rises' : 'falls'} from ${p.from} to ${p.to}.`),
  movesToo: same((p: Move) => `${p.what.slice(0, 1).toUpperCase()}${p.what.slice(1)} ${p.up ? 'rises' : 'falls'} from ${p.from} to ${p.to}.`),
  nextToNothing: same('next to nothing'),
  turns: same((p: { what: string; most: boolean; at: string; value: string }) => `${p.what.slice(0, 1).toUpperCase()}${p.what.slice(1)} is ${p.most ? 'highest' : 'lowest'} at about ${p.at}: ${p.value}.`),
  stays: same((p: { span: string; what: string; value: string }) => `${p.span}, ${p.what} stays at about ${p.value}: what changes is no more than chance.`),
  unmoved: same((p: { span: string; what: string; value: string }) => `${p.span}, ${p.what} stays ${p.value}.`),
  meets: both(
    (p: Meets, f: Format) => `The goal (${f.share(p.share)} served ${within(p, f)}) is met ${where(p.where, f)}${open(p, f)}.`,
    (p: Meets, f: Format) => `The objective (${f.share(p.share)} started ${within(p, f)}) is met ${where(p.where, f)}${open(p, f)}.`,
  ),
  never: both(
    (p: { where: Where }, f: Format) => `The line never clears ${where(p.where, f)}.`,
    (p: { where: Where }, f: Format) => `The queue never drains ${where(p.where, f)}.`,
  ),
  same: same((p: { readings: string[] }) => `The same at every value: ${p.readings.join('; ')}.`),
  nobodyLost: both('Nobody is lost at any of these values.', 'No request is lost at any of these values.'),

  /** What it is of. */
  note: both(
    (p: Run, f: Format) =>
      `${many(p, f)} customers at each value${p.perHour === null ? '' : `, ${f.count(p.perHour)} an hour for good`}. Bands: 95% intervals of the mean.`,
    (p: Run, f: Format) =>
      `${many(p, f)} requests at each value${p.perHour === null ? '' : `, ${f.count(p.perHour)} an hour for good`}. Bands: 95% intervals of the mean.`,
  ),
  theory: same((p: { kind: 'exact' | 'approximate' | 'limit'; model: string | null }) => {
    const how = p.kind === 'exact' ? 'exact' : p.kind === 'limit' ? 'a limit' : 'approximate'
    return `Dashes: by theory (${p.model === null ? how : `${p.model}, ${how}`}).`
  }),
  hatched: both('Hatched: the line never clears.', 'Hatched: the queue never drains.'),
  noTheory: both('No formula is known for this restaurant.', 'No formula is known for this system.'),

  table: same((p: { name: string }) => `Readings by “${p.name}”, with 95% intervals`),

  /** The file. */
  file: same('Save as CSV'),
  fileName: same((p: { of: string }) => `sweep ${p.of}`),
  asText: same('Show it as text'),
  textHere: same('This page may not save files: here is the text, selected.'),
  saved: same((p: { name: string; rows: number }, f: Format) => `${p.name}, ${f.count(p.rows)} ${f.plural(p.rows, { one: 'row', other: 'rows' })}`),
  columnOf: same((p: { what: string }) => `${p.what}, ± of the 95% interval`),
  columnTheory: same((p: { what: string }) => `${p.what}, by theory`),
  inMinutes: same((p: { what: string }) => `${p.what}, minutes`),
  asShare: same((p: { what: string }) => `${p.what}, share`),
  inDollars: same((p: { what: string }) => `${p.what}, dollars`),
  p50: both('Half wait under', 'p50 of the queueing time'),
  p95: both('95 in 100 wait under', 'p95 of the queueing time'),
  p99: both('99 in 100 wait under', 'p99 of the queueing time'),
  customers: both('Customers simulated', 'Requests simulated'),
  clears: both('The line clears', 'The queue drains'),
  yes: same('yes'),
  no: same('no'),
} satisfies Area
