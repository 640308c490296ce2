import { describe, expect, it } from 'vitest'
import { hashText } from '../../kernel/random.ts'
import { dateOf, dayOf, weekdayOf } from '../../scenario/calendar.ts'
import { eveningDay, eveningName, eveningNamed } from '../../scenario/evenings.ts'
import { parseCommands, parseScenario } from '../../scenario/parse.ts'
import { eveningOf, TWISTS } from '../../scenario/tonight.ts'
import type { Command } from '../../scenario/types.ts'
import { createDay } from '../../restaurant/day.ts'
import { fixedPlans, isFair, parOf, played, rushOf, scoreOf, type Par, type Reached } from './score.ts'

const FIRST = eveningDay('2026-11-29')!
const DAYS = Array.from({ length: 400 }, (_, i) => FIRST + i)

describe('the calendar', () => {
  it('has every day once, and no other', () => {
    expect([dateOf(0), dateOf(FIRST), dateOf(dayOf('2028-02-28')! + 1), dateOf(dayOf('2100-02-28')! + 1)]).toEqual(['1970-01-01', '2026-11-29', '2028-02-29', '2100-03-01'])
    for (const day of DAYS) expect(dayOf(dateOf(day))).toBe(day)
    for (const day of DAYS) expect(dateOf(day)).toBe(new Date(day * 86_400_000).toISOString().slice(0, 10))
    for (const wrong of ['2026-02-30', '2026-13-01', '2026-1-1', 'today', '', '2026-11-29 ', '20261129']) expect([wrong, dayOf(wrong)]).toEqual([wrong, null])
    expect(weekdayOf(FIRST)).toBe(new Date(FIRST * 86_400_000).getUTCDay())
  })

  it('names an evening by its date', () => {
    expect(eveningName(FIRST)).toBe('tonight-2026-11-29')
    expect(eveningNamed('tonight-2026-11-29')).toBe(FIRST)
    expect(['tonight', 'tonight-2025-12-31', 'tonight-2026-11-31', 'tonight-2200-01-01', 'sick-day', 'toString'].map(eveningNamed)).toEqual([null, null, null, null, null, null])
  })
})

describe('the evening of a day', () => {
  it('is the same for everybody, and stays what it was dealt', () => {
    expect(eveningOf(FIRST)).toEqual(eveningOf(FIRST))
    const dealt = ['2026-11-29', '2026-12-24', '2027-06-01'].map((date) => {
      const { preset, goal, budget } = eveningOf(eveningDay(date)!)
      return hashText(JSON.stringify([preset.scenario, preset.commands, goal, budget]))
    })
    expect(dealt).toEqual(PINNED)
  })

  it('is as complete as if it had been parsed', () => {
    for (const day of DAYS) {
      const { scenario, commands } = eveningOf(day).preset
      expect(parseScenario(scenario)).toEqual({ ok: true, scenario })
      expect(parseCommands(commands, scenario)).toEqual({ ok: true, commands })
    }
  })

  it('is another one every day, and has every twist', () => {
    const evenings = DAYS.map(eveningOf)
    expect(new Set(evenings.map(({ preset: { scenario } }) => JSON.stringify(scenario.demand) + JSON.stringify(scenario.staff))).size).toBe(DAYS.length)
    for (const twist of TWISTS) expect(evenings.filter((evening) => evening.twist === twist).length).toBeGreaterThan(20)
  })
})

const hires = (at: number, n: number): Command[] => Array.from({ length: n }, (_, i) => ({ at, do: 'hire', value: { name: `Bot ${i + 1}` } }))
const goes = (at: number, n: number): Command[] => Array.from({ length: n }, (_, i) => ({ at, do: 'let-go', who: `bot-${i + 1}` }))

/** Whoever does the first sum that comes to mind: hands for the rush, some fewer for all evening, or training and a few. */
function bots(day: number): Command[][] {
  const { scenario, at } = eveningOf(day).preset
  const { from, to } = rushOf(scenario)
  const rates = (scenario.demand.perHour as [number, number][]).map(([, rate]) => rate).filter((rate) => rate < 400)
  const need = (Math.max(...rates) / 60) * scenario.work!.mean - scenario.staff.reduce((sum, { speed }) => sum + speed, 0)
  const n = Math.ceil(need * 1.35)
  const begin = Math.max(at + 1, from - 20)
  const trained = scenario.staff.map(({ id, speed }): Command => ({ at: begin, do: 'train', who: id, value: Math.round(speed * 1.6 * 20) / 20 }))
  return [[...hires(begin, n + 1), ...goes(to, n)], [...hires(begin, n + 2), ...goes(to, n + 1)], hires(at + 1, n), [...trained, ...hires(begin, Math.max(1, n - 2))]]
}

/** By how these came off alone. */
const parOfThese = (reached: readonly Reached[]): Par => ({ untouched: [reached[0]!.money.profit], best: [Math.max(...reached.map(({ money }) => money.profit))] })

describe('four hundred evenings', () => {
  it('are each to be won, and none by doing nothing', { timeout: 60_000 }, () => {
    const wrong: unknown[] = []
    for (const day of DAYS) {
      const evening = eveningOf(day)
      const reached = [[], ...bots(day)].map((done) => played(evening, done))
      const [untouched, ...others] = reached.map((one) => scoreOf(one, evening, parOfThese(reached)).points)
      if (untouched! > 55 || Math.max(...others) < 70) wrong.push([dateOf(day), evening.twist, untouched, others])
    }
    expect(wrong).toEqual([])
  })
})

describe('a score', () => {
  const evening = eveningOf(FIRST)
  const par = parOf(evening)
  const { scenario, at } = evening.preset
  const scored = (done: readonly Command[]): ReturnType<typeof scoreOf> => scoreOf(played(evening, done), evening, par)

  it('is of one hundred, and the best fixed plan has all for its profit', () => {
    const scores = fixedPlans(evening).map(scored)
    for (const { points, stars } of scores) {
      expect(points).toBeGreaterThanOrEqual(0)
      expect(points).toBeLessThanOrEqual(100)
      expect(stars).toBe([20, 40, 60, 80, 95].filter((from) => points >= from).length)
    }
    expect(Math.max(...scores.map(({ profit }) => profit))).toBeCloseTo(par.best.at(-1)!, 6)
    expect(scored([]).profit).toBeCloseTo(par.untouched.at(-1)!, 6)
    expect(Math.max(...scores.map(({ points }) => points))).toBeGreaterThan(scored([]).points + 30)
  })

  it('sinks with wages that nobody needs', () => {
    const [some, many] = [4, 30].map((n) => scored(hires(at + 1, n)))
    expect(many!.wages).toBeGreaterThan(evening.budget * 1.5)
    expect(many!.points).toBeLessThan(some!.points - 20)
  })

  it('is at the end of a day that is watched what it is of one that is not', () => {
    const day = createDay(scenario, { commands: evening.preset.commands })
    day.advanceTo(1e6)
    expect(scoreOf(day.frame(), evening, par).points).toBe(scored([]).points)
    expect(scoreOf(day.frame(), evening, par)).toMatchObject({ over: true, lost: played(evening, []).lostTotal })
  })

  it('is of an evening with its own customers and troubles alone', () => {
    expect(isFair([...evening.preset.commands, ...bots(FIRST)[0]!], evening)).toBe(true)
    const sick = eveningOf(DAYS.find((day) => eveningOf(day).twist === 'sick')!)
    expect(isFair([...sick.preset.commands, { at: 20, do: 'hire' }], sick)).toBe(true)
    expect(isFair([...sick.preset.commands, { at: 20, do: 'return', who: sick.preset.commands[0]!.who! }], sick)).toBe(false)
    expect(isFair([{ at: 20, do: 'set', path: 'demand.factor', value: 0.5 }], evening)).toBe(false)
  })
})

/** Of three evenings that have been dealt: whoever changes these changes every link to an evening. */
const PINNED = [-230487253, -77463829, -515904171]
