import { afterEach, describe, expect, it, vi } from 'vitest'
import type { Forecast } from '../restaurant/results.ts'
import { last, lunch } from '../run/jobs.testing.ts'
import { createDesk, shareDesk, type Desk, type MakeWorker } from './desk.ts'
import { closeChannels, stillborn, workerOverChannel } from './worker.testing.ts'

const desks: Desk[] = []
const desk = (make: MakeWorker | null): Desk => {
  const made = createDesk(make)
  desks.push(made)
  return made
}

afterEach(() => {
  for (const made of desks.splice(0)) made.destroy()
  closeChannels()
})

const ask = (days: number, at = 260) => ({ run: lunch, at, days })
/** All answers to one ask. */
const heard = (on: Desk, lane: string, days: number, at?: number): Promise<Forecast[]> =>
  new Promise((done) => {
    const told: Forecast[] = []
    on.ask(lane, 'forecast', ask(days, at), (answer) => (answer ? told.push(answer) : done(told)))
  })
const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms))

const ways: [string, () => MakeWorker | null][] = [
  ['in a worker', () => () => workerOverChannel()],
  ['on the main thread', () => null],
  ['where a worker may not be made', () => () => {
    throw new DOMException('no workers here', 'SecurityError')
  }],
  ['where there is none to be had', () => () => null],
  ['where its script is refused', () => stillborn],
]

describe.each(ways)('the desk %s', { timeout: 60_000 }, (_, make) => {
  it('tells what the job finds, the whole of it last', async () => {
    const told = await heard(desk(make()), 'a', 40)
    expect(told.at(-1)).toEqual(last('forecast', ask(40)))
    const days = told.map((f) => f.days)
    expect(days).toEqual([...new Set(days)].sort((x, y) => x - y))
  })

  it('never answers at once, nor an ask that a newer one has ended', async () => {
    const on = desk(make())
    const old: unknown[] = []
    on.ask('a', 'forecast', ask(200), (answer) => old.push(answer))
    expect(old).toEqual([])
    const told = await heard(on, 'a', 9)
    const before = old.length
    await pause(60)
    expect(told.at(-1)!.days).toBe(9)
    expect(old.length).toBe(before)
    expect(old).not.toContain(null)
  })

  it('lets lanes be, and ends what is taken back', async () => {
    const on = desk(make())
    const cancelled: unknown[] = []
    const end = on.ask('cancelled', 'forecast', ask(500), (answer) => cancelled.push(answer))
    const both = [heard(on, 'a', 20), heard(on, 'b', 20, 300)]
    end()
    end()
    const [a, b] = await Promise.all(both)
    expect(a.at(-1)).toEqual(last('forecast', ask(20)))
    expect(b.at(-1)).toEqual(last('forecast', ask(20, 300)))
    expect(cancelled).toEqual([])
  })

  it('ending an old ask does not end the newer one in its lane', async () => {
    const on = desk(make())
    const end = on.ask('a', 'forecast', ask(40), () => undefined)
    const newer = heard(on, 'a', 9)
    end()
    expect((await newer).at(-1)!.days).toBe(9)
  })

  it('takes another ask out of the hearing of an answer', async () => {
    const on = desk(make())
    const told = await new Promise<number[]>((done) => {
      const days: number[] = []
      on.ask('a', 'forecast', ask(8), (first) => {
        if (first) on.ask('a', 'forecast', ask(9), (second) => (second ? days.push(second.days) : done(days)))
      })
    })
    expect(told.at(-1)).toBe(9)
  })

  it('is silent once it is destroyed', async () => {
    const on = desk(make())
    const told: unknown[] = []
    on.ask('a', 'forecast', ask(500), (answer) => told.push(answer))
    on.destroy()
    await pause(80)
    expect(told).toEqual([])
  })
})

describe('the worker of a desk', { timeout: 60_000 }, () => {
  it('is made at the first ask and no sooner, once', async () => {
    const make = vi.fn(() => workerOverChannel())
    const on = desk(make)
    expect(make).not.toHaveBeenCalled()
    await Promise.all([heard(on, 'a', 8), heard(on, 'b', 8)])
    expect(make).toHaveBeenCalledTimes(1)
  })

  it('does the work itself', async () => {
    const lanes: string[] = []
    await heard(desk(() => workerOverChannel(lanes)), 'a', 8)
    expect(lanes).toEqual(['a'])
  })

  it('that dies in the middle is replaced by the main thread, and the ask is answered all the same', async () => {
    const worker = workerOverChannel()
    const on = desk(() => worker)
    const told: number[] = []
    await new Promise<void>((done) => {
      on.ask('a', 'forecast', ask(60), (answer) => {
        if (!answer) return done()
        if (told.length === 0) worker.fail()
        told.push(answer.days)
      })
    })
    expect(told.at(-1)).toBe(60)
    expect(worker.ended).toBe(true)
  })

  it('goes on after a job that fails', async () => {
    const on = desk(() => workerOverChannel())
    const broken = await new Promise((done) => on.ask('a', 'forecast', { run: { ...lunch, scenario: null as never }, at: 1, days: 8 }, done))
    expect(broken).toBeNull()
    expect((await heard(on, 'a', 8)).at(-1)!.days).toBe(8)
  })
})

describe('the desk of a page', { timeout: 60_000 }, () => {
  it('is one for all figures that make workers alike, and ends with the last of them', async () => {
    const workers: ReturnType<typeof workerOverChannel>[] = []
    const make = (): Worker => {
      const worker = workerOverChannel()
      workers.push(worker)
      return worker
    }
    const [one, two] = [shareDesk(make, 'one'), shareDesk(make, 'two')]
    const told = await Promise.all([heard(one, 'a', 9), heard(two, 'a', 10)])
    expect(told.map((answers) => answers.at(-1)!.days)).toEqual([9, 10])
    expect(workers).toHaveLength(1)
    one.destroy()
    one.destroy()
    expect(workers[0].ended).toBe(false)
    expect((await heard(two, 'a', 8)).at(-1)!.days).toBe(8)
    two.destroy()
    expect(workers[0].ended).toBe(true)
    const later = shareDesk(make, 'later')
    expect((await heard(later, 'a', 8)).at(-1)!.days).toBe(8)
    later.destroy()
  })
})
