import type { EmployeeFrame, Frame } from '../../restaurant/frame.ts'
import type { Command, Scenario } from '../../scenario/types.ts'
import { settled } from '../chart/settings.ts'
import { recentlyBusy } from './recent.ts'
import { createStationsBy } from './skills.ts'

/** What limits the restaurant now. Shares are of the last `WINDOW` minutes, 0 to 1. */
type Bottleneck =
  /** Nobody works here at all; nobody is at work, because of whom. */
  | { kind: 'nobody-employed' }
  | { kind: 'nobody-at-work'; waiting: number }
  /** Too little of the day has passed to say. */
  | { kind: 'too-early' }
  | { kind: 'none'; name: string | null; count: number; busy: number }
  /** People wait for a station that nobody at work can do. */
  | { kind: 'station-empty'; station: string; waiting: number }
  | { kind: 'station'; station: string; able: number; name: string | null; waiting: number; busy: number }
  /** Own lines: one person's line is long while others have time. */
  | { kind: 'employee'; name: string; waiting: number; busy: number; idle: number }
  /** The only one at work. */
  | { kind: 'alone'; name: string; waiting: number; busy: number }
  /** Everybody; `own` where each has a line of their own. */
  | { kind: 'everybody'; able: number; waiting: number; busy: number; own: boolean }

export interface Finding {
  limit: Bottleneck
  /** Out sick while something limits: names while they are few. */
  sick: number
  sickNames: string[]
  /** Speed that nobody can reach or pass, where whoever limits is close to it; else null. */
  wall: number | null
}

/** Busy for at least this share, whoever has a line is a limit. */
const SATURATED = 0.85
/** So many in line for each who can serve them is a limit at any share: the rush has only begun. */
const LONG_LINE = 2
/** From this part of the wall on, more training hardly helps. */
const NEAR_WALL = 0.8
const NAMES = 2

const atWork = (e: EmployeeFrame): boolean => e.state === 'busy' || e.state === 'idle'
const mean = (values: number[]): number => values.reduce((sum, x) => sum + x, 0) / Math.max(1, values.length)
const limits = (busy: number, waiting: number, able: number): boolean =>
  waiting > 0 && ((busy >= SATURATED && waiting >= able / 2) || waiting >= LONG_LINE * able)

/** The bottleneck of a moment. Pure: the words are the catalogue's. */
export function bottleneckAt(scenario: Scenario, commands: readonly Command[], frame: Frame): Finding {
  const limit = limitOf(scenario, commands, frame)
  const sick = frame.employees.filter((e) => e.state === 'sick')
  const limited = limit.kind !== 'none' && limit.kind !== 'too-early'
  return {
    limit,
    sick: limited ? sick.length : 0,
    sickNames: limited && sick.length <= NAMES ? sick.map((e) => e.name) : [],
    wall: limit.kind === 'alone' ? wallOf(scenario, commands, frame) : null,
  }
}

function limitOf(scenario: Scenario, commands: readonly Command[], frame: Frame): Bottleneck {
  const { employees, inLine, time } = frame
  if (employees.length === 0) return { kind: 'nobody-employed' }
  const able = employees.filter(atWork)
  if (able.length === 0) return { kind: 'nobody-at-work', waiting: inLine }
  const shares = recentlyBusy(frame, scenario.line.discipline === 'shared-attention')
  const busyOf = (people: readonly EmployeeFrame[]): number => mean(people.map((e) => shares.get(e.index) ?? 0))
  return (
    stationLimit(scenario, commands, frame, able, busyOf) ??
    ownLineLimit(scenario, able, shares) ??
    teamLimit(scenario, frame, able, busyOf(able)) ??
    (time < 1 ? { kind: 'too-early' } : busiest(able, shares))
  )
}

/** The station with the longest line for each person who can do it, if that line is a limit. */
function stationLimit(
  scenario: Scenario,
  commands: readonly Command[],
  { stations }: Frame,
  able: readonly EmployeeFrame[],
  busyOf: (people: readonly EmployeeFrame[]) => number,
): Bottleneck | null {
  if (stations.length < 2) return null
  const worst = stations.reduce((a, b) => (b.inLine / b.able > a.inLine / a.able || (b.able === 0 && b.inLine > 0 && a.able > 0) || a.inLine === 0 ? b : a))
  if (worst.inLine === 0) return null
  if (worst.able === 0) return { kind: 'station-empty', station: worst.name, waiting: worst.inLine }
  const worksAt = createStationsBy(scenario, commands)
  const people = able.filter((e) => worksAt(e.id, e.name).includes(worst.name))
  const busy = busyOf(people.length > 0 ? people : able)
  if (!limits(busy, worst.inLine, worst.able)) return null
  return { kind: 'station', station: worst.name, able: worst.able, name: worst.able === 1 && people.length === 1 ? people[0].name : null, waiting: worst.inLine, busy }
}

/** Somebody with a long line of their own while others of the team stand idle. */
function ownLineLimit(scenario: Scenario, able: readonly EmployeeFrame[], shares: Map<number, number>): Bottleneck | null {
  if (scenario.line.layout !== 'own' || able.length < 2) return null
  const idle = able.filter((e) => e.state === 'idle' && e.lineLength === 0).length
  const worst = able.reduce((a, b) => (b.lineLength > a.lineLength ? b : a))
  const busy = shares.get(worst.index) ?? 0
  if (idle === 0 || worst.lineLength < LONG_LINE || !limits(busy, worst.lineLength, 1)) return null
  return { kind: 'employee', name: worst.name, waiting: worst.lineLength, busy, idle }
}

function teamLimit(scenario: Scenario, { inLine }: Frame, able: readonly EmployeeFrame[], busy: number): Bottleneck | null {
  if (!limits(busy, inLine, able.length)) return null
  if (able.length === 1) return { kind: 'alone', name: able[0].name, waiting: inLine, busy }
  return { kind: 'everybody', able: able.length, waiting: inLine, busy, own: scenario.line.layout === 'own' }
}

function busiest(able: readonly EmployeeFrame[], shares: Map<number, number>): Bottleneck {
  const top = able.reduce((a, b) => ((shares.get(b.index) ?? 0) > (shares.get(a.index) ?? 0) ? b : a))
  const busy = shares.get(top.index) ?? 0
  return { kind: 'none', name: busy > 0 ? top.name : null, count: able.length, busy }
}

/** Nobody is ever faster than 1 ÷ serial share, however much is paid: told once the only one at work is near it. */
function wallOf(scenario: Scenario, commands: readonly Command[], frame: Frame): number | null {
  const serial = settled(scenario, commands, frame.time, 'growth.serialShare')
  if (serial === undefined || serial <= 0) return null
  const alone = frame.employees.find(atWork)
  return alone && alone.speed >= NEAR_WALL / serial ? 1 / serial : null
}
