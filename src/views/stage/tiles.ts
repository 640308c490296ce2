import type { Palette } from '../palette.ts'
import { colourOf, type Dress, type Shape } from './shape.ts'

/** A figure as pixels, with where it begins and ends in each row. */
export interface Tile {
  width: number
  height: number
  /** Device pixels from the point between the feet to the tile's corner. */
  left: number
  top: number
  /** ABGR, alpha not multiplied in: as `ImageData` has them. */
  pixels: Uint32Array
  from: Int16Array
  to: Int16Array
  /** The same pixels in the order of a buffer of that many pixels a row, for whoever stands wholly within it. */
  flat: Flat | null
}

/** Pixels and how far each lies from the tile's corner in the buffer: those that cover what is under them, and those that tint it. */
export interface Flat {
  stride: number
  solid: Uint32Array
  solidAt: Int32Array
  soft: Uint32Array
  softAt: Int32Array
}

export function flatten({ width, height, pixels }: Tile, stride: number): Flat {
  const solid: number[] = []
  const solidAt: number[] = []
  const soft: number[] = []
  const softAt: number[] = []
  for (let i = 0; i < width * height; i++) {
    const alpha = pixels[i] >>> 24
    if (alpha === 0) continue
    const at = Math.floor(i / width) * stride + (i % width)
    ;(alpha === 255 ? solid : soft).push(pixels[i])
    ;(alpha === 255 ? solidAt : softAt).push(at)
  }
  return { stride, solid: Uint32Array.from(solid), solidAt: Int32Array.from(solidAt), soft: Uint32Array.from(soft), softAt: Int32Array.from(softAt) }
}

/** Draws each figure once by path and keeps its pixels: for one palette and pixel ratio. */
export class Tiles<K> {
  private readonly kept = new Map<K, Tile>()
  private readonly pen: CanvasRenderingContext2D | null
  private palette: Palette | null = null
  /** Device pixels a CSS pixel. */
  ratio = 1

  /** More than `most`, and all are drawn anew. */
  constructor(
    page: Document,
    private readonly most: number,
  ) {
    this.pen = page.createElement('canvas').getContext('2d', { willReadFrequently: true })
  }

  wear(palette: Palette, ratio: number): void {
    if (this.palette === palette && this.ratio === ratio) return
    this.palette = palette
    this.ratio = ratio
    this.kept.clear()
  }

  find(key: K): Tile | undefined {
    return this.kept.get(key)
  }

  /** `scale`: device pixels to a unit of the figure. */
  draw(key: K, scale: number, reach: Reach, draw: (pen: CanvasRenderingContext2D, palette: Palette) => void): Tile | null {
    const { pen, palette, kept } = this
    if (!pen || !palette) return null
    if (kept.size >= this.most) kept.clear()
    const tile = tileOf(pen, scale, reach, (on) => draw(on, palette))
    kept.set(key, tile)
    return tile
  }
}

/** What a figure takes about its point, in its own units. */
export interface Reach {
  left: number
  right: number
  up: number
  down: number
}

/** Draws a figure by path, `scale` device pixels to its unit, and takes its pixels. */
function tileOf(pen: CanvasRenderingContext2D, scale: number, reach: Reach, draw: (pen: CanvasRenderingContext2D) => void): Tile {
  const left = Math.ceil(reach.left * scale)
  const top = Math.ceil(reach.up * scale)
  const width = Math.max(1, left + Math.ceil(reach.right * scale))
  const height = Math.max(1, top + Math.ceil(reach.down * scale))
  const { canvas } = pen
  if (canvas.width < width || canvas.height < height) {
    canvas.width = Math.max(canvas.width, width)
    canvas.height = Math.max(canvas.height, height)
  }
  pen.setTransform(1, 0, 0, 1, 0, 0)
  pen.clearRect(0, 0, width, height)
  pen.setTransform(scale, 0, 0, scale, left, top)
  pen.lineCap = 'round'
  pen.lineJoin = 'round'
  draw(pen)
  const { data } = pen.getImageData(0, 0, width, height)
  return trimmed(new Uint32Array(data.buffer), width, height, left, top)
}

export function paint(pen: CanvasRenderingContext2D, shapes: readonly Shape[], dress: Dress): void {
  for (const shape of shapes) {
    const path = new Path2D(shape.d)
    if (shape.opacity !== undefined) pen.globalAlpha = shape.opacity
    if (shape.fill) {
      pen.fillStyle = colourOf(shape.fill, dress)
      pen.fill(path)
    }
    if (shape.stroke) {
      pen.strokeStyle = colourOf(shape.stroke, dress)
      pen.lineWidth = shape.width ?? 1
      pen.stroke(path)
    }
    pen.globalAlpha = 1
  }
}

function trimmed(pixels: Uint32Array, width: number, height: number, left: number, top: number): Tile {
  const from = new Int16Array(height)
  const to = new Int16Array(height)
  for (let y = 0; y < height; y++) {
    let a = 0
    let b = width
    while (a < b && pixels[y * width + a] >>> 24 === 0) a++
    while (b > a && pixels[y * width + b - 1] >>> 24 === 0) b--
    from[y] = a
    to[y] = b
  }
  return { width, height, left, top, pixels, from, to, flat: null }
}
