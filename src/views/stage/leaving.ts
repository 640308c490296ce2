import { EventKind } from '../../restaurant/events.ts'
import { OUT, moodOf, walk } from './bodies.ts'
import { GRUMBLES } from './bubbles.ts'
import { clamp, mix, settle } from './ease.ts'
import { countBefore } from './groups.ts'
import { counterPlace, employeePlace, type Layout } from './layout.ts'
import { Kind, MOODS, type StageView } from './list.ts'
import { openBefore } from './moves.ts'
import type { Pavement } from './pavement.ts'
import type { Work } from './people.ts'
import { spot } from './queue.ts'
import { NOWHERE, lineLeft } from './trail.ts'

/** Seconds of display that the coin takes. */
const COIN = 0.7
/** Height of those who leave, in pixels, at least; up to this many employees, where they were served. */
const NEAR = 26
const LARGE_HOUSE = 40
/** How much sooner the served are gone. */
const SOON = 0.55

/** Those whom the frame counts nowhere any more: out of the door within the lag, then down the street. */
export function goHome(work: Work, pavement: Pavement, at: number): void {
  const { frame, view, layout, tempo, lines, moves, crowd } = work
  const { recent } = frame
  const customer = recent.customer[at]
  const kind = recent.kind[at]
  const served = kind === EventKind.CustomerServed
  const line = served ? NOWHERE : lineLeft(recent, at, moves.trail)
  const slot = lines.slots.get(recent.employee[at])
  if (layout.grid && (served || view.layout === 'own')) return
  const age = frame.time - recent.time[at]

  const from = { x: layout.doorX + 16, y: layout.doorY, size: lines.size }
  const stood = line !== NOWHERE && (line < 0 || lines.slots.has(line))
  if (stood) {
    lines.locate(line, countBefore(frame, lines.groups.get(line), recent.key[at]) + openBefore(moves.gaps.get(line), recent.key[at]))
    from.x = spot.x
    from.y = spot.y
    from.size = lines.of(line).size
  } else if (slot !== undefined && !(kind === EventKind.CustomerTurnedAway || kind === EventKind.CustomerShed)) {
    Object.assign(from, counterPlace(layout, slot), { size: layout.serveSize })
  }
  const mood = served
    ? Math.min(2, moodOf(recent.waited[at], recent.patience[at]) >> 1)
    : kind === EventKind.CustomerClosed || kind === EventKind.CustomerRetries ? 5 : MOODS - 1
  // Nearer to us outside, so that a face can be read even when the crowd within is small; the served of a large house stay small, or they hide the door.
  const near = served ? Math.min(NEAR, (NEAR * LARGE_HOUSE) / frame.employees.length) : NEAR
  const size = mix(from.size, Math.max(from.size, Math.min(near, layout.maxSize)), settle(age / tempo.lag))
  const feet = pavement.feet.get(at)
  const step = feet === undefined ? layout.doorY - 2 : pavement.step(feet)
  const as = served ? Kind.served : Kind.angry
  if (age < tempo.lag) walk(crowd.people, customer, wayOut(layout, view, from, slot ?? lines.slots.get(line), stood, step), age / tempo.lag, size, size, mood, as)
  else if (feet !== undefined) {
    // The happy are soon gone; who left cross is who should be seen.
    const u = (age - tempo.lag) / ((tempo.exit - tempo.lag) * (served ? SOON : 1))
    if (u < 1) {
      const { people } = crowd
      const before = people.count
      walk(people, customer, [layout.doorX, step, layout.doorX * 0.5, feet, OUT, feet], u, size, size, mood, as)
      if (kind === EventKind.CustomerGaveUp && size >= 14 && age - tempo.lag < GRUMBLES * tempo.second) {
        crowd.bubbles.push({ x: people.x[before] + size * 0.3, y: people.y[before] - size * 0.72, size: size * 0.5 })
      }
    }
  }
  const paid = age / (COIN * tempo.second)
  if (served && paid < 1 && slot !== undefined && layout.serveSize >= 12) {
    // On the counter beside the plate, and up.
    const p = employeePlace(layout, slot)
    const size = layout.serveSize * 0.4
    const x = p.x + Math.min(56 * layout.scale, layout.slot / 2 - size / 2)
    crowd.coins.push({ x, y: p.y + 2 - layout.serveSize * settle(paid), size, spin: Math.floor(paid * 9) % 4 })
  }
}

/**
 * From where somebody stands to the doorstep, beside those who wait: of a shared line along its counter, or along their own row, to the
 * aisle left of it; of own lines down the aisle beside theirs and along the floor under all of them.
 */
function wayOut(layout: Layout, view: StageView, from: { x: number; y: number; size: number }, slot: number | undefined, stood: boolean, step: number): number[] {
  const bottom = layout.doorY - 2
  const door = [layout.doorX, step]
  const aisle = layout.doorX + clamp((layout.line.x - layout.doorX) * 0.6, 5, 24)
  if (from.x <= aisle + 1) return [from.x, from.y, ...door]
  if (view.layout === 'own' && slot !== undefined) {
    const at = counterPlace(layout, slot)
    const side = at.x - layout.slot / 2
    const floor = Math.min(bottom, at.y + layout.strip - 3)
    return [from.x, from.y, side, from.y, side, floor, aisle, floor, aisle, step, ...door]
  }
  const row = stood ? Math.min(bottom, from.y + from.size * 0.2) : from.y
  return [from.x, from.y, from.x, row, aisle, row, aisle, step, ...door]
}
