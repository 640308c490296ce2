import { describe, expect, it } from 'vitest'
import { speedOfWage, wageOfSpeed } from './laws.ts'

describe('the wage of a speed', () => {
  const law = { fixed: 5, perSpeed: 10, serialShare: 0.25 }

  it('is what that speed is had for', () => {
    expect(wageOfSpeed(1, law)).toBe(15)
    for (const speed of [0.5, 1, 2, 3.9]) expect(speedOfWage(wageOfSpeed(speed, law), law)).toBeCloseTo(speed, 12)
    for (const speed of [0.5, 7]) expect(speedOfWage(wageOfSpeed(speed, { ...law, serialShare: 0 }), { ...law, serialShare: 0 })).toBeCloseTo(speed, 12)
  })

  it('buys none below what is fixed, and none past two arms', () => {
    expect(speedOfWage(5, law)).toBe(0)
    expect(wageOfSpeed(4, law)).toBe(Infinity)
    expect(speedOfWage(1e9, law)).toBeLessThan(4)
  })
})
