import { GifReader } from 'omggif'
import { describe, expect, it } from 'vitest'
import { GifWriter, delaysOf, packed, paletteOf } from './gif.ts'

const opaque = (colour: number): number => (colour | 0xff000000) >>> 0

/** A ball that crosses a striped ground, softened at its edge. */
function frameOf(width: number, height: number, step: number): Uint32Array {
  const pixels = new Uint32Array(width * height)
  const [cx, cy, r] = [10 + step * 7, height / 2 + (step % 3) * 4, 8]
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const edge = Math.max(0, Math.min(1, r + 0.5 - Math.hypot(x - cx, y - cy)))
      const [ground, ball] = [y % 16 < 8 ? [250, 246, 235] : [36, 33, 29], [179, 37, 60]]
      const [red, green, blue] = ground.map((g, i) => Math.round(g + (ball[i] - g) * edge))
      pixels[y * width + x] = opaque(red | (green << 8) | (blue << 16))
    }
  }
  return pixels
}

/** What a decoder that knows nothing of ours shows after each frame. */
function decoded(bytes: Uint8Array): { reader: GifReader; shots: Uint8Array[] } {
  const reader = new GifReader(bytes)
  const canvas = new Uint8Array(reader.width * reader.height * 4)
  const shots: Uint8Array[] = []
  for (let i = 0; i < reader.numFrames(); i++) {
    reader.decodeAndBlitFrameRGBA(i, canvas)
    shots.push(canvas.slice())
  }
  return { reader, shots }
}

describe('an animated GIF', () => {
  const [width, height] = [120, 64]
  const frames = Array.from({ length: 12 }, (_, i) => frameOf(width, height, i))
  const table = paletteOf([frames[0], frames[6], frames[11]], ['#faf6eb', '#24211d', '#b3253c', '#00ff00'])
  const write = (list: readonly Uint32Array[], delays: readonly number[]): Uint8Array => {
    const gif = new GifWriter(width, height, table)
    list.forEach((pixels, i) => gif.add(pixels, delays[i]))
    return gif.finish()
  }

  it('keeps the flat colours that occur, exactly', () => {
    expect(table).toContainEqual([250, 246, 235])
    expect(table).toContainEqual([36, 33, 29])
    expect(table).toContainEqual([179, 37, 60])
    expect(table).not.toContainEqual([0, 255, 0])
    expect(table.length).toBeLessThanOrEqual(255)
  })

  it('shows frame by frame what whole frames would have shown', () => {
    const { reader, shots } = decoded(write(frames, delaysOf(12, 100)))
    expect([reader.width, reader.height, reader.numFrames()]).toEqual([width, height, 12])
    expect(reader.loopCount()).toBe(0)
    frames.forEach((pixels, i) => {
      const alone = decoded(write([pixels], [5])).shots[0]
      expect(Buffer.compare(shots[i], alone)).toBe(0)
      // ... and that is the picture, to within the nearness of 255 colours.
      let off = 0
      const bytes = new Uint8Array(pixels.buffer)
      for (let b = 0; b < bytes.length; b++) off += Math.abs(bytes[b] - shots[i][b])
      expect(off / bytes.length).toBeLessThan(0.5)
    })
  })

  it('writes only the box in which something changed', () => {
    const { reader } = decoded(write(frames, delaysOf(12, 100)))
    for (let i = 1; i < 12; i++) {
      const { x, y, width: w, height: h } = reader.frameInfo(i)
      expect(w).toBeLessThan(40)
      expect(h).toBeLessThan(height)
      expect(x).toBeGreaterThan(0)
      expect(y).toBeGreaterThan(0)
    }
  })

  it('keeps frames in which nothing moved', () => {
    const { reader, shots } = decoded(write([frames[0], frames[0], frames[1]], [4, 4, 4]))
    expect(reader.numFrames()).toBe(3)
    expect(Buffer.compare(shots[0], shots[1])).toBe(0)
    expect(reader.frameInfo(1)).toMatchObject({ width: 1, height: 1 })
  })

  it('takes the time that it was told to take', () => {
    for (const [n, total] of [[100, 600], [97, 600], [7, 100], [1, 33]]) {
      const delays = delaysOf(n, total)
      expect(delays).toHaveLength(n)
      expect(delays.reduce((sum, d) => sum + d, 0)).toBe(total)
      expect(Math.max(...delays) - Math.min(...delays)).toBeLessThanOrEqual(1)
    }
    const { reader } = decoded(write(frames, delaysOf(12, 77)))
    let sum = 0
    for (let i = 0; i < 12; i++) sum += reader.frameInfo(i).delay
    expect(sum).toBe(77)
  })

  it('refuses a table that leaves no entry for what stays', () => {
    expect(() => new GifWriter(2, 2, Array.from({ length: 256 }, () => [0, 0, 0]))).toThrow(RangeError)
    expect(packed('#123456')).toBe(0x563412)
  })
})
