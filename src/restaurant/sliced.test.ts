import { describe, expect, it } from 'vitest'
import { parseScenario } from '../scenario/parse.ts'
import { SlicedDay } from './sliced.ts'

/** Forty thousand people an hour, where nothing else is said. */
function busy(more: object): SlicedDay {
  const parsed = parseScenario({ version: 1, duration: 120, demand: { perHour: 40_000 }, work: { law: 'exponential', mean: 1 }, staff: [{ name: 'Ana', count: 700 }], ...more })
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  return new SlicedDay(parsed.scenario, 1, [])
}

describe('a slice', { timeout: 60_000 }, () => {
  it.each([
    ['in the express lane', {}],
    ['by the rules', { patience: { law: 'exponential', mean: 5 } }],
    ['where the crowd comes all at once', { demand: { perHour: [[0, 10], [60, 10], [61, 30_000], [80, 30_000], [81, 10]] } }],
    ['with a long line at closing', { staff: [{ name: 'Ana', count: 500 }] }],
  ])('is of a few thousand events %s', (_, more) => {
    const day = busy(more)
    const { world } = day.engine
    let most = 0
    for (let done = false; !done; ) {
      const before = world.events
      done = day.slice(Infinity)
      most = Math.max(most, world.events - before)
    }
    expect(day.engine.over).toBe(true)
    expect(world.events).toBeGreaterThan(20_000)
    expect(most).toBeLessThan(25_000)
  })
})
