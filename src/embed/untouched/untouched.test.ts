import { afterEach, describe, expect, it, vi } from 'vitest'
import { createDoings } from '../doings.ts'
import { figure, sightByHand } from '../figure.testing.ts'
import * as pair from '../pair.ts'
import { explained } from '../refusal.ts'
import { sameRun, valueOf } from '../runs.ts'
import { forecastJob } from '../../run/forecast.ts'
import type { FigureState } from '../../store/figure.ts'
import { createSmallDesk, workUntouched } from './work.ts'

const stop: (() => void)[] = []
afterEach(() => {
  for (const end of stop.splice(0)) end()
})

const commandsIn = ({ runs }: FigureState): [string, number][] => runs.a.commands.map(({ do: what, at }) => [what, at])

describe('what is done before there are hands for it', () => {
  it('waits for them, counts from its own moment, and leaves the moment that is shown by then', () => {
    const reach = vi.fn()
    const { store, takeUp } = figure({ at: 200, commands: [] }, undefined, reach)
    store.apply({ do: 'hire', value: { name: 'Ben' } })
    store.intend({ do: 'seek', time: 230 })
    store.apply({ do: 'train', who: 'ana', value: 1.5 })
    store.intend({ do: 'seek', time: 260 })
    expect(commandsIn(store.getState())).toEqual([])
    expect(reach).toHaveBeenCalledTimes(2)
    takeUp(createDoings, explained, pair)
    expect(commandsIn(store.getState())).toEqual([['hire', 200], ['train', 230]])
    expect(store.getState().playback.time).toBe(260)
    expect(store.getState().runs.a.frame.employees.map(({ id }) => id)).toEqual(['ana', 'ben'])
    store.revise({ do: 'undo' })
    expect(store.getState().history.canUndo).toBe(false)
  })

  it('is forgotten where the day begins again', () => {
    const { store, takeUp } = figure({ at: 200, commands: [] }, undefined, () => undefined)
    store.apply({ do: 'hire' })
    store.intend({ do: 'reset' })
    takeUp(createDoings, explained, pair)
    expect(commandsIn(store.getState())).toEqual([])
  })

  it('and what only watches the day asks for no hands', () => {
    const reach = vi.fn()
    const { store } = figure({}, undefined, reach)
    store.intend({ do: 'play' })
    store.intend({ do: 'pause' })
    store.intend({ do: 'seek', time: 20 })
    store.intend({ do: 'telling', telling: 'system' })
    expect(reach).not.toHaveBeenCalled()
    store.intend({ do: 'panel', panel: 'share' })
    expect(reach).toHaveBeenCalledTimes(1)
  })
})

describe('an untouched figure', () => {
  it('foresees on the main thread what the worker would', async () => {
    const { store } = figure({ at: 200 })
    stop.push(await workUntouched(store, sightByHand(true)))
    await vi.waitFor(() => expect(store.getState().results.forecast.a?.days).toBe(40), { timeout: 20_000 })
    const { runs: { a }, results } = store.getState()
    const whole = [...forecastJob({ run: valueOf(a), at: 200, days: 40 })].filter((told) => told !== null)
    expect(results.forecast.a).toEqual(whole.at(-1))
  })

  it('compares two, without a timeline in which anything is foreseen', async () => {
    const { store } = figure({ at: 200 }, ['stage'])
    store.intend({ do: 'compare', a: { commands: [{ do: 'train', who: 'ana', value: 1.9 }], cost: 15 }, b: { commands: [{ do: 'hire' }], cost: 15 } })
    store.intend({ do: 'seek', time: 260 })
    stop.push(await workUntouched(store, sightByHand(true)))
    await vi.waitFor(() => expect(store.getState().results.comparison?.until).toBe(260), { timeout: 20_000 })
    expect(store.getState().results.forecast.a).toBeNull()
    expect(sameRun(store.getState().runs.a, store.getState().runs.b!)).toBe(false)
  })

  it('leaves to the worker what a hand asks for, and answers in a lane only what was asked last', async () => {
    const { store } = figure({ at: 200 })
    const run = valueOf(store.getState().runs.a)
    const desk = createSmallDesk({ forecast: forecastJob })
    stop.push(desk.destroy)
    const [study, choice, old] = [vi.fn(), vi.fn(), vi.fn()]
    desk.ask('study', 'study', { a: run, b: run, days: 2 }, study)
    desk.ask('preview', 'forecast', { run, at: 200, days: 2, extra: [] }, choice)
    desk.ask('base', 'forecast', { run, at: 100, days: 2 }, old)
    const last = await new Promise<number>((done) => void desk.ask('base', 'forecast', { run, at: 200, days: 2 }, (answer) => answer && done(answer.at)))
    expect(last).toBe(200)
    expect([study, choice, old].map((heard) => heard.mock.calls.length)).toEqual([0, 0, 0])
  })
})
