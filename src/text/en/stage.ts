import { both, same, type Area, type Format } from '../telling.ts'

interface Count {
  n: number
}

interface Whole {
  employees: number
  atWork: number
  busy: number
  sick: number
  waiting: number
  lost: number
}

interface Person {
  name: string
  state: string
  speed: number
  wage: number
}

const counted = (n: number, f: Format, one: string, other: string): string => `${f.count(n)} ${f.plural(n, { one, other })}`

export const stage = {
  label: both('The restaurant: door, line and counter', 'The system: clients, queue and nodes'),
  description: both(
    (p: Whole, f) =>
      [
        `${counted(p.employees, f, 'employee', 'employees')}, ${f.count(p.atWork)} at work, ${f.count(p.busy)} busy` +
          (p.sick > 0 ? `, ${f.count(p.sick)} out sick.` : '.'),
        p.waiting === 0 ? 'Nobody is in line.' : `${counted(p.waiting, f, 'person is', 'people are')} in line.`,
        p.lost > 0 ? `${f.count(p.lost)} left without being served.` : '',
      ]
        .join(' ')
        .trim(),
    (p: Whole, f) =>
      [
        `${counted(p.employees, f, 'node', 'nodes')}, ${f.count(p.atWork)} up, ${f.count(p.busy)} busy` +
          (p.sick > 0 ? `, ${f.count(p.sick)} crashed.` : '.'),
        p.waiting === 0 ? 'The queue is empty.' : `${counted(p.waiting, f, 'request is', 'requests are')} queued.`,
        p.lost > 0 ? `${f.count(p.lost)} failed.` : '',
      ]
        .join(' ')
        .trim(),
  ),
  staff: both('Employees', 'Nodes'),
  employee: same(
    (p: Person, f: Format) => `${p.name}, ${p.state}, speed ${f.number(p.speed, 2)}, ${f.money(p.wage)} an hour`,
  ),
  busy: same('busy'),
  idle: same('idle'),
  training: both('in training', 'being upgraded'),
  onboarding: both('starting soon', 'booting'),
  sick: both('out sick', 'crashed'),
  missing: both('missing, and nobody has noticed', 'down, and nobody has noticed'),

  next: both('next', 'head'),
  open: both('OPEN', 'UP'),
  closed: both('CLOSED', 'DRAINING'),

  note: both('out sick', 'crashed'),
  noteMissing: same('?'),
  badgeNew: same('new'),
  plate: same((p: { name: string; speed: number; wage: number }, f) => `${p.name} · ${f.speed(p.speed)} · ${f.money(p.wage)}/h`),
  plateSpeed: same((p: { name: string; speed: number }, f) => `${p.name} · ${f.speed(p.speed)}`),
  plateBack: both(
    (p: { name: string; minute: number }, f) => `${p.name} · back ${f.clock(p.minute)}`,
    (p: { name: string; minute: number }, f) => `${p.name} · up ${f.clock(p.minute)}`,
  ),
  plateStarts: both(
    (p: { name: string; minute: number }, f) => `${p.name} · starts ${f.clock(p.minute)}`,
    (p: { name: string; minute: number }, f) => `${p.name} · ready ${f.clock(p.minute)}`,
  ),
  plateTraining: same((p: { name: string; speed: number }, f) => `${p.name} · soon ${f.speed(p.speed)}`),
  plateLeaving: both(
    (p: { name: string }) => `${p.name} · last order`,
    (p: { name: string }) => `${p.name} · draining`,
  ),

  gaveUp: both((p: Count, f) => `${f.count(p.n)} gave up waiting`, (p: Count, f) => `${f.count(p.n)} timed out`),
  gaveUpShort: both((p: Count, f) => `${f.count(p.n)} gave up`, (p: Count, f) => `${f.count(p.n)} timeouts`),
  gaveUpTight: both((p: Count, f) => `${f.count(p.n)} quit`, (p: Count, f) => `${f.count(p.n)} t/o`),
  turnedAway: both((p: Count, f) => `${f.count(p.n)} turned away`, (p: Count, f) => `${f.count(p.n)} rejected`),
  turnedAwayShort: both((p: Count, f) => `${f.count(p.n)} refused`, (p: Count, f) => `${f.count(p.n)} refused`),
  turnedAwayTight: both((p: Count, f) => `${f.count(p.n)} full`, (p: Count, f) => `${f.count(p.n)} full`),
  dropped: both(
    (p: Count, f) => `${f.count(p.n)} lost ${f.plural(p.n, { one: 'order', other: 'orders' })}`,
    (p: Count, f) => `${f.count(p.n)} dropped`,
  ),
  droppedShort: both((p: Count, f) => `${f.count(p.n)} lost`, (p: Count, f) => `${f.count(p.n)} dropped`),
  shed: both((p: Count, f) => `${f.count(p.n)} waved on`, (p: Count, f) => `${f.count(p.n)} shed`),
  unservable: both((p: Count, f) => `${f.count(p.n)} not on the menu`, (p: Count, f) => `${f.count(p.n)} unservable`),
  unservableShort: both((p: Count, f) => `${f.count(p.n)} no dish`, (p: Count, f) => `${f.count(p.n)} no shard`),
  sentHome: both((p: Count, f) => `${f.count(p.n)} sent home`, (p: Count, f) => `${f.count(p.n)} cut off`),
  sentHomeShort: both((p: Count, f) => `${f.count(p.n)} home`, (p: Count, f) => `${f.count(p.n)} cut`),

  more: both((p: Count, f) => `+${f.count(p.n)} more down the street`, (p: Count, f) => `+${f.count(p.n)} more in the backlog`),
  moreShort: both((p: Count, f) => `+${f.count(p.n)} outside`, (p: Count, f) => `+${f.count(p.n)} more`),
  moreTight: same((p: Count, f) => `+${f.count(p.n)}`),
  block: both(
    (p: { n: number; busy: number }, f) => `${f.count(p.n)} employees, ${f.count(p.busy)} busy`,
    (p: { n: number; busy: number }, f) => `${f.count(p.n)} nodes, ${f.count(p.busy)} busy`,
  ),
  blockSick: both((p: Count, f) => `${f.count(p.n)} out sick`, (p: Count, f) => `${f.count(p.n)} crashed`),
  blockEach: both(
    (p: Count, f) => `each square is ${f.count(p.n)} employees`,
    (p: Count, f) => `each square is ${f.count(p.n)} nodes`,
  ),
} satisfies Area
