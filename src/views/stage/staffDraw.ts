import { select, type Selection } from 'd3-selection'
import type { Palette } from '../palette.ts'
import type { EmployeePose } from './list.ts'
import type { Node } from './node.ts'
import { employeeNodes, placeOf, type Fonts } from './paint.ts'
import { patch } from './patch.ts'
import { LOOKS } from './staff.ts'
import { works } from './staffTiles.ts'

type Group = Selection<SVGGElement, unknown, null, undefined>

/** Somebody who stands still: gone with a note, aside, or with something said about them. */
class Figure {
  private readonly figure: SVGGElement
  private readonly notes: SVGGElement
  private nodes = { figure: [] as Node[], notes: [] as Node[] }
  private shown: EmployeePose | null = null
  private palette: Palette | null = null

  constructor(readonly element: SVGGElement) {
    const group = (): SVGGElement => select(element).append('g').node()!
    this.figure = group()
    this.notes = group()
  }

  update(pose: EmployeePose, palette: Palette, fonts: Fonts): void {
    const last = this.shown
    const moved = last === null || last.x !== pose.x || last.y !== pose.y
    if (!moved && this.palette === palette && LOOKS.every((key) => last[key] === pose[key])) return
    const { body, left, right, notes } = employeeNodes(pose, palette, fonts)
    // Who works is painted with the people, in pixels.
    const figure = works(pose) ? [] : [...body, ...left, ...right]
    patch(this.figure, figure, this.nodes.figure)
    patch(this.notes, notes, this.nodes.notes)
    this.nodes = { figure, notes }
    this.palette = palette
    if (moved || last.scale !== pose.scale || last.stance !== pose.stance) {
      this.figure.setAttribute('transform', placeOf(pose))
      this.notes.setAttribute('transform', `translate(${Math.round(pose.x * 10) / 10},${Math.round(pose.y * 10) / 10})`)
    }
    this.shown = pose
  }
}

/** What of the employees does not move from frame to frame. */
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
