import type { Frame } from '../../restaurant/frame.ts'
import { EventKind } from '../../restaurant/events.ts'
import type { Tempo } from './ease.ts'
import type { Layout } from './layout.ts'
import { goesHome } from './moves.ts'

/** Between two ways along the pavement: as tall as the largest who walk there, so that nobody's face is behind somebody else. */
const PITCH = 37
const MOST_WAYS = 4
/** Hair, and what rises from an angry head, over their height. */
const OVERHEAD = 10
/**
 * Seconds of display of which one who leaves is seen outside: more at once could not be told apart, and the badges have them all. Less
 * than the lag, so that who it will be is known before they are outside.
 */
const EVERY = 0.3
const EVERY_SERVED = 0.2
/** Seconds of display between two on the same way, at least. */
const APART = 0.24

/** Where those who have left walk down the street, by ring position: feet; who is not in it is not seen outside. */
export interface Pavement {
  feet: Map<number, number>
  /** Where they cross the doorstep. */
  step(feet: number): number
}

/** How many can walk one over the other between the badges and the street's edge. */
function waysIn(layout: Layout, badgesEnd: number): number {
  const room = layout.doorY - badgesEnd - PITCH - OVERHEAD
  return Math.max(1, Math.min(MOST_WAYS, 1 + Math.floor(room / PITCH)))
}

/**
 * Who is seen on the pavement, and on which way. The last to leave in each beat of display time, beats taking turns among the ways: of
 * the moment of leaving alone, so that nobody changes their way or comes and goes while they walk. The served have one of their own.
 */
export function pavementOf({ recent, time }: Frame, layout: Layout, tempo: Tempo, badgesEnd: number): Pavement {
  const feet = new Map<number, number>()
  const ways = waysIn(layout, badgesEnd)
  const pavement: Pavement = { feet, step: (y) => Math.max(y, layout.doorTop + PITCH) }
  if (tempo.lag === 0) return pavement
  const served = new Map<number, number>()
  const cross = new Map<number, number>()
  for (let i = recent.count - 1; i >= 0; i--) {
    const at = (recent.start + i) % recent.capacity
    // Two beats more than are seen: whether there was somebody just before must not be forgotten while it matters.
    if (time - recent.time[at] >= tempo.exit + 2 * EVERY * tempo.second) break
    if (!goesHome(recent.kind[at])) continue
    const pleased = recent.kind[at] === EventKind.CustomerServed
    const beat = Math.floor(recent.time[at] / ((pleased ? EVERY_SERVED : EVERY) * tempo.second))
    const beats = pleased ? served : cross
    if (!beats.has(beat)) beats.set(beat, at)
  }
  // With one way for all, those who are cross have it: who left happy need not be seen again.
  const first = ways === 1 ? 0 : 1
  const turns = ways - first
  const walk = (beats: Map<number, number>, turns: number, wayOf: (beat: number) => number): void => {
    for (const [beat, at] of beats) {
      const before = beats.get(beat - turns)
      if (turns === 1 && before !== undefined && recent.time[at] - recent.time[before] < APART * tempo.second) continue
      feet.set(at, layout.doorY - wayOf(beat) * PITCH)
    }
  }
  walk(cross, turns, (beat) => first + (beat % turns))
  if (first > 0) walk(served, 1, () => 0)
  return pavement
}
