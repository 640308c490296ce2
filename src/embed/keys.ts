import type { FigureStore, Intent, Revision } from '../store/figure.ts'

/** What a key asks of the whole figure. */
export type Asked = { intent: Intent } | { revision: Revision }

export interface Pressed {
  key: string
  ctrlKey: boolean
  metaKey: boolean
  altKey: boolean
  shiftKey: boolean
}

/** What has words of its own: every key is theirs. */
const FIELDS = 'textarea, select, [contenteditable=""], [contenteditable="true"], input:not([type="range"], [type="radio"], [type="checkbox"], [type="button"])'
/** What a press of the space bar means something to. */
const PRESSED = 'button, input, summary, [role="button"], [role="radio"], [role="checkbox"], [role="switch"], [role="tab"], [role="option"], [role="menuitem"]'

/** What a key asks, or null. `playing`: whether time runs; `own`: whether what has the focus knows the space bar. */
export function askedBy({ key, ctrlKey, metaKey, altKey, shiftKey }: Pressed, playing: boolean, own: boolean): Asked | null {
  if (altKey) return null
  const letter = key.toLowerCase()
  if (ctrlKey || metaKey) {
    if (letter === 'z') return { revision: { do: shiftKey ? 'redo' : 'undo' } }
    // On a Mac ⌘Y is the browser's.
    return letter === 'y' && ctrlKey && !shiftKey ? { revision: { do: 'redo' } } : null
  }
  if (shiftKey) return null
  if (key === ',') return { intent: { do: 'step', by: -1 } }
  if (key === '.') return { intent: { do: 'step', by: 1 } }
  return key === ' ' && !own ? { intent: { do: playing ? 'pause' : 'play' } } : null
}

/** Keys of the figure, for whoever is in it and not in a field. Gives whether the key was one of them. */
export function typed(event: Pressed & { target: EventTarget | null; defaultPrevented: boolean }, store: FigureStore): boolean {
  const { target } = event
  if (event.defaultPrevented || !(target instanceof Element) || target.closest(FIELDS)) return false
  const { playback, view } = store.getState()
  const asked = askedBy(event, playback.playing, target.closest(PRESSED) !== null)
  if (!asked) return false
  const ofTime = 'revision' in asked || asked.intent.do === 'step'
  if (ofTime && !view.controls.includes('time')) return false
  if ('revision' in asked) store.revise(asked.revision)
  else store.intend(asked.intent)
  return true
}
