/** Own lines and the ways to choose among them, work stealing, copies of orders, stations in sequence. */
import { exponential, gamma, house, own, settled } from '../houses.mjs'
import { exact, pick, ratio, sums, tails, usual } from '../readings.mjs'
import { countAtMost, countOf } from '../statistics.mjs'

const lines = (lam, staff, line, extra = {}) => {
  const people = typeof staff === 'number' ? staff : staff.length
  const speed = typeof staff === 'number' ? staff : staff.reduce((a, s) => a + s.speed, 0)
  return { label: line.line.routing, scenario: house(lam, exponential(1), staff, line), lam, warmup: settled(people / speed, 1, lam / speed), ...extra }
}

const allIdle = sums(
  ({ series }, { warmup }) => {
    let n = 0
    const from = Math.ceil(warmup)
    for (let m = from; m < series.inLine.length; m++) if (series.inLine[m] + series.inService[m] === 0) n++
    return [n, series.inLine.length - from]
  },
  ([s, n]) => s / n,
  ['series'],
)

const ROUTING = { 'lb-random-a': 'random', 'lb-rr-2': 'round-robin', 'lb-rr-4': 'round-robin', 'lb-lwl-a': 'least-work' }
const balanced = (c) => {
  const { n, d, lam_total: lam, replacement } = c.params
  const routing = d === undefined ? (ROUTING[c.case] ?? 'shortest') : 'power-of-two'
  const line = own(routing, d === undefined ? {} : { choices: { of: d, replacement } })
  const read = { ...pick('W', 'L', 'Wq', ['sigma', 'Pw']), 'P(all_idle)': allIdle }
  return [lines(lam, n, line, { read: only(c, read), head: 'W' })]
}

const only = (c, read) => Object.fromEntries(Object.entries(read).filter(([name]) => c.quantities.some((q) => q.quantity === name)))

const weighted = ({ params: { lam_total: lam, mus } }) => {
  const staff = mus.map((speed) => ({ speed }))
  const calm = exact((r) => r.employees.every((e) => e.busy < 0.95 * (e.busy + e.idle)))
  return [
    lines(lam, staff, own('weighted'), { read: { W_proportional: usual.W }, head: 'W_proportional' }),
    lines(lam, staff, own('random'), { read: { W_equal_split: usual.W, equal_split_stable: calm } }),
  ]
}

/** Many lines stand for endlessly many; few days do, as each averages over all its lines. */
const crowd = (quantity, rho, n, line, warmup, extra = {}) =>
  lines(rho * n, n, line, { label: `${n} lines, load ${rho}`, warmup, replications: 10, read: { [quantity]: usual.W }, ...extra })

const choices = (c) =>
  c.quantities.map(({ quantity }) => {
    const d = Number(/d=(\d)/.exec(quantity)?.[1] ?? 2)
    const rho = Number(/rho=([\d.]+)/.exec(quantity)[1])
    const [n, warmup] = rho > 0.97 ? [1000, 600] : [500, 150]
    const extra = d === 2 ? {} : { label: `${n} lines, load ${rho}, ${d} choices` }
    return crowd(quantity, rho, n, own('power-of-two', { choices: { of: d, replacement: false } }), warmup, extra)
  })

const stealing = (c) =>
  c.quantities.map(({ quantity }) => {
    const rho = Number(/rho=([\d.]+)/.exec(quantity)[1])
    return crowd(quantity, rho, 500, own('random', { stealing: true }), 300)
  })

/** A copy to another line at once. */
const redundant = ({ params: { k, lam_total: lam, mu } }) => [
  {
    label: 'a copy at once',
    scenario: house(lam, exponential(1 / mu), k, { ...own('random'), protection: { hedge: { after: 0, budget: 1 } } }),
    lam,
    warmup: 100,
    read: { T: usual.W },
    head: 'T',
  },
]

const hedged = ratio((r, { warmup }) => r.eventRows.filter((e) => e.kind === 'order-hedged' && e.time >= warmup).length, (r) => r.arrived, ['events'])

/** So many people that nobody waits and a copy always finds somebody. */
const hedge = (lam, work, { h }) => house(lam, work, 60, h === undefined ? {} : { protection: { hedge: { after: h, budget: 1 } } })

const hedgeExp = (c) => {
  const { h, mean: m } = c.params
  const of = (label, read, head) => ({ label, scenario: hedge(5, exponential(m), { h }), lam: 5, warmup: 20, read, head })
  return [of('no queue', { ET: usual.W, ...tails(c) }, 'ET'), of('events', { extra_copies: hedged })]
}

const slowerThan = (x) => sums(({ histograms: { sojourn } }) => [countOf(sojourn) - countAtMost(sojourn, x), countOf(sojourn)], ([s, n]) => s / n, ['histograms'])

const hedgeBimodal = ({ params: p }) => {
  const values = Array.from({ length: 20 }, (_, i) => (i < 20 * p.p_slow ? p.slow : p.fast))
  const work = { law: 'empirical', values, mean: values.reduce((a, b) => a + b, 0) / 20 }
  const of = (label, h, read, head) => ({ label, scenario: hedge(5, work, { h }), lam: 5, warmup: 30, read, head })
  return [
    of('no queue', p.h, { ET: usual.W, P_slower_than_3: slowerThan(3) }, 'ET'),
    of('events', p.h, { extra_copies: hedged }),
    of('without', undefined, { ET_no_hedge: usual.W }),
  ]
}

/** Stations passed in turn, each with people of its own. */
const tandem = (c) => {
  const { lam, stages } = c.params
  const stations = stages.map((s, i) => ({ name: `stage ${i + 1}`, work: exponential(1 / s.mu) }))
  const staff = stages.map((s, i) => ({ count: s.c, skills: { [`stage ${i + 1}`]: 1 } }))
  const slowest = Math.max(...stages.map((s) => lam / s.mu / s.c))
  // Mean time at a station is its mean number over what comes out, by Little's law.
  const at = (i) => ratio((r) => r.stations[i].inLine.mean + r.stations[i].inService.mean, (r) => r.throughputPerHour / 60)
  return [
    {
      label: `${stages.length} stations`,
      scenario: { demand: { perHour: 60 * lam }, stations, staff },
      lam,
      warmup: 3 * settled(2, 1, slowest),
      read: {
        ...Object.fromEntries(stages.map((_, i) => [`W_stage${i + 1}`, at(i)])),
        ...pick(['W_total', 'W'], ['L_total', 'L']),
        ...tails(c),
      },
      head: 'W_total',
    },
  ]
}

const specialists = ({ params: { lam, stage_mean: m } }) => {
  const work = exponential(m)
  return [
    {
      label: 'two stations',
      scenario: {
        demand: { perHour: 60 * lam },
        stations: [{ name: 'first', work }, { name: 'second', work }],
        staff: [{ skills: { first: 1 } }, { skills: { second: 1 } }],
      },
      lam,
      warmup: 3 * settled(m, 1, lam * m),
      read: { W_specialists: usual.W },
      head: 'W_specialists',
    },
    { label: 'both do both', scenario: house(lam, gamma(2 * m, 0.5), 2), lam, warmup: settled(2 * m, 2, lam * m), read: { W_generalists: usual.W } },
  ]
}

export const lineFamilies = [
  [/^lb-(random|rr|jsq|p2c-3|lwl)/, balanced],
  [/^lb-weighted-a$/, weighted],
  [/^lb-p[23]c-mf$/, choices],
  [/^steal-mf-a$/, stealing],
  [/^red-2of3$/, redundant],
  [/^hedge-exp$/, hedgeExp],
  [/^hedge-bimodal$/, hedgeBimodal],
  [/^tandem-/, tandem],
  [/^spec-vs-gen-a$/, specialists],
]
