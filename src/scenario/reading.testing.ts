/** Reading in the tests of this folder. */
import { expect } from 'vitest'
import { parseScenario, setParameter } from './parse.ts'
import type { Problem, Scenario } from './types.ts'

/** The least that a scenario must hold. */
export const least = { demand: { perHour: 30 }, work: { law: 'exponential', mean: 2 }, staff: [{}] }

export function parsed(input: unknown): Scenario {
  const result = parseScenario(input)
  if (!result.ok) throw new Error(JSON.stringify(result.problems))
  return result.scenario
}

export function problems(input: unknown): Problem[] {
  const result = parseScenario(input)
  return result.ok ? [] : result.problems
}

/** The one problem of a scenario. */
export function only(input: unknown): string {
  const list = problems(input)
  expect(list).toHaveLength(1)
  return `${list[0]!.path}: ${list[0]!.message}`
}

/** The one problem of `least` with these keys on top. */
export function fault(more: object): string {
  return only({ ...least, ...more })
}

/** The scenario with one parameter set, the old one untouched. */
export function set(scenario: Scenario, path: string, value: unknown): Scenario {
  const result = setParameter(deepFreeze(scenario), path, value)
  if (!result.ok) throw new Error(JSON.stringify(result.problems))
  return result.scenario
}

/** Paths of what is refused. */
export function refusal(scenario: Scenario, path: string, value: unknown): string[] {
  const result = setParameter(deepFreeze(scenario), path, value)
  return result.ok ? [] : result.problems.map((p) => p.path)
}

export function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null) {
    Object.values(value).forEach(deepFreeze)
    Object.freeze(value)
  }
  return value
}

/** Every object inside, itself included. */
export function objectsIn(value: unknown): object[] {
  return typeof value === 'object' && value !== null ? [value, ...Object.values(value).flatMap(objectsIn)] : []
}
