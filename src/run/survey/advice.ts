import { speedLimit, wageOfSpeed, type WageLaw } from '../../kernel/laws.ts'
import type { Advice, Advised } from '../../restaurant/surveys.ts'
import type { Scenario } from '../../scenario/types.ts'
import { Border } from './border.ts'
import { isPlain, Passes, together, type Campaign, type Work } from './campaign.ts'
import { Spare } from './spare.ts'
import { Star } from './star.ts'
import { Teams } from './teams.ts'

/** Rounds after the close look: seeds by then, how much dearer than the cheapest one may seem and stay, and how many stay. */
const ROUNDS = {
  plain: [[4, 1.03, 4], [16, 1.012, 2], [48, 1.005, 1], [100, 1, 1]],
  rich: [[4, 1.025, 3], [10, 1.012, 2], [20, 1.006, 1], [40, 1, 1]],
} as const
/** When all else is known: to here, as long as that is not enough. */
const LAST = { plain: 160, rich: 80 }
/** The others are told with fewer. */
const SEEDS = { plain: { spare: 48, star: 24 }, rich: { spare: 16, star: 8 } }
/** After the close look. */
const CLOSE_SLACK = 1.06
const CLOSE_KEPT = 5
/** Half of the cost's interval, by ratio, that is narrow enough. */
const ENOUGH = 0.005
/** Customers in all, about. */
const WANTED = { plain: 7_000_000, rich: 4_500_000 }

export interface AdviceQuestion {
  base: Scenario
  seed: number
  /** The most people of a team, and least and greatest speed. */
  extent: { people: number; low: number; high: number }
  /** Seeds of the last word at most; default: as many as it takes to know a cost to half a per cent, within reason. */
  seeds?: number
}

/** Where to stand: the cheapest team that meets the goal, the cheapest that does with one out sick, and the needs for which one star does. */
export function adviseOn({ base, seed, extent, seeds: most = Infinity }: AdviceQuestion): Campaign<Advice> {
  const { goal, money, growth } = base
  const plain = isPlain(base)
  const wage: WageLaw = { fixed: money.fixedPerHour, perSpeed: money.wagePerHour, serialShare: growth?.serialShare ?? 0 }
  const share = goal?.share ?? 0
  const { people, low } = extent
  const high = Math.min(extent.high, 0.9999 * speedLimit(wage.serialShare))
  const cost = (count: number, speed: number): number => count * wageOfSpeed(speed, wage)
  const numbers = Array.from({ length: people }, (_, i) => i + 1)
  const all = new Teams({
    numbers,
    border: (count) => new Border({ share, seed, low, high, rises: true, variation: (speed) => ({ people: count, speed }) }),
    cost,
  })
  let spare: Spare | null = null
  const star = new Star({ base, seed, share, wage, people, low, high })
  let cheapest: Advised | null | undefined
  let manned: Advised | null | undefined

  function* sharpen(teams: Teams, limit: number, tell: () => void): Work {
    for (const [seeds, slack, keep] of ROUNDS[plain ? 'plain' : 'rich']) {
      if (seeds > Math.min(most, limit) || (seeds > 4 && teams.left.length === 1 && teams.uncertain <= ENOUGH)) return
      yield* teams.sharpen(seeds, slack, keep)
      tell()
    }
  }

  function* work(): Work {
    yield* all.coarse()
    const least = Math.max(2, Math.min(...all.left))
    yield* all.close(CLOSE_SLACK, CLOSE_KEPT)
    cheapest = all.best()
    spare = new Spare({ base, seed, share, low, high, cost }, all, numbers.filter((n) => n >= least), plain)
    const { teams } = spare
    const tellSpare = (): void => void (manned = teams.best())
    function* spareLook(): Work {
      yield* spare!.look(CLOSE_SLACK, CLOSE_KEPT)
      tellSpare()
    }
    yield* together([spareLook(), star.look()])
    const { spare: seeds, star: stars } = SEEDS[plain ? 'plain' : 'rich']
    yield* sharpen(all, Infinity, () => void (cheapest = all.best()))
    yield* together([sharpen(teams, seeds, tellSpare), star.sharpen(Math.min(most, stars))])
    if (all.uncertain > ENOUGH) yield* all.sharpen(Math.min(most, LAST[plain ? 'plain' : 'rich']), 1, 1)
    cheapest = all.best()
  }

  const working = goal ? work() : null
  const passes = new Passes(
    base,
    seed,
    () => {
      const { value, done } = working?.next() ?? { done: true }
      return done ? null : value!
    },
    () => (goal ? WANTED[plain ? 'plain' : 'rich'] : 0),
  )
  return {
    next: () => passes.next(),
    take: (shard, back) => passes.take(shard, back),
    get over() {
      return passes.over
    },
    told: () => ({
      perHour: base.demand.perHour as number,
      goal: goal ? { wait: goal.wait, share: goal.share } : null,
      ...(cheapest === undefined ? {} : { cheapest }),
      ...(manned === undefined ? {} : { spare: manned }),
      ...(star.told ? { star: star.told } : {}),
      progress: passes.progress(),
    }),
  }
}
