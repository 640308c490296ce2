import { describe, expect, it } from 'vitest'
import type { Command } from '../scenario/types.ts'
import type { FigureState } from './figure.ts'
import { createReadings } from './reading.ts'

const commands: readonly Command[] = []
const scenario = {}

function stateAt(time: number, change: { playing?: boolean; rate?: number; tick?: number; commands?: readonly Command[] } = {}): FigureState {
  const { playing = true, rate = 4, tick = 0 } = change
  return { runs: { a: { commands: change.commands ?? commands, scenario } }, playback: { time, tick, playing, rate } } as unknown as FigureState
}

describe('the beat of the readings', () => {
  it('is at most four a second of display at any pace', () => {
    for (const rate of [0.25, 4, 60]) {
      const { due } = createReadings()
      let read = 0
      for (let frame = 0; frame <= 600; frame++) if (due(stateAt(100 + (frame / 60) * rate, { rate }))) read++
      expect(read).toBeGreaterThanOrEqual(40)
      expect(read).toBeLessThanOrEqual(42)
    }
  })

  it('is the same for all who look, whenever they began', () => {
    const first = createReadings()
    const later = createReadings()
    for (let frame = 0; frame < 300; frame++) {
      const state = stateAt(frame / 15)
      const one = first.due(state)
      if (frame === 20) later.due(state)
      if (frame > 20) expect(later.due(state)).toBe(one)
    }
  })

  it('comes at once with a command, with a pause, and with every step while paused', () => {
    const { due } = createReadings()
    expect(due(stateAt(10))).toBe(true)
    expect(due(stateAt(10.01))).toBe(false)
    const done: readonly Command[] = [{ at: 10.02, do: 'hire' }]
    expect(due(stateAt(10.02, { commands: done }))).toBe(true)
    expect(due(stateAt(10.03, { commands: done }))).toBe(false)
    expect(due(stateAt(10.03, { commands: done, playing: false, tick: 5 }))).toBe(true)
    expect(due(stateAt(10.03, { commands: done, playing: false, tick: 5 }))).toBe(false)
    expect(due(stateAt(10.04, { commands: done, playing: false, tick: 6 }))).toBe(true)
  })
})
