import { both, same, type Area, type Format } from '../telling.ts'

interface Limit {
  waiting: number
  /** Share of the last quarter of an hour, 0 to 1. */
  busy: number
}
interface Station extends Limit {
  station: string
  able: number
  /** Of the only one who can do it. */
  name: string | null
}
interface Group {
  count: number
}

const waits = (n: number, f: Format): string => `${f.count(n)} ${n === 1 ? 'waits' : 'wait'}`
const queued = (n: number, f: Format): string => `${f.count(n)} queued`
const people = (n: number, f: Format): string => `${f.count(n)} ${n === 1 ? 'person' : 'people'}`
const nodes = (n: number, f: Format): string => `${f.count(n)} ${n === 1 ? 'node' : 'nodes'}`
const everybody = (n: number, f: Format): string => (n === 2 ? 'Both' : `All ${f.count(n)}`)
const named = (p: { names: string[]; count: number }, f: Format): string => (p.names.length > 0 ? f.list(p.names) : f.count(p.count))

export const team = {
  title: both('How busy everybody is', 'Utilisation of the nodes'),
  /** Above the shares: of what. */
  recently: both('last 15 min', 'last 15 s'),
  today: both('today', 'whole run'),
  recentlyBusy: both('busy, last 15 min', 'busy, last 15 s'),
  captionGroups: both(
    (p: Group, f: Format) => `${people(p.count, f)}, in groups: mean shares.`,
    (p: Group, f: Format) => `${nodes(p.count, f)}, in groups: mean shares.`,
  ),
  busy: both('busy', 'busy'),
  idle: both('idle', 'idle'),
  away: both('out sick', 'down'),
  start: both('being shown around', 'warming up'),
  off: both('off the clock or being shown around', 'scaled in or warming up'),
  share: same((p: { share: number }, f: Format) => f.share(p.share)),
  stations: both(
    (p: Group & { names: readonly string[]; all: boolean }, f: Format) => `${p.all ? 'every station' : f.list([...p.names])} (${f.count(p.count)})`,
    (p: Group & { names: readonly string[]; all: boolean }, f: Format) => `${p.all ? 'every service' : f.list([...p.names])} (${f.count(p.count)})`,
  ),
  band: both(
    (p: Group & { from: number; to: number }, f: Format) => `${f.number(p.from * 100, 0)}–${f.share(p.to)}: ${people(p.count, f)}`,
    (p: Group & { from: number; to: number }, f: Format) => `${f.number(p.from * 100, 0)}–${f.share(p.to)}: ${nodes(p.count, f)}`,
  ),
  table: both('Shares of their time', 'Shares of the run'),
  who: both('Who', 'Node'),

  nobodyEmployed: both('Nobody works here: there is nobody to be busy', 'No node is running: there is nothing to utilise'),
  nobodyAtWork: both(
    (p: { waiting: number }, f: Format) => (p.waiting > 0 ? `Nobody is at work and ${waits(p.waiting, f)}` : 'Nobody is at work'),
    (p: { waiting: number }, f: Format) => (p.waiting > 0 ? `No node is up, ${queued(p.waiting, f)}` : 'No node is up'),
  ),
  tooEarly: both('The day has hardly begun: nothing limits it yet', 'The run has hardly begun: nothing limits it yet'),
  none: both(
    (p: { name: string | null; count: number; busy: number }, f: Format) => {
      if (p.name === null) return 'No bottleneck: nobody has had anything to do for 15 min'
      return `No bottleneck: ${p.count === 1 ? p.name : `the busiest, ${p.name},`} was busy ${f.share(p.busy)} of the last 15 min`
    },
    (p: { name: string | null; count: number; busy: number }, f: Format) => {
      if (p.name === null) return 'No bottleneck: every node has been idle for 15 s'
      return `No bottleneck: ${p.count === 1 ? p.name : `the busiest node, ${p.name},`} is at ${f.share(p.busy)} utilisation`
    },
  ),
  stationEmpty: both(
    (p: { station: string; waiting: number }, f: Format) => `Nobody at work can do ${p.station} and ${waits(p.waiting, f)} for it: ${p.station} is the bottleneck`,
    (p: { station: string; waiting: number }, f: Format) => `No node that is up can run ${p.station}, ${queued(p.waiting, f)}: ${p.station} is the bottleneck`,
  ),
  station: both(
    (p: Station, f: Format) =>
      `${p.name ?? (p.able === 2 ? 'Both' : 'Everybody')} at ${p.station} ${p.name === null && p.able === 2 ? 'were' : 'was'} busy ${f.share(p.busy)} of the last 15 min and ${waits(p.waiting, f)}: ${p.station} is the bottleneck`,
    (p: Station, f: Format) =>
      `${p.name ?? nodes(p.able, f)} for ${p.station} at ${f.share(p.busy)} utilisation, ${queued(p.waiting, f)}: ${p.station} is the bottleneck`,
  ),
  employee: both(
    (p: Limit & { name: string; idle: number }, f: Format) =>
      `${p.name} was busy ${f.share(p.busy)} of the last 15 min and ${waits(p.waiting, f)} there, while ${f.count(p.idle)} ${p.idle === 1 ? 'has' : 'have'} nothing to do: ${p.name}’s own line is the bottleneck`,
    (p: Limit & { name: string; idle: number }, f: Format) =>
      `${p.name} is at ${f.share(p.busy)} utilisation, ${queued(p.waiting, f)} there, while ${nodes(p.idle, f)} ${p.idle === 1 ? 'is' : 'are'} idle: ${p.name}’s own queue is the bottleneck`,
  ),
  alone: both(
    (p: Limit & { name: string }, f: Format) => `${p.name} was busy ${f.share(p.busy)} of the last 15 min and ${waits(p.waiting, f)}: ${p.name} is the bottleneck`,
    (p: Limit & { name: string }, f: Format) => `${p.name} is at ${f.share(p.busy)} utilisation, ${queued(p.waiting, f)}: ${p.name} is the bottleneck`,
  ),
  everybody: both(
    (p: Limit & { able: number; own: boolean }, f: Format) =>
      `${everybody(p.able, f)} were busy ${f.share(p.busy)} of the last 15 min and ${waits(p.waiting, f)}: ${p.own ? 'there are too few hands, whichever line one joins' : 'the one line has too few hands'}`,
    (p: Limit & { able: number; own: boolean }, f: Format) =>
      `${everybody(p.able, f)} nodes at ${f.share(p.busy)} utilisation, ${queued(p.waiting, f)}: ${p.own ? 'capacity is the bottleneck, whichever queue' : 'the shared queue has too few nodes'}`,
  ),
  sick: both(
    (p: { names: string[]; count: number }, f: Format) => `${named(p, f)} ${p.count === 1 ? 'is' : 'are'} out sick`,
    (p: { names: string[]; count: number }, f: Format) => `${named(p, f)} ${p.count === 1 ? 'is' : 'are'} down`,
  ),
  wall: both(
    (p: { speed: number }, f: Format) => `with two arms, training ends before ${f.speed(p.speed)}`,
    (p: { speed: number }, f: Format) => `vertical scaling ends before ${f.speed(p.speed)}`,
  ),
} satisfies Area
