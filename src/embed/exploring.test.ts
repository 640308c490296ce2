import { afterEach, describe, expect, it } from 'vitest'
import { steadyBase } from '../run/survey/base.ts'
import { runHere } from '../run/survey/cells.ts'
import { mapAxes } from '../run/survey/extent.ts'
import { surveyMap } from '../run/survey/map.ts'
import { parseScenario } from '../scenario/parse.ts'
import type { Exploration, Explored } from '../store/results.ts'
import { selectMap } from '../views/map/select.ts'
import { createDesk, type Desk, type MakeWorker } from './desk.ts'
import { explore } from './exploring.ts'
import { figure, sightByHand } from './figure.testing.ts'
import { createPool } from './pool.ts'
import { closeChannels, stillborn, workerOverChannel } from './worker.testing.ts'

const plain = {
  version: 1,
  demand: { perHour: 60 },
  work: { law: 'exponential', mean: 4 },
  staff: [{ name: 'Ana', count: 4 }],
  growth: { serialShare: 0.2 },
}
const GOAL = { wait: 5, share: 0.9 }

const ended: (() => void)[] = []
afterEach(() => {
  for (const end of ended.splice(0)) end()
  closeChannels()
})

function setUp(make: MakeWorker | null, cores: number, sight?: ReturnType<typeof sightByHand>, more: object = {}) {
  const parsed = parseScenario({ ...plain, ...more })
  if (!parsed.ok) throw new Error('plain')
  const fig = figure({ scenario: parsed.scenario, commands: [], at: 60, name: null })
  const { store } = fig
  const own: Desk = createDesk(make)
  const end = explore(store, createPool(own, make, cores), sight)
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
  const ask = (what: Exploration | null): void => store.intend({ do: 'explore', what })
  return { store, now, until, ask, end }
}

const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms))

describe('what is explored', { timeout: 60_000 }, () => {
  const mortal = (): MakeWorker => {
    let made = 0
    return () => {
      const worker = workerOverChannel()
      if (++made > 1) setTimeout(() => worker.fail(), 40)
      return worker
    }
  }
  const ways: [string, MakeWorker | null, number][] = [
    ['one worker', () => workerOverChannel(), 2],
    ['three workers', () => workerOverChannel(), 4],
    ['workers of which all but the first die at it', mortal(), 4],
    ['workers whose script is refused', stillborn, 4],
    ['the main thread', null, 4],
  ]

  it.each(ways)('comes to the same digest by %s', async (_, make, cores) => {
    const { store, now, until, ask } = setUp(make, cores)
    const state = store.getState()
    const base = steadyBase(state.runs.a.scenario, [], 60, 60)
    const expected = runHere(surveyMap({ base, seed: state.runs.a.seed, ...mapAxes(selectMap(state).extent) }))
    ask({ slot: 'map' })
    await until(() => now()?.running === null)
    expect(now()!.map!.digest).toBe(expected.digest)
    expect(now()!.map!.cells).toEqual(expected.cells)
    expect(now()!.perHour).toBe(60)
  })

  it('advises where there is a goal, beside the map', async () => {
    const { now, until, ask } = setUp(() => workerOverChannel(), 3, undefined, { goal: GOAL })
    ask({ slot: 'map' })
    await until(() => Boolean(now()?.advice?.cheapest))
    const { people, speed } = now()!.advice!.cheapest!
    expect(people).toBeGreaterThan(1)
    expect(people * speed).toBeGreaterThan(4)
    await until(() => now()!.map!.progress.over)
    // The map and the advice say the same: that team meets the goal, one that is a fifth slower does not.
    const { x, y, cells } = now()!.map!
    const met = (pace: number): number => {
      const j = y.values.reduce((best, value, k) => (Math.abs(Math.log(value / pace)) < Math.abs(Math.log(y.values[best] / pace)) ? k : best), 0)
      return cells[j * x.values.length + x.values.indexOf(people)]!.readings.met.value!
    }
    expect(met(speed * 1.12)).toBeGreaterThan(GOAL.share)
    expect(met(speed / 1.12)).toBeLessThan(GOAL.share)
  })

  it('shows a coarse map first, and is told better and better', async () => {
    const { store, now, until, ask } = setUp(() => workerOverChannel(), 2)
    const seen: number[] = []
    store.subscribe(() => {
      const map = now()?.map
      if (map) seen.push(map.progress.done)
    })
    ask({ slot: 'map' })
    await until(() => (now()?.map?.cells.filter(Boolean).length ?? 0) > 0)
    const { cells, progress } = now()!.map!
    expect(cells.filter(Boolean).length).toBeGreaterThan(40)
    expect(progress.done).toBeLessThan(progress.wanted / 4)
    await until(() => now()?.running === null)
    expect(seen).toEqual([...seen].sort((a, b) => a - b))
    expect(now()!.map!.progress.done).toBe(now()!.map!.progress.wanted)
  })

  it('ends when the restaurant changes, and takes away what is not true any more', async () => {
    const asked: string[] = []
    const { store, now, until, ask } = setUp(() => workerOverChannel(asked), 2)
    ask({ slot: 'map' })
    await until(() => now()?.map !== undefined)
    store.apply({ do: 'hire', value: { name: 'Ben' } })
    expect(now()).toBeNull()
    await pause(30)
    const before = asked.length
    await pause(150)
    expect(asked.length).toBe(before)
    expect(now()).toBeNull()
  })

  it('keeps a whole map under whoever goes from one team to another, and takes it away with anything else', async () => {
    const { store, now, until, ask } = setUp(() => workerOverChannel(), 2)
    ask({ slot: 'map' })
    await until(() => now()?.running === null)
    const { map } = now()!
    ask({ slot: 'sweep', of: 'people' })
    await until(() => now()?.running === null)
    store.apply({ do: 'hire', value: { name: 'Ben' } })
    store.apply({ do: 'train', value: 1.4 })
    expect(now()!.map).toBe(map)
    expect(now()!.sweep).toBeUndefined()
    store.revise({ do: 'undo' })
    expect(now()!.map).toBe(map)
    store.apply({ do: 'set', path: 'work.mean', value: 3 })
    expect(now()).toBeNull()
  })

  it('stops when it is told to, keeping what was told; another one takes its place', async () => {
    const { now, until, ask } = setUp(() => workerOverChannel(), 2)
    ask({ slot: 'map' })
    await until(() => now()?.map !== undefined)
    ask(null)
    const { map } = now()!
    expect(now()!.running).toBeNull()
    expect(map!.progress.over).toBe(false)
    await pause(150)
    expect(now()!.map).toBe(map)
    ask({ slot: 'sweep', of: 'people' })
    await until(() => now()?.running === null)
    expect(now()!.sweep!.progress.over).toBe(true)
    expect(now()!.map).toBe(map)
    ask({ slot: 'plane', x: 'demand', y: 'work.mean' })
    await until(() => now()?.running === null)
    expect(now()!.plane!.cells.every((cell) => cell !== null)).toBe(true)
  })

  it('rests out of sight, and goes on to the same end', async () => {
    const asked: string[] = []
    const sight = sightByHand(true)
    const { now, until, ask } = setUp(() => workerOverChannel(asked), 2, sight)
    ask({ slot: 'map' })
    await until(() => now()?.map !== undefined)
    sight.look(false)
    await pause(100)
    const before = asked.length
    await pause(150)
    expect(asked.length).toBe(before)
    expect(now()!.running).toEqual({ slot: 'map' })
    sight.look(true)
    await until(() => now()?.running === null)
    expect(now()!.map!.progress.over).toBe(true)
  })
})
