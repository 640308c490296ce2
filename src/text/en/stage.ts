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
  /** In the place of a part whose script did not come. */
  lost: same('This part did not load.'),
  tryAgain: same('Try again'),
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
  customers: both('Customers', 'Requests'),
  customerWith: both(
    (p: { n: number; name: string }, f: Format) => `Customer ${f.count(p.n)}, with ${p.name}`,
    (p: { n: number; name: string }, f: Format) => `Request ${f.count(p.n)}, on ${p.name}`,
  ),
  customerSince: both(
    (p: { n: number; clock: string }, f: Format) => `Customer ${f.count(p.n)}, waiting, came at ${p.clock}`,
    (p: { n: number; clock: string }, f: Format) => `Request ${f.count(p.n)}, queued, arrived at ${p.clock}`,
  ),
  customerGone: both((p: Count, f) => `Customer ${f.count(p.n)}, gone`, (p: Count, f) => `Request ${f.count(p.n)}, ended`),
  otherCustomers: both((p: Count, f) => `and ${f.count(p.n)} more ${f.plural(p.n, { one: 'customer', other: 'customers' })}`, (p: Count, f) => `and ${f.count(p.n)} more ${f.plural(p.n, { one: 'request', other: 'requests' })}`),
  otherStaff: same((p: { n: number; busy: number }, f: Format) => `and ${f.count(p.n)} more, ${f.count(p.busy)} busy`),
  busy: same('busy'),
  idle: same('idle'),
  training: both('in training', 'being upgraded'),
  onboarding: both('starting soon', 'booting'),
  sick: both('out sick', 'crashed'),
  missing: both('missing, and nobody has noticed', 'down, and nobody has noticed'),

  next: both('next', 'head'),
  open: both('OPEN', 'UP'),
  closed: both('CLOSED', 'DRAINING'),
  closedShort: both('SHUT', 'DRAIN'),

  note: both('out sick', 'crashed'),
  noteShort: both('sick', 'down'),
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
  gaveUpWord: both('gave up', 'timeout'),
  turnedAway: both((p: Count, f) => `${f.count(p.n)} turned away`, (p: Count, f) => `${f.count(p.n)} rejected`),
  turnedAwayShort: both((p: Count, f) => `${f.count(p.n)} refused`, (p: Count, f) => `${f.count(p.n)} refused`),
  turnedAwayWord: both('full', 'full'),
  dropped: both(
    (p: Count, f) => `${f.count(p.n)} lost ${f.plural(p.n, { one: 'order', other: 'orders' })}`,
    (p: Count, f) => `${f.count(p.n)} dropped`,
  ),
  droppedShort: both((p: Count, f) => `${f.count(p.n)} lost`, (p: Count, f) => `${f.count(p.n)} dropped`),
  droppedWord: both('lost', 'dropped'),
  shed: both((p: Count, f) => `${f.count(p.n)} kept out`, (p: Count, f) => `${f.count(p.n)} shed`),
  shedShort: both((p: Count, f) => `${f.count(p.n)} shed`, (p: Count, f) => `${f.count(p.n)} shed`),
  shedWord: both('barred', 'shed'),
  unservable: both((p: Count, f) => `${f.count(p.n)} no cook for it`, (p: Count, f) => `${f.count(p.n)} unservable`),
  unservableShort: both((p: Count, f) => `${f.count(p.n)} no cook`, (p: Count, f) => `${f.count(p.n)} no node`),
  unservableWord: both('no cook', 'no node'),
  sentHome: both((p: Count, f) => `${f.count(p.n)} sent home`, (p: Count, f) => `${f.count(p.n)} cut off`),
  sentHomeShort: both((p: Count, f) => `${f.count(p.n)} home`, (p: Count, f) => `${f.count(p.n)} cut`),

  sentHomeWord: both('home', 'cut off'),
  orbit: both((p: Count, f) => `${f.count(p.n)} come again`, (p: Count, f) => `${f.count(p.n)} in back-off`),
  orbitShort: both((p: Count, f) => `${f.count(p.n)} again`, (p: Count, f) => `${f.count(p.n)} retry`),

  orbitWord: both('again', 'retry'),

  /** Next to somebody. */
  ejected: both('set aside', 'ejected'),
  ejectedShort: both('aside', 'out'),
  untrusted: both('on trial', 'unproven'),
  untrustedShort: both('trial', 'trial'),
  failing: both(
    (p: { share: number }, f: Format) => `spoils ${f.share(p.share)}`,
    (p: { share: number }, f: Format) => `fails ${f.share(p.share)}`,
  ),
  failingShort: both('spoils', 'fails'),
  slow: same((p: { share: number }, f: Format) => `${f.share(p.share)} pace`),
  slowShort: same('slow'),
  ejectedSpoken: both('set aside for failing', 'ejected for failing'),
  untrustedSpoken: both('back, but not trusted yet', 'back, but not trusted yet'),
  failingSpoken: both(
    (p: { share: number }, f: Format) => `spoils ${f.share(p.share)} of the orders`,
    (p: { share: number }, f: Format) => `fails ${f.share(p.share)} of its requests`,
  ),
  slowSpoken: both(
    (p: { share: number }, f: Format) => `slow, at ${f.share(p.share)} of their pace`,
    (p: { share: number }, f: Format) => `slow, at ${f.share(p.share)} of its pace`,
  ),
  does: both((p: { names: string[] }, f: Format) => `does ${f.list(p.names)}`, (p: { names: string[] }, f: Format) => `serves ${f.list(p.names)}`),
  holds: both(
    (p: { names: string[]; n: number }, f: Format) => `knows dishes ${f.list(p.n > 0 ? [...p.names, `${f.count(p.n)} more`] : p.names)}`,
    (p: { names: string[]; n: number }, f: Format) => `holds shards ${f.list(p.n > 0 ? [...p.names, `${f.count(p.n)} more`] : p.names)}`,
  ),
  atStation: same((p: { name: string }) => `at ${p.name}`),
  atOnce: both(
    (p: Count, f: Format) => `serves ${f.count(p.n)} at once`,
    (p: Count, f: Format) => `handles ${f.count(p.n)} at once`,
  ),
  atOnceShort: same((p: Count, f: Format) => `${f.count(p.n)} at once`),
  lane: same((p: { name: string; n: number }, f: Format) => `${p.name} · ${f.count(p.n)}`),
  laneTight: same((p: { name: string; n: number }, f: Format) => `${p.name} ${f.count(p.n)}`),
  breaker: both('KITCHEN SHUT', 'CIRCUIT OPEN'),
  breakerShort: both('SHUT', 'TRIP'),

  more: both((p: Count, f) => `+${f.count(p.n)} more down the street`, (p: Count, f) => `+${f.count(p.n)} more in the backlog`),
  moreShort: both((p: Count, f) => `+${f.count(p.n)} outside`, (p: Count, f) => `+${f.count(p.n)} more`),
  moreTight: same((p: Count, f) => `+${f.count(p.n)}`),
  block: both(
    (p: { n: number; busy: number }, f) => `${f.count(p.n)} employees, ${f.count(p.busy)} busy`,
    (p: { n: number; busy: number }, f) => `${f.count(p.n)} nodes, ${f.count(p.busy)} busy`,
  ),
  blockTight: same((p: { n: number; busy: number }, f: Format) => `${f.count(p.busy)} of ${f.count(p.n)} busy`),
  blockSick: both((p: Count, f) => `${f.count(p.n)} out sick`, (p: Count, f) => `${f.count(p.n)} crashed`),
  blockEach: both(
    (p: Count, f) => `each square is ${counted(p.n, f, 'employee', 'employees')}`,
    (p: Count, f) => `each square is ${counted(p.n, f, 'node', 'nodes')}`,
  ),
} satisfies Area
