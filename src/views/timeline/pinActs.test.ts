import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Command } from '../../scenario/types.ts'
import type { FigureState } from '../../store/figure.ts'
import { createText } from '../../text/text.ts'
import { stateOf } from '../chart/state.testing.ts'
import { droppedBy, holdsAct, lastOf, pinSaid, selectPinActs, spanOf, type PinAct } from './pinActs.ts'

const text = createText('restaurant', 'en')

function two(a: Command[], b: Command[] | null, time = 300): FigureState {
  const state = stateOf({ commands: a, time })
  return b ? { ...state, runs: { a: state.runs.a, b: { ...state.runs.a, commands: b } } } : state
}

const past: Command[] = [
  { at: 10, do: 'hire', value: { name: 'Cy' } },
  { at: 60, do: 'set', path: 'demand.factor', value: 1.2 },
]
const trained: Command = { at: 90, do: 'train', who: 'ana', value: 1.5 }
const hired: Command = { at: 90, do: 'hire', value: { name: 'Di' } }
const later: Command = { at: 120, do: 'let-go' }

const short = (acts: readonly PinAct[]): string[] => acts.map((act) => `${act.name} ${act.which}${act.first}`)

describe('acts of two restaurants', () => {
  test('are told once where both have done them, and marked where one alone has', () => {
    const acts = selectPinActs(two([...past, trained], structuredClone([...past, hired, later])), text)
    expect(short(acts)).toEqual(['1 a0', '2 a1', '3A a2', '3B b2', '4B b3'])
    expect(acts.map((act) => act.run)).toEqual([null, null, 'a', 'b', 'b'])
    expect(acts.map((act) => pinSaid([act], two(past, past), text))).toEqual([
      '8:10: hired Cy', '9:00: demand × 1.2', '9:30: A: Ana trained to 1.5×', '9:30: B: hired Di', '10:00: B: let the last hired go',
    ])
  })

  test('are those of the one where there is one', () => {
    expect(short(selectPinActs(two([...past, trained], null), text))).toEqual(['1 a0', '2 a1', '3 a2'])
  })

  test('what both do after they have parted is told once as well', () => {
    const acts = selectPinActs(two([...past, trained, later], structuredClone([...past, later])), text)
    expect(short(acts)).toEqual(['1 a0', '2 a1', '3A a2', '4 a3'])
  })

  const command: fc.Arbitrary<Command> = fc.oneof(
    fc.record({ at: fc.integer({ min: 0, max: 12 }).map((n) => n / 2), do: fc.constantFrom<Command['do']>('hire', 'let-go') }),
    fc.record({ at: fc.integer({ min: 0, max: 12 }).map((n) => n / 2), do: fc.constant<Command['do']>('set'), path: fc.constant('demand.factor'), value: fc.constantFrom(1, 2) }),
  )
  const list = fc.array(command, { maxLength: 10 }).map((all) => all.sort((x, y) => x.at - y.at))

  test('every command stands in one pin, at its place in its own list, in order of time', () => {
    fc.assert(
      fc.property(list, list, (a, b) => {
        const state = two(a, b)
        const acts = selectPinActs(state, text)
        const lists = { a, b }
        for (const act of acts) expect(act.commands).toEqual(lists[act.which].slice(act.first, lastOf(act) + 1))
        const told = { a: 0, b: 0, both: 0 }
        for (const act of acts) told[act.run ?? 'both'] += act.commands.length
        expect([told.a + told.both, told.b + told.both]).toEqual([a.length, b.length])
        expect(acts.map((act) => act.at)).toEqual(acts.map((act) => act.at).sort((x, y) => x - y))
        expect(new Set(acts.map((act) => act.name)).size).toBe(acts.length)
        for (const [i] of a.entries()) expect(acts.filter((act) => holdsAct(act, { which: 'a', first: i, last: i }))).toHaveLength(1)
      }),
    )
  })
})

test('several acts are one thing in a hand where they stand together in one list', () => {
  const acts = selectPinActs(two([...past, trained], [...past, hired, later]), text)
  expect(spanOf(acts.slice(0, 2))).toEqual({ which: 'a', first: 0, last: 1 })
  expect(spanOf(acts.slice(2, 4))).toBeNull()
  expect(spanOf([acts[0], acts[2]])).toBeNull()
  expect(spanOf(acts.slice(3))).toEqual({ which: 'b', first: 2, last: 3 })
})

test('a pin of several says them all; what lies ahead is said to', () => {
  const state = two([...past, trained], null, 70)
  expect(pinSaid(selectPinActs(state, text), state, text)).toBe('3 together. 8:10: hired Cy; 9:00: demand × 1.2; 9:30, still ahead: Ana trained to 1.5×')
})

test('somebody hired later than the moment shown has their name already', () => {
  const commands: Command[] = [{ at: 50, do: 'hire', value: { name: 'Zoë' } }, { at: 70, do: 'call-in-sick', who: 'zoe' }]
  expect(selectPinActs(stateOf({ commands, time: 10 }), text)[1].words).toBe('Zoë calls in sick')
})

test('acting in the past has dropped what stood behind it; nothing else does', () => {
  const [x, y] = past
  expect(droppedBy([x, y, trained, later], [x, { at: 20, do: 'return' }])).toBe(3)
  expect(droppedBy([x, y], [x, y, trained])).toBe(0)
  expect(droppedBy([x, y, trained], [x, y])).toBe(0)
  expect(droppedBy([x, { at: 20, do: 'return' }], [x, y, trained, later])).toBe(0)
  // A slider that is held still leaves its last value.
  expect(droppedBy([x, y], [x, { ...y, value: 1.4 }])).toBe(0)
  expect(droppedBy([], [])).toBe(0)
  // Begun again from its first act: that one is equal, though made anew.
  expect(droppedBy([trained, later], [{ ...trained }])).toBe(0)
})
