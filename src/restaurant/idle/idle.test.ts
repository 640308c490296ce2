import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Stream } from '../../kernel/random.ts'
import { expectShares } from '../routing/house.testing.ts'
import type { World } from '../world.ts'
import { createIdlePool, type IdlePool } from './index.ts'
import { IndexedHeap } from '../../kernel/indexed-heap.ts'

const SPEEDS = [1, 2, 2, 0.5, 3, 1, 2, 0.5]

class Pool {
  readonly since = new Float64Array(8)
  readonly freeSince = this.since
  readonly speed = Float64Array.from(SPEEDS)
  readonly slow = new Float64Array(8).fill(1)
  readonly spell = new Float64Array(8).fill(1)
  readonly routes = new Stream(4, 5)
  readonly party = Int32Array.from({ length: 20_000 }, (_, c) => c)
  readonly pool: IdlePool
  now = 0

  constructor(rule: Parameters<typeof createIdlePool>[0]) {
    this.pool = createIdlePool(rule, this as unknown as World)
  }

  routeAddress(c: number): number {
    return c * 7
  }
}

const steps = fc.array(fc.record({ what: fc.constantFrom('add', 'add', 'add', 'remove', 'take', 'pace'), e: fc.nat(7), later: fc.boolean() }), { maxLength: 80 })

/** Runs the steps on a pool beside a plain set, in which `best` finds who should be taken. */
function agrees(rule: 'longest-idle' | 'fastest', best: (house: Pool, free: number[]) => number): void {
  fc.assert(
    fc.property(steps, (list) => {
      const house = new Pool(rule)
      const free = new Set<number>()
      for (const { what, e, later } of list) {
        if (later) house.now++
        if (what === 'add' && !free.has(e)) {
          house.since[e] = house.now
          house.pool.add(e)
          free.add(e)
        } else if (what === 'remove') {
          house.pool.remove(e)
          free.delete(e)
        } else if (what === 'pace') {
          house.slow[e] = later ? 0.25 : 1
          house.pool.reorder(e)
        } else if (what === 'take') {
          const among = [...free].sort((a, b) => a - b)
          const picked = among.length === 0 ? -1 : house.pool.pick(among, among.length, 0)
          const taken = house.pool.take(0)
          expect(taken).toBe(free.size === 0 ? -1 : best(house, [...free]))
          expect(picked).toBe(taken)
          free.delete(taken)
        }
      }
      while (free.size > 0) {
        const taken = house.pool.take(0)
        expect(taken).toBe(best(house, [...free]))
        free.delete(taken)
      }
      expect(house.pool.take(0)).toBe(-1)
    }),
    { seed: 6, numRuns: 300 },
  )
}

describe('idle pools', () => {
  it('longest-idle takes who has been free longest, at equal times in roster order', () => {
    agrees('longest-idle', ({ since }, free) => free.reduce((a, b) => (since[b] < since[a] || (since[b] === since[a] && b < a) ? b : a)))
  })

  it('fastest takes who is fastest now, equally fast in roster order', () => {
    const pace = (house: Pool, e: number) => house.speed[e] * house.slow[e]
    agrees('fastest', (house, free) =>
      free.reduce((a, b) => (pace(house, b) > pace(house, a) || (pace(house, b) === pace(house, a) && b < a) ? b : a)))
  })

  it('random takes anybody, each as likely', () => {
    const house = new Pool('random')
    for (let e = 0; e < 8; e++) house.pool.add(e)
    house.pool.remove(2)
    house.pool.remove(7)
    const counts = new Array<number>(8).fill(0)
    for (const c of house.party) {
      const e = house.pool.take(c)
      counts[e]++
      house.pool.add(e)
    }
    expectShares(counts, [1, 1, 0, 1, 1, 1, 1, 0])
    for (let k = 0; k < 6; k++) expect(house.pool.take(k)).toBeGreaterThanOrEqual(0)
    expect(house.pool.take(9)).toBe(-1)
  })

  it('adding somebody twice or removing a stranger changes nothing', () => {
    for (const rule of ['longest-idle', 'fastest', 'random'] as const) {
      const { pool } = new Pool(rule)
      pool.add(3)
      pool.add(3)
      pool.remove(5)
      pool.remove(60)
      pool.reorder(5)
      expect([pool.take(0), pool.take(0)]).toEqual([3, -1])
    }
  })
})

describe('IndexedHeap', () => {
  it('finds all up to a limit, and the least but one, as a plain list does', () => {
    const change = fc.record({ e: fc.nat(40), key: fc.option(fc.nat(12), { freq: 4 }) })
    fc.assert(
      fc.property(fc.array(change, { maxLength: 120 }), fc.nat(12), fc.nat(40), (changes, limit, except) => {
        const heap = new IndexedHeap()
        const plain = new Map<number, number>()
        for (const { e, key } of changes) {
          if (key === null) {
            heap.remove(e)
            plain.delete(e)
          } else {
            heap.put(e, key)
            plain.set(e, key)
          }
        }
        const entries = [...plain].sort(([a, ka], [b, kb]) => ka - kb || a - b)
        expect(heap.first()).toBe(entries.length === 0 ? -1 : entries[0][0])
        const others = entries.filter(([e]) => e !== except)
        expect(heap.leastKey(except)).toBe(others.length === 0 ? Infinity : others[0][1])
        const found: number[] = []
        heap.upTo(limit, except, found)
        expect(found.toSorted((a, b) => a - b)).toEqual(others.flatMap(([e, key]) => (key <= limit ? [e] : [])).toSorted((a, b) => a - b))
      }),
      { seed: 2, numRuns: 300 },
    )
  })
})
