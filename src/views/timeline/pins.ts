import { Room, type Box } from '../chart/boxes.ts'

export interface PinWish {
  x: number
  /** Width of the pin's words, 0 for none. */
  label: number
  /** What stands in the pin: "4", and of two restaurants "4A". */
  name: string
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

/** Ends of the page for words, and of the day for pins. */
export interface PinPage {
  start: number
  left: number
  right: number
  end: number
}

export const PIN_RADIUS = 9
export const ROW_HEIGHT = 24
/** Above the first row. */
export const PIN_TOP = 4
/** Between two pins: their middles are far enough apart for two targets of 24 pixels. */
const GAP = 6
/** How far from its middle a pin can be hit where there is room. */
const REACH = 22
const LABEL_GAP = 7
/** Around a pin, where no other’s words stand: half of it on either side is the pin’s own to be hit. */
const MARGIN = 6
/** Up to so many pins, every way to put them into rows is tried. */
const MOST_TRIED = 8

/** Half the width of a pin that stands for the acts from `first` to `last` ("4–11"). */
export function pinHalf(first: string, last: string = first): number {
  return first === last ? Math.max(PIN_RADIUS, 3 + 3.5 * first.length) : 6 + 3.3 * (first.length + last.length + 1)
}

/** What stands in a pin. */
export function pinName(first: string, last: string): string {
  return first === last ? first : `${first}–${last}`
}

/**
 * Pins in rows above the chart, none on another. Acts too near to stand apart share a pin, no more of them than must.
 * Words stand beside their pin where they lie on nothing, the newest first; the rest are told by title and list.
 */
export function layPins(wishes: readonly PinWish[], page: PinPage, rows: number): Pin[] {
  for (let reach = 0; ; reach = reach === 0 ? 4 : reach * 1.25) {
    const pins = clusters(wishes, reach, page)
    const placed = inRows(pins, rows)
    if (!placed) continue
    return pins.length <= MOST_TRIED && rows > 1 ? bestRows(placed, wishes, page, rows) : label(placed, wishes, page, rows)
  }
}

/** Acts within `reach` pixels of the first of them share a pin in their middle. */
function clusters(wishes: readonly PinWish[], reach: number, page: PinPage): Pin[] {
  const pins: Pin[] = []
  for (let i = 0; i < wishes.length; ) {
    let last = i
    while (last + 1 < wishes.length && reach > 0 && wishes[last + 1].x <= wishes[i].x + reach) last++
    const half = pinHalf(wishes[i].name, wishes[last].name)
    const middle = (wishes[i].x + wishes[last].x) / 2
    pins.push({ first: i, last, x: Math.max(page.left + half, Math.min(page.right - half, middle)), half, row: 0, labelX: null })
    i = last + 1
  }
  return pins
}

/** Each pin in the first row with room; null if one has none. */
function inRows(pins: readonly Pin[], rows: number): Pin[] | null {
  const ends: number[] = new Array(rows).fill(-Infinity)
  const placed: Pin[] = []
  for (const pin of pins) {
    const row = ends.findIndex((end) => pin.x - pin.half >= end + GAP)
    if (row < 0) return null
    ends[row] = pin.x + pin.half
    placed.push({ ...pin, row })
  }
  return placed
}

/** The rows in which the most words find room; the newest weigh a little more, upper rows break ties. */
function bestRows(pins: readonly Pin[], wishes: readonly PinWish[], page: PinPage, rows: number): Pin[] {
  let best = label(pins, wishes, page, rows)
  let most = worth(best)
  for (let code = 0; code < rows ** pins.length; code++) {
    const tried = pins.map((pin, i) => ({ ...pin, row: Math.floor(code / rows ** i) % rows }))
    if (!apart(tried)) continue
    const labelled = label(tried, wishes, page, rows)
    const value = worth(labelled)
    if (value > most) [best, most] = [labelled, value]
  }
  return best
}

function worth(pins: readonly Pin[]): number {
  return pins.reduce((sum, pin, i) => sum + (pin.labelX === null ? 0 : 1 + 0.01 * i) - 0.001 * pin.row, 0)
}

function apart(pins: readonly Pin[]): boolean {
  return pins.every((pin, i) => {
    const next = pins.slice(i + 1).find((p) => p.row === pin.row)
    return !next || next.x - next.half >= pin.x + pin.half + GAP
  })
}

function label(pins: readonly Pin[], wishes: readonly PinWish[], page: PinPage, rows: number): Pin[] {
  const room = new Room({ x: page.start, y: 0, width: page.end - page.start, height: rows * ROW_HEIGHT }, 0)
  for (const pin of pins) {
    const y = pin.row * ROW_HEIGHT
    room.block({ x: pin.x - pin.half - MARGIN, y, width: 2 * (pin.half + MARGIN), height: ROW_HEIGHT })
    // Its stem runs down through the rows below.
    const below = y + ROW_HEIGHT
    if (pin.row < rows - 1) room.block({ x: pin.x - 3, y: below, width: 6, height: rows * ROW_HEIGHT - below })
  }
  const labelled = pins.map((pin) => ({ ...pin, labelX: null as number | null }))
  for (const pin of labelled.toReversed()) {
    const width = pin.first === pin.last ? wishes[pin.first].label : 0
    if (width <= 0) continue
    const at = (x: number): Box => ({ x, y: pin.row * ROW_HEIGHT, width, height: ROW_HEIGHT })
    const placed = room.place([at(pin.x + pin.half + LABEL_GAP), at(pin.x - pin.half - LABEL_GAP - width)])
    pin.labelX = placed ? placed.x : null
  }
  return labelled
}

/**
 * Where each pin can be hit: itself and its words, and around them as far as nothing else is meant. None on another, none narrower or
 * lower than 24 pixels; the last row reaches down to `foot`.
 */
export function hitAreas(pins: readonly Pin[], wishes: readonly PinWish[], page: PinPage, rows: number, foot: number): Box[] {
  const reach = (pin: Pin): [from: number, to: number] => {
    const words = pin.labelX === null ? [] : [pin.labelX, pin.labelX + wishes[pin.first].label]
    return [Math.min(pin.x - pin.half, ...words), Math.max(pin.x + pin.half, ...words)]
  }
  return pins.map((pin) => {
    const [from, to] = reach(pin)
    let left = Math.max(Math.min(page.start, from), Math.min(from, pin.x - REACH))
    let right = Math.min(Math.max(page.end, to), Math.max(to, pin.x + REACH))
    for (const other of pins) {
      if (other === pin || other.row !== pin.row) continue
      const [start, end] = reach(other)
      if (end <= from) left = Math.max(left, (end + from) / 2)
      else right = Math.min(right, (start + to) / 2)
    }
    const y = pin.row === 0 ? 0 : PIN_TOP + pin.row * ROW_HEIGHT
    const bottom = pin.row === rows - 1 ? Math.max(foot, y + ROW_HEIGHT) : PIN_TOP + (pin.row + 1) * ROW_HEIGHT
    return { x: left, y, width: right - left, height: bottom - y }
  })
}
