/** Just enough of PNG (W3C, third edition) for a browser's screenshots and for pictures of their tiles: eight bits a channel, not interlaced. */
import { deflateSync, inflateSync } from 'node:zlib'

/** Rows of pixels, red, green and blue. */
export interface Picture {
  width: number
  height: number
  data: Uint8Array
}

const SIGNATURE = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10])
const CHANNELS: Record<number, number> = { 2: 3, 6: 4 }

/** The pixels of a PNG that is not interlaced and has RGB or RGBA, of which nothing is seen through. */
export function decode(png: Buffer): Picture {
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
  const data = new Uint8Array(width * height * 3)
  let above = new Uint8Array(stride)
  let line = new Uint8Array(stride)
  for (let y = 0; y < height; y++) {
    const from = y * (stride + 1)
    unfilter(lines[from], lines.subarray(from + 1, from + 1 + stride), above, line, channels)
    for (let x = 0, at = y * width * 3; x < stride; x += channels) {
      data[at++] = line[x]
      data[at++] = line[x + 1]
      data[at++] = line[x + 2]
    }
    ;[above, line] = [line, above]
  }
  return { width, height, data }
}

/** One line's bytes out of what each of them is more than was guessed from its neighbours. */
function unfilter(kind: number, given: Uint8Array, above: Uint8Array, line: Uint8Array, channels: number): void {
  for (let i = 0; i < given.length; i++) {
    const left = i >= channels ? line[i - channels] : 0
    if (kind === 0) line[i] = given[i]
    else if (kind === 1) line[i] = given[i] + left
    else if (kind === 2) line[i] = given[i] + above[i]
    else if (kind === 3) line[i] = given[i] + ((left + above[i]) >> 1)
    else line[i] = given[i] + paeth(left, above[i], i >= channels ? above[i - channels] : 0)
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

/** A PNG of a picture, by whichever guess makes it smallest. */
export function encode({ width, height, data }: Picture): Buffer {
  const stride = width * 3
  const bodies = [0, 2, 4].map((kind) => {
    const lines = Buffer.alloc((stride + 1) * height)
    for (let y = 0; y < height; y++) {
      lines[y * (stride + 1)] = kind
      for (let i = 0; i < stride; i++) {
        const at = y * stride + i
        const above = y > 0 ? data[at - stride] : 0
        const guess = kind === 0 ? 0 : kind === 2 ? above : paeth(i >= 3 ? data[at - 3] : 0, above, i >= 3 && y > 0 ? data[at - stride - 3] : 0)
        lines[y * (stride + 1) + 1 + i] = data[at] - guess
      }
    }
    return deflateSync(lines, { level: 9, memLevel: 9 })
  })
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width)
  head.writeUInt32BE(height, 4)
  head.set([8, 2, 0, 0, 0], 8)
  const body = bodies.reduce((least, each) => (each.length < least.length ? each : least))
  return Buffer.concat([SIGNATURE, chunk('IHDR', head), chunk('IDAT', body), chunk('IEND', Buffer.alloc(0))])
}
