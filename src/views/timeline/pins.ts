import { Room, type Box } from '../chart/boxes.ts'

export interface PinWish {
  x: number
  /** Width of the pin's words, 0 for none. */
  label: number
}

export interface Pin {
  /** Place in the wishes of the first and the last act that share this pin. */
  first: number
  last: number
  /** Centre, and half its width: a pin of several acts is wider than tall. */
  x: number
  half: number
  row: number
  /** Left end of the words, or null where they found no room. */
  labelX: number | null
}

export const PIN_RADIUS = 9
export const ROW_HEIGHT = 22
const GAP = 3
const LABEL_GAP = 5

/** Half the width of a pin that stands for the acts from `first` to `last` ("4–11"). */
export function pinHalf(first: number, last: number): number {
  return first === last ? Math.max(PIN_RADIUS, 3 + 3.5 * digits(last)) : 6 + 3.3 * (digits(first) + digits(last) + 1)
}

const digits = (index: number): number => String(index + 1).length

/**
 * Pins in rows above the chart, none on another: a pin goes into the first row with room at its moment, and where no
 * row has any it is joined to the pin before. Words then stand beside their pin where they lie on nothing, the newest
 * first; the rest are told by title and list.
 */
export function layPins(wishes: readonly PinWish[], left: number, right: number, rows: number): Pin[] {
  const pins: Pin[] = []
  const ends: number[] = new Array(rows).fill(-Infinity)
  const centre = (x: number, half: number): number => Math.max(left + half, Math.min(right - half, x))
  for (let i = 0; i < wishes.length; i++) {
    const half = pinHalf(i, i)
    const x = centre(wishes[i].x, half)
    const row = ends.findIndex((end) => x - half >= end + GAP)
    if (row >= 0) {
      pins.push({ first: i, last: i, x, half, row, labelX: null })
      ends[row] = x + half
    } else {
      join(pins, ends, i, centre)
    }
  }
  label(pins, wishes, left, right, rows)
  return pins
}

/** Joins act `i` to the newest pin, and that one to those before it for as long as the wider pin would lie on them. */
function join(pins: Pin[], ends: number[], i: number, centre: (x: number, half: number) => number): void {
  let pin = pins.pop()!
  pin = { ...pin, last: i, half: pinHalf(pin.first, i) }
  pin.x = centre(pin.x, pin.half)
  let before = lastIn(pins, pin.row)
  while (before && pin.x - pin.half < before.x + before.half + GAP) {
    // Numbers run on within a pin, so all since the one it lies on come with it.
    const from = pins.indexOf(before)
    const first = before.first
    const x = before.x
    pins.length = from
    pin = { ...pin, first, half: pinHalf(first, pin.last) }
    pin.x = centre(x, pin.half)
    before = lastIn(pins, pin.row)
  }
  pins.push(pin)
  for (let row = 0; row < ends.length; row++) {
    const last = lastIn(pins, row)
    ends[row] = last ? last.x + last.half : -Infinity
  }
}

function lastIn(pins: readonly Pin[], row: number): Pin | undefined {
  return pins.findLast((pin) => pin.row === row)
}

function label(pins: Pin[], wishes: readonly PinWish[], left: number, right: number, rows: number): void {
  const room = new Room({ x: left, y: 0, width: right - left, height: rows * ROW_HEIGHT }, 0)
  for (const pin of pins) {
    const y = pin.row * ROW_HEIGHT
    room.block({ x: pin.x - pin.half - GAP, y, width: 2 * (pin.half + GAP), height: ROW_HEIGHT })
    // Its stem runs down through the rows below.
    const below = y + ROW_HEIGHT
    if (pin.row < rows - 1) room.block({ x: pin.x - 2, y: below, width: 4, height: rows * ROW_HEIGHT - below })
  }
  for (const pin of [...pins].reverse()) {
    const width = pin.first === pin.last ? wishes[pin.first].label : 0
    if (width <= 0) continue
    const at = (x: number): Box => ({ x, y: pin.row * ROW_HEIGHT, width, height: ROW_HEIGHT })
    const right = at(pin.x + pin.half + LABEL_GAP)
    const placed = room.place([right, at(pin.x - pin.half - LABEL_GAP - width)])
    pin.labelX = placed ? placed.x : null
  }
}
