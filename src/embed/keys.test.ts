import { describe, expect, it } from 'vitest'
import { askedBy, type Pressed } from './keys.ts'

const press = (key: string, held: Partial<Pressed> = {}): Pressed => ({ key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...held })
const undo = { revision: { do: 'undo' } }
const redo = { revision: { do: 'redo' } }

describe('keys of the figure', () => {
  it('undo and redo, by the control key or by ⌘', () => {
    expect(askedBy(press('z', { ctrlKey: true }), false, false)).toEqual(undo)
    expect(askedBy(press('z', { metaKey: true }), false, true)).toEqual(undo)
    expect(askedBy(press('Z', { ctrlKey: true, shiftKey: true }), false, false)).toEqual(redo)
    expect(askedBy(press('Z', { metaKey: true, shiftKey: true }), false, false)).toEqual(redo)
    expect(askedBy(press('y', { ctrlKey: true }), false, false)).toEqual(redo)
  })

  it('step with a comma and a full stop', () => {
    expect(askedBy(press(','), true, true)).toEqual({ intent: { do: 'step', by: -1 } })
    expect(askedBy(press('.'), true, true)).toEqual({ intent: { do: 'step', by: 1 } })
  })

  it('play and pause with the space bar, unless what has the focus knows it', () => {
    expect(askedBy(press(' '), false, false)).toEqual({ intent: { do: 'play' } })
    expect(askedBy(press(' '), true, false)).toEqual({ intent: { do: 'pause' } })
    expect(askedBy(press(' '), true, true)).toBeNull()
  })

  it('ask for help with a question mark, wherever the keyboard has it', () => {
    for (const shiftKey of [true, false]) expect(askedBy(press('?', { shiftKey }), true, true)).toEqual({ intent: { do: 'panel', panel: 'help' } })
    expect(askedBy(press('?', { ctrlKey: true, shiftKey: true }), true, true)).toBeNull()
  })

  it('leave the browser its own', () => {
    for (const given of [
      press('z'), press('y'), press('y', { metaKey: true }), press('y', { ctrlKey: true, shiftKey: true }), press('z', { ctrlKey: true, altKey: true }),
      press(',', { metaKey: true }), press('.', { ctrlKey: true }), press(' ', { shiftKey: true }), press(' ', { ctrlKey: true }), press('<', { shiftKey: true }),
      press('ArrowLeft', { altKey: true }), press('Tab'), press('r', { ctrlKey: true }),
    ]) {
      expect(askedBy(given, true, false), JSON.stringify(given)).toBeNull()
    }
  })
})
