import { ownerOf } from './codes.ts'
import type { World } from './world.ts'

/** Where everybody is, and the counts that follow: in line, in service, in orbit; one customer is one, however many copies of their order run. */
const Phase = { Outside: 0, InLine: 1, InService: 2, InOrbit: 3 } as const

const PHASE = Uint8Array.of(Phase.Outside, Phase.InLine, Phase.InLine, Phase.InService, Phase.InLine, Phase.InOrbit)

/** Order c is `where` from now on. */
export function put(w: World, c: number, where: number): void {
  let from = PHASE[w.where[c]]
  let to = PHASE[where]
  w.where[c] = where
  if (w.detailed) {
    const twin = w.twin[c] - 1
    if (twin >= 0) {
      // Whoever has one order in service is in service, though the copy still waits.
      const other = PHASE[w.where[twin]]
      if (other > from) from = other
      if (other > to) to = other
    }
    if (from !== to) w.metrics.shiftAt(w.station[c], w.now, from, to)
  }
  if (from !== to) w.metrics.shift(from, to)
}

/** The employee before whose place or in whose own line order c stands, or who has it in hand; −1 if none. */
export function holderOf(w: World, c: number): number {
  return ownerOf(w.lineOf[c])
}
