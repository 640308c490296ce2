import type { EmployeeFrame, FigureState } from '../../store/figure.ts'
import { bottleneckAt, type Finding } from './bottleneck.ts'
import { recentShares } from './recent.ts'
import { createStationsBy } from './skills.ts'

/** More people than this are grouped: a bar each could not be read. */
export const MOST_BARS = 12

/** Shares of the time since they were hired; together 1, or all 0 for one who has just come. */
export interface Shares {
  busy: number
  idle: number
  away: number
  /** Being shown around, or off the clock. */
  start: number
}

export type Label =
  | { kind: 'one'; name: string }
  /** All who work at these stations. */
  | { kind: 'stations'; names: readonly string[]; count: number }
  /** All who were busy for `from` to `to` of their time. */
  | { kind: 'band'; from: number; to: number; count: number }

export interface Bar {
  key: string
  label: Label
  /** Of all their time here, and of the last minutes, which is what the finding is of. */
  shares: Shares
  recent: Shares
  /** Out sick now; of a group: how many. */
  sick: number
}

export interface Crew {
  finding: Finding
  bars: Bar[]
  people: number
  /** Does the fourth kind of time mean off the clock (a shift manager sends people home and back)? */
  shifts: boolean
}

/** Minutes of each kind, in whole seconds: times are sums of many small ones. */
function sharesOf(e: EmployeeFrame, time: number): Shares {
  const here = Math.max(time - e.hiredAt, e.busy + e.idle + e.away)
  if (!(here > 1e-9)) return { busy: 0, idle: 0, away: 0, start: 0 }
  const rest = 1 - (e.busy + e.idle + e.away) / here
  return { busy: e.busy / here, idle: e.idle / here, away: e.away / here, start: rest > 1e-6 ? rest : 0 }
}

function meanShares(people: readonly Shares[]): Shares {
  const sum: Shares = { busy: 0, idle: 0, away: 0, start: 0 }
  for (const s of people) for (const key of KINDS) sum[key] += s[key] / people.length
  return sum
}

export const KINDS = ['busy', 'idle', 'away', 'start'] as const
export type Kind = (typeof KINDS)[number]
/** Shares too small to be seen are left out: less than half a pixel of a wide bar. */
export const LEAST = 0.001

/** What is told apart: busy and idle always, the rest where there is any of it. */
export const kindsOf = ({ bars }: Crew): Kind[] => KINDS.filter((kind) => kind === 'busy' || kind === 'idle' || bars.some((bar) => bar.shares[kind] >= LEAST || bar.recent[kind] >= LEAST))

interface Person {
  e: EmployeeFrame
  shares: Shares
  recent: Shares
}

const groupOf = (key: string, label: Label, people: readonly Person[]): Bar => ({
  key,
  label,
  shares: meanShares(people.map((p) => p.shares)),
  recent: meanShares(people.map((p) => p.recent)),
  sick: people.filter(({ e }) => e.state === 'sick').length,
})

function byStations(people: readonly Person[], state: FigureState): Bar[] | null {
  const { scenario, commands } = state.runs.a
  if ((scenario.stations?.length ?? 0) < 2) return null
  const worksAt = createStationsBy(scenario, commands)
  const groups = new Map<string, { names: readonly string[]; people: Person[] }>()
  for (const person of people) {
    const names = worksAt(person.e.id, person.e.name)
    const key = JSON.stringify(names)
    const group = groups.get(key)
    if (group) group.people.push(person)
    else groups.set(key, { names, people: [person] })
  }
  if (groups.size < 2 || groups.size > MOST_BARS) return null
  return [...groups].map(([key, g]) => groupOf(key, { kind: 'stations', names: g.names, count: g.people.length }, g.people))
}

/** Ten bands of the share busy, the busiest first; none that is empty. */
function byBand(people: readonly Person[]): Bar[] {
  const bands: Person[][] = Array.from({ length: 10 }, () => [])
  for (const person of people) bands[Math.min(9, Math.floor(person.shares.busy * 10 + 1e-9))].push(person)
  return bands
    .map((band, i) => ({ band, i }))
    .filter(({ band }) => band.length > 0)
    .map(({ band, i }) => groupOf(`band-${i}`, { kind: 'band', from: i / 10, to: (i + 1) / 10, count: band.length }, band))
    .reverse()
}

/** How everybody's time has been spent so far, and what limits the restaurant now. A copy: nothing in it is the frame's. */
export function selectCrew(state: FigureState): Crew {
  const { scenario, commands, frame } = state.runs.a
  const recently = recentShares(frame, scenario.line.discipline === 'shared-attention')
  const people = frame.employees.map((e) => {
    const shares = sharesOf(e, frame.time)
    return { e, shares, recent: recently?.get(e.index) ?? shares }
  })
  const bars =
    people.length <= MOST_BARS
      ? people.map(({ e, shares, recent }) => ({ key: `one-${e.index}`, label: { kind: 'one' as const, name: e.name }, shares, recent, sick: e.state === 'sick' ? 1 : 0 }))
      : (byStations(people, state) ?? byBand(people))
  return { finding: bottleneckAt(scenario, commands, frame), bars, people: people.length, shifts: scenario.manager !== undefined }
}
