import { speedLimit, wageOfSpeed, type WageLaw } from '../../kernel/laws.ts'
import type { Command } from '../../scenario/types.ts'
import type { EmployeeFrame, RunState } from '../../store/figure.ts'
import { valueRow } from '../../store/rows.ts'
import { MARKS } from '../../text/format.ts'
import { openingMinute, settled } from '../chart/settings.ts'

/** Speeds are offered in steps of this. */
const SPEED_GRAIN = 0.05
/** Minutes of an absence at a step. */
const ABSENCE = 30

/** A number in a card: its value, and the range and step in which it is offered. */
export interface NumberField {
  kind: 'speed' | 'share' | 'minutes' | 'number'
  value: number
  low: number
  high: number
  step: number
  /** What the value that is shown makes of the command's own. */
  put(value: number): unknown
  /** Change of the hourly wage bill, dollars; null where that says nothing. */
  cost: number | null
  /** The end of the range is that of the law of growth. */
  walled: boolean
}

export interface ChoiceField {
  kind: 'choice'
  value: string
  options: string[]
  put(value: string): unknown
}

/** What a card lets the reader change of a command besides its time and its person. */
export type ValueField = NumberField | ChoiceField

/** To the step's grid, without the dust of binary fractions. */
export function onStep(value: number, step: number): number {
  return Math.round(Math.round(value / step) * step * 1e6) / 1e6
}

function lawAt({ scenario, commands }: RunState, time: number): WageLaw {
  const number = (path: string): number => settled(scenario, commands, time, path) ?? 0
  return { perSpeed: number('money.wagePerHour'), fixed: number('money.fixedPerHour'), serialShare: scenario.growth?.serialShare ?? 0 }
}

/** The greatest speed on the grid that a wage can pay for. */
function fastest(serialShare: number, most: number): number {
  const limit = speedLimit(serialShare)
  if (limit > most) return most
  const last = onStep(limit - SPEED_GRAIN / 2, SPEED_GRAIN)
  return last < limit ? last : onStep(last - SPEED_GRAIN, SPEED_GRAIN)
}

export interface Person {
  /** As a command names them. */
  who: string
  name: string
}

const hireOf = ({ value }: Command): { name?: string; speed?: number } => (value ?? {}) as { name?: string; speed?: number }

/** Whether a command's `who` means this person. */
const means = (who: string | undefined, { who: id, name }: Person): boolean => who === id || who === name

/**
 * Who could be meant by the command at `index`: who opened the day, who was hired before it, less who was let go. By id where the
 * roster of the moment shown knows it, else by name.
 */
export function peopleAt({ scenario, commands, frame }: Pick<RunState, 'scenario' | 'commands' | 'frame'>, index: number): Person[] {
  const people: Person[] = scenario.staff.map(({ id, name }) => ({ who: id, name }))
  const idOf = (name: string): string => frame.employees.find((e: EmployeeFrame) => e.name === name)?.id ?? name
  for (const command of commands.slice(0, index)) {
    const { name } = hireOf(command)
    if (command.do === 'hire' && name !== undefined) people.push({ who: idOf(name), name })
    if (command.do !== 'let-go') continue
    const gone = command.who === undefined ? people.length - 1 : people.findIndex((person) => means(command.who, person))
    if (gone >= 0) people.splice(gone, 1)
  }
  return people
}

/** The speed of whom the command at `index` trains, before it; undefined if nobody knows. */
function speedBefore(run: RunState, index: number): number | undefined {
  const { who } = run.commands[index]
  if (who === undefined) return undefined
  const person = peopleAt(run, index).find((p) => means(who, p)) ?? { who, name: who }
  let speed = run.scenario.staff.find((e) => means(e.id, person) || means(e.name, person))?.speed
  for (const command of run.commands.slice(0, index)) {
    if (command.do === 'hire' && hireOf(command).name === person.name) speed = hireOf(command).speed ?? 1
    const theirs = command.who === undefined || means(command.who, person)
    if (command.do === 'train' && theirs && speed !== undefined) speed = command.value as number
  }
  return speed
}

/** What can be changed of the command at `index`; null where there is nothing, or it is no matter of one field. */
export function valueField(run: RunState, index: number): ValueField | null {
  const command = run.commands[index]
  const row = valueRow(command)
  if (!row) return null
  const { value } = command
  const [usualLow, usualHigh] = row.usual ?? [row.min ?? row.above ?? -Infinity, row.max ?? row.below ?? Infinity]
  const plain = (given: number): unknown => given
  switch (command.do) {
    case 'hire':
    case 'train': {
      const law = lawAt(run, command.at)
      const speed = command.do === 'hire' ? (hireOf(command).speed ?? 1) : (value as number)
      const from = command.do === 'hire' ? undefined : speedBefore(run, index)
      const cost = command.do === 'hire' ? wageOfSpeed(speed, law) : from === undefined ? null : wageOfSpeed(speed, law) - wageOfSpeed(from, law)
      const high = fastest(law.serialShare, row.max!)
      const put = command.do === 'hire' ? (given: number): unknown => ({ ...hireOf(command), speed: given }) : plain
      return { kind: 'speed', value: speed, low: SPEED_GRAIN, high, step: SPEED_GRAIN, put, cost, walled: law.serialShare > 0 && high < row.max! }
    }
    case 'slow':
    case 'fail':
      return { kind: 'share', value: value as number, low: command.do === 'slow' ? row.step! : 0, high: 1, step: row.step!, put: plain, cost: null, walled: false }
    case 'call-in-sick':
      return typeof value === 'number'
        ? { kind: 'minutes', value, low: 1, high: Math.max(value, row.max!), step: row.step!, put: plain, cost: null, walled: false }
        : null
    case 'set': {
      if (row.kind === 'boolean' && typeof value === 'boolean') {
        return { kind: 'choice', value: String(value), options: ['true', 'false'], put: (given) => given === 'true' }
      }
      if (row.kind === 'choice' && row.choices) {
        return { kind: 'choice', value: String(value), options: row.choices.map(String), put: (given) => row.choices!.find((c) => String(c) === given) }
      }
      if (typeof value !== 'number') return null
      const step = row.step ?? 1
      const [low, high] = [Math.min(row.min ?? usualLow, usualLow), Math.max(row.max ?? usualHigh, usualHigh)]
      return { kind: 'number', value, low: row.above === low ? step : low, high, step, put: plain, cost: null, walled: false }
    }
    default:
      return null
  }
}

/** Minutes of an absence that had no end, once it is to have one. */
export const FIRST_ABSENCE = ABSENCE

/** Whether the person of a command can be another one. */
export function namesSomebody(command: Command): boolean {
  return command.do !== 'hire' && command.do !== 'set'
}

/**
 * The minute of the day meant by a time of the clock that was typed ("12:30", "1230", "9.05"), on the day on which minute `near` lies;
 * null if it is none. Times before the doors open are those of the next day.
 */
export function minuteTyped(given: string, opensAt: string, near: number): number | null {
  const found = /^\s*(\d{1,2})\s*(?:[:.h]\s*(\d{2})|(\d{2}))?\s*$/.exec(given.replace(MARKS, ''))
  if (!found) return null
  const [hours, minutes] = [Number(found[1]), Number(found[2] ?? found[3] ?? 0)]
  if (hours > 23 || minutes > 59) return null
  const opens = openingMinute(opensAt)
  const day = Math.floor((opens + near + 1e-9) / 1440) * 1440
  const minute = day + hours * 60 + minutes - opens
  return minute < 0 ? minute + 1440 : minute
}

/** A number that was typed, with a share as per cent; null if it is none in the range. */
export function numberTyped(given: string, field: NumberField): number | null {
  const words = given.replace(MARKS, '').replace(/[%×x$\s]/g, '').replace(',', '.').replace('−', '-')
  const number = words === '' ? NaN : Number(words)
  const value = field.kind === 'share' ? number / 100 : number
  return value >= field.low - 1e-9 && value <= field.high + 1e-9 ? Math.round(value * 1e6) / 1e6 : null
}

/** One step further, on the grid, within the range. */
export function stepped(field: NumberField, by: 1 | -1): number {
  const { value, step, low, high } = field
  const next = by > 0 ? Math.floor(value / step + 1e-9) + 1 : Math.ceil(value / step - 1e-9) - 1
  return Math.max(low, Math.min(high, onStep(next * step, step)))
}

