/**
 * Addressed random draws: the value at an address never depends on what was drawn before it.
 * A stream is a purpose ("gap", "work", …) under a seed; an address within it is (index, sub, k):
 * whose draw it is, which of theirs, and the k-th word that one sample needs.
 *
 * Each word is a keyed permutation of a 32-bit counter: xor-shift-multiply rounds with three words of key (64 bits of
 * seed and purpose) injected between them, so two streams are different permutations, not shifts of one sequence.
 */

const TWO_NEG_32 = 1 / 4294967296
const TWO_NEG_53 = 1 / 9007199254740992
const BELOW_ONE = 1 - TWO_NEG_53

/** Mixes 32 bits so that every input bit moves every output bit. */
export function mix32(x: number): number {
  x ^= x >>> 16
  x = Math.imul(x, 0x21f0aaad)
  x ^= x >>> 15
  x = Math.imul(x, 0x735a2d97)
  return x ^ (x >>> 15)
}

/** 32-bit FNV-1a of a text, mixed: a stable number for an employee's id or a case's name. */
export function hashText(text: string): number {
  let h = 0x811c9dc5
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193)
  return mix32(h)
}

export class Stream {
  private k0 = 0
  private k1 = 0
  private k2 = 0

  constructor(seed: number, purpose: number) {
    this.rekey(seed, purpose)
  }

  /** Changes the seed from here on; what was drawn stays drawn. `seed` may be any safe integer. */
  rekey(seed: number, purpose: number): void {
    const low = seed | 0
    const high = Math.floor(seed / 4294967296) | 0
    const a = mix32(mix32(low ^ 0x9e3779b9) + Math.imul(high, 0xc2b2ae35))
    const b = mix32(mix32(high ^ 0x7f4a7c15) + Math.imul(low, 0x27d4eb2f))
    this.k0 = mix32(a ^ mix32(purpose + 0x165667b1))
    this.k1 = mix32(b + mix32(purpose ^ 0x6a09e667))
    this.k2 = mix32((this.k0 + Math.imul(this.k1, 0x9e3779b1)) ^ 0x3c6ef372) | 1
  }

  /** A signed 32-bit word. */
  word(index: number, sub: number, k: number): number {
    let x = (index + this.k0) | 0
    x ^= x >>> 16
    x = Math.imul(x, 0x21f0aaad)
    x = (x + this.k1 + Math.imul(sub, 0x9e3779b1) + Math.imul(k, 0x85ebca77)) | 0
    x ^= x >>> 15
    x = Math.imul(x, 0x735a2d97)
    x ^= this.k2
    x ^= x >>> 15
    x = Math.imul(x, 0x2c1b3c6d)
    return x ^ (x >>> 16)
  }

  /** Word 0 at sub 0 of the indices from `from` on, one for each place in `out`: the same words, many at a time. */
  words(out: Int32Array, from: number): void {
    const { k0, k2 } = this
    const k1 = this.k1
    for (let i = 0; i < out.length; i++) {
      let x = (from + i + k0) | 0
      x ^= x >>> 16
      x = Math.imul(x, 0x21f0aaad)
      x = (x + k1) | 0
      x ^= x >>> 15
      x = Math.imul(x, 0x735a2d97)
      x ^= k2
      x ^= x >>> 15
      x = Math.imul(x, 0x2c1b3c6d)
      out[i] = x ^ (x >>> 16)
    }
  }

  /** Uniform in the open interval (0, 1), 53 bits; uses words k and k + 1. */
  uniform(index: number, sub: number, k: number): number {
    const a = this.word(index, sub, k) >>> 5
    const b = this.word(index, sub, k + 1) >>> 6
    const u = (a * 67108864 + b + 0.5) * TWO_NEG_53
    // The very last of the 2⁵³ values rounds up to 1.
    return u < 1 ? u : BELOW_ONE
  }

  /** A whole number in [0, n), from one word; the bias is below n ÷ 2³². */
  below(n: number, index: number, sub: number, k: number): number {
    return Math.floor((this.word(index, sub, k) >>> 0) * TWO_NEG_32 * n)
  }
}
