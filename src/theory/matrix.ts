/** A dense matrix, row by row. */
export interface Matrix {
  rows: number
  cols: number
  at: Float64Array
}

export function matrix(rows: number, cols: number): Matrix {
  return { rows, cols, at: new Float64Array(rows * cols) }
}

export function identity(n: number): Matrix {
  const m = matrix(n, n)
  for (let i = 0; i < n; i++) m.at[i * n + i] = 1
  return m
}

export function product(a: Matrix, b: Matrix): Matrix {
  const out = matrix(a.rows, b.cols)
  for (let i = 0; i < a.rows; i++) {
    for (let k = 0; k < a.cols; k++) {
      const x = a.at[i * a.cols + k]
      if (x === 0) continue
      for (let j = 0; j < b.cols; j++) out.at[i * b.cols + j] += x * b.at[k * b.cols + j]
    }
  }
  return out
}

/** a + factor·b, of one shape. */
export function plus(a: Matrix, b: Matrix, factor = 1): Matrix {
  const out = matrix(a.rows, a.cols)
  for (let i = 0; i < out.at.length; i++) out.at[i] = a.at[i] + factor * b.at[i]
  return out
}

export function scaled(a: Matrix, factor: number): Matrix {
  return { rows: a.rows, cols: a.cols, at: a.at.map((x) => factor * x) }
}

/** A row vector times a matrix. */
export function rowTimes(v: Float64Array, m: Matrix): Float64Array {
  const out = new Float64Array(m.cols)
  for (let i = 0; i < m.rows; i++) {
    const x = v[i]
    if (x === 0) continue
    for (let j = 0; j < m.cols; j++) out[j] += x * m.at[i * m.cols + j]
  }
  return out
}

export function total(v: ArrayLike<number>): number {
  let sum = 0
  for (let i = 0; i < v.length; i++) sum += v[i]
  return sum
}

/** The inverse of a square matrix, by Gauss and Jordan with row pivots. */
export function inverse(m: Matrix): Matrix {
  const n = m.rows
  const a = Float64Array.from(m.at)
  const out = identity(n)
  const b = out.at
  for (let col = 0; col < n; col++) {
    let pivot = col
    for (let row = col + 1; row < n; row++) {
      if (Math.abs(a[row * n + col]) > Math.abs(a[pivot * n + col])) pivot = row
    }
    if (pivot !== col) {
      for (let j = 0; j < n; j++) {
        const [x, y] = [a[col * n + j], b[col * n + j]]
        a[col * n + j] = a[pivot * n + j]
        b[col * n + j] = b[pivot * n + j]
        a[pivot * n + j] = x
        b[pivot * n + j] = y
      }
    }
    const scale = 1 / a[col * n + col]
    for (let j = 0; j < n; j++) {
      a[col * n + j] *= scale
      b[col * n + j] *= scale
    }
    for (let row = 0; row < n; row++) {
      const x = a[row * n + col]
      if (row === col || x === 0) continue
      for (let j = 0; j < n; j++) {
        a[row * n + j] -= x * a[col * n + j]
        b[row * n + j] -= x * b[col * n + j]
      }
    }
  }
  return out
}

/** The law x with x·Q = 0 and sum 1 of an irreducible generator Q. */
export function stationaryOf(generator: Matrix): Float64Array {
  const n = generator.rows
  if (n === 1) return Float64Array.of(1)
  // The last balance follows from the others; in its place stands that all add to 1.
  const m: Matrix = { rows: n, cols: n, at: Float64Array.from(generator.at) }
  for (let i = 0; i < n; i++) m.at[i * n + n - 1] = 1
  const inverted = inverse(m)
  return inverted.at.slice((n - 1) * n)
}
