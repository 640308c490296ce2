import type { Jobs } from '../run/jobs.ts'
import type { Heard } from '../run/lanes.ts'
import type { Shard } from '../run/survey/campaign.ts'
import type { Cell } from '../store/results.ts'
import { createDesk, type Desk, type Failed, type MakeWorker } from './desk.ts'

/** Where the shards of a survey are simulated: one worker for each core beyond the first, at least one; the first is the figure's own. */
export interface Pool {
  /** More work would be done at once. */
  readonly free: boolean
  run(shard: Shard, brisk: boolean, done: (cells: readonly Cell[]) => void): void
  /** The staffing of a day, which is one piece: by the figure's own worker. */
  roster(ask: Jobs['roster']['ask'], heard: Heard<'roster'>): void
  /** Calls off all that is out. */
  clear(): void
  destroy(): void
}

/** Shards that a worker has with it: while one goes to and fro it works at the other. */
const AT_ONCE = 2

interface Place {
  desk: Desk
  lane: string
  /** Ends what it has; null: it has nothing. */
  end: (() => void) | null
  has: Piece | null
}

interface Piece {
  shard: Shard
  brisk: boolean
  done(cells: readonly Cell[]): void
}

/** `cores`: of the machine, the page's own among them. Further workers are made when there is work for them. */
export function createPool(own: Desk, make: MakeWorker | null, cores: number, failed?: Failed): Pool {
  const places: Place[] = []
  const extra: Desk[] = []
  /** What a worker had that is no more. */
  const orphans: Piece[] = []
  let single: (() => void) | null = null
  let opened = false

  function add(desk: Desk): void {
    for (let i = 0; i < AT_ONCE; i++) places.push({ desk, lane: `survey ${i}`, end: null, has: null })
  }

  function open(): void {
    if (opened) return
    opened = true
    add(own)
    if (!make) return
    for (let i = 1; i < cores - 1; i++) {
      const desk = createDesk(make, () => drop(desk), failed)
      extra.push(desk)
      add(desk)
    }
  }

  /** A worker that cannot be had leaves its work to the others. */
  function drop(desk: Desk): void {
    for (const place of places.filter((one) => one.desk === desk)) {
      places.splice(places.indexOf(place), 1)
      if (place.has) orphans.push(place.has)
    }
    adopt()
  }

  function adopt(): void {
    while (orphans.length > 0) {
      const place = vacant()
      if (!place) return
      give(place, orphans.shift()!)
    }
  }

  const load = (desk: Desk): number => places.filter((place) => place.desk === desk && place.has).length
  /** A place of whoever has least to do. */
  const vacant = (): Place | undefined => places.filter((place) => !place.has).sort((a, b) => load(a.desk) - load(b.desk))[0]

  function give(place: Place, piece: Piece): void {
    const { shard, brisk, done } = piece
    place.has = piece
    let cells: readonly Cell[] | null = null
    place.end = place.desk.ask(place.lane, 'cells', { ...shard, brisk }, (answer) => {
      if (answer) {
        cells = answer
        return
      }
      if (place.has !== piece) return
      place.has = place.end = null
      adopt()
      if (cells) done(cells)
    })
  }

  return {
    get free() {
      open()
      return orphans.length === 0 && vacant() !== undefined
    },
    run(shard, brisk, done) {
      open()
      orphans.push({ shard, brisk, done })
      adopt()
    },
    roster(ask, heard) {
      single?.()
      single = own.ask('survey roster', 'roster', ask, heard)
    },
    clear() {
      single?.()
      single = null
      orphans.length = 0
      for (const place of places) {
        place.end?.()
        place.has = place.end = null
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
