/** Absence, slowness, failing fast, and who notices: breakdowns, gray failure, black holes, health checks, ejection, outages. */
import { cooks, deterministic, exponential, house, own, settled } from '../houses.mjs'
import { exact, greatest, least, mean, pick, ratio, rowMean, sums, usual } from '../readings.mjs'

const spells = (sick, back, more = {}) => ({ sickness: { meanTimeToSick: 1 / sick, meanTimeToReturn: 1 / back, order: 'resume', ...more } })

const total = (r, key) => r.employees.reduce((a, e) => a + e[key], 0)
const present = ratio((r) => total(r, 'busy') + total(r, 'idle'), (r) => total(r, 'busy') + total(r, 'idle') + total(r, 'away'))
const scaled = (reading, factor) => ({ ...reading, of: (s) => factor * reading.of(s) })

/** Share of whole minutes at which at least (or fewer than) k are at work. */
const atWork = (holds) =>
  sums(({ series }, { warmup }) => {
    const from = Math.ceil(warmup)
    let n = 0
    for (let m = from; m < series.atWork.length; m++) if (holds(series.atWork[m])) n++
    return [n, series.atWork.length - from]
  }, ([s, n]) => s / n, ['series'])

/** Nobody comes; looked at so seldom that one look hardly knows of the last. */
const rotaAlone = (people, sick, back, pace, read, head) => ({
  label: 'rota alone',
  scenario: house(0, exponential(1), people, spells(sick * pace, back * pace)),
  lam: 1,
  warmup: 40 / (pace * back),
  read,
  head,
})

const breakdowns = ({ params: p }) => {
  const capacity = (p.c * p.repair_rate) / (p.breakdown_rate + p.repair_rate)
  const out = [
    {
      label: 'resume, shared line',
      scenario: house(p.lam, exponential(1 / p.mu), p.c, spells(p.breakdown_rate, p.repair_rate)),
      lam: p.lam,
      warmup: settled(1 / p.mu, capacity, p.lam / capacity) + 10 / p.repair_rate,
      read: {
        ...pick('L', 'W', 'mean_busy', ['rho_eff', 'rho'], ['P(N=0)', 'empty']),
        availability_per_server: present,
        effective_capacity: scaled(present, p.c * p.mu),
      },
      head: 'L',
    },
  ]
  if (p.c <= 3) out.push(rotaAlone(p.c, p.breakdown_rate, p.repair_rate, 4, { 'P(all_servers_down)': atWork((n) => n === 0) }))
  return out
}

const whileBusy = ({ params: p }) => {
  const [law, minutes] = p.service.split(':')
  const completion = (r) => r.leftAt - r.startedAt
  return [
    {
      label: `${p.mode} ${law}`,
      scenario: house(p.lam, law === 'exp' ? exponential(+minutes) : deterministic(+minutes), 1, spells(p.breakdown_rate, p.repair_rate, { while: 'busy', order: p.mode === 'resume' ? 'resume' : 'restart' })),
      lam: p.lam,
      warmup: 300,
      read: {
        ...pick('W', 'Wq'),
        mean_completion: rowMean(completion),
        ES2_completion: rowMean((r) => completion(r) ** 2),
        // Away only with an order begun, so this is the share of time that somebody's order is under way.
        rho_eff: mean((r) => (total(r, 'busy') + total(r, 'away')) / (total(r, 'busy') + total(r, 'away') + total(r, 'idle'))),
      },
      head: 'W',
    },
  ]
}

/** Minutes slow and minutes in all, from the turns of one person's slowness. */
function slowMinutes({ eventRows }, { warmup, until }) {
  let slow = 0
  let since = NaN
  let isSlow = false
  for (const { kind, time } of eventRows) {
    if (kind !== 'employee-slowed') continue
    if (isSlow) slow += Math.max(0, time - Math.max(since, warmup))
    isSlow = !isSlow
    since = time
  }
  if (isSlow) slow += until - Math.max(since, warmup)
  return [slow, until - warmup]
}

const gray = ({ params: p }) => {
  const slowness = { meanTimeToSlow: 1 / p.rate_fast_to_slow, meanTimeToRecover: 1 / p.rate_slow_to_fast, factor: p.mu_slow / p.mu_fast }
  const share = sums(slowMinutes, ([s, n]) => s / n, ['events'])
  return [
    { label: 'slow spells', scenario: house(p.lam, exponential(1 / p.mu_fast), 1, { slowness }), lam: p.lam, warmup: 1500, read: pick('L', 'W'), head: 'W' },
    {
      label: 'spells alone',
      scenario: house(0, exponential(1), 1, { slowness }),
      lam: 1,
      warmup: 100,
      read: { P_slow: share, mean_capacity: { ...share, of: ([s, n]) => p.mu_fast + (p.mu_slow - p.mu_fast) * (s / n) } },
    },
  ]
}

const blackHole = ({ params: { n, lam_total: lam, mu } }) =>
  ['shortest', 'random'].map((routing) => ({
    label: routing,
    scenario: house(lam, exponential(1 / mu), [{ errorRate: 1 }, { count: n - 1 }], own(routing)),
    lam,
    warmup: 100,
    read: { [routing === 'random' ? 'random_lb_error_fraction' : 'error_fraction']: usual.dropped },
    ...(routing === 'shortest' ? { head: 'error_fraction' } : {}),
  }))

/** Minutes from each absence to its notice. */
function delays({ eventRows }) {
  const since = new Map()
  const out = []
  for (const { kind, time, employee } of eventRows) {
    if (kind === 'employee-sick') since.set(employee, time)
    else if (kind === 'absence-noticed') out.push(time - since.get(employee))
  }
  return out
}

const healthCheck = ({ params: { interval, timeout, fall, lam_total: lam, n } }) => {
  const detection = { interval, timeout, fall, rise: 1 }
  const longest = fall * interval + timeout
  return [
    {
      label: 'rota alone',
      scenario: house(0, exponential(1), 200, { sickness: { meanTimeToSick: 1000, meanTimeToReturn: 1e9, detection } }),
      until: 30_000,
      daily: 200,
      warmup: 0,
      read: {
        mean_detection: sums((r) => [delays(r).reduce((a, x) => a + x, 0), delays(r).length], ([s, m]) => s / m, ['events']),
        min_detection: least(delays, ['events']),
        max_detection: greatest(delays, ['events']),
      },
      head: 'mean_detection',
    },
    {
      // Everybody sent to the empty place stays there and nobody waits anywhere else, so at the end they are counted.
      label: 'before the empty place',
      scenario: house(lam, deterministic(0.0001), cooks(n), { ...own('random'), sickness: { detection, line: 'stranded' } }),
      commands: [{ at: 0, do: 'call-in-sick', who: 'cook-1' }],
      until: longest + 1,
      daily: lam * longest,
      warmup: 0,
      read: { expected_failed_requests: mean((r) => r.inSystem) },
    },
  ]
}

/** Everybody fails a share p of their orders until the host has had enough of each for good: orders ÷ people. */
const CREW = 300
const consecutive = ({ params: { k, p }, quantities }) => {
  const { expected } = quantities[0]
  const lam = 1000
  return [
    {
      label: `${CREW} people until each is out`,
      scenario: house(lam, deterministic(0.001), [{ count: CREW, errorRate: p }], {
        ...own('random', { capacity: 0 }),
        protection: { ejection: { consecutive: k, time: 1e6, cap: 1e6, share: 1 } },
      }),
      until: Math.ceil((1.3 * CREW * expected) / lam) + 5,
      daily: 1.3 * CREW * expected,
      warmup: 0,
      read: { mean_requests_to_trip: mean((r) => (r.served + r.lost.dropped) / CREW) },
      head: 'mean_requests_to_trip',
    },
  ]
}

const ejections = ({ params: { base, max }, quantities }) => {
  const lengths = ({ eventRows }) => {
    const at = (kind) => eventRows.filter((e) => e.kind === kind).map((e) => e.time)
    const back = at('employee-readmitted')
    return at('employee-ejected').map((t, i) => back[i] - t)
  }
  const nth = (n) => exact((r) => Math.round(lengths(r)[n - 1] * 1e9) / 1e9, ['events'])
  return [
    {
      label: 'every order fails',
      scenario: house(1, deterministic(0.1), [{ errorRate: 1 }], {
        demand: { process: 'regular' },
        line: { capacity: 0 },
        protection: { ejection: { consecutive: 5, time: base, cap: max } },
      }),
      until: 6000,
      daily: 6000,
      warmup: 0,
      read: Object.fromEntries(quantities.map(({ quantity }) => [quantity, nth(Number(quantity.slice(2)))])),
    },
  ]
}

/** One person who does `c_after` a minute is away for T minutes, or slow, and then drains what has piled up. */
const outage = ({ params: { T, lam, c_out, c_after } }) => {
  const who = 'cook-1'
  const commands =
    c_out === 0
      ? [{ at: 0, do: 'call-in-sick', who, value: T }]
      : [
          { at: 0, do: 'slow', who, value: c_out / c_after },
          { at: T, do: 'slow', who, value: 1 },
        ]
  const inside = ({ series }, m) => series.inLine[m] + series.inService[m]
  /** Minutes from T until the last of a fifo line leaves before anybody else has come. */
  const drained = ({ customers }) => customers.find(({ leftAt }, i) => leftAt >= T && leftAt <= customers[i + 1].arrivedAt).leftAt - T
  return [
    {
      label: 'outage',
      scenario: house(lam, exponential(1), cooks(1, { speed: c_after })),
      commands,
      until: T + 1000,
      daily: lam * (T + 1000),
      warmup: 0,
      read: { peak_backlog: mean((r) => inside(r, T), ['series']), drain_time: mean(drained, ['customers']) },
      tolerance: 0.05,
    },
  ]
}

const kOfN = ({ params: { n, k, p } }) => [
  rotaAlone(n, 1 - p, p, 1, { P: atWork((m) => m >= k) }, 'P'),
]

export const trouble = [
  [/^brk-/, breakdowns],
  [/^act-/, whileBusy],
  [/^gray-mm1-a$/, gray],
  [/^blackhole-/, blackHole],
  [/^hc-/, healthCheck],
  [/^consec-/, consecutive],
  [/^ejection-time$/, ejections],
  [/^backlog-/, outage],
  [/^kofn-/, kOfN],
]
