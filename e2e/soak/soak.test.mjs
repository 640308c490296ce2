import { describe, expect, it } from 'vitest'
import { createDay } from '../../src/restaurant/day.ts'
import { parseCommand, parseScenario } from '../../src/scenario/parse.ts'
import { unaccounted } from './conservation.mjs'
import { flat } from './flat.mjs'
import { playedByHand } from './hand.mjs'

const engine = { createDay, parseCommand, parseScenario }
const scenario = { demand: { perHour: 80 }, work: { law: 'exponential', mean: 2 }, patience: { law: 'exponential', mean: 5 }, staff: [{ count: 3 }], duration: 240, seed: 3 }

describe('a hand on a day', () => {
  it('does the same by the same seed and something else by another; the day takes it, and everybody is accounted for', () => {
    const faults = []
    const play = (seed) => playedByHand(engine, scenario, { seed, pace: 1, seen: (day) => faults.push(unaccounted(day.frame())) })
    const [one, again, other] = [play(1), play(1), play(2)]
    expect(again.commands).toEqual(one.commands)
    expect(again.day.digest()).toBe(one.day.digest())
    expect(other.commands).not.toEqual(one.commands)
    // Every kind of deed is among them, two of them at one instant.
    expect(new Set(one.commands.map((command) => command.do))).toEqual(new Set(['hire', 'let-go', 'train', 'call-in-sick', 'return', 'slow', 'fail', 'set']))
    expect(one.commands.some((command, i) => command.at === one.commands[i + 1]?.at)).toBe(true)
    expect(faults.length).toBeGreaterThan(100)
    expect(faults.filter((fault) => fault !== null)).toEqual([])
  })
})

describe('conservation', () => {
  const frame = { time: 5, arrived: 10, served: 4, lostTotal: 3, lost: { gaveUp: 2, shed: 1 }, inLine: 1, inService: 1, inOrbit: 1 }

  it('misses nobody, whatever they are counted as', () => {
    expect(unaccounted(frame)).toBeNull()
    for (const [key, count] of Object.entries(frame)) if (typeof count === 'number' && key !== 'time') expect(unaccounted({ ...frame, [key]: count + 1 }), key).toMatch(/^minute 5: /)
    expect(unaccounted({ ...frame, lost: { gaveUp: 2, shed: 0 } })).toMatch('3 lost, 2 by reason')
  })
})

describe('flat', () => {
  const bound = { share: 1.05, least: 2 }

  it('is what does not grow after its first quarter, by more than its bound', () => {
    expect(flat([1, 2, 100, 100, 100, 100, 101, 99], bound)).toMatchObject({ ok: true, before: 100, after: 100 })
    expect(flat([1, 2, 100, 100, 101, 103, 106, 106], bound).ok).toBe(false)
    expect(flat([1, 1, 4, 4, 5, 5, 6, 6], bound).ok).toBe(true)
    expect(flat([1, 1, 4, 4, 5, 5, 7, 7], bound).ok).toBe(false)
  })
})
