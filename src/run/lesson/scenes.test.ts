import { describe, expect, it } from 'vitest'
import { EVENT_NAMES } from '../../restaurant/events.ts'
import { presets } from '../../scenario/presets/all.ts'
import { type Preset } from '../../scenario/presets/index.ts'
import { fetchLesson } from '../../scenario/presets/lesson.ts'
import type { Mission } from '../../scenario/presets/scene.ts'
import { missionFaults } from '../../scenario/presets/tasks.ts'
import type { Command } from '../../scenario/types.ts'
import { createJudge, type MissionJudged } from './missions.ts'

const scenes = (await Promise.all(presets.map(async (preset) => ({ preset, missions: (await fetchLesson(preset.name))?.missions ?? [] })))).filter(({ missions }) => missions.length > 0)

function judged({ scenario, commands, at }: Preset, mission: Mission, done: readonly Command[]): MissionJudged {
  const all = [...commands, ...done].sort((x, y) => x.at - y.at)
  return createJudge([mission], { at, commands }).at({ scenario, seed: scenario.seed, commands: all }, mission.to)[0]!
}

const hire = (at: number, ...names: string[]): Command[] => names.map((name) => ({ at, do: 'hire', value: { name } }))
const fewer: Command[] = [{ at: 232, do: 'set', path: 'demand.factor', value: 0.3 }]
const none: Command[] = [{ at: 228, do: 'set', path: 'demand.factor', value: 0.1 }]

/** What would do but for one condition: each of them matters. By scene, mission and the place of the condition. */
const NEAR: Readonly<Record<string, readonly Command[]>> = {
  'lunch-rush two-hands 0': hire(228, 'Ben'),
  'lunch-rush two-hands 1': hire(228, 'Ben', 'Chloé', 'Dev', 'Ewa'),
  'lunch-rush two-hands 2': none,
  'lunch-rush in-time 0': hire(228, 'Ben', 'Chloé'),
  'lunch-rush in-time 1': hire(228, 'Ben', 'Chloé', 'Dev', 'Ewa', 'Finn'),
  'lunch-rush in-time 2': [{ at: 228, do: 'set', path: 'demand.factor', value: 0.3 }, ...hire(228, 'Ben')],
  'sick-day one-sick 0': [],
  'sick-day one-sick 1': hire(232, 'Ewa', 'Finn'),
  'sick-day one-sick 2': [{ at: 231.5, do: 'let-go', who: 'chloe' }, ...hire(231.5, 'Ewa', 'Finn')],
  'sick-day one-sick 3': [{ at: 232, do: 'return', who: 'chloe' }],
  'sick-day one-sick 4': fewer,
  'sick-day in-time 0': [],
  'sick-day in-time 1': hire(232, 'Ewa', 'Finn'),
  'sick-day in-time 2': [{ at: 231.5, do: 'let-go', who: 'chloe' }, ...hire(231.5, 'Ewa', 'Finn')],
  'sick-day in-time 3': [{ at: 232, do: 'return', who: 'chloe' }],
  'sick-day in-time 4': fewer,
  'many-hands thrift 0': [{ at: 245, do: 'let-go', who: 'finn' }, { at: 245, do: 'let-go', who: 'ewa' }],
  'many-hands thrift 1': [],
  'many-hands thrift 2': [{ at: 245, do: 'set', path: 'demand.factor', value: 0.5 }, { at: 245, do: 'let-go', who: 'finn' }],
  'one-star cheaper 0': [{ at: 245, do: 'train', who: 'ana', value: 3 }],
  'one-star cheaper 1': hire(245, 'Ben'),
  'one-star cheaper 2': [{ at: 245, do: 'set', path: 'demand.factor', value: 0.5 }, { at: 245, do: 'train', who: 'ana', value: 3 }],
}

describe.each(scenes)('the missions of $preset.name', ({ preset, missions }) => {
  it('are written as they have to be', () => {
    expect(missionFaults(missions, preset.at, new Set(Object.values(EVENT_NAMES)))).toEqual([])
    for (const { says, hints, ways } of missions) {
      for (const said of [says, ...hints, ...ways.map((way) => way.says)]) {
        expect(said.en.trim()).not.toBe('')
        expect(said.es.trim()).not.toBe('')
      }
    }
  })

  it.each(missions)('$id: each of its ways meets it, the day as it is does not', (mission) => {
    for (const way of mission.ways) expect([way.says.en, judged(preset, mission, way.commands)]).toEqual([way.says.en, expect.objectContaining({ state: 'met' })])
    expect(judged(preset, mission, []).state).toBe('missed')
  })

  it.each(missions)('$id: nothing that is done before the opening counts', (mission) => {
    for (const { commands } of mission.ways) for (const { at } of commands) expect(at).toBeGreaterThanOrEqual(preset.at)
  })
})

describe('each condition', () => {
  const tries = scenes.flatMap(({ preset, missions }) => missions.flatMap((mission) => mission.conditions.map((_, i) => ({ preset, mission, i, name: `${preset.name} ${mission.id} ${i}` }))))
  it.each(tries.filter(({ name }) => name in NEAR))('matters: $name', ({ preset, mission, i, name }) => {
    const marks = judged(preset, mission, NEAR[name]!).conditions.map(({ mark }) => mark)
    expect([name, marks]).toEqual([name, mission.conditions.map((_, k) => (k === i ? 'broken' : 'done'))])
  })

  it('that is tried here is there', () => {
    const known = tries.map(({ name }) => name)
    expect(Object.keys(NEAR).filter((name) => !known.includes(name))).toEqual([])
  })
})
