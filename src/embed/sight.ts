import { watch } from './watch.ts'

/** Whether a figure is looked at. */
export interface Sight {
  readonly seen: boolean
  subscribe(changed: () => void): () => void
}

/** For whoever is looked at in any case. */
export const ALWAYS_SEEN: Sight = { seen: true, subscribe: () => () => undefined }

export function watchSight(element: HTMLElement): Sight & { stop(): void } {
  const listeners = new Set<() => void>()
  let seen = false
  const stop = watch(element, ({ visible }) => {
    if (visible === seen) return
    seen = visible
    for (const changed of [...listeners]) changed()
  })
  return {
    get seen() {
      return seen
    },
    subscribe(changed) {
      listeners.add(changed)
      return () => void listeners.delete(changed)
    },
    stop,
  }
}
