/** The days of the bench: the two that are measured beside others, and those of `features.mjs`. */

/** M/M/10 in one line, and 100 own lines by power-of-two, both at 90% load. */
export const day = { demand: { perHour: 540 }, work: { law: 'exponential', mean: 1 }, staff: [{ count: 10 }], duration: 1e6 }
export const ownDay = { ...day, demand: { perHour: 5400 }, staff: [{ count: 100 }], line: { layout: 'own', routing: 'power-of-two' } }

/** Objects one over the other, key by key; what is no object replaces. */
function over(base, more) {
  const out = { ...base }
  for (const [key, value] of Object.entries(more)) {
    const both = [out[key], value].every((v) => v !== null && typeof v === 'object' && !Array.isArray(v))
    out[key] = both ? over(out[key], value) : value
  }
  return out
}

const exponential = (mean) => ({ law: 'exponential', mean })
const halves = [
  { name: 'grill', work: exponential(0.5) },
  { name: 'bar', work: exponential(0.5) },
]
const skilled = [
  { count: 5, skills: { grill: 1.1, bar: 0.5 } },
  { count: 5, skills: { grill: 0.5, bar: 1.1 } },
]
/** One of them spoils most of what they touch. */
const clumsy = [{ count: 9 }, { count: 1, errorRate: 0.7 }]
const sickness = { meanTimeToSick: 480, meanTimeToReturn: 30 }

/** Any line. */
const anywhere = (customers) => ({
  'a curve of demand': { demand: { perHour: [[0, 480], [customers / 16, 600], [customers / 8, 360]] } },
  'bursty arrivals': { demand: { process: 'bursty', scv: 4 } },
  'parties': { demand: { party: 3 } },
  'patience': { patience: exponential(5) },
  'room for 20': { line: { capacity: 20 } },
  'patience and retries': { patience: exponential(2), retry: { after: exponential(10), backoff: 2, jitter: 'full', cap: 60, attempts: 4, budget: 0.2 } },
  'coordination': { coordination: { contention: 0.03, coherency: 0.0005 }, demand: { factor: 0.7 } },
  'training, speeds': { growth: { trainingTime: 30, onboardingTime: 30 }, staff: [{ count: 5, speed: 1.4 }, { count: 5, speed: 0.7 }] },
  'sickness': { sickness },
  'sickness, orders resumed': { sickness: { ...sickness, order: 'resume', while: 'busy' } },
  'sickness together, flapping': { sickness: { meanTimeToSick: 480, meanTimeToReturn: 10, together: 0.02, flapping: { absences: 3, between: 5 } } },
  'health checks': { sickness: { ...sickness, detection: { interval: 1, timeout: 0.5, fall: 2, rise: 2 } } },
  'slowness': { slowness: { meanTimeToSlow: 480, meanTimeToRecover: 30, factor: 0.3 } },
  'failing fast': { failFast: { meanTimeToFail: 480, meanTimeToRecover: 30, errorRate: 0.5, responseTime: 0.1 } },
  'errors': { staff: [{ count: 10, errorRate: 0.02 }] },
  'shifts': { manager: { kind: 'shifts', shifts: [{ from: 0, to: 1e6, count: 9 }, { from: 60, to: 1e6, count: 1 }] } },
  'autoscaler': { manager: { kind: 'target', target: 0.8, interval: 15, min: 5, max: 15 } },
  'stations': { work: undefined, stations: halves },
  'specialists': { work: undefined, stations: halves, staff: skilled, demand: { factor: 0.7 } },
  'menu, 3 copies': { menu: { dishes: 50, popularity: 1, copies: 3, writes: 0 }, demand: { factor: 0.5 } },
  'menu with writes': { menu: { dishes: 50, popularity: 1, copies: 3, writes: 0.1 }, demand: { factor: 0.5 } },
  'quality': { quality: { premium: 1, chance: 0.1, after: 60 }, staff: [{ count: 10, quality: 0.8 }] },
  'shedding': { protection: { shed: { above: 20 } } },
  'throttling': { protection: { throttle: { k: 2, window: 120 } } },
  'breaker': { protection: { breaker: { window: 10, volume: 20, errors: 0.5, open: 5 } }, staff: clumsy },
  'hedging': { protection: { hedge: { after: 3, budget: 0.05 } } },
  'ejection': { protection: { ejection: {} }, staff: clumsy },
  'panic threshold': { protection: { panic: { below: 0.5 } }, sickness },
  'a goal': { goal: { wait: 5, share: 0.9 } },
  'lifo': { line: { discipline: 'lifo' } },
  'lifo under overload': { line: { discipline: 'adaptive-lifo', overloadAfter: 5 } },
})

const oneLine = {
  'fastest first': { line: { idle: 'fastest' } },
  'whoever first': { line: { idle: 'random' } },
}

const ownLines = {
  'random': { line: { routing: 'random' } },
  'round-robin': { line: { routing: 'round-robin' } },
  'weighted': { line: { routing: 'weighted' } },
  'power-of-two': { line: { routing: 'power-of-two' } },
  'least-work': { line: { routing: 'least-work' } },
  'sticky': { line: { routing: 'sticky' }, demand: { factor: 0.7 } },
  'by-dish': { line: { routing: 'by-dish' }, menu: { dishes: 50, popularity: 0.5, copies: 3 }, demand: { factor: 0.6 } },
  'stealing': { line: { stealing: true } },
  'stranded lines': { sickness: { ...sickness, line: 'stranded' } },
  'shared attention': { line: { discipline: 'shared-attention' } },
}

/** Of those that go with any line, the ones that have more to do where each has a line of their own. */
const ALSO_OWN = [
  'patience', 'room for 20', 'sickness', 'health checks', 'errors', 'stations', 'specialists', 'menu, 3 copies', 'shedding', 'breaker', 'hedging', 'ejection', 'lifo',
]

/** The name of the day on which all go together. */
export const ALL = 'every feature'

/** Whatever goes together, on one day. The pace makes up for what the troubles take, so that the house stays near 80%. */
const together = (customers) => ({
  demand: { perHour: [[0, 240], [customers / 16, 320], [customers / 8, 200]], process: 'bursty', scv: 4, party: 1.5 },
  work: undefined,
  stations: halves,
  staff: [
    { count: 5, skills: { grill: 1.2, bar: 0.6 }, quality: 0.8, errorRate: 0.01 },
    { count: 5, skills: { grill: 0.6, bar: 1.2 }, quality: 0.4, speed: 1.2 },
  ],
  patience: exponential(8),
  retry: { after: exponential(10), backoff: 2, jitter: 'full', cap: 60, attempts: 3, budget: 0.2 },
  line: { capacity: 40, discipline: 'adaptive-lifo', overloadAfter: 5 },
  coordination: { contention: 0.01, coherency: 0.0002 },
  growth: { trainingTime: 30, onboardingTime: 30 },
  sickness: { ...sickness, together: 0.05, flapping: { absences: 2, between: 5 }, detection: { interval: 1, timeout: 0.5, fall: 2, rise: 2 }, order: 'resume' },
  slowness: { meanTimeToSlow: 480, meanTimeToRecover: 30, factor: 0.3 },
  failFast: { meanTimeToFail: 960, meanTimeToRecover: 15, errorRate: 0.5, responseTime: 0.1 },
  manager: { kind: 'target', target: 0.8, interval: 15, min: 8, max: 14 },
  menu: { dishes: 20, popularity: 0.5, copies: 6 },
  quality: { premium: 1, chance: 0.1, after: 60 },
  protection: {
    shed: { above: 60 },
    throttle: { k: 2, window: 120 },
    breaker: { window: 10, volume: 20, errors: 0.5, open: 5 },
    hedge: { after: 3, budget: 0.05 },
    ejection: {},
    panic: { below: 0.5 },
  },
  goal: { wait: 5, share: 0.9 },
})

/** The days of `features.mjs` for so many customers: ten people at 80% load, in each group the plain day and, by name, the others. */
export function groups(customers) {
  const plain = { demand: { perHour: 480 }, work: exponential(1), staff: [{ count: 10 }], duration: customers / 8 }
  const own = { ...plain, line: { layout: 'own', routing: 'shortest' } }
  const days = (base, more) => Object.entries(more).map(([name, feature]) => [name, over(base, feature)])
  const all = together(customers)
  return [
    {
      group: 'one line',
      plain,
      features: days(plain, { ...anywhere(customers), ...oneLine, [ALL]: over(all, { line: { idle: 'fastest' } }) }),
    },
    {
      group: 'own lines',
      plain: own,
      features: days(own, {
        ...Object.fromEntries(Object.entries(anywhere(customers)).filter(([name]) => ALSO_OWN.includes(name))),
        ...ownLines,
        [ALL]: over(all, { line: { routing: 'least-work', stealing: true } }),
      }),
    },
  ]
}
