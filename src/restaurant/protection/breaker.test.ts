import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Breaker } from './breaker.ts'

const hystrix = { window: 10, volume: 20, errors: 0.5, open: 5 }

/** A breaker that has opened at minute `now`. */
function opened(now = 0, options = { ...hystrix, volume: 1 }): Breaker {
  const breaker = new Breaker(options)
  expect(breaker.outcome(now, false, false)).toBe('opened')
  return breaker
}

describe('Breaker', () => {
  it('opens at the volume, not before', () => {
    const breaker = new Breaker(hystrix)
    for (let i = 0; i < 19; i++) expect(breaker.outcome(i / 10, false, false)).toBe(null)
    expect(breaker.admit(2)).toBe('pass')
    expect(breaker.outcome(2, false, false)).toBe('opened')
    expect(breaker.state).toBe('open')
    expect(breaker.admit(2)).toBe('refuse')
  })

  it('opens at the share of errors, not below, and a good outcome may bring the volume', () => {
    const breaker = new Breaker(hystrix)
    for (let i = 0; i < 10; i++) breaker.outcome(0, false, false)
    for (let i = 0; i < 9; i++) expect(breaker.outcome(0, true, false)).toBe(null)
    expect(breaker.outcome(0, true, false)).toBe('opened')

    const steady = new Breaker(hystrix)
    for (let i = 0; i < 51; i++) steady.outcome(0, true, false)
    for (let i = 0; i < 50; i++) expect(steady.outcome(0, false, false)).toBe(null)
    expect(steady.outcome(0, false, false)).toBe('opened')
  })

  it('takes a share as typed', () => {
    for (let percent = 1; percent <= 100; percent++) {
      const breaker = new Breaker({ ...hystrix, volume: 100, errors: percent / 100 })
      for (let i = 0; i < 99; i++) expect(breaker.outcome(0, i >= percent - 1, false)).toBe(null)
      expect(breaker.outcome(0, false, false), `${percent}%`).toBe('opened')
    }
  })

  it('forgets what has left the window', () => {
    const breaker = new Breaker(hystrix)
    for (let i = 0; i < 19; i++) breaker.outcome(0, false, false)
    expect(breaker.outcome(10, false, false)).toBe(null)
    expect(breaker.admit(10)).toBe('pass')
  })

  it('after its time lets one through on trial, and one only', () => {
    const breaker = opened(3)
    expect(breaker.admit(7.999)).toBe('refuse')
    expect(breaker.state).toBe('open')
    expect(breaker.admit(8)).toBe('trial')
    expect(breaker.state).toBe('half-open')
    for (const now of [8, 9, 1e6]) expect(breaker.admit(now)).toBe('refuse')
  })

  it('closes by a good trial and has forgotten the past', () => {
    const breaker = new Breaker(hystrix)
    for (let i = 0; i < 20; i++) breaker.outcome(0, false, false)
    expect(breaker.admit(5)).toBe('trial')
    expect(breaker.outcome(6, true, true)).toBe('closed')
    expect(breaker.state).toBe('closed')
    for (let i = 0; i < 19; i++) expect(breaker.outcome(6, false, false)).toBe(null)
    expect(breaker.outcome(6, false, false)).toBe('opened')
  })

  it('opens anew by a bad trial, from then on', () => {
    const breaker = opened()
    breaker.admit(6)
    expect(breaker.outcome(9, false, true)).toBe('opened')
    expect(breaker.admit(13.99)).toBe('refuse')
    expect(breaker.admit(14)).toBe('trial')
  })

  it('ignores late outcomes of others while open and half-open', () => {
    const breaker = opened()
    for (const ok of [true, false]) expect(breaker.outcome(1, ok, false)).toBe(null)
    breaker.admit(5)
    for (const ok of [true, false]) expect(breaker.outcome(5, ok, false)).toBe(null)
    expect(breaker.state).toBe('half-open')
    expect(breaker.admit(5)).toBe('refuse')
  })

  it('gives an abandoned trial to the next, and nothing for anybody else who leaves', () => {
    const breaker = opened()
    breaker.admit(5)
    breaker.abandon(false)
    expect(breaker.admit(5)).toBe('refuse')
    breaker.abandon(true)
    expect(breaker.state).toBe('half-open')
    expect(breaker.admit(5)).toBe('trial')
    expect(breaker.admit(5)).toBe('refuse')
  })

  it('takes other parameters on the way', () => {
    const breaker = new Breaker(hystrix)
    for (let i = 0; i < 5; i++) breaker.outcome(0, false, false)
    breaker.configure({ ...hystrix, volume: 6, open: 50 })
    expect(breaker.outcome(0, true, false)).toBe('opened')
    breaker.configure(hystrix)
    expect(breaker.admit(49)).toBe('refuse')
    expect(breaker.admit(50)).toBe('trial')
    expect(breaker.outcome(50, false, true)).toBe('opened')
    expect(breaker.admit(55)).toBe('trial')
  })

  it('never has two trials out, never refuses while closed, and changes only as it says', () => {
    const step = fc.record({ pause: fc.double({ min: 0, max: 4, noNaN: true }), what: fc.constantFrom('admit', 'good', 'bad', 'abandon') })
    fc.assert(
      fc.property(fc.array(step, { maxLength: 120 }), steps => {
        const breaker = new Breaker({ window: 10, volume: 3, errors: 0.5, open: 5 })
        const inside: boolean[] = []
        let now = 0
        let openedAt = 0
        for (const { pause, what } of steps) {
          now += pause
          const before = breaker.state
          if (what === 'admit') {
            const answer = breaker.admit(now)
            expect(answer === 'pass').toBe(before === 'closed')
            if (answer === 'trial') expect(before === 'open' ? now >= openedAt + 5 : !inside.includes(true)).toBe(true)
            if (answer !== 'refuse') inside.push(answer === 'trial')
          } else if (inside.length > 0) {
            const trial = inside.shift()!
            if (what === 'abandon') {
              breaker.abandon(trial)
              continue
            }
            const change = breaker.outcome(now, what === 'good', trial)
            if (change === 'opened') openedAt = now
            expect(breaker.state).toBe(change === 'opened' ? 'open' : (change ?? before))
            if (trial) expect(change).toBe(what === 'good' ? 'closed' : 'opened')
            else if (before !== 'closed') expect(change).toBe(null)
          }
          expect(inside.filter(Boolean).length).toBeLessThanOrEqual(1)
        }
      }),
    )
  })
})
