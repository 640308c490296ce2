import { mxg1, mxmc, geometricParty } from '../batch.ts'
import { erlangA } from '../erlanga.ts'
import type { Question } from '../facts.ts'
import { gmc } from '../gmc.ts'
import { md1 } from '../md1.ts'
import { mdc } from '../mdc.ts'
import { mg1 } from '../mg1.ts'
import { allenCunneen } from '../mgc.ts'
import { mh21 } from '../mh21.ts'
import { mmc } from '../mmc.ts'
import { mmcg } from '../mmcg.ts'
import { mmck } from '../mmck.ts'
import { mphc, phasesOfWork } from '../mphc.ts'
import { outcomeOf, overloaded } from '../outcome.ts'
import { patienceOf } from '../patience.ts'
import { sharing } from '../sharing.ts'
import { gapOf, gapScv, transformOf } from '../transform.ts'
import type { Obstacle, Outcome } from '../types.ts'
import { unequal } from '../unequal.ts'

/*
 * One line, everybody at work. Each function takes a question that the registry has found to fit it and gives Kendall's name,
 * the formula and its source with the numbers; the formulas are in files of their own.
 */

const ERLANG = 'A. K. Erlang, 1917; L. Kleinrock, Queueing Systems I, 1975, §3.5'
const KLEINROCK = 'L. Kleinrock, Queueing Systems I, 1975, ch. 5'

/** Orders a minute of everybody together. */
const capacity = (q: Question) => q.c / q.mean

/** M or G, for the law of work. */
const letter = (q: Question) => (q.exponential ? 'M' : 'G')

export function lossSystem(q: Question): Outcome {
  const state = mmck(q.lambda, 1 / q.mean, q.c, 0)
  const label = {
    model: `M/${letter(q)}/${q.c}/${q.c}`,
    formula: 'Erlang B',
    kind: 'exact' as const,
    source: 'A. K. Erlang, 1917; B. A. Sevastyanov, Theory Probab. Appl. 2 (1957) 104–112',
  }
  // The loss holds for any law of work with this mean; how long an order takes does not.
  const { sojournTail: _1, sojournQuantile: _2, waitVariance: _3, ...anyLaw } = state
  return outcomeOf(q, label, q.exponential ? state : anyLaw)
}

export function boundedLine(q: Question): Outcome {
  const label = {
    model: `M/M/${q.c}/${q.c + q.room}`,
    formula: 'balance of births and deaths',
    kind: 'exact' as const,
    source: 'Gross, Shortle, Thompson, Harris, Fundamentals of Queueing Theory, 4th ed., 2008, §2.5',
  }
  return outcomeOf(q, label, mmck(q.lambda, 1 / q.mean, q.c, q.room))
}

export function erlang(q: Question): Outcome {
  const model = `M/M/${q.c}`
  if (q.load.effective >= 1) return overloaded(q, model, capacity(q))
  const formula = q.c === 1 ? 'M/M/1' : 'Erlang C'
  return outcomeOf(q, { model, formula, kind: 'exact', source: ERLANG }, mmc(q.lambda, 1 / q.mean, q.c))
}

export function oneServer(q: Question): Outcome {
  if (q.load.effective >= 1) return overloaded(q, 'M/G/1', capacity(q))
  const label = { model: 'M/G/1', formula: 'Pollaczek–Khinchine', kind: 'exact' as const, source: KLEINROCK }
  if (q.lambda > 0 && q.work.law === 'deterministic') {
    return outcomeOf(q, { ...label, model: 'M/D/1', source: 'G. J. Franx, Operations Research Letters 29 (2001) 221–229' }, md1(q.lambda, q.mean))
  }
  if (q.lambda > 0 && q.work.law === 'hyperexponential') {
    return outcomeOf(q, { ...label, model: 'M/H2/1' }, mh21(q.lambda, q.mean, q.shape.scv))
  }
  return outcomeOf(q, label, mg1(q.lambda, q.shape))
}

export function constantWork(q: Question): Outcome | Obstacle {
  const model = `M/D/${q.c}`
  if (q.load.effective >= 1) return overloaded(q, model, capacity(q))
  const state = mdc(q.lambda, q.mean, q.c)
  if (state === null) return 'too many to compute'
  return outcomeOf(q, { model, formula: 'Crommelin', kind: 'exact', source: 'C. D. Crommelin, 1932; G. J. Franx, Operations Research Letters 29 (2001) 221–229' }, state)
}

export function phasedWork(q: Question): Outcome | Obstacle {
  const phases = phasesOfWork(q.work)
  if (phases === null) return 'law of work'
  const name = q.work.law === 'hyperexponential' ? 'H2' : `E${phases.rate.length}`
  const model = `M/${name}/${q.c}`
  if (q.load.effective >= 1) return overloaded(q, model, capacity(q))
  const state = mphc(q.lambda, phases, q.c)
  if (state === null) return 'too many to compute'
  const source = 'M. F. Neuts, Matrix-Geometric Solutions in Stochastic Models, 1981, ch. 3'
  return outcomeOf(q, { model, formula: 'rate matrix', kind: 'exact', source }, state)
}

/** The last resort: any gaps, any work, any number of people; only near, so without the laws of the times. */
export function variability(q: Question): Outcome {
  const { demand } = q.scenario
  const poisson = demand.process === 'poisson'
  const model = `${poisson ? 'M' : 'G'}/${letter(q)}/${q.c}`
  if (q.load.effective >= 1) return overloaded(q, model, capacity(q))
  const gaps = poisson ? 1 : gapScv(demand)
  const { wait, sojourn, inLine, inService, inSystem, utilisation } = allenCunneen(q.lambda, q.mean, q.shape.scv + gaps - 1, q.c)
  return {
    model,
    formula: q.c === 1 ? 'Kingman' : 'Allen–Cunneen',
    kind: 'approximate',
    source:
      q.c === 1
        ? 'J. F. C. Kingman, Proc. Camb. Phil. Soc. 57 (1961) 902–904'
        : 'A. O. Allen, Probability, Statistics, and Queueing Theory, 2nd ed., 1990, §5.3',
    wait,
    sojourn,
    waitedShare: null,
    inLine,
    inService,
    inSystem,
    utilisation,
    served: q.lambda,
    load: q.load,
  }
}

export function renewal(q: Question): Outcome {
  const gap = gapOf(q.scenario.demand, q.lambda)
  const name = gap.law === 'deterministic' ? 'D' : gap.law === 'hyperexponential' ? 'H2' : 'G'
  const model = `${name}/M/${q.c}`
  if (q.load.effective >= 1) return overloaded(q, model, capacity(q))
  const source = 'L. Takács, Introduction to the Theory of Queues, 1962, ch. 2; L. Kleinrock, Queueing Systems I, 1975, §6.4'
  const state = gmc(q.lambda, 1 / q.mean, q.c, (s) => transformOf(gap, s)[0])
  return outcomeOf(q, { model, formula: 'root σ of σ = φ(cμ(1−σ))', kind: 'exact', source }, state)
}

export function parties(q: Question): Outcome {
  const { party } = q.scenario.demand
  const model = `M^X/${letter(q)}/${q.c}`
  if (q.load.effective >= 1) return overloaded(q, model, capacity(q))
  if (q.exponential) {
    const source = 'M. L. Chaudhry, J. G. C. Templeton, A First Course in Bulk Queues, 1983, ch. 3'
    return outcomeOf(q, { model, formula: 'parties, geometric', kind: 'exact', source }, mxmc(q.lambda, 1 / q.mean, q.c, party))
  }
  const source = 'P. J. Burke, Operations Research 23 (1975) 830–833'
  const label = { model, formula: 'Pollaczek–Khinchine for parties', kind: 'exact' as const, source }
  return outcomeOf(q, label, mxg1(q.lambda, geometricParty(party), q.shape))
}

export function erlangWithPatience(q: Question): Outcome | Obstacle {
  const mu = 1 / q.mean
  const found = erlangA(q.lambda, mu, q.c, 1 / q.scenario.patience!.mean, q.room)
  if (found === null) return 'too many to compute'
  const bounded = Number.isFinite(q.room)
  // A long line that hardly anybody finds full is as good as endless, and then the times are integrals.
  const times = found.waitTail || found.turnedAway > 1e-14 ? found : (mmcg(q.lambda, mu, q.c, patienceOf(q.scenario.patience!)) ?? found)
  const label = {
    model: `M/M/${q.c}${bounded ? `/${q.c + q.room}` : ''}+M`,
    formula: 'Erlang A',
    kind: 'exact' as const,
    source: 'C. Palm, 1957; A. Mandelbaum, S. Zeltyn, The Palm/Erlang-A queue, 2004',
  }
  return impatient(q, label, times, bounded ? { turnedAway: found.turnedAway, gaveUp: found.gaveUp } : { gaveUp: found.gaveUp })
}

export function anyPatience(q: Question): Outcome | Obstacle {
  const law = q.scenario.patience!
  const found = mmcg(q.lambda, 1 / q.mean, q.c, patienceOf(law))
  if (found === null) return 'too many to compute'
  const label = {
    model: `M/M/${q.c}+${law.law === 'deterministic' ? 'D' : 'G'}`,
    formula: 'Baccelli–Hebuterne',
    kind: 'exact' as const,
    source:
      law.law === 'deterministic'
        ? 'D. Y. Barrer, Operations Research 5 (1957) 644–656; B. V. Gnedenko, I. N. Kovalenko, Introduction to Queueing Theory, 1968'
        : 'F. Baccelli, G. Hebuterne, Performance 1981; S. Zeltyn, A. Mandelbaum, Queueing Systems 51 (2005) 361–402',
  }
  return impatient(q, label, found, { gaveUp: found.gaveUp })
}

type Impatient = Pick<Outcome, 'waitTail' | 'sojournTail' | 'waitQuantile' | 'sojournQuantile'> & {
  wait: number
  waitedShare: number
  inLine: number
  inService: number
}

function impatient(q: Question, label: Pick<Outcome, 'model' | 'formula' | 'kind' | 'source'>, found: Impatient, lost: Outcome['lost']): Outcome {
  const { wait, waitedShare, inLine, inService, waitTail, sojournTail, waitQuantile, sojournQuantile } = found
  return {
    ...label,
    wait,
    sojourn: wait + q.mean,
    waitedShare,
    inLine,
    inService,
    inSystem: inLine + inService,
    utilisation: inService / q.c,
    served: inService / q.mean,
    lost,
    load: q.load,
    ...(waitTail && { waitTail, sojournTail, waitQuantile, sojournQuantile }),
  }
}

/** All present are at work: nobody waits, nobody loses patience. */
export function sharedAttention(q: Question): Outcome {
  const bounded = Number.isFinite(q.room)
  const model = `M/${letter(q)}/1${bounded ? `/${q.room + 1}` : ''}-PS`
  if (!bounded && q.load.effective >= 1) {
    return overloaded(q, model, capacity(q), { wait: 0, waitedShare: 0 })
  }
  const s = sharing(q.lambda, q.mean, q.room + 1)
  return {
    model,
    formula: 'processor sharing',
    kind: 'exact',
    source: 'M. Sakata, S. Noguchi, J. Oizumi, 1969; F. P. Kelly, Reversibility and Stochastic Networks, 1979, §3.3',
    wait: 0,
    sojourn: s.sojourn,
    waitedShare: 0,
    inLine: 0,
    inService: s.inSystem,
    inSystem: s.inSystem,
    utilisation: s.busy,
    served: q.lambda * (1 - s.lossShare),
    ...(bounded && { lost: { turnedAway: s.lossShare } }),
    load: q.load,
  }
}

export function unequalSpeeds(q: Question): Outcome | Obstacle {
  const { staff, line } = q.scenario
  const mus = staff.map((e) => e.speed / (staff[0].speed * q.mean))
  const model = `M/M/${q.c}, unequal`
  if (q.load.effective >= 1) return overloaded(q, model, q.lambda / q.load.effective)
  const state = unequal(q.lambda, mus, line.idle)
  if (state === null) return 'too many to compute'
  const source = 'H. Gumbel, Operations Research 8 (1960) 504–511; I. Adan, G. Weiss, Stochastic Systems 4 (2014) 250–299'
  return outcomeOf(q, { model, formula: `chain of who works, ${line.idle}`, kind: 'exact', source }, state, {
    lines: staff.map((e, i) => ({
      name: e.id,
      perHour: 60 * state.busy[i] * mus[i],
      stable: true,
      utilisation: state.busy[i],
      wait: null,
      sojourn: null,
      inLine: null,
    })),
  })
}
