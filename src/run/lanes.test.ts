import { describe, expect, it } from 'vitest'
import { lunch } from './jobs.testing.ts'
import { JOBS } from './jobs.ts'
import { createLanes, type Lanes } from './lanes.ts'

/** A place where every look at the clock is a millisecond, and turns are given by hand. */
function place(slice = 4) {
  let now = 0
  const turns: (() => void)[] = []
  const failures: unknown[] = []
  const lanes: Lanes = createLanes({
    now: () => now++,
    slice,
    pause: () => new Promise<void>((done) => void turns.push(done)),
    failed: (error) => void failures.push(error),
  }, JOBS)
  const settle = (): Promise<void> => new Promise((done) => setImmediate(done))
  return {
    lanes,
    failures,
    turns,
    /** So many turns; true if there was work to the last. */
    async run(count: number): Promise<boolean> {
      for (let i = 0; i < count; i++) {
        await settle()
        const next = turns.shift()
        if (!next) return false
        next()
      }
      await settle()
      return true
    },
  }
}

const forecast = (days: number, at = 260) => ({ run: lunch, at, days })

describe('lanes', () => {
  it('tell answers in order, the last of them whole, then null, and rest', async () => {
    const { lanes, run, turns } = place()
    const heard: (number | null)[] = []
    lanes.ask('a', 'forecast', forecast(40), (answer) => void heard.push(answer && answer.days))
    expect(heard).toEqual([])
    await run(10_000)
    expect(heard[0]).toBe(8)
    expect(heard.slice(-2)).toEqual([40, null])
    expect(heard.slice(0, -1)).toEqual([...heard.slice(0, -1)].sort((a, b) => a! - b!))
    expect(turns).toHaveLength(0)
  })

  it('do not begin before the one who asks is done asking', async () => {
    const { lanes, run } = place()
    const heard: string[] = []
    lanes.ask('a', 'forecast', forecast(1), (answer) => void heard.push(`old ${answer?.days}`))
    lanes.ask('a', 'forecast', forecast(2), (answer) => void heard.push(`new ${answer?.days}`))
    await run(10_000)
    expect(heard).toEqual(['new 2', 'new undefined'])
  })

  it('end a job when another comes into its lane, or it is cancelled, and leave the other lanes alone', async () => {
    const { lanes, run } = place()
    const heard: string[] = []
    for (const lane of ['a', 'b', 'c']) lanes.ask(lane, 'forecast', forecast(60), (answer) => void heard.push(`${lane} ${answer ? 'told' : 'done'}`))
    await run(20)
    lanes.ask('a', 'forecast', forecast(9), (answer) => void heard.push(`again ${answer ? answer.days : 'done'}`))
    lanes.cancel('b')
    const before = heard.length
    await run(100_000)
    const after = heard.slice(before)
    expect(after.filter((line) => line.startsWith('a ') || line.startsWith('b '))).toEqual([])
    expect(after).toContain('again done')
    expect(after).toContain('c done')
  })

  it('take turns: a short job does not wait for the end of a long one', async () => {
    const { lanes, run } = place()
    const order: string[] = []
    lanes.ask('long', 'study', { a: lunch, b: lunch, days: 100 }, (answer) => void (answer === null && order.push('long')))
    lanes.ask('short', 'compare', { a: lunch, b: lunch, until: 300 }, (answer) => void (answer === null && order.push('short')))
    await run(1_000_000)
    expect(order).toEqual(['short', 'long'])
  })

  it('pause after each slice of time', async () => {
    const { lanes, run } = place(4)
    let done = false
    lanes.ask('a', 'forecast', forecast(40), (answer) => void (done ||= answer === null))
    // At a millisecond a look and one slice of work a look at least, no turn can do more than a few slices.
    await run(100)
    expect(done).toBe(false)
    await run(100_000)
    expect(done).toBe(true)
  })

  it('tell the fault of one job, end it, and go on with the others', async () => {
    const { lanes, run, failures } = place()
    const heard: string[] = []
    const broken = { ...lunch, scenario: null as never }
    lanes.ask('broken', 'forecast', { run: broken, at: 260, days: 8 }, (answer) => void heard.push(`broken ${answer?.days}`))
    lanes.ask('deaf', 'forecast', forecast(8), () => {
      throw new Error('not listening')
    })
    lanes.ask('sound', 'forecast', forecast(8), (answer) => void heard.push(`sound ${answer?.days}`))
    await run(10_000)
    expect(heard).toEqual(['broken undefined', 'sound 8', 'sound undefined'])
    expect(failures.map((error) => (error as Error).message)).toEqual(expect.arrayContaining(['not listening']))
    expect(failures.length).toBe(3)
    lanes.ask('later', 'forecast', forecast(1), (answer) => void heard.push(`later ${answer?.days}`))
    await run(1000)
    expect(heard.at(-2)).toBe('later 1')
  })
})
