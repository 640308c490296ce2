import type { Employee, Scenario } from '../../scenario/types.ts'
import { heavier, nothingElse, type Again, type Question } from '../facts.ts'
import { quantileOf } from '../tails.ts'
import type { Load, Obstacle, Outcome } from '../types.ts'
import { descentTail } from '../uniformised.ts'
import { partOf, slowed } from './own.ts'

/** Who works at each station, at their speed there; an obstacle where somebody works at several or none. */
function teams(q: Question): Employee[][] | Obstacle {
  const { stations, staff } = q.scenario
  const names = stations!.map((s) => s.name)
  const out = names.map((): Employee[] => [])
  for (const e of slowed(staff, q.divisor)) {
    const { skills, ...plain } = e
    if (skills === undefined && names.length > 1) return 'skills'
    const known = skills === undefined ? names : Object.keys(skills)
    if (known.length !== 1 || !names.includes(known[0])) return 'skills'
    out[names.indexOf(known[0])].push({ ...plain, speed: e.speed * (skills?.[known[0]] ?? 1) })
  }
  return out.some((team) => team.length === 0) ? 'no staff' : out
}

/**
 * Stations passed in turn: what leaves an M/M/c is again Poisson and independent of who is still there (P. J. Burke,
 * Operations Research 4 (1956) 699–704; J. R. Jackson, 1957), so each is a queue of its own; the last may have any work.
 * With one person at each the times to pass them are independent too (E. Reich, Ann. Math. Stat. 28 (1957) 768–773).
 */
export function tandem(q: Question, again: Again): Outcome | Obstacle {
  const { stations, ...rest } = q.scenario
  const team = teams(q)
  if (typeof team === 'string') return team
  const outcomes: Outcome[] = []
  const rates: number[] = []
  let lambda = q.lambda
  let growth = 0
  for (const [i, station] of stations!.entries()) {
    const { name: _1, work: _2, capacity, ...more } = station
    if (capacity !== undefined) return 'bounded line'
    if (!nothingElse(more)) return 'stations'
    const people = team[i]
    const even = people.every((e) => e.speed === people[0].speed)
    const one = people.length === 1 || rest.line.layout === 'shared' || rest.line.routing === 'random'
    const last = i === stations!.length - 1
    if (!last && (station.work.law !== 'exponential' || !even || !one)) return 'stations'
    const scenario: Scenario = {
      ...rest,
      work: station.work,
      staff: people,
      demand: { ...rest.demand, perHour: 60 * lambda, factor: 1 },
      coordination: { contention: 0, coherency: 0 },
    }
    const answer = again(scenario)
    if (typeof answer === 'string') return answer
    if (answer.lost && !last) return 'stations'
    outcomes.push(answer)
    rates.push(lambda)
    growth += answer.growth ?? 0
    lambda = Math.min(lambda, answer.served)
  }
  const parts = outcomes.map((o, i) => partOf(stations![i].name, 60 * rates[i], o))
  if (outcomes.length === 1) return { ...outcomes[0], stations: parts }
  const stable = outcomes.every((o) => o.stable ?? true)
  const all = (value: (o: Outcome) => number | null) =>
    stable ? outcomes.reduce<number | null>((sum, o) => (sum === null ? null : times(sum, value(o))), 0) : null
  const busiest = outcomes.reduce<Load>((most, o) => (o.load.effective > most.effective ? o.load : most), { ...q.load, effective: 0 })
  const work = team.map((people, i) => people.reduce((sum, e) => sum + e.speed, 0) / stations![i].work.mean)
  const alone = team.every((people, i) => people.length === 1 && stations![i].work.law === 'exponential')
  const sojournTail = stable && alone && q.lambda > 0 ? passing(work.map((rate) => rate - q.lambda)) : undefined
  const present = outcomes.reduce((sum, o, i) => sum + o.utilisation * team[i].length, 0)
  return {
    model: outcomes.map((o) => o.model).join(' → '),
    formula: 'Jackson',
    kind: stable ? (outcomes.some((o) => o.kind === 'approximate') ? 'approximate' : outcomes.some((o) => o.kind === 'limit') ? 'limit' : 'exact') : 'limit',
    source: 'P. J. Burke, Operations Research 4 (1956) 699–704; J. R. Jackson, Operations Research 5 (1957) 518–521',
    stable,
    growth,
    wait: all((o) => o.wait),
    sojourn: all((o) => o.sojourn),
    waitedShare: null,
    inLine: all((o) => o.inLine),
    inService: outcomes.reduce((sum, o) => sum + o.inService, 0),
    inSystem: all((o) => o.inSystem),
    utilisation: present / q.c,
    served: lambda,
    load: stationLoad(q, busiest),
    ...(sojournTail && { sojournTail, sojournQuantile: (p: number) => quantileOf(sojournTail, p, 1) }),
    stations: parts,
  }
}

const times = (sum: number, value: number | null) => (value === null ? null : sum + value)

/** The busiest station's, with the coordination that its people's speeds already bear told apart. */
function stationLoad(q: Question, busiest: Load): Load {
  const load: Load = { ...busiest, plain: busiest.plain / q.divisor }
  return q.divisor > 1 ? { ...heavier({ ...load, effective: load.effective / q.divisor }, 'coordination', q.divisor) } : load
}

/** The tail of a sum of exponentials of these rates. */
function passing(rates: number[]): (t: number) => number {
  return descentTail(rates, rates.map((_, i) => (i === rates.length - 1 ? 1 : 0)))
}
