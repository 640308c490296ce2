import { describe, expect, it } from 'vitest'
import { createPlayer } from '../player.ts'
import { findPreset } from '../../scenario/presets/index.ts'
import '../../scenario/parse.ts'
import '../../scenario/presets/all.ts'
import { EVENT_NAMES } from '../../restaurant/events.ts'
import type { Condition, Mission } from '../../scenario/presets/scene.ts'
import { conditionFaults, missionFaults } from '../../scenario/presets/tasks.ts'
import type { Command } from '../../scenario/types.ts'
import { createJudge, type MissionJudged } from './missions.ts'

const { scenario, at } = findPreset('lunch-rush')!
const run = (...commands: Command[]) => ({ scenario, seed: scenario.seed, commands })
const hires = (n: number, minute = 228): Command[] => Array.from({ length: n }, (_, i) => ({ at: minute, do: 'hire', value: { name: `New ${i + 1}` } }))
const mission = (...conditions: Condition[]): Mission => ({ id: 'm', says: { en: '', es: '' }, to: 330, conditions, hints: [], ways: [] })

function judge(conditions: readonly Condition[], commands: readonly Command[], minute: number): MissionJudged {
  return createJudge([mission(...conditions)], { at, commands: [] }).at(run(...commands), minute)[0]!
}

describe('a mission', () => {
  const waits: Condition = { reading: 'withinGoal', atLeast: 0.9 }

  it('is ahead, under way, and met or missed at its end, never before', () => {
    const [enough, none] = [hires(4), [] as Command[]]
    expect(judge([waits], enough, 226).state).toBe('ahead')
    expect(judge([waits], none, 300)).toMatchObject({ state: 'going', conditions: [{ mark: 'open' }] })
    expect(judge([waits], enough, 300)).toMatchObject({ state: 'going', conditions: [{ mark: 'holds' }] })
    expect(judge([waits], enough, 330)).toMatchObject({ state: 'met', conditions: [{ mark: 'done' }] })
    expect(judge([waits], none, 330)).toMatchObject({ state: 'missed', conditions: [{ mark: 'broken' }] })
  })

  it('keeps the value that it was judged by, whatever the day comes to', () => {
    expect(judge([waits], [], 590).conditions[0]!.value).toBe(judge([waits], [], 330).conditions[0]!.value)
  })

  it('is missed as soon as what only grows is too much, and done as soon as it is enough', () => {
    const lost: Condition = { reading: 'lost', atMost: 3 }
    const states = [240, 260, 300].map((minute) => judge([lost], [], minute).state)
    expect(states).toEqual(['going', 'missed', 'missed'])
    expect(judge([{ reading: 'served', atLeast: 30 }], [], 240).conditions[0]!.mark).toBe('done')
    expect(judge([{ deed: 'hire', atMost: 2 }], hires(3), 228).state).toBe('missed')
    expect(judge([{ deed: 'hire', atMost: 2 }], hires(3), 227).conditions[0]).toEqual({ mark: 'holds', value: 0 })
  })

  it('holds always, or was broken at any of its minutes: nobody has to have seen it', () => {
    const line: Condition = { reading: 'inLine', atMost: 10, always: true }
    const late = hires(6, 262)
    expect(judge([line], [], 228).state).toBe('going')
    const there = judge([line], late, 330)
    expect(there.state).toBe('missed')
    expect(there.conditions[0]).toMatchObject({ mark: 'broken', brokenAt: expect.any(Number) })
    expect(there.conditions[0]!.value).toBeGreaterThan(10)
    expect(there.conditions[0]!.brokenAt).toBeLessThan(262)
    expect(judge([{ ...line, always: undefined } as unknown as Condition], late, 330).state).toBe('met')
  })

  it('counts what happens from the opening on, by name', () => {
    const hired: Condition = { event: 'employee-hired', atLeast: 2 }
    expect(judge([hired], hires(1), 330).conditions[0]!.value).toBe(1)
    expect(judge([hired], hires(2), 330).state).toBe('met')
  })

  it('counts no deed that the scene itself has done', () => {
    const own = hires(2, 100)
    const judgeOf = createJudge([mission({ deed: 'hire', atMost: 0 })], { at, commands: own })
    expect(judgeOf.at(run(...own.map((command) => ({ ...command }))), 330)[0]!.state).toBe('met')
    expect(judgeOf.at(run(...own, ...hires(1)), 330)[0]!.state).toBe('missed')
  })

  it('is judged alike whichever way the day is gone through', () => {
    const conditions: Condition[] = [waits, { reading: 'inLine', atMost: 10, always: true }, { event: 'customer-gave-up', atMost: 5 }]
    const walked = createJudge([mission(...conditions)], { at, commands: [] })
    const lists = [run(), run(...hires(2)), run(...hires(4))]
    const minutes = [300.25, 228, 590, 227, 331, 330, 120, 263.5]
    const seen = lists.flatMap((list) => minutes.map((minute) => walked.at(list, minute)[0]))
    expect(seen).toEqual(lists.flatMap((list) => minutes.map((minute) => judge(conditions, list.commands, minute))))
  })

  it('follows a player who acts, undoes and goes back', () => {
    const player = createPlayer({ scenario, time: at })
    const follow = createJudge([mission(waits)], { at, commands: [] })
    const now = (): string => follow.at(player.a, player.time)[0]!.state
    player.seek(330)
    expect(now()).toBe('missed')
    player.seek(228)
    expect(now()).toBe('going')
    for (const { at: _, ...hire } of hires(4)) player.apply(hire)
    player.seek(330)
    expect(now()).toBe('met')
    player.revise(player.a.commands.slice(0, 1))
    expect(now()).toBe('missed')
  })
})

describe('what is written wrong', () => {
  it('is said with its place', () => {
    expect(conditionFaults({ event: 'order-eaten', atMost: 1 }, new Set(Object.values(EVENT_NAMES)))).toEqual([{ path: 'event', message: "there is no event 'order-eaten'" }])
    expect(conditionFaults({ reading: 'lost' })[0]!.message).toContain('atMost')
    expect(conditionFaults({ reading: 'lost', atMost: 1, atLeast: 2 })[0]!.path).toBe('atLeast')
    expect(conditionFaults({ reading: 'joy', atMost: 1 } as unknown as Condition)[0]!.path).toBe('reading')
    expect(conditionFaults({ deed: 'sing', atMost: 1 } as unknown as Condition)[0]!.path).toBe('deed')
    expect(conditionFaults({ reading: 'lost', atMost: 0 })).toEqual([])
    const backwards = { ...mission({ reading: 'lost', atMost: NaN }), from: 400 }
    expect(missionFaults([backwards], at).map(({ path }) => path)).toEqual(['missions[0].to', 'missions[0].ways', 'missions[0].conditions[0].atMost'])
  })
})
