import type { Guests } from './guests.ts'

/** Customers as buttons for the keyboard and for those who do not see the picture: one stop of the tab key, arrows within. */
export class GuestList {
  private readonly group: HTMLElement
  private readonly others: HTMLElement
  private readonly buttons = new Map<number, HTMLButtonElement>()
  /** Whom the tab key reaches. */
  private current = -1

  /** `reached`: the focus came to a customer, or left them (−1). */
  constructor(
    host: HTMLElement,
    choose: (customer: number) => void,
    private readonly reached: (customer: number) => void,
  ) {
    const page = host.ownerDocument
    this.group = page.createElement('div')
    this.group.className = 'dr-stage-heard dr-stage-guests'
    this.group.setAttribute('role', 'group')
    this.others = page.createElement('span')
    this.group.append(this.others)
    host.append(this.group)
    this.group.addEventListener('click', (event) => {
      const customer = idOf(event)
      if (customer >= 0) choose(customer)
    })
    this.group.addEventListener('keydown', (event) => this.typed(event))
    this.group.addEventListener('focusin', (event) => {
      this.reach(idOf(event))
      this.reached(idOf(event))
    })
    this.group.addEventListener('focusout', () => this.reached(-1))
  }

  update(guests: Guests, chosen: number, label: string, gone: (customer: number) => string): void {
    const { group, buttons, others } = this
    group.setAttribute('aria-label', label)
    const here = new Set(guests.named.map(({ customer }) => customer))
    const held = this.held()
    for (const [customer, button] of buttons) {
      if (here.has(customer)) continue
      // Who has the focus keeps it until it goes elsewhere, or the reader would fall out of the figure.
      if (customer === held) rename(button, gone(customer))
      else {
        button.remove()
        buttons.delete(customer)
      }
    }
    let at = group.firstElementChild
    if (held >= 0 && !here.has(held) && at === buttons.get(held)) at = at!.nextElementSibling
    for (const { customer, name } of guests.named) {
      const button = buttons.get(customer) ?? this.create(customer)
      rename(button, name)
      if (button === at) at = at.nextElementSibling
      else {
        group.insertBefore(button, at)
        if (customer === held) button.focus({ preventScroll: true })
      }
    }
    group.append(others)
    if (others.textContent !== guests.others) others.textContent = guests.others
    if (!buttons.has(this.current)) this.current = guests.named[0]?.customer ?? -1
    for (const [customer, button] of buttons) {
      button.tabIndex = customer === this.current ? 0 : -1
      button.setAttribute('aria-pressed', String(customer === chosen))
    }
  }

  destroy(): void {
    this.group.remove()
  }

  /** The customer who has the focus, −1 if none of them. */
  private held(): number {
    const { activeElement } = this.group.getRootNode() as Document | ShadowRoot
    return activeElement && this.group.contains(activeElement) ? Number((activeElement as HTMLElement).dataset['customer']) : -1
  }

  private create(customer: number): HTMLButtonElement {
    const button = this.group.ownerDocument.createElement('button')
    button.type = 'button'
    button.dataset['customer'] = String(customer)
    this.buttons.set(customer, button)
    return button
  }

  private reach(customer: number): void {
    const button = this.buttons.get(customer)
    if (!button || customer === this.current) return
    const before = this.buttons.get(this.current)
    if (before) before.tabIndex = -1
    button.tabIndex = 0
    this.current = customer
  }

  private typed(event: KeyboardEvent): void {
    if (event.altKey || event.ctrlKey || event.metaKey) return
    const all = [...this.group.querySelectorAll('button')]
    const at = all.findIndex((button) => Number(button.dataset['customer']) === idOf(event))
    const to = at < 0 ? -1 : nextOf(all.length, at, event.key)
    if (to < 0) return
    event.preventDefault()
    all[to].focus({ preventScroll: true })
  }
}

/** Where an arrow key leads among so many in a row; −1 for other keys. */
export function nextOf(count: number, at: number, key: string): number {
  switch (key) {
    case 'ArrowLeft':
    case 'ArrowUp': return Math.max(0, at - 1)
    case 'ArrowRight':
    case 'ArrowDown': return Math.min(count - 1, at + 1)
    case 'Home': return 0
    case 'End': return count - 1
    default: return -1
  }
}

function rename(button: HTMLButtonElement, name: string): void {
  if (button.textContent !== name) button.textContent = name
}

function idOf(event: Event): number {
  const button = event.target instanceof Element ? event.target.closest<HTMLElement>('button[data-customer]') : null
  return button ? Number(button.dataset['customer']) : -1
}
