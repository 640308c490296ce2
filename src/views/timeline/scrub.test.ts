import { describe, expect, test } from 'vitest'
import { carried, follows, minuteAt, minuteOfKey, pinWish, startScrub } from './scrub.ts'

describe('scrubbing', () => {
  test('a mouse moves the day at once', () => {
    expect(follows(startScrub(1, 'mouse', 100), 100)).toBe(true)
  })

  test('a finger moves it once it has gone sideways, and then for good', () => {
    const scrub = startScrub(1, 'touch', 100)
    expect(follows(scrub, 103)).toBe(false)
    expect(follows(scrub, 108)).toBe(true)
    expect(follows(scrub, 100)).toBe(true)
  })

  test('the page between the ends of the day is the day', () => {
    expect([0, 50, 300, 550, 900].map((x) => minuteAt(x, 50, 550, 600))).toEqual([0, 0, 300, 600, 600])
  })

  test('keys step by a minute, by half an hour, to the ends, and stay within the day', () => {
    const at = (key: string, time: number): number | null => minuteOfKey(key, time, 600)
    expect([at('ArrowRight', 10), at('ArrowUp', 10), at('ArrowLeft', 10), at('ArrowDown', 10)]).toEqual([11, 11, 9, 9])
    expect([at('PageUp', 100), at('PageDown', 100), at('Home', 100), at('End', 100)]).toEqual([130, 70, 0, 600])
    expect([at('ArrowLeft', 0.5), at('PageUp', 590)]).toEqual([0, 600])
    expect(at('a', 10)).toBe(null)
  })
})

describe('pins in a hand', () => {
  test('go as far as the pointer, to a whole minute, and stay within the day', () => {
    const to = (at: number, pixels: number): number => carried(at, pixels, 50, 650, 600)
    expect([to(100, 30), to(100.4, 0), to(100, -30.4), to(100, -900), to(100, 900)]).toEqual([130, 100, 70, 0, 600])
    expect(carried(10, 1000, 50, 650, 600.7)).toBe(600)
  })

  test('keys go from one to another, open, move and remove; what a browser needs means nothing here', () => {
    expect(pinWish('ArrowLeft', false)).toEqual({ do: 'go', by: -1 })
    expect(pinWish('ArrowRight', false)).toEqual({ do: 'go', by: 1 })
    expect(pinWish('ArrowLeft', true)).toEqual({ do: 'move', by: -1 })
    expect(pinWish('ArrowRight', true)).toEqual({ do: 'move', by: 1 })
    expect(pinWish('PageUp', false)).toEqual({ do: 'move', by: 10 })
    expect(pinWish('PageDown', false)).toEqual({ do: 'move', by: -10 })
    expect([pinWish('Home', false), pinWish('End', false)]).toEqual([{ do: 'go', by: -Infinity }, { do: 'go', by: Infinity }])
    expect([pinWish('Enter', false), pinWish(' ', false)]).toEqual([{ do: 'open' }, { do: 'open' }])
    expect([pinWish('Delete', false), pinWish('Backspace', false)]).toEqual([{ do: 'remove' }, { do: 'remove' }])
    expect(pinWish('Escape', false)).toEqual({ do: 'close' })
    expect([pinWish('Tab', false), pinWish('F5', false), pinWish('z', false), pinWish('ArrowDown', false)]).toEqual([null, null, null, null])
  })
})
