import type { Palette } from '../../views/palette.ts'
import { StagePainter, type Pen } from '../../views/stage/canvas.ts'
import type { StageList } from '../../views/stage/list.ts'
import { FONTS } from '../../views/stage/svg.ts'
import { curveOf, wordsOf, type Box, type Ink, type Measure, type Shape, type Told, type Words } from './card.ts'

/** The line so far on the axis of the day. */
interface Curve {
  /** People in line at each minute, a row a restaurant. */
  inLine: readonly ArrayLike<number>[]
  /** Minute shown, last minute of the axis, and the most that the axis of people holds. */
  now: number
  end: number
  most: number
}

export interface Picture {
  told: Told
  lists: readonly StageList[]
  curve: Curve
}

const fontOf = (size: number, serif: boolean, bold: boolean): string => `${bold ? 600 : 500} ${size}px ${serif ? FONTS.serif : FONTS.sans}`

export function measureWith(pen: Pen): Measure {
  return (words, size, serif, bold) => {
    pen.font = fontOf(size, serif, bold)
    return pen.measureText(words).width
  }
}

function colourOf(ink: Ink, p: Palette): string {
  return { ink: p.ink, soft: p.inkSoft, faint: p.inkFaint, fair: p.fairStrong, bad: p.badStrong, blue: p.blue }[ink]
}

/** Paints whole frames: the words, the stage of each restaurant, the line so far. `ratio` device pixels a CSS pixel. */
export class CardPainter {
  private readonly stages = new StagePainter()
  private readonly measure: Measure

  constructor(
    private readonly pen: Pen,
    private readonly shape: Shape,
    private readonly palette: Palette,
    private readonly ratio: number,
  ) {
    this.measure = measureWith(pen)
  }

  paint({ told, lists, curve }: Picture): void {
    const { pen, shape, palette, ratio } = this
    pen.setTransform(ratio, 0, 0, ratio, 0, 0)
    pen.fillStyle = palette.page
    pen.fillRect(0, 0, shape.width, shape.height)
    for (const words of wordsOf(shape, told, this.measure)) write(pen, words, palette)
    lists.forEach((list, i) => this.stage(list, shape.panes[i].box, shape.panes[i].scale))
    strip(pen, curve, curveOf(shape, told, this.measure), palette)
  }

  private stage(list: StageList, box: Box, scale: number): void {
    const { pen, palette } = this
    const edge = new Path2D()
    edge.roundRect(box.x, box.y, box.width, box.height, 12)
    pen.save()
    pen.clip(edge)
    pen.fillStyle = palette.card
    pen.fill(edge)
    pen.translate(box.x, box.y)
    pen.scale(scale, scale)
    this.stages.paint(pen, list, palette)
    pen.restore()
    pen.strokeStyle = palette.cardEdge
    pen.lineWidth = 1
    pen.stroke(edge)
  }
}

function write(pen: Pen, { text, x, y, size, serif, bold, ink, end }: Words, palette: Palette): void {
  pen.font = fontOf(size, serif, bold)
  pen.textAlign = end ? 'right' : 'left'
  pen.textBaseline = 'alphabetic'
  pen.fillStyle = colourOf(ink, palette)
  pen.fillText(text, x, y)
}

/** How long the line was until now, and where in the day that is. */
function strip(pen: Pen, { inLine, now, end, most }: Curve, box: Box, palette: Palette): void {
  if (box.width < 60 || !(end > 0)) return
  const foot = box.y + box.height
  const at = (minute: number): number => box.x + (Math.min(minute, end) / end) * box.width
  const up = (n: number): number => foot - (Math.min(n, most) / Math.max(1, most)) * (box.height - 3)
  pen.lineJoin = 'round'
  pen.lineCap = 'round'
  pen.strokeStyle = palette.cardEdge
  pen.lineWidth = 2
  pen.beginPath()
  pen.moveTo(box.x, foot)
  pen.lineTo(box.x + box.width, foot)
  pen.stroke()
  inLine.forEach((counts, i) => {
    const last = Math.min(counts.length - 1, Math.floor(now))
    pen.beginPath()
    for (let m = 0; m <= last; m++) pen.lineTo(at(m), up(counts[m]))
    if (last < 0) pen.moveTo(box.x, foot)
    pen.lineTo(at(now), up(last < 0 ? 0 : counts[last]))
    pen.strokeStyle = i === 0 ? palette.badStrong : palette.blue
    pen.lineWidth = 1.8
    pen.stroke()
    if (inLine.length > 1) return
    pen.lineTo(at(now), foot)
    pen.lineTo(box.x, foot)
    pen.globalAlpha = 0.18
    pen.fillStyle = palette.badStrong
    pen.fill()
    pen.globalAlpha = 1
  })
  pen.strokeStyle = palette.ink
  pen.lineWidth = 2
  pen.beginPath()
  pen.moveTo(at(now), box.y - 1)
  pen.lineTo(at(now), foot + 3)
  pen.stroke()
}
