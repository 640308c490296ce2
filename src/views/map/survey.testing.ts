import { wageOfSpeed } from '../../kernel/laws.ts'
import type { Cell, Estimated, Reading, SurveyMap } from '../../restaurant/surveys.ts'
import { teamWait } from '../../theory/team.ts'
import type { Ask } from './select.ts'

export function askOf(change: Partial<Ask> = {}): Ask {
  return {
    perHour: 100,
    work: { law: 'exponential', mean: 2, scv: 1 },
    contention: 0.03,
    coherency: 0.0005,
    goal: { wait: 3, share: 0.9 },
    poisson: true,
    wage: { fixed: 5, perSpeed: 10, serialShare: 0.2 },
    wall: 5,
    ...change,
  }
}

const SPEND = 14

/** What a simulation of so many customers would say on average, by theory; of a line that never clears, how it has grown by then. */
export function cellOf(ask: Ask, people: number, speed: number, customers = 20_000): Cell {
  const answer = teamWait({ ...ask, people, speed })
  const lambda = ask.perHour / 60
  const goal = ask.goal ?? { wait: 3, share: 0.9 }
  const wages = people * wageOfSpeed(speed, ask.wage)
  const growth = answer.stable ? 0 : answer.growthPerHour / ask.perHour
  /** The wait of the last who came, where it grows. */
  const longest = (growth * customers) / (lambda * (1 - growth))
  const quantile = (p: number): number => (answer.stable ? answer.waitQuantile(p) : p * longest)
  const said = (value: number, part = 0.03): Estimated => ({ value, halfWidth: Math.abs(value) * part })
  const readings: Record<Reading, Estimated> = {
    met: said(ask.goal === null ? 1 : answer.stable ? answer.shareWithin(goal.wait) : Math.min(1, goal.wait / longest), 0.01),
    wait: said(answer.stable ? answer.wait : longest / 2),
    p50: said(quantile(0.5)),
    p90: said(quantile(0.9)),
    p95: said(quantile(0.95)),
    p99: said(quantile(0.99)),
    lost: said(0),
    utilisation: said(answer.utilisation),
    wages: said(wages, 0),
    profit: said(ask.perHour * (1 - growth) * SPEND - wages),
  }
  if (ask.goal === null) readings.met = { value: null, halfWidth: null }
  return { customers, readings, growth, clears: answer.stable, impossible: null }
}

const spaced = (low: number, high: number, n: number): number[] => Array.from({ length: n }, (_, k) => low * (high / low) ** (k / (n - 1)))

/** A map of teams as theory has them, of which those are seen that `seen` lets pass. */
export function mapOf(
  ask: Ask = askOf(),
  { people = 24, rows = 24, low = 0.5, high = 4.8, seen = (): boolean => true }: { people?: number; rows?: number; low?: number; high?: number; seen?(i: number, j: number): boolean } = {},
): SurveyMap {
  const x = { of: 'people', values: Array.from({ length: people }, (_, i) => i + 1) }
  const y = { of: 'speed', values: spaced(low, high, rows) }
  const cells = y.values.flatMap((speed, j) => x.values.map((n, i) => (seen(i, j) ? cellOf(ask, n, speed) : null)))
  const done = cells.filter((cell) => cell !== null).length
  return { x, y, cells, progress: { done: done * 20_000, wanted: cells.length * 20_000, over: done === cells.length }, digest: `${done}` }
}

/** The cells of the coarse lattice with which a map begins: eight by eight, the ends among them. */
export const coarse =
  (n: number) =>
  (i: number, j: number): boolean =>
    [i, j].every((k) => Array.from({ length: 8 }, (_, m) => Math.round((m * (n - 1)) / 7)).includes(k))
