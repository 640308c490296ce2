import type { Mounted } from './mount.tsx'
import { whenNear } from './near.ts'

/** What an attribute says as the frame's address says it, under the same name. */
const ATTRIBUTES = ['scenario', 'state', 'show', 'controls', 'telling', 'theme', 'lang', 'at', 'rate', 'autoplay'] as const

/** A server that renders pages has no elements: there the import does nothing. */
const Base = globalThis.HTMLElement ?? (class {} as typeof HTMLElement)

/**
 * `<dinner-rush scenario="sick-day">`: a figure in a shadow root. What the page wrote inside stands in its place before, and where there is
 * no script. Until it is about to be seen it is this file and nothing else.
 */
export class DinnerRush extends Base {
  static readonly observedAttributes: readonly string[] = ATTRIBUTES

  #mounted: Mounted | null = null
  #calledOff: (() => void) | null = null
  /** Which figure is wanted: one that comes too late is not. */
  #turn = 0

  /** The figure, once it stands. */
  get figure(): Mounted | null {
    return this.#mounted
  }

  connectedCallback(): void {
    const root = this.shadowRoot ?? this.attachShadow({ mode: 'open' })
    if (!root.firstChild) root.append(document.createElement('slot'))
    this.#calledOff ??= whenNear(this, () => void this.#open().catch((error: unknown) => reportError(error)))
  }

  disconnectedCallback(): void {
    this.#turn++
    this.#calledOff?.()
    this.#calledOff = null
    this.#mounted?.destroy()
    this.#mounted = null
    this.shadowRoot?.replaceChildren()
  }

  attributeChangedCallback(): void {
    // Several that change in one go are one change. The others' words are looked up where the figure is.
    const turn = ++this.#turn
    queueMicrotask(() => {
      if (turn === this.#turn && this.#mounted) void this.#open().catch((error: unknown) => reportError(error))
    })
  }

  async #open(): Promise<void> {
    const turn = ++this.#turn
    const query = new URLSearchParams()
    for (const name of ATTRIBUTES) if (this.hasAttribute(name)) query.set(name, this.getAttribute(name)!)
    const { mountInto } = await import('./inside.ts')
    if (turn !== this.#turn || !this.isConnected) return
    const before = this.#mounted
    const mounted = await mountInto(this.shadowRoot!, query, import.meta.url)
    if (turn !== this.#turn || !this.isConnected) return mounted.destroy()
    before?.destroy()
    this.#mounted = mounted
    for (const slot of this.shadowRoot!.querySelectorAll('slot')) slot.remove()
  }
}

if (globalThis.customElements && !customElements.get('dinner-rush')) customElements.define('dinner-rush', DinnerRush)
