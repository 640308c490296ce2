import type { Shard } from '../run/survey/campaign.ts'
import type { Cell } from '../store/results.ts'
import { createDesk, type Desk, type MakeWorker } from './desk.ts'

/** Where the shards of a survey are simulated: one worker for each core beyond the first, at least one; the first is the figure's own. */
export interface Pool {
  /** More work would be done at once. */
  readonly free: boolean
  run(shard: Shard, brisk: boolean, done: (cells: readonly Cell[]) => void): void
  /** Calls off all that is out. */
  clear(): void
  destroy(): void
}

/** Shards that a worker has with it: while one goes to and fro it works at the other. */
const AT_ONCE = 2

interface Place {
  desk: Desk
  lane: string
  end: (() => void) | null
  /** Gives what it has to somebody else. */
  lost(): void
}

/** `cores`: of the machine, the page's own among them. Further workers are made when there is work for them. */
export function createPool(own: Desk, make: MakeWorker | null, cores: number): Pool {
  const places: Place[] = []
  const extra: Desk[] = []
  const waiting: (() => void)[] = []
  let opened = false

  function add(desk: Desk): void {
    for (let i = 0; i < AT_ONCE; i++) places.push({ desk, lane: `survey ${i}`, end: null, lost: () => undefined })
  }

  function open(): void {
    opened = true
    add(own)
    if (!make) return
    for (let i = 1; i < cores - 1; i++) {
      const desk = createDesk(make, () => drop(desk))
      extra.push(desk)
      add(desk)
    }
  }

  /** A worker that cannot be had leaves its work to the others. */
  function drop(desk: Desk): void {
    for (const place of places.filter((one) => one.desk === desk)) {
      places.splice(places.indexOf(place), 1)
      if (place.end) waiting.push(place.lost)
    }
    for (const again of waiting.splice(0)) again()
  }

  /** The places of all workers in turn. */
  const vacant = (): Place | undefined => places.filter((place) => !place.end).sort((a, b) => busy(a.desk) - busy(b.desk))[0]
  const busy = (desk: Desk): number => places.filter((place) => place.desk === desk && place.end).length

  function run(shard: Shard, brisk: boolean, done: (cells: readonly Cell[]) => void): void {
    if (!opened) open()
    const place = vacant() ?? places[0]
    place.end?.()
    place.lost = () => run(shard, brisk, done)
    let cells: readonly Cell[] | null = null
    const end = place.desk.ask(place.lane, 'cells', { ...shard, brisk }, (answer) => {
      if (answer) cells = answer
      else if (place.end === end) {
        place.end = null
        if (cells) done(cells)
      }
    })
    place.end = end
  }

  return {
    get free() {
      if (!opened) open()
      return places.some((place) => !place.end)
    },
    run,
    clear() {
      for (const place of places) {
        place.end?.()
        place.end = null
      }
    },
    destroy() {
      this.clear()
      for (const desk of extra.splice(0)) desk.destroy()
      places.length = 0
      opened = false
    },
  }
}
