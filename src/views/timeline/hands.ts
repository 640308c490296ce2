import type { FigureStore, Pinned } from '../../store/figure.ts'
import { commonIn } from '../../store/common.ts'
import type { Layout } from './layout.ts'
import { pinnedOf, spanOf } from './pinActs.ts'
import { pinKey, type DrawnPin } from './pinsDraw.ts'
import { carried, follows, minuteAt, minuteOfKey, pinWish, PRESS, startScrub, type Scrub } from './scrub.ts'

/** What hands reach into. */
interface Reach {
  store: FigureStore
  layout: Layout
  pins: readonly DrawnPin[]
}

export interface HandsOptions {
  svg: SVGSVGElement
  handle: SVGGElement
  heads: SVGGElement
  /** null while nothing is drawn. */
  reach(): Reach | null
  /** A pin in a hand at `x`, to go to a minute; null lets go. */
  hold(pin: DrawnPin | null, x: number, minute: number): void
  /** The keyboard comes to this act's pin from now on. */
  turnTo(at: Pinned): void
  focus(pin: DrawnPin): void
}

interface Carry extends Scrub {
  pin: DrawnPin
  carried: boolean
}

/** Pointers and keys on the timeline: the moment is scrubbed; pins are pressed, carried and removed. Gives what takes it all away. */
export function createHands({ svg, handle, heads, reach, hold, turnTo, focus }: HandsOptions): () => void {
  let scrub: Scrub | null = null
  let carry: Carry | null = null

  const may = (): Reach | null => {
    const now = reach()
    return now?.store.getState().view.controls.includes('time') ? now : null
  }
  const here = (event: PointerEvent): number => event.clientX - svg.getBoundingClientRect().left
  const minute = (event: PointerEvent, { layout, store }: Reach): number =>
    minuteAt(here(event), layout.left, layout.right, store.getState().playback.end)
  const seek = (to: number): void => reach()?.store.intend({ do: 'seek', time: to })

  function pinUnder(event: Event, { pins }: Reach): DrawnPin | null {
    const node = event.composedPath().find((target): target is SVGGElement => target instanceof SVGGElement && target.dataset['pin'] !== undefined)
    return (node && pins.find((pin) => pinKey(pin) === node.dataset['pin'])) ?? null
  }

  /** The pin that the keyboard is on now: since the key was pressed it may have been drawn anew, as another element. */
  function pinInFocus({ pins }: Reach): DrawnPin | null {
    const { activeElement } = svg.getRootNode() as Document | ShadowRoot
    const key = (activeElement as SVGElement | null)?.dataset['pin']
    return (key !== undefined && pins.find((pin) => pinKey(pin) === key)) || null
  }

  /** To the moment of a pin, and its card. */
  function open(pin: DrawnPin, { store }: Reach): void {
    const [act] = pin.acts
    turnTo(pinnedOf(act))
    store.intend({ do: 'seek', time: act.at })
    store.intend({ do: 'pin', pin: pinnedOf(act) })
  }

  /** All that a pin stands for to another minute. The keyboard stays with it, wherever it stands then. */
  function move(pin: DrawnPin, at: number, { store }: Reach): void {
    const span = spanOf(pin.acts)
    if (!span) return
    const before = store.getState().runs[span.which]!.commands
    store.revise({ do: 'move', ...span, at })
    const after = store.getState().runs[span.which]!.commands
    const landed = commonIn(after, before).indexOf(-1)
    if (landed >= 0) turnTo({ which: span.which, first: landed, last: landed })
  }

  function carryTo(event: PointerEvent, { store, layout }: Reach): number {
    const { pin, startX } = carry!
    return carried(pin.acts[0].at, here(event) - startX, layout.left, layout.right, store.getState().playback.end)
  }

  function letGo(): void {
    carry = null
    hold(null, 0, 0)
  }

  function pressed(event: PointerEvent): void {
    const now = may()
    if (!now || event.button !== 0 || scrub || carry) return
    const pin = pinUnder(event, now)
    const started = startScrub(event.pointerId, event.pointerType, here(event))
    svg.setPointerCapture(event.pointerId)
    if (pin) {
      carry = { ...started, pin, carried: false }
      turnTo(pinnedOf(pin.acts[0]))
      return focus(pin)
    }
    scrub = started
    if (!scrub.undecided) seek(minute(event, now))
    handle.focus({ preventScroll: true })
  }

  function dragged(event: PointerEvent): void {
    const now = reach()
    if (!now) return
    const x = here(event)
    if (carry?.pointer === event.pointerId) {
      if (!carry.carried && (Math.abs(x - carry.startX) <= PRESS || !follows(carry, x) || !spanOf(carry.pin.acts))) return
      carry.carried = true
      const to = carryTo(event, now)
      hold(carry.pin, now.layout.left + ((now.layout.right - now.layout.left) * to) / now.store.getState().playback.end, to)
    }
    if (scrub?.pointer !== event.pointerId) return
    const went = Math.abs(x - scrub.startX) > 2
    if (went && follows(scrub, x)) seek(minute(event, now))
  }

  function released(event: PointerEvent): void {
    // A finger's own capture of what it touched gives way to ours, which says so here.
    if (event.type === 'lostpointercapture' && event.target !== svg) return
    const now = reach()
    if (carry?.pointer === event.pointerId) {
      const { pin, carried: went, startX } = carry
      const to = now && carryTo(event, now)
      const still = Math.abs(here(event) - startX) <= PRESS
      letGo()
      if (event.type !== 'pointerup' || !now) return
      if (went) move(pin, to!, now)
      else if (still) open(pin, now)
    }
    if (scrub?.pointer !== event.pointerId) return
    if (event.type === 'pointerup' && scrub.undecided && now) seek(minute(event, now))
    scrub = null
  }

  /** Keys on the handle of the moment. */
  function typed(event: KeyboardEvent): void {
    const now = may()
    if (!now || event.altKey || event.ctrlKey || event.metaKey) return
    const { time, end } = now.store.getState().playback
    const to = minuteOfKey(event.key, time, end)
    if (to === null) return
    event.preventDefault()
    seek(to)
  }

  /** Keys on a pin. */
  function asked(event: KeyboardEvent): void {
    const now = may()
    if (!now || event.altKey || event.ctrlKey || event.metaKey) return
    const wish = pinWish(event.key, event.shiftKey)
    const pin = pinInFocus(now)
    if (!wish || !pin) return
    const { store, pins } = now
    if (wish.do === 'close') {
      if (carry) letGo()
      else if (store.getState().view.pin) store.intend({ do: 'pin', pin: null })
      else return
      return event.stopPropagation()
    }
    event.preventDefault()
    if (carry) return
    if (wish.do === 'open') return open(pin, now)
    if (wish.do === 'go') {
      const next = pins[Math.max(0, Math.min(pins.length - 1, pins.indexOf(pin) + wish.by))]
      turnTo(pinnedOf(next.acts[0]))
      return focus(next)
    }
    if (wish.do === 'move') {
      const { end } = store.getState().playback
      return move(pin, Math.max(0, Math.min(end, pin.acts[0].at + wish.by)), now)
    }
    const span = spanOf(pin.acts)
    if (span) store.revise({ do: 'remove', ...span })
  }

  /** The browser's own idea of where the focus goes comes after ours. */
  const keepFocus = (event: MouseEvent): void => event.preventDefault()

  const ends = ['pointerup', 'pointercancel', 'lostpointercapture'] as const
  svg.addEventListener('mousedown', keepFocus)
  svg.addEventListener('pointerdown', pressed)
  svg.addEventListener('pointermove', dragged)
  for (const end of ends) svg.addEventListener(end, released)
  handle.addEventListener('keydown', typed)
  heads.addEventListener('keydown', asked)
  return () => {
    svg.removeEventListener('mousedown', keepFocus)
    svg.removeEventListener('pointerdown', pressed)
    svg.removeEventListener('pointermove', dragged)
    for (const end of ends) svg.removeEventListener(end, released)
    handle.removeEventListener('keydown', typed)
    heads.removeEventListener('keydown', asked)
  }
}
