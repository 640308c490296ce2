import { describe, expect, it } from 'vitest'
import { figure } from './figure.testing.ts'

const turn = (): Promise<void> => new Promise((done) => setTimeout(done))

describe('a scene that makes a point', () => {
  it('rests there once, plays on to the end of the day when asked, and rests again when it is opened anew', async () => {
    const { store, frames } = figure({ at: 227, rate: 4, until: 240 })
    const run = async (ms: number): Promise<void> => {
      for (let passed = 0; passed < ms; passed += 100) {
        frames(100)
        await turn()
      }
    }
    store.intend({ do: 'play' })
    await run(6_000)
    const { playing, time } = store.getState().playback
    expect(playing).toBe(false)
    expect(time).toBeGreaterThanOrEqual(240)
    expect(time).toBeLessThan(241)
    store.intend({ do: 'play' })
    await run(2_000)
    expect(store.getState().playback).toMatchObject({ playing: true })
    expect(store.getState().playback.time).toBeGreaterThan(247)
    store.intend({ do: 'reset' })
    await run(6_000)
    expect(store.getState().playback.playing).toBe(false)
    expect(store.getState().playback.time).toBeLessThan(241)
  })

  it('that is opened past it does not rest', async () => {
    const { store, frames } = figure({ at: 250, rate: 4, until: 240 })
    store.intend({ do: 'play' })
    frames(1_000)
    await turn()
    expect(store.getState().playback.playing).toBe(true)
  })
})
