import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { IndexedHeap } from './indexed-heap.ts'
import { IndexedList } from './indexed-list.ts'
import { same } from './same.testing.ts'

const step = fc.record({ e: fc.integer({ min: 0, max: 60 }), key: fc.integer({ min: 0, max: 6 }), what: fc.constantFrom('put', 'put', 'put', 'remove', 'clear') })
/** Rarely emptied, so that many stand in it. */
const steps = fc.array(step, { maxLength: 120, size: 'max' }).map((list) => list.map((s, i) => (s.what === 'clear' && i % 23 !== 0 ? { ...s, what: 'put' } : s)))
const RUNS = { numRuns: 25, seed: 9 }

const ordered = (list: Iterable<number>): string => [...list].sort((a, b) => a - b).join(' ')

describe('employees by key', () => {
  it('are in the order of their keys, then of the roster, whoever comes, goes or changes theirs', () => {
    fc.assert(
      fc.property(steps, (list) => {
        const heap = new IndexedHeap()
        const inside = new Map<number, number>()
        for (const { e, key, what } of list) {
          if (what === 'put') {
            heap.put(e, key)
            inside.set(e, key)
          } else if (what === 'remove') {
            heap.remove(e)
            inside.delete(e)
          } else {
            heap.clear()
            inside.clear()
          }
          const sorted = [...inside].sort(([a, ka], [b, kb]) => ka - kb || a - b)
          same(heap.first(), sorted[0]?.[0] ?? -1)
          same(heap.has(e), inside.has(e))
          if (inside.has(e)) same(heap.keyOf(e), inside.get(e))
          for (const except of [e, sorted[0]?.[0] ?? -1, sorted[1]?.[0] ?? -1]) {
            const others = sorted.filter(([other]) => other !== except)
            same(heap.leastKey(except), others[0]?.[1] ?? Infinity)
            const found: number[] = [99]
            heap.upTo(3, except, found)
            same(ordered(found), ordered([...others.filter(([, k]) => k <= 3).map(([other]) => other), 99]))
          }
        }
      }),
      RUNS,
    )
  })

  it('far down the roster have room at once', () => {
    const heap = new IndexedHeap()
    heap.put(3, 2)
    heap.put(16, 1)
    heap.put(500, 0)
    expect([heap.first(), heap.keyOf(500), heap.keyOf(16), heap.keyOf(3)]).toEqual([500, 0, 1, 2])
  })
})

describe('a list of employees', () => {
  it('holds each once, and knows where', () => {
    fc.assert(
      fc.property(steps, (list) => {
        const members = new IndexedList()
        const inside = new Set<number>()
        for (const { e, key, what } of list) {
          if (what === 'put') {
            members.add(e)
            inside.add(e)
          } else if (what === 'remove') {
            const at = members.positionOf(e)
            const moved = members.remove(e)
            inside.delete(e)
            // The place is taken by another, unless the last one left.
            same(moved, at >= 0 && at < inside.size ? at : -1)
          } else if (inside.size > key) members.exchange(0, key)
          same(ordered(members.members), ordered(inside))
          members.members.forEach((m, i) => same(members.positionOf(m), i))
          if (!inside.has(e)) same(members.positionOf(e), -1)
        }
        expect([members.positionOf(-1), members.positionOf(1000)]).toEqual([-1, -1])
        members.clear()
        expect([members.members.length, members.positionOf(list[0]?.e ?? 0)]).toEqual([0, -1])
      }),
      RUNS,
    )
  })
})
