import type { Command } from '../../scenario/types.ts'
import type { CustomerRow } from '../rows.ts'
import { simulate, type Report, type SimulateOptions } from '../simulate.ts'

/** Days small enough to be worked out by hand: recorded arrivals, known work, commands. */

type Plain = Record<string, unknown>

/** A recorded demand: `[at, work]` for each customer. */
export function recorded(...orders: readonly (readonly [at: number, work: number])[]): Plain {
  return { trace: { at: orders.map(([at]) => at), work: orders.map(([, work]) => work) } }
}

/** Recorded arrivals whose work is drawn. */
export function arriving(...at: number[]): Plain {
  return { trace: { at } }
}

export const exactly = (mean: number): Plain => ({ law: 'deterministic', mean })

/** An hour-long day of one or more people at speed 1; what a redrawn order takes is 3 minutes. */
export function hour(changes: Plain): Plain {
  const base: Plain = { duration: 60, seed: 1, work: exactly(3), staff: people('ana') }
  const scenario: Plain = { ...base, ...changes }
  if (changes['stations']) delete scenario['work']
  return scenario
}

export function people(...ids: string[]): Plain[] {
  return ids.map((id) => ({ id }))
}

export type Told = Report & { rows: CustomerRow[]; told: { time: number; kind: string; customer: number | null; employee: string | null }[] }

export function play(scenario: Plain, commands: Command[] = [], options: SimulateOptions = {}): Told {
  const report = simulate(scenario, { ...options, commands, keep: ['customers', 'events', 'series'] })
  return { ...report, rows: report.customers!, told: report.eventRows! }
}

/** `outcome start–leave` of every customer, to a billionth of a minute. */
export function fates(day: Told): string[] {
  return day.rows.map((r) => `${r.outcome} ${round(r.startedAt)}–${round(r.leftAt)}${r.employee === null ? '' : ` ${r.employee}`}`)
}

/** When these things happened, and to whom. */
export function times(day: Told, ...kinds: string[]): string[] {
  return day.told.filter((e) => kinds.includes(e.kind)).map((e) => `${round(e.time)} ${e.kind}${e.customer === null ? '' : ` #${e.customer}`}${e.employee === null ? '' : ` ${e.employee}`}`)
}

/** Every start as `time customer employee`. */
export function starts(day: Told): string[] {
  return day.told.filter((e) => e.kind === 'order-started').map((e) => `${round(e.time)} #${e.customer} ${e.employee}`)
}

export function round(x: number | null): string {
  return x === null ? '·' : String(Math.round(x * 1e9) / 1e9)
}
