import { identity, inverse, plus, product, rowTimes, scaled, stationaryOf, total, type Matrix } from './matrix.ts'

/** A Markov chain in continuous time that moves between neighbouring levels; each level has its own phases. */
export interface Levels {
  /** The last level written out. With `endless` those above repeat it for ever. */
  last: number
  endless: boolean
  /** Rates n → n + 1; also from `last`, when endless. */
  up(n: number): Matrix
  /** Rates inside level n, with minus all outflow on the diagonal. */
  local(n: number): Matrix
  /** Rates n → n − 1. */
  down(n: number): Matrix
}

export interface LevelLaw {
  /** P(level n, phase), for n = 0 … last. */
  law: Float64Array[]
  /** P(level last + k + 1) = P(level last + k)·R; null when there is nothing above. */
  ratio: Matrix | null
  /** Σₖ P(last + k, phase) and Σₖ k·P(last + k, phase). */
  above: Float64Array
  aboveTimes: Float64Array
}

/**
 * The stationary law. Level by level from the top, each level's own generator takes up what happens above it
 * (G. Latouche, V. Ramaswami, Introduction to Matrix Analytic Methods in Stochastic Modeling, 1999, ch. 10); the endless
 * part by its rate matrix (M. F. Neuts, Matrix-Geometric Solutions in Stochastic Models, 1981).
 */
export function solveLevels(chain: Levels): LevelLaw {
  const { last, endless } = chain
  const ratio = endless ? rateMatrix(chain.up(last), chain.local(last), chain.down(last)) : null
  let censored = ratio ? plus(chain.local(last), product(ratio, chain.down(last))) : chain.local(last)
  const ratios: Matrix[] = []
  for (let n = last - 1; n >= 0; n--) {
    ratios[n] = product(chain.up(n), inverse(scaled(censored, -1)))
    censored = plus(chain.local(n), product(ratios[n], chain.down(n + 1)))
  }
  const law = [stationaryOf(censored)]
  for (let n = 0; n < last; n++) law.push(rowTimes(law[n], ratios[n]))
  const top = law[last]
  const sums = ratio ? inverse(plus(identity(ratio.rows), ratio, -1)) : null
  const above = sums ? rowTimes(top, sums) : Float64Array.from(top)
  const aboveTimes = sums ? rowTimes(rowTimes(above, sums), ratio!) : new Float64Array(top.length)
  let all = total(above)
  for (let n = 0; n < last; n++) all += total(law[n])
  for (const v of [...law, above, aboveTimes]) for (let i = 0; i < v.length; i++) v[i] /= all
  return { law, ratio, above, aboveTimes }
}

/** R, from the chances G of the first way down: logarithmic reduction, Latouche and Ramaswami, J. Appl. Prob. 30 (1993) 650–674. */
function rateMatrix(up: Matrix, local: Matrix, down: Matrix): Matrix {
  const n = local.rows
  const one = identity(n)
  const leave = inverse(scaled(local, -1))
  let h = product(leave, up)
  let l = product(leave, down)
  let g = l
  let t = h
  for (let round = 0; round < 64; round++) {
    const back = inverse(plus(one, plus(product(h, l), product(l, h)), -1))
    h = product(back, product(h, h))
    l = product(back, product(l, l))
    const more = product(t, l)
    g = plus(g, more)
    t = product(t, h)
    let largest = 0
    for (const x of more.at) largest = Math.max(largest, x)
    if (!(largest > 1e-17)) break
  }
  return product(up, inverse(scaled(plus(local, product(up, g)), -1)))
}
