import type { Selection } from 'd3-selection'
import type { Text } from '../../text/text.ts'
import type { Palette } from '../palette.ts'
import { otherStaff, windowOf } from './guests.ts'
import type { Box, EmployeePose } from './list.ts'

type Group = Selection<SVGGElement, unknown, null, undefined>

/** Smallest target for a finger, where there is room. */
const FINGER = 44

/**
 * Employees as buttons over the picture: one stop of the tab key, arrows within. Of many only some have names at a time, those about
 * whoever the tab key reaches; the others are one item in words, and still pressed by pointer.
 */
export class Buttons {
  /** Whom the tab key reaches. */
  private current: string | null = null
  private poses: readonly EmployeePose[] = []
  private ids = ''
  private readonly shown = new Map<string, string>()
  /** The employees without a name, as one item. */
  private readonly others: Element
  private named = ''

  constructor(
    private readonly parent: Group,
    private readonly choose: (id: string) => void,
  ) {
    const box = parent.node()!
    this.others = box.ownerDocument.createElementNS(box.namespaceURI, 'g')
    this.others.setAttribute('role', 'img')
    this.others.setAttribute('aria-hidden', 'true')
    box.after(this.others)
    parent.on('click', (event: Event) => {
      const id = idOf(event)
      if (id !== null) {
        this.reach(id)
        this.choose(id)
      }
    })
    parent.on('keydown', (event: KeyboardEvent) => this.typed(event))
    parent.on('focusin', (event: Event) => {
      const id = idOf(event)
      if (id !== null) this.reach(id)
    })
  }

  update(poses: readonly EmployeePose[], text: Text, palette: Palette): void {
    this.poses = poses
    if (!poses.some((pose) => pose.id === this.current)) this.current = poses[0]?.id ?? null
    const ids = poses.map((pose) => pose.id).join('\n')
    if (ids !== this.ids) {
      this.ids = ids
      this.shown.clear()
      this.parent
        .selectChildren<SVGGElement, EmployeePose>('g')
        .data(poses, (pose) => pose.id)
        .join((enter) => {
          const button = enter.append('g').attr('class', 'dr-stage-person').attr('data-id', (pose) => pose.id)
          button.append('rect').attr('class', 'dr-stage-hit').attr('fill', 'none').attr('pointer-events', 'all')
          button.append('rect').attr('class', 'dr-stage-ring').attr('rx', 8).attr('fill', 'none').attr('pointer-events', 'none')
          return button
        })
        .order()
    }
    const { from, to } = windowOf(poses.length, poses.findIndex((pose) => pose.id === this.current))
    this.sayOthers(otherStaff(poses, from, to, text))
    const buttons = this.parent.node()!.children
    for (let i = 0; i < poses.length; i++) {
      const pose = poses[i]
      const named = i >= from && i < to
      const key = `${named}|${pose.name}|${pose.selected}|${pose.id === this.current}|${pose.hit.x}|${pose.hit.y}|${pose.hit.width}|${pose.hit.height}|${palette.dark}`
      if (this.shown.get(pose.id) === key) continue
      this.shown.set(pose.id, key)
      const button = buttons[i]
      const said = { role: 'button', 'aria-label': pose.name, 'aria-pressed': String(pose.selected), tabindex: pose.id === this.current ? '0' : '-1' }
      for (const [name, value] of Object.entries(said)) {
        if (named) button.setAttribute(name, value)
        else button.removeAttribute(name)
      }
      if (named) button.removeAttribute('aria-hidden')
      else button.setAttribute('aria-hidden', 'true')
      place(button.children[0], reachable(pose.hit, pose.slot))
      place(button.children[1], { x: pose.hit.x + 2, y: pose.hit.y - 2, width: pose.hit.width - 4, height: pose.hit.height + 4 })
      button.children[1].setAttribute('stroke', pose.selected ? palette.blue : 'none')
      button.children[1].setAttribute('stroke-width', '2')
    }
  }

  destroy(): void {
    this.parent.on('click', null).on('keydown', null).on('focusin', null)
    this.others.remove()
  }

  private sayOthers(said: string): void {
    if (said === this.named) return
    this.named = said
    this.others.setAttribute('aria-hidden', String(said === ''))
    this.others.setAttribute('aria-label', said)
  }

  private reach(id: string): void {
    if (id === this.current) return
    const before = this.buttonOf(this.current)
    this.current = id
    before?.setAttribute('tabindex', '-1')
    // Nobody without a place among the named can have the focus.
    const button = this.buttonOf(id)
    button?.setAttribute('tabindex', '0')
    button?.removeAttribute('aria-hidden')
    this.shown.clear()
  }

  private buttonOf(id: string | null): SVGElement | null {
    const at = this.poses.findIndex((pose) => pose.id === id)
    return at < 0 ? null : ((this.parent.node()!.children[at] as SVGElement | undefined) ?? null)
  }

  private typed(event: KeyboardEvent): void {
    const id = idOf(event)
    if (id === null || event.altKey || event.ctrlKey || event.metaKey) return
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault()
      this.choose(id)
      return
    }
    const to = next(this.poses, id, event.key)
    if (to === null) return
    event.preventDefault()
    this.reach(to)
    this.buttonOf(to)?.focus()
  }
}

function idOf(event: Event): string | null {
  for (const target of event.composedPath()) {
    if (target instanceof Element && target.classList.contains('dr-stage-person')) return target.getAttribute('data-id')
    if (target === event.currentTarget) return null
  }
  return null
}

/** Whom an arrow key leads to: along the counter, or to the nearest in the row above or below. */
export function next(poses: readonly EmployeePose[], id: string, key: string): string | null {
  const at = poses.findIndex((pose) => pose.id === id)
  if (at < 0) return null
  switch (key) {
    case 'ArrowLeft': return poses[Math.max(0, at - 1)].id
    case 'ArrowRight': return poses[Math.min(poses.length - 1, at + 1)].id
    case 'Home': return poses[0].id
    case 'End': return poses[poses.length - 1].id
    case 'ArrowUp':
    case 'ArrowDown': {
      const here = poses[at]
      let best: EmployeePose | null = null
      for (const pose of poses) {
        const away = key === 'ArrowUp' ? here.y - pose.y : pose.y - here.y
        if (away < 1) continue
        const far = (other: EmployeePose): number => Math.abs(other.y - here.y) * 1000 + Math.abs(other.x - here.x)
        if (!best || far(pose) < far(best)) best = pose
      }
      return best ? best.id : id
    }
    default: return null
  }
}

/** At least a finger wide and tall, as far as the neighbours allow. */
function reachable(hit: Box, slot: number): Box {
  const width = Math.max(hit.width, Math.min(FINGER, slot))
  const height = Math.max(hit.height, FINGER)
  return { x: hit.x + (hit.width - width) / 2, y: hit.y + (hit.height - height) / 2, width, height }
}

function place(rect: Element, box: Box): void {
  for (const key of ['x', 'y', 'width', 'height'] as const) rect.setAttribute(key, String(Math.round(box[key] * 10) / 10))
}
