import { matrix, product, rowTimes, total, type Matrix } from './matrix.ts'

/**
 * t ↦ start · e^(generator·t) · 1, the tail of a matrix-exponential law: the small part of t by the power series on the row
 * vector, the rest by the binary digits of t in units so short that the series is near, each a matrix squared once for all.
 */
export function matrixTail(start: Float64Array, generator: Matrix): (t: number) => number {
  const n = generator.rows
  let norm = 0
  for (let i = 0; i < n; i++) {
    let sum = 0
    for (let j = 0; j < n; j++) sum += Math.abs(generator.at[i * n + j])
    norm = Math.max(norm, sum)
  }
  const unit = 1 / norm
  const squares: Matrix[] = []
  const square = (k: number) => {
    while (squares.length <= k) squares.push(squares.length === 0 ? shortStep() : product(squares[squares.length - 1], squares[squares.length - 1]))
    return squares[k]
  }
  const advance = (v: Float64Array, t: number): Float64Array => {
    const out = Float64Array.from(v)
    let term = v
    for (let k = 1; k < 40; k++) {
      term = rowTimes(term, generator)
      let largest = 0
      for (let i = 0; i < n; i++) {
        term[i] *= t / k
        out[i] += term[i]
        largest = Math.max(largest, Math.abs(term[i]))
      }
      if (largest < 1e-18) break
    }
    return out
  }
  const shortStep = () => {
    const m = matrix(n, n)
    for (let i = 0; i < n; i++) m.at.set(advance(Float64Array.from({ length: n }, (_, j) => (i === j ? 1 : 0)), unit), i * n)
    return m
  }
  return (t) => {
    if (t < 0) return 1
    let units = Math.floor(t / unit)
    if (units > 1e15) return 0
    let v: Float64Array = advance(start, t - units * unit)
    for (let k = 0; units > 0; k++, units = Math.floor(units / 2)) if (units % 2 === 1) v = rowTimes(v, square(k))
    return Math.max(0, total(v))
  }
}
