import { useCallback, useEffect, useMemo, useRef, useSyncExternalStore } from 'react'
import type { FigureState, FigureStore } from '../store/figure.ts'
import { followReadings } from '../store/reading.ts'

/** A value of the store that changes seldom; compared by identity. */
export function useFigure<T>(store: FigureStore, select: (state: FigureState) => T): T {
  return useSyncExternalStore(store.subscribe, () => select(store.getState()))
}

/** Runs `listener` at once when it has rested for `ms`, else at the end of that time; what came last wins. */
function atMostEvery(ms: number, listener: () => void): { call(): void; stop(): void } {
  let last = -Infinity
  let timer: ReturnType<typeof setTimeout> | undefined
  const run = (): void => {
    timer = undefined
    last = performance.now()
    listener()
  }
  return {
    call() {
      if (timer !== undefined) return
      const rest = last + ms - performance.now()
      if (rest <= 0) run()
      else timer = setTimeout(run, rest)
    },
    stop: () => clearTimeout(timer),
  }
}

/**
 * A plain value (objects and lists of numbers and words) folded from the store at every reading, and kept while it says the
 * same: frames come sixty times a second, React need not. `select` should keep its identity between renders.
 */
export function useSampled<T>(store: FigureStore, select: (state: FigureState) => T): T {
  const sample = useMemo(() => {
    const value = select(store.getState())
    return { select, value, key: JSON.stringify(value) }
  }, [store, select])
  const subscribe = useCallback(
    (changed: () => void): (() => void) => {
      const look = (): void => {
        const key = JSON.stringify(followed.value)
        if (key === sample.key) return
        sample.value = followed.value
        sample.key = key
        changed()
      }
      const followed = followReadings(store, sample.select, look)
      look()
      return followed.stop
    },
    [sample, store],
  )
  return useSyncExternalStore(subscribe, () => sample.value)
}

/** Calls `send` with the latest value at most every `ms`: a slider never queues what is stale. */
export function useLatest<T>(ms: number, send: (value: T) => void): (value: T) => void {
  const latest = useRef<{ value: T; send: (value: T) => void } | null>(null)
  const limited = useMemo(
    () =>
      atMostEvery(ms, () => {
        const now = latest.current
        latest.current = null
        now?.send(now.value)
      }),
    [ms],
  )
  useEffect(() => () => limited.stop(), [limited])
  return useCallback(
    (value) => {
      latest.current = { value, send }
      limited.call()
    },
    [limited, send],
  )
}
