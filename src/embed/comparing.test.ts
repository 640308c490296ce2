import { describe, expect, it } from 'vitest'
import { last } from '../run/jobs.testing.ts'
import type { Choice } from '../store/figure.ts'
import { compareRuns } from './comparing.ts'
import { deskByHand, figure, sightByHand } from './figure.testing.ts'
import { valueOf } from './runs.ts'

const hire: Choice = { commands: [{ do: 'hire', value: { name: 'Ben', speed: 1 } }], cost: 15 }
const train: Choice = { commands: [{ do: 'train', who: 'ana', value: 2 }], cost: 10 }

function setUp() {
  const fig = figure()
  const desk = deskByHand()
  const stop = compareRuns(fig.store, desk)
  const { store } = fig
  /** Answers until nothing is asked any more. */
  const settle = (): void => {
    for (let open = desk.open(); open.length > 0; open = desk.open()) open[0].answer()
  }
  return { ...fig, settle, desk, stop, results: () => store.getState().results, of: (job: string) => desk.asks.filter((ask) => ask.job === job) }
}

describe('the comparison of two restaurants', { timeout: 60_000 }, () => {
  it('is kept while there are two, up to the moment shown', () => {
    const { store, desk, results, settle } = setUp()
    expect(desk.asks).toHaveLength(0)
    store.intend({ do: 'seek', time: 250 })
    store.intend({ do: 'compare', a: hire, b: train })
    expect(desk.asks).toHaveLength(1)
    desk.asks[0].answer()
    const { a, b } = store.getState().runs
    expect(results().comparison).toEqual(last('compare', { a: valueOf(a), b: valueOf(b!), until: 250 }))
    // What is known is not asked for twice.
    expect(desk.asks).toHaveLength(1)
    store.intend({ do: 'seek', time: 300 })
    settle()
    expect(desk.asks).toHaveLength(2)
    expect(results().comparison!.until).toBe(300)
    store.intend({ do: 'keep', which: 'a' })
    expect(results().comparison).toBeNull()
    store.intend({ do: 'seek', time: 310 })
    expect(desk.open()).toHaveLength(0)
  })

  it('is asked for at the beat of the readings, one at a time, and the last moment is always told', () => {
    const { store, frames, desk, results, settle } = setUp()
    store.intend({ do: 'compare', a: hire, b: train })
    store.intend({ do: 'play' })
    frames(3000)
    expect(desk.asks).toHaveLength(1)
    desk.asks[0].answer()
    expect(desk.asks).toHaveLength(2)
    for (let i = 0; i < 100; i++) {
      frames(20)
      desk.open().forEach((ask) => ask.answer())
    }
    // Four a second for two seconds.
    expect(desk.asks.length).toBeGreaterThanOrEqual(9)
    expect(desk.asks.length).toBeLessThanOrEqual(13)
    frames(60)
    store.intend({ do: 'pause' })
    settle()
    expect(results().comparison!.until).toBe(store.getState().playback.time)
  })

  it('of very many people is asked for more seldom while the day plays, and at once when it rests', () => {
    const { store, frames, desk, results, settle } = setUp()
    store.intend({ do: 'compare', a: hire, b: train })
    settle()
    const crowd = { ...results().comparison!, customer: Array.from({ length: 23_000 }, (_, i) => i) }
    const play = (): void => {
      store.setState({ results: { ...results(), comparison: crowd } })
      frames(20)
      for (const ask of desk.open()) ask.answer('none')
    }
    store.intend({ do: 'play' })
    for (let i = 0; i < 200; i++) play()
    // Four seconds, sixteen beats, every fifth.
    expect(desk.asks.length).toBeGreaterThanOrEqual(3)
    expect(desk.asks.length).toBeLessThanOrEqual(6)
    const before = desk.asks.length
    store.intend({ do: 'pause' })
    expect(desk.asks).toHaveLength(before + 1)
  })

  it('of two that have changed is not told, and asked for at once', () => {
    const { store, desk, results } = setUp()
    store.intend({ do: 'compare', a: hire, b: train })
    const [old] = desk.asks
    for (const which of ['a', 'b'] as const) {
      store.apply({ do: 'hire' }, which)
      expect(desk.open()).toHaveLength(1)
      expect(desk.open()[0]).not.toBe(old)
    }
    old.answer()
    expect(results().comparison).toBeNull()
    desk.open()[0].answer()
    expect(results().comparison).not.toBeNull()
  })

  it('goes on after an ask that came to nothing', () => {
    const { store, desk, results, settle } = setUp()
    store.intend({ do: 'compare', a: hire, b: train })
    desk.asks[0].answer('none')
    store.intend({ do: 'seek', time: 300 })
    settle()
    expect(results().comparison!.until).toBe(300)
  })

  it('waits until the figure is seen', () => {
    const { store } = figure()
    const desk = deskByHand()
    const sight = sightByHand(false)
    compareRuns(store, desk, sight)
    store.intend({ do: 'compare', a: hire, b: train })
    expect(desk.asks).toHaveLength(0)
    sight.look(true)
    expect(desk.asks).toHaveLength(1)
  })
})

describe('the study over many days', { timeout: 60_000 }, () => {
  const begun = () => {
    const all = setUp()
    all.store.intend({ do: 'compare', a: hire, b: train })
    all.store.intend({ do: 'study', days: 20 })
    return all
  }

  it('is told with its progress, to the end', () => {
    const { store, of, results } = begun()
    expect(of('study')).toHaveLength(1)
    expect(results().study).toMatchObject({ days: 0, wanted: 20 })
    of('study')[0].answer('first')
    expect(results().study).toMatchObject({ days: 5, wanted: 20 })
    of('study')[0].answer()
    const { a, b } = store.getState().runs
    expect(results().study).toEqual(last('study', { a: valueOf(a), b: valueOf(b!), days: 20 }))
    store.intend({ do: 'seek', time: 300 })
    expect(results().study!.days).toBe(20)
    expect(of('study')).toHaveLength(1)
  })

  it('stops when it is stopped', () => {
    const { store, of, results } = begun()
    of('study')[0].answer('first')
    store.intend({ do: 'study', days: 0 })
    expect(of('study')[0].open).toBe(false)
    of('study')[0].answer()
    expect(results().study).toBeNull()
  })

  it('is taken away when either restaurant is another: under way or done', () => {
    for (const which of ['a', 'b'] as const) {
      for (const how of ['first', 'all'] as const) {
        const { store, of, results } = begun()
        of('study')[0].answer(how)
        store.apply({ do: 'hire' }, which)
        expect(results().study).toBeNull()
        expect(of('study').some((ask) => ask.open)).toBe(false)
      }
    }
  })

  it('begins again when it is asked for again', () => {
    const { store, of, results } = begun()
    of('study')[0].answer('first')
    store.intend({ do: 'study', days: 10 })
    expect(of('study').map((ask) => ask.open)).toEqual([false, true])
    of('study')[1].answer()
    expect(results().study).toMatchObject({ days: 10, wanted: 10 })
    store.intend({ do: 'study', days: 10 })
    expect(of('study')).toHaveLength(3)
  })

  it('of one restaurant is none', () => {
    const { store, desk, results } = setUp()
    store.intend({ do: 'study', days: 20 })
    expect(results().study).toBeNull()
    expect(desk.asks).toHaveLength(0)
  })

  it('ends with the pair', () => {
    const { store, of, results } = begun()
    of('study')[0].answer('first')
    store.intend({ do: 'keep', which: 'b' })
    expect(results().study).toBeNull()
    expect(of('study')[0].open).toBe(false)
  })
})
