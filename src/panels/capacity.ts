import type { Scenario } from '../scenario/types.ts'
import type { Frame } from '../store/figure.ts'

/** What a crew's capacity needs of a scenario. */
export type Worked = Pick<Scenario, 'work' | 'stations' | 'menu' | 'protection'>

/**
 * Customers an hour that those at work now can serve at their present speeds, nobody ever idle; null where no one number says it:
 * several stations, a split menu, orders begun twice or spoilt.
 */
export function capacityOf({ work, stations, menu, protection }: Worked, { employees }: Frame): number | null {
  if (!work || stations || menu || protection?.hedge) return null
  let speed = 0
  for (const e of employees) {
    if (e.errorRate > 0) return null
    if ((e.state === 'busy' || e.state === 'idle') && e.counted && !e.leaving) speed += e.effectiveSpeed
  }
  return (60 * speed) / work.mean
}

/** To two figures: what is said with "about". */
export const roughly = (x: number): number => Number(x.toPrecision(2))
