import { describe, expect, test } from 'vitest'
import { deskByHand, figure, sightByHand } from './figure.testing.ts'
import { traceCustomer } from './tracing.ts'

describe('the trace that is kept', () => {
  test('is asked for at once when paused, by the moment and by whom', () => {
    const { store } = figure()
    const desk = deskByHand()
    const stop = traceCustomer(store, desk)
    expect(desk.asks).toHaveLength(1)
    desk.asks[0].answer()
    const { trace } = store.getState().results
    expect(trace?.marks.length).toBeGreaterThan(1)
    store.intend({ do: 'seek', time: 100 })
    expect(desk.asks).toHaveLength(2)
    store.intend({ do: 'trace', which: 3 })
    expect(desk.asks).toHaveLength(3)
    desk.asks[2].answer()
    expect(store.getState().results.trace).toMatchObject({ customer: 3, until: 100 })
    stop()
    store.intend({ do: 'seek', time: 50 })
    expect(desk.asks).toHaveLength(3)
  })

  test('at most twice a second while the day plays, and never before the last is told', () => {
    const { store, frames } = figure()
    const desk = deskByHand()
    const stop = traceCustomer(store, desk)
    store.intend({ do: 'play' })
    frames(3000)
    expect(desk.asks.length).toBeLessThanOrEqual(2)
    for (let i = 0; i < 8; i++) {
      desk.asks[desk.asks.length - 1].answer()
      frames(500)
    }
    expect(desk.asks.length).toBeGreaterThan(2)
    expect(desk.asks.length).toBeLessThanOrEqual(9)
    stop()
  })

  test('is not asked for out of sight, nor where it is not shown', () => {
    const sight = sightByHand(false)
    const desk = deskByHand()
    const stop = traceCustomer(figure().store, desk, sight)
    expect(desk.asks).toHaveLength(0)
    sight.look(true)
    expect(desk.asks).toHaveLength(1)
    stop()
    const other = deskByHand()
    traceCustomer(figure({}, ['stage']).store, other)()
    expect(other.asks).toHaveLength(0)
  })

  test('is asked for where it is not shown once a customer was chosen, until they are let go', () => {
    const { store } = figure({}, ['stage'])
    const desk = deskByHand()
    const stop = traceCustomer(store, desk)
    store.intend({ do: 'trace', which: 3 })
    expect(desk.asks).toHaveLength(1)
    store.intend({ do: 'trace', which: null })
    expect(store.getState().view.traced).toBe(undefined)
    store.intend({ do: 'seek', time: 100 })
    expect(desk.asks).toHaveLength(1)
    stop()
  })
})
