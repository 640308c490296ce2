import { createDay, EventKind, parseScenario, ScenarioError, simulate, theory } from 'dinner-rush/engine'
import type { Command, Day, Report, Scenario } from 'dinner-rush/engine'

const scenario = { demand: { perHour: 48 }, work: { law: 'exponential', mean: 1 }, staff: [{ name: 'Ana' }], duration: 10_000 }
const parsed = parseScenario(scenario)
if (!parsed.ok) throw new ScenarioError(parsed.problems)
export const checked: Scenario = parsed.scenario
export const report: Report = simulate(scenario)
export const hire: Command = { at: 5, do: 'hire' }
export const day: Day = createDay(parsed.scenario)
export const kinds: number = EventKind.CustomerArrived
const predicted = theory.predict(scenario)
export const expected: number | null = predicted.model === null ? null : predicted.wait.mean
