import { deflateSync, Inflate, strFromU8, strToU8 } from 'fflate'
import { amount, found, short } from './problems.ts'

/** The format of this edition's links: their first character. A link in another one cannot be read. */
const FORMAT = '1'

/** The longest text that is made or looked at, and the most JSON that one may hold, in characters and bytes. */
export const MOST_TEXT = 2_000
export const MOST_JSON = 24 * 1024
/** Brackets inside brackets. A scenario needs six. */
const DEEPEST = 16

/** Compressed bytes inflated at a time: what one of these can swell to is all that a bomb gains. */
const CHUNK = 64
/** Bytes ahead of the compressed ones that tell whether they arrived as they were sent. */
const CHECK = 3

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
const DIGIT = new Map([...ALPHABET].map((letter, i) => [letter, i]))

/** Why a text is no link, as a reader is told. */
export class Unreadable extends Error {}

const DAMAGED = 'this link is damaged: a part of it was cut off or changed on its way. Copy the whole of it again'

/** FNV-1a, folded to 24 bits. Against accidents, not against malice: whatever passes is still read as a stranger's. */
function checkOf(bytes: Uint8Array): number {
  let hash = 0x811c9dc5
  for (const byte of bytes) hash = Math.imul(hash ^ byte, 0x01000193)
  return ((hash >>> 24) ^ hash) & 0xffffff
}

function toBase64url(bytes: Uint8Array): string {
  let out = ''
  for (let i = 0; i < bytes.length; i += 3) {
    const left = bytes.length - i
    const triple = (bytes[i] << 16) | ((bytes[i + 1] ?? 0) << 8) | (bytes[i + 2] ?? 0)
    for (let k = 0; k < (left > 2 ? 4 : left + 1); k++) out += ALPHABET[(triple >> (18 - 6 * k)) & 63]
  }
  return out
}

function fromBase64url(text: string): Uint8Array {
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4))
  let bits = 0
  let held = 0
  let at = 0
  for (const letter of text) {
    const digit = DIGIT.get(letter)
    if (digit === undefined) throw new Unreadable(`a link holds letters, digits, - and _ alone, found ${found(letter)}; copy it again without what stands around it`)
    held = (held << 6) | digit
    bits += 6
    if (bits < 8) continue
    bits -= 8
    bytes[at++] = held >> bits
    held &= (1 << bits) - 1
  }
  // One way to write each list of bytes: nothing may hide in what is left over.
  if (bits >= 6 || held !== 0) throw new Unreadable(DAMAGED)
  return bytes
}

/** A link's text of compact JSON. */
export function armour(json: string): string {
  return seal(deflateSync(strToU8(json), { level: 9 }))
}

/** … of what was compressed already. */
export function seal(packed: Uint8Array): string {
  const check = checkOf(packed)
  const bytes = new Uint8Array(CHECK + packed.length)
  bytes.set([check >> 16, check >> 8, check])
  bytes.set(packed, CHECK)
  return FORMAT + toBase64url(bytes)
}

/** … and back, as JSON has it. Throws `Unreadable`: nothing else, and soon, whatever the text. */
export function unarmour(text: unknown): unknown {
  if (typeof text !== 'string') throw new Unreadable(`expected a link's text, found ${found(text)}`)
  if (text.length > MOST_TEXT) throw new Unreadable(`a link has at most ${amount(MOST_TEXT)} characters, found ${amount(text.length)}`)
  if (text === '') throw new Unreadable('this link is empty')
  if (!text.startsWith(FORMAT)) {
    throw new Unreadable(
      DIGIT.has(text[0])
        ? `this link is written in format '${text[0]}', and this edition reads format '${FORMAT}' alone. It may come from a newer edition`
        : `a link begins with its format, '${FORMAT}', found ${found(short(text, 10))}`,
    )
  }
  const bytes = fromBase64url(text.slice(1))
  const packed = bytes.subarray(CHECK)
  if (packed.length === 0 || ((bytes[0] << 16) | (bytes[1] << 8) | bytes[2]) !== checkOf(packed)) throw new Unreadable(DAMAGED)
  const json = inflate(packed)
  if (depthOf(json) > DEEPEST) throw new Unreadable(`a link holds lists in lists to a depth of ${DEEPEST} at most`)
  try {
    return JSON.parse(json)
  } catch {
    throw new Unreadable('this link does not hold a restaurant: what is in it is not JSON')
  }
}

/** In small pieces, so that what swells past the cap is stopped and not held. */
function inflate(packed: Uint8Array): string {
  const out = new Uint8Array(MOST_JSON)
  let length = 0
  const stream = new Inflate((piece) => {
    if (length + piece.length > MOST_JSON) throw new Unreadable(`a link holds at most ${amount(MOST_JSON / 1024)} KB, and this one swells past that`)
    out.set(piece, length)
    length += piece.length
  })
  try {
    for (let at = 0; at < packed.length; at += CHUNK) stream.push(packed.subarray(at, at + CHUNK), at + CHUNK >= packed.length)
  } catch (error) {
    throw error instanceof Unreadable ? error : new Unreadable(DAMAGED)
  }
  return strFromU8(out.subarray(0, length))
}

/** How deep the brackets of a JSON text go; those in its strings are text. */
function depthOf(json: string): number {
  let depth = 0
  let deepest = 0
  let quoted = false
  for (let i = 0; i < json.length; i++) {
    const c = json[i]
    if (quoted) {
      if (c === '\\') i++
      else if (c === '"') quoted = false
    } else if (c === '"') quoted = true
    else if (c === '{' || c === '[') deepest = Math.max(deepest, ++depth)
    else if (c === '}' || c === ']') depth--
  }
  return deepest
}
