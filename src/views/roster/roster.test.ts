import { describe, expect, it } from 'vitest'
import '../../text/words.testing.ts'
import { createText } from '../../text/text.ts'
import { scenarioOf, stateOf } from '../chart/state.testing.ts'
import { area, layOut, levelsOf, ROOMS, steps } from './layout.ts'
import { rosterOf, staffingOf } from './roster.testing.ts'
import { goalOf, missedWhen, openWithShifts, sizeOf, waysOf } from './select.ts'
import { rosterTable, stretchWords, upshotWords, wayWords } from './wording.ts'

const text = createText('restaurant', 'en')
const clock = { opensAt: '11:30', duration: 120 }
/** A number and its interval stay on one line. */
const plain = (words: string): string => words.replaceAll('\u00a0', ' ')
const said = (change = {}): string => plain(upshotWords(rosterOf(change), clock, text).join(' '))

describe('the upshot', () => {
  it('says what the shifts cost, what as many all day would, and what the shift manager would and when it fails', () => {
    expect(said()).toBe(
      '3 shifts, at most 3 at work, meet the goal all through the day for $612 ± 1. 3 people all day would cost $1,020 ± 1: $408 ± 4 saved a day. ' +
        'The shift manager would cost $702 ± 1 and misses the goal from 12:00 to 13:00.',
    )
    expect(plain(upshotWords(rosterOf(), clock, createText('system', 'en'))[2])).toBe('The autoscaler would cost $702 ± 1 and misses the goal from 12:00 to 13:00.')
  })

  it('says what a shift manager who meets the goal costs more or less', () => {
    const manager = staffingOf([1, 3, 3, 2], 702, [0.9, 0.9, 0.9, 0.9], 0.8, false)
    expect(said({ manager })).toContain('would meet it, too, for $702 ± 1: $90 ± 6 saved a day.')
    expect(said({ manager, saving: { flat: null, manager: { value: -120, halfWidth: 5 } } })).toContain('would meet it, too, for $702 ± 1: $120 ± 5 less a day.')
    expect(said({ manager, saving: { flat: null, manager: { value: 3, halfWidth: 5 } } })).toContain('for about as much: $702 ± 1.')
  })

  it('says that nobody needs to come and go, that the goal is missed, or that it cannot be met', () => {
    expect(said({ saving: { flat: { value: 0, halfWidth: 0 }, manager: null } })).toContain('Nobody needs to come and go')
    expect(said({ found: staffingOf([1, 3, 3, 1], 612, [0.9, 0.7, 0.9, null]) })).toContain('for $612 ± 1 a day: the goal is missed from 12:00 to 12:30.')
    expect(said({ found: null })).toBe('However many are at work, the goal is missed at some time of the day.')
    expect(said({ found: undefined })).toBe('')
  })
})

describe('ways of staffing', () => {
  it('are those that are known', () => {
    expect(waysOf(rosterOf()).map(({ key }) => key)).toEqual(['found', 'flat', 'manager'])
    expect(waysOf(rosterOf({ manager: undefined, found: null })).map(({ key }) => key)).toEqual(['flat'])
  })

  it('miss the goal from when to when', () => {
    const stretches = [0, 30, 60, 90, 120]
    expect(missedWhen(staffingOf([1, 1, 1, 1], 1, [0.5, 0.9, 0.5, 0.5]), stretches)).toEqual([{ from: 0, to: 30 }, { from: 60, to: 120 }])
    expect(wayWords(waysOf(rosterOf())[2], stretches, clock, text)).toEqual({
      name: 'Shift manager', cost: '$702\u00a0±\u00a01 a day', verdict: 'goal missed from 12:00 to 13:00', misses: true,
    })
    expect(sizeOf(rosterOf().found!)).toEqual({ shifts: 3, most: 3 })
  })

  it('are told stretch by stretch, in words and as a table', () => {
    expect(stretchWords(rosterOf(), 1, clock, text)).toBe(
      '12:00–12:30, 60 customers an hour. At work, and share within the goal: These shifts: 3, 82%; 3 all day: 3, 82%; Shift manager: 1.4, 40%.',
    )
    const table = rosterTable(rosterOf(), clock, text)
    expect(table.columns).toEqual(['Time', 'Customers an hour', 'These shifts', '3 all day', 'Shift manager'])
    expect(table.rows[1].cells).toEqual(['12:00–12:30', '60', '3 · 82%', '3 · 82%', '1.4 · 40% ✕'])
    expect(table.rows[3].cells[2]).toBe('1 · –')
    expect(table.rows).toHaveLength(5)
  })
})

describe('what is opened', () => {
  it('is the same day with the shifts in place of whoever decided, for those who are there, as it was set', () => {
    const set = { at: 20, do: 'set' as const, path: 'demand.factor', value: 2 }
    const state = stateOf({ commands: [{ at: 5, do: 'hire', value: { name: 'Cleo' } }, set] })
    const roster = rosterOf({ staff: [{ id: 'cleo', name: 'Cleo', speed: 2 }] })
    expect(openWithShifts(state, roster)).toEqual({
      do: 'open', seed: state.runs.a.seed, time: state.playback.opening, done: [set],
      scenario: { ...state.runs.a.scenario, staff: roster.staff, manager: { kind: 'shifts', shifts: roster.found!.shifts } },
    })
    expect(openWithShifts(state, rosterOf({ found: null }))).toBeNull()
  })

  it('needs a goal, from the scenario or set later', () => {
    expect(goalOf(stateOf({}))).toEqual({ wait: 3, share: 0.9 })
    const without = { scenario: scenarioOf({ goal: undefined }) }
    expect(goalOf(stateOf(without))).toBeNull()
    expect(goalOf(stateOf({ ...without, time: 10, commands: [{ at: 50, do: 'set', path: 'goal.wait', value: 6 }] }))).toEqual({ wait: 6, share: 0.9 })
  })
})

describe('the picture', () => {
  it('has its rooms below one another, and none where there is no width', () => {
    const { demand, people, rows, axis, height } = layOut(360, 3)!
    const places = [demand.title, demand.top, demand.foot, people.title, people.top, people.foot, rows.title, ...rows.tops, rows.tops[2] + ROOMS.row, axis, height]
    expect(places).toEqual([...places].sort((a, b) => a - b))
    expect(layOut(150, 3)).toBeNull()
  })

  it('keeps a height through each stretch', () => {
    const id = (n: number): number => n
    expect(steps([2, 5], [0, 30, 40], id, id)).toBe('M0.0,2.0H30.0V5.0H40.0')
    expect(area([2, 5], [0, 30, 40], id, id, 9)).toBe('M0.0,2.0H30.0V5.0H40.0V9.0H0.0Z')
  })

  it('names few levels', () => {
    expect([levelsOf(1), levelsOf(3), levelsOf(7.8), levelsOf(100)]).toEqual([[0, 1], [0, 1, 2, 3], [0, 3, 6], [0, 34, 68]])
  })
})
