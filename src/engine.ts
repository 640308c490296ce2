/**
 * The library `dinner-rush/engine`: the simulation and the theory without a screen, for Node and browsers.
 * Minutes, dollars and shares throughout.
 */
import { ScenarioError } from './restaurant/simulate.ts'
import { parseScenario } from './scenario/parse.ts'
import * as formulas from './theory/index.ts'

export { ScenarioError, simulate } from './restaurant/simulate.ts'
export { createDay } from './restaurant/day.ts'
export { EventKind } from './restaurant/events.ts'
export { parseCommand, parseCommands, parseScenario } from './scenario/parse.ts'
export { commandSchema, scenarioSchema } from './scenario/schema.ts'

/** Closed forms. `predict` takes what `simulate` takes, and throws ScenarioError for a scenario that is not valid. */
export const theory = {
  ...formulas,
  predict(input: unknown): ReturnType<typeof formulas.predict> {
    const parsed = parseScenario(input)
    if (!parsed.ok) throw new ScenarioError(parsed.problems)
    return formulas.predict(parsed.scenario)
  },
}

export type { Day } from './restaurant/day.ts'
export type * from './restaurant/frame.ts'
export type * from './restaurant/report.ts'
export type { Fork } from './restaurant/engine.ts'
export type { Keep, Report, SeriesTable, SimulateOptions } from './restaurant/simulate.ts'
export type { CustomerRow, EventRow, Outcome } from './restaurant/rows.ts'
export type * from './scenario/types.ts'
