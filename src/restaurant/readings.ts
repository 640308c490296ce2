import { beginAccounts } from './accounts.ts'
import { Where } from './codes.ts'
import type { SeriesRecorder } from './recorder.ts'
import type { World } from './world.ts'

/** Met, missed and undecided of those who have come: whoever is still inside is missed once their wait is past the goal. */
export function goalOf(w: World): { met: number; missed: number; undecided: number } {
  const { metrics } = w
  let late = 0
  let undecided = 0
  w.eachInside((c) => {
    if (w.arrivedAt[c] < metrics.from) return
    const waiting = w.started[c] === 0 && w.where[c] !== Where.Orbit
    const waited = w.waited[c] + (waiting ? w.now - w.joinedAt[c] : 0)
    if (waited > metrics.goalWait) late++
    else undecided++
  })
  return { met: metrics.metGoal, missed: metrics.missedGoal + late, undecided }
}

/** The end of the warm-up: every reading starts anew. */
export function beginReadings(w: World, series: SeriesRecorder | null): void {
  w.metrics.begin(w.now)
  beginAccounts(w)
  series?.begin()
}

/** Of those who count, how many are in the house and how many in orbit. */
export function countInside(w: World): { inSystem: number; inOrbit: number } {
  const n = { inSystem: 0, inOrbit: 0 }
  w.eachInside((c) => {
    if (w.arrivedAt[c] < w.metrics.from) return
    if (w.where[c] === Where.Orbit) n.inOrbit++
    else n.inSystem++
  })
  return n
}

