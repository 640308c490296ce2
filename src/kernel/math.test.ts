import { describe, expect, it } from 'vitest'
import { cosine, exp, log, normalQuantile, pow, sine, studentQuantile975 } from './math.ts'
import { Stream } from './random.ts'

const stream = new Stream(20260101, 1)
const bits = new DataView(new ArrayBuffer(8))

/** How many doubles apart two finite numbers of one sign are. */
function ulps(a: number, b: number): number {
  if (Object.is(a, b)) return 0
  bits.setFloat64(0, a)
  const ia = bits.getBigInt64(0)
  bits.setFloat64(0, b)
  const d = ia - bits.getBigInt64(0)
  return Number(d < 0n ? -d : d)
}

/** Any positive double, subnormals too, every exponent alike. */
function anyPositive(i: number): number {
  bits.setUint32(0, stream.word(i, 0, 0) & 0x7fffffff)
  bits.setUint32(4, stream.word(i, 0, 1) >>> 0)
  const x = bits.getFloat64(0)
  return x < Infinity ? x : 1
}

describe('log', () => {
  it('is within 2 ulp of Math.log over all positive doubles and near 1', () => {
    let worst = 0
    for (let i = 0; i < 100_000; i++) {
      const x = anyPositive(i)
      worst = Math.max(worst, ulps(log(x), Math.log(x)))
      const near = 0.5 + 1.5 * stream.uniform(i, 1, 0)
      worst = Math.max(worst, ulps(log(near), Math.log(near)))
    }
    expect(worst).toBeLessThanOrEqual(2)
  })

  it('keeps the conventions of Math.log', () => {
    for (const x of [0, -0, 1, -1, Infinity, -Infinity, NaN, 5e-324, 2.2250738585072014e-308, Number.MAX_VALUE]) {
      expect(ulps(log(x), Math.log(x)), String(x)).toBeLessThanOrEqual(1)
    }
  })
})

describe('exp', () => {
  it('is within 2 ulp of Math.exp over the whole range and near 0', () => {
    let worst = 0
    for (let i = 0; i < 100_000; i++) {
      const x = -746 + 1457 * stream.uniform(i, 2, 0)
      worst = Math.max(worst, ulps(exp(x), Math.exp(x)))
      const near = stream.uniform(i, 3, 0) * 2 - 1
      worst = Math.max(worst, ulps(exp(near), Math.exp(near)))
    }
    expect(worst).toBeLessThanOrEqual(2)
  })

  it('keeps the conventions of Math.exp', () => {
    for (const x of [0, -0, 1, Infinity, -Infinity, NaN, 709.782712893384, 709.79, -745.1332191019411, -745.14, 1e-320]) {
      expect(ulps(exp(x), Math.exp(x)), String(x)).toBeLessThanOrEqual(1)
    }
  })
})

describe('sine and cosine', () => {
  const worst = (angle: (i: number) => number): number => {
    let most = 0
    for (let i = 0; i < 100_000; i++) {
      const x = angle(i)
      most = Math.max(most, Math.abs(sine(x) - Math.sin(x)), Math.abs(cosine(x) - Math.cos(x)))
    }
    return most
  }

  it('are as near to those of Math as they state', () => {
    // Those of Math may be off by half a unit in the last place themselves.
    expect(worst((i) => 16 * stream.uniform(i, 6, 0) - 8)).toBeLessThan(5e-16)
    expect(worst((i) => 2e6 * stream.uniform(i, 7, 0) - 1e6)).toBeLessThan(5e-16)
    expect(worst((i) => 1e9 * stream.uniform(i, 8, 0))).toBeLessThan(2e-7)
  })

  it('are so where the quadrants meet, and of the smallest angles', () => {
    for (let k = -4000; k <= 4000; k++) {
      for (const x of [(k * Math.PI) / 4, (k * Math.PI) / 4 + 1e-9, (k * Math.PI) / 4 - 1e-9]) {
        expect(Math.abs(sine(x) - Math.sin(x))).toBeLessThan(5e-16)
        expect(Math.abs(cosine(x) - Math.cos(x))).toBeLessThan(5e-16)
      }
    }
    for (const x of [1e-300, 5e-324, 1e-8]) expect(sine(x)).toBe(Math.sin(x))
  })

  it('are odd and even, exact at 0, within ±1, and NaN where there is no angle', () => {
    for (let i = 0; i < 20_000; i++) {
      const x = 1e4 * stream.uniform(i, 9, 0)
      expect(sine(-x)).toBe(-sine(x))
      expect(cosine(-x)).toBe(cosine(x))
      expect(Math.max(Math.abs(sine(x)), Math.abs(cosine(x)))).toBeLessThanOrEqual(1)
    }
    expect([sine(0), cosine(0)]).toEqual([0, 1])
    for (const x of [1e12, 1e17, 1e300, Number.MAX_VALUE]) expect(Math.abs(sine(x))).toBeLessThanOrEqual(1)
    for (const x of [Infinity, -Infinity, NaN]) expect([sine(x), cosine(x)]).toEqual([NaN, NaN])
  })
})

describe('pow', () => {
  it('agrees with Math.pow to the accuracy it states', () => {
    for (let i = 0; i < 20_000; i++) {
      const x = 20 * stream.uniform(i, 4, 0)
      const y = 24 * stream.uniform(i, 5, 0) - 12
      const room = (2 + 2 * Math.abs(y * Math.log(x))) * Number.EPSILON
      expect(Math.abs(pow(x, y) / Math.pow(x, y) - 1)).toBeLessThan(room)
    }
  })

  it('is exact at the ends', () => {
    expect([pow(0, 0), pow(7.3, 0), pow(7.3, 1), pow(0, 2), pow(0, -1), pow(1, 1e300), pow(Infinity, 2)]).toEqual([
      1, 1, 7.3, 0, Infinity, 1, Infinity,
    ])
    expect(pow(-1, 2)).toBeNaN()
  })
})

describe('normalQuantile', () => {
  it('gives tabled quantiles', () => {
    // By inverting the error function at 30 digits.
    const table: [number, number][] = [
      [0.5, 0],
      [0.6, 0.2533471031357997],
      [0.975, 1.9599639845400538],
      [0.99, 2.3263478740408408],
      [1e-3, -3.0902323061678136],
      [1e-10, -6.361340902404057],
      [1e-100, -21.273453560965326],
    ]
    for (const [p, z] of table) expect(Math.abs(normalQuantile(p) - z), String(p)).toBeLessThanOrEqual(2e-15 * (1 + Math.abs(z)))
  })

  it('is odd about one half, rises, and has infinite ends', () => {
    let last = -Infinity
    for (let i = 1; i < 4096; i++) {
      const z = normalQuantile(i / 4096)
      expect(z).toBeGreaterThan(last)
      expect(z).toBe(-normalQuantile(1 - i / 4096) + 0)
      last = z
    }
    expect(normalQuantile(0)).toBe(-Infinity)
    expect(normalQuantile(1)).toBe(Infinity)
    expect(normalQuantile(NaN)).toBeNaN()
    expect(normalQuantile(1.5)).toBeNaN()
  })
})

describe('studentQuantile975', () => {
  it('gives the tables of statistics', () => {
    const table: [number, number][] = [
      [1, 12.706204736174694],
      [1.5, 6.016663104427929],
      [2, 4.302652729749462],
      [3, 3.1824463052837078],
      [5, 2.5705818356363146],
      [10, 2.228138851986274],
      [31, 2.039513446396408],
      [99, 1.9842169515864174],
      [1e4, 1.960201239890626],
      [Infinity, 1.959963984540054],
    ]
    for (const [df, t] of table) expect(Math.abs(studentQuantile975(df) / t - 1), String(df)).toBeLessThan(2e-8)
    expect(studentQuantile975(0.5)).toBeNaN()
  })
})

/** One number of the bits of many. */
function hashing(): { take(x: number): void; hex(): string } {
  let h = 0
  return {
    take(x) {
      bits.setFloat64(0, x)
      h = Math.imul(h ^ bits.getInt32(0), 0x01000193)
      h = Math.imul((h ^ bits.getInt32(4)) + (h >>> 13), 0x01000193)
    },
    hex: () => (h >>> 0).toString(16),
  }
}

it('gives the very bits that it gave before: a change here changes every recorded day', () => {
  const { take, hex } = hashing()
  for (let i = 0; i < 20_000; i++) {
    const u = (((i * 7919) % 20_011) + 0.5) / 20_011
    take(log(u * 37))
    take(exp(u * 1400 - 700))
    take(exp(u * 2 - 1))
    take(pow(u * 3, 2.5))
    take(normalQuantile(u))
    take(normalQuantile(u * 1e-12))
    take(studentQuantile975(1 + 50 * u))
  }
  expect(hex()).toBe('511b4708')
})

it('gives the very bits of sine and cosine that it gave before: a change here changes every recorded picture', () => {
  const { take, hex } = hashing()
  for (let i = 0; i < 20_000; i++) {
    const u = (((i * 7919) % 20_011) + 0.5) / 20_011
    take(sine(u * 2000 - 1000))
    take(cosine(u * 7))
    take(sine(u * 1e8))
  }
  expect(hex()).toBe('8ab6c8c9')
})
