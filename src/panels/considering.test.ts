import { describe, expect, it } from 'vitest'
import type { Choice, FigureStore, Intent } from '../store/figure.ts'
import { createConsidering } from './considering.ts'

function storeOf(show: string[] = ['timeline']): { store: FigureStore; asked: (string | null)[] } {
  const asked: (string | null)[] = []
  const store = {
    getState: () => ({ view: { show } }),
    intend: (wish: Intent) => wish.do === 'consider' && asked.push(wish.choice && wish.choice.commands[0].do),
  } as unknown as FigureStore
  return { store, asked }
}

const hire = (): Choice => ({ commands: [{ do: 'hire', value: { speed: 1 } }], cost: 15 })
const sick: Choice = { commands: [{ do: 'call-in-sick', who: 'ana' }], cost: 0 }

describe('considering', () => {
  it('is asked once as long as the choice says the same, and again when it changed', () => {
    const { store, asked } = storeOf()
    const { consider } = createConsidering(store)
    consider(hire())
    consider(hire())
    expect(asked).toEqual(['hire'])
    consider({ ...hire(), cost: 20 })
    consider({ ...hire(), cost: 20 })
    expect(asked).toEqual(['hire', 'hire'])
    consider(null)
    consider(null)
    consider(hire())
    expect(asked).toEqual(['hire', 'hire', null, 'hire'])
  })

  it('is taken back only by who asked last', () => {
    const { store, asked } = storeOf()
    const one = createConsidering(store)
    const other = createConsidering(store)
    one.consider(hire())
    other.consider(sick)
    one.consider(null)
    expect(asked).toEqual(['hire', 'call-in-sick'])
    other.consider(null)
    expect(asked).toEqual(['hire', 'call-in-sick', null])
    // Another figure has its own.
    const second = storeOf()
    createConsidering(second.store).consider(null)
    expect(second.asked).toEqual([])
  })

  it('asks nothing where no timeline would show it', () => {
    const { store, asked } = storeOf(['stage', 'actions'])
    createConsidering(store).consider(hire())
    expect(asked).toEqual([])
  })
})
