import { both, same, type Area, type Format } from '../telling.ts'

interface Count {
  n: number
}
interface Of {
  what: string
  run: string
}
interface Crew {
  total: number
  busy: number
  idle: number
  sick: number
  starting: number
}

/** What the pictures show, in rows. */
export const table = {
  open: same('As a table'),
  of: same((p: Of) => `${p.what}, ${p.run}`),
  none: same('–'),

  timeline: same((p: { step: number }, f: Format) => `The day, ${f.minutes(p.step)} a row`),
  until: same('until'),
  arrived: same('arrived'),
  served: both('served', 'completed'),
  inLine: both('in line', 'queued'),
  lost: same('lost'),
  expected: both('in line, 8 days of 10', 'queued, 8 runs of 10'),
  range: same((p: { from: number; to: number }, f: Format) => `${f.count(p.from)}–${f.count(p.to)}`),

  map: both(
    (p: Count, f: Format) => `How fast a team has to be, at ${f.count(p.n)} customers an hour`,
    (p: Count, f: Format) => `How fast a team has to be, at ${f.count(p.n)} requests an hour`,
  ),
  people: both('employees', 'nodes'),
  clears: both('the line clears from', 'the queue drains from'),
  meets: same('the goal is met from'),
  cost: same('cost an hour'),
  fromTo: same((p: { from: number; to: number }, f: Format) => (p.from === p.to ? f.count(p.from) : `${f.count(p.from)}–${f.count(p.to)}`)),

  stage: both('Who is here', 'What is here'),
  who: both('employee', 'node'),
  doing: both('is', 'is'),
  speed: both('speed', 'speed'),
  ownLine: both('own line', 'own queue'),
  busy: both('busy', 'busy'),
  idle: both('idle', 'idle'),
  sick: both('out sick', 'down'),
  unnoticed: both('out sick, not noticed', 'down, not noticed'),
  onboarding: both('being shown around', 'warming up'),
  ejected: both('set aside', 'ejected'),
  moreStaff: both(
    (p: Crew, f: Format) => `And ${f.count(p.total)} more: ${crew(p, f, 'out sick', 'being shown around')}.`,
    (p: Crew, f: Format) => `And ${f.count(p.total)} more: ${crew(p, f, 'down', 'warming up')}.`,
  ),
  house: both(
    (p: { inLine: number; served: number; lost: number }, f: Format) => `${f.count(p.inLine)} in line, ${f.count(p.served)} served, ${f.count(p.lost)} lost.`,
    (p: { inLine: number; served: number; lost: number }, f: Format) => `${f.count(p.inLine)} queued, ${f.count(p.served)} completed, ${f.count(p.lost)} lost.`,
  ),
} satisfies Area

function crew(p: Crew, f: Format, sick: string, starting: string): string {
  const parts: [number, string][] = [[p.busy, 'busy'], [p.idle, 'idle'], [p.sick, sick], [p.starting, starting]]
  return f.list(parts.filter(([n]) => n > 0).map(([n, what]) => `${f.count(n)} ${what}`))
}
