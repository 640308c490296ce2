import { select } from 'd3-selection'
import type { FigureStore } from '../../store/figure.ts'
import type { Plot } from './layout.ts'
import type { Spot } from './marker.ts'
import type { Preview } from './preview.ts'
import { selectMap } from './select.ts'
import { moveOfDrag, moveOfKey, planMove, staffing, training, type Place } from './team.ts'

/** What the hand needs to know of the map as it was last drawn. */
export interface Grip {
  store: FigureStore
  plot: Plot
  spot: Spot
  here: Place
}

/** Does what brings the team to another place: who comes and goes first, then everybody there is trained. */
export function commit(store: FigureStore, move: { people?: number; speed?: number }): void {
  const { terms, team } = selectMap(store.getState())
  const plan = planMove(team, move, terms.wage)
  for (const command of staffing(plan)) store.apply(command)
  for (const command of training(selectMap(store.getState()).team, plan.factor)) store.apply(command)
}

/** Which directions the reader may go. */
export function allowed(store: FigureStore): { people: boolean; speed: boolean } {
  const { controls } = store.getState().view
  return { people: controls.includes('staff'), speed: controls.includes('speed') }
}

function within(move: { people?: number; speed?: number }, store: FigureStore): { people?: number; speed?: number } {
  const may = allowed(store)
  return {
    ...(may.people && move.people !== undefined ? { people: move.people } : {}),
    ...(may.speed && move.speed !== undefined ? { speed: move.speed } : {}),
  }
}

/** Lets the marker be dragged and moved by keys. A drag is a preview until the hand lets go; Escape lets go of nothing. */
export function holdMarker(disc: SVGGElement, preview: Preview, grip: () => Grip | null): () => void {
  let held: { pointer: number; x: number; y: number; from: Grip } | null = null

  const moveTo = (event: PointerEvent): { people?: number; speed?: number } => {
    const { x, y, from } = held!
    const [dx, dy] = [event.clientX - x, event.clientY - y]
    const to = { people: from.plot.peopleAt(from.spot.x + dx), speed: from.plot.speedAt(from.spot.y + dy) }
    return within(moveOfDrag(from.here, to, dx, dy), from.store)
  }
  const drop = (): void => {
    held = null
    preview.setState({ move: null })
  }
  // A finger on the marker means the marker: `touch-action` does not hold for parts of an SVG, this does.
  const claim = (event: TouchEvent): void => {
    if (event.cancelable) event.preventDefault()
  }
  const marker = select(disc)
    .on('touchstart', claim, { passive: false })
    .on('pointerdown', (event: PointerEvent) => {
      const from = grip()
      if (!from || held || event.button !== 0) return
      held = { pointer: event.pointerId, x: event.clientX, y: event.clientY, from }
      disc.setPointerCapture(event.pointerId)
      disc.focus({ preventScroll: true })
      event.preventDefault()
    })
    .on('pointermove', (event: PointerEvent) => {
      if (held?.pointer === event.pointerId) preview.setState({ move: moveTo(event) })
    })
    .on('pointerup', (event: PointerEvent) => {
      if (held?.pointer !== event.pointerId) return
      const move = moveTo(event)
      const now = grip()
      drop()
      if (now) commit(now.store, move)
    })
    .on('pointercancel lostpointercapture', (event: PointerEvent) => {
      // A finger's own capture of what it touched gives way to ours, which says so here.
      if (held?.pointer === event.pointerId && (event.type === 'pointercancel' || event.target === disc)) drop()
    })
    .on('keydown', (event: KeyboardEvent) => {
      if (event.altKey || event.ctrlKey || event.metaKey) return
      if (event.key === 'Escape') return drop()
      const now = grip()
      const move = now && moveOfKey(event.key, now.here)
      if (!now || !move) return
      event.preventDefault()
      commit(now.store, within(move, now.store))
    })
  return () => {
    marker.on('touchstart pointerdown pointermove pointerup pointercancel lostpointercapture keydown', null)
    if (held) drop()
  }
}
