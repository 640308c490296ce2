import type { Listener, World } from './world.ts'

const double = new Float64Array(1)
const words = new Int32Array(double.buffer)
double[0] = 1
const HIGH = words[1] !== 0 ? 1 : 0

/**
 * A hash over the domain events in their order: time bits, kind, customer, employee. Two runs with the same digest had the
 * same day, event for event. Two 32-bit lanes of multiply and shift; not meant against forgery.
 */
export class Digest {
  private a = 0x243f6a88 | 0
  private b = 0x85a308d3 | 0

  add(time: number, kind: number, customer: number, employee: number): void {
    double[0] = time
    this.word(words[HIGH])
    this.word(words[1 - HIGH])
    this.word(kind)
    this.word(customer)
    this.word(employee)
  }

  private word(x: number): void {
    let a = Math.imul(this.a ^ x, 0x9e3779b1)
    a ^= a >>> 15
    let b = Math.imul((this.b + x) | 0, 0x85ebca6b)
    b ^= b >>> 13
    this.a = (a + b) | 0
    this.b = Math.imul(b ^ (a << 7), 0xc2b2ae35)
  }

  /** 16 hex digits. */
  get hex(): string {
    const hex = (x: number): string => (x >>> 0).toString(16).padStart(8, '0')
    return hex(this.a) + hex(this.b)
  }
}

/** A listener that hashes what it hears. */
export function digesting(w: World): { digest: Digest; event(kind: number, slot: number, employee: number): void } {
  const digest = new Digest()
  return {
    digest,
    event: (kind, slot, employee) => digest.add(w.now, kind, slot < 0 ? -1 : w.number[slot], employee),
  }
}

/** Several listeners as one; null for none. */
export function together(listeners: readonly Listener[]): Listener | null {
  if (listeners.length < 2) return listeners[0] ?? null
  return {
    event(kind, slot, employee, line) {
      for (const l of listeners) l.event(kind, slot, employee, line)
    },
  }
}
