import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createDay } from '../../restaurant/day.ts'
import { presets } from '../../scenario/presets/all.ts'
import { createText } from '../../text/text.ts'
import { employeeOf, stateOf } from '../chart/state.testing.ts'
import { KINDS, MOST_BARS, selectCrew, type Bar } from './select.ts'
import { recentlyBusy } from './recent.ts'
import { labelWords } from './wording.ts'

const sum = ({ shares }: Bar): number => KINDS.reduce((total, kind) => total + shares[kind], 0)

describe('the last minutes', () => {
  test('are those of the sentence, for everybody who is at work, and a whole', () => {
    for (const { scenario } of presets) {
      const day = createDay(scenario)
      for (let time = 7; time < scenario.duration; time += 53) {
        day.advanceTo(time)
        const frame = day.frame()
        const { bars, finding } = selectCrew(stateOf({ scenario, time, frame }))
        if (bars.some((bar) => bar.label.kind !== 'one')) continue
        const shares = recentlyBusy(frame, scenario.line.discipline === 'shared-attention')
        for (const [i, bar] of bars.entries()) {
          expect(KINDS.reduce((sum, kind) => sum + bar.recent[kind], 0)).toBeCloseTo(1, 9)
          if (frame.employees[i].state !== 'sick') expect(bar.recent.busy).toBeCloseTo(shares.get(frame.employees[i].index)!, 9)
        }
        if (finding.limit.kind === 'alone') expect(bars[0].recent.busy).toBeCloseTo(finding.limit.busy, 9)
      }
    }
  })

  test('of somebody who is away are away', () => {
    const employees = [employeeOf('ana', { state: 'sick', since: 50, busy: 40, idle: 10, away: 10 })]
    const [bar] = selectCrew(stateOf({ frame: { time: 60, employees, recent: { ...stateOf().runs.a.frame.recent, capacity: 8 } } })).bars
    expect(bar.recent.away).toBeCloseTo(10 / 15, 9)
  })
})

describe('the bars', () => {
  test('one an employee, in the order of the roster, up to twelve', () => {
    const names = Array.from({ length: MOST_BARS }, (_, i) => `p${String.fromCodePoint(112 - i)}`)
    const employees = names.map((id, index) => employeeOf(id, { index, busy: index, idle: 60 - index }))
    const { bars } = selectCrew(stateOf({ frame: { time: 60, employees } }))
    expect(bars.map((bar) => (bar.label.kind === 'one' ? bar.label.name : null))).toEqual(employees.map((e) => e.name))
    expect(bars[3].shares).toEqual({ busy: 3 / 60, idle: 57 / 60, away: 0, start: 0 })
  })

  test('what is neither busy nor idle nor away is the beginning', () => {
    const employees = [employeeOf('ana', { hiredAt: 40, busy: 5, idle: 5, away: 2 })]
    const [bar] = selectCrew(stateOf({ frame: { time: 60, employees } })).bars
    expect(bar.shares.start).toBeCloseTo(8 / 20)
  })

  test('who has just come has no shares', () => {
    const [bar] = selectCrew(stateOf({ frame: { time: 60, employees: [employeeOf('ana', { hiredAt: 60 })] } })).bars
    expect(sum(bar)).toBe(0)
  })

  test('any crew: at most twelve bars, each full, and nobody left out', () => {
    const person = fc.record({ busy: fc.nat(100), idle: fc.nat(100), away: fc.nat(100) })
    fc.assert(
      fc.property(fc.array(person, { minLength: 1, maxLength: 200 }), (people) => {
        const employees = people.map((p, index) => employeeOf(`p${index}`, { index, ...p }))
        const { bars } = selectCrew(stateOf({ frame: { time: 300, employees } }))
        const counted = bars.reduce((n, bar) => n + (bar.label.kind === 'one' ? 1 : bar.label.count), 0)
        return bars.length <= MOST_BARS && counted === people.length && bars.every((bar) => Math.abs(sum(bar) - 1) < 1e-9)
      }),
    )
  })

  test('many are grouped by station where they have one, else by how busy they were, the busiest first', () => {
    const at = (station: string, i: number): { id: string; name: string; speed: number; skills: Record<string, number> } => ({ id: `${station}${i}`, name: `${station}${i}`, speed: 1, skills: { [station]: 1 } })
    const staff = Array.from({ length: 20 }, (_, i) => at(i < 15 ? 'grill' : 'till', i))
    const employees = staff.map(({ id }, index) => employeeOf(id, { index, name: id, busy: index * 3, idle: 60 - index * 3 }))
    const work = { law: 'exponential' as const, mean: 1 }
    const scenario = { staff, stations: [{ name: 'grill', work }, { name: 'till', work }] }
    const text = createText('restaurant', 'en')
    const stations = selectCrew(stateOf({ scenario, frame: { time: 60, employees } })).bars
    expect(stations.map((bar) => labelWords(bar.label, 2, text))).toEqual(['grill (15)', 'till (5)'])
    const bands = selectCrew(stateOf({ frame: { time: 60, employees } })).bars
    expect(labelWords(bands[0].label, 0, text)).toBe('90–100%: 2 people')
    expect(bands.map((bar) => bar.shares.busy)).toEqual(bands.map((bar) => bar.shares.busy).sort((a, b) => b - a))
  })

  test('ten thousand people in a few bars, fast enough to be read four times a second', () => {
    const employees = Array.from({ length: 10_000 }, (_, index) => employeeOf(`p${index}`, { index, busy: index % 61, idle: 60 - (index % 61) }))
    const { bars, people } = selectCrew(stateOf({ frame: { time: 60, employees } }))
    expect(people).toBe(10_000)
    expect(bars).toHaveLength(10)
  })

  test.each(presets.map((p) => [p.name, p] as const))('%s: seeking to a moment and playing to it read the same', (_name, { scenario, commands }) => {
    const [played, sought] = [createDay(scenario, { commands }), createDay(scenario, { commands })]
    for (let t = 0; t <= 300; t += 7) played.advanceTo(t)
    played.advanceTo(300)
    sought.advanceTo(300)
    const read = (day: typeof played): unknown => {
      const state = stateOf({ scenario, commands: [...commands], time: 300 })
      state.runs.a.frame = day.frame()
      return selectCrew(state)
    }
    const crew = read(played) as ReturnType<typeof selectCrew>
    const again = read(sought) as ReturnType<typeof selectCrew>
    expect(crew.finding).toEqual(again.finding)
    crew.bars.forEach((bar, i) => KINDS.forEach((kind) => expect(bar.shares[kind]).toBeCloseTo(again.bars[i].shares[kind], 9)))
  })
})
