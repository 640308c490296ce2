import { clamp } from './ease.ts'
import type { Box, Counter } from './list.ts'

/** More employees than this are drawn as squares that stand for several. */
const MOST_EMPLOYEES = 200
/** Heights at scale 1: an employee with any hat, from the counter's edge up; and half the width of their arms. */
export const EMPLOYEE_HEIGHT = 114
const EMPLOYEE_WIDTH = 96
/** Scale below which an employee is a small figure without features. */
export const SMALL_EMPLOYEE = 0.34

/** Customers at the counter as tall as this sit on stools, and so much higher. */
export const SEATED = 14
const STOOL = 0.16

const BAR = 14
const SERVED = 36
/** Height of a second line of words on a counter's front, and of a row of dishes. */
const SECOND = 14
const SHELF = 19
/** Narrower than this, a shelf would hold nothing. */
const SHELF_WIDTH = 56

/** What they are given on the lowest stages. */
const LOW_SERVED = 24

export interface Place {
  x: number
  y: number
}

/** Where things stand, by the size of the picture and the number of employees alone: a longer line moves no furniture. */
export interface Layout {
  doorX: number
  doorTop: number
  /** Where feet cross the doorstep. */
  doorY: number
  floorTop: number
  /** Room for badges and, under them, for those who wait in the street. */
  street: Box
  counters: Counter[]
  perRow: number
  slot: number
  scale: number
  /** Names are written on the counters' fronts. */
  named: boolean
  /** Height under the names for a shelf and a second line of words; 0 without either. */
  second: number
  /** Of it, for the shelf. */
  shelf: number
  /** Height of a customer at the counter, and how far under the counter's front their feet are. */
  serveSize: number
  serveDrop: number
  /** Feet of a shared line stand in here. */
  line: Box
  /** Height of the strip for an own line, from the feet at the counter down. */
  strip: number
  /** Largest figure in a line. */
  maxSize: number
  /** Squares in place of employees; null when they are drawn one by one. */
  grid: { box: Box; columns: number; rows: number; each: number; count: number } | null
  wide: boolean
}

interface Rows {
  rows: number
  perRow: number
  slot: number
  scale: number
}

/** How many people of speed 1 a row holds at full size: fewer keep their places when one more comes. */
const fewest = (width: number): number => (width < 330 ? 3 : width < 760 ? 4 : 5)

function fitRows(count: number, width: number, budget: (rows: number) => number, frontOf: (rows: number) => number): Rows {
  let best: Rows = { rows: 1, perRow: 1, slot: width, scale: 0 }
  for (let rows = 1; rows <= 8 && rows <= count; rows++) {
    const perRow = Math.max(Math.ceil(count / rows), rows === 1 ? fewest(width) : 1)
    const slot = width / perRow
    const scale = Math.min(1.12, slot / EMPLOYEE_WIDTH, (budget(rows) - frontOf(rows)) / (EMPLOYEE_HEIGHT + BAR))
    // A second row has to earn its place: it breaks the line of the counter.
    if (scale > best.scale * (rows === 1 ? 1 : 1.15)) best = { rows, perRow, slot, scale }
  }
  return best
}

/** `noted`: what an employee does now is written under their name; `stocked`: what they hold stands there. */
export function layoutOf(width: number, height: number, staff: number, kind: 'shared' | 'own', noted = false, stocked = false): Layout {
  // With nobody on the roster the counter waits for the first.
  const employees = Math.max(1, staff)
  const wide = width >= 560
  const doorX = Math.round(clamp(width * 0.14 + 26, 60, 170))
  const edge = Math.round(clamp(width * 0.02, 8, 26))
  const left = doorX + edge + (wide ? 14 : 11)
  const room = width - edge - left
  const doorY = height - 12
  const head = Math.round(clamp(height * 0.085, 12, 38))
  const base = {
    doorX,
    doorY,
    doorTop: height - clamp(height * 0.235, 44, 96),
    wide,
    street: { x: 6, y: head, width: doorX - 12, height: doorY - head },
  }
  if (employees > MOST_EMPLOYEES) return { ...base, ...gridOf(left, room, head, height, employees, kind) }

  const small = employees > 24
  const wantedShelf = stocked && !small ? SHELF : 0
  const note = noted && !small ? SECOND : 0
  /** 0 on a stage so low that everything has to stand closer, 1 where it need not. */
  const ease = clamp((height - 140) / 160, 0, 1)
  const front = (rows: number): number => (rows === 1 && !small ? 24 + Math.round(6 * ease) : small ? 6 : 24) + wantedShelf + note
  const usable = height - head
  /** For whoever is served, at the counter. */
  const served = (rows: number): number => {
    const asked = clamp((room / Math.ceil(employees / rows)) * 0.6, 8, SERVED + 8)
    return asked - Math.max(0, asked - LOW_SERVED) * (1 - ease)
  }
  const budget =
    kind === 'shared'
      ? (rows: number): number => (usable * (rows === 1 ? 0.64 : height > room * 1.3 ? 0.7 : 0.6)) / rows - served(rows)
      : (rows: number): number => (usable / rows) * (small ? 0.42 : 0.5)
  const { rows, perRow, slot, scale } = fitRows(employees, room, budget, front)
  const bar = clamp(BAR * scale, 3, 15)
  const shelf = slot >= SHELF_WIDTH ? wantedShelf : 0
  const more = shelf + note
  const frontHeight = front(rows) - wantedShelf + shelf
  const named = slot >= 34 && frontHeight >= 24
  const shownFront = named ? frontHeight : Math.min(frontHeight - more, clamp(12 * scale, 3, 24))
  const serveSize = clamp(Math.min(slot * 1.1, SERVED * Math.max(scale, 0.2) * 1.1), 7, SERVED)
  const serveDrop = serveSize * (serveSize < SEATED ? 1 : 1 + STOOL) + clamp(serveSize * 0.12, 1, 5)
  const rowHeight = EMPLOYEE_HEIGHT * scale + bar + shownFront + serveDrop
  const pitch = kind === 'own' ? usable / rows : rowHeight + 2
  const counters: Counter[] = []
  for (let r = 0; r < rows; r++) {
    counters.push({ x: left - edge / 2, y: head + r * pitch + EMPLOYEE_HEIGHT * scale, width: room + edge, bar, front: shownFront })
  }
  const last = counters[rows - 1] ?? { y: head, bar, front: shownFront }
  const under = last.y + bar + shownFront + serveDrop
  const strip = kind === 'own' ? pitch - rowHeight : height - under
  return {
    ...base,
    floorTop: Math.round((counters[0]?.y ?? head) - 26 * Math.max(scale, 0.3)),
    counters,
    perRow,
    slot,
    scale,
    named,
    second: named ? more : 0,
    shelf: named ? shelf : 0,
    serveSize,
    serveDrop,
    line: { x: left, y: under + 19, width: room, height: Math.max(8, doorY - under - 19) },
    strip,
    maxSize: kind === 'own' ? clamp(slot * 0.95, 6, 30) : 35,
    grid: null,
  }
}

function gridOf(left: number, room: number, head: number, height: number, employees: number, kind: 'shared' | 'own') {
  // Two lines of words: who there is, and what a square stands for.
  const top = head + 36
  const box = { x: left, y: top, width: room, height: (height - top) * (kind === 'own' ? 0.9 : 0.45) }
  const cell = { w: 15, h: kind === 'own' ? 34 : 15 }
  const columns = Math.max(1, Math.floor(box.width / cell.w))
  const rows = Math.max(1, Math.floor(box.height / cell.h))
  const each = Math.ceil(employees / (columns * rows))
  const count = Math.ceil(employees / each)
  const used = Math.ceil(count / columns)
  const bottom = top + used * cell.h
  return {
    floorTop: Math.round(head),
    counters: [],
    perRow: columns,
    slot: box.width / columns,
    scale: 0.1,
    named: false,
    second: 0,
    shelf: 0,
    serveSize: 8,
    serveDrop: 8,
    line: { x: left, y: bottom + 20, width: room, height: Math.max(8, height - 12 - bottom - 20) },
    strip: 0,
    maxSize: 35,
    grid: { box: { ...box, height: used * cell.h }, columns, rows: used, each, count },
  }
}

/** Middle of the n-th employee's place, at the counter's top edge. */
export function employeePlace(layout: Layout, n: number): Place {
  const counter = layout.counters[Math.floor(n / layout.perRow)]
  if (!counter) return { x: layout.line.x, y: layout.line.y }
  return { x: layout.line.x + ((n % layout.perRow) + 0.5) * layout.slot, y: counter.y }
}

/** Where the customer whom the n-th employee serves stands. */
export function counterPlace(layout: Layout, n: number): Place {
  const counter = layout.counters[Math.floor(n / layout.perRow)]
  if (!counter) return { x: layout.line.x + layout.line.width / 2, y: layout.line.y - 4 }
  const p = employeePlace(layout, n)
  return { x: p.x, y: counter.y + counter.bar + counter.front + layout.serveDrop }
}
