import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { speedLimit, wageOfSpeed } from '../kernel/laws.ts'
import { parseScenario } from '../scenario/parse.ts'
import type { EmployeeFrame, FigureState } from '../store/figure.ts'
import { NO_RESULTS } from '../store/results.ts'
import { deedsOf, follower, plansOf, solvedSpeed, usualSides, whoOf, type Side, type Sides } from './choices.ts'
import { employee, frameOf } from './frame.testing.ts'

function stateOf(staff: EmployeeFrame[], scenario: Record<string, unknown> = {}): FigureState {
  const parsed = parseScenario({
    version: 1,
    demand: { perHour: 60 },
    work: { law: 'exponential', mean: 1 },
    staff: [{ name: 'Ana', speed: 1 }],
    growth: { serialShare: 0.2 },
    ...scenario,
  })
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  return {
    runs: { a: { name: null, scenario: parsed.scenario, seed: 1, commands: [], frame: frameOf({ staff }), choice: null }, b: null },
    playback: { time: 60, tick: 0, playing: false, rate: 1, opening: 0, end: 600 },
    view: { telling: 'restaurant', lang: 'en', pageLang: 'en', theme: 'auto', dark: false, reducedMotion: false, show: [], controls: [], classroom: false, question: null, selected: null, selectedIn: 'a', pin: null, panel: null },
    history: { canUndo: false, canRedo: false },
    results: NO_RESULTS,
    trouble: null,
  }
}

const side = (change: Partial<Side>): Side => ({ deed: 'nothing', who: null, speed: 1, routing: null, ...change })

describe('what is chosen for two restaurants', () => {
  it('begins with the slowest trained to what hiring costs: 1.92× for Ana alone', () => {
    const state = stateOf([employee('Ana')])
    const sides = usualSides(state)
    expect([sides.a.deed, sides.b.deed]).toEqual(['train', 'hire'])
    const { a, b } = plansOf(state, sides, true)
    expect(b.choice).toEqual({ commands: [{ do: 'hire', value: { speed: 1 } }], cost: 15 })
    expect(a.solved).toBe(true)
    expect(a.speed).toBeCloseTo(25 / 13, 5)
    expect(a.choice.cost).toBeCloseTo(15, 3)
    expect(a.choice.commands).toEqual([{ do: 'train', who: 'ana', value: a.speed }])
  })

  it('takes the speeds as given when the costs need not be equal', () => {
    const state = stateOf([employee('Ana')])
    const { a, b } = plansOf(state, { a: side({ deed: 'train', speed: 1.5 }), b: side({ deed: 'hire', speed: 2 }) }, false)
    expect(a).toMatchObject({ speed: 1.5, solved: false, trouble: null })
    expect(b.choice.commands).toEqual([{ do: 'hire', value: { speed: 2 } }])
    expect(b.choice.cost).toBeCloseTo(5 + (10 * 2 * 0.8) / 0.6, 9)
  })

  it('counts the training under way, and trains the slowest', () => {
    const state = stateOf([employee('Ana', { speed: 2 }), employee('Ben', { trainingTo: 1.5 })])
    const sides = usualSides(state)
    expect(whoOf(state, sides.a)?.name).toBe('Ben')
    const { a } = plansOf(state, sides, true)
    const law = { fixed: 5, perSpeed: 10, serialShare: 0.2 }
    expect(wageOfSpeed(a.speed!, law) - wageOfSpeed(1.5, law)).toBeCloseTo(15, 3)
  })

  it('says so where no wage buys that speed, and where there is nothing left to pay', () => {
    const high = stateOf([employee('Ana', { speed: 4.99 })])
    expect(plansOf(high, usualSides(high), true).a).toMatchObject({ speed: null, trouble: { kind: 'wall' }, choice: { commands: [], cost: null } })
    // Letting Ben go saves more than Ana is paid.
    const low = stateOf([employee('Ana', { speed: 0.1 }), employee('Ben', { wagePerHour: 200 })])
    const sides: Sides = { a: side({ deed: 'train', who: 'ana' }), b: side({ deed: 'let-go', who: 'ben' }) }
    expect(plansOf(low, sides, true).a.trouble).toEqual({ kind: 'too-little' })
    const wall = plansOf(high, { a: side({ deed: 'train', speed: 5 }), b: side({}) }, false)
    expect(wall.a.trouble).toEqual({ kind: 'wall' })
  })

  it('makes equal only what has a price', () => {
    const state = stateOf([employee('Ana'), employee('Ben')])
    const train = side({ deed: 'train', who: 'ana' })
    expect(follower(state, { a: train, b: side({}) })).toBeNull()
    expect(follower(state, { a: train, b: train })).toBeNull()
    // Ben at the speed he has costs nothing more.
    expect(follower(state, { a: train, b: side({ deed: 'train', who: 'ben' }) })).toBeNull()
    expect(follower(state, { a: train, b: side({ deed: 'train', who: 'ben', speed: 2 }) })).toBe('a')
    // The sick are paid here: calling in costs nothing. Not where they are not.
    expect(follower(state, { a: train, b: side({ deed: 'sick' }) })).toBeNull()
    expect(follower(stateOf([employee('Ana'), employee('Ben')], { money: { sickPay: 0 } }), { a: train, b: side({ deed: 'sick', who: 'ben' }) })).toBe('a')
    expect(follower(state, { a: side({ deed: 'hire' }), b: train })).toBe('b')
    expect(follower(state, { a: side({ deed: 'hire' }), b: side({ deed: 'hire' }) })).toBeNull()
    expect(follower(state, { a: side({ deed: 'let-go' }), b: side({ deed: 'sick' }) })).toBeNull()
    expect(follower(stateOf([employee('Ana')], { money: { wagePerHour: 0 } }), { a: train, b: side({ deed: 'hire' }) })).toBeNull()
  })

  it('offers what can be done, and nobody who is leaving', () => {
    expect(deedsOf(stateOf([employee('Ana')]))).toEqual(['nothing', 'train', 'hire', 'sick'])
    expect(deedsOf(stateOf([employee('Ana', { state: 'sick' }), employee('Ben', { leaving: true })]))).toEqual(['nothing', 'train', 'hire'])
    expect(deedsOf(stateOf([employee('Ana'), employee('Ben')], { line: { layout: 'own' } }))).toContain('routing')
    const attention = stateOf([employee('Ana')], { line: { discipline: 'shared-attention' } })
    expect(deedsOf(attention)).not.toContain('hire')
    expect(usualSides(attention)).toMatchObject({ a: { deed: 'nothing' }, b: { deed: 'train' } })
  })

  it('chooses another way to choose a line, never dishes where there are none', () => {
    const state = stateOf([employee('Ana'), employee('Ben')], { line: { layout: 'own', routing: 'random' } })
    const { a } = plansOf(state, { a: side({ deed: 'routing' }), b: side({}) }, true)
    expect(a.choice).toEqual({ commands: [{ do: 'set', path: 'line.routing', value: 'round-robin' }], cost: 0 })
    expect(plansOf(state, { a: side({ deed: 'routing', routing: 'by-dish' }), b: side({}) }, true).a.routing).toBe('round-robin')
  })

  it('costs the same on both sides under every law of wages', () => {
    const law = fc.record({
      wagePerHour: fc.double({ min: 0.5, max: 200, noNaN: true }),
      fixedPerHour: fc.double({ min: 0, max: 100, noNaN: true }),
      serialShare: fc.double({ min: 0, max: 0.9, noNaN: true }),
    })
    const share = fc.double({ min: 0.05, max: 0.9, noNaN: true })
    let solved = 0
    fc.assert(
      fc.property(law, share, share, ({ serialShare, ...money }, from, hired) => {
        const most = Math.min(speedLimit(serialShare), 20)
        const state = stateOf([employee('Ana', { speed: from * most })], { money, growth: { serialShare } })
        const { a, b } = plansOf(state, { a: side({ deed: 'train' }), b: side({ deed: 'hire', speed: hired * most }) }, true)
        // What costs nothing makes nothing equal.
        fc.pre(b.choice.cost! >= 0.005)
        if (a.speed === null) {
          expect(a.trouble).toEqual({ kind: 'wall' })
          return
        }
        solved++
        expect(a.speed).toBeGreaterThan(from * most - 1e-5)
        expect(a.speed).toBeLessThan(speedLimit(serialShare))
        const wage = wageOfSpeed(a.speed, { perSpeed: money.wagePerHour, fixed: money.fixedPerHour, serialShare })
        expect(Math.abs(a.choice.cost! - b.choice.cost!)).toBeLessThan(Math.max(0.005, 1e-6 * wage))
      }),
      { numRuns: 300 },
    )
    expect(solved).toBeGreaterThan(200)
  })

  it('has no speed below the slowest, past the wall, or of no number', () => {
    const law = { fixed: 5, perSpeed: 10, serialShare: 0.2 }
    expect(solvedSpeed(5, law)).toBeNull()
    expect(solvedSpeed(-100, law)).toBeNull()
    expect(solvedSpeed(1e9, law)).toBeNull()
    expect(solvedSpeed(NaN, law)).toBeNull()
    expect(solvedSpeed(15, law)).toBe(1)
  })
})
