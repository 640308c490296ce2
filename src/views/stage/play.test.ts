import { describe, expect, it } from 'vitest'
import { createDay, type Day } from '../../restaurant/day.ts'
import { parseScenario } from '../../scenario/parse.ts'
import type { Command } from '../../scenario/types.ts'
import { viewOf } from './frames.testing.ts'
import { Kind, type StageList } from './list.ts'
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
  return createDay(parsed.scenario, { commands: COMMANDS })
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
