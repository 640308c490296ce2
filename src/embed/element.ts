import { whenNear } from './near.ts'
import { ATTRIBUTES, type Attribute } from './voice/attributes.ts'
import type { Deed, Standing, State, Tiding } from './voice/contract.ts'
import type { DinnerRushElement, DinnerRushEvents } from './element-types.ts'
import type { Inside } from './inside.ts'
import type { Mounted } from './mount.tsx'
import type { Scripts } from './workers.ts'

export type * from './element-types.ts'

/**
 * What stands beside the module, whose own address it alone knows. Written out as bundlers look for it: they then bring the files along
 * (ours is told to leave it, and `vite.config.ts` takes that word out again). Asked for late: on a server a module may have no address.
 */
const scripts = (): Scripts => ({
  desk: new URL(/* @vite-ignore */ './embed/desk.js', import.meta.url).href,
  studio: new URL(/* @vite-ignore */ './embed/studio.js', import.meta.url).href,
})

/** Asked of a figure that is not on the page any more. */
const GONE = 'dinner-rush: not on the page'
const NAME = 'dinner-rush'
const STYLE = ':host { display: block; } :host([hidden]) { display: none; }'

/** On a server there is nothing to extend: the module is read and does nothing. */
const Base = (globalThis.HTMLElement ?? class {}) as typeof HTMLElement

/**
 * `<dinner-rush scenario="sick-day">`: the figure in any page. Its attributes are those of a frame's address, and live; what stands in it
 * is shown where there is no script, and until the figure comes.
 */
export class DinnerRush extends Base implements DinnerRushElement {
  static readonly observedAttributes: readonly string[] = ATTRIBUTES

  declare scenario: string | object | null
  declare date: string | null
  declare show: string | readonly string[] | null
  declare controls: string | readonly string[] | null
  declare telling: string | null
  declare theme: string | null
  declare at: string | number | null
  declare rate: string | number | null
  declare autoplay: string | boolean | null
  declare classroom: string | boolean | null

  #stopWaiting: (() => void) | null = null
  /** The figure that is to be shown: coming, or there. */
  #inside: Promise<Inside> | null = null
  #shown: Inside | null = null
  #changed = new Set<Attribute>()
  #listened = false
  #slot: HTMLSlotElement | null = null

  /** The figure itself, once it stands here. */
  get figure(): Mounted | null {
    return this.#shown?.mounted ?? null
  }

  /** At once, wherever it stands on the page. */
  play(): Promise<Standing> {
    return this.ask('play') as Promise<Standing>
  }

  pause(): Promise<Standing> {
    return this.ask('pause') as Promise<Standing>
  }

  /** To a minute of the day, or to a time of the clock such as "12:40". */
  seek(to: number | string): Promise<Standing> {
    return this.ask('seek', to) as Promise<Standing>
  }

  /** Does something in the restaurant at the moment shown: `{ do: 'hire' }`. */
  apply(deed: Deed): Promise<Standing> {
    return this.ask('apply', deed) as Promise<Standing>
  }

  /** How it stands. As an attribute, and for frameworks that set properties, the same word is a link's text that it opens with. */
  get state(): () => Promise<State> {
    return () => this.ask('state') as Promise<State>
  }

  set state(text: string | null) {
    reflect(this, 'state', text)
  }

  /** A call by its name, as a button or a message says it. */
  async ask(call: string, value?: unknown): Promise<unknown> {
    const { voice } = await this.#open()
    return (await voice).call(call, value)
  }

  override addEventListener<K extends Tiding>(type: K, listener: (event: DinnerRushEvents[K]) => void, options?: boolean | AddEventListenerOptions): void
  override addEventListener(type: string, listener: EventListenerOrEventListenerObject | null, options?: boolean | AddEventListenerOptions): void
  override addEventListener(type: string, listener: unknown, options?: boolean | AddEventListenerOptions): void {
    super.addEventListener(type, listener as EventListener, options)
    // What happens in the restaurant is read only for who listens.
    if (type !== 'event' || this.#listened) return
    this.#listened = true
    void this.#shown?.voice.then((voice) => voice.listen(true))
  }

  connectedCallback(): void {
    if (this.#inside || this.#stopWaiting) return
    // Set before this class was here, they would hide its own.
    for (const name of ATTRIBUTES) {
      if (!Object.hasOwn(this, name)) continue
      const { [name]: value } = this as unknown as Record<string, unknown>
      delete (this as unknown as Record<string, unknown>)[name]
      Object.assign(this, { [name]: value })
    }
    const root = this.shadowRoot ?? this.attachShadow({ mode: 'open' })
    if (!this.#slot) {
      this.#slot = this.ownerDocument.createElement('slot')
      dress(root)
    }
    root.replaceChildren(this.#slot)
    listenToButtons(this, true)
    this.#stopWaiting = whenNear(this, () => void this.#open().catch(() => undefined))
  }

  disconnectedCallback(): void {
    // One that is only moved keeps its reader's restaurant.
    queueMicrotask(() => {
      if (!this.isConnected) this.#close()
    })
  }

  /** Moved by `moveBefore`: nothing has to be done. */
  connectedMoveCallback(): void {}

  /** To another document, whose style sheets and window are its own. */
  adoptedCallback(): void {
    this.#close()
    this.#slot = null
  }

  attributeChangedCallback(name: Attribute, before: string | null, now: string | null): void {
    if (before === now || !this.#inside) return
    // A framework sets one after the other: together they are one change.
    if (this.#changed.size === 0) queueMicrotask(() => void this.#follow().catch(() => undefined))
    this.#changed.add(name)
  }

  async #follow(): Promise<void> {
    const changed = [...this.#changed]
    this.#changed.clear()
    const coming = this.#inside
    const inside = await coming?.catch(() => null)
    // One that was opened meanwhile has read them.
    if (!inside || coming !== this.#inside) return
    const inPlace = changed.filter((name) => inside.follow(name, this.getAttribute(name)))
    if (inPlace.length < changed.length) await this.#bring()
  }

  #open(): Promise<Inside> {
    this.#stopWaiting?.()
    this.#stopWaiting = null
    return this.#inside ?? this.#bring()
  }

  #bring(): Promise<Inside> {
    const coming: Promise<Inside> = this.#make(() => this.#inside === coming)
    this.#inside = coming
    coming.catch((error: unknown) => {
      // What stands in the element is shown, and the next one who asks tries again.
      if (this.#inside !== coming) return
      this.#inside = null
      const { message } = error as Error
      if (this.isConnected && this.dispatchEvent(new ErrorEvent('error', { error, message, cancelable: true }))) reportError(error)
    })
    return coming
  }

  async #make(wanted: () => boolean): Promise<Inside> {
    const { openInside } = await bringInside()
    const root = this.shadowRoot
    if (!root || !this.isConnected) throw new Error(GONE)
    const inside = await openInside(this, root, scripts(), ATTRIBUTES, (event, detail) => void this.dispatchEvent(new CustomEvent(event, { detail })))
    if (!wanted()) {
      inside.close()
      // Whoever asked for this one is answered by the one in its stead.
      if (this.#inside) return this.#inside
      throw new Error(GONE)
    }
    this.#shown?.close()
    this.#shown = inside
    this.#slot?.remove()
    if (this.#listened) void inside.voice.then((voice) => voice.listen(true))
    return inside
  }

  #close(): void {
    this.#stopWaiting?.()
    this.#stopWaiting = null
    this.#shown?.close()
    this.#shown = null
    this.#inside = null
    this.#changed.clear()
    listenToButtons(this, false)
    if (this.#slot) this.shadowRoot?.replaceChildren(this.#slot)
  }
}

/** As `retried`, which comes with it. */
async function bringInside(): Promise<typeof import('./inside.ts')> {
  const bring = (): Promise<typeof import('./inside.ts')> => import('./inside.ts')
  for (const pause of [1000, 3000]) {
    try {
      return await bring()
    } catch {
      await new Promise((done) => setTimeout(done, pause))
    }
  }
  return bring()
}

function dress(root: ShadowRoot): void {
  const sheet = new (root.ownerDocument.defaultView ?? globalThis).CSSStyleSheet()
  sheet.replaceSync(STYLE)
  root.adoptedStyleSheets = [sheet]
}

function reflect(element: Element, name: Attribute, value: unknown): void {
  if (value === null || value === undefined) return element.removeAttribute(name)
  const said = Array.isArray(value) ? value.join(',') || 'none' : typeof value === 'object' ? JSON.stringify(value) : value === false ? 'no' : value === true ? '' : String(value)
  if (element.getAttribute(name) !== said) element.setAttribute(name, said)
}

for (const name of ATTRIBUTES) {
  // `lang` is every element's, and `state` asks.
  if (name === 'lang' || name === 'state') continue
  Object.defineProperty(DinnerRush.prototype, name, {
    configurable: true,
    enumerable: true,
    get(this: Element) {
      return this.getAttribute(name)
    },
    set(this: Element, value: unknown) {
      reflect(this, name, value)
    },
  })
}

const listening = new Map<Document, Set<DinnerRush>>()

/** Buttons in the author's prose, anywhere on the page: heard while there is a figure that they could drive. */
function listenToButtons(element: DinnerRush, on: boolean): void {
  const page = element.ownerDocument
  const figures = listening.get(page) ?? new Set()
  if (on) figures.add(element)
  else for (const [other, set] of listening) if (set.delete(element) && set.size === 0) unheard(other)
  if (!on || listening.has(page)) return
  listening.set(page, figures)
  page.addEventListener('click', pressed)
}

function unheard(page: Document): void {
  listening.delete(page)
  page.removeEventListener('click', pressed)
}

function pressed(event: Event): void {
  const button = event.composedPath().find((at): at is HTMLElement => at instanceof HTMLElement && at.matches('[data-dinner-rush][data-do]'))
  if (!button) return
  const { ownerDocument: page, dataset } = button
  const where = dataset['dinnerRush'] || NAME
  const figure = (button.getRootNode() as Document | ShadowRoot).querySelector(where) ?? page.querySelector(where)
  if (!(figure instanceof DinnerRush)) return
  event.preventDefault()
  // With the figure itself, which a press opens anyhow: nothing is left to be fetched by the first press, maybe offline.
  void import('./inside.ts').then(
    ({ press }) => press(button, figure),
    (error: unknown) => void (button.dataset['refused'] = String(error)),
  )
}

if (globalThis.customElements && !customElements.get(NAME)) customElements.define(NAME, DinnerRush)
