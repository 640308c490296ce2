import { describe, expect, it } from 'vitest'
import { createDay, type Day } from '../restaurant/day.ts'
import { parseScenario } from './parse.ts'
import { presets as all } from './presets/all.ts'
import { findPreset } from './presets/index.ts'

const presets = all.filter(({ listed }) => listed !== undefined)

describe('the restaurants of the bar', () => {
  it('are complete scenarios, named, titled and noted', () => {
    expect(presets.map((p) => p.name)).toEqual(['lunch-rush', 'one-star', 'many-hands', 'sick-day', 'quiet-afternoon'])
    for (const { name, title, scenario, at, rate, commands } of presets) {
      expect(parseScenario(scenario)).toEqual({ ok: true, scenario })
      expect(title.length).toBeGreaterThan(3)
      expect(scenario.title).toMatch(/Nino’s/)
      expect(scenario.note!.length).toBeGreaterThan(20)
      expect(at).toBeGreaterThan(0)
      expect(at).toBeLessThan(scenario.duration)
      expect(rate).toBeGreaterThan(0)
      for (const command of commands) expect(command.at).toBeLessThanOrEqual(at)
      expect(findPreset(name)!.scenario).toBe(scenario)
    }
    expect(findPreset('nowhere')).toBeUndefined()
  })

  it('bring the same customers to one star and many hands as to the lunch rush', () => {
    const [rush, star, hands] = presets.map((p) => p.scenario)
    for (const other of [star!, hands!]) {
      for (const key of ['seed', 'demand', 'work', 'patience', 'duration', 'opensAt'] as const) expect(other[key]).toEqual(rush![key])
    }
  })

  it('send one employee more work in five seconds than she can do', () => {
    const { scenario, at, rate } = findPreset('lunch-rush')!
    const points = scenario.demand.perHour as [number, number][]
    const rateAt = (t: number): number => {
      const i = points.findIndex(([minute]) => minute > t)
      const [t0, y0] = points[i - 1]!
      const [t1, y1] = points[i]!
      return y0 + ((y1 - y0) * (t - t0)) / (t1 - t0)
    }
    let customers = 0
    for (let t = at; t < at + 5 * rate; t += 0.1) customers += rateAt(t + 0.05) / 600
    const canServe = (5 * rate) / scenario.work!.mean
    expect(customers - canServe).toBeGreaterThan(20)
    // And until then she is not overwhelmed.
    expect(Math.max(...points.filter(([minute]) => minute <= 225).map(([, y]) => y))).toBeLessThan(60 / scenario.work!.mean)
  })

  /** The day of a preset, seconds after its figure came into view. */
  function shown(name: string, seconds: number): Day {
    const { scenario, commands, at, rate } = findPreset(name)!
    const day = createDay(scenario, { commands })
    day.advanceTo(at + seconds * rate)
    return day
  }

  it('show what they are about within five seconds', () => {
    expect(shown('lunch-rush', 0).frame().inLine).toBeLessThanOrEqual(2)
    expect(shown('lunch-rush', 5).frame().inLine).toBeGreaterThanOrEqual(20)
    for (const name of ['one-star', 'many-hands']) expect(shown(name, 5).frame().inLine).toBeLessThan(10)
    expect(shown('sick-day', 0).frame().employees.map((e) => [e.id, e.state === 'sick'])).toEqual([['ana', false], ['ben', false], ['chloe', true], ['dev', false]])
    expect(shown('sick-day', 0).frame().employees[2]!.returnsAt).toBe(324)
    expect(shown('sick-day', 5).frame().inLine).toBeGreaterThanOrEqual(shown('sick-day', 0).frame().inLine + 10)
    for (const seconds of [0, 5, 30, 60]) expect(shown('quiet-afternoon', seconds).frame().inLine).toBeLessThanOrEqual(1)
  })
})

describe('every scene', () => {
  it('is a whole scenario with a name of its own and a note, and opens on a moment of its day', () => {
    expect(new Set(all.map(({ scenario }) => scenario.title)).size).toBe(all.length - 2)
    for (const { name, title, scenario, at, rate, until, poster } of all) {
      expect(parseScenario(scenario), name).toEqual({ ok: true, scenario })
      expect(title.length).toBeGreaterThan(3)
      expect(scenario.note!.length).toBeGreaterThan(20)
      expect(rate).toBeGreaterThan(0)
      for (const minute of [at, until ?? at, poster]) expect(minute, name).toBeLessThan(scenario.duration)
      if (until !== undefined) expect(until).toBeGreaterThan(poster)
    }
  })

  it('of a text shows what it is about within twelve seconds', () => {
    for (const { name, at, rate, poster } of all.filter(({ until }) => until !== undefined)) expect((poster - at) / rate, name).toBeLessThanOrEqual(12)
  })
})
