import { both, same, type Area, type Format } from '../telling.ts'

interface Said {
  clock: string
  what: string
}

/** What was done, on the timeline and in its card: moved, changed, removed. */
export const pins = {
  /** One of two restaurants does it; several things that share a pin. */
  ofRun: same((p: { run: string; what: string }) => `${p.run}: ${p.what}`),
  several: same((p: { n: number; what: string[] }, f: Format) => `${f.count(p.n)} together. ${p.what.join('; ')}`),
  keys: both(
    'Enter opens it, Shift with an arrow moves it by a minute, Page Up and Page Down by ten, Delete removes it.',
    'Enter opens it, Shift with an arrow moves it by a minute, Page Up and Page Down by ten, Delete removes it.',
  ),

  card: same((p: Said) => `${p.clock}: ${p.what}`),
  inBoth: both('in both restaurants', 'in both systems'),
  inOne: both(
    (p: { run: string }) => `in restaurant ${p.run} alone`,
    (p: { run: string }) => `in system ${p.run} alone`,
  ),
  close: same('Close'),
  time: same('When'),
  timeField: same('Clock time'),
  badTime: same((p: { given: string }) => `“${p.given}” is not a time of day such as 12:30`),
  badNumber: same((p: { given: string; low: string; high: string }) => `“${p.given}” is not a number from ${p.low} to ${p.high}`),
  earlier: same((p: { n: number }, f: Format) => `${f.count(p.n)} ${f.plural(p.n, { one: 'minute', other: 'minutes' })} earlier`),
  later: same((p: { n: number }, f: Format) => `${f.count(p.n)} ${f.plural(p.n, { one: 'minute', other: 'minutes' })} later`),
  less: same((p: { name: string }) => `${p.name}: less`),
  more: same((p: { name: string }) => `${p.name}: more`),
  speed: both('Speed', 'Speed'),
  toSpeed: both('Trained to', 'Scaled to'),
  factor: both('Pace left', 'Speed left'),
  errors: both('Spoilt orders', 'Failed requests'),
  away: both('Minutes away', 'Minutes down'),
  untilCalled: both('until called back', 'until restored'),
  /** Who is away for a while that chance decides. */
  byChance: both('as long as it takes', 'until it recovers'),
  who: both('Who', 'Which'),
  everybody: both('everybody', 'every node'),
  lastHired: both('the last hired', 'the newest'),
  theOnlyOne: both('the only one', 'the only one'),
  wall: both('two arms are all there are', 'no bigger machine is sold'),
  value: same('Value'),
  yes: same('yes'),
  no: same('no'),
  remove: same('Remove'),
  go: same('Go there'),
  previous: same('What was done before'),
  next: same('What was done next'),

  /** What was refused, in words. */
  needs: same((p: Said) => `${p.clock}: “${p.what}” needs this; remove that first`),
  notThere: same((p: { who: string; clock: string }) => `${p.who} is not there at ${p.clock}`),
  because: same((p: Said & { why: string }) => `${p.clock}, ${p.what}: ${p.why}`),

  dropped: both(
    (p: { n: number }, f: Format) =>
      p.n === 1 ? 'What was done later was dropped.' : `${f.count(p.n)} things done later were dropped.`,
    (p: { n: number }, f: Format) =>
      p.n === 1 ? 'What was done later was dropped.' : `${f.count(p.n)} things done later were dropped.`,
  ),
  bringBack: same('Undo brings it back'),
} satisfies Area
