import { both, same, type Area, type Format } from '../telling.ts'

interface People {
  who: string[]
}
interface Standing {
  waiting: number
  /** Minutes that the longest in line has waited. */
  longest: number
}
interface Count {
  n: number
}

/** Up to three names in full; more are counted. */
const named = (p: People, f: Format, many: string): string => (p.who.length <= 3 ? f.list(p.who) : `${f.count(p.who.length)} ${many}`)
const be = (p: People): string => (p.who.length === 1 ? 'is' : 'are')
const have = (p: People): string => (p.who.length === 1 ? 'has' : 'have')
const customers = (n: number, f: Format): string => `${f.count(n)} ${f.plural(n, { one: 'customer is', other: 'customers are' })}`
const requests = (n: number, f: Format): string => `${f.count(n)} ${f.plural(n, { one: 'request is', other: 'requests are' })}`
const minutes = (n: number, f: Format): string => `${f.count(n)} ${f.plural(n, { one: 'minute', other: 'minutes' })}`
const longest = (p: Standing, f: Format): string => (p.longest >= 1 ? `, the longest for ${minutes(Math.floor(p.longest), f)}` : '')
const line = (opening: string, state: string) => (p: Standing, f: Format) => `${opening}: ${f.count(p.waiting)} ${state}${longest(p, f)}.`

/** The day told aloud: whole sentences, each with its full stop. */
export const narration = {
  at: same((p: { clock: string; said: string }) => `${p.clock}. ${p.said}`),
  now: same((p: { clock: string; said: string }) => `Now ${p.clock}. ${p.said}`),
  of: same((p: { run: string; said: string }) => `${p.run}: ${p.said}`),

  done: same((p: { what: string }) => `${p.what.charAt(0).toUpperCase()}${p.what.slice(1)}.`),
  undone: same((p: { what: string }) => `Taken back: ${p.what}.`),
  opened: same((p: { title: string }) => `${p.title}.`),
  beside: both('Two restaurants stand side by side, with the same customers.', 'Two systems run side by side, with the same requests.'),
  alone: both('One restaurant again.', 'One system again.'),

  lineForms: both(line('A line forms', 'waiting'), line('A queue builds', 'queued')),
  lineGrows: both(line('The line has grown', 'waiting'), line('The queue has grown', 'queued')),
  lineOutside: both(line('The line is out of the door', 'waiting'), line('The queue has spilled over', 'queued')),
  lineInside: both(line('The line is inside the door again', 'waiting'), line('The queue no longer spills over', 'queued')),
  lineShrinks: both(line('The line is getting shorter', 'waiting'), line('The queue is draining', 'queued')),
  lineCleared: both('The line has cleared.', 'The queue has drained.'),

  firstLost: both(
    (p: Count, f: Format) => (p.n === 1 ? 'The first customer is lost.' : `The first are lost: ${f.count(p.n)} so far.`),
    (p: Count, f: Format) => (p.n === 1 ? 'The first request is lost.' : `The first are lost: ${f.count(p.n)} so far.`),
  ),
  moreLost: both(
    (p: Count, f: Format) => `${customers(p.n, f)} lost by now.`,
    (p: Count, f: Format) => `${requests(p.n, f)} lost by now.`,
  ),

  sick: both(
    (p: People, f: Format) => `${named(p, f, 'people')} ${be(p)} out sick.`,
    (p: People, f: Format) => `${named(p, f, 'nodes')} ${be(p)} down.`,
  ),
  sickUnnoticed: both(
    (p: People, f: Format) => `${named(p, f, 'people')} ${be(p)} out sick, and the host has not noticed.`,
    (p: People, f: Format) => `${named(p, f, 'nodes')} ${be(p)} down, and the load balancer has not noticed.`,
  ),
  noticed: both(
    (p: People, f: Format) => `The host has noticed that ${named(p, f, 'people')} ${be(p)} out sick.`,
    (p: People, f: Format) => `The load balancer has noticed that ${named(p, f, 'nodes')} ${be(p)} down.`,
  ),
  back: both(
    (p: People, f: Format) => `${named(p, f, 'people')} ${be(p)} back.`,
    (p: People, f: Format) => `${named(p, f, 'nodes')} ${be(p)} up again.`,
  ),
  passing: both(
    (p: People, f: Format) => `${named(p, f, 'people')} ${p.who.length === 1 ? 'was' : 'were'} out sick and ${be(p)} back.`,
    (p: People, f: Format) => `${named(p, f, 'nodes')} ${p.who.length === 1 ? 'was' : 'were'} down and ${be(p)} up again.`,
  ),
  hired: both(
    (p: People, f: Format) => `${named(p, f, 'people')} ${have(p)} been hired.`,
    (p: People, f: Format) => `${named(p, f, 'nodes')} ${have(p)} been added.`,
  ),
  ready: both(
    (p: People, f: Format) => `${named(p, f, 'people')} ${have(p)} been shown around and ${p.who.length === 1 ? 'starts' : 'start'} work.`,
    (p: People, f: Format) => `${named(p, f, 'nodes')} ${have(p)} warmed up and ${p.who.length === 1 ? 'takes' : 'take'} requests.`,
  ),
  gone: both(
    (p: People, f: Format) => `${named(p, f, 'people')} ${have(p)} gone home.`,
    (p: People, f: Format) => `${named(p, f, 'nodes')} ${have(p)} been removed.`,
  ),
  trained: both(
    (p: People, f: Format) => `The training of ${named(p, f, 'people')} is done.`,
    (p: People, f: Format) => `The upgrade of ${named(p, f, 'nodes')} is done.`,
  ),

  rush: both(
    (p: Count, f: Format) => `A rush begins: ${f.count(p.n)} customers an hour.`,
    (p: Count, f: Format) => `A surge begins: ${f.count(p.n)} requests an hour.`,
  ),
  quieter: both(
    (p: Count, f: Format) => `The rush is over: ${f.count(p.n)} customers an hour.`,
    (p: Count, f: Format) => `The surge is over: ${f.count(p.n)} requests an hour.`,
  ),
  closed: both('The doors are closed.', 'No new request is taken.'),
  over: both(
    (p: { served: number; lost: number; profit: number }, f: Format) =>
      `The day is over: ${f.count(p.served)} served, ${f.count(p.lost)} lost, a profit of ${f.money(p.profit)}.`,
    (p: { served: number; lost: number; profit: number }, f: Format) =>
      `The run is over: ${f.count(p.served)} answered, ${f.count(p.lost)} lost, a profit of ${f.money(p.profit)}.`,
  ),
} satisfies Area
