import type { Knowledge } from './frame.ts'
import type { World } from './world.ts'

/** Who can do what now, found out when it is asked and kept until it is dealt anew. */
export class Known implements Knowledge {
  // Not seen by whoever compares two frames.
  readonly #w: World
  readonly #stations: (readonly number[] | null)[] = []
  #dishes: (readonly number[] | null)[] = []
  #dealt: Int32Array | null = null

  /** Null where one kind of order is all there is. */
  static of(w: World): Known | null {
    return w.kitchen === null ? null : new Known(w)
  }

  private constructor(w: World) {
    this.#w = w
  }

  stationsOf(e: number): readonly number[] | null {
    const known = this.#stations[e]
    if (known !== undefined) return known
    const kitchen = this.#w.kitchen!
    const all = kitchen.names.map((_, s) => s)
    const able = all.filter((s) => kitchen.knowsStation(this.#w, e, s))
    return (this.#stations[e] = able.length === all.length ? null : able)
  }

  dishesOf(e: number): readonly number[] | null {
    const w = this.#w
    const { dishes, hasMenu } = w.kitchen!
    if (!hasMenu) return null
    if (this.#dealt !== w.teamTable) {
      this.#dealt = w.teamTable
      this.#dishes = []
    }
    const known = this.#dishes[e]
    if (known !== undefined) return known
    const mine = new Set(w.teamsOf[e])
    const found: number[] = []
    for (let d = 0; d < dishes; d++) {
      for (let kind = d; kind < w.teamTable.length; kind += dishes) {
        if (!mine.has(w.teamTable[kind])) continue
        found.push(d)
        break
      }
    }
    return (this.#dishes[e] = found.length === dishes ? null : found)
  }
}
