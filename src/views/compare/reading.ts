import { useCallback, useRef, useSyncExternalStore } from 'react'
import type { FigureState, FigureStore } from '../../store/figure.ts'
import { createReadings } from '../../store/reading.ts'

/**
 * A plain value of the store, read on the beat of the readings and whenever something new was found out; kept while it says the
 * same. `select` should keep its identity between renders.
 */
export function useReading<T>(store: FigureStore, select: (state: FigureState) => T): T {
  const held = useRef<{ store: FigureStore; select: unknown; key: string; value: T } | null>(null)
  const read = useCallback((): T => {
    const value = select(store.getState())
    const key = JSON.stringify(value)
    const { current } = held
    if (current?.store === store && current.select === select && current.key === key) return current.value
    held.current = { store, select, key, value }
    return value
  }, [store, select])
  const subscribe = useCallback(
    (changed: () => void) => {
      const readings = createReadings()
      readings.due(store.getState())
      let { results } = store.getState()
      return store.subscribe((state) => {
        const found = state.results !== results
        results = state.results
        if (!readings.due(state) && !found) return
        const before = held.current?.value
        if (read() !== before) changed()
      })
    },
    [store, read],
  )
  return useSyncExternalStore(subscribe, () => {
    const { current } = held
    return current?.store === store && current.select === select ? current.value : read()
  })
}
