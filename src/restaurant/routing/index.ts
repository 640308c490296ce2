import type { Routing } from '../../scenario/types.ts'
import { ByDish } from './by-dish.ts'
import type { HostView } from './host-view.ts'
import { LeastWork } from './least-work.ts'
import { PowerOfChoices } from './power-of-choices.ts'
import { RandomRouting } from './random.ts'
import { RoundRobin } from './round-robin.ts'
import type { Candidates, Router } from './router.ts'
import { Shortest } from './shortest.ts'
import { Sticky } from './sticky.ts'
import { Weighted } from './weighted.ts'

export type { Candidates, Router } from './router.ts'

/** A policy is a file and a row here (and a choice in the parameter table). */
const ROUTERS: Record<Routing, new (world: HostView, candidates: Candidates) => Router> = {
  random: RandomRouting,
  'round-robin': RoundRobin,
  weighted: Weighted,
  shortest: Shortest,
  'power-of-two': PowerOfChoices,
  'least-work': LeastWork,
  sticky: Sticky,
  'by-dish': ByDish,
}

export function createRouter(routing: Routing, world: HostView, candidates: Candidates): Router {
  return new ROUTERS[routing](world, candidates)
}
