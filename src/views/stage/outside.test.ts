import { describe, expect, it } from 'vitest'
import { presets } from '../../scenario/presets/all.ts'
import type { Scenario } from '../../scenario/types.ts'
import { frameOf, teamOf, viewOf } from './frames.testing.ts'
import { layoutOf } from './layout.ts'
import { placesInside } from './lines.ts'
import { Kind } from './list.ts'
import { isOutside } from './outside.ts'
import { select } from './select.ts'

const [{ scenario }] = presets
const own: Scenario = { ...scenario, line: { ...scenario.line, layout: 'own' } }

describe('a line out of the door', () => {
  it.each([[360, 400, 4], [900, 390, 5], [640, 300, 30]])('is told where somebody stands in the street, at %i × %i with %i at work', (width, height, staff) => {
    const most = placesInside(layoutOf(width, height, staff, 'shared'))
    for (const waiting of [1, 31, most - 1, most, most + 1, most + 40]) {
      const frame = frameOf({ employees: teamOf(staff), waiting })
      const { people, scene } = select(frame, viewOf({ width, height, reducedMotion: true }))
      let inStreet = 0
      for (let i = 0; i < people.count; i++) if (people.kind[i] === Kind.waiting && people.x[i] < scene.doorX) inStreet++
      const out = isOutside({ frame, scenario }, { width, height })
      expect(out, `${waiting} of ${most}`).toBe(waiting > most)
      // The first of them is on the way to the doorstep.
      if (waiting <= most || waiting > most + 30) expect(inStreet > 0, `${waiting} of ${most}`).toBe(out)
    }
  })

  it('is one before the door where the host knows of nobody at work, and never one in the room', () => {
    const size = { width: 900, height: 390 }
    const waiting = (line: number) => frameOf({ employees: teamOf(2), waiting: 5, each: () => ({ line }) })
    expect(isOutside({ frame: waiting(-1), scenario: own }, size)).toBe(true)
    expect(isOutside({ frame: waiting(1), scenario: own }, size)).toBe(false)
    expect(isOutside({ frame: frameOf(), scenario }, size)).toBe(false)
  })
})
