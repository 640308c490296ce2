import { sine } from '../../kernel/math.ts'
import type { EmployeeFrame, Frame } from '../../restaurant/frame.ts'
import type { Text } from '../../text/text.ts'
import { clamp, own, type Tempo } from './ease.ts'
import { EMPLOYEE_HEIGHT, SMALL_EMPLOYEE, employeePlace, type Layout } from './layout.ts'
import { alsoServed } from './lines.ts'
import type { EmployeeFace, EmployeePose, EmployeeStance, Sign, StageView } from './list.ts'
import { widthOf } from './measure.ts'
import { underHat } from './traits.ts'

const TRAITS = 12
/** More dishes than these are counted in somebody's name. */
const SPOKEN = 6
const TINTS = 4
/** Speed from which somebody is drawn with speed lines. */
const FAST = 1.4
/** Strokes of an arm in a second of display at speed 1, and at most: more would strobe. */
const STROKES = 1.1
const MOST_STROKES = 3.2
/** Degrees to either side of rest. */
const SWING = 15
/** People in line for each at work: from the first they concentrate, from the second they sweat. */
const BUSY_LINE = 1.5
const LONG_LINE = 4
/** Minutes without work after which somebody yawns. */
const BORED = 8

export function employeesOf(frame: Frame, view: StageView, layout: Layout, tempo: Tempo): EmployeePose[] {
  if (layout.grid) return []
  let atWork = 0
  for (const e of frame.employees) if (e.state === 'busy' || e.state === 'idle') atWork++
  const sharedLine = frame.waiting.count / Math.max(1, atWork)
  return frame.employees.map((e, n) => poseOf(e, n, frame, view, layout, tempo, view.layout === 'own' ? e.lineLength + (view.attention ? alsoServed(e.serving) : 0) : sharedLine))
}

function poseOf(e: EmployeeFrame, n: number, frame: Frame, view: StageView, layout: Layout, tempo: Tempo, pressure: number): EmployeePose {
  const { time } = frame
  const place = employeePlace(layout, n)
  const stance: EmployeeStance =
    e.state === 'onboarding' ? 'aside' : e.state !== 'sick' ? 'counter' : e.noticed ? 'away' : 'missing'
  const working = e.state === 'busy' && e.startedAt <= time
  const slow = e.slowFactor < 1
  const arms = working ? armsOf(e, time, tempo, view.reducedMotion) : REST
  const bored = e.state === 'idle' && time - e.since > BORED
  const face: EmployeeFace =
    e.state === 'onboarding' ? 'eager'
    : slow ? 'drowsy'
    : bored ? (nods(e.index, time, tempo, view.reducedMotion) ? 'yawning' : 'drowsy')
    : pressure > LONG_LINE ? 'stressed'
    : working && pressure > BUSY_LINE ? 'focused'
    : 'calm'
  const signs = stance === 'counter' ? signsOf(e, view.text) : []
  const hat = specialityOf(frame, e.index)[0] ?? -1
  const counter = layout.counters[Math.floor(n / layout.perRow)]
  const tall = EMPLOYEE_HEIGHT * layout.scale
  const below = counter ? counter.bar + counter.front : 0
  return {
    id: e.id,
    index: e.index,
    x: place.x,
    y: place.y,
    scale: layout.scale,
    slot: layout.slot,
    stance,
    face,
    trait: hat < 0 ? e.index % TRAITS : underHat(e.index),
    tint: Math.floor(e.index / TRAITS) % TINTS,
    hat,
    leftArm: arms.left,
    rightArm: arms.right,
    // Several orders at once have no one plate.
    progress: working && e.serving <= 1 ? clamp((time - e.startedAt) / Math.max(1e-9, e.doneAt - e.startedAt), 0, 1) : -1,
    busy: e.state === 'busy',
    fast: working && e.effectiveSpeed > FAST,
    sweat: stance === 'counter' && pressure > LONG_LINE,
    sleepy: stance === 'counter' && (slow || bored),
    badge: e.state === 'onboarding' ? 'new' : stance === 'counter' && e.trainedAt > time ? 'book' : '',
    note: stance === 'away' ? noteOf(layout, view.text) : stance === 'missing' ? view.text.stage.noteMissing : stance === 'aside' ? view.text.stage.badgeNew : '',
    signs: signs.slice(0, 2),
    signKey: signs.map((sign) => sign.options[0]).join('|'),
    selected: view.selected === e.id,
    detailed: layout.scale >= SMALL_EMPLOYEE,
    name: nameOf(e, frame, view.text),
    hit: {
      x: place.x - layout.slot / 2,
      y: place.y - tall,
      width: layout.slot,
      height: tall + below,
    },
  }
}

/** The stations that somebody can do where they cannot do all of them; [] for who is no specialist. */
export function specialityOf({ knowledge, stations }: Frame, employee: number): readonly number[] {
  return (knowledge?.stationsOf(employee) ?? []).filter((s) => s < stations.length)
}

/** Words of the note on the apron: in one word where there is little room, for its red alone would not tell. */
function noteOf({ scale, slot }: Layout, { stage }: Text): string {
  return widthOf(stage.note, noteSize(scale), true, true) + NOTE_EDGE <= slot ? stage.note : stage.noteShort
}

/** Size of the words on the note, in pixels, and what its card takes beside them. */
export const noteSize = (scale: number): number => Math.max(11, 15 * scale)
export const NOTE_EDGE = 10

const REST = { left: 0, right: 0 }

/** Both arms, by the seconds of display that the order has taken: faster people, faster arms, up to where it would flicker. */
function armsOf(e: EmployeeFrame, time: number, tempo: Tempo, still: boolean): { left: number; right: number } {
  const strokes = clamp(STROKES * e.effectiveSpeed, 0.3, MOST_STROKES)
  const phase = still || tempo.lag === 0 ? 0.25 + own(e.customer, 5, 4) / 16 : ((time - e.startedAt) / tempo.second) * strokes
  const angle = phase * Math.PI * 2
  // Not the same stroke: one hand works, the other steadies and follows.
  return { left: sine(angle) * SWING, right: sine(angle + 2.2) * SWING * 0.8 }
}

function nods(index: number, time: number, tempo: Tempo, still: boolean): boolean {
  return !still && (time / tempo.second + index * 1.7) % 6 < 1.8
}

/** Back from an absence, but nobody is sent here yet. */
const untrusted = (e: EmployeeFrame): boolean => !e.counted && !e.ejected && !e.leaving && (e.state === 'idle' || e.state === 'busy')

function signsOf(e: EmployeeFrame, text: Text): Sign[] {
  const t = text.stage
  const signs: Sign[] = []
  if (e.ejected) signs.push({ kind: 'ejected', options: [t.ejected, t.ejectedShort] })
  else if (untrusted(e)) signs.push({ kind: 'untrusted', options: [t.untrusted, t.untrustedShort] })
  if (e.errorRate > 0) signs.push({ kind: 'failing', options: [t.failing({ share: e.errorRate }), t.failingShort] })
  if (e.slowFactor < 1) signs.push({ kind: 'slow', options: [t.slow({ share: e.slowFactor }), t.slowShort] })
  return signs
}

function nameOf(e: EmployeeFrame, frame: Frame, text: Text): string {
  const t = text.stage
  const said = [
    e.state === 'sick' ? (e.noticed ? t.sick : t.missing)
    : e.state === 'onboarding' ? t.onboarding
    : e.trainedAt > e.since && Number.isFinite(e.trainingTo) ? `${e.state === 'busy' ? t.busy : t.idle}, ${t.training}`
    : e.state === 'busy' ? t.busy : t.idle,
  ]
  if (e.station >= 0 && frame.stations[e.station]) said.push(t.atStation({ name: frame.stations[e.station].name }))
  const special = specialityOf(frame, e.index).map((s) => frame.stations[s].name)
  // Whoever has but one and is there has been told of.
  if (special.length > 1 || (special.length === 1 && e.station < 0)) said.push(t.does({ names: special }))
  const dishes = frame.knowledge?.dishesOf(e.index) ?? []
  if (dishes.length > 0) said.push(t.holds({ names: dishes.slice(0, SPOKEN).map((dish) => String(dish + 1)), n: Math.max(0, dishes.length - SPOKEN) }))
  if (e.serving > 1) said.push(t.atOnce({ n: e.serving }))
  if (e.ejected) said.push(t.ejectedSpoken)
  else if (untrusted(e)) said.push(t.untrustedSpoken)
  if (e.errorRate > 0) said.push(t.failingSpoken({ share: e.errorRate }))
  if (e.slowFactor < 1) said.push(t.slowSpoken({ share: e.slowFactor }))
  return t.employee({ name: e.name, state: said.join(', '), speed: e.speed, wage: e.wagePerHour })
}
