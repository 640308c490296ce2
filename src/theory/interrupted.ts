import type { Distribution } from '../scenario/types.ts'
import { shapeOf } from './service.ts'
import { transformOf } from './transform.ts'

/** From the first start of an order to its end, absences included. */
export interface Completion {
  mean: number
  square: number
  /** Of it at work: what is broken off and done again is worked twice. */
  working: number
}

/** An order broken off more rarely than this is so at most once, to all digits that the differences below would keep. */
const RARE = 1e-5

/**
 * An order that is broken off at rate 1/toSick while it is worked on, each time for an exponential absence, then gone on with
 * (`resume`), begun again (`restart`) or begun again with work drawn afresh (`restart-new`). Infinity where some orders take
 * longer than any number of tries: to begin again a rare long order costs e^(work ÷ toSick).
 * B. Avi-Itzhak, P. Naor, Operations Research 11 (1963) 303–320; D. P. Gaver, J. Roy. Stat. Soc. B 24 (1962) 73–90.
 */
export function completion(work: Distribution, toSick: number, toReturn: number, order: 'resume' | 'restart' | 'restart-new'): Completion {
  const { mean, scv, third } = shapeOf(work)
  const square = mean * mean * (1 + scv)
  const d = toReturn
  if (order === 'resume') {
    const stretch = 1 + d / toSick
    return { mean: mean * stretch, square: square * stretch * stretch + (mean / toSick) * 2 * d * d, working: mean }
  }
  const xi = 1 / toSick
  const k = toSick + d
  const rare = xi * mean < RARE
  if (order === 'restart') {
    const [m] = transformOf(work, -xi)
    const [m2] = transformOf(work, -2 * xi)
    const [, s] = transformOf(work, -xi)
    const tries = m - 1
    if (rare && m2 < Infinity) {
      const cube = third * mean * mean * mean
      return {
        mean: mean + xi * (d * mean + square / 2),
        square: square + xi * (3 * d * square + (4 / 3) * cube + 2 * mean * d * d),
        working: mean + (xi * square) / 2,
      }
    }
    return {
      mean: k * tries,
      square: m2 === Infinity ? Infinity : 2 * k * k * (m2 - 2 * m + 1) - 2 * k * s + 2 * tries * (k * k - d * toSick),
      working: toSick * tries,
    }
  }
  if (rare) {
    const cube = third * mean * mean * mean
    return {
      mean: mean + xi * (mean * d + mean * mean - square / 2),
      square: square + xi * (2 * mean * square + d * square + 2 * d * mean * mean + 2 * d * d * mean - (2 / 3) * cube),
      working: mean + xi * (mean * mean - square / 2),
    }
  }
  const [phi, first, second] = transformOf(work, xi)
  const tries = (1 - phi) / phi
  // A failed try: Y and Y² on failure, from E[min(S, Y)] and E[min(S, Y)²] less what the successes bring.
  const failed = ((1 - phi) * toSick - first) / (1 - phi)
  const failedSquare = (2 * toSick * ((1 - phi) * toSick - first) - second) / (1 - phi)
  const lapse = failed + d
  const lapseSquare = failedSquare + 2 * failed * d + 2 * d * d
  const last = first / phi
  const lost = tries * lapse
  const lostSquare = tries * lapseSquare + 2 * tries * tries * lapse * lapse
  return {
    mean: last + lost,
    square: second / phi + 2 * last * lost + lostSquare,
    working: last + tries * failed,
  }
}

/**
 * Before the first start in an M/G/1 with such orders: the mean wait, and the share who wait at all. `always`: who works may
 * also be away when a customer finds the place empty, so the first of each busy spell starts late; P. D. Welch, Operations
 * Research 12 (1964) 736–752.
 */
export function interrupted(lambda: number, order: Completion, toSick: number, toReturn: number, always: boolean) {
  const rho = lambda * order.mean
  const wait = (lambda * order.square) / (2 * (1 - rho))
  if (!always) return { wait, waitedShare: rho }
  const away = 1 / toSick / (1 / toSick + 1 / toReturn + lambda)
  const late = away * toReturn
  const lateSquare = 2 * away * toReturn * toReturn
  return {
    wait: wait + (2 * late + lambda * lateSquare) / (2 * (1 + lambda * late)),
    waitedShare: 1 - ((1 - rho) * (1 - away)) / (1 + lambda * late),
  }
}
