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

/** Any of these does it. `command` is the control key or ⌘; `control` the control key only. */
interface Press {
  key: string
  held?: 'command' | 'control'
  shift?: boolean
}

export interface Shortcut {
  does: 'play' | 'back' | 'forward' | 'undo' | 'redo' | 'help' | 'within' | 'far' | 'open' | 'close'
  presses: readonly Press[]
  /** Known by what has the focus, not by the whole figure: listed, never asked here. */
  own?: boolean
}

/** Every key that the figure knows: what it listens for and what its help lists. */
export const SHORTCUTS: readonly Shortcut[] = [
  { does: 'play', presses: [{ key: ' ' }] },
  { does: 'back', presses: [{ key: ',' }] },
  { does: 'forward', presses: [{ key: '.' }] },
  { does: 'undo', presses: [{ key: 'z', held: 'command' }] },
  // On a Mac ⌘Y is the browser's.
  { does: 'redo', presses: [{ key: 'z', held: 'command', shift: true }, { key: 'y', held: 'control' }] },
  { does: 'within', presses: [{ key: '←' }, { key: '→' }, { key: '↑' }, { key: '↓' }], own: true },
  { does: 'far', presses: [{ key: 'Home' }, { key: 'End' }], own: true },
  { does: 'open', presses: [{ key: 'Enter' }], own: true },
  { does: 'close', presses: [{ key: 'Esc' }], own: true },
  { does: 'help', presses: [{ key: '?' }] },
]

function answers(press: Press, { key, ctrlKey, metaKey, shiftKey }: Pressed): boolean {
  if (key.toLowerCase() !== press.key) return false
  // Where the question mark stands, and whether shift makes it, is the keyboard's affair.
  if (press.key !== '?' && shiftKey !== (press.shift ?? false)) return false
  return press.held === undefined ? !ctrlKey && !metaKey : ctrlKey || (metaKey && press.held === 'command')
}

/** What a key asks, or null. `playing`: whether time runs; `own`: whether what has the focus knows the space bar. */
export function askedBy(pressed: Pressed, playing: boolean, own: boolean): Asked | null {
  if (pressed.altKey) return null
  const found = SHORTCUTS.find((shortcut) => !shortcut.own && shortcut.presses.some((press) => answers(press, pressed)))
  switch (found?.does) {
    case 'play': return own ? null : { intent: { do: playing ? 'pause' : 'play' } }
    case 'back': return { intent: { do: 'step', by: -1 } }
    case 'forward': return { intent: { do: 'step', by: 1 } }
    case 'undo': return { revision: { do: 'undo' } }
    case 'redo': return { revision: { do: 'redo' } }
    case 'help': return { intent: { do: 'panel', panel: 'help' } }
    default: return null
  }
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
