import { describe, expect, it } from 'vitest'
import type { Choice } from '../store/figure.ts'
import { deskByHand, figure, sightByHand, type Ask } from './figure.testing.ts'
import { foresee } from './foresight.ts'

const hire: Choice = { commands: [{ do: 'hire', value: { name: 'Ben', speed: 1 } }], cost: 15 }
const train: Choice = { commands: [{ do: 'train', who: 'ana', value: 2 }], cost: 10 }

function setUp(...args: Parameters<typeof figure>) {
  const fig = figure(...args)
  const desk = deskByHand()
  const stop = foresee(fig.store, desk)
  const { store } = fig
  return {
    ...fig,
    desk,
    stop,
    forecast: () => store.getState().results.forecast,
    preview: () => store.getState().results.preview,
    /** Those that are open, by lane. */
    open: () => Object.fromEntries(desk.open().map((ask) => [ask.lane, ask])) as Record<string, Ask>,
  }
}

describe('the forecast of a figure', { timeout: 60_000 }, () => {
  it('is asked for at once, for forty days from the moment shown, and put as it gets better', () => {
    const { desk, forecast } = setUp()
    expect(desk.asks).toHaveLength(1)
    expect(desk.asks[0].ask).toMatchObject({ at: 227, days: 40 })
    expect(desk.asks[0].ask.extra).toBeUndefined()
    desk.asks[0].answer('first')
    expect(forecast().a).toMatchObject({ at: 227, days: 8 })
    desk.asks[0].answer()
    expect(forecast().a).toMatchObject({ at: 227, days: 40 })
    expect(desk.asks).toHaveLength(1)
    expect(forecast().b).toBeNull()
  })

  it('is not made for a figure that shows neither the timeline nor what the day comes to', () => {
    expect(setUp({}, ['stage', 'bill']).desk.asks).toHaveLength(0)
    expect(setUp({}, ['stage', 'status']).desk.asks).toHaveLength(1)
  })

  it('is told to nobody who is being asked for it, nor what would come of anything', () => {
    const { store, desk, forecast, preview, open } = setUp()
    desk.asks[0].answer()
    expect(forecast().a).not.toBeNull()
    store.intend({ do: 'question', question: 'open' })
    expect(forecast().a).toBeNull()
    store.intend({ do: 'consider', choice: hire })
    expect(open()).toEqual({})
    expect(preview()!.forecast).toBeNull()
    store.intend({ do: 'question', question: 'committed' })
    expect(Object.keys(open()).sort()).toEqual(['base a', 'preview'])
  })

  it('is made anew every 0.6 seconds of display while the day plays, at any pace, and rests when it rests', () => {
    for (const rate of [0.5, 4, 20]) {
      const { store, frames, desk, forecast } = setUp({ rate })
      desk.asks[0].answer()
      store.intend({ do: 'play' })
      for (let i = 0; i < 300; i++) {
        frames(20)
        desk.open().forEach((ask) => ask.answer())
      }
      // Six seconds, each a frame or two late.
      expect(desk.asks.length).toBeGreaterThanOrEqual(9)
      expect(desk.asks.length).toBeLessThanOrEqual(11)
      store.intend({ do: 'pause' })
      const rested = desk.asks.length
      expect(desk.asks.at(-1)!.ask.at).toBe(store.getState().playback.time)
      frames(5000)
      desk.open().forEach((ask) => ask.answer())
      expect(desk.asks).toHaveLength(rested)
      expect(forecast().a!.at).toBe(store.getState().playback.time)
    }
  })

  it('that takes longer than that is waited for, and so much longer is the rest after it', () => {
    const { store, frames, desk, forecast } = setUp()
    store.intend({ do: 'play' })
    const play = (seconds: number): void => {
      for (let i = 0; i < seconds * 10; i++) frames(100)
    }
    play(1)
    desk.asks[0].answer('first')
    play(1)
    expect(forecast().a!.days).toBe(8)
    expect(desk.asks).toHaveLength(1)
    desk.asks[0].answer()
    play(7.5)
    expect(desk.asks).toHaveLength(1)
    play(1)
    expect(desk.asks).toHaveLength(2)
    play(6)
    desk.asks[1].answer()
    play(9)
    expect(desk.asks).toHaveLength(2)
    play(1.5)
    expect(desk.asks).toHaveLength(3)
  })

  it('of another run, or from before what has been rewound, is removed; a later moment keeps it until the next is there', () => {
    const { store, desk, forecast } = setUp()
    const settle = (): void => desk.open().forEach((ask) => ask.answer())
    settle()
    store.intend({ do: 'seek', time: 240 })
    expect(desk.asks.at(-1)!.ask.at).toBe(240)
    expect(forecast().a!.at).toBe(227)
    settle()
    expect(forecast().a!.at).toBe(240)
    store.intend({ do: 'seek', time: 230 })
    expect(forecast().a).toBeNull()
    settle()
    expect(forecast().a!.at).toBe(230)
    store.apply({ do: 'hire' })
    expect(forecast().a).toBeNull()
    expect(desk.asks.at(-1)!.ask.run.commands).toHaveLength(1)
    settle()
    store.revise({ do: 'undo' })
    expect(forecast().a).toBeNull()
    expect(desk.asks.at(-1)!.ask.run.commands).toHaveLength(0)
    settle()
    expect(forecast().a!.days).toBe(40)
  })

  it('answers of an older ask are not put', () => {
    const { store, desk, forecast } = setUp()
    const [old] = desk.asks
    store.intend({ do: 'seek', time: 230 })
    old.answer()
    expect(forecast().a).toBeNull()
  })

  it('is there again when the figure starts over on the very moment that it shows', () => {
    const { store, desk, forecast } = setUp()
    desk.asks[0].answer()
    store.intend({ do: 'reset' })
    expect(forecast().a).toBeNull()
    desk.open().forEach((ask) => ask.answer())
    expect(forecast().a!.days).toBe(40)
    store.intend({ do: 'compare', a: hire, b: train })
    desk.open().forEach((ask) => ask.answer())
    expect(forecast().b!.days).toBe(40)
    store.intend({ do: 'keep', which: 'b' })
    desk.open().forEach((ask) => ask.answer())
    expect(forecast().a!.days).toBe(40)
    expect(forecast().b).toBeNull()
  })

  it('is of both where there are two, each by its own commands', () => {
    const { store, desk, forecast, open } = setUp()
    store.intend({ do: 'compare', a: hire, b: train })
    expect(open()['base a'].ask.run.commands[0]).toMatchObject({ do: 'hire' })
    expect(open()['base b'].ask.run.commands[0]).toMatchObject({ do: 'train' })
    desk.open().forEach((ask) => ask.answer())
    expect([forecast().a!.at, forecast().b!.at]).toEqual([227, 227])
    expect(forecast().a!.profit).not.toEqual(forecast().b!.profit)
    store.apply({ do: 'train', who: 'ana', value: 3 }, 'b')
    expect(forecast().b).toBeNull()
    expect(forecast().a).not.toBeNull()
  })

  it('is none once the day is over', () => {
    const { store, desk, frames, forecast } = setUp()
    desk.asks[0].answer()
    store.intend({ do: 'seek', time: 590 })
    expect(desk.open()).toHaveLength(1)
    store.intend({ do: 'play' })
    for (let i = 0; i < 500 && !store.getState().runs.a.frame.over; i++) frames(100)
    expect(store.getState().runs.a.frame.over).toBe(true)
    expect(forecast().a).toBeNull()
    expect(desk.open()).toHaveLength(0)
  })

  it('is not asked for out of sight, and asked for as soon as it is seen', () => {
    const { store } = figure()
    const desk = deskByHand()
    const sight = sightByHand(false)
    foresee(store, desk, sight)
    store.intend({ do: 'seek', time: 240 })
    expect(desk.asks).toHaveLength(0)
    sight.look(true)
    expect(desk.asks.map((ask) => ask.ask.at)).toEqual([240])
  })

  it('stops when it is told to', () => {
    const { store, desk, stop } = setUp()
    stop()
    expect(desk.open()).toHaveLength(0)
    store.intend({ do: 'seek', time: 300 })
    expect(desk.asks).toHaveLength(1)
  })
})

describe('the forecast of what is considered', { timeout: 60_000 }, () => {
  it('looks ahead from the same moment as the one beside it, with what is considered done', () => {
    const { store, desk, preview, open, forecast } = setUp()
    desk.asks[0].answer()
    store.intend({ do: 'consider', choice: hire })
    expect(Object.keys(open())).toEqual(['preview'])
    expect(open()['preview'].ask).toMatchObject({ at: 227, days: 40, extra: hire.commands })
    open()['preview'].answer('first')
    expect(preview()).toMatchObject({ which: 'a', choice: hire, forecast: { days: 8, at: forecast().a!.at } })
    expect(preview()!.forecast!.profit).not.toEqual(forecast().a!.profit)
  })

  it('while the day plays asks for both anew', () => {
    const { store, frames, desk, open } = setUp()
    desk.asks[0].answer()
    store.intend({ do: 'play' })
    frames(500)
    store.intend({ do: 'consider', choice: hire })
    expect(Object.keys(open()).sort()).toEqual(['base a', 'preview'])
    expect(open()['base a'].ask.at).toBe(open()['preview'].ask.at)
  })

  it('gives way to the next, and ends when nothing is considered any more', () => {
    const { store, desk, preview, open } = setUp()
    store.intend({ do: 'consider', choice: hire })
    const old = open()['preview']
    store.intend({ do: 'consider', choice: train })
    old.answer()
    expect(preview()).toMatchObject({ choice: train, forecast: null })
    open()['preview'].answer()
    expect(preview()!.forecast!.days).toBe(40)
    store.intend({ do: 'consider', choice: null })
    expect(preview()).toBeNull()
    expect(desk.open().map((ask) => ask.lane)).not.toContain('preview')
    store.intend({ do: 'consider', choice: train })
    expect(preview()!.forecast).toBeNull()
    open()['preview'].answer()
    // Pointed at once more without having left it.
    store.intend({ do: 'consider', choice: train })
    open()['preview'].answer()
    expect(preview()!.forecast!.days).toBe(40)
  })

  it('is of the restaurant it is considered for', () => {
    const { store, desk, preview, open } = setUp()
    store.intend({ do: 'compare', a: hire, b: train })
    desk.open().forEach((ask) => ask.answer())
    store.intend({ do: 'consider', choice: hire, which: 'b' })
    expect(open()['preview'].ask.run.commands[0]).toMatchObject({ do: 'train' })
    open()['preview'].answer()
    expect(preview()!.forecast!.days).toBe(40)
    store.intend({ do: 'keep', which: 'a' })
    expect(preview()).toBeNull()
  })

  it('is asked for anew when something is done meanwhile', () => {
    const { store, desk, preview, open } = setUp()
    store.intend({ do: 'consider', choice: hire })
    desk.open().forEach((ask) => ask.answer())
    store.apply({ do: 'train', who: 'ana', value: 2 })
    if (preview() === null) return
    expect(preview()!.forecast).toBeNull()
    expect(open()['preview'].ask.run.commands).toHaveLength(1)
  })
})
