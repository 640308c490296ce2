import type { EmployeeFrame, Frame } from '../../restaurant/frame.ts'
import type { Text } from '../../text/text.ts'
import { counterPlace, type Layout } from './layout.ts'
import { MORE_HEIGHT } from './lines.ts'
import type { Badge, Ink, Label, StageView } from './list.ts'
import { fit, widthOf } from './measure.ts'
import type { Crowd } from './people.ts'

type Style = Pick<Label, 'size' | 'serif' | 'bold' | 'anchor' | 'ink'>

/** A label whose box is what its words take at most. */
export function labelAt(key: string, text: string, x: number, y: number, style: Style): Label {
  const width = widthOf(text, style.size, style.serif, style.bold)
  const left = style.anchor === 'middle' ? x - width / 2 : x
  return { key, text, x, y, ...style, box: { x: left, y: y - style.size * 0.8, width, height: style.size * 1.05 } }
}

/** What stands on an employee's piece of the counter: from the fullest to the shortest. */
function platesOf(e: EmployeeFrame, opensAt: number, text: Text): { options: string[]; ink: Ink } {
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
  const size = [15, 14, 13, 12].find(full) ?? (layout.slot >= 150 ? 15 : layout.slot >= 104 ? 13.5 : ([12, 11.2].find(names) ?? 10.4))
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
    const y = counter.y + counter.bar + counter.front / 2 + size * 0.34
    labels.push(labelAt(`plate-${frame.employees[n].id}`, words, counterPlace(layout, n).x, y, { size, serif: true, bold: true, anchor: 'middle', ink }))
  })
  return labels
}

export interface StreetSigns {
  badges: Badge[]
  sign: { label: Label; box: Badge['box']; open: boolean } | null
  /** Under them begins the room for those who wait in the street. */
  bottom: number
}

/** Left of the door, from the top: whether it is open, and one badge for each reason why somebody was lost. */
export function streetSigns(frame: Frame, view: StageView, layout: Layout): StreetSigns {
  const t = view.text.stage
  const { x, width } = layout.street
  const size = width >= 120 ? 12.5 : 11
  const height = size + 12
  const middle = x + width / 2
  let y = Math.min(layout.street.y, 14)
  let sign: StreetSigns['sign'] = null
  const word = fit([frame.doorsOpen ? t.open : t.closed], width - 14, 10.5, false, true)
  if (word !== '' && view.height >= 220) {
    const box = { x: middle - widthOf(word, 10.5, false, true) / 2 - 8, y, width: widthOf(word, 10.5, false, true) + 16, height: 21 }
    sign = { label: labelAt('sign', word, middle, y + 14.4, { size: 10.5, serif: false, bold: true, anchor: 'middle', ink: frame.doorsOpen ? 'ink' : 'bad' }), box, open: frame.doorsOpen }
    y += 34
  }
  y = Math.max(y, Math.min(layout.floorTop + 14, layout.doorTop - 60))
  const { lost } = frame
  const reasons: { key: string; n: number; options: string[] }[] = [
    { key: 'gaveUp', n: lost.gaveUp, options: [t.gaveUp({ n: lost.gaveUp }), t.gaveUpShort({ n: lost.gaveUp }), t.gaveUpTight({ n: lost.gaveUp })] },
    { key: 'turnedAway', n: lost.turnedAway, options: [t.turnedAway({ n: lost.turnedAway }), t.turnedAwayShort({ n: lost.turnedAway }), t.turnedAwayTight({ n: lost.turnedAway })] },
    { key: 'dropped', n: lost.dropped, options: [t.dropped({ n: lost.dropped }), t.droppedShort({ n: lost.dropped })] },
    { key: 'shed', n: lost.shed, options: [t.shed({ n: lost.shed })] },
    { key: 'unservable', n: lost.unservable, options: [t.unservable({ n: lost.unservable }), t.unservableShort({ n: lost.unservable })] },
    { key: 'closed', n: lost.closed, options: [t.sentHome({ n: lost.closed }), t.sentHomeShort({ n: lost.closed })] },
  ].filter((reason) => reason.n > 0)
  const fits = Math.max(0, Math.floor((layout.doorTop - 14 - y) / (height + 5)))
  const kept = new Set([...reasons].sort((a, b) => b.n - a.n).slice(0, fits))
  const badges: Badge[] = []
  for (const reason of reasons) {
    if (!kept.has(reason)) continue
    // A number that is cut is a wrong number.
    const words = [...reason.options, view.text.format.count(reason.n)].find((option) => widthOf(option, size, false, true) <= width - 10)
    if (words === undefined) continue
    const label = labelAt(reason.key, words, middle, y + height / 2 + size * 0.36, { size, serif: false, bold: true, anchor: 'middle', ink: 'onBad' })
    const wide = Math.min(width, label.box.width + 18)
    badges.push({ key: reason.key, label, box: { x: middle - wide / 2, y, width: wide, height } })
    y += height + 5
  }
  return { badges, sign, bottom: y }
}

/** Words about the lines: where they begin, and how many do not fit. */
export function lineLabels(frame: Frame, view: StageView, layout: Layout, crowd: Crowd): Label[] {
  const t = view.text.stage
  const labels: Label[] = []
  const plain = { size: layout.wide ? 12.5 : 11.5, serif: false, bold: true, anchor: 'start', ink: 'soft' } as const
  const { shared, street } = crowd.lines
  if (shared && layout.line.y - 19 + 14 < layout.doorY) {
    labels.push(labelAt('next', t.next, layout.line.x + 2, layout.line.y - 5, plain))
  }
  if (crowd.more > 0) {
    const options = [t.more({ n: crowd.more }), t.moreShort({ n: crowd.more }), t.moreTight({ n: crowd.more })]
    const words = options.find((option) => widthOf(option, 11.5, false, true) <= layout.street.width)
    const y = Math.max(street.top - 6, layout.street.y + 40)
    if (words !== undefined) labels.push(labelAt('more', words, layout.street.x + layout.street.width / 2, y, { ...plain, size: 11.5, anchor: 'middle', ink: 'ink' }))
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
    const each = layout.grid.each > 1 ? ` · ${t.blockEach({ n: layout.grid.each })}` : ''
    const out = sick > 0 ? ` · ${t.blockSick({ n: sick })}` : ''
    const words = fit([main + out + each, main + out, main], layout.line.width, 14, true, true)
    labels.push(labelAt('block', words, layout.line.x, layout.grid.box.y - 8, { size: 14, serif: true, bold: true, anchor: 'start', ink: 'ink' }))
  }
  return labels
}
