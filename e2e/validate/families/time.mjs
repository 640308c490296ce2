/** What depends on the hour or on how one looks: transients, changing demand, the manager, identities, percentiles put together. */
import { cooks, deterministic, exponential, house, own, settled, sinusoid } from '../houses.mjs'
import { atMinute, atMost, exact, mean, percentile, pick, sums } from '../readings.mjs'
import { countAtMost, countOf, uniforms } from '../statistics.mjs'

const inHouse = (line, service) => line + service

/** `E[N(5)]`, `P(N(5)=0)`, `P(N(5)>=c)`, `E[Lq(5)]`, `m(6)`: the state at a minute, over many days. */
function stateAt(quantity, { c }, offset = 0) {
  const m = /\((\d+)\)/.exec(quantity)
  if (m === null) return undefined
  const t = offset + Number(m[1])
  if (quantity.startsWith('E[Lq')) return atMinute(t, (line) => line)
  if (quantity.includes('=0)')) return atMinute(t, (line, service) => +(line + service === 0))
  if (quantity.includes('>=c')) return atMinute(t, (line, service) => +(line + service >= c))
  return atMinute(t, inHouse)
}

const states = (c, offset = 0) => {
  const read = c.quantities.map(({ quantity }) => [quantity, stateAt(quantity, c.params, offset)])
  return Object.fromEntries(read.filter(([, reading]) => reading !== undefined))
}

const fromEmpty = (c) => {
  const { lam, mu, times } = c.params
  const last = Math.max(...times)
  return [{ label: 'from empty', scenario: house(lam, exponential(1 / mu), 1), until: last, daily: lam * last, warmup: 0, read: states(c), head: 'E[N(10)]' }]
}

const daily = (c) => [
  {
    label: 'from empty',
    scenario: house(1, exponential(1 / c.params.mu), c.params.c, { demand: { perHour: sinusoid(c.params) } }),
    until: c.params.period,
    daily: c.params.lam0 * c.params.period,
    warmup: 0,
    read: states(c),
    head: `E[N(12)]`,
  },
]

/** The mean number inside is a sine wave of its own: its mean, and its two parts, from the second day's minutes. */
const periodic = (c) => {
  const { period, mu, lam0 } = c.params
  const wave = (of) =>
    sums(
      ({ series }) => {
        const out = [0, 0, 0, 1]
        for (let m = 0; m < period; m++) {
          const n = series.inLine[period + m] + series.inService[period + m]
          out[0] += n / period
          out[1] += (2 * n * Math.sin((2 * Math.PI * m) / period)) / period
          out[2] += (2 * n * Math.cos((2 * Math.PI * m) / period)) / period
        }
        return out
      },
      ([level, sine, cosine, n]) => of(level / n, Math.hypot(sine, cosine) / n, (Math.atan2(-cosine, sine) * period) / (2 * Math.PI)),
      ['series'],
    )
  return [
    {
      label: 'second day',
      scenario: house(1, exponential(1 / mu), 100, { demand: { perHour: sinusoid(c.params, 2) } }),
      until: 2 * period,
      daily: 2 * period * lam0,
      warmup: 0,
      read: { ...states(c, period), peak_lag: wave((_l, _a, lag) => lag), max_m: wave((l, a) => l + a), min_m: wave((l, a) => l - a) },
      head: 'm(12)',
    },
  ]
}

const counts = (c) => [
  {
    label: 'arrivals',
    scenario: house(1, deterministic(0.01), 1, { demand: { perHour: sinusoid(c.params) } }),
    until: c.params.period,
    daily: c.params.lam0 * c.params.period,
    warmup: 0,
    read: Object.fromEntries(
      c.quantities.map(({ quantity }) => {
        const [a, b] = /\[(\d+),(\d+)\]/.exec(quantity).slice(1).map(Number)
        return [quantity, mean(({ series }) => series.arrived.slice(a + 1, b + 1).reduce((x, y) => x + y, 0), ['series'])]
      }),
    ),
    head: 'N[0,12]',
  },
]

/** Looks in at moments of its own: how long is the gap between arrivals that it falls into, and how much of it is left? */
const LOOKS = 1000
const PROCESS = { exp: {}, h2: { process: 'bursty', scv: 4 }, det: { process: 'regular' } }
const inspection = (c) => {
  const seen = (of) =>
    sums(
      ({ customers }, { seed, until }) => {
        const uniform = uniforms(seed)
        const looks = Array.from({ length: LOOKS }, () => 100 + uniform() * (until - 500)).sort((a, b) => a - b)
        let i = 0
        let sum = 0
        for (const t of looks) {
          while (customers[i].arrivedAt <= t) i++
          sum += of(customers[i - 1].arrivedAt, customers[i].arrivedAt, t)
        }
        return [sum, LOOKS]
      },
      ([s, n]) => s / n,
      ['customers'],
    )
  return [
    {
      label: 'looking in',
      scenario: house(1, deterministic(0.01), 1, { demand: PROCESS[c.case.split('-')[1]] }),
      until: 20_000,
      daily: 20_000,
      warmup: 0,
      read: { seen_by_observer: seen((a, b) => b - a), mean_residual: seen((_a, b, t) => b - t) },
      head: 'seen_by_observer',
    },
  ]
}

/** From the opening until the last has left: ∫ (line + service + orbit) dt against the sum over customers, whatever befell them. */
const little = () => {
  const residual = (r) => {
    const minutes = r.customers.reduce((a, c) => Math.max(a, c.leftAt), 600)
    const inside = (r.inLine.mean + r.inService.mean + r.orbit.mean) * minutes
    const visits = r.customers.reduce((a, c) => a + (c.leftAt - c.arrivedAt), 0)
    return Math.abs(inside / visits - 1)
  }
  return [
    {
      label: 'a day with everything',
      scenario: house(3, exponential(1), cooks(4), {
        ...own('power-of-two', { stealing: true, capacity: 8 }),
        patience: exponential(6),
        retry: { after: exponential(20), chance: 0.7 },
        sickness: { meanTimeToSick: 200, meanTimeToReturn: 30, detection: 5, order: 'resume' },
        slowness: { meanTimeToSlow: 100, meanTimeToRecover: 20, factor: 0.5 },
        protection: { hedge: { after: 3, budget: 0.2 } },
        duration: 600,
      }),
      whole: true,
      until: 600,
      daily: 1800,
      warmup: 0,
      read: { relative_residual_max: atMost(residual, ['customers']) },
    },
  ]
}

/** Both houses' percentiles by themselves, read off a grid about where each is expected. */
const apart = (lams, mu, share) => {
  const expected = lams.map((lam) => Math.log(1 / (1 - share)) / (mu - lam))
  const grid = Array.from({ length: 81 }, (_, i) => 0.7 + i * 0.0075)
  const size = grid.length + 1
  const at = (s) => {
    let i = 0
    while (s[i + 1] < share * s[size - 1]) i++
    return grid[i] + ((share * s[size - 1] - s[i]) / (s[i + 1] - s[i])) * 0.0075
  }
  return sums(
    ({ reports }) => reports.flatMap(({ histograms: { sojourn } }, k) => [...grid.map((g) => countAtMost(sojourn, g * expected[k])), countOf(sojourn)]),
    (s) => lams.reduce((a, _, k) => a + expected[k] * at(s.slice(k * size, (k + 1) * size)), 0) / lams.length,
    ['histograms'],
  )
}

const mixture = ({ params: { lams, mu } }) => {
  // Fourteen dishes asked for alike, five of them this one's and nine the other's: arrivals 5 to 9.
  const dishes = lams.map((lam) => Math.round(lam * 10))
  const all = dishes.reduce((a, b) => a + b, 0)
  const skills = (from, n) => Object.fromEntries(Array.from({ length: n }, (_, i) => [`dish-${from + i + 1}`, 1]))
  const lam = lams.reduce((a, b) => a + b, 0)
  const warmup = settled(1 / mu, 1, Math.max(...lams) / mu)
  return [
    {
      label: 'together',
      scenario: house(lam, exponential(1 / mu), [{ skills: skills(0, dishes[0]) }, { skills: skills(dishes[0], dishes[1]) }], {
        ...own('by-dish'),
        menu: { dishes: all, popularity: 0, copies: 1 },
      }),
      lam,
      warmup,
      read: { p99_mixture: percentile('sojourn', 0.99) },
      head: 'p99_mixture',
    },
    {
      label: 'apart',
      lam,
      warmup,
      day: (simulate, { seed, until }) => ({
        reports: lams.map((rate, k) =>
          simulate({ ...house(rate, exponential(1 / mu), 1), duration: until + 1 }, { seed: 2 * seed + k, until, warmup, keep: ['histograms'] }),
        ),
      }),
      read: { mean_of_p99s: apart(lams, mu, 0.99) },
    },
  ]
}

/** Offered so many that `metric` of those here are busy on average: regular arrivals of a minute's work; what does the manager make of it? */
const autoscaler = (c) =>
  c.quantities.flatMap(({ quantity }) => {
    const [current, metric, target] = /(\d+)@(\d+)\/(\d+)/.exec(quantity).slice(1).map(Number)
    // Nobody can be busier than all the time, so such a load is scaled down with its target.
    const busy = Math.min(1, metric / 100)
    const aim = (target / metric) * busy
    if (Math.max(2 * current, current + 4) < c.quantities.find((q) => q.quantity === quantity).expected) return []
    return [
      {
        label: `${current} people, ${metric}% busy`,
        scenario: house(current * busy, deterministic(1), current, {
          demand: { process: 'regular' },
          manager: { kind: 'target', target: aim, interval: 1000, stabilisation: 0, max: 500 },
        }),
        // Those who may go finish the order in hand first.
        until: 1003,
        daily: current * 1000,
        warmup: 0,
        read: { [quantity]: exact((r) => r.series.atWork[1002], ['series']) },
      },
    ]
  })

const ramp = ({ params: { start, desired }, quantities }) => [
  {
    label: 'endless work',
    scenario: house(1000, deterministic(1), start, { line: { capacity: 10_000 }, manager: { kind: 'target', target: 0.01, interval: 15, max: desired } }),
    until: 100,
    daily: 100_000,
    warmup: 0,
    read: { path: exact((r) => quantities[0].expected.map((_, k) => r.series.atWork[15 * (k + 1) + 1]), ['series']) },
  },
]

/** One person who does `backend_capacity` a minute and is never without work; what they turn away counts against the house. */
const throttle = ({ params: p }) => {
  const rate = p.request_rate
  return [
    {
      label: 'throttled',
      scenario: house(rate, deterministic(1), [{ speed: p.backend_capacity }], { line: { capacity: 40 }, protection: { throttle: { k: p.K, window: 120 } } }),
      lam: rate,
      warmup: 400,
      replications: 20,
      read: {
        ...pick(['p_reject_local', 'shed'], ['goodput', 'throughput']),
        sent_rate: mean((r, { minutes }) => (r.arrived - r.lost.shed) / minutes),
        backend_rejects: mean((r, { minutes }) => r.lost.turnedAway / minutes),
      },
    },
  ]
}

export const time = [
  [/^mm1-transient-a$/, fromEmpty],
  [/^mtmc-/, daily],
  [/^mtinf-a$/, periodic],
  [/^nhpp-count$/, counts],
  [/^inspection-/, inspection],
  [/^little-identity$/, little],
  [/^avg-of-p99$/, mixture],
  [/^hpa-formula$/, autoscaler],
  [/^hpa-ramp$/, ramp],
  [/^throttle-/, throttle],
]
