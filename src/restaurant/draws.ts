import { Stream } from '../kernel/random.ts'

/** Purposes of the random streams. Part of what a seed means: never renumber. */
const PURPOSES = {
  gaps: 1,
  sizes: 2,
  works: 3,
  patiences: 4,
  routes: 5,
  timesToSick: 6,
  timesToReturn: 7,
  retries: 8,
  dishes: 9,
  errors: 10,
  together: 11,
  flaps: 12,
  probes: 13,
  slowness: 14,
  failing: 15,
  thefts: 16,
  throttle: 17,
  returns: 18,
  retryDelays: 19,
  returnDelays: 20,
  /** Points of the hash circle (routing/sticky.ts), the same after a fork. */
  circle: 21,
  identities: 22,
} as const

/** What stays through a fork: who somebody is, and where on the circle their place is. */
const LASTING: ReadonlySet<string> = new Set(['circle', 'identities'])

/** The streams of a day, one a purpose. */
export type Draws = { readonly [K in keyof typeof PURPOSES]: Stream }

export function openDraws(seed: number): Draws {
  return Object.fromEntries(Object.entries(PURPOSES).map(([name, purpose]) => [name, new Stream(seed, purpose)])) as Draws
}

/** Every draw from here on by another seed; what was drawn stays. */
export function rekey(draws: Draws, seed: number): void {
  for (const name of Object.keys(PURPOSES) as (keyof typeof PURPOSES)[]) if (!LASTING.has(name)) draws[name].rekey(seed, PURPOSES[name])
}

/**
 * Second word of an address whose first is the party: the `n`-th draw of its kind by one customer at one station. Odd multipliers keep
 * the addresses of one party apart; a customer's first draw at the first station has the member's own number.
 */
export function at(address: number, station: number, n: number): number {
  return (address + Math.imul(station, 0x2c9277b5) + Math.imul(n, 0x1b873593)) | 0
}
