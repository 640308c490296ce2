/** Dragging through the day and pins along it, apart from any element: pointers and keys in, minutes and wishes out. */

/** Pixels a finger may move before it is a drag, and not yet a tap or the start of a scroll. */
const SLOP = 5

export interface Scrub {
  pointer: number
  /** A finger might be about to scroll the page: nothing moves until it has gone sideways. */
  undecided: boolean
  startX: number
}

export function startScrub(pointer: number, kind: string, x: number): Scrub {
  return { pointer, undecided: kind === 'touch', startX: x }
}

/** Whether the day follows the pointer at `x`. */
export function follows(scrub: Scrub, x: number): boolean {
  if (scrub.undecided && Math.abs(x - scrub.startX) > SLOP) scrub.undecided = false
  return !scrub.undecided
}

/** The minute under `x` when the day from 0 to `end` stands between `left` and `right`. */
export function minuteAt(x: number, left: number, right: number, end: number): number {
  return Math.max(0, Math.min(1, (x - left) / (right - left))) * end
}

/** The minute to which a key leads, or null if it means nothing here. */
export function minuteOfKey(key: string, time: number, end: number): number | null {
  const bounded = (m: number): number => Math.max(0, Math.min(end, m))
  switch (key) {
    case 'ArrowLeft':
    case 'ArrowDown':
      return bounded(time - 1)
    case 'ArrowRight':
    case 'ArrowUp':
      return bounded(time + 1)
    case 'PageDown':
      return bounded(time - 30)
    case 'PageUp':
      return bounded(time + 30)
    case 'Home':
      return 0
    case 'End':
      return end
    default:
      return null
  }
}

/** Pixels a pointer may go with a pin before it moves it, and does not press it. */
export const PRESS = 3

/** The whole minute to which a pin goes that stood at minute `at` and was carried by `pixels`. */
export function carried(at: number, pixels: number, left: number, right: number, end: number): number {
  const to = at + (pixels * end) / (right - left)
  return Math.max(0, Math.min(Math.floor(end), Math.round(to)))
}

/** What a key on a pin asks for. */
export type PinWish =
  /** To another pin: so many further, or the first or last. */
  | { do: 'go'; by: number }
  /** Minutes. */
  | { do: 'move'; by: number }
  | { do: 'open' | 'remove' | 'close' }

export function pinWish(key: string, shift: boolean): PinWish | null {
  switch (key) {
    case 'ArrowLeft':
    case 'ArrowRight': {
      const by = key === 'ArrowLeft' ? -1 : 1
      return shift ? { do: 'move', by } : { do: 'go', by }
    }
    case 'PageUp':
      return { do: 'move', by: 10 }
    case 'PageDown':
      return { do: 'move', by: -10 }
    case 'Home':
      return { do: 'go', by: -Infinity }
    case 'End':
      return { do: 'go', by: Infinity }
    case 'Enter':
    case ' ':
      return { do: 'open' }
    case 'Delete':
    case 'Backspace':
      return { do: 'remove' }
    case 'Escape':
      return { do: 'close' }
    default:
      return null
  }
}
