/** The two laws of growth that the simulation, the theory and the controls all spend: what more people and faster people cost. */

/**
 * Divisor on everybody's speed with `n` at work: 1 + σ(n−1) + κn(n−1), the Universal Scalability Law
 * (N. J. Gunther, Guerrilla Capacity Planning, 2007). 1 for n ≤ 1.
 */
export function coordinationDivisor(n: number, contention: number, coherency: number): number {
  return n <= 1 ? 1 : 1 + contention * (n - 1) + coherency * n * (n - 1)
}

/** What the wage of one person is made of, dollars an hour; `serialShare` v in [0, 1), 0 = in proportion to speed. */
export interface WageLaw {
  fixed: number
  perSpeed: number
  serialShare: number
}

/**
 * Dollars an hour of one person of speed `s`: fixed + wage × s(1−v)/(1−v·s), which is Amdahl's law read backwards:
 * how many paid hands under one head give speed s when a share v of the work stays serial (G. M. Amdahl, 1967).
 * Infinity at and past `speedLimit`.
 */
export function wageOfSpeed(s: number, law: WageLaw): number {
  const v = law.serialShare
  return s * v >= 1 ? Infinity : law.fixed + (law.perSpeed * s * (1 - v)) / (1 - v * s)
}

/** The speed that a wage of `dollars` an hour pays for; the inverse of `wageOfSpeed`. 0 if it does not pay for any. */
export function speedOfWage(dollars: number, law: WageLaw): number {
  const v = law.serialShare
  const hands = (dollars - law.fixed) / law.perSpeed
  return hands <= 0 ? 0 : hands / (1 - v + v * hands)
}

/** No speed at or past this can be had at any wage: 1 ÷ v ("two arms"); Infinity without a serial share. */
export function speedLimit(serialShare: number): number {
  return serialShare > 0 ? 1 / serialShare : Infinity
}
