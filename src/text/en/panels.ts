import { both, same, type Area, type Format } from '../telling.ts'

interface Named {
  name: string
}
interface Priced {
  /** Change of the hourly wage bill, dollars. */
  cost: number
}

const perHour = (p: Priced, f: Format): string => `${f.moneyChange(p.cost)}/h`

/** The controls around the pictures. */
export const panels = {
  figure: both(
    (p: { title: string }) => `${p.title}: an interactive figure of a restaurant`,
    (p: { title: string }) => `${p.title}: an interactive figure of a distributed system`,
  ),
  untitled: both('Your restaurant', 'Your system'),
  play: same('Play'),
  pause: same('Pause'),
  again: same('Play again from the start'),
  reset: same('Start over'),
  stepBack: same('Back to the event before'),
  stepForward: same('To the next event'),
  undo: same('Undo'),
  redo: same('Redo'),
  compare: same('Compare'),
  compareHint: both('Compare with another restaurant, the same customers', 'Compare with another system, the same requests'),
  share: same('Share'),
  shareHint: same('Share and take away'),
  timeControls: same('Steps, undo and speed of time'),
  pace: same('Speed of time'),
  paceValue: both(
    (p: { rate: number }, f: Format) => `${f.number(p.rate, 2)} min/s`,
    (p: { rate: number }, f: Format) => `${f.number(p.rate, 2)} min/s`,
  ),
  paceSpoken: same((p: { rate: number }, f: Format) => `${f.number(p.rate, 2)} simulated minutes per second`),
  scale: both('', '1 min here = 1 s there'),
  telling: same('Told as'),
  restaurant: same('Restaurant'),
  system: same('System'),
  actions: both('What you can do', 'What you can do'),
  perHour: same(perHour),
  hire: both('Hire someone', 'Add a node'),
  letGo: both(
    (p: Named) => `Let ${p.name} go`,
    (p: Named) => `Remove ${p.name}`,
  ),
  letGoNobody: both('Let someone go', 'Remove a node'),
  lastOne: both('somebody has to be here', 'at least one has to be here'),
  train: both(
    (p: Named & { to: number }, f: Format) => `Train ${p.name} to ${f.speed(p.to)}`,
    (p: Named & { to: number }, f: Format) => `Scale ${p.name} up to ${f.speed(p.to)}`,
  ),
  trainNobody: both('Train someone', 'Scale a node up'),
  wall: both('two arms are all there are', 'no bigger machine is sold'),
  fallSick: both('Somebody calls in sick', 'A node crashes'),
  welcome: both(
    (p: Named) => `Welcome ${p.name} back`,
    (p: Named) => `Restore ${p.name}`,
  ),
  stillPaid: both('still paid', 'still billed'),
  paidAlready: both('paid already', 'billed already'),
  welcomeNobody: both('Welcome back', 'Restore a node'),
  nobodySick: both('nobody is out sick', 'no node is down'),
  demand: both('Customers per hour', 'Requests per hour'),
  demandValue: both(
    (p: { n: number }, f: Format) => `${f.count(p.n)} ${f.plural(p.n, { one: 'customer', other: 'customers' })}/h`,
    (p: { n: number }, f: Format) => `${f.count(p.n)} ${f.plural(p.n, { one: 'request', other: 'requests' })}/h`,
  ),
  demandNone: both('nobody comes now', 'no request comes now'),
  /** The card of one employee. */
  card: both(
    (p: Named) => `${p.name}, employee`,
    (p: Named) => `${p.name}, node`,
  ),
  close: same('Close'),
  idle: both('idle', 'idle'),
  busy: both('with a customer', 'handling a request'),
  sick: both('out sick', 'down'),
  unnoticed: both('out sick, and the host has not noticed', 'down, and the load balancer has not noticed'),
  backAt: both(
    (p: { clock: string }) => `out sick until ${p.clock}`,
    (p: { clock: string }) => `down until ${p.clock}`,
  ),
  onboarding: both('being shown around', 'warming up'),
  leaving: both('finishing the last order', 'draining'),
  training: both(
    (p: { to: number }, f: Format) => `in training for ${f.speed(p.to)}`,
    (p: { to: number }, f: Format) => `scaling up to ${f.speed(p.to)}`,
  ),
  slowly: both(
    (p: { share: number }, f: Format) => `at ${f.share(p.share)} of their pace`,
    (p: { share: number }, f: Format) => `degraded to ${f.share(p.share)}`,
  ),
  failing: both(
    (p: { share: number }, f: Format) => `spoils ${f.share(p.share)} of the orders`,
    (p: { share: number }, f: Format) => `fails ${f.share(p.share)} of its requests`,
  ),
  ejected: both('set aside for failing: nobody is sent here for a while', 'ejected for failing: no request is sent here for a while'),
  untrusted: both('back, but not trusted yet', 'back, but not trusted yet'),
  atStation: same((p: Named) => `at ${p.name}`),
  atOnce: both(
    (p: { n: number }, f: Format) => `serves ${f.count(p.n)} at once`,
    (p: { n: number }, f: Format) => `handles ${f.count(p.n)} at once`,
  ),
  quality: both('Quality of food', 'Quality of answers'),
  skills: both('Can do', 'Can do'),
  skillList: same((p: { skills: [name: string, factor: number][]; most: number }, f: Format) => {
    const words = p.skills.slice(0, p.most).map(([name, factor]) => (factor === 1 ? name : `${name} at ${f.speed(factor)}`))
    const more = p.skills.length - p.most
    return f.list(more > 0 ? [...words, `${f.count(more)} more`] : words)
  }),
  speed: both('Speed', 'Speed'),
  wage: both('Wage', 'Cost'),
  wageValue: same((p: { wage: number }, f: Format) => `${f.money(p.wage)}/h`),
  served: both('Served', 'Answered'),
  day: both('Their day so far', 'Its day so far'),
  shareBusy: same((p: { share: number }, f: Format) => `busy ${f.share(p.share)}`),
  shareIdle: same((p: { share: number }, f: Format) => `idle ${f.share(p.share)}`),
  shareAway: both(
    (p: { share: number }, f: Format) => `away ${f.share(p.share)}`,
    (p: { share: number }, f: Format) => `down ${f.share(p.share)}`,
  ),
  trainUp: both(
    (p: { to: number }, f: Format) => `Train to ${f.speed(p.to)}`,
    (p: { to: number }, f: Format) => `Scale up to ${f.speed(p.to)}`,
  ),
  trainDown: both(
    (p: { to: number }, f: Format) => `Ease to ${f.speed(p.to)}`,
    (p: { to: number }, f: Format) => `Scale down to ${f.speed(p.to)}`,
  ),
  callInSick: both('Call in sick', 'Crash'),
  welcomeBack: both('Welcome back', 'Restore'),
  slowDown: both('Slow down', 'Degrade'),
  wellAgain: both('Well again', 'Recover'),
  sendHome: both('Let go', 'Remove'),
  /** What was refused. */
  refused: both('That cannot be done now', 'That cannot be done now'),
  /** A day heavier than what one leap may take. */
  tooMuch: both(
    'So much happens until then that the day was followed only as far as it is shown. Ask again, and it goes on from there.',
    'So much happens until then that the run was followed only as far as it is shown. Ask again, and it goes on from there.',
  ),
  badOptions: same('This figure’s settings'),
  badLink: same('This link was not opened'),
  linkNote: same('About this link'),
  more: same((p: { n: number }, f: Format) => `and ${f.count(p.n)} more`),
  dismiss: same('Dismiss'),
  unknownPart: same((p: { given: string; known: string[] }, f: Format) => `there is no “${p.given}”; known: ${f.list(p.known)}`),
  notANumber: same((p: { given: string }) => `“${p.given}” is not a number of minutes`),
  notADate: same((p: { given: string; example: string }) => `“${p.given}” is not the date of an evening, such as ${p.example}`),
  notARate: same((p: { given: string }) => `“${p.given}” is not a number of minutes per second above 0`),
  /** The site around the figure: its window's name, and what a search or a card says of it. */
  window: same((p: { title: string }) => `${p.title} · Dinner Rush`),
  page: same('A distributed system you can run like a restaurant: customers are requests, employees are nodes, and every number comes from a real simulation.'),
  /** Shown to a room full of people. */
  classroom: same('Classroom'),
  leaveClassroom: same('Leave classroom mode'),
  brand: same('Dinner Rush'),
  presets: both('Restaurants', 'Systems'),
  theme: same('Colours'),
  language: same('Language'),
  settings: same('Language and colours'),
  auto: same('Auto'),
  light: same('Light'),
  dark: same('Dark'),
  /** From the sandbox back to the article. */
  story: same('The story'),
  storyHint: same('The article that this is the sandbox of: one idea a scene'),
  openFile: same('Open a file…'),
  openHint: both(
    'A scenario (JSON) or your own arrivals (CSV): pick it, or drop it anywhere on this page',
    'A scenario (JSON) or your own request log (CSV): pick it, or drop it anywhere on this page',
  ),
  dropHere: both('Drop it: a scenario (JSON) or arrivals (CSV)', 'Drop it: a scenario (JSON) or a request log (CSV)'),
  tooLarge: same(
    (p: { megabytes: number; limit: number }, f: Format) =>
      `the file has ${f.number(p.megabytes)} MB; the most that is read is ${f.number(p.limit)} MB`,
  ),
  unreadable: same('the file could not be read'),
  credits: both(
    'Every number comes from a discrete-event simulation that runs in this page and is checked against queueing theory.',
    'Every number comes from a discrete-event simulation that runs in this page and is checked against queueing theory.',
  ),
  typefaces: same('Set in Fraunces and Inter (SIL Open Font License). Source under the MIT licence.'),
  /** The page with the licences of all that others wrote. */
  notices: same('Third-party notices'),
} satisfies Area
