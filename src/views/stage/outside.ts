import type { RunState } from '../../store/figure.ts'
import { groupsOf } from './groups.ts'
import { layoutOf } from './layout.ts'
import { isLaned, placesInside } from './lines.ts'
import { waysOf } from './ways.ts'

/**
 * Whether some of those who wait stand out of the door, on a stage of this size: the one line is longer than the room holds, or everybody
 * has a line of their own and the host knows of nobody at work. Lines of stations and own lines end in the room with a count.
 */
export function isOutside({ frame, scenario }: Pick<RunState, 'frame' | 'scenario'>, { width, height }: { width: number; height: number }): boolean {
  const ways = waysOf(scenario)
  if (frame.waiting.count === 0 || isLaned(frame, ways)) return false
  if (ways.layout === 'own') return groupsOf(frame, false).has(-1)
  return frame.waiting.count > placesInside(layoutOf(width, height, frame.employees.length, ways.layout, ways.attention || frame.stations.length > 0))
}
