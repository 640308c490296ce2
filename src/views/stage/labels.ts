import type { EmployeeFrame, Frame } from '../../restaurant/frame.ts'
import type { Text } from '../../text/text.ts'
import { causesOf, type Cause } from './causes.ts'
import { specialityOf } from './employees.ts'
import { counterPlace, type Layout } from './layout.ts'
import { HEAD_HEIGHT, MORE_HEIGHT } from './lines.ts'
import type { Badge, Ink, Label, StageView, Told } from './list.ts'
import { fit, widthOf } from './measure.ts'
import type { Crowd } from './people.ts'

type Style = Pick<Label, 'size' | 'serif' | 'bold' | 'anchor' | 'ink' | 'halo' | 'floor'>

/** A label whose box is what its words take at most. */
export function labelAt(key: string, text: string, x: number, y: number, style: Style): Label {
  const width = widthOf(text, style.size, style.serif, style.bold)
  const left = style.anchor === 'middle' ? x - width / 2 : x
  return { key, text, x, y, ...style, box: { x: left, y: y - style.size * 0.8, width, height: style.size * 1.05 } }
}

/** The number that a name ends in: of "Employee 12" and "Employee 13" a cut would leave the same letters. '' without one. */
export function numberIn(name: string): string {
  return /\d+$/.exec(name)?.[0] ?? ''
}

/** What stands on an employee's piece of the counter: from the fullest to the shortest. */
function platesOf(e: EmployeeFrame, opensAt: number, text: Text): { options: string[]; ink: Ink } {
  const plates = wordsOf(e, opensAt, text)
  const number = numberIn(e.name)
  return number === '' ? plates : { ...plates, options: [...plates.options, number] }
}

function wordsOf(e: EmployeeFrame, opensAt: number, text: Text): { options: string[]; ink: Ink } {
  const t = text.stage
  const { name } = e
  if (e.state === 'sick' && e.noticed) {
    return { options: Number.isFinite(e.returnsAt) ? [t.plateBack({ name, minute: opensAt + e.returnsAt }), name] : [name], ink: 'soft' }
  }
  if (e.state === 'onboarding') return { options: [t.plateStarts({ name, minute: opensAt + e.readyAt }), name], ink: 'soft' }
  if (e.leaving) return { options: [t.plateLeaving({ name }), name], ink: 'soft' }
  const speed = t.plateSpeed({ name, speed: e.speed })
  if (Number.isFinite(e.trainingTo)) return { options: [t.plateTraining({ name, speed: e.trainingTo }), speed, name], ink: 'front' }
  return { options: [t.plate({ name, speed: e.speed, wage: e.wagePerHour }), speed, name], ink: 'front' }
}

export function plateLabels(frame: Frame, view: StageView, layout: Layout): Label[] {
  if (!layout.named || layout.grid) return []
  const room = layout.slot - 6
  const plates = frame.employees.map((e) => platesOf(e, view.opensAt, view.text))
  // As large as lets everybody's wage stand there; without room for it, as large as lets every name.
  const full = (size: number): boolean => plates.every(({ options }) => widthOf(options[0], size, true, true) <= room)
  const names = (size: number): boolean => frame.employees.every((e) => widthOf(e.name, size, true, true) <= room)
  const numbers = frame.employees.every((e) => numberIn(e.name) !== '')
  const size = [15, 14, 13, 12].find(full) ?? (layout.slot >= 150 ? 15 : layout.slot >= 104 ? 13.5 : ([12, 11.2, 10.4].find(names) ?? (numbers ? 12 : 10.4)))
  // One fullness for all who work, so that a row reads as a row.
  let level = 0
  for (const { options, ink } of plates) {
    if (ink !== 'front') continue
    const at = options.findIndex((option) => widthOf(option, size, true, true) <= room)
    level = Math.max(level, at < 0 ? options.length - 1 : at)
  }
  const labels: Label[] = []
  plates.forEach(({ options, ink }, n) => {
    const counter = layout.counters[Math.floor(n / layout.perRow)]
    const words = fit(ink === 'front' ? options.slice(Math.min(level, options.length - 1)) : options, room, size, true, true)
    if (words === '') return
    const y = counter.y + counter.bar + (counter.front - layout.second) / 2 + (layout.second > 0 ? 1.5 : 0) + size * 0.34
    labels.push(labelAt(`plate-${frame.employees[n].id}`, words, counterPlace(layout, n).x, y, { size, serif: true, bold: true, anchor: 'middle', ink }))
  })
  return labels
}

/** Under the names: at which station they work, and how many they serve at once. */
export function doingLabels(frame: Frame, view: StageView, layout: Layout): Label[] {
  if (layout.second === 0 || layout.grid) return []
  const t = view.text.stage
  const labels: Label[] = []
  frame.employees.forEach((e, n) => {
    const station = frame.stations[e.station]?.name
    // With nothing in hand, what they are here for.
    const special = e.state === 'busy' ? [] : specialityOf(frame, e.index).map((s) => frame.stations[s].name)
    const options = [
      ...(station !== undefined && e.serving > 1 ? [`${station} · ${t.atOnceShort({ n: e.serving })}`] : []),
      ...(e.serving > 1 ? [t.atOnce({ n: e.serving }), t.atOnceShort({ n: e.serving }), `× ${view.text.format.count(e.serving)}`] : []),
      ...(station !== undefined && e.serving <= 1 ? [station] : []),
      ...special.map((_, i) => special.slice(0, special.length - i).join(' · ')),
    ]
    const words = options.length === 0 ? '' : fit(options, layout.slot - 6, DOING_SIZE, false, true)
    if (words === '') return
    const counter = layout.counters[Math.floor(n / layout.perRow)]
    const y = counter.y + counter.bar + counter.front - 5.5
    labels.push(labelAt(`doing-${e.id}`, words, counterPlace(layout, n).x, y, { size: DOING_SIZE, serif: false, bold: true, anchor: 'middle', ink: 'soft' }))
  })
  return labels
}

const DOING_SIZE = 11.5

export interface StreetSigns {
  badges: Badge[]
  sign: { label: Label; box: Badge['box']; open: boolean } | null
  /** Under them begins the room for those who wait in the street. */
  bottom: number
}

/** The fullest words that fit in one line; else the number over one word; null if even that does not fit. A number that is cut is a wrong number. */
function badgeWords({ n, options, word }: Cause, room: number, size: number, text: Text): string[] | null {
  const fits = (said: string, more = 0): boolean => widthOf(said, size, false, true) <= room + more
  const whole = options.find((said) => fits(said))
  if (whole !== undefined) return [whole]
  const count = text.format.count(n)
  return fits(count) ? (fits(word, 4) ? [count, word] : [count]) : null
}

/** Letters of the sign, and what is left beside them, from the most. */
const SIGNS = [{ size: 11, side: 8 }, { size: 11, side: 4 }, { size: 11, side: 1 }] as const

/** What the sign says, whole: the longer its word, the narrower its edge, and only at its narrowest is it cut. */
function signWords(options: readonly string[], width: number): { word: string; size: number; side: number } | null {
  for (const { size, side } of SIGNS) {
    const word = options.find((option) => widthOf(option, size, false, true) <= width + 2 - 2 * side)
    if (word !== undefined) return { word, size, side }
  }
  const least = SIGNS[SIGNS.length - 1]
  const word = fit(options, width + 2 - 2 * least.side, least.size, false, true)
  return word === '' ? null : { word, ...least }
}

/** Left of the door, from the top: whether it is open, and one badge for each reason why somebody is not here any more. */
export function streetSigns(frame: Frame, told: Told, view: StageView, layout: Layout): StreetSigns {
  const t = view.text.stage
  const { x, width } = layout.street
  const size = width >= 120 ? 12.5 : 11
  const middle = x + width / 2
  let y = Math.min(layout.street.y, 14)
  let sign: StreetSigns['sign'] = null
  const open = frame.doorsOpen && !frame.breakerOpen
  const said = signWords(open ? [t.open] : frame.doorsOpen ? [t.breaker, t.breakerShort] : [t.closed, t.closedShort], width)
  if (said !== null && view.height >= 220) {
    const wide = widthOf(said.word, said.size, false, true) + 2 * said.side
    const box = { x: middle - wide / 2, y, width: wide, height: 21 }
    sign = { label: labelAt('sign', said.word, middle, y + 10.6 + said.size * 0.36, { size: said.size, serif: false, bold: true, anchor: 'middle', ink: open ? 'ink' : 'bad' }), box, open }
    y += 34
  }
  y = Math.max(y, Math.min(layout.floorTop + 14, layout.doorTop - 60))
  const wanted = causesOf(frame, told, view.text).flatMap((cause) => {
    const words = badgeWords(cause, width - 10, size, view.text)
    return words === null ? [] : [{ ...cause, words, height: size * words.length + 12 }]
  })
  // The most by number are kept where there is no room for all.
  let room = layout.doorTop - 14 - y
  const kept = new Set<string>()
  for (const { key, height } of [...wanted].sort((a, b) => b.n - a.n)) {
    if (height + 5 > room) break
    kept.add(key)
    room -= height + 5
  }
  const badges: Badge[] = []
  for (const { key, tone, cause, words, height } of wanted) {
    if (!kept.has(key)) continue
    const style = { size, serif: false, bold: true, anchor: 'middle', ink: tone === 'bad' ? 'onBad' : 'ink' } as const
    const [label, under] = words.map((said, row) => labelAt(`${key}-${row}`, said, middle, y + 6 + size * (row + 0.86), style))
    const wide = Math.min(width, Math.max(label.box.width, under?.box.width ?? 0) + 18)
    badges.push({ key, label, under: under ?? null, box: { x: middle - wide / 2, y, width: wide, height }, tone, cause })
    y += height + 5
  }
  return { badges, sign, bottom: y }
}

/** A station's name, cut if it must be, and how many wait there, never cut. */
function laneWords(name: string, n: number, room: number, size: number, text: Text): string {
  const { lane, laneTight } = text.stage
  const letters = [...name]
  const cuts = letters.map((_, i) => `${letters.slice(0, letters.length - 1 - i).join('').trimEnd()}…`).filter((cut) => cut.length > 2)
  const options = [lane({ name, n }), laneTight({ name, n }), ...cuts.map((cut) => laneTight({ name: cut, n })), text.format.count(n)]
  return options.find((option) => widthOf(option, size, false, true) <= room) ?? ''
}

/** Words about the lines: where they begin, and how many do not fit. */
export function lineLabels(frame: Frame, told: Told, view: StageView, layout: Layout, crowd: Crowd): Label[] {
  const t = view.text.stage
  const labels: Label[] = []
  const plain = { size: layout.wide ? 12.5 : 11.5, serif: false, bold: true, anchor: 'start', ink: 'soft', halo: true } as const
  const { shared, lanes, street } = crowd.lines
  lanes.forEach((lane, s) => {
    const { name, inLine } = told.stations[s] ?? frame.stations[s]
    const words = laneWords(name, inLine, lane.width - 14, plain.size, view.text)
    if (words !== '' && lane.y - 5 < layout.doorY) labels.push(labelAt(`lane-${s}`, words, lane.x + 2, lane.y - 5, plain))
  })
  if (shared.length === 1 && lanes.length === 0 && layout.line.y - HEAD_HEIGHT + 14 < layout.doorY) {
    labels.push(labelAt('next', t.next, layout.line.x + 2, layout.line.y - 5, { ...plain, halo: false, floor: true }))
  }
  if (crowd.more > 0) {
    const options = [t.more({ n: crowd.more }), t.moreShort({ n: crowd.more }), t.moreTight({ n: crowd.more })]
    const words = options.find((option) => widthOf(option, 11.5, false, true) <= layout.street.width)
    const y = Math.max(street.top - 6, layout.street.y + 40)
    if (words !== undefined) labels.push(labelAt('more', words, layout.street.x + layout.street.width / 2, y, { ...plain, size: 11.5, anchor: 'middle', ink: 'ink', halo: false }))
  }
  for (const { n, more } of crowd.beyond) {
    const words = t.moreTight({ n: more })
    if (widthOf(words, 11, false, true) > layout.slot - 1) continue
    const at = counterPlace(layout, n)
    labels.push(labelAt(`more-${n}`, words, at.x, at.y + layout.strip - MORE_HEIGHT + 13, { ...plain, size: 11, anchor: 'middle', ink: 'ink' }))
  }
  if (layout.grid) {
    const busy = frame.employees.reduce((sum, e) => sum + (e.state === 'busy' ? 1 : 0), 0)
    const sick = frame.employees.reduce((sum, e) => sum + (e.state === 'sick' ? 1 : 0), 0)
    const main = t.block({ n: frame.employees.length, busy })
    const out = sick > 0 ? ` · ${t.blockSick({ n: sick })}` : ''
    const each = t.blockEach({ n: layout.grid.each })
    const heading = { serif: true, bold: true, anchor: 'start', ink: 'ink' } as const
    const { x, width } = layout.line
    const y = layout.grid.box.y - 8
    const whole = `${main + out} · ${each}`
    if (widthOf(whole, 14, true, true) <= width) labels.push(labelAt('block', whole, x, y, { ...heading, size: 14 }))
    else {
      // What a square stands for is never left out: without it the picture cannot be read.
      // Nor is who is out: their red alone would not tell.
      const options = [main + out, t.blockTight({ n: frame.employees.length, busy }) + out]
      const [said, size] = options.flatMap((words) => [14, 12.5, 11.5].map((s) => [words, s] as const)).find(([words, s]) => widthOf(words, s, true, true) <= width) ?? [fit([main], width, 14, true, true), 14]
      labels.push(labelAt('block', said, x, y - 15, { ...heading, size }))
      labels.push(labelAt('block-each', fit([each], width, 11.5, false, true), x, y, { size: 11.5, serif: false, bold: true, anchor: 'start', ink: 'soft' }))
    }
  }
  return labels
}
