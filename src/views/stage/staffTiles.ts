import type { Palette } from '../palette.ts'
import type { EmployeePose } from './list.ts'
import { employeeDress, rimSteps } from './paint.ts'
import { lengthOf } from './rim.ts'
import { LOOKS, RIM, SHOULDER, armShapes, bodyShapes, filledBy, plateShapes } from './staff.ts'
import { Tiles, paint, type Reach, type Tile } from './tiles.ts'

/** More tiles than this, and all are drawn anew. */
const MOST_TILES = 2400
/** Room about the middle of somebody's place at the counter, in their own units. */
const BODY: Reach = { left: 64, right: 64, up: 130, down: 12 }
const ARM: Reach = { left: 60, right: 60, up: 62, down: 22 }
const PLATE: Reach = { left: 28, right: 28, up: 12, down: 12 }
/** Device pixels that a hand moves at least before its arm is drawn anew: less is not seen. */
const STEP = 0.7
/** From shoulder to hand. */
const REACH = 44

/** Whether somebody stands at the counter with nothing to be read beside them: who may move in every frame. */
export const works = ({ stance, signs, note }: EmployeePose): boolean => stance === 'counter' && signs.length === 0 && note === ''

/** The staff at work as tiles: bodies by what they look like, arms by their turn, plates by what is on them. */
export class StaffTiles extends Tiles<string> {
  constructor(page: Document) {
    super(page, MOST_TILES)
  }

  /** From back to front, all about the one point between body and counter. */
  of(pose: EmployeePose): Tile[] {
    const { scale, detailed, progress } = pose
    const tiles = [this.body(pose)]
    if (detailed && progress >= 0) tiles.push(this.plate(scale, progress))
    tiles.push(this.arm(pose, -1, pose.leftArm), this.arm(pose, 1, pose.rightArm))
    return tiles.filter((tile) => tile !== null)
  }

  private body(pose: EmployeePose): Tile | null {
    const key = LOOKS.map((look) => pose[look]).join('|')
    return this.tile(key, pose.scale, BODY, (pen, palette) => paint(pen, bodyShapes(pose), employeeDress(pose, palette)))
  }

  private arm(pose: EmployeePose, side: -1 | 1, degrees: number): Tile | null {
    const { scale } = pose
    const step = (STEP / Math.max(0.05, REACH * scale * this.ratio)) * (180 / Math.PI)
    const turn = Math.round(degrees / step)
    return this.tile(`arm|${scale}|${pose.detailed}|${side}|${turn}`, scale, ARM, (pen, palette) => {
      pen.translate(side * SHOULDER.x, SHOULDER.y)
      pen.rotate((turn * step * Math.PI) / 180)
      pen.translate(-side * SHOULDER.x, -SHOULDER.y)
      paint(pen, armShapes(pose, side), employeeDress(pose, palette))
    })
  }

  private plate(scale: number, progress: number): Tile | null {
    const filled = filledBy(progress)
    const rim = rimSteps(progress)
    return this.tile(`plate|${scale}|${filled}|${rim}`, scale, PLATE, (pen, palette) => {
      paint(pen, plateShapes(filled), { palette })
      if (rim === 0) return
      const around = lengthOf(RIM)
      pen.strokeStyle = palette.goodStrong
      pen.lineWidth = 3.2
      pen.lineCap = 'butt'
      pen.setLineDash([rim * around, 2 * around])
      pen.stroke(new Path2D(RIM))
      pen.setLineDash([])
    })
  }

  private tile(key: string, scale: number, reach: Reach, draw: (pen: CanvasRenderingContext2D, palette: Palette) => void): Tile | null {
    return this.find(key) ?? this.draw(key, scale * this.ratio, reach, draw)
  }
}
