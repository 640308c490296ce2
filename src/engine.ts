/**
 * The library `dinner-rush/engine`: the simulation and the theory without a screen, for Node and browsers.
 * Minutes, dollars and shares throughout.
 */
export { simulate } from './restaurant/simulate.ts'
export { createDay } from './restaurant/day.ts'
export { EventKind } from './restaurant/events.ts'
export { parseCommand, parseScenario } from './scenario/parse.ts'
export * as theory from './theory/index.ts'

export type { Day } from './restaurant/day.ts'
export type * from './restaurant/frame.ts'
export type * from './restaurant/report.ts'
export type * from './scenario/types.ts'
