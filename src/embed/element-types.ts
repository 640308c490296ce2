import type { Tiding, Tidings, Voice } from './voice/contract.ts'

export type * from './voice/contract.ts'

export type DinnerRushEvents = { [K in Tiding]: CustomEvent<Tidings[K]> }

/** `<dinner-rush>` as a page reaches it. */
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
  addEventListener<K extends Tiding>(type: K, listener: (event: DinnerRushEvents[K]) => void, options?: boolean | AddEventListenerOptions): void
  addEventListener(type: string, listener: EventListenerOrEventListenerObject | null, options?: boolean | AddEventListenerOptions): void
}
