/** Which letters the product's typefaces need, and which a file has. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { brotliDecompressSync } from 'node:zlib'

const root = new URL('../../', import.meta.url)
/** Where words are written that the product says. */
const WRITTEN = ['src/text/', 'src/scenario/scenes/', 'src/story/', 'src/app/']

const between = (first, last) => Array.from({ length: last - first + 1 }, (_, i) => String.fromCodePoint(first + i))

/** What people write themselves, in the languages of western Europe, and what numbers are made of. */
const USUAL = [...between(0x20, 0x7e), ...between(0xc0, 0xff), ...'ŒœŸ¡¿«»ºª·½°±€–—‘’“”…•−×‹›\u00a0\u2009\u202f']

function filesIn(folder) {
  return readdirSync(folder, { recursive: true })
    .map((name) => String(name).replaceAll('\\', '/'))
    .filter((name) => /\.tsx?$/.test(name) && !/pseudo|\.test(ing)?\./.test(name))
    .map((name) => new URL(name, folder))
}

/** Every letter that is written where the product's words are. */
export function written() {
  const letters = new Set()
  for (const place of WRITTEN.map((path) => new URL(path, root)).filter((folder) => existsSync(folder)))
    for (const file of filesIn(place)) for (const letter of readFileSync(file, 'utf8')) if (letter >= ' ') letters.add(letter)
  return letters
}

export const needed = () => new Set([...USUAL, ...written()])

/** Tables whose names a woff2 file says by number; `cmap` is the first of them. */
const KNOWN = 63
const TRANSFORMED = new Set([10, 11])

/** The letters of a woff2 file. Its tables stand one after the other in one brotli stream; which letters there are, as they are. */
export function lettersOf(file) {
  const bytes = readFileSync(file)
  const tables = bytes.readUInt16BE(12)
  let at = 48
  const number = () => {
    let value = 0
    for (;;) {
      const byte = bytes[at++]
      value = value * 128 + (byte & 127)
      if (byte < 128) return value
    }
  }
  let offset = 0
  let found = null
  for (let i = 0; i < tables; i++) {
    const flags = bytes[at++]
    const tag = flags & KNOWN
    if (tag === KNOWN) at += 4
    const length = number()
    // Of glyphs and their places a version is kept that is shorter, unless it says 3; of others where it says any but 0.
    const version = flags >> 6
    const stored = (TRANSFORMED.has(tag) ? version !== 3 : version !== 0) ? number() : length
    if (tag === 0) found = { offset, length }
    offset += stored
  }
  const cmap = brotliDecompressSync(bytes.subarray(at, at + bytes.readUInt32BE(20))).subarray(found.offset, found.offset + found.length)
  const letters = new Set()
  for (let i = 0; i < cmap.readUInt16BE(2); i++) read(cmap.subarray(cmap.readUInt32BE(8 + 8 * i)), letters)
  return letters
}

function read(table, letters) {
  const format = table.readUInt16BE(0)
  if (format === 12) {
    for (let i = 0; i < table.readUInt32BE(12); i++) for (const letter of between(table.readUInt32BE(16 + 12 * i), table.readUInt32BE(20 + 12 * i))) letters.add(letter)
  } else if (format === 4) {
    const size = table.readUInt16BE(6)
    for (let i = 0; i < size; i += 2) {
      const [last, first] = [table.readUInt16BE(14 + i), table.readUInt16BE(16 + size + i)]
      if (first !== 0xffff) for (const letter of between(first, last)) letters.add(letter)
    }
  }
}
