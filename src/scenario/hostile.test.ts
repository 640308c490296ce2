import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseScenario } from './parse.ts'
import { MAX_PROBLEMS } from './problems.ts'
import { least, parsed, problems } from './reading.testing.ts'

describe('hostile input', () => {
  it('never throws, whatever it is', () => {
    const thing = fc.anything({ withBigInt: true, withDate: true, withMap: true, withSet: true, withNullPrototype: true, withSparseArray: true, withTypedArray: true, withObjectString: true, maxDepth: 2, maxKeys: 4 })
    fc.assert(
      fc.property(thing, (value) => {
        expect(parseScenario(value).ok).toBe(false)
      }),
      { numRuns: 300 },
    )
    const key = fc.constantFrom('demand', 'work', 'staff', 'line', 'growth', 'sickness', 'money', 'goal', 'opensAt', 'patience')
    fc.assert(
      fc.property(fc.dictionary(key, fc.oneof(thing, fc.array(thing), fc.dictionary(fc.constantFrom('perHour', 'law', 'mean', 'values', 'trace', 'at', 'id', 'count'), thing))), (value) => {
        const result = parseScenario({ ...least, ...value })
        if (!result.ok) for (const p of result.problems) expect(p.message.length).toBeLessThan(1_000)
      }),
      { numRuns: 400 },
    )
  })

  it('is told where it could not be read', () => {
    const trap = (): never => {
      throw new Error('mine')
    }
    const getter = Object.defineProperty({ ...least }, 'money', { enumerable: true, get: trap })
    expect(problems(getter)).toEqual([{ path: 'money', message: 'could not be read' }])
    expect(problems(new Proxy({}, { ownKeys: trap }))[0]).toEqual({ path: '', message: 'could not be read' })
    const { proxy, revoke } = Proxy.revocable([], {})
    revoke()
    expect(problems({ ...least, staff: proxy })[0]!.path).toBe('staff')
    expect(problems({ ...least, demand: { perHour: proxy } })[0]!.path).toBe('demand.perHour')
    expect(problems({ ...least, work: proxy })[0]!.path).toBe('work')
    const lying = new Proxy([], { get: (_, key) => (key === 'length' ? Infinity : 1) })
    expect(problems({ ...least, staff: lying })[0]!.path).toBe('staff')
  })

  it('may go round in circles', () => {
    const circle: Record<string, unknown> = { ...least }
    circle.money = circle
    expect(problems(circle)[0]!.path).toMatch(/^money\./)
  })

  it('is not read further than its length allows', () => {
    let reads = 0
    const counted = (length: number): unknown => new Proxy(new Array(length), { get: (list, key) => (key === 'length' ? list.length : (reads++, 1)) })
    expect(problems({ ...least, staff: counted(1e6) })[0]!.path).toBe('staff')
    expect(problems({ ...least, demand: { trace: { at: counted(4e9) } } })[0]!.path).toBe('demand.trace.at')
    expect(problems({ ...least, demand: { perHour: counted(1e6) } })[0]!.path).toBe('demand.perHour')
    expect(problems({ ...least, work: { law: 'empirical', values: counted(1e6) } })[0]!.path).toBe('work.values')
    expect(reads).toBe(0)
    const many: Record<string, number> = {}
    for (let i = 0; i < 100_000; i++) many[`key${i}`] = i
    expect(problems(many)).toHaveLength(MAX_PROBLEMS)
    expect(problems({ ...least, title: 'x'.repeat(1e7) })[0]!.message.length).toBeLessThan(200)
  })

  it('reads a trace of a million arrivals, and none of more', () => {
    const at = Array.from({ length: 1_000_000 }, (_, i) => i / 100)
    expect(parsed({ ...least, demand: { trace: { at } } }).demand.trace!.at).toHaveLength(1_000_000)
    at.push(1e5)
    expect(problems({ ...least, demand: { trace: { at } } })[0]!.message).toMatch(/at most 1,000,000/)
  }, 30_000)

  it('cannot reach prototypes', () => {
    const input = JSON.parse('{"__proto__": {"duration": 5}, "demand": {"perHour": 3}, "work": {"law": "exponential", "mean": 2}, "staff": [{}]}')
    expect(problems(input)[0]!.path).toBe('__proto__')
    expect(({} as { duration?: number }).duration).toBeUndefined()
    const inherited = Object.create({ duration: 5 })
    expect(parsed(Object.assign(inherited, least)).duration).toBe(600)
  })
})
