import { mix32 } from '../kernel/random.ts'

/** Seed of replication r: the scenario's own for r = 0, else one far from it and from the others (52 bits). */
export function replicationSeed(seed: number, r: number): number {
  if (r === 0) return seed
  const low = mix32((seed | 0) ^ Math.imul(r, 0x9e3779b1))
  const high = mix32(low ^ Math.imul(r, 0x85ebca6b) ^ (Math.floor(seed / 4294967296) | 0))
  return (high >>> 12) * 4294967296 + (low >>> 0)
}
