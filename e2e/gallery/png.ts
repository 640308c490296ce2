/** Just enough of PNG (W3C, third edition) to keep a browser's screenshots small: eight bits a channel in, a palette of 256 out. */
import { deflateSync, inflateSync } from 'node:zlib'
import gifenc from 'gifenc'

const SIGNATURE = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10])
const CHANNELS: Record<number, number> = { 2: 3, 6: 4 }

/** Pixels as RGBA, of a PNG that is not interlaced and has RGB or RGBA. */
export function decode(png: Buffer): { width: number; height: number; data: Uint8Array } {
  if (!png.subarray(0, 8).equals(SIGNATURE)) throw new Error('not a PNG')
  const width = png.readUInt32BE(16)
  const height = png.readUInt32BE(20)
  const channels = CHANNELS[png[25]]
  if (png[24] !== 8 || !channels || png[28] !== 0) throw new Error(`a PNG of ${png[24]} bits, colour type ${png[25]}, interlace ${png[28]}`)
  const parts: Buffer[] = []
  for (let at = 8; at < png.length; at += png.readUInt32BE(at) + 12)
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT') parts.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)))
  const lines = inflateSync(Buffer.concat(parts))
  const stride = width * channels
  const pixels = new Uint8Array(stride * height)
  for (let y = 0; y < height; y++) unfilter(lines, y * (stride + 1), pixels, y * stride, stride, channels, y > 0)
  const data = new Uint8Array(width * height * 4).fill(255)
  for (let i = 0; i < width * height; i++) for (let c = 0; c < channels; c++) data[4 * i + c] = pixels[channels * i + c]
  return { width, height, data }
}

function unfilter(lines: Uint8Array, from: number, pixels: Uint8Array, to: number, stride: number, channels: number, hasAbove: boolean): void {
  const kind = lines[from]
  for (let i = 0; i < stride; i++) {
    const left = i >= channels ? pixels[to + i - channels] : 0
    const above = hasAbove ? pixels[to + i - stride] : 0
    const corner = hasAbove && i >= channels ? pixels[to + i - stride - channels] : 0
    const guess = [0, left, above, (left + above) >> 1, paeth(left, above, corner)][kind]
    pixels[to + i] = lines[from + 1 + i] + guess
  }
}

function paeth(left: number, above: number, corner: number): number {
  const [a, b, c] = [Math.abs(above - corner), Math.abs(left - corner), Math.abs(left + above - 2 * corner)]
  return a <= b && a <= c ? left : b <= c ? above : corner
}

function chunk(name: string, body: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), body])
  const out = Buffer.alloc(named.length + 8)
  out.writeUInt32BE(body.length)
  named.copy(out, 4)
  out.writeUInt32BE(crc(named), named.length + 4)
  return out
}

function crc(bytes: Uint8Array): number {
  let sum = ~0
  for (const byte of bytes) {
    sum ^= byte
    for (let bit = 0; bit < 8; bit++) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0)
  }
  return ~sum >>> 0
}

/** The same picture in at most 256 colours. */
export function shrink(png: Buffer): Buffer {
  const { width, height, data } = decode(png)
  const palette = gifenc.quantize(data, 256)
  const indices = gifenc.applyPalette(data, palette)
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width)
  head.writeUInt32BE(height, 4)
  head.set([8, 3, 0, 0, 0], 8)
  const lines = Buffer.alloc((width + 1) * height)
  for (let y = 0; y < height; y++) lines.set(indices.subarray(y * width, (y + 1) * width), y * (width + 1) + 1)
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', head),
    chunk('PLTE', Buffer.from(palette.flatMap((colour) => colour.slice(0, 3)))),
    chunk('IDAT', deflateSync(lines, { level: 9, memLevel: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ])
}
