import { coordinationDivisor } from '../../kernel/laws.ts'
import { breakdowns, capacityWithBreakdowns, MOST_PEOPLE } from '../breakdowns.ts'
import { twoSpeeds } from '../environment.ts'
import { heavier, nothingElse, type Question } from '../facts.ts'
import { completion, interrupted } from '../interrupted.ts'
import { mg1 } from '../mg1.ts'
import { overloaded, outcomeOf, meansOnly } from '../outcome.ts'
import { linearRetrial, retrial } from '../retrial.ts'
import type { Obstacle, Outcome } from '../types.ts'

/** Absences that theory knows: exponential, one by one, noticed at once. */
export function knownSickness({ scenario: { sickness } }: Question): Obstacle | null {
  if (sickness === undefined) return 'sickness'
  const { meanTimeToSick: _1, meanTimeToReturn, while: _2, together, detection, flapping, order: _3, line: _4, ...rest } = sickness
  const known = meanTimeToReturn !== undefined && together === 0 && detection === 0 && flapping === undefined && nothingElse(rest)
  return known ? null : 'sickness'
}

/** Several people, exponential work: an order that is begun again with the same work is not exponential any more. */
export function sickTeam(q: Question): Outcome | Obstacle {
  const { sickness, coordination, staff } = q.scenario
  const { order, meanTimeToSick, meanTimeToReturn } = sickness!
  if (order === 'restart' || sickness!.while === 'busy') return 'sickness'
  const lost = order === 'lost'
  if (lost && q.divisor > 1) return 'coordination'
  if (q.c > MOST_PEOPLE) return 'too many to compute'
  const [toSick, toReturn] = [meanTimeToSick!, meanTimeToReturn!]
  const alone = q.divisor / q.mean
  const mu = (u: number) => alone / coordinationDivisor(u, coordination.contention, coordination.coherency)
  // A lost order, too, leaves the line.
  const clears = capacityWithBreakdowns((u) => mu(u) + (lost ? 1 / toSick : 0), staff.length, toSick, toReturn)
  const serves = capacityWithBreakdowns(mu, staff.length, toSick, toReturn)
  let load = heavier(q.load, 'absence', q.lambda / serves / q.load.effective)
  if (lost) load = heavier(load, 'lostOrders', serves / clears)
  const model = `M/M/${q.c} with breakdowns`
  const dropped = 1 / toSick / (mu(1) + 1 / toSick)
  if (q.lambda >= clears) {
    return overloaded(q, model, clears, {
      load,
      inService: (q.c * toSick) / (toSick + toReturn),
      served: serves,
      ...(lost && { lost: { dropped: (clears - serves) / q.lambda } }),
    })
  }
  const s = breakdowns(q.lambda, mu, q.c, toSick, toReturn, lost)
  const inLine = s.inSystem - s.inService
  return {
    model,
    formula: 'rate matrix',
    kind: 'exact',
    source: 'I. L. Mitrany, B. Avi-Itzhak, Operations Research 16 (1968) 628–638; M. F. Neuts, D. M. Lucantoni, Management Science 25 (1979) 849–861',
    // Who goes on elsewhere stands in line again, which is no part of the wait; lost orders do not come back to it.
    wait: lost ? inLine / q.lambda : null,
    sojourn: lost ? inLine / q.lambda + 1 / (mu(1) + 1 / toSick) : s.inSystem / q.lambda,
    waitedShare: 1 - s.free,
    inLine,
    inService: s.inService,
    inSystem: s.inSystem,
    utilisation: s.inService / s.present,
    served: q.lambda * (1 - (lost ? dropped : 0)),
    ...(lost && { lost: { dropped } }),
    load,
  }
}

/** One person, work of any law. */
export function sickOne(q: Question): Outcome | Obstacle {
  const { order, meanTimeToSick, meanTimeToReturn, while: when } = q.scenario.sickness!
  if (order === 'lost') return 'sickness'
  const [toSick, toReturn] = [meanTimeToSick!, meanTimeToReturn!]
  const one = completion(q.work, toSick, toReturn, order)
  const model = `M/${q.exponential ? 'M' : 'G'}/1 with breakdowns`
  let load = heavier(q.load, 'absence', 1 + toReturn / toSick)
  if (order !== 'resume') load = heavier(load, 'restarts', one.working / q.mean)
  // Some orders are so long that none of their tries gets through: the mean wait of a day says nothing then.
  if (!(one.square < Infinity)) return 'law of work'
  if (!(q.lambda * one.mean < 1)) {
    return overloaded(q, model, 1 / one.mean, { load, inService: toSick / (toSick + toReturn) })
  }
  const { wait, waitedShare } = interrupted(q.lambda, one, toSick, toReturn, when === 'always')
  const inService = q.lambda * one.working
  const sojourn = wait + one.mean
  const present = when === 'always' ? toSick / (toSick + toReturn) : 1 - (inService * toReturn) / toSick
  return {
    model,
    formula: 'Pollaczek–Khinchine with completion times',
    kind: 'exact',
    source: 'B. Avi-Itzhak, P. Naor, Operations Research 11 (1963) 303–320; D. P. Gaver, J. Roy. Stat. Soc. B 24 (1962) 73–90',
    wait,
    sojourn,
    waitedShare,
    inLine: q.lambda * sojourn - inService,
    inService,
    inSystem: q.lambda * sojourn,
    utilisation: inService / present,
    served: q.lambda,
    load,
  }
}

/** One person who works at two speeds by turns. */
export function slowOne(q: Question): Outcome | Obstacle {
  const { meanTimeToSlow, meanTimeToRecover, factor, ...rest } = q.scenario.slowness!
  if (!nothingElse(rest)) return 'slowness'
  const fast = 1 / q.mean
  const rate = (fast * (meanTimeToSlow + factor * meanTimeToRecover)) / (meanTimeToSlow + meanTimeToRecover)
  const load = heavier(q.load, 'slowness', fast / rate)
  const model = 'M/M/1 at two speeds'
  if (load.effective >= 1) return overloaded(q, model, rate, { load })
  const s = twoSpeeds(q.lambda, fast, fast * factor, meanTimeToSlow, meanTimeToRecover)
  const wait = s.inLine / q.lambda
  return {
    model,
    formula: 'rate matrix',
    kind: 'exact',
    source: 'U. Yechiali, P. Naor, Operations Research 19 (1971) 722–734',
    wait,
    sojourn: s.inSystem / q.lambda,
    waitedShare: s.inService,
    inLine: s.inLine,
    inService: s.inService,
    inSystem: s.inSystem,
    utilisation: s.inService,
    served: q.lambda,
    load,
  }
}

/** One person who spoils a share of the orders, which then take no time and are lost. */
export function spoiling(q: Question): Outcome {
  const rate = q.scenario.staff[0].errorRate ?? 0
  const { mean, scv, third } = q.shape
  const good = 1 - rate
  const load = heavier(q.load, 'lostOrders', good)
  if (load.effective >= 1) return overloaded(q, 'M/G/1', 1 / (mean * good), { load, served: 1 / mean, lost: { dropped: rate } })
  const lost = { dropped: rate }
  const source = 'L. Kleinrock, Queueing Systems I, 1975, ch. 5'
  const label = { model: 'M/G/1', formula: 'Pollaczek–Khinchine', kind: 'exact' as const, source }
  if (good === 0) {
    const nothing = { wait: 0, sojourn: null, waitedShare: 0, inLine: 0, inService: 0, inSystem: 0, utilisation: 0 }
    return { ...label, ...nothing, served: 0, lost, load }
  }
  // Moments of a work that is 0 with chance `rate`.
  const state = mg1(q.lambda, { mean: mean * good, scv: (1 + scv) / good - 1, third: third / (good * good) })
  return { ...meansOnly(outcomeOf(q, label, state)), sojourn: state.wait + mean, served: q.lambda * good, lost, load }
}

/** Coming back that theory knows: after an exponential time, the same each time, as often as it takes. */
export function knownRetry({ scenario: { retry, patience } }: Question): Obstacle | null {
  if (retry === undefined) return 'retries'
  const { chance: _1, after, backoff, jitter, cap, attempts, budget, ...rest } = retry
  const plain = backoff === 1 && jitter === 'none' && cap === undefined && attempts === undefined && budget === undefined && nothingElse(rest)
  const memoryless = after.law === 'exponential' && after.mean > 0 && (patience === undefined || patience.law === 'exponential')
  return plain && memoryless ? null : 'retries'
}

/** More places than this are cut where nobody comes any more. */
const PLACES = 60

export function comingBack(q: Question): Outcome | Obstacle {
  const { retry, patience } = q.scenario
  const mu = 1 / q.mean
  const theta = patience ? 1 / patience.mean : 0
  const { chance } = retry!
  const again = 1 / retry!.after.mean
  const bounded = Number.isFinite(q.room)
  const model = `M/M/${q.c}${bounded ? `/${q.c + q.room}` : ''}${patience ? '+M' : ''} with an orbit`
  // Whoever always comes back must be served in the end.
  if (chance === 1 && q.load.effective >= 1) return overloaded(q, model, q.c * mu, { orbit: null, waitedShare: null })
  if (q.c === 1 && q.room === 0 && chance === 1) {
    const { orbit, sojourn } = linearRetrial(q.lambda, mu, again)
    const rho = q.lambda / mu
    return {
      model,
      formula: 'linear retrials',
      kind: 'exact',
      source: 'J. Keilson, J. Cozzolino, H. Young, Operations Research 16 (1968) 1126–1137; G. I. Falin, J. G. C. Templeton, Retrial Queues, 1997, §1.2',
      wait: 0,
      sojourn,
      waitedShare: 0,
      inLine: 0,
      inService: rho,
      inSystem: rho,
      utilisation: rho,
      served: q.lambda,
      orbit,
      attempts: 1 + (orbit * again) / q.lambda,
      lost: { turnedAway: 0 },
      load: q.load,
    }
  }
  const places = bounded ? q.c + q.room : Math.max(PLACES, q.c)
  const s = retrial(q.lambda, mu, q.c, places, theta, chance, again)
  if (s === null || (!bounded && s.turnedAway > 1e-12)) return 'too many to compute'
  const served = s.inService * mu
  // Lost by the last reason: of those who leave an attempt, the same share never comes back.
  const turnedAway = s.attempts * s.turnedAway * (1 - chance)
  const gaveUp = s.attempts * s.gaveUp * (1 - chance)
  return {
    model,
    formula: 'chain of line and orbit',
    kind: 'exact',
    source: 'J. R. Artalejo, A. Gómez-Corral, Retrial Queueing Systems, 2008, ch. 3',
    // With patience, what those served waited in vain at earlier attempts is mixed with what the lost did.
    wait: theta === 0 ? s.inLine / served : null,
    sojourn: chance === 1 ? (s.orbit + s.inSystem) / q.lambda : null,
    waitedShare: q.room === 0 ? 0 : null,
    inLine: s.inLine,
    inService: s.inService,
    inSystem: s.inSystem,
    utilisation: s.inService / q.c,
    served,
    orbit: s.orbit,
    attempts: s.attempts,
    lost: { ...(bounded && { turnedAway }), ...(theta > 0 && { gaveUp }) },
    load: q.load,
  }
}
