/**
 * The library `dinner-rush/engine`: the simulation and the theory without a screen, for Node and browsers. It imports nothing.
 * Minutes of simulated time, dollars, and shares from 0 to 1 throughout; rates an hour where their name says so.
 *
 * @module engine
 */
export { ScenarioError, simulate } from './restaurant/simulate.ts'
export { CommandError } from './restaurant/engine.ts'
export * as theory from './engine-theory.ts'
export { createDay } from './restaurant/day.ts'
export { EventKind } from './restaurant/events.ts'
export { parseCommand, parseCommands, parseScenario } from './scenario/parse.ts'
export { commandSchema, scenarioSchema } from './scenario/schema.ts'

export type { Day } from './restaurant/day.ts'
export type * from './restaurant/frame.ts'
export type * from './restaurant/report.ts'
export type { Fork } from './restaurant/engine.ts'
export type { Keep, Report, SeriesTable, SimulateOptions } from './restaurant/simulate.ts'
export type { CustomerRow, EventRow, Outcome } from './restaurant/rows.ts'
export type * from './scenario/types.ts'
export type { JsonSchema } from './scenario/schema.ts'
export type { Bucket } from './kernel/histogram.ts'
