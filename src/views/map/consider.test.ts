import { describe, expect, test } from 'vitest'
import type { FigureStore, Intent } from '../../store/figure.ts'
import { employeeOf, stateOf } from '../chart/state.testing.ts'
import { choiceOfMove, considerMoves } from './consider.ts'
import { createPreview } from './preview.ts'

const equals = stateOf({ frame: { employees: [employeeOf('ana'), employeeOf('ben')] } })
const mixed = stateOf({ frame: { employees: [employeeOf('ana', { speed: 2 }), employeeOf('ben')] } })

describe('a move of the marker as a choice', () => {
  test('hires, lets go and trains as letting go of it would', () => {
    expect(choiceOfMove(equals, { people: 4 })).toEqual({ commands: [{ do: 'hire', value: { speed: 1 } }, { do: 'hire', value: { speed: 1 } }], cost: 30 })
    expect(choiceOfMove(equals, { people: 1 })!.commands).toEqual([{ do: 'let-go', who: 'ben' }])
    expect(choiceOfMove(equals, { people: 3, speed: 1.5 })!.commands).toEqual([{ do: 'hire', value: { speed: 1 } }, { do: 'train', value: 1.5 }])
    expect(choiceOfMove(mixed, { people: 1, speed: 2.5 })!.commands).toEqual([{ do: 'let-go', who: 'ben' }, { do: 'train', value: 2.5 }])
    expect(choiceOfMove(mixed, { people: 3 })!.commands).toEqual([{ do: 'hire', value: { speed: 1 } }])
  })

  test('is none where nothing changes, and where the new would be trained by name', () => {
    expect(choiceOfMove(equals, {})).toBe(null)
    expect(choiceOfMove(mixed, { people: 3, speed: 2 })).toBe(null)
  })

  test('is considered once while it says the same, and taken back with the hand', () => {
    const asked: (number | null)[] = []
    const store = { getState: () => equals, intend: (wish: Intent) => wish.do === 'consider' && asked.push(wish.choice && wish.choice.commands.length) }
    const preview = createPreview()
    const stop = considerMoves(store as unknown as FigureStore, preview)
    preview.setState({ move: { people: 3 } })
    preview.setState({ move: { people: 3 } })
    preview.setState({ move: { people: 4 } })
    preview.setState({ move: null })
    preview.setState({ move: null })
    expect(asked).toEqual([1, 2, null])
    preview.setState({ move: { people: 4 } })
    stop()
    expect(asked).toEqual([1, 2, null, 2, null])
  })
})
