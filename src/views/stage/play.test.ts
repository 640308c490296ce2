import { describe, expect, it } from 'vitest'
import { createDay, type Day } from '../../restaurant/day.ts'
import { parseScenario } from '../../scenario/parse.ts'
import type { Command } from '../../scenario/types.ts'
import { viewOf } from './frames.testing.ts'
import { Kind, type StageList, type StageView } from './list.ts'
import { select } from './select.ts'

const COMMANDS: Command[] = [
  { at: 40, do: 'hire', value: { name: 'Dev' } },
  { at: 70, do: 'call-in-sick', who: 'Ben', value: 60 },
  { at: 95, do: 'train', who: 'Ana', value: 1.8 },
]

function dayOf(change: Record<string, unknown> = {}): Day {
  const parsed = parseScenario({
    version: 1,
    duration: 240,
    seed: 11,
    demand: { perHour: 110 },
    work: { law: 'exponential', mean: 1.6 },
    patience: { law: 'exponential', mean: 14 },
    staff: [{ name: 'Ana', speed: 1 }, { name: 'Ben', speed: 1 }],
    growth: { serialShare: 0.2 },
    ...change,
  })
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  return createDay(parsed.scenario, { commands: change['staff'] ? [] : COMMANDS })
}

const plain = (list: StageList): unknown => ({ ...list, people: Object.entries(list.people).map(([key, v]) => [key, ArrayBuffer.isView(v) ? Array.from(v as Float32Array).slice(0, list.people.count) : (v as number)]) })

describe('on the real restaurant', () => {
  for (const line of [{ layout: 'shared' }, { layout: 'own', routing: 'shortest' }] as const) {
    it(`seeking to a moment and playing to it give the same picture, ${line.layout} lines`, () => {
      const played = dayOf({ line })
      const view = viewOf({ layout: line.layout, rate: 2 })
      for (let step = 1; step <= 5 * 240; step++) {
        played.advanceTo(step / 5)
        const frame = played.frame()
        if (step % 97 !== 0) continue
        const list = plain(select(frame, view))
        const sought = dayOf({ line })
        sought.advanceTo(step / 5)
        expect(list).toEqual(plain(select(sought.frame(), view)))
      }
    }, 30_000)

    it(`nobody jumps, ${line.layout} lines`, () => {
      const day = dayOf({ line })
      const view = viewOf({ layout: line.layout, rate: 1 })
      let before = new Map<number, { x: number; y: number }>()
      let moved = 0
      for (let step = 0; step < 60 * 80; step++) {
        day.advanceTo(30 + step / 60)
        const { people } = select(day.frame(), view)
        const now = new Map<number, { x: number; y: number }>()
        for (let i = 0; i < people.count; i++) {
          if (people.kind[i] !== Kind.waiting) continue
          const customer = people.customer[i]
          now.set(customer, { x: people.x[i], y: people.y[i] })
          const was = before.get(customer)
          if (!was) continue
          const far = Math.hypot(people.x[i] - was.x, people.y[i] - was.y)
          if (far > people.size[i] * 0.68) throw new Error(`customer ${customer} jumped ${far} px at ${day.time}`)
          if (far > 0.5) moved++
        }
        before = now
      }
      expect(moved).toBeGreaterThan(1000)
    }, 30_000)
  }

  it('shows as many as the frame counts', () => {
    const day = dayOf()
    for (let t = 5; t < 200; t += 7.3) {
      day.advanceTo(t)
      const frame = day.frame()
      const { people } = select(frame, viewOf({ reducedMotion: true }))
      expect(people.count).toBe(frame.inLine + frame.inService)
    }
  })
})

const exponential = (mean: number): object => ({ law: 'exponential', mean })
const team = ['Ana', 'Ben', 'Chloé', 'Eli'].map((name) => ({ name, speed: 1 }))
const stations = [{ name: 'Bar', work: exponential(0.9) }, { name: 'Grill', work: exponential(1.4) }, { name: 'Pastry', work: exponential(0.8) }]
const specialists = [{ name: 'Ana', skills: { Bar: 1 } }, { name: 'Ben', skills: { Grill: 1.2 } }, { name: 'Chloé', skills: { Pastry: 1, Grill: 0.7 } }, { name: 'Eli' }]
const menu = { dishes: 6, popularity: 1, copies: 2 }
const sickness = { meanTimeToSick: 60, meanTimeToReturn: 12, detection: 1.5 }

/** Everything that a line can be, with what the stage is told of it. */
const HOUSES: { what: string; scenario: Record<string, unknown>; view: Partial<StageView> }[] = [
  { what: 'stations and one line each', scenario: { work: undefined, stations, staff: specialists }, view: { winding: true } },
  { what: 'stations and own lines', scenario: { work: undefined, stations, staff: specialists, line: { layout: 'own' } }, view: { layout: 'own', winding: true } },
  { what: 'a split menu', scenario: { menu, staff: team, sickness }, view: {} },
  { what: 'a split menu and own lines', scenario: { menu, staff: team, sickness, line: { layout: 'own', routing: 'by-dish' } }, view: { layout: 'own' } },
  { what: 'retries', scenario: { retry: { chance: 1, after: 3 }, line: { capacity: 8 }, protection: { shed: { above: 6 } } }, view: { winding: true } },
  { what: 'last come, first served', scenario: { line: { discipline: 'lifo' } }, view: {} },
  { what: 'last come, first served when crowded', scenario: { line: { discipline: 'adaptive-lifo' } }, view: {} },
  { what: 'shared attention', scenario: { line: { layout: 'own', discipline: 'shared-attention' }, patience: undefined, sickness }, view: { layout: 'own', attention: true } },
  { what: 'shared attention of one', scenario: { line: { discipline: 'shared-attention' }, staff: [{ name: 'Ana', speed: 3.6 }], patience: undefined, sickness }, view: { layout: 'own', attention: true } },
  { what: 'stolen orders', scenario: { staff: team, line: { layout: 'own', routing: 'random', stealing: true } }, view: { layout: 'own', winding: true } },
  { what: 'hedged orders', scenario: { staff: team, line: { layout: 'own', routing: 'random' }, protection: { hedge: { after: 2, budget: 0.3 } } }, view: { layout: 'own', winding: true } },
  { what: 'shifts', scenario: { staff: team, manager: { kind: 'shifts', shifts: [{ from: 0, to: 80, count: 1 }, { from: 80, to: 150, count: 4 }, { from: 150, to: 240, count: 2 }] } }, view: {} },
]

describe('whatever the house', () => {
  for (const { what, scenario, view: change } of HOUSES) {
    it(`everybody is drawn once, and each in a place of their own: ${what}`, () => {
      const day = dayOf(scenario)
      const view = viewOf({ rate: 2, ...change })
      let most = 0
      for (let t = 3; t < 235; t += 1.37) {
        day.advanceTo(t)
        const frame = day.frame()
        const { people } = select(frame, { ...view, reducedMotion: true })
        expect([t, people.count]).toEqual([t, frame.inLine + frame.inService])
        const ids = people.customer.subarray(0, people.count)
        expect(new Set(ids).size).toBe(people.count)
        const places = new Set(Array.from(ids, (_, i) => `${people.x[i].toFixed(1)} ${people.y[i].toFixed(1)}`))
        expect([t, places.size]).toEqual([t, people.count])
        most = Math.max(most, people.count)
        for (const width of [330, 900]) select(frame, { ...view, width })
      }
      expect(most).toBeGreaterThan(5)
    })
  }

  for (const { what, scenario, view: change } of HOUSES.filter(({ what, view }) => !view.attention && what !== 'hedged orders')) {
    it(`nobody jumps: ${what}`, () => {
      const day = dayOf(scenario)
      const view = viewOf({ rate: 1, ...change })
      let before = new Map<number, { x: number; y: number }>()
      let jumps = 0
      let seen = 0
      for (let step = 0; step < 60 * 60; step++) {
        day.advanceTo(40 + step / 60)
        const { people } = select(day.frame(), view)
        const now = new Map<number, { x: number; y: number }>()
        for (let i = 0; i < people.count; i++) {
          if (people.kind[i] !== Kind.waiting) continue
          now.set(people.customer[i], { x: people.x[i], y: people.y[i] })
          const was = before.get(people.customer[i])
          if (!was) continue
          seen++
          if (Math.hypot(people.x[i] - was.x, people.y[i] - was.y) > people.size[i] * 0.68) jumps++
        }
        before = now
      }
      expect([seen > 1000, jumps]).toEqual([true, 0])
    }, 30_000)
  }
})
