/**
 * Cases of our own in the form of `cases.json`, for features that it has none for; each value by the formula named as its source.
 */
import { cooks, deterministic, exponential, house, own, settled } from '../houses.mjs'
import { mean, pick, ratio, sums, usual } from '../readings.mjs'
import { failing } from './impatience.mjs'

/** n people: each falls sick at rate `sick`, a share `all` of the calls takes everybody; each is back at rate `back`. P(nobody is there). */
function nobodyThere(n, sick, back, all) {
  // Balance across the cut between k and k + 1 away, from the top: what falls back equals what goes up, single steps and leaps.
  const p = [1]
  const leaps = (k) => (k < n - 1 ? (n - k) * sick * all : 0)
  let leapt = leaps(0)
  for (let k = 0; k < n; k++) {
    const up = (n - k) * sick * (k < n - 1 ? 1 - all : 1)
    p[k + 1] = (up * p[k] + leapt) / ((k + 1) * back)
    leapt += p[k + 1] * leaps(k + 1)
  }
  return p[n] / p.reduce((a, b) => a + b, 0)
}

const TOGETHER = { n: 4, sick: 0.02, back: 0.1, all: 0.2 }
const FLAPPING = { sick: 100, back: 4, absences: 3, between: 5 }
const BREAKER = { lam: 2, open: 5 }

const exact = (quantity, expected, sim_rel) => ({ quantity, expected, kind: 'closed-form', sim_rel, for: ['simulator'] })
const make = (name, feature, source, quantities, experiments) => ({ case: name, feature, source, params: {}, quantities, experiments })

const { sick, back, absences, between } = FLAPPING
const well = sick + (absences - 1) * between

export const ours = [
  make(
    'groups',
    'groups that arrive together, geometric sizes',
    "M^X/M/1: L = ρ (1 + E[X²]/E[X]) ÷ 2(1 − ρ), with E[X²]/E[X] = 2·3 − 1 (Kleinrock, Queueing Systems vol. 1, 1975)",
    [exact('L', 4.5, 0.01), exact('W', 7.5, 0.01), exact('rho', 0.6, 0.01)],
    [{ label: 'mean 3', scenario: house(0.6, exponential(1), 1, { demand: { party: 3 } }), lam: 0.6, warmup: 3 * settled(1, 1, 0.6), read: pick('W', 'L', 'rho'), head: 'W' }],
  ),
  make(
    'unnoticed',
    'absences that nobody notices, own lines',
    'whoever stands there stays, and more are sent, so each line is brk-mm1-a by itself (Mitrani and Avi-Itzhak, Oper. Res. 16, 1968)',
    [exact('W', 23 / 6, 0.02), exact('availability', 5 / 6, 0.01)],
    [
      {
        label: 'two lines, resume',
        scenario: house(1, exponential(1), 2, { ...own('random'), sickness: { meanTimeToSick: 10, meanTimeToReturn: 2, order: 'resume', detection: 1e6 } }),
        lam: 1,
        warmup: 200,
        read: {
          W: usual.W,
          availability: mean((r) => 1 - r.employees.reduce((a, e) => a + e.away, 0) / r.employees.reduce((a, e) => a + e.busy + e.idle + e.away, 0)),
        },
        head: 'W',
      },
    ],
  ),
  make(
    'together',
    'sick calls that take everybody',
    'balance equations of the number away: singly at rate (n − k)ξ(1 − s), all at (n − k)ξs, back at kη',
    [exact('P(nobody)', nobodyThere(TOGETHER.n, TOGETHER.sick, TOGETHER.back, TOGETHER.all), 0.02)],
    [
      {
        label: 'rota alone',
        scenario: house(0, exponential(1), TOGETHER.n, {
          sickness: { meanTimeToSick: 1 / TOGETHER.sick, meanTimeToReturn: 1 / TOGETHER.back, together: TOGETHER.all },
        }),
        lam: 1,
        warmup: 100,
        read: { 'P(nobody)': sums(({ series: { atWork } }) => [atWork.slice(101).filter((n) => n === 0).length, atWork.length - 101], ([s, n]) => s / n, ['series']) },
        head: 'P(nobody)',
      },
    ],
  ),
  make(
    'flapping',
    'an illness of several short absences',
    'renewal and reward: well for a time and between the absences, whose number is geometric',
    [exact('availability', well / (well + absences * back), 0.001)],
    [
      {
        label: 'rota alone',
        scenario: house(0, exponential(1), 5, { sickness: { meanTimeToSick: sick, meanTimeToReturn: back, flapping: { absences, between } } }),
        lam: 1,
        warmup: 500,
        read: { availability: ratio((r) => r.employees.reduce((a, e) => a + e.busy + e.idle, 0), (r) => r.employees.reduce((a, e) => a + e.busy + e.idle + e.away, 0)) },
        head: 'availability',
      },
    ],
  ),
  make(
    'rise',
    'passes of the health check before somebody is counted on again',
    'to the next look uniform in (0, I), then rise − 1 intervals more',
    [exact('mean_trust', 5 + 2 * 10, 0.01)],
    [
      {
        label: 'rota alone',
        scenario: house(0, exponential(1), 20, { sickness: { meanTimeToSick: 3000, meanTimeToReturn: 300, detection: { interval: 10, timeout: 1, fall: 1, rise: 3 } } }),
        lam: 1,
        warmup: 0,
        read: { mean_trust: sums(trusts, ([s, n]) => s / n, ['events']) },
        head: 'mean_trust',
      },
    ],
  ),
  make(
    'breaker',
    'a circuit breaker while everything fails',
    'open for 5 minutes, then whoever comes next is the trial: let in once in open + 1/λ',
    [exact('shed', (BREAKER.lam * BREAKER.open) / (1 + BREAKER.lam * BREAKER.open), 0.005)],
    [
      {
        label: 'all fail',
        scenario: { ...failing(BREAKER.lam, 1, undefined), protection: { breaker: { window: 10, volume: 5, errors: 0.5, open: BREAKER.open } } },
        lam: BREAKER.lam,
        warmup: 100,
        read: { shed: usual.shed },
        head: 'shed',
      },
    ],
  ),
  make(
    'budget',
    'a retry budget while everything fails',
    'each first attempt earns 0.1 of a retry',
    [exact('attempts', 1.1, 0.005)],
    [{ label: 'all fail', scenario: failing(10, 1, { after: 0.01, budget: 0.1 }), lam: 10, warmup: 20, read: pick('attempts'), head: 'attempts' }],
  ),
  make(
    'shed',
    'load shedding',
    'M/M/3/10: nobody is let in past seven waiting (mmcK-a)',
    [exact('shed', 0.0602820594, 0.01), exact('Wq', 0.8355454, 0.01)],
    [
      {
        label: 'above 7',
        scenario: house(2.7, exponential(1), 3, { protection: { shed: { above: 7 } } }),
        lam: 2.7,
        warmup: 60,
        read: pick('shed', 'Wq'),
        head: 'shed',
      },
    ],
  ),
  make(
    'again',
    'who liked it comes again',
    'each served comes again with chance × quality 0.4: λ ÷ (1 − 0.4) in all, and M/M/1 at ρ = 0.5 (the orbit is an endless server)',
    [exact('arrival_rate', 0.5, 0.01), exact('L', 1, 0.01)],
    [
      {
        label: 'quality 0.8',
        scenario: house(0.3, exponential(1), [{ quality: 0.8 }], { quality: { chance: 0.5, after: exponential(10) } }),
        lam: 0.5,
        warmup: 200,
        read: { arrival_rate: mean((r, { minutes }) => r.arrived / minutes), L: usual.L },
        head: 'L',
      },
    ],
  ),
  make(
    'restart-new',
    'an interrupted order that begins anew with another size',
    'exponential work forgets: the same as act-resume-a',
    [exact('W', 3.25, 0.02)],
    [
      {
        label: 'while busy',
        scenario: house(0.5, exponential(1), 1, { sickness: { meanTimeToSick: 5, meanTimeToReturn: 1, while: 'busy', order: 'restart-new' } }),
        lam: 0.5,
        warmup: 300,
        read: { W: usual.W },
        head: 'W',
      },
    ],
  ),
  make(
    'stale',
    'an absence that is noticed late, own lines, everything else instant',
    'customers of the one who is away for a fixed detection delay d stand there: of λ/n · d, evenly over the delay, each waits what is left of it: λ d² ÷ 2n',
    [exact('sum_of_waits', (10 * 20 * 20) / (2 * 4), 0.02)],
    [
      {
        label: 'before the empty place',
        scenario: house(10, deterministic(0.0001), cooks(4), { ...own('random'), sickness: { detection: 20 } }),
        commands: [{ at: 0, do: 'call-in-sick', who: 'cook-1' }],
        until: 40,
        daily: 400,
        warmup: 0,
        read: { sum_of_waits: mean((r) => r.wait.mean * r.served) },
        head: 'sum_of_waits',
      },
    ],
  ),
]

/** Minutes from each return to being counted on again. */
function trusts({ eventRows }) {
  const since = new Map()
  const out = [0, 0]
  for (const { kind, time, employee } of eventRows) {
    if (kind === 'employee-returned') since.set(employee, time)
    else if (kind === 'employee-sick') since.delete(employee)
    else if (kind === 'employee-trusted') {
      out[0] += time - since.get(employee)
      out[1]++
    }
  }
  return out
}
