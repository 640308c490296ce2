import { describe, expect, it } from 'vitest'
import { wageOfSpeed } from '../../kernel/laws.ts'
import type { Advice, Cell } from '../../restaurant/surveys.ts'
import { parseScenario } from '../../scenario/parse.ts'
import type { Scenario } from '../../scenario/types.ts'
import { teamWait } from '../../theory/team.ts'
import { adviseOn, type AdviceQuestion } from './advice.ts'
import { steadyBase } from './base.ts'
import type { Shard } from './campaign.ts'
import { cellsJob, runHere } from './cells.ts'

function base(more: Record<string, unknown> = {}): Scenario {
  const answer = parseScenario({
    demand: { perHour: 60 },
    work: { law: 'exponential', mean: 3 },
    staff: [{ name: 'Ana', count: 4 }],
    goal: { wait: 5, share: 0.9 },
    coordination: { contention: 0.03, coherency: 0.0005 },
    growth: { serialShare: 0.2 },
    ...more,
  })
  if (!answer.ok) throw new Error(JSON.stringify(answer.problems))
  const { scenario } = answer
  return steadyBase(scenario, [], 0, scenario.demand.perHour as number)
}

const EXTENT = { people: 8, low: 0.5, high: 5 }
const ask = (scenario: Scenario, more: Partial<AdviceQuestion> = {}): Advice => runHere(adviseOn({ base: scenario, seed: 1, extent: EXTENT, ...more }))

/** What theory says of plain teams with exponential work. */
function theory({ money, growth, coordination, goal, work }: Scenario, extent = EXTENT) {
  const law = { fixed: money.fixedPerHour, perSpeed: money.wagePerHour, serialShare: growth?.serialShare ?? 0 }
  const top = Math.min(extent.high, 0.9999 / (law.serialShare || 0.001))
  const meets = (people: number, speed: number, perHour: number): boolean =>
    teamWait({ perHour, work: { law: 'exponential', mean: work!.mean, scv: 1 }, people, speed, ...coordination }).shareWithin(goal!.wait) >= goal!.share
  const bisect = (low: number, high: number, is: (x: number) => boolean): number => {
    for (let k = 0; k < 50; k++) {
      const middle = (low + high) / 2
      if (is(middle)) high = middle
      else low = middle
    }
    return high
  }
  const cost = (people: number, perHour: number, absent = 0): number =>
    people - absent < 1 || !meets(people - absent, top, perHour) ? Infinity : people * wageOfSpeed(bisect(extent.low, top, (speed) => meets(people - absent, speed, perHour)), law)
  const cheapest = (perHour: number, from = 1, absent = 0): number => Math.min(...Array.from({ length: extent.people - from + 1 }, (_, k) => cost(from + k, perHour, absent)))
  return {
    cheapest,
    wall: bisect(1, 400, (perHour) => !meets(1, top, perHour)),
    star: (low: number, high: number) => bisect(low, high, (perHour) => cost(1, perHour) >= cheapest(perHour, 2)),
  }
}

const within = (x: number, { low, high }: { low: number | null; high: number | null }, slack = 1): boolean => x >= low! / slack && x <= high! * slack

describe('advice on a plain team', () => {
  it.each([
    ['', base()],
    ['cheap fixed pay, three in four at once', base({ money: { fixedPerHour: 1 }, goal: { wait: 0.5, share: 0.75 } })],
    ['busy', base({ demand: { perHour: 150 } })],
  ])('is what theory says: %s', (_, scenario) => {
    const advice = ask(scenario)
    const exact = theory(scenario)
    const perHour = scenario.demand.perHour as number
    for (const [advised, least] of [[advice.cheapest, exact.cheapest(perHour)], [advice.spare, exact.cheapest(perHour, 2, 1)]] as const) {
      expect(advised!.cost.value / least).toBeGreaterThan(0.992)
      expect(advised!.cost.value / least).toBeLessThan(1.01)
      expect(advised!.cost.value).toBeCloseTo(advised!.people * wageOfSpeed(advised!.speed, { fixed: scenario.money.fixedPerHour, perSpeed: 10, serialShare: 0.2 }), 9)
      expect(within(least, advised!.cost, 1.003)).toBe(true)
      expect(Math.abs(advised!.met.value! - scenario.goal!.share)).toBeLessThan(0.012)
    }
    const { cheaperUpTo, impossibleFrom } = advice.star!
    expect(within(exact.wall, impossibleFrom!, 1.005)).toBe(true)
    expect(within(exact.star(perHour / 20, Math.min(5 * perHour, 0.99 * exact.wall)), cheaperUpTo!, 1.01)).toBe(true)
    expect(advice.progress.over).toBe(true)
  })

  it('finds where the share jumps: regular arrivals and constant work wait for nobody, or all of them do', () => {
    const { cheapest } = ask(base({ demand: { perHour: 80, process: 'regular' }, work: { law: 'deterministic', mean: 3 } }), { seeds: 4 })
    const { people, speed } = cheapest!
    const enough = (4 * (1 + 0.03 * (people - 1) + 0.0005 * people * (people - 1))) / people
    expect(speed / enough).toBeGreaterThan(0.998)
    expect(speed / enough).toBeLessThan(1.008)
  })

  it('costs more with more demand, and with one to spare more than without', () => {
    const costs = [30, 60, 90].map((perHour) => ask(base({ demand: { perHour } }), { seeds: 4 }))
    for (const [i, { cheapest, spare }] of costs.entries()) {
      expect(spare!.cost.value).toBeGreaterThan(cheapest!.cost.value)
      if (i > 0) expect(cheapest!.cost.value).toBeGreaterThan(costs[i - 1].cheapest!.cost.value * 1.1)
    }
  })

  it('says that there is none where there is none', () => {
    const advice = ask(base({ demand: { perHour: 3000 } }))
    expect([advice.cheapest, advice.spare]).toEqual([null, null])
    const one = ask(base({ demand: { perHour: 10 } }), { extent: { ...EXTENT, people: 1 }, seeds: 4 })
    expect(one.cheapest!.people).toBe(1)
    expect(one.spare).toBeNull()
    expect(one.star!.cheaperUpTo!.value).toBe(Infinity)
  })

  it('has nothing to say without a goal', () => {
    const { goal: _, ...rest } = base()
    const advice = ask(rest)
    expect(advice.goal).toBeNull()
    expect([advice.cheapest, advice.spare, advice.star]).toEqual([undefined, undefined, undefined])
    expect(advice.progress).toEqual({ done: 0, wanted: 0, over: true })
  })

  it('knows no wall where speed is in proportion to pay, and no need for which one is cheaper where many cost the same', () => {
    const free = ask(base({ growth: undefined, coordination: {}, money: { fixedPerHour: 0 } }), { seeds: 4 })
    expect(free.star).toEqual({ cheaperUpTo: expect.anything(), impossibleFrom: null })
    const clumsy = ask(base({ growth: undefined, coordination: { contention: 0.3 } }), { seeds: 4 })
    expect(clumsy.star!.cheaperUpTo!.value).toBe(Infinity)
    expect(clumsy.cheapest!.people).toBe(1)
  })
})

describe('advice on a rich restaurant', () => {
  const stations = base({
    work: undefined,
    stations: [{ name: 'grill', work: { law: 'exponential', mean: 2 } }, { name: 'till', work: { law: 'exponential', mean: 1 } }],
    staff: [{ count: 2, speed: 1, skills: { grill: 1 } }, { count: 1, speed: 1, skills: { till: 1 } }],
    demand: { perHour: 40 },
    patience: { law: 'exponential', mean: 20 },
  })

  it('finds a team of specialists, one to spare of every kind, and no star who can do only half of it', () => {
    const { cheapest, spare, star } = ask(stations, { seeds: 4, extent: { ...EXTENT, people: 6 } })
    expect(cheapest!.people).toBeGreaterThanOrEqual(2)
    // One of each kind has to be left whoever is missing: in these proportions it takes six for two at the till.
    expect(spare!.people).toBe(6)
    expect(spare!.cost.value).toBeGreaterThan(cheapest!.cost.value)
    expect(star).toEqual({ cheaperUpTo: null, impossibleFrom: { value: 0, low: 0, high: 2 } })
  })

  it('comes to the same in whatever order the shards come back, and however few are out at once', () => {
    const campaigns = [1, 3, 7].map((most) => {
      const campaign = adviseOn({ base: base({ demand: { perHour: 60, process: 'bursty', scv: 3 } }), seed: 3, extent: { ...EXTENT, people: 3 }, seeds: 4 })
      const out: { shard: Shard; cells: Cell[] }[] = []
      while (!campaign.over) {
        while (out.length < most) {
          const shard = campaign.next()
          if (!shard) break
          let cells: Cell[] = []
          for (const answer of cellsJob(shard)) if (answer) cells = [...answer]
          out.push({ shard, cells })
        }
        // The last to go out comes back first.
        const { shard, cells } = out.pop()!
        campaign.take(shard, cells)
      }
      return campaign.told()
    })
    expect(campaigns[0].cheapest).toBeTruthy()
    expect(campaigns[1]).toEqual(campaigns[0])
    expect(campaigns[2]).toEqual(campaigns[0])
  }, 20_000)
})
