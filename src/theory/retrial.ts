import { solveLevels } from './levels.ts'
import { matrix, total } from './matrix.ts'

/** Steady state of an M/M/c with an orbit; averages over time where it does not say otherwise. */
export interface Retrial {
  /** How many are away between two attempts. */
  orbit: number
  /** In line and in service. */
  inSystem: number
  inLine: number
  inService: number
  /** Share of customers who are served in the end. */
  success: number
  attempts: number
  /** Share of attempts that are turned away, and that give up in line. */
  turnedAway: number
  gaveUp: number
}

/** Places in line and at work, and orbit sizes, above which the matrices are too large or too many. */
const MOST_PLACES = 61
const MOST_ORBIT = 1200

/**
 * M/M/c with `places` in all, exponential patience in line at rate `theta` (0 = for ever), and an orbit: who is turned away or
 * gives up comes back with chance `chance` after an exponential time of rate `retry`, as often as it takes. Levels are the
 * orbit, cut where nothing is left. J. R. Artalejo, A. Gómez-Corral, Retrial Queueing Systems, 2008, ch. 3. Null where too large.
 */
export function retrial(
  lambda: number,
  mu: number,
  c: number,
  places: number,
  theta: number,
  chance: number,
  retry: number,
): Retrial | null {
  const size = places + 1
  if (size > MOST_PLACES) return null
  const served = (n: number) => Math.min(n, c) * mu
  const leaving = (n: number) => Math.max(0, n - c) * theta
  const up = () => {
    const m = matrix(size, size)
    for (let n = 0; n < size; n++) {
      if (n > 0) m.at[n * size + n - 1] += leaving(n) * chance
      if (n === places) m.at[n * size + n] += lambda * chance
    }
    return m
  }
  const down = (orbit: number) => {
    const m = matrix(size, size)
    for (let n = 0; n < size; n++) {
      if (n < places) m.at[n * size + n + 1] += orbit * retry
      else m.at[n * size + n] += orbit * retry * (1 - chance)
    }
    return m
  }
  for (let last = 40; ; last *= 2) {
    const local = (orbit: number) => {
      const m = matrix(size, size)
      for (let n = 0; n < size; n++) {
        const open = orbit < last
        let out = 0
        const put = (to: number, rate: number) => {
          m.at[n * size + to] += rate
          out += rate
        }
        if (n < places) put(n + 1, lambda)
        // At the cut nobody new goes into orbit.
        else if (open) out += lambda * chance
        if (n > 0) {
          put(n - 1, served(n) + leaving(n) * (1 - chance))
          if (open) out += leaving(n) * chance
        }
        out += n < places ? orbit * retry : orbit * retry * (1 - chance)
        m.at[n * size + n] -= out
      }
      return m
    }
    const { law } = solveLevels({ last, endless: false, up, local, down })
    if (total(law[last]) > 1e-13) {
      if (last * 2 > MOST_ORBIT) return null
      continue
    }
    let orbit = 0
    let inLine = 0
    let inService = 0
    let offered = 0
    let turned = 0
    for (let m = 0; m <= last; m++) {
      for (let n = 0; n < size; n++) {
        const p = law[m][n]
        orbit += m * p
        inLine += Math.max(0, n - c) * p
        inService += Math.min(n, c) * p
        offered += (lambda + m * retry) * p
        if (n === places) turned += (lambda + m * retry) * p
      }
    }
    return {
      orbit,
      inSystem: inLine + inService,
      inLine,
      inService,
      success: (inService * mu) / lambda,
      attempts: offered / lambda,
      turnedAway: turned / offered,
      gaveUp: (theta * inLine) / offered,
    }
  }
}

/**
 * M/M/1 without a line whose customers all come back, each at rate `retry`, until they are served: ρ²(1 + μ/γ) ÷ (1 − ρ) in
 * orbit. J. Keilson, J. Cozzolino, H. Young, Operations Research 16 (1968) 1126–1137.
 */
export function linearRetrial(lambda: number, mu: number, retry: number): { orbit: number; sojourn: number } {
  const rho = lambda / mu
  const orbit = ((rho * rho) / (1 - rho)) * (1 + mu / retry)
  return { orbit, sojourn: (orbit + rho) / lambda }
}
