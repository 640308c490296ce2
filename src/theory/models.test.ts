import { describe, expect, it } from 'vitest'
import { allenCunneen, erlangB, erlangC, md1, mg1, mh21, mmc, mmck, type Steady } from './index.ts'
import { poissonWindow, quantileOf, sumTail } from './tails.ts'

/** ∫₀^∞ t^power·tail(t) dt by Simpson's rule between the kinks at multiples of `step`. */
function moment(tail: (t: number) => number, power: 0 | 1, step: number): number {
  let sum = 0
  const parts = 16
  const h = step / parts
  for (let k = 0, piece = 1; k < 40 || piece > 1e-12 * sum; k++) {
    piece = 0
    for (let i = 0; i <= parts; i++) {
      // A tail may jump where the pieces meet: each is read just inside.
      const t = k * step + Math.min(parts - 1e-9, Math.max(1e-9, i)) * h
      piece += ((i === 0 || i === parts ? 1 : i % 2 === 1 ? 4 : 2) * (power === 1 ? t : 1) * tail(t) * h) / 3
    }
    sum += piece
    if (k > 200_000) throw new Error('the tail does not end')
  }
  return sum
}

const close = (a: number, b: number, relative: number, what = '') =>
  expect(Math.abs(a - b), `${what} ${a} for ${b}`).toBeLessThanOrEqual(relative * Math.abs(b) + 1e-300)

const models: [string, Steady, number][] = [
  ['M/M/1 at 0.5', mmc(0.5, 1, 1), 0.5],
  ['M/M/2 where the two rates of the sojourn meet', mmc(1, 1, 2), 0.5],
  ['M/M/7 at 0.93', mmc(6.5, 1, 7), 0.5],
  ['M/M/1/5', mmck(0.9, 1, 1, 4), 0.5],
  ['M/M/1/11 at load 1', mmck(1, 1, 1, 10), 0.5],
  ['M/M/3/10', mmck(2.7, 1, 3, 7), 0.5],
  ['M/M/4/40, three times too much work', mmck(12, 1, 4, 36), 0.5],
  ['M/M/2/400, hardly ever full', mmck(1.2, 1, 2, 398), 0.5],
  ['M/D/1 at 0.1', md1(0.1, 1), 0.25],
  ['M/D/1 at 0.8', md1(0.8, 1), 0.5],
  ['M/D/1 at 0.99', md1(0.33, 3), 1.5],
  ['M/H2/1 at 0.7, scv 4', mh21(0.7, 1, 4), 0.5],
  ['M/H2/1 at 0.9, scv 1', mh21(0.45, 2, 1), 0.5],
  ['M/H2/1 at 0.3, scv 20', mh21(0.3, 1, 20), 0.25],
]

describe.each(models)('%s', (_, s, step) => {
  it('has tails that agree with its moments', () => {
    close(moment(s.waitTail!, 0, step), s.wait, 2e-5, 'wait')
    close(2 * moment(s.waitTail!, 1, step), s.waitVariance + s.wait * s.wait, 2e-5, 'wait²')
    close(moment(s.sojournTail!, 0, step), s.sojourn, 2e-5, 'sojourn')
    close(2 * moment(s.sojournTail!, 1, step), s.sojournVariance + s.sojourn * s.sojourn, 2e-5, 'sojourn²')
  })

  it('starts its tails at the share who wait, falls, and has quantiles that invert them', () => {
    close(s.waitTail!(0), s.waitedShare, 1e-12)
    expect(s.sojournTail!(0)).toBe(1)
    let last = 1
    for (let t = 0; t < 30; t += 0.37) {
      const tail = s.waitTail!(t)
      expect(tail).toBeLessThanOrEqual(last + 1e-15)
      expect(s.sojournTail!(t)).toBeGreaterThanOrEqual(tail - 1e-15)
      last = tail
    }
    for (const p of [0.5, 0.9, 0.95, 0.99, 0.999]) {
      const w = s.waitQuantile!(p)
      if (w === 0) expect(s.waitedShare).toBeLessThanOrEqual(1 - p + 1e-12)
      else close(s.waitTail!(w), 1 - p, 1e-9)
      // Constant work leaves an atom in the sojourn, so its tail may step over 1 − p at the quantile.
      const t = s.sojournQuantile!(p)
      expect(s.sojournTail!(t * (1 + 1e-9))).toBeLessThanOrEqual((1 - p) * (1 + 1e-9))
      expect(s.sojournTail!(t * (1 - 1e-9))).toBeGreaterThanOrEqual((1 - p) * (1 - 1e-9))
    }
  })

  it("obeys Little's law", () => {
    const served = (s.inSystem - s.inLine) / (s.sojourn - s.wait)
    close(s.inLine, served * s.wait, 1e-9)
    close(s.inSystem, served * s.sojourn, 1e-9)
  })
})

describe('Erlang B and C', () => {
  it('agree with the plain recursion at every size', () => {
    for (const [c, a] of [[1, 0.3], [3, 2.7], [40, 90], [250, 200], [1000, 990], [10_000, 9_950], [10_000, 12_000]] as const) {
      let b = 1
      for (let n = 1; n <= c; n++) b = (a * b) / (n + a * b)
      close(erlangB(c, a), b, 1e-10, `B(${c}, ${a})`)
      if (a < c) close(erlangC(c, a), b / (1 - (a / c) * (1 - b)), 1e-10, `C(${c}, ${a})`)
    }
  })

  it('hold at the ends', () => {
    expect(erlangB(5, 0)).toBe(0)
    expect(erlangB(0, 3)).toBe(1)
    expect(erlangC(5, 0)).toBe(0)
    expect(erlangC(5, 5)).toBe(1)
    expect(erlangB(10_000, 1)).toBe(0)
  })
})

describe('M/M/c', () => {
  it('has the law of births and deaths for the number present', () => {
    const [lambda, c] = [3.4, 4]
    const s = mmc(lambda, 1, c)
    const weights = [1]
    for (let n = 1; n < 2000; n++) weights.push((weights[n - 1] * lambda) / Math.min(n, c))
    const total = weights.reduce((x, y) => x + y)
    const mean = weights.reduce((sum, w, n) => sum + (n * w) / total, 0)
    const square = weights.reduce((sum, w, n) => sum + (n * n * w) / total, 0)
    for (let n = 0; n < 12; n++) {
      close(s.numberTail(n), weights.slice(n).reduce((x, y) => x + y) / total, 1e-12)
    }
    close(s.inSystem, mean, 1e-12)
    close(s.numberVariance, square - mean * mean, 1e-10)
  })

  it('is Poisson where next to nobody ever waits', () => {
    const s = mmc(2, 1, 5000)
    close(s.numberTail(1), 1 - Math.exp(-2), 1e-12)
    close(s.numberVariance, 2, 1e-12)
    expect(s.wait).toBe(0)
    expect(mmc(0, 1, 3).numberTail(1)).toBe(0)
  })

  it('stays finite with ten thousand servers', () => {
    const s = mmc(9_900, 1, 10_000)
    expect(s.waitedShare).toBeGreaterThan(0.1)
    expect(s.waitedShare).toBeLessThan(0.4)
    close(s.wait, s.waitedShare / 100, 1e-12)
  })
})

describe('M/M/c/K', () => {
  it('agrees with the law of births and deaths written out', () => {
    for (const [lambda, mu, c, room] of [[0.9, 1, 1, 4], [9, 1.3, 5, 12], [4, 2, 6, 0], [30, 1, 3, 50], [2, 1, 2, 9]] as const) {
      const s = mmck(lambda, mu, c, room)
      const weights = [1]
      for (let n = 1; n <= c + room; n++) weights.push((weights[n - 1] * lambda) / (Math.min(n, c) * mu))
      const total = weights.reduce((x, y) => x + y)
      close(s.lossShare, weights[c + room] / total, 1e-12)
      close(s.emptyShare, 1 / total, 1e-12)
      close(s.inLine, weights.reduce((sum, w, n) => sum + (Math.max(0, n - c) * w) / total, 0), 1e-12)
      close(s.inService, weights.reduce((sum, w, n) => sum + (Math.min(n, c) * w) / total, 0), 1e-12)
      close(s.waitedShare, weights.slice(c, c + room).reduce((x, y) => x + y, 0) / (total - weights[c + room]), 1e-12)
    }
  })

  it('becomes the M/M/c as the room grows', () => {
    const endless = mmc(2.4, 1, 3)
    const roomy = mmck(2.4, 1, 3, 5000)
    close(roomy.wait, endless.wait, 1e-12)
    close(roomy.sojournQuantile!(0.99), endless.sojournQuantile(0.99), 1e-9)
    expect(roomy.lossShare).toBe(0)
  })

  it('stays finite where its weights would not', () => {
    const s = mmck(20_000, 1, 10_000, 50_000)
    close(s.lossShare, 0.5, 1e-9)
    close(s.inLine, 50_000 - 1, 1e-6)
    expect(s.emptyShare).toBe(0)
    close(s.waitQuantile!(0.5), 5, 1e-3)
    close(mmck(1, 1, 5000, 10).emptyShare, Math.exp(-1), 1e-12)
  })
})

describe('M/D/1', () => {
  it('agrees with the alternating sum of Erlang where that is still exact', () => {
    for (const rho of [0.2, 0.5, 0.8, 0.95]) {
      const s = md1(rho, 1)
      for (const x of [0, 0.3, 0.999, 1, 1.5, 2.7, 4]) {
        let sum = 0
        for (let k = 0, factorial = 1; k <= Math.floor(x); factorial *= ++k) {
          const y = rho * (k - x)
          sum += (y ** k / factorial) * Math.exp(-y)
        }
        close(1 - s.waitTail!(x), (1 - rho) * sum, 1e-10, `ρ ${rho}, x ${x}`)
      }
    }
  })

  it('keeps its mean up to the edge of stability, past the table', () => {
    for (const rho of [0.995, 0.9995]) {
      const s = md1(rho, 1)
      close(moment(s.waitTail!, 0, 4), s.wait, 1e-5, `ρ ${rho}`)
    }
    // Heavy traffic: the wait over its mean tends to an exponential.
    const s = md1(1 - 1e-6, 1)
    close(s.waitQuantile!(0.99) / s.wait, Math.log(100), 1e-4)
  })
})

describe('M/G/1', () => {
  it('is the M/M/1 with exponential work', () => {
    const g = mg1(0.7, { mean: 1, scv: 1, third: 6 })
    const m = mmc(0.7, 1, 1)
    for (const key of ['wait', 'waitVariance', 'sojourn', 'sojournVariance', 'inSystem', 'numberVariance', 'waitedShare'] as const) {
      close(g[key], m[key], 1e-12, key)
    }
    close(mh21(0.7, 1, 1).waitQuantile(0.95), m.waitQuantile(0.95), 1e-12)
  })

  it('is what Allen and Cunneen say for one server', () => {
    close(allenCunneen(0.7, 1, 4, 1).wait, mg1(0.7, { mean: 1, scv: 4, third: 50 }).wait, 1e-12)
  })
})

describe('tails', () => {
  it('adds two exponentials, equal rates or not', () => {
    close(sumTail(1, 1, 2), 3 * Math.exp(-2), 1e-14)
    for (const b of [1 + 1e-9, 1.004, 1.02, 3, 90]) {
      const t = 1.7
      // Simpson's rule on the convolution, which knows nothing of the difference of the rates.
      let sum = 0
      const n = 40_000
      for (let i = 0; i <= n; i++) {
        const s = (t * i) / n
        sum += ((i === 0 || i === n ? 1 : i % 2 === 1 ? 4 : 2) * b * Math.exp(-b * s) * Math.exp(-(t - s)) * t) / n / 3
      }
      close(sumTail(1, b, t), Math.exp(-b * t) + sum, 1e-9, `rate ${b}`)
      expect(sumTail(b, 1, t)).toBe(sumTail(1, b, t))
    }
    expect(sumTail(2, 3, 1e6)).toBe(0)
  })

  it('weighs Poisson numbers of any mean', () => {
    for (const mean of [1e-3, 0.5, 1, 7, 1000, 1e6]) {
      const { first, weights } = poissonWindow(mean)
      const m = weights.reduce((sum, w, i) => sum + w * (first + i), 0)
      const v = weights.reduce((sum, w, i) => sum + w * (first + i - m) ** 2, 0)
      close(m, mean, 1e-12)
      close(v, mean, 1e-9)
    }
    const { first, weights } = poissonWindow(3)
    close(weights[5 - first], (Math.exp(-3) * 3 ** 5) / 120, 1e-14)
  })

  it('inverts a tail', () => {
    close(quantileOf((t) => Math.exp(-t), 0.999, 1e-6), Math.log(1000), 1e-12)
    expect(quantileOf((t) => 0.3 * Math.exp(-t), 0.7, 1)).toBe(0)
    expect(quantileOf((t) => Math.exp(-t), 1, 1)).toBe(Infinity)
  })
})
