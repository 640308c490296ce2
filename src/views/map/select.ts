import { coordinationDivisor, speedLimit, type WageLaw } from '../../kernel/laws.ts'
import type { Frame } from '../../restaurant/frame.ts'
import type { SurveyMap } from '../../restaurant/surveys.ts'
import type { Distribution, Goal } from '../../scenario/types.ts'
import type { FigureState } from '../../store/figure.ts'
import { settled } from '../chart/settings.ts'
import { ghostOf, isMixed, isTeamOf, placeOf, teamOf, type Member, type Place } from './team.ts'

/** What a map is of, whoever paints its ground. */
export interface Terms {
  /** Rounded: the ground is painted anew only for another whole customer an hour. */
  perHour: number
  goal: Goal | null
  wage: WageLaw
  /** 1/v; Infinity without a serial share. */
  wall: number
}

/** What theory's ground depends on. */
export interface Ask extends Terms {
  work: { law: Distribution['law']; mean: number; scv: number }
  contention: number
  coherency: number
  /** People come one by one at random, which is what theory assumes; else its answer is approximate. */
  poisson: boolean
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
      return momentsOf(work.values ?? []).scv
    default:
      return work.scv ?? 1
  }
}

const momentsSeen = new WeakMap<readonly number[], { mean: number; scv: number }>()

/** Mean and squared coefficient of variation of recorded values, which may be a million and never change. */
function momentsOf(values: readonly number[]): { mean: number; scv: number } {
  let moments = momentsSeen.get(values)
  if (!moments) {
    const n = Math.max(1, values.length)
    const mean = values.reduce((sum, v) => sum + v, 0) / n
    const variance = values.reduce((sum, v) => sum + (v - mean) * (v - mean), 0) / n
    moments = { mean, scv: mean > 0 ? variance / (mean * mean) : 0 }
    momentsSeen.set(values, moments)
  }
  return moments
}

type Now = (path: string) => number | undefined

function nowIn({ runs: { a }, playback }: FigureState): Now {
  return (path) => settled(a.scenario, a.commands, playback.time, path)
}

function selectTerms(state: FigureState): Terms {
  const now = nowIn(state)
  const wait = now('goal.wait')
  const share = now('goal.share')
  const serialShare = now('growth.serialShare') ?? 0
  return {
    perHour: Math.round(state.runs.a.frame.demandPerHour),
    goal: wait !== undefined && share !== undefined ? { wait, share } : null,
    wage: {
      fixed: now('money.fixedPerHour') ?? 0,
      perSpeed: now('money.wagePerHour') ?? 0,
      serialShare,
    },
    wall: speedLimit(serialShare),
  }
}

/** Null for a restaurant of several stations or with a split menu, which one team of equals does not stand for. */
export function selectAsk(state: FigureState, terms: Terms = selectTerms(state)): Ask | null {
  const { scenario } = state.runs.a
  const now = nowIn(state)
  const recorded = scenario.demand.trace?.work
  const { work } = scenario
  if ((!work && !recorded?.length) || scenario.stations || scenario.menu) return null
  return {
    ...terms,
    work: recorded?.length
      ? { law: 'empirical', ...momentsOf(recorded) }
      : { law: work!.law, mean: now('work.mean') ?? work!.mean, scv: scvOf(work!) },
    contention: now('coordination.contention') ?? 0,
    coherency: now('coordination.coherency') ?? 0,
    poisson: !scenario.demand.trace && scenario.demand.process === 'poisson',
  }
}

/** Two asks paint the same ground. */
function sameAsk<T extends Terms>(a: T | null, b: T | null): boolean {
  return a === b || (a !== null && b !== null && JSON.stringify(a) === JSON.stringify(b))
}

/** All that the map and its controls show, but for the ground. */
export interface MapState {
  terms: Terms
  ask: Ask | null
  team: Member[]
  here: Place
  mixed: boolean
  ghost: (Place & { back: string[] }) | null
  /** Work that arrives ÷ work that the team at work can do; exact for a mixed team, too. Infinity with nobody at work. */
  load: number
  extent: Extent
}

interface Seen {
  tick: number
  surveyed: SurveyMap['x'] | undefined
  map: MapState
}

const seen = new WeakMap<Frame, Seen>()

/** Folded once for every new frame, whoever asks; the same object for as long as it would say the same. */
export function selectMap(state: FigureState): MapState {
  const { frame } = state.runs.a
  const { tick } = state.playback
  const survey = state.results.explored?.map
  const surveyed = survey?.x
  const known = seen.get(frame)
  if (known?.tick === tick && known.surveyed === surveyed) return known.map
  const before = known?.surveyed === surveyed ? known?.map : undefined
  const given = selectTerms(state)
  const terms = known && sameAsk(known.map.terms, given) ? known.map.terms : given
  const asked = selectAsk(state, terms)
  const ask = known && sameAsk(known.map.ask, asked) ? known.map.ask : asked
  const team = known && isTeamOf(known.map.team, frame.employees) ? known.map.team : teamOf(frame.employees)
  const map = before && terms === before.terms && ask === before.ask && team === before.team ? before : read(terms, ask, team, survey)
  seen.set(frame, { tick, surveyed, map })
  return map
}

function read(terms: Terms, ask: Ask | null, team: Member[], survey: SurveyMap | undefined): MapState {
  const here = placeOf(team)
  const ghost = ghostOf(team)
  const divisor = ask ? coordinationDivisor(here.people, ask.contention, ask.coherency) : 1
  const arriving = ask ? (ask.perHour / 60) * ask.work.mean : 0
  const places = ghost ? [here, ghost] : [here]
  const own = extentOf(places, terms.wall)
  return {
    terms,
    ask,
    team,
    here,
    mixed: isMixed(team),
    ghost,
    load: here.people > 0 ? (arriving * divisor) / (here.people * here.speed) : Infinity,
    extent: survey ? extentWith(own, survey, places) : own,
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

/** As far as has been simulated, and whoever stands on it: whatever paints the ground, the axes stay. Each cell stands for its middle. */
export function extentWith(own: Extent, { x, y }: SurveyMap, places: readonly Place[]): Extent {
  const speeds = places.map((p) => p.speed)
  const [first, second = first] = y.values
  const last = y.values[y.values.length - 1]
  const half = Math.sqrt(second / first)
  return {
    people: Math.max(x.values[x.values.length - 1], ...places.map((p) => p.people)),
    low: Math.min(first / half, ...speeds),
    high: own.walled ? own.high : Math.max(last * half, ...speeds),
    walled: own.walled,
  }
}
