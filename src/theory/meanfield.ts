import { pow } from '../kernel/math.ts'

/** What becomes of one of infinitely many servers. */
export interface MeanField {
  /** In units of one order's mean. */
  sojourn: number
  waitedShare: number
}

/**
 * Infinitely many servers, each arrival joins the shorter of `choices` drawn by chance: Σ_{i≥1} ρ^((dⁱ−d)/(d−1)).
 * N. D. Vvedenskaya, R. L. Dobrushin, F. I. Karpelevich, Problems Inform. Transmission 32 (1996) 15–29;
 * M. Mitzenmacher, IEEE Trans. Parallel Distrib. Syst. 12 (2001) 1094–1104.
 */
export function supermarket(rho: number, choices: number): MeanField {
  if (choices === 1) return { sojourn: 1 / (1 - rho), waitedShare: rho }
  let sum = 0
  for (let exponent = 0, term = 1; term > 1e-17; ) {
    sum += term
    exponent = (exponent + 1) * choices
    term = pow(rho, exponent)
  }
  return { sojourn: sum, waitedShare: pow(rho, choices) }
}

/**
 * Infinitely many servers, arrivals by chance, and who runs empty takes one from another drawn by chance that has two or more:
 * the number present is geometric from 2 on. M. Mitzenmacher, Analyses of load stealing models, SPAA 1998.
 */
export function stealing(rho: number): MeanField {
  // s₂² − (1+ρ)s₂ + ρ² = 0, the smaller root without its difference.
  const two = (2 * rho * rho) / (1 + rho + Math.sqrt((1 + rho) * (1 + rho) - 4 * rho * rho))
  return { sojourn: (rho + two / (1 - rho / (1 + rho - two))) / rho, waitedShare: rho }
}
