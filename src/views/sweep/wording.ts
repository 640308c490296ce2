import type { Cell, Estimated, Reading, Sweep, Variable } from '../../restaurant/surveys.ts'
import type { Text } from '../../text/text.ts'
import { amountOf, nameOf, shortOf } from '../chart/variable.ts'
import { neverClears, readingOf, SHOWN, type Multiple, type Picture, type Point, type Shown } from './select.ts'

type Named = Shown | 'p50' | 'p95' | 'p99'

/** What a reading is called. */
export function readingName(key: Named, { axis, goal }: Sweep, { sweep: words }: Text): string {
  return key === 'met' ? words.met({ wait: axis.of === 'goal.wait' ? null : (goal?.wait ?? null) }) : words[key]
}

const isShare = (key: Reading): boolean => key === 'met' || key === 'lost' || key === 'utilisation'
const isMoney = (key: Reading): boolean => key === 'wages' || key === 'profit'

const scaleOf = (key: Reading): number => (isShare(key) ? 100 : 1)

/** A half-width next to nothing is rounding. */
export const halfWidthOf = ({ value, halfWidth }: Estimated): number | null => (halfWidth === null || halfWidth > 1e-9 * Math.abs(value ?? 0) ? halfWidth : 0)
const halfOf = (reading: Estimated): number | null => halfWidthOf(reading) || null

/** As many decimals as a half-width deserves, in the unit that is told; of a value that has none, three digits. */
function digitsFor(half: number | null, value: number): number {
  const size = half ?? Math.abs(value) / 100
  return size >= 2 || size === 0 ? 0 : size >= 0.1 ? 1 : size >= 0.01 ? 2 : 3
}

function told(key: Reading, value: number, digits: number, { sweep: words }: Text): string {
  if (isMoney(key)) return words.dollars({ value: digits === 0 ? Math.round(value) : value })
  return isShare(key) ? words.share({ value, digits }) : words.minutes({ value, digits })
}

/** "0.82 min ± 0.03" */
export function estimateWords(key: Reading, reading: Estimated | null, text: Text): string {
  const { sweep: words } = text
  if (reading === null || reading.value === null) return words.nothing
  const { value } = reading
  const half = halfOf(reading)
  const digits = digitsFor(half === null ? null : half * scaleOf(key), value * scaleOf(key))
  const said = told(key, value, digits, text)
  if (half === null) return said
  const width = isMoney(key) ? told(key, half, digits, text) : isShare(key) ? words.halfShare({ value: half, digits }) : words.halfMinutes({ value: half, digits })
  return words.plusMinus({ value: said, half: width })
}

/** A value within a sentence: less than shows is next to nothing. */
function valueWords(key: Reading, value: number, half: number | null, text: Text): string {
  if (!isMoney(key) && Math.abs(value) < (isShare(key) ? 0.0005 : 0.05)) return text.sweep.nextToNothing
  const scale = scaleOf(key)
  return told(key, value, isMoney(key) ? 0 : Math.min(1, digitsFor(half === null ? null : half * scale, value * scale)), text)
}

/** Every reading at one value: heard when the cross-hair goes there. */
export function allWords(sweep: Sweep, variable: Variable, index: number, text: Text): string {
  const { sweep: words } = text
  const cell = sweep.cells[index]
  const readings = SHOWN.flatMap((key) => {
    const reading = readingOf(cell, key)
    return reading ? [words.reading({ name: readingName(key, sweep, text), value: estimateWords(key, reading, text) })] : []
  })
  if (neverClears(cell)) readings.unshift(words.noValues)
  return words.all({ at: atWords(sweep, variable, index, text), readings })
}

export function atWords({ axis, now }: Sweep, variable: Variable, index: number, text: Text): string {
  const value = axis.values[index]
  return text.sweep.at({ amount: amountOf(variable, value, text), now: value === now })
}

type Where = Parameters<Text['sweep']['never']>[0]['where']

/** Where along the axis something is so, of the values at which it is `true` or `false`; null: nobody can say. */
export function whereOf(is: readonly (boolean | null)[], said: (i: number) => string): { where: Where; open: number[] } {
  const [first, last, end] = [is.indexOf(true), is.lastIndexOf(true), is.length - 1]
  const n = is.filter((one) => one === true).length
  const open = is.flatMap((one, i) => (one === null ? [i] : []))
  let where: Where
  if (n === 0) where = { kind: 'none' }
  else if (is.slice(first, last).includes(false)) where = { kind: 'some', n, of: is.length }
  else if (first === 0 && last === end) where = { kind: 'all' }
  else if (first === 0) where = { kind: 'upTo', from: said(last) }
  else if (last === end) where = { kind: 'from', from: said(first) }
  else if (first === last) where = { kind: 'at', from: said(first) }
  else where = { kind: 'between', from: said(first), to: said(last) }
  return { where, open }
}

/** Is the goal met at each value? Null where its interval holds the goal. */
export function meetsOf({ cells, goal }: Sweep): (boolean | null)[] {
  return cells.map((cell) => {
    if (neverClears(cell)) return false
    const met = readingOf(cell, 'met')
    if (!met || !goal) return null
    const half = met.halfWidth ?? 1
    if (met.value! - half >= goal.share) return true
    return met.value! + half < goal.share ? false : null
  })
}

interface Seen {
  i: number
  value: number
  half: number
}

/** How a reading goes along the axis, where that is more than chance. */
export type Course = { kind: 'moves'; from: Seen; to: Seen } | { kind: 'turns'; most: boolean; from: Seen; to: Seen; at: Seen } | { kind: 'stays'; from: Seen; to: Seen; value: number }

export function courseOf(cells: readonly (Cell | null)[], key: Reading): Course | null {
  const seen = cells.flatMap((cell, i): Seen[] => {
    const reading = readingOf(cell, key)
    return reading && reading.halfWidth !== null ? [{ i, value: reading.value!, half: reading.halfWidth }] : []
  })
  if (seen.length < 2) return null
  const apart = (a: Seen, b: Seen): boolean => Math.abs(a.value - b.value) > Math.hypot(a.half, b.half) + 1e-9 * Math.abs(a.value)
  const [from, to] = [seen[0], seen.at(-1)!]
  for (const most of [false, true]) {
    const sign = most ? -1 : 1
    const at = seen.reduce((best, one) => (sign * one.value < sign * best.value ? one : best))
    const beyond = (end: Seen): boolean => at !== end && apart(at, end) && sign * at.value < sign * end.value
    if (beyond(from) && beyond(to)) return { kind: 'turns', most, from, to, at }
  }
  if (apart(from, to)) return { kind: 'moves', from, to }
  return { kind: 'stays', from, to, value: seen.reduce((sum, one) => sum + one.value, 0) / seen.length }
}

/** What a sweep has found, in a few sentences; of what may be chance it says nothing. */
export function foundWords(sweep: Sweep, variable: Variable, text: Text): string[] {
  const { sweep: words } = text
  const { axis, cells, goal } = sweep
  const name = nameOf(variable, text)
  const at = (i: number): string => amountOf(variable, axis.values[i], text)
  const span = (from: Seen, to: Seen): string => words.span({ of: axis.of, name, unit: variable.unit, from: axis.values[from.i], to: axis.values[to.i] })
  const said: string[] = []
  /** What was said of where it is. */
  let spanned = ''
  const course = (key: 'wait' | 'lost' | 'profit', what: string, still: boolean): boolean => {
    const found = courseOf(cells, key)
    if (!found) return false
    const value = (one: Seen): string => valueWords(key, one.value, one.half, text)
    const { from, to } = found
    // What reads the same has not moved.
    if (found.kind === 'moves' && value(from) !== value(to)) {
      const move = { what, up: to.value > from.value, from: value(from), to: value(to) }
      const along = span(from, to)
      said.push(along === spanned ? words.movesToo(move) : words.moves({ span: along, ...move }))
      spanned = along
      return true
    }
    if (found.kind === 'turns') {
      said.push(words.turns({ what, most: found.most, at: at(found.at.i), value: value(found.at) }))
      return true
    }
    if (!still) return false
    spanned = span(from, to)
    const half = from.half
    const middle = found.kind === 'stays' ? found.value : from.value
    const same = cells.every((cell) => (readingOf(cell, key)?.value ?? from.value) === from.value)
    const stay = { span: spanned, what, value: valueWords(key, middle, half, text) }
    said.push(same ? words.unmoved(stay) : words.stays(stay))
    return false
  }
  const never = cells.map((cell) => (cell === null || cell.impossible !== null ? null : !cell.clears))
  if (never.includes(true)) said.push(words.never({ where: whereOf(never, at).where }))
  course('wait', words.theWait, true)
  if (goal && cells.some((cell) => readingOf(cell, 'met'))) {
    const meets = meetsOf(sweep)
    const { where, open } = whereOf(meets, at)
    if (meets.some((one) => one !== null)) {
      const wait = axis.of === 'goal.wait' ? null : goal.wait
      said.push(words.meets({ share: goal.share, wait, where, open: open.filter((i) => readingOf(cells[i], 'met')).map((i) => shortOf(variable, axis.values[i], text)) }))
    }
  }
  if (cells.some((cell) => (readingOf(cell, 'lost')?.value ?? 0) > 0)) course('lost', words.theLost, false)
  course('profit', words.theProfit, false)
  return said
}

/** A tick of a small chart: no more digits than it takes to tell them apart. */
export function tickWords(key: Reading, tick: number, ticks: readonly number[], { sweep: words, format }: Text): string {
  const step = ticks.length > 1 ? Math.abs(ticks[1] - ticks[0]) : 1
  if (isMoney(key)) return words.dollars({ value: tick })
  const apart = isShare(key) ? step * 100 : step
  const digits = apart >= 1 ? 0 : apart >= 0.1 ? 1 : 2
  return isShare(key) ? words.share({ value: tick, digits }) : format.number(tick, digits)
}

/** A small chart for those who do not see it: from its first value to its last. */
export function summaryWords({ key, lines }: Multiple, sweep: Sweep, variable: Variable, text: Text): string {
  const points = lines.flat()
  const [first, last] = [points[0], points.at(-1)!]
  const value = (p: Point): string => estimateWords(key, readingOf(sweep.cells[p.index], key), text)
  const span = text.sweep.span({ of: sweep.axis.of, name: nameOf(variable, text), unit: variable.unit, from: first.x, to: last.x })
  return text.sweep.chart({ name: readingName(key, sweep, text), span, from: value(first), to: value(last) })
}

/** What is the same at every value, in a sentence in place of a chart. */
export function stillWords({ still }: Picture, sweep: Sweep, text: Text): string {
  const { sweep: words } = text
  const of = (key: Shown): Estimated => sweep.cells.map((cell) => readingOf(cell, key)).find((reading) => reading !== null)!
  const nobody = still.includes('lost') && of('lost').value === 0
  const rest = still.filter((key) => !(nobody && key === 'lost'))
  const readings = rest.map((key) => words.reading({ name: readingName(key, sweep, text), value: estimateWords(key, of(key), text) }))
  return [nobody && words.nobodyLost, readings.length > 0 && words.same({ readings })].filter(Boolean).join(' ')
}
