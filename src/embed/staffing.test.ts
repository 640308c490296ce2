import { afterEach, describe, expect, it } from 'vitest'
import { last, scenarioOf } from '../run/jobs.testing.ts'
import type { Explored } from '../store/results.ts'
import { createDesk, type MakeWorker } from './desk.ts'
import { explore } from './exploring.ts'
import { figure, sightByHand } from './figure.testing.ts'
import { createPool } from './pool.ts'
import { closeChannels, stillborn, workerOverChannel } from './worker.testing.ts'

const scenario = scenarioOf({
  duration: 90,
  demand: { perHour: [[0, 12], [25, 12], [35, 60], [60, 60], [70, 15]] },
  work: { law: 'exponential', mean: 2 },
  staff: [{ name: 'Ana' }],
  goal: { wait: 3, share: 0.8 },
})

const ended: (() => void)[] = []
afterEach(() => {
  for (const end of ended.splice(0)) end()
  closeChannels()
})

function setUp(make: MakeWorker | null, sight?: ReturnType<typeof sightByHand>) {
  const { store } = figure({ scenario, commands: [], at: 30, name: null })
  const own = createDesk(make)
  const end = explore(store, createPool(own, make, 2), sight)
  ended.push(() => {
    end()
    own.destroy()
  })
  const now = (): Explored | null => store.getState().results.explored
  const until = (holds: () => boolean): Promise<void> =>
    new Promise((done) => {
      const look = (): void => {
        if (!holds()) return
        stop()
        done()
      }
      const stop = store.subscribe(look)
      look()
    })
  const ask = (): void => store.intend({ do: 'explore', what: { slot: 'roster' } })
  return { store, now, until, ask }
}

const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms))

describe('the staffing of the day', { timeout: 60_000 }, () => {
  const ways: [string, MakeWorker | null][] = [
    ['a worker', () => workerOverChannel()],
    ['the main thread, the worker refused', stillborn],
  ]

  it.each(ways)('comes to the same by %s', async (_, make) => {
    const { store, now, until, ask } = setUp(make)
    ask()
    await until(() => now()?.roster?.found !== undefined)
    expect(now()!.running).toEqual({ slot: 'roster' })
    await until(() => now()?.running === null)
    const { seed, commands } = store.getState().runs.a
    expect(now()!.roster).toEqual(last('roster', { run: { scenario, seed, commands } }))
  })

  it('stops when it is told to, keeping what was told, and when the restaurant changes, keeping nothing', async () => {
    const { store, now, until, ask } = setUp(() => workerOverChannel())
    ask()
    await until(() => now()?.roster !== undefined)
    store.intend({ do: 'explore', what: null })
    const { roster } = now()!
    await pause(100)
    expect(now()!.roster).toBe(roster)
    expect(roster!.progress.over).toBe(false)
    ask()
    await until(() => now()?.roster !== undefined)
    store.apply({ do: 'hire', value: { name: 'Ben' } })
    await pause(100)
    expect(now()).toBeNull()
  })

  it('is called off out of sight, and begun anew in sight', async () => {
    const sight = sightByHand(true)
    const { now, until, ask } = setUp(() => workerOverChannel(), sight)
    ask()
    await until(() => now()?.roster !== undefined)
    sight.look(false)
    await pause(30)
    const { roster } = now()!
    await pause(150)
    expect(now()!.roster).toBe(roster)
    sight.look(true)
    await until(() => now()?.running === null)
    expect(now()!.roster!.progress.over).toBe(true)
  })
})
