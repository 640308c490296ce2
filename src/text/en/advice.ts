import { both, same, type Area, type Format } from '../telling.ts'
import { shareInWords } from './map.ts'

interface Goal {
  wait: number
  share: number
}
interface Team {
  people: number
  speed: number
  dollars: number
}
/** Numbers in words, with the range in which they lie. */
interface Said {
  team: string
  upTo: string
  from: string
}

const team = ({ people, speed, dollars }: Team, f: Format, one: string, other: string): string =>
  `${f.count(people)} ${f.plural(people, { one, other })} at ${f.speed(speed)}, ${f.money(dollars)}/h`

/** Where to stand, found by simulation. */
export const advice = {
  head: both(
    (p: { perHour: number }, f: Format) => `Where to stand at ${f.count(p.perHour)} customers an hour`,
    (p: { perHour: number }, f: Format) => `Where to stand at ${f.count(p.perHour)} requests an hour`,
  ),
  cheapest: both(
    (p: Goal & Pick<Said, 'team'>, f: Format) => `The cheapest way for ${shareInWords(p.share, f)} to wait under ${f.minutes(p.wait)}: ${p.team}.`,
    (p: Goal & Pick<Said, 'team'>, f: Format) => `The cheapest way for ${shareInWords(p.share, f)} to queue under ${f.minutes(p.wait)}: ${p.team}.`,
  ),
  spare: both(
    (p: Pick<Said, 'team'>) => `To manage with any one of them out sick: ${p.team}.`,
    (p: Pick<Said, 'team'>) => `To manage with any one of them down: ${p.team}.`,
  ),
  team: both(
    (p: Team, f: Format) => team(p, f, 'employee', 'employees'),
    (p: Team, f: Format) => team(p, f, 'node', 'nodes'),
  ),
  /** After a number: the range in which it lies. */
  range: same((p: { low: string; high: string }) => `(${p.low} to ${p.high})`),
  noTeam: both(
    (p: Goal, f: Format) => `No team on this map lets ${shareInWords(p.share, f)} wait under ${f.minutes(p.wait)}.`,
    (p: Goal, f: Format) => `No cluster on this map lets ${shareInWords(p.share, f)} queue under ${f.minutes(p.wait)}.`,
  ),
  noSpare: both('No team on this map manages with any one of them out sick.', 'No cluster on this map manages with any one of them down.'),
  take: both('Take this team', 'Take this cluster'),
  takeHelp: both(
    (p: Team, f: Format) => `Hire, let go and train until yours is ${team(p, f, 'employee', 'employees')}`,
    (p: Team, f: Format) => `Add, remove and resize until yours is ${team(p, f, 'node', 'nodes')}`,
  ),

  /** One star: the need up to which one is cheaper than several, and the one from which on none is fast enough. */
  star: both(
    (p: Pick<Said, 'upTo' | 'from'>) => `One employee alone is cheaper than several up to ${p.upTo}; from ${p.from} on, nobody alone is fast enough.`,
    (p: Pick<Said, 'upTo' | 'from'>) => `One node alone is cheaper than several up to ${p.upTo}; from ${p.from} on, no single node is big enough.`,
  ),
  starUpTo: both(
    (p: Pick<Said, 'upTo'>) => `One employee alone is cheaper than several up to ${p.upTo}.`,
    (p: Pick<Said, 'upTo'>) => `One node alone is cheaper than several up to ${p.upTo}.`,
  ),
  starAlways: both(
    (p: Pick<Said, 'upTo'>) => `One employee alone is cheaper than several at every demand looked at, up to ${p.upTo}.`,
    (p: Pick<Said, 'upTo'>) => `One node alone is cheaper than several at every load looked at, up to ${p.upTo}.`,
  ),
  starAlwaysTo: both(
    (p: Pick<Said, 'from'>) => `One employee alone is cheaper than several as long as one is fast enough: from ${p.from} on, nobody is.`,
    (p: Pick<Said, 'from'>) => `One node alone is cheaper than several as long as one is big enough: from ${p.from} on, none is.`,
  ),
  starNever: both('One employee alone is never cheaper than several.', 'One node alone is never cheaper than several.'),
  starNeverFrom: both(
    (p: Pick<Said, 'from'>) => `One employee alone is never cheaper than several; from ${p.from} on, nobody alone is fast enough.`,
    (p: Pick<Said, 'from'>) => `One node alone is never cheaper than several; from ${p.from} on, no single node is big enough.`,
  ),
  starCannot: both('One employee alone does not manage, however few customers come.', 'One node alone does not manage, however few requests come.'),
  rate: both(
    (p: { perHour: number }, f: Format) => `${f.number(p.perHour, p.perHour < 10 ? 1 : 0)} customers an hour`,
    (p: { perHour: number }, f: Format) => `${f.number(p.perHour, p.perHour < 10 ? 1 : 0)} requests an hour`,
  ),
  number: same((p: { n: number }, f: Format) => f.number(p.n, p.n < 10 ? 1 : 0)),
  money: same((p: { dollars: number }, f: Format) => f.money(p.dollars)),

  noGoal: both('Set a goal for the wait, and the map says where to stand.', 'Set a goal for the queueing time, and the map says where to stand.'),
  working: same('Working it out …'),
  ranges: same('In brackets: the range that holds the true number 19 times in 20.'),
  narrowing: same('In brackets: the range that holds the true number 19 times in 20; it is still narrowing.'),
  stopped: same('In brackets: the range that holds the true number 19 times in 20. It was stopped early: to the end, it would be narrower.'),
} satisfies Area
