import { coordinationDivisor, speedLimit, type WageLaw } from '../../kernel/laws.ts'
import type { Distribution, Goal } from '../../scenario/types.ts'
import type { FigureState } from '../../store/figure.ts'
import { settled } from '../chart/settings.ts'
import { ghostOf, isMixed, placeOf, teamOf, type Member, type Place } from './team.ts'

/** What the ground of the map depends on. */
export interface Ask {
  /** Rounded: the ground is painted anew only for another whole customer an hour. */
  perHour: number
  work: { law: Distribution['law']; mean: number; scv: number }
  contention: number
  coherency: number
  goal: Goal | null
  wage: WageLaw
  /** 1/v; Infinity without a serial share. */
  wall: number
}

/** Squared coefficient of variation of a distribution. */
export function scvOf(work: Distribution): number {
  switch (work.law) {
    case 'exponential':
      return 1
    case 'deterministic':
      return 0
    case 'uniform': {
      const width = (work.max ?? 2 * work.mean) - (work.min ?? 0)
      return (width * width) / 12 / (work.mean * work.mean)
    }
    case 'empirical':
      return spreadOf(work.values ?? [])
    default:
      return work.scv ?? 1
  }
}

function spreadOf(values: readonly number[]): number {
  const n = values.length
  if (n === 0) return 1
  const mean = values.reduce((sum, v) => sum + v, 0) / n
  return mean > 0 ? values.reduce((sum, v) => sum + (v - mean) * (v - mean), 0) / n / (mean * mean) : 0
}

/** Null for a restaurant of several stations, which one team of equals does not stand for. */
export function selectAsk(state: FigureState): Ask | null {
  const { scenario, commands, frame } = state.runs.a
  const { time } = state.playback
  const now = (path: string): number | undefined => settled(scenario, commands, time, path)
  const recorded = scenario.demand.trace?.work
  const { work } = scenario
  if (!work && !recorded?.length) return null
  const wait = now('goal.wait')
  const share = now('goal.share')
  const serialShare = now('growth.serialShare') ?? 0
  return {
    perHour: Math.round(frame.demandPerHour),
    work: recorded?.length
      ? { law: 'empirical', mean: recorded.reduce((s, w) => s + w, 0) / recorded.length, scv: spreadOf(recorded) }
      : { law: work!.law, mean: now('work.mean') ?? work!.mean, scv: scvOf(work!) },
    contention: now('coordination.contention') ?? 0,
    coherency: now('coordination.coherency') ?? 0,
    goal: wait !== undefined && share !== undefined ? { wait, share } : null,
    wage: {
      fixed: now('money.fixedPerHour') ?? 0,
      perSpeed: now('money.wagePerHour') ?? 0,
      serialShare,
    },
    wall: speedLimit(serialShare),
  }
}

/** Two asks paint the same ground. */
export function sameAsk(a: Ask | null, b: Ask | null): boolean {
  return a === b || (a !== null && b !== null && JSON.stringify(a) === JSON.stringify(b))
}

export interface TeamReading {
  team: Member[]
  here: Place
  mixed: boolean
  ghost: (Place & { back: string[] }) | null
  /** Work that arrives ÷ work that the team at work can do; exact for a mixed team, too. Infinity with nobody at work. */
  load: number
}

export function selectTeam(state: FigureState, ask: Ask | null): TeamReading {
  const team = teamOf(state.runs.a.frame.employees)
  const here = placeOf(team)
  const divisor = ask ? coordinationDivisor(here.people, ask.contention, ask.coherency) : 1
  const arriving = ask ? (ask.perHour / 60) * ask.work.mean : 0
  return {
    team,
    here,
    mixed: isMixed(team),
    ghost: ghostOf(team),
    load: here.people > 0 ? (arriving * divisor) / (here.people * here.speed) : Infinity,
  }
}

/** Extent of the map. */
export interface Extent {
  /** Columns run from 1 to here. */
  people: number
  low: number
  high: number
  /** The wall stands at `high`. */
  walled: boolean
}

const WIDTHS = [8, 12, 16, 24, 32, 48, 64, 96, 128, 192, 256, 384, 512, 768, 1024, 1536, 2048, 3072, 4096, 6144, 8192, 12288, 16384]
/** The highest wall that is drawn; past it the map would be all sky. */
const HIGHEST_WALL = 12

/** How far the map reaches, in steps, so that the ground does not shift with every hire. */
export function extentOf(places: readonly Place[], wall: number): Extent {
  const people = Math.max(...places.map((p) => p.people))
  const speeds = places.map((p) => p.speed)
  const wanted = Math.max(8, Math.max(people + 1, people * 1.5 - 1))
  const walled = wall <= HIGHEST_WALL
  const slowest = Math.min(...speeds)
  const low = slowest >= 0.55 ? 0.5 : slowest / 1.6
  let high = walled ? wall : 8
  while (!walled && Math.max(...speeds) * 1.15 > high) high *= 2
  return { people: WIDTHS.find((w) => w >= wanted) ?? Math.ceil(wanted), low: Math.min(low, high / 2), high, walled }
}
