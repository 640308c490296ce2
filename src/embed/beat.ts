import type { Player } from '../run/player.ts'
import { broke } from '../views/broke.ts'
import type { Clock } from '../views/clock.ts'

/** The frames of a figure's clock carry its player on while `wanted` says so; what breaks on the way is told in the figure's place. */
export function createBeat(element: HTMLElement, clock: Clock, player: () => Player): (wanted: boolean) => void {
  let stop: (() => void) | null = null

  function tick(now: number): void {
    try {
      player().tick(now)
    } catch (error) {
      player().pause()
      broke(element, error)
    }
  }

  return (wanted) => {
    if (wanted) return void (stop ??= clock.subscribe(tick))
    stop?.()
    stop = null
  }
}
