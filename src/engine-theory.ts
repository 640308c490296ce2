/**
 * Closed forms of queueing theory and of the laws of scaling: what a scenario's steady state has to be, without simulating it. `predict` takes
 * a scenario (minutes); the formulas take rates (`lambda` arrivals, `mu` services of one server) in any unit of time, as long as it is one, and
 * answer in it. They do not check what they are given: outside of what each says, what comes back means nothing. Null: too large to compute.
 *
 * @module theory
 */
import { ScenarioError } from './restaurant/simulate.ts'
import { parseScenario } from './scenario/parse.ts'
import * as formulas from './theory/index.ts'

export * from './theory/index.ts'

/**
 * What theory says of a scenario's steady state: minutes, dollars and shares, with the formula, its source and how far it may be trusted
 * (`kind`); or that there is no closed form, and why (`model: null`, `why`). Never a guess.
 *
 * @param input a scenario, as `simulate` takes it
 * @throws {@link ScenarioError} for a scenario that is not valid; its `problems` say where
 */
export function predict(input: unknown): ReturnType<typeof formulas.predict> {
  const parsed = parseScenario(input)
  if (!parsed.ok) throw new ScenarioError(parsed.problems)
  return formulas.predict(parsed.scenario)
}
