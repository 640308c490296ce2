import { coordinationDivisor } from '../kernel/laws.ts'
import type { Demand, Distribution, Employee, Line, Menu, Protection, Scenario } from '../scenario/types.ts'
import { shapeOf, type ServiceShape } from './service.ts'
import type { Load, Obstacle, Outcome } from './types.ts'

/** What a scenario has switched on beyond the plain queue. A regime answers only for those that it knows. */
export type Feature = Exclude<Obstacle, 'law of work' | 'too many to compute' | 'coordination'>

/** The numbers of a scenario, minutes and customers a minute. */
export interface Question {
  scenario: Scenario
  /** Customers a minute. */
  lambda: number
  c: number
  /** The work of one order at the first employee's speed, coordination and replication included. */
  work: Distribution
  shape: ServiceShape
  mean: number
  exponential: boolean
  /** How many may wait. */
  room: number
  /** Divisor on everybody's speed. */
  divisor: number
  load: Load
}

type Rules<T> = { [K in keyof Required<T>]: (value: T[K], s: Scenario) => Feature | false }

const harmless = () => false as const
const ownLines = (s: Scenario) => s.line.layout === 'own' && s.staff.length > 1

/*
 * Every key has its rule, so a key added to the scenario does not compile here until somebody has said what it does to a
 * prediction: nothing, or a feature that a regime must know.
 */

const demandRules: Rules<Demand> = {
  perHour: (value) => value !== undefined && level(value) === null && 'time-varying demand',
  factor: harmless,
  process: (value) => value !== 'poisson' && 'arrivals not Poisson',
  scv: harmless,
  party: (value) => value > 1 && 'parties',
  trace: (value) => value !== undefined && 'recorded arrivals',
}

const lineRules: Rules<Line> = {
  layout: (_, s) => ownLines(s) && 'own lines',
  routing: harmless,
  choices: harmless,
  idle: harmless,
  discipline: (value) => (value === 'shared-attention' ? 'shared attention' : value !== 'fifo' && 'last come, first served'),
  stealing: (value, s) => value && ownLines(s) && 'work stealing',
  capacity: (value) => value !== undefined && 'bounded line',
  virtualNodes: harmless,
  overloadAfter: harmless,
}

const employeeRules: Rules<Employee> = {
  id: harmless,
  name: harmless,
  speed: (value, s) => value !== s.staff[0].speed && 'mixed speeds',
  skills: (value) => value !== undefined && 'skills',
  quality: harmless,
  errorRate: (value) => (value ?? 0) > 0 && 'errors',
}

const protectionRules: Rules<Protection> = {
  shed: (value) => value !== undefined && 'protection',
  throttle: (value) => value !== undefined && 'protection',
  breaker: (value) => value !== undefined && 'protection',
  hedge: (value) => value !== undefined && 'protection',
  ejection: (value) => value !== undefined && 'protection',
  panic: (value) => value !== undefined && 'protection',
}

const scenarioRules: Rules<Scenario> = {
  version: harmless,
  title: harmless,
  note: harmless,
  opensAt: harmless,
  duration: harmless,
  seed: harmless,
  closing: harmless,
  demand: harmless,
  work: (value, s) =>
    s.stations === undefined && (value === undefined ? 'no work' : !(shapeOf(value).mean > 0) && 'work takes no time'),
  stations: (value) => value !== undefined && 'stations',
  patience: (value) => value !== undefined && 'patience',
  // Nobody comes back where nobody can be lost.
  retry: (value, s) => value !== undefined && value.chance > 0 && mayLose(s) && 'retries',
  line: harmless,
  staff: (value) => value.length === 0 && 'no staff',
  coordination: harmless,
  growth: harmless,
  sickness: (value) => value?.meanTimeToSick !== undefined && 'sickness',
  slowness: (value) => value !== undefined && value.factor !== 1 && 'slowness',
  // Without spells of its own it still says how long a spoilt order takes.
  failFast: (value, s) =>
    value !== undefined && (value.meanTimeToFail !== undefined || s.staff.some((e) => (e.errorRate ?? 0) > 0)) && 'failing fast',
  manager: (value) => value !== undefined && 'manager',
  menu: (value, s) => value !== undefined && !everybodyKnowsAll(s) && 'menu',
  protection: harmless,
  quality: (value) => value !== undefined && value.chance > 0 && 'regulars',
  money: harmless,
  goal: harmless,
}

/** Answers about another scenario, made from this one. */
export type Again = (scenario: Scenario) => Outcome | Obstacle

/** What is switched on; a key that no rule names is one that no regime knows. */
export function featuresOf(s: Scenario): Set<Feature> {
  const found = new Set<Feature>()
  const apply = <T extends object>(rules: Rules<T>, value: T) => {
    for (const key of Object.keys({ ...rules, ...value }) as (keyof T)[]) {
      const feature = key in rules ? rules[key](value[key], s) : value[key] !== undefined && 'unknown key'
      if (feature) found.add(feature)
    }
  }
  apply(scenarioRules, s)
  apply(demandRules, s.demand)
  apply(lineRules, s.line)
  for (const e of s.staff) apply(employeeRules, e)
  if (s.protection) apply(protectionRules, s.protection)
  return found
}

function mayLose(s: Scenario): boolean {
  return (
    s.line.capacity !== undefined ||
    (s.stations ?? []).some((station) => station.capacity !== undefined) ||
    s.patience !== undefined ||
    // An order in hand, or a dish that only the sick know.
    (s.sickness?.meanTimeToSick !== undefined && (s.sickness.order === 'lost' || s.menu !== undefined || s.stations !== undefined)) ||
    s.failFast?.meanTimeToFail !== undefined ||
    s.staff.some((e) => (e.errorRate ?? 0) > 0) ||
    s.protection !== undefined
  )
}

function everybodyKnowsAll({ menu, staff }: Scenario): boolean {
  return menu !== undefined && knownMenu(menu) && menu.copies >= staff.length && staff.every((e) => e.skills === undefined)
}

export function knownMenu({ dishes: _1, popularity: _2, copies: _3, writes: _4, ...rest }: Menu): boolean {
  return nothingElse(rest)
}

/** Customers an hour, before the factor, where that never changes. */
function level(perHour: number | [number, number][]): number | null {
  if (typeof perHour === 'number') return perHour >= 0 ? perHour : null
  const flat = perHour.length > 0 && perHour[0][0] <= 0 && perHour.every(([, rate]) => rate === perHour[0][1])
  return flat ? perHour[0][1] : null
}

const NOTHING: Distribution = { law: 'deterministic', mean: 0 }

/** The numbers of a scenario; meaningful as far as its features leave them (no rate for a curve, no work for stations). */
export function questionOf(scenario: Scenario): Question {
  const { demand, staff, line, coordination, menu } = scenario
  const c = staff.length
  const lambda = ((level(demand.perHour ?? 0) ?? 0) * demand.factor) / 60
  const divisor = coordinationDivisor(c, coordination.contention, coordination.coherency)
  const replication = menu ? 1 - menu.writes + menu.writes * menu.copies : 1
  const given = scenario.work ?? NOTHING
  const speed = staff[0]?.speed ?? 1
  const base = shapeOf(given)
  const scale = (divisor * replication) / speed
  const mean = base.mean * scale
  let speeds = 0
  for (const e of staff) speeds += e.speed
  const plain = (lambda * base.mean) / speeds
  return {
    scenario,
    lambda,
    c,
    work: stretched(given, scale),
    shape: { ...base, mean },
    mean,
    exponential: given.law === 'exponential',
    room: line.capacity ?? Infinity,
    divisor,
    load: {
      effective: plain * divisor * replication,
      plain,
      factors: { ...(divisor > 1 && { coordination: divisor }), ...(replication > 1 && { replication }) },
    },
  }
}

/** Whether a part of the scenario holds only what its regime has read. A key added to its type does not compile where it is not read. */
export function nothingElse(rest: Record<string, never>): boolean {
  return Object.values(rest).every((value) => value === undefined)
}

/** The same law, everything `scale` times as long. */
function stretched(d: Distribution, scale: number): Distribution {
  if (scale === 1) return d
  return {
    ...d,
    mean: d.mean * scale,
    ...(d.min !== undefined && { min: d.min * scale }),
    ...(d.max !== undefined && { max: d.max * scale }),
  }
}

/** The load with one more factor in it. */
export function heavier(load: Load, name: keyof Load['factors'], factor: number): Load {
  return { ...load, effective: load.effective * factor, factors: { ...load.factors, [name]: factor } }
}
