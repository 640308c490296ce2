import { both, same, type Area, type Format } from '../telling.ts'

interface Count {
  n: number
}
interface Named {
  who: string
}
interface Several {
  who: string[]
}
interface Speeded {
  who: string
  speed: number
}

/** Up to three names in full; more than that are counted. */
const named = (who: string[], f: Format, many: (n: string) => string): string =>
  who.length <= 3 ? f.list(who) : many(f.count(who.length))

export const timeline = {
  title: both('The day: arrivals, served, and the line', 'The day: arrivals, completions, and the queue'),
  head: same('The day'),
  perHour: same('per hour'),
  window: same((p: { minutes: number }, f: Format) => `in the last ${f.count(p.minutes)} min`),
  lineTitle: both('in line', 'queued'),
  arriving: same((p: Count, f: Format) => `arriving ${f.count(p.n)}`),
  served: both(
    (p: Count, f: Format) => `served ${f.count(p.n)}`,
    (p: Count, f: Format) => `completed ${f.count(p.n)}`,
  ),
  inLine: both(
    (p: Count, f: Format) => `${f.count(p.n)} in line`,
    (p: Count, f: Format) => `${f.count(p.n)} queued`,
  ),
  /** The dotted line: how many will come. */
  expected: both('customers expected', 'requests expected'),
  day: same((p: Count, f: Format) => `day ${f.count(p.n)}`),
  clockOnDay: same((p: { clock: string; n: number }, f: Format) => `${p.clock}, day ${f.count(p.n)}`),

  playhead: same('Time of day'),
  playheadAt: both(
    (p: { clock: string; n: number }, f: Format) => `${p.clock}, ${f.count(p.n)} in line`,
    (p: { clock: string; n: number }, f: Format) => `${p.clock}, ${f.count(p.n)} queued`,
  ),
  summary: both(
    (p: { window: number; arriving: number; served: number; n: number; lost: number }, f: Format) =>
      `Over the last ${f.count(p.window)} minutes ${f.count(p.arriving)} customers an hour arrived and ${f.count(p.served)} an hour were served; ${f.count(p.n)} are in line; ${f.count(p.lost)} were lost so far. The dotted line ahead is the demand to come.`,
    (p: { window: number; arriving: number; served: number; n: number; lost: number }, f: Format) =>
      `Over the last ${f.count(p.window)} minutes ${f.count(p.arriving)} requests an hour arrived and ${f.count(p.served)} an hour were completed; ${f.count(p.n)} are queued; ${f.count(p.lost)} were lost so far. The dotted line ahead is the demand to come.`,
  ),
  acts: both('What was done', 'What was done'),
  actAt: same((p: { clock: string; what: string }) => `${p.clock}: ${p.what}`),
  actAhead: same((p: { clock: string; what: string }) => `${p.clock}, still ahead: ${p.what}`),

  hired: both(
    (p: Several, f: Format) => `hired ${named(p.who, f, (n) => n)}`,
    (p: Several, f: Format) => `added ${named(p.who, f, (n) => `${n} nodes`)}`,
  ),
  hiredSome: both(
    (p: Count, f: Format) => (p.n === 1 ? 'hired one more' : `hired ${f.count(p.n)}`),
    (p: Count, f: Format) => (p.n === 1 ? 'added a node' : `added ${f.count(p.n)} nodes`),
  ),
  letGo: both(
    (p: Several, f: Format) => `let ${named(p.who, f, (n) => n)} go`,
    (p: Several, f: Format) => `removed ${named(p.who, f, (n) => `${n} nodes`)}`,
  ),
  letGoLast: both(
    (p: Count, f: Format) => (p.n === 1 ? 'let the last hired go' : `let ${f.count(p.n)} go`),
    (p: Count, f: Format) => (p.n === 1 ? 'removed the newest node' : `removed ${f.count(p.n)} nodes`),
  ),
  trained: both(
    (p: Speeded, f: Format) => `${p.who} trained to ${f.speed(p.speed)}`,
    (p: Speeded, f: Format) => `${p.who} upgraded to ${f.speed(p.speed)}`,
  ),
  trainedAll: both(
    (p: { speed: number }, f: Format) => `all trained to ${f.speed(p.speed)}`,
    (p: { speed: number }, f: Format) => `all upgraded to ${f.speed(p.speed)}`,
  ),
  trainedSeveral: both(
    (p: Several, f: Format) => `${named(p.who, f, (n) => n)} trained`,
    (p: Several, f: Format) => `${named(p.who, f, (n) => `${n} nodes`)} upgraded`,
  ),
  sick: both(
    (p: Named) => `${p.who} calls in sick`,
    (p: Named) => `${p.who} crashes`,
  ),
  sickSeveral: both(
    (p: Several, f: Format) => `${named(p.who, f, (n) => n)} call in sick`,
    (p: Several, f: Format) => `${named(p.who, f, (n) => `${n} nodes`)} crash`,
  ),
  somebodySick: both('somebody calls in sick', 'a node crashes'),
  back: both(
    (p: Named) => `${p.who} is back`,
    (p: Named) => `${p.who} recovers`,
  ),
  backSeveral: both(
    (p: Several, f: Format) => `${named(p.who, f, (n) => n)} are back`,
    (p: Several, f: Format) => `${named(p.who, f, (n) => `${n} nodes`)} recover`,
  ),
  backAll: both('everybody is back', 'all nodes recover'),
  slowed: both(
    (p: Speeded, f: Format) => `${p.who} slows to ${f.speed(p.speed)}`,
    (p: Speeded, f: Format) => `${p.who} degrades to ${f.speed(p.speed)}`,
  ),
  slowedSeveral: both(
    (p: Several, f: Format) => `${named(p.who, f, (n) => n)} slow down`,
    (p: Several, f: Format) => `${named(p.who, f, (n) => `${n} nodes`)} degrade`,
  ),
  wellAgain: both(
    (p: Named) => `${p.who} is up to speed again`,
    (p: Named) => `${p.who} runs normally again`,
  ),
  fails: both(
    (p: { who: string; share: number }, f: Format) => `${p.who} spoils ${f.share(p.share)} of the orders`,
    (p: { who: string; share: number }, f: Format) => `${p.who} fails ${f.share(p.share)} of its requests`,
  ),
  failSeveral: both(
    (p: Several, f: Format) => `${named(p.who, f, (n) => n)} spoil orders`,
    (p: Several, f: Format) => `${named(p.who, f, (n) => `${n} nodes`)} fail requests`,
  ),
  failsNoMore: both(
    (p: Named) => `${p.who} spoils nothing any more`,
    (p: Named) => `${p.who} fails no more`,
  ),
  everybody: both('everybody', 'every node'),
  demandSet: same((p: { factor: number }, f: Format) => `demand × ${f.number(p.factor, 2)}`),
  perHourSet: both(
    (p: Count, f: Format) => `${f.count(p.n)} customers an hour`,
    (p: Count, f: Format) => `${f.count(p.n)} requests an hour`,
  ),
  valueSet: same((p: { path: string; value: string }) => `${p.path} set to ${p.value}`),
} satisfies Area
