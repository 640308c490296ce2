import type { Tiding, Tidings, Voice } from './voice/contract.ts'

export type { Call, Deed, Ignored, LossReason, Refused, Standing, State, Tiding, Tidings, Voice } from './voice/contract.ts'
export type { Problem } from '../scenario/types.ts'
export type { Happening } from '../store/happening.ts'

/** The events of the element, by name. */
export type DinnerRushEvents = { [K in Tiding]: CustomEvent<Tidings[K]> }

/**
 * `<dinner-rush>` as a page reaches it. Properties are the attributes of the same names, and as live; null where an attribute is absent. A word
 * that is not known opens a figure that says so; nothing throws.
 */
export interface DinnerRushElement extends HTMLElement, Omit<Voice, 'state'> {
  scenario: string | object | null
  date: string | null
  show: string | readonly string[] | null
  controls: string | readonly string[] | null
  telling: string | null
  theme: string | null
  at: string | number | null
  rate: string | number | null
  autoplay: string | boolean | null
  classroom: string | boolean | null
  /** How it stands. As an attribute, and for frameworks that set properties, the same word is a link's text that it opens with. */
  get state(): Voice['state']
  set state(text: string | null)
  /** Also for `ready`, `event`, `loss`, `mission` and `task`; `event` is read from the restaurant only while somebody listens for it. */
  addEventListener<K extends Tiding>(type: K, listener: (event: DinnerRushEvents[K]) => void, options?: boolean | AddEventListenerOptions): void
  /** Any other event of an element. */
  addEventListener(type: string, listener: EventListenerOrEventListenerObject | null, options?: boolean | AddEventListenerOptions): void
}
