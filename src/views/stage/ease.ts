/** How bodies follow what happens: durations of display, and the curves they take. */

/** Seconds of display by which a body lags what the simulation has decided, at most. */
export const LAG = 0.45
/** Seconds for which somebody who has left (and is counted nowhere any more) is still seen going home, at most; pixels a second. */
const EXIT = 2.2
const EXIT_PACE = 85
/** Simulated minutes a second above which bodies appear in place. */
const IN_PLACE_RATE = 20

export function clamp(x: number, low: number, high: number): number {
  return x < low ? low : x > high ? high : x
}

/** 0 → 1 with a soft start and end. */
export function smooth(u: number): number {
  const x = clamp(u, 0, 1)
  return x * x * (3 - 2 * x)
}

/** 0 → 1, quick at first: someone who hurries and settles. */
export function settle(u: number): number {
  const x = 1 - clamp(u, 0, 1)
  return 1 - x * x
}

export function mix(a: number, b: number, u: number): number {
  return a + (b - a) * u
}

/** Length of a way; `Math.hypot` differs between engines. */
export function distance(dx: number, dy: number): number {
  return Math.sqrt(dx * dx + dy * dy)
}

/** A whole number below `n` that is a person's own: the same in every frame. */
export function own(customer: number, salt: number, n: number): number {
  let x = Math.imul(customer + 1, 0x9e3779b1) ^ Math.imul(salt + 1, 0x85ebca6b)
  x = Math.imul(x ^ (x >>> 15), 0x735a2d97)
  return ((x ^ (x >>> 14)) >>> 0) % n
}

export interface Tempo {
  /** Simulated minutes that LAG and EXIT last at this rate; 0 when bodies appear in place. */
  lag: number
  exit: number
  /** Simulated minutes of one second of display. */
  second: number
}

/** `street`: how many pixels they walk outside. */
export function tempoOf(rate: number, reducedMotion: boolean, street: number): Tempo {
  const second = rate > 0 ? rate : 1
  const still = reducedMotion || rate > IN_PLACE_RATE
  return { lag: still ? 0 : LAG * second, exit: still ? 0 : Math.min(EXIT, LAG + street / EXIT_PACE) * second, second }
}
