import type { Routing } from '../../scenario/types.ts'
import type { World } from '../world.ts'
import { PowerOfChoices } from './power-of-choices.ts'
import { RandomRouting } from './random.ts'
import { RoundRobin } from './round-robin.ts'
import type { Router } from './router.ts'
import { Shortest } from './shortest.ts'

export type { Router } from './router.ts'

/** A policy is a file and a row here (and a choice in the parameter table). */
const ROUTERS: Partial<Record<Routing, new (world: World) => Router>> = {
  random: RandomRouting,
  'round-robin': RoundRobin,
  shortest: Shortest,
  'power-of-two': PowerOfChoices,
}

export function createRouter(routing: Routing, world: World): Router {
  const router = ROUTERS[routing]
  if (router === undefined) throw new RangeError(`routing "${routing}" is not built`)
  return new router(world)
}
