import type { Preset } from '../scenario/presets/index.ts'
import type { FigureStore } from '../store/figure.ts'

/** The address of a preset on this page, relative. */
export function addressOf(name: string): string {
  return `?scenario=${encodeURIComponent(name)}`
}

export function openPreset(store: FigureStore, preset: Preset): void {
  const { name, scenario, commands, at, rate } = preset
  store.intend({ do: 'open', scenario, done: commands, time: at, rate, name })
}

/** The address says which restaurant is open: refreshed or sent on, the page opens on it. */
export function followInAddress(store: FigureStore): () => void {
  let shown = store.getState().runs.a.name
  return store.subscribe(({ runs }) => {
    const { name } = runs.a
    if (name === shown) return
    shown = name
    history.replaceState(null, '', name === null ? location.pathname : addressOf(name))
  })
}
