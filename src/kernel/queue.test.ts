import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { EventQueue, RANK_UNIT } from './queue.ts'
import { same } from './same.testing.ts'

interface Pending {
  time: number
  rank: number
  load: number
  key: number
}

/** What is due first: the earliest, of the same minute the lowest rank, of the same rank the first scheduled. */
const due = (a: Pending, b: Pending): number => a.time - b.time || a.rank - b.rank || a.load - b.load

type Step = { push: { time: number; rank: number } } | { pop: true } | { peek: true }

const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.oneof(
    // Few minutes and ranks, so that most of them meet.
    { weight: 6, arbitrary: fc.record({ push: fc.record({ time: fc.integer({ min: 0, max: 9 }), rank: fc.integer({ min: 0, max: 4 }) }) }) },
    { weight: 3, arbitrary: fc.constant<Step>({ pop: true }) },
    { weight: 1, arbitrary: fc.constant<Step>({ peek: true }) },
  ),
  { maxLength: 250, size: 'max' },
)

/** Does the same with a list that is kept in order, the last due first, and holds the two against each other. */
function beside(list: readonly Step[], reserving: boolean): void {
  const queue = new EventQueue()
  const pending: Pending[] = []
  const take = (): void => {
    const next = pending.pop()!
    same(queue.peek(), next.time)
    queue.pop()
    same(queue.now, next.time)
    same(queue.key, next.key)
    same(queue.load, next.load)
  }
  const keys = new Set<number>()
  let load = 0
  for (const step of list) {
    if ('push' in step) {
      if (reserving) queue.reserve()
      const { time, rank } = step.push
      const key = queue.push(time, rank, ++load)
      same(Math.floor(key / RANK_UNIT), rank)
      same(keys.has(key), false)
      keys.add(key)
      const entry = { time, rank, load, key }
      let place = pending.length
      while (place > 0 && due(entry, pending[place - 1]) > 0) place--
      pending.splice(place, 0, entry)
    } else if ('pop' in step) {
      if (pending.length > 0) take()
    } else same(queue.peek(), pending.at(-1)?.time ?? Infinity)
    same(queue.length, pending.length)
  }
  while (pending.length > 0) take()
  same(queue.length, 0)
  same(queue.peek(), Infinity)
}

describe('the pending events', () => {
  it('come by time, rank and order of scheduling, however they are put in and taken out', () => {
    fc.assert(fc.property(steps, fc.boolean(), beside), { numRuns: 40, seed: 4 })
  })

  it('come in order by the hundred, from the end, from the start and all at once', () => {
    for (const time of [(i: number) => 600 - i, (i: number) => i, () => 5, (i: number) => (i * 7919) % 601]) {
      beside(Array.from({ length: 600 }, (_, i) => ({ push: { time: time(i), rank: i % 3 } })), false)
    }
  })

  it('have keys that are above nought', () => {
    expect(new EventQueue().push(0, 0, 0)).toBeGreaterThan(0)
  })
})
