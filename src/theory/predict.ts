import { coordinationDivisor } from '../kernel/laws.ts'
import type { Scenario } from '../scenario/types.ts'
import { md1 } from './md1.ts'
import { mg1 } from './mg1.ts'
import { allenCunneen } from './mgc.ts'
import { mh21 } from './mh21.ts'
import { mmc } from './mmc.ts'
import { mmck } from './mmck.ts'
import { shapeOf } from './service.ts'
import type { NoPrediction, Obstacle, Prediction, Steady, Times } from './types.ts'

type Line = Partial<Steady> & Omit<Steady, 'waitVariance' | 'sojournVariance'>
type Label = Pick<Prediction, 'model' | 'formula' | 'kind' | 'source'>

/**
 * What theory says of the steady state of a scenario, or why it says nothing. Coordination is in the rate of service:
 * everybody on the roster is taken to be at work.
 */
export function predict(scenario: Scenario): Prediction | NoPrediction {
  const why = obstacle(scenario)
  if (why) return { model: null, why }
  const { staff, coordination, line } = scenario
  const work = scenario.work!
  const c = staff.length
  const lambda = constantRate(scenario)! / 60
  const base = shapeOf(work)
  const mean = (base.mean * coordinationDivisor(c, coordination.contention, coordination.coherency)) / staff[0].speed
  const exponential = work.law === 'exponential'
  const room = line.capacity

  if (room !== undefined && (exponential || room === 0)) {
    const state = mmck(lambda, 1 / mean, c, room)
    const label: Label =
      room === 0
        ? {
            model: `M/${exponential ? 'M' : 'G'}/${c}/${c}`,
            formula: 'Erlang B',
            kind: 'exact',
            source: 'A. K. Erlang, 1917; B. A. Sevastyanov, Theory Probab. Appl. 2 (1957) 104–112',
          }
        : {
            model: `M/M/${c}/${c + room}`,
            formula: 'balance of births and deaths',
            kind: 'exact',
            source: 'Gross, Shortle, Thompson, Harris, Fundamentals of Queueing Theory, 4th ed., 2008, §2.5',
          }
    return report(scenario, label, lambda, state, exponential)
  }
  if (lambda * mean >= c) return overloaded(scenario, lambda, mean)
  if (exponential) {
    const label: Label = {
      model: `M/M/${c}`,
      formula: c === 1 ? 'M/M/1' : 'Erlang C',
      kind: 'exact',
      source: 'A. K. Erlang, 1917; L. Kleinrock, Queueing Systems I, 1975, §3.5',
    }
    return report(scenario, label, lambda, mmc(lambda, 1 / mean, c), true)
  }
  if (c > 1) {
    const label: Label = {
      model: `M/G/${c}`,
      formula: 'Allen–Cunneen',
      kind: 'approximate',
      source: 'A. O. Allen, Probability, Statistics, and Queueing Theory, 2nd ed., 1990, §5.3',
    }
    return report(scenario, label, lambda, allenCunneen(lambda, mean, base.scv, c), false)
  }
  const label: Label = {
    model: 'M/G/1',
    formula: 'Pollaczek–Khinchine',
    kind: 'exact',
    source: 'L. Kleinrock, Queueing Systems I, 1975, ch. 5',
  }
  if (work.law === 'deterministic' && lambda > 0) {
    const source = 'G. J. Franx, Operations Research Letters 29 (2001) 221–229'
    return report(scenario, { ...label, model: 'M/D/1', source }, lambda, md1(lambda, mean), true)
  }
  if (work.law === 'hyperexponential' && lambda > 0) {
    return report(scenario, { ...label, model: 'M/H2/1' }, lambda, mh21(lambda, mean, base.scv), true)
  }
  return report(scenario, label, lambda, mg1(lambda, { ...base, mean }), false)
}

/** The first thing in the scenario that no closed form here covers. */
function obstacle(s: Scenario): Obstacle | null {
  const { staff, line, demand, sickness } = s
  const checks: [boolean, Obstacle][] = [
    [staff.length === 0, 'no staff'],
    [s.stations !== undefined || s.work === undefined, 'stations'],
    [demand.trace !== undefined, 'recorded arrivals'],
    [demand.process !== 'poisson', 'arrivals not Poisson'],
    [demand.party > 1, 'parties'],
    [constantRate(s) === null, 'time-varying demand'],
    [s.work !== undefined && !(shapeOf(s.work).mean > 0), 'work takes no time'],
    [s.patience !== undefined, 'patience'],
    // With no patience and no sickness, only a full line loses anybody who could come back.
    [s.retry !== undefined && line.capacity !== undefined, 'retries'],
    [line.layout === 'own' && staff.length > 1, 'own lines'],
    [line.discipline === 'shared-attention', 'shared attention'],
    [staff.some((e) => e.speed !== staff[0].speed), 'mixed speeds'],
    [staff.some((e) => e.skills !== undefined), 'skills'],
    [sickness?.meanTimeToSick !== undefined, 'sickness'],
    [s.slowness !== undefined, 'slowness'],
    [s.manager !== undefined, 'manager'],
    [s.menu !== undefined, 'menu'],
    [s.protection !== undefined, 'protection'],
    [(line.capacity ?? 0) > 0 && s.work?.law !== 'exponential', 'bounded line with this law of work'],
  ]
  return checks.find(([there]) => there)?.[1] ?? null
}

/** Customers an hour, where that never changes. */
function constantRate({ demand }: Scenario): number | null {
  const { perHour = NaN, factor } = demand
  if (typeof perHour === 'number') return perHour >= 0 ? perHour * factor : null
  const level = perHour.length > 0 && perHour[0][0] <= 0 && perHour.every(([, rate]) => rate === perHour[0][1])
  return level ? perHour[0][1] * factor : null
}

const times = (mean: number | null, quantile?: (p: number) => number): Times => ({
  mean,
  p50: quantile ? quantile(0.5) : null,
  p90: quantile ? quantile(0.9) : null,
  p95: quantile ? quantile(0.95) : null,
  p99: quantile ? quantile(0.99) : null,
  p999: quantile ? quantile(0.999) : null,
})

/** `tails`: whether the line's tails are those of this very system, first come first served. */
function report(scenario: Scenario, label: Label, lambda: number, state: Line, tails: boolean): Prediction {
  const nobodyWaits = scenario.line.capacity === 0
  // Last come first served has the same mean and the same share who wait, but other tails.
  const known = tails && (scenario.line.discipline === 'fifo' || nobodyWaits)
  const waitQuantile = nobodyWaits ? () => 0 : known ? state.waitQuantile : undefined
  const { goal } = scenario
  const within = !goal ? null : nobodyWaits ? 1 : known && state.waitTail ? 1 - state.waitTail(goal.wait) : null
  return {
    ...label,
    stable: true,
    wait: times(state.wait, waitQuantile),
    sojourn: times(state.sojourn, known ? state.sojournQuantile : undefined),
    waitedShare: label.kind === 'exact' ? state.waitedShare : null,
    inLine: { mean: state.inLine },
    inService: { mean: state.inService },
    inSystem: { mean: state.inSystem },
    utilisation: state.utilisation,
    throughputPerHour: 60 * lambda * (1 - state.lossShare),
    lossShare: state.lossShare,
    growthPerHour: 0,
    ...(goal && { goal: { met: within === null ? null : within * (1 - state.lossShare) } }),
  }
}

/** More work comes than can be done: the line grows by λ − cμ a minute, whatever the law of work. */
function overloaded(scenario: Scenario, lambda: number, mean: number): Prediction {
  const c = scenario.staff.length
  return {
    model: `M/${scenario.work!.law === 'exponential' ? 'M' : 'G'}/${c}`,
    formula: 'λ − cμ',
    kind: 'limit',
    source: 'L. Kleinrock, Queueing Systems II, 1976, §2.7 (fluid limit)',
    stable: false,
    wait: times(null),
    sojourn: times(null),
    waitedShare: 1,
    inLine: { mean: null },
    inService: { mean: c },
    inSystem: { mean: null },
    utilisation: 1,
    throughputPerHour: (60 * c) / mean,
    lossShare: 0,
    growthPerHour: 60 * (lambda - c / mean),
    ...(scenario.goal && { goal: { met: 0 } }),
  }
}
