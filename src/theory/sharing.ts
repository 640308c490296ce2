import { pow } from '../kernel/math.ts'

/** Steady state under processor sharing: mean time there and number present, shares of time and of arrivals. */
export interface Sharing {
  sojourn: number
  inSystem: number
  /** Share of time that anybody is there. */
  busy: number
  lossShare: number
  /** P(N ≥ n). */
  numberTail(n: number): number
}

/**
 * M/G/1 with processor sharing and room for `places` (Infinity = no end): the number present is geometric, cut off at the
 * room, whatever the law of work with this mean; stable at any load where the room ends.
 * M. Sakata, S. Noguchi, J. Oizumi, 1969; F. P. Kelly, Reversibility and Stochastic Networks, 1979, §3.3.
 */
export function sharing(lambda: number, mean: number, places = Infinity): Sharing {
  const rho = lambda * mean
  if (places === Infinity) {
    return {
      sojourn: mean / (1 - rho),
      inSystem: rho / (1 - rho),
      busy: rho,
      lossShare: 0,
      numberTail: (n) => (n <= 0 ? 1 : pow(rho, n)),
    }
  }
  // Weights ρⁿ from the heavier end, so that none overflows.
  const ratio = rho > 1 ? 1 / rho : rho
  let total = 0
  let steps = 0
  let last = 0
  let w = 1
  for (let i = 0; i <= places && w > 1e-19; i++, w *= ratio) {
    total += w
    steps += i * w
    last = i === places ? w : 0
  }
  const inSystem = rho > 1 ? places - steps / total : steps / total
  const empty = (rho > 1 ? last : 1) / total
  const lossShare = (rho > 1 ? 1 : last) / total
  const admitted = lambda * (1 - lossShare)
  return {
    sojourn: admitted > 0 ? inSystem / admitted : mean,
    inSystem,
    busy: 1 - empty,
    lossShare,
    numberTail: (n) => {
      if (n <= 0) return 1
      if (n > places) return 0
      const upTo = (k: number) => (ratio === 1 ? k + 1 : (1 - pow(ratio, k + 1)) / (1 - ratio))
      const whole = upTo(places)
      return rho > 1 ? upTo(places - n) / whole : 1 - upTo(n - 1) / whole
    },
  }
}
