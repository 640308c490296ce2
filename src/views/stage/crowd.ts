import type { Palette } from '../palette.ts'
import type { StageList } from './list.ts'
import { Sprites } from './sprites.ts'
import { StaffTiles, works } from './staffTiles.ts'
import { flatten, type Flat, type Tile } from './tiles.ts'

/** The most device pixels a crowd is painted in; past them it is a little less sharp. */
const MOST_PIXELS = 3_200_000

/**
 * Paints all that moves, the staff at work and the people, by copying their tiles into one pixel buffer, and that onto the canvas
 * once a frame: a call for each would take ten times as long, and a browser without a GPU paints anew every part of a page in which
 * a piece of SVG moves. Clears only what it painted the last time.
 */
export class CrowdPainter {
  private readonly pen: CanvasRenderingContext2D | null
  private readonly sprites: Sprites
  private readonly staff: StaffTiles
  private image: ImageData | null = null
  private pixels = new Uint32Array(0)
  private width = 0
  private height = 0
  private ratio = 1
  // Painted this time: rows and columns, for clearing and for the one copy.
  private top = Infinity
  private bottom = 0
  private left = Infinity
  private right = 0

  constructor(private readonly canvas: HTMLCanvasElement) {
    this.pen = canvas.getContext('2d')
    this.sprites = new Sprites(canvas.ownerDocument)
    this.staff = new StaffTiles(canvas.ownerDocument)
  }

  resize(width: number, height: number, pixelRatio: number): void {
    const ratio = Math.min(pixelRatio, Math.sqrt(MOST_PIXELS / Math.max(1, width * height)))
    const w = Math.floor(width * ratio)
    const h = Math.floor(height * ratio)
    this.ratio = ratio
    if (w === this.width && h === this.height) return
    this.width = w
    this.height = h
    this.canvas.width = w
    this.canvas.height = h
    this.image = w > 0 && h > 0 && this.pen ? this.pen.createImageData(w, h) : null
    this.pixels = this.image ? new Uint32Array(this.image.data.buffer) : new Uint32Array(0)
    this.forget()
  }

  paint({ employees, people, coins }: StageList, palette: Palette): void {
    const { pen, image, sprites, staff, ratio } = this
    if (!pen || !image) return
    sprites.wear(palette, ratio)
    staff.wear(palette, ratio)
    const old = { top: this.top, bottom: this.bottom, left: this.left, right: this.right }
    if (old.bottom > old.top) this.pixels.fill(0, old.top * this.width, old.bottom * this.width)
    this.forget()
    for (const pose of employees) {
      if (!works(pose)) continue
      const x = Math.round(pose.x * ratio)
      const y = Math.round(pose.y * ratio)
      for (const tile of staff.of(pose)) this.copy(tile, x, y)
    }
    for (let i = 0; i < people.count; i++) {
      const tile = sprites.person(people.size[i], people.mood[i], people.pose[i], people.facing[i], people.look[i])
      if (tile) this.copy(tile, Math.round(people.x[i] * ratio), Math.round(people.y[i] * ratio))
    }
    for (const coin of coins) {
      const tile = sprites.coin(coin.size, coin.spin)
      if (tile) this.copy(tile, Math.round(coin.x * ratio), Math.round(coin.y * ratio))
    }
    const x = Math.min(old.left, this.left)
    const y = Math.min(old.top, this.top)
    const width = Math.max(old.right, this.right) - x
    const height = Math.max(old.bottom, this.bottom) - y
    if (width > 0 && height > 0) pen.putImageData(image, 0, 0, x, y, width, height)
  }

  private forget(): void {
    this.top = Infinity
    this.left = Infinity
    this.bottom = 0
    this.right = 0
  }

  private copy(tile: Tile, footX: number, footY: number): void {
    const x0 = footX - tile.left
    const y0 = footY - tile.top
    const first = y0 < 0 ? -y0 : 0
    const last = Math.min(tile.height, this.height - y0)
    if (last <= first || x0 >= this.width || x0 + tile.width <= 0) return
    if (first === 0 && last === tile.height && x0 >= 0 && x0 + tile.width <= this.width) {
      if (tile.flat?.stride !== this.width) tile.flat = flatten(tile, this.width)
      stamp(tile.flat, this.pixels, y0 * this.width + x0)
    } else blend(tile, this.pixels, this.width, x0, y0, first, last)
    if (y0 + first < this.top) this.top = y0 + first
    if (y0 + last > this.bottom) this.bottom = y0 + last
    if (x0 < this.left) this.left = Math.max(0, x0)
    if (x0 + tile.width > this.right) this.right = Math.min(this.width, x0 + tile.width)
  }
}

/** A whole tile onto the buffer, its corner `at`. */
function stamp({ solid, solidAt, soft, softAt }: Flat, onto: Uint32Array, at: number): void {
  for (let i = 0; i < solid.length; i++) onto[at + solidAt[i]] = solid[i]
  for (let i = 0; i < soft.length; i++) {
    const under = onto[at + softAt[i]]
    onto[at + softAt[i]] = under >>> 24 === 0 ? soft[i] : mixed(soft[i], soft[i] >>> 24, under)
  }
}

/** Rows `first` to `last` of a tile onto the buffer: most pixels are opaque or land on nothing, and are simply copied. */
function blend(tile: Tile, onto: Uint32Array, stride: number, x0: number, y0: number, first: number, last: number): void {
  const { pixels, width, from, to } = tile
  for (let row = first; row < last; row++) {
    const a = Math.max(from[row], -x0)
    const b = Math.min(to[row], stride - x0)
    let source = row * width + a
    let target = (y0 + row) * stride + x0 + a
    for (let x = a; x < b; x++, source++, target++) {
      const over = pixels[source]
      const alpha = over >>> 24
      if (alpha === 0) continue
      const under = onto[target]
      onto[target] = alpha === 255 || under >>> 24 === 0 ? over : mixed(over, alpha, under)
    }
  }
}

/** One pixel over another, alphas not multiplied in (the rule "over" of Porter and Duff, 1984). */
function mixed(over: number, alpha: number, under: number): number {
  const below = ((under >>> 24) * (255 - alpha)) / 255
  const sum = alpha + below
  const share = alpha / sum
  const rest = 1 - share
  const r = (over & 255) * share + (under & 255) * rest
  const g = ((over >>> 8) & 255) * share + ((under >>> 8) & 255) * rest
  const b = ((over >>> 16) & 255) * share + ((under >>> 16) & 255) * rest
  return ((Math.round(sum) << 24) | (Math.round(b) << 16) | (Math.round(g) << 8) | Math.round(r)) >>> 0
}
