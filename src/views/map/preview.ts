import { createStore, type StoreApi } from 'zustand/vanilla'

/** A move that a hand holds over the map or a slider and has not let go of; null when none does. */
export type Preview = StoreApi<{ move: { people?: number; speed?: number } | null }>

export function createPreview(): Preview {
  return createStore(() => ({ move: null }))
}
