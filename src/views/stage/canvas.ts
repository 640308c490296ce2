import type { Palette } from '../palette.ts'
import type { Coin, People, StageList } from './list.ts'
import type { Node } from './node.ts'
import { armTurn, blockNodes, employeeNodes, floorNodes, frontNodes, placeOf } from './paint.ts'
import { PERSON_HEIGHT, PERSON_REACH, coinShapes, detailOf, personShapes } from './person.ts'
import { lengthOf } from './rim.ts'
import { counterNodes, roomNodes } from './room.ts'
import { colourOf, type Dress, type Shape } from './shape.ts'
import { FONTS, ringNode } from './svg.ts'

/** Any 2D context: of a page's canvas or of one in a worker. */
export type Pen = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D

/** A canvas off the page; null where there is neither kind or no memory for it. */
export function createPen(width: number, height: number, settings?: CanvasRenderingContext2DSettings): Pen | null {
  if (typeof OffscreenCanvas !== 'undefined') return new OffscreenCanvas(width, height).getContext('2d', settings)
  if (typeof document === 'undefined') return null
  const canvas = document.createElement('canvas')
  canvas.width = width
  canvas.height = height
  return canvas.getContext('2d', settings)
}

/** More of either than this, and all are made anew: only a crowd that keeps changing size comes near. */
const MOST_SPRITES = 1200
const MOST_PATHS = 4000

interface Sprite {
  image: CanvasImageSource
  left: number
  top: number
}

/**
 * Paints display lists from the very nodes that the SVG is written from, people from pictures of them made once. The pen's scale
 * is taken as it stands: one unit is one of the list's pixels.
 */
export class StagePainter {
  private readonly sprites = new Map<string, Sprite | null>()
  private readonly paths = new Map<string, Path2D>()
  private palette: Palette | null = null

  paint(pen: Pen, list: StageList, palette: Palette): void {
    if (this.palette !== palette) {
      this.palette = palette
      this.sprites.clear()
    }
    this.draw(pen, roomNodes(list, palette))
    this.draw(pen, blockNodes(list.blocks, palette))
    this.draw(pen, counterNodes(list.counters, palette))
    this.draw(pen, floorNodes(list, palette, FONTS))
    for (const pose of list.employees) {
      const nodes = employeeNodes(pose, palette, FONTS)
      pen.save()
      transform(pen, placeOf(pose))
      this.draw(pen, nodes.body)
      this.draw(pen, nodes.plate)
      this.draw(pen, [
        { tag: 'g', attrs: { transform: armTurn(pose.leftArm, -1) }, children: nodes.left },
        { tag: 'g', attrs: { transform: armTurn(pose.rightArm, 1) }, children: nodes.right },
      ])
      pen.restore()
      this.draw(pen, [{ tag: 'g', attrs: { transform: `translate(${pose.x},${pose.y})` }, children: nodes.notes }])
    }
    this.people(pen, list.people, palette)
    this.coins(pen, list.coins, palette)
    this.draw(pen, frontNodes(list, palette, FONTS))
    const selected = list.employees.find((pose) => pose.selected)
    if (selected) this.draw(pen, [ringNode(selected.hit, palette)])
  }

  /** The few kinds of SVG that the stage is made of. What is none of them is an error, not a gap. */
  draw(pen: Pen, nodes: readonly Node[]): void {
    for (const node of nodes) this.node(pen, node)
  }

  private node(pen: Pen, { tag, attrs, text, children }: Node): void {
    switch (tag) {
      case 'title':
        return
      case 'g':
        if (attrs['transform'] === undefined) return this.draw(pen, children ?? [])
        pen.save()
        transform(pen, String(attrs['transform']))
        this.draw(pen, children ?? [])
        return pen.restore()
      case 'path':
        return ink(pen, attrs, this.path(String(attrs['d'])))
      case 'rect': {
        const width = Number(attrs['width'])
        const height = Number(attrs['height'])
        const rx = Number(attrs['rx'] ?? 0)
        const box = new Path2D()
        // SVG cuts each half-axis down by itself, a canvas both alike.
        box.roundRect(Number(attrs['x']), Number(attrs['y']), width, height, { x: Math.min(rx, width / 2), y: Math.min(rx, height / 2) })
        return ink(pen, attrs, box)
      }
      case 'circle': {
        const disc = new Path2D()
        disc.arc(Number(attrs['cx']), Number(attrs['cy']), Number(attrs['r']), 0, Math.PI * 2)
        return ink(pen, attrs, disc)
      }
      case 'text':
        return letters(pen, attrs, text ?? '')
    }
  }

  private path(d: string): Path2D {
    let path = this.paths.get(d)
    if (!path) {
      if (this.paths.size >= MOST_PATHS) this.paths.clear()
      this.paths.set(d, (path = new Path2D(d)))
    }
    return path
  }

  private people(pen: Pen, people: People, palette: Palette): void {
    const { x, y, size, mood, pose, facing, look } = people
    stamped(pen, (ratio) => (i) => {
      const pixels = stepped(size[i] * ratio)
      const detail = detailOf(size[i])
      const hair = detail === 0 ? 0 : look[i]
      const key = `${pixels}.${detail}.${mood[i]}.${pose[i]}.${facing[i]}.${hair}`
      return this.sprite(key, pixels / PERSON_HEIGHT, PERSON_REACH, () => personShapes(mood[i], pose[i], facing[i], hair, size[i]), { palette, mood: mood[i] })
    }, people.count, (i) => x[i], (i) => y[i])
  }

  private coins(pen: Pen, coins: readonly Coin[], palette: Palette): void {
    stamped(pen, (ratio) => (i) => {
      const { size, spin } = coins[i]
      const pixels = stepped(size * ratio)
      return this.sprite(`coin.${pixels}.${spin}`, pixels / 20, { left: 14, right: 14, up: 24, down: 4 }, () => coinShapes(spin), { palette })
    }, coins.length, (i) => coins[i].x, (i) => coins[i].y)
  }

  private sprite(key: string, scale: number, reach: typeof PERSON_REACH, shapes: () => Shape[], dress: Dress): Sprite | null {
    const known = this.sprites.get(key)
    if (known !== undefined) return known
    if (this.sprites.size >= MOST_SPRITES) this.sprites.clear()
    const left = Math.ceil(reach.left * scale)
    const top = Math.ceil(reach.up * scale)
    const pen = createPen(left + Math.ceil(reach.right * scale), top + Math.ceil(reach.down * scale))
    let sprite: Sprite | null = null
    if (pen) {
      pen.setTransform(scale, 0, 0, scale, left, top)
      pen.lineCap = 'round'
      pen.lineJoin = 'round'
      for (const shape of shapes()) {
        const path = this.path(shape.d)
        if (shape.fill) {
          pen.fillStyle = colourOf(shape.fill, dress)
          pen.fill(path)
        }
        if (shape.stroke) {
          pen.strokeStyle = colourOf(shape.stroke, dress)
          pen.lineWidth = shape.width ?? 1
          pen.stroke(path)
        }
      }
      sprite = { image: pen.canvas, left, top }
    }
    this.sprites.set(key, sprite)
    return sprite
  }
}

/** Half device pixels while small: a crowd that shrinks does not need a picture for every height between. */
function stepped(pixels: number): number {
  return pixels < 40 ? Math.max(1, Math.round(pixels * 2) / 2) : Math.round(pixels)
}

/** Pictures onto whole device pixels: sharp, and the same from frame to frame while somebody stands. */
function stamped(
  pen: Pen,
  pictures: (ratio: number) => (i: number) => Sprite | null,
  count: number,
  x: (i: number) => number,
  y: (i: number) => number,
): void {
  const { a: ratio, e, f } = pen.getTransform()
  const picture = pictures(ratio)
  pen.save()
  pen.setTransform(1, 0, 0, 1, 0, 0)
  for (let i = 0; i < count; i++) {
    const sprite = picture(i)
    if (sprite) pen.drawImage(sprite.image, Math.round(x(i) * ratio + e) - sprite.left, Math.round(y(i) * ratio + f) - sprite.top)
  }
  pen.restore()
}

const CALL = /(translate|rotate|scale)\(([^)]*)\)/g

/** `translate(x,y)`, `scale(k)`, `rotate(degrees,x,y)`, one after another. */
function transform(pen: Pen, list: string): void {
  for (const [, call, given] of list.matchAll(CALL)) {
    const [a, b = 0, c = 0] = given.split(/[\s,]+/).map(Number)
    if (call === 'translate') pen.translate(a, b)
    else if (call === 'scale') pen.scale(a, a)
    else {
      pen.translate(b, c)
      pen.rotate((a * Math.PI) / 180)
      pen.translate(-b, -c)
    }
  }
}

function ink(pen: Pen, attrs: Node['attrs'], path: Path2D): void {
  const fill = attrs['fill'] ?? '#000'
  const stroke = attrs['stroke'] ?? 'none'
  const opacity = Number(attrs['opacity'] ?? 1)
  const faint = opacity < 1 || attrs['fill-opacity'] !== undefined
  if (fill !== 'none') {
    if (faint) pen.globalAlpha = opacity * Number(attrs['fill-opacity'] ?? 1)
    pen.fillStyle = String(fill)
    pen.fill(path)
  }
  if (stroke !== 'none') {
    if (faint) pen.globalAlpha = opacity
    pen.strokeStyle = String(stroke)
    pen.lineWidth = Number(attrs['stroke-width'] ?? 1)
    pen.lineCap = (attrs['stroke-linecap'] ?? 'butt') as CanvasLineCap
    pen.lineJoin = (attrs['stroke-linejoin'] ?? 'miter') as CanvasLineJoin
    pen.miterLimit = 4
    const dash = attrs['stroke-dasharray']
    if (dash !== undefined) {
      // Lengths may be told as shares of the whole: the canvas knows only pixels.
      const unit = attrs['pathLength'] === undefined ? 1 : lengthOf(String(attrs['d'])) / Number(attrs['pathLength'])
      pen.setLineDash(String(dash).trim().split(/[\s,]+/).map((x) => Number(x) * unit))
    }
    pen.stroke(path)
    if (dash !== undefined) pen.setLineDash([])
  }
  if (faint) pen.globalAlpha = 1
}

function letters(pen: Pen, attrs: Node['attrs'], text: string): void {
  const x = Number(attrs['x'])
  const y = Number(attrs['y'])
  pen.font = `${attrs['font-weight'] ?? 400} ${attrs['font-size']}px ${attrs['font-family']}`
  pen.textAlign = attrs['text-anchor'] === 'middle' ? 'center' : attrs['text-anchor'] === 'end' ? 'right' : 'left'
  pen.textBaseline = 'alphabetic'
  if (attrs['stroke'] !== undefined && attrs['stroke'] !== 'none') {
    pen.strokeStyle = String(attrs['stroke'])
    pen.lineWidth = Number(attrs['stroke-width'] ?? 1)
    pen.lineJoin = (attrs['stroke-linejoin'] ?? 'miter') as CanvasLineJoin
    pen.strokeText(text, x, y)
  }
  pen.fillStyle = String(attrs['fill'] ?? '#000')
  pen.fillText(text, x, y)
}
