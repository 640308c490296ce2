import type { Scenario } from '../scenario/types.ts'
import { featuresOf, questionOf, type Again, type Feature, type Question } from './facts.ts'
import { predictionOf } from './outcome.ts'
import { blackHoles, inTurn, leastWork, ofSomeLines, separateLines, sharesByChance, shortestLine, stealingLines } from './regimes/own.ts'
import {
  anyPatience, boundedLine, constantWork, erlang, erlangWithPatience, lossSystem, oneServer, parties, phasedWork, renewal, sharedAttention,
  unequalSpeeds, variability,
} from './regimes/shared.ts'
import { tandem } from './regimes/stations.ts'
import { comingBack, knownRetry, knownSickness, sickOne, sickTeam, slowOne, spoiling } from './regimes/trouble.ts'
import type { NoPrediction, Obstacle, Outcome, Prediction } from './types.ts'

type Need = (q: Question) => Obstacle | null

/**
 * One regime: what a scenario may have switched on (and must then be served by the solver), what else must hold, and the
 * solver, which may still find a case too large.
 */
interface Regime {
  knows: readonly Feature[]
  needs: readonly Need[]
  solve: (q: Question, again: Again) => Outcome | Obstacle
  /** The solver does without anybody who comes. */
  quiet?: true
}

const exponential: Need = (q) => (q.exponential ? null : 'law of work')
const one = (why: Obstacle): Need => (q) => (q.c === 1 ? null : why)
const several: Need = (q) => (q.c > 1 ? null : 'no staff')
const noRoom: Need = (q) => (q.room === 0 ? null : 'bounded line')
const law = (...laws: string[]): Need => (q) => (laws.includes(q.work.law) ? null : 'law of work')
const patienceLaw: Need = ({ scenario }) => (scenario.patience?.law === 'exponential' ? null : 'patience')
const routed = (...ways: string[]): Need => ({ scenario: { line } }) => (line.layout === 'own' && ways.includes(line.routing) ? null : 'own lines')
const on = (...features: Feature[]): Need => (q) => {
  const there = featuresOf(q.scenario)
  return features.find((f) => !there.has(f)) ?? null
}
const byChance: Need = (q) => {
  const shares = sharesByChance(q)
  return typeof shares === 'string' ? shares : null
}
const ownOrDealt: Need = ({ scenario: { line, menu, staff } }) => {
  if (line.layout === 'own') return null
  // One line of a dealt menu is as many lines, but its room and who shares attention are the house's.
  return menu !== undefined && menu.copies < staff.length && line.capacity === undefined && line.discipline !== 'shared-attention' ? null : 'menu'
}

/** The regimes in order: the first that knows all that is switched on, and fits, answers. */
const REGIMES: readonly Regime[] = [
  // One line.
  { knows: ['bounded line', 'patience', 'last come, first served'], needs: [noRoom], solve: lossSystem, quiet: true },
  { knows: ['shared attention', 'bounded line', 'patience'], needs: [on('shared attention'), one('shared attention')], solve: sharedAttention, quiet: true },
  { knows: ['patience', 'bounded line'], needs: [on('patience'), exponential, patienceLaw], solve: erlangWithPatience },
  { knows: ['patience'], needs: [on('patience'), exponential], solve: anyPatience },
  { knows: ['bounded line', 'last come, first served'], needs: [on('bounded line'), exponential], solve: boundedLine, quiet: true },
  { knows: ['last come, first served'], needs: [exponential], solve: erlang, quiet: true },
  { knows: ['last come, first served'], needs: [one('law of work')], solve: oneServer, quiet: true },
  { knows: ['last come, first served'], needs: [law('deterministic')], solve: constantWork },
  { knows: ['last come, first served'], needs: [law('hyperexponential', 'gamma')], solve: phasedWork },
  { knows: ['arrivals not Poisson', 'last come, first served'], needs: [exponential, on('arrivals not Poisson')], solve: renewal },
  { knows: ['parties', 'last come, first served'], needs: [on('parties'), exponential], solve: parties },
  { knows: ['parties', 'last come, first served'], needs: [on('parties'), one('law of work')], solve: parties },
  { knows: ['mixed speeds', 'last come, first served'], needs: [on('mixed speeds'), exponential], solve: unequalSpeeds },
  { knows: ['arrivals not Poisson', 'last come, first served'], needs: [], solve: variability, quiet: true },
  // People who fail.
  { knows: ['sickness'], needs: [on('sickness'), knownSickness, one('law of work')], solve: sickOne },
  { knows: ['sickness'], needs: [on('sickness'), knownSickness, exponential], solve: sickTeam },
  { knows: ['slowness', 'last come, first served'], needs: [on('slowness'), exponential, one('slowness')], solve: slowOne },
  { knows: ['errors', 'last come, first served'], needs: [on('errors'), one('errors')], solve: spoiling },
  { knows: ['own lines', 'errors'], needs: [on('errors'), exponential, routed('shortest')], solve: blackHoles },
  // Customers who come back.
  { knows: ['retries', 'bounded line', 'patience'], needs: [on('retries'), exponential, knownRetry], solve: comingBack },
  // Own lines.
  {
    knows: ['own lines', 'menu', 'mixed speeds', 'patience', 'bounded line', 'shared attention', 'last come, first served', 'slowness', 'errors'],
    needs: [several, ownOrDealt, byChance],
    solve: separateLines,
  },
  { knows: ['own lines', 'arrivals not Poisson', 'last come, first served'], needs: [routed('round-robin')], solve: inTurn },
  { knows: ['own lines', 'arrivals not Poisson', 'parties'], needs: [routed('least-work')], solve: leastWork },
  { knows: ['own lines', 'last come, first served'], needs: [routed('shortest'), exponential], solve: shortestLine },
  { knows: ['own lines', 'last come, first served'], needs: [routed('power-of-two'), exponential], solve: ofSomeLines },
  { knows: ['own lines', 'work stealing'], needs: [on('work stealing'), routed('random'), exponential], solve: stealingLines },
  // Stations.
  { knows: ['stations', 'skills', 'mixed speeds', 'own lines', 'last come, first served'], needs: [on('stations')], solve: tandem },
]

/** What theory says of the steady state of a scenario, or why it says nothing. Everybody on the roster is taken to be on shift. */
export function predict(scenario: Scenario): Prediction | NoPrediction {
  const answer = outcome(scenario)
  return typeof answer === 'string' ? { model: null, why: answer } : predictionOf(questionOf(scenario), answer)
}

/**
 * P(wait > t), t in minutes, of those served in the steady state of a scenario; null where no regime has it in closed form, or
 * the line never clears.
 */
export function waitTail(scenario: Scenario): ((t: number) => number) | null {
  const found = outcome(scenario)
  if (typeof found === 'string' || found.stable === false) return null
  if (found.wait === 0 && found.waitedShare === 0) return (t) => (t < 0 ? 1 : 0)
  // Served from the end, the line has other tails.
  const { discipline } = scenario.line
  return discipline === 'lifo' || discipline === 'adaptive-lifo' ? null : (found.waitTail ?? null)
}

function outcome(scenario: Scenario): Outcome | Obstacle {
  const features = featuresOf(scenario)
  const q = questionOf(scenario)
  let nearest: Obstacle = 'too many to compute'
  let fewest = Infinity
  for (const { knows, needs, solve, quiet } of REGIMES) {
    const lacks: Obstacle[] = [...features].filter((feature) => !knows.includes(feature))
    for (const need of needs) {
      const why = need(q)
      if (why !== null) lacks.push(why)
    }
    if (lacks.length === 0) {
      const answer = q.lambda === 0 && !quiet ? nobodyComes(q) : solve(q, outcome)
      if (typeof answer !== 'string') return answer
      // A regime that knows everything in the scenario says best what is in the way.
      if (fewest > 0) nearest = answer
      fewest = 0
    }
    if (lacks.length < fewest) {
      fewest = lacks.length
      nearest = lacks[0]
    }
  }
  return nearest
}

function nobodyComes(q: Question): Outcome {
  return {
    model: 'nobody comes',
    formula: '0',
    kind: 'exact',
    source: 'no arrivals, no line',
    wait: 0,
    sojourn: null,
    waitedShare: 0,
    inLine: 0,
    inService: 0,
    inSystem: 0,
    utilisation: 0,
    served: 0,
    load: q.load,
  }
}
