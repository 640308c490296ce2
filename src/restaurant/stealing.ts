import { changeLoad, nextOf, unlink } from './lines.ts'
import { ownLine, State } from './codes.ts'
import type { World } from './world.ts'

/**
 * Work stealing: whoever has nothing left looks into one other line, drawn by chance, and takes its next, if anybody waits there
 * behind an order in hand (R. D. Blumofe, C. E. Leiserson, J. ACM 46 (1999) 720; M. Mitzenmacher, SPAA 1998). One look each time.
 * Returns the order, out of its line, −1 for none.
 */
export function steal(w: World, e: number): number {
  if (w.state[e] === State.Sick) return -1
  const n = w.thefts[e]++
  const { thefts } = w.draws
  // Who knows several stations or dishes looks among those of one of them, drawn as well.
  const teams = w.teamsOf[e]
  if (w.split && teams.length === 0) return -1
  const { open, openCount } = w.split ? w.teams[teams[thefts.below(teams.length, w.idHash[e], n, 1)]] : w.teams[0]
  const others = w.counted[e] !== 0 ? openCount - 1 : openCount
  if (others < 1) return -1
  let i = thefts.below(others, w.idHash[e], n, 0)
  // The place of e itself is skipped, so that each other is as likely.
  if (w.counted[e] !== 0 && i >= rankOf(open, openCount, e)) i++
  const victim = open[i]
  if (w.inHand[victim] < 0) return -1
  const c = nextOf(w, ownLine(victim))
  if (c < 0 || (w.split && !canDo(w, e, c))) return -1
  unlink(w, c)
  changeLoad(w, victim, -1, c)
  changeLoad(w, e, 1, c)
  return c
}

function rankOf(open: Int32Array, count: number, e: number): number {
  let low = 0
  let high = count
  while (low < high) {
    const middle = (low + high) >> 1
    if (open[middle] < e) low = middle + 1
    else high = middle
  }
  return low
}

function canDo(w: World, e: number, c: number): boolean {
  return w.teamsOf[e].includes(w.teamTable[w.station[c] * w.kitchen!.dishes + w.dish[c]])
}
