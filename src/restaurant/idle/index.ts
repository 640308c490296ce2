import type { Scenario } from '../../scenario/types.ts'
import type { World } from '../world.ts'
import { Fastest } from './fastest.ts'
import { LongestIdle } from './longest-idle.ts'
import type { IdlePool } from './pool.ts'
import { RandomIdle } from './random.ts'

export type { IdlePool } from './pool.ts'

const POOLS: Record<Scenario['line']['idle'], new (world: World) => IdlePool> = {
  'longest-idle': LongestIdle,
  fastest: Fastest,
  random: RandomIdle,
}

export function createIdlePool(rule: Scenario['line']['idle'], world: World): IdlePool {
  return new POOLS[rule](world)
}
