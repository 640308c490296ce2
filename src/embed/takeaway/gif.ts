import { GIFEncoder, quantize, type Colour } from 'gifenc'

/** One entry of the table of 256 says "as it was". */
const COLOURS = 255
const AS_IT_WAS = 255
/** Flat colours that keep an entry of their own. */
const MOST_FLAT = 72
/** Pixels of a sample from which a flat colour is kept. */
const SEEN = 24

const rgb = (pixel: number): number => pixel & 0xffffff

/** `#rrggbb` as `ImageData` has it on little-endian machines, without alpha. */
export function packed(hex: string): number {
  const n = Number.parseInt(hex.slice(1), 16)
  return ((n & 255) << 16) | (n & 0xff00) | (n >> 16)
}

/**
 * One table of colours for a whole film, from a few of its frames (RGBA, opaque): the flat colours that it is drawn in as they are,
 * the shades at their edges by nearness.
 */
export function paletteOf(samples: readonly Uint32Array[], flat: readonly string[]): Colour[] {
  const wanted = new Map(flat.map((hex) => [packed(hex), 0]))
  let others = 0
  for (const sample of samples) {
    for (const pixel of sample) {
      const n = wanted.get(rgb(pixel))
      if (n === undefined) others++
      else wanted.set(rgb(pixel), n + 1)
    }
  }
  const kept = [...wanted].filter(([, n]) => n >= SEEN).sort((a, b) => b[1] - a[1]).slice(0, MOST_FLAT).map(([colour]) => colour)
  const isKept = new Set(kept)
  const rest = new Uint32Array(others + [...wanted.values()].reduce((sum, n) => sum + n, 0))
  let n = 0
  for (const sample of samples) for (const pixel of sample) if (!isKept.has(rgb(pixel))) rest[n++] = pixel
  const table = kept.map((colour): Colour => [colour & 255, (colour >> 8) & 255, colour >> 16])
  // The quantiser finds one colour at least, also where there is no pixel.
  if (n > 0) table.push(...quantize(new Uint8Array(rest.buffer, 0, n * 4), COLOURS - table.length, { format: 'rgb565' }).map((c): Colour => [c[0], c[1], c[2]]))
  return table
}

/** An animated GIF, frame by frame: of each only the pixels that changed, within the box that holds them. Loops for ever. */
export class GifWriter {
  private readonly gif = GIFEncoder({ initialCapacity: 1 << 20 })
  private readonly nearest = new Map<number, number>()
  private readonly shown: Uint8Array
  private readonly seen: Uint32Array
  private readonly next: Uint8Array
  private count = 0

  constructor(
    private readonly width: number,
    private readonly height: number,
    private readonly table: readonly Colour[],
  ) {
    if (table.length < 1 || table.length > COLOURS) throw new RangeError(`A table of 1 to ${COLOURS} colours, not ${table.length}`)
    this.shown = new Uint8Array(width * height)
    this.seen = new Uint32Array(width * height)
    this.next = new Uint8Array(width * height)
  }

  get frames(): number {
    return this.count
  }

  /** Bytes so far. */
  get size(): number {
    return this.gif.bytesView().length
  }

  /** `pixels`: RGBA, opaque, of the whole picture. `delay` in hundredths of a second. */
  add(pixels: Uint32Array, delay: number): void {
    if (this.count === 0) this.first(pixels, delay)
    else this.later(pixels, delay)
    this.count++
  }

  finish(): Uint8Array<ArrayBuffer> {
    this.gif.finish()
    return this.gif.bytes()
  }

  private first(pixels: Uint32Array, delay: number): void {
    for (let i = 0; i < pixels.length; i++) this.shown[i] = this.entry(pixels[i])
    this.seen.set(pixels)
    const palette = [...this.table]
    // The last entry is a colour that is never painted.
    while (palette.length < 256) palette.push([0, 0, 0])
    this.gif.writeFrame(this.shown, this.width, this.height, { palette, delay: delay * 10, repeat: 0, dispose: 1 })
  }

  private later(pixels: Uint32Array, delay: number): void {
    const { width, height, seen, shown, next } = this
    let [left, right, top, bottom] = [width, -1, height, -1]
    next.fill(AS_IT_WAS)
    for (let y = 0, i = 0; y < height; y++) {
      for (let x = 0; x < width; x++, i++) {
        const pixel = pixels[i]
        if (pixel === seen[i]) continue
        seen[i] = pixel
        const entry = this.entry(pixel)
        if (entry === shown[i]) continue
        shown[i] = entry
        next[i] = entry
        if (x < left) left = x
        if (x > right) right = x
        if (y < top) top = y
        bottom = y
      }
    }
    // Nothing moved: one pixel that says so, for the time that passes.
    if (right < 0) [left, right, top, bottom] = [0, 0, 0, 0]
    const w = right - left + 1
    const h = bottom - top + 1
    const box = new Uint8Array(w * h)
    for (let y = 0; y < h; y++) box.set(next.subarray((top + y) * width + left, (top + y) * width + left + w), y * w)
    const at = this.gif.bytesView().length
    this.gif.writeFrame(box, w, h, { delay: delay * 10, transparent: true, transparentIndex: AS_IT_WAS, dispose: 1 })
    // The encoder writes every frame at the corner: its place is told 9 bytes on, after the control block of 8 and the separator.
    const place = this.gif.bytesView().subarray(at + 9, at + 13)
    place[0] = left & 255
    place[1] = left >> 8
    place[2] = top & 255
    place[3] = top >> 8
  }

  private entry(pixel: number): number {
    const colour = rgb(pixel)
    const known = this.nearest.get(colour)
    if (known !== undefined) return known
    const [r, g, b] = [colour & 255, (colour >> 8) & 255, colour >> 16]
    let best = 0
    let least = Infinity
    for (let i = 0; i < this.table.length; i++) {
      const [tr, tg, tb] = this.table[i]
      const off = (tr - r) * (tr - r) + (tg - g) * (tg - g) + (tb - b) * (tb - b)
      if (off < least) [least, best] = [off, i]
    }
    this.nearest.set(colour, best)
    return best
  }
}

/** Hundredths of a second for each of `frames` frames that add up to `total`, as even as can be. */
export function delaysOf(frames: number, total: number): number[] {
  return Array.from({ length: frames }, (_, i) => Math.round(((i + 1) * total) / frames) - Math.round((i * total) / frames))
}
