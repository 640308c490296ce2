import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { simulate } from '../../src/restaurant/simulate.ts'
import { measure, normalFromT, seedOf } from './measure.mjs'
import { customersOf } from './plan.mjs'

const cases = JSON.parse(readFileSync(new URL('cases.json', import.meta.url), 'utf8'))

describe('simulated against expected, by the rule of the whole suite', () => {
  for (const name of ['mg1-unif-a', 'mm1K-a', 'erlB-5-3', 'mg1-erl3-a']) {
    it(`${name}: every row agrees`, () => {
      const c = cases.find((x) => x.case === name)
      const rows = measure(c, simulate, { customers: customersOf(c) })
      expect(rows.length).toBeGreaterThanOrEqual(4)
      expect(rows.filter((r) => r.verdict !== 'agrees')).toEqual([])
    }, 120_000)
  }

  it('notices a simulator that is one per cent off', () => {
    const c = cases.find((x) => x.case === 'mm1K-a')
    const slower = (scenario, options) => simulate({ ...scenario, work: { ...scenario.work, mean: scenario.work.mean * 1.01 } }, options)
    expect(measure(c, slower, { customers: customersOf(c) }).some((r) => r.verdict === 'DISAGREES')).toBe(true)
  }, 120_000)
})

describe('the rule itself', () => {
  it('turns t scores into normal ones', () => {
    // Two-sided 95% of t with 10 and 99 degrees of freedom is 2.2281 and 1.9842; of the normal, 1.9600.
    expect(normalFromT(2.2281, 10)).toBeCloseTo(1.96, 2)
    expect(normalFromT(-1.9842, 99)).toBeCloseTo(-1.96, 3)
  })

  it('takes seeds from names alone', () => {
    expect(seedOf('mm1-a')).not.toBe(seedOf('mm1-b'))
    expect(seedOf('mm1-a')).toBe(seedOf('mm1-a'))
  })
})
