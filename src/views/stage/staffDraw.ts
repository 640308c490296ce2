import { select, type Selection } from 'd3-selection'
import type { Palette } from '../palette.ts'
import type { EmployeePose } from './list.ts'
import type { Node } from './node.ts'
import { armTurn, employeeNodes, placeOf, rimSteps, type Fonts } from './paint.ts'
import { patch } from './patch.ts'
import { filledBy } from './staff.ts'

type Group = Selection<SVGGElement, unknown, null, undefined>

/** What of a pose its standing picture depends on: everything but where they are, arms and progress. */
const LOOKS = ['stance', 'face', 'trait', 'tint', 'hat', 'fast', 'sweat', 'sleepy', 'badge', 'note', 'signKey', 'detailed', 'scale', 'slot'] as const

class Figure {
  private readonly figure: SVGGElement
  private readonly body: SVGGElement
  private readonly plate: SVGGElement
  private readonly left: SVGGElement
  private readonly right: SVGGElement
  private readonly notes: SVGGElement
  private nodes = { body: [] as Node[], left: [] as Node[], right: [] as Node[], plate: [] as Node[], notes: [] as Node[] }
  private shown: EmployeePose | null = null
  private palette: Palette | null = null
  private filled = -1
  private rim = ''

  constructor(readonly element: SVGGElement) {
    const group = (parent: SVGGElement): SVGGElement => select(parent).append('g').node()!
    this.figure = group(element)
    this.body = group(this.figure)
    this.plate = group(this.figure)
    this.left = group(this.figure)
    this.right = group(this.figure)
    this.notes = group(element)
  }

  update(pose: EmployeePose, palette: Palette, fonts: Fonts): void {
    const last = this.shown
    const filled = pose.progress < 0 ? -1 : filledBy(pose.progress)
    const same = last !== null && this.palette === palette && this.filled === filled && LOOKS.every((key) => last[key] === pose[key])
    if (!same) {
      const nodes = employeeNodes(pose, palette, fonts)
      for (const key of ['body', 'left', 'right', 'plate', 'notes'] as const) patch(this[key], nodes[key], this.nodes[key])
      this.nodes = nodes
      this.palette = palette
      this.filled = filled
      this.rim = ''
    }
    if (!last || last.x !== pose.x || last.y !== pose.y || last.scale !== pose.scale || last.stance !== pose.stance) {
      this.figure.setAttribute('transform', placeOf(pose))
      this.notes.setAttribute('transform', `translate(${Math.round(pose.x * 10) / 10},${Math.round(pose.y * 10) / 10})`)
    }
    if (!last || last.leftArm !== pose.leftArm) this.left.setAttribute('transform', armTurn(pose.leftArm, -1))
    if (!last || last.rightArm !== pose.rightArm) this.right.setAttribute('transform', armTurn(pose.rightArm, 1))
    const rim = this.plate.lastElementChild
    if (rim && pose.progress >= 0) {
      const dash = `${rimSteps(pose.progress)} 2`
      if (dash !== this.rim) rim.setAttribute('stroke-dasharray', (this.rim = dash))
    }
    this.shown = pose
  }
}

/** The employees, live: of somebody at work only the arms and the plate's rim are touched. */
export class StaffPainter {
  private readonly figures = new Map<string, Figure>()

  constructor(private readonly parent: Group) {}

  update(poses: readonly EmployeePose[], palette: Palette, fonts: Fonts): void {
    const { figures } = this
    this.parent
      .selectChildren<SVGGElement, EmployeePose>('g')
      .data(poses, (pose) => pose.id)
      .join(
        (enter) =>
          enter.append('g').each(function (pose) {
            figures.set(pose.id, new Figure(this))
          }),
        (update) => update,
        (exit) => exit.each((pose) => figures.delete(pose.id)).remove(),
      )
    for (const pose of poses) figures.get(pose.id)!.update(pose, palette, fonts)
  }
}
