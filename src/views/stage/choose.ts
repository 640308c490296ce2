import type { FigureState, Intent } from '../../store/figure.ts'
import type { Text } from '../../text/text.ts'
import { openingMinute } from '../chart/settings.ts'
import type { Palette } from '../palette.ts'
import { GuestList } from './guestList.ts'
import { guestsOf } from './guests.ts'
import { bodyAt, rowOf } from './hit.ts'
import type { StageList, Told } from './list.ts'
import { outlineNodes } from './mark.ts'
import type { Node } from './node.ts'
import { patch } from './patch.ts'

/** A finger may miss a body by so many pixels. */
const FINGER_SLACK = 12
const MOUSE_SLACK = 2

/** Choosing a customer: on the picture by pointer, in a list by keyboard. Whoever is pointed at or has the focus is outlined. */
export class Chooser {
  private readonly guests: GuestList
  private list: StageList | null = null
  private palette: Palette | null = null
  /** Where a mouse is, in the picture's pixels. */
  private pointer: { x: number; y: number } | null = null
  private hovered = -1
  private focused = -1
  private outline: Node[] = []
  /** Whose day is told, −1 if nobody was chosen. */
  private chosen = -1
  private read: readonly unknown[] = []
  private readonly stops: (() => void)[] = []

  /** `outlines`: a group over the people. */
  constructor(
    private readonly host: HTMLElement,
    private readonly outlines: SVGGElement,
    private readonly intend: (intent: Intent) => void,
  ) {
    outlines.setAttribute('class', 'dr-stage-mark')
    outlines.setAttribute('aria-hidden', 'true')
    outlines.setAttribute('pointer-events', 'none')
    this.guests = new GuestList(host, (customer) => this.choose(customer), (customer) => {
      this.focused = customer
      this.draw()
    })
    const on = <K extends 'pointermove' | 'pointerleave' | 'click'>(kind: K, heard: (event: HTMLElementEventMap[K]) => void): void => {
      host.addEventListener(kind, heard as (event: Event) => void, true)
      this.stops.push(() => host.removeEventListener(kind, heard as (event: Event) => void, true))
    }
    on('pointermove', (event) => {
      this.pointer = event.pointerType === 'mouse' || event.pointerType === 'pen' ? this.place(event) : null
      this.draw()
    })
    on('pointerleave', (event) => {
      if (event.target !== host) return
      this.pointer = null
      this.draw()
    })
    on('click', (event) => {
      // What a key or a reading program presses has no place in the picture.
      if (event.detail === 0 || !this.list) return
      const customer = this.at(this.place(event), event)
      if (customer < 0) return
      event.stopPropagation()
      this.choose(customer)
    })
  }

  /** `told`: the figures as last read; names change as often as they do. */
  update(list: StageList, { runs, view }: FigureState, told: Told, text: Text, palette: Palette): void {
    this.list = list
    this.palette = palette
    const chosen = typeof view.traced === 'number' ? view.traced : -1
    const read = [told, text, chosen]
    if (read.some((value, i) => value !== this.read[i])) {
      this.read = read
      this.chosen = chosen
      const guests = guestsOf(runs.a.frame, text, openingMinute(runs.a.scenario.opensAt))
      this.guests.update(guests, chosen, text.stage.customers, (customer) => text.stage.customerGone({ n: customer + 1 }))
    }
    if (this.pointer || this.focused >= 0 || this.outline.length > 0) this.draw()
  }

  /** Tells a customer's day; chosen once more, no longer. */
  private choose(customer: number): void {
    this.intend({ do: 'trace', which: this.chosen === customer ? null : customer })
  }

  destroy(): void {
    for (const stop of this.stops) stop()
    this.guests.destroy()
  }

  private place(event: MouseEvent): { x: number; y: number } {
    const box = this.host.getBoundingClientRect()
    return { x: event.clientX - box.left, y: event.clientY - box.top }
  }

  private at({ x, y }: { x: number; y: number }, event: MouseEvent): number {
    const { people } = this.list!
    // Beside a body only where there is nothing else to press.
    const free = !(event.target instanceof Element && event.target.closest('.dr-stage-person'))
    const slack = !free ? 0 : (event as PointerEvent).pointerType === 'touch' ? FINGER_SLACK : MOUSE_SLACK
    const row = bodyAt(people, x, y, slack)
    return row < 0 ? -1 : people.customer[row]
  }

  private draw(): void {
    const { list, palette, pointer } = this
    if (!list || !palette) return
    const under = pointer ? bodyAt(list.people, pointer.x, pointer.y) : -1
    const hovered = under < 0 ? -1 : list.people.customer[under]
    if (hovered !== this.hovered) {
      this.hovered = hovered
      this.host.toggleAttribute('data-over', hovered >= 0)
    }
    const nodes: Node[] = []
    for (const customer of new Set([hovered, this.focused])) {
      const row = customer < 0 ? -1 : rowOf(list.people, customer)
      if (row >= 0 && row !== list.chosen?.row) nodes.push(...outlineNodes(list.people, row, palette))
    }
    patch(this.outlines, nodes, this.outline)
    this.outline = nodes
  }
}
