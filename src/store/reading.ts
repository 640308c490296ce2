import type { FigureState, FigureStore } from './figure.ts'

/** How often a second of display the figures that are read change while the day plays: faster, and they cannot be read. */
const READINGS_PER_SECOND = 4

/**
 * Whether the figures are to be read anew, for one who sees every published state. Of the states alone, so that all parts of a
 * figure read at the very same one and never tell two moments, whenever they were mounted.
 */
export function createReadings(): { due(state: FigureState): boolean } {
  let last: readonly unknown[] = []
  return {
    due({ runs, playback }) {
      const { commands, scenario } = runs.a
      const { playing, rate, tick, time } = playback
      // Paused, each new state is a reading; and each command, at once.
      const beat = playing ? Math.floor((time / rate) * READINGS_PER_SECOND) : tick
      const now = [playing, beat, rate, commands, scenario]
      if (last.length === now.length && now.every((value, i) => value === last[i])) return false
      last = now
      return true
    },
  }
}

/** What `select` read last of a store. It has to return what the next frame does not change. */
export interface Followed<T> {
  readonly value: T
  stop(): void
}

/** Reads a store on the beat of the readings; `changed` is called after each reading but the first. */
export function followReadings<T>(store: FigureStore, select: (state: FigureState) => T, changed?: () => void): Followed<T> {
  const readings = createReadings()
  readings.due(store.getState())
  let value = select(store.getState())
  const stop = store.subscribe((state) => {
    if (!readings.due(state)) return
    value = select(state)
    changed?.()
  })
  return {
    get value() {
      return value
    },
    stop,
  }
}
