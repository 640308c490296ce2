import { solveLevels } from './levels.ts'
import { matrix, total, type Matrix } from './matrix.ts'

/** People up or down, states above which the matrices are too large. */
export const MOST_PEOPLE = 60

/** Steady state of an M/M/c whose people come and go; averages over time where it does not say otherwise. */
export interface Breakdowns {
  inSystem: number
  /** Average number at work on an order. */
  inService: number
  /** Average number who are there. */
  present: number
  /** P(N = 0), and P(nobody is there). */
  empty: number
  allDown: number
  /** P(somebody who is there is free): who comes then does not wait. */
  free: number
  /** Share of arrivals whose order is lost with who worked on it. */
  dropped: number
}

/** What can be done by those who are there when nobody idles, orders a unit of time; a broken order counts when it is lost. */
export function capacityWithBreakdowns(mu: (present: number) => number, c: number, toSick: number, toReturn: number): number {
  const here = toSick / (toSick + toReturn)
  let capacity = 0
  for (let u = 0, p = power(1 - here, c); u <= c; u++) {
    capacity += p * u * mu(u)
    p *= ((c - u) / (u + 1)) * (here / (1 - here))
  }
  return capacity
}

const power = (x: number, n: number) => {
  let out = 1
  for (let i = 0; i < n; i++) out *= x
  return out
}

/**
 * M/M/c with people who fall sick after exponential times, at work or idle, and come back after exponential times; everybody
 * knows at once. The order in hand goes to the head of the line (exponential work goes on or starts anew alike), or is lost.
 * `mu(u)`: rate of one who works while u are there. Levels are the number present, phases who is there; by the rate matrix.
 * I. L. Mitrany, B. Avi-Itzhak, Operations Research 16 (1968) 628–638; M. F. Neuts, D. M. Lucantoni, Management Science 25 (1979).
 */
export function breakdowns(
  lambda: number,
  mu: (present: number) => number,
  c: number,
  toSick: number,
  toReturn: number,
  lost: boolean,
): Breakdowns {
  const size = c + 1
  const busy = (n: number, u: number) => Math.min(n, u)
  const block = (fill: (u: number, put: (to: number, rate: number) => void) => void): Matrix => {
    const m = matrix(size, size)
    for (let u = 0; u <= c; u++) fill(u, (to, rate) => (m.at[u * size + to] += rate))
    return m
  }
  const up = () => block((u, put) => put(u, lambda))
  const down = (n: number) =>
    block((u, put) => {
      put(u, busy(n, u) * mu(u))
      if (lost && u > 0) put(u - 1, busy(n, u) / toSick)
    })
  const local = (n: number) =>
    block((u, put) => {
      const falls = (u - (lost ? busy(n, u) : 0)) / toSick
      const returns = (c - u) / toReturn
      if (u > 0) put(u - 1, falls)
      if (u < c) put(u + 1, returns)
      put(u, -(lambda + (n > 0 ? busy(n, u) * mu(u) : 0) + u / toSick + returns))
    })
  const solved = solveLevels({ last: c, endless: true, up, local, down })
  let inSystem = c * total(solved.above) + total(solved.aboveTimes)
  let inService = 0
  let present = 0
  let allDown = solved.above[0]
  let free = 0
  for (let u = 0; u <= c; u++) {
    inService += u * solved.above[u]
    present += u * solved.above[u]
  }
  for (let n = 0; n < c; n++) {
    inSystem += n * total(solved.law[n])
    allDown += solved.law[n][0]
    for (let u = 0; u <= c; u++) {
      inService += busy(n, u) * solved.law[n][u]
      present += u * solved.law[n][u]
      if (u > n) free += solved.law[n][u]
    }
  }
  return { inSystem, inService, present, empty: total(solved.law[0]), allDown, free, dropped: lost ? inService / toSick / lambda : 0 }
}
