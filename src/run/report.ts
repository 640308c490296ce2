import { simulate, type Report } from '../restaurant/simulate.ts'
import type { RunValue } from './jobs.ts'

export type { Report } from '../restaurant/simulate.ts'

/** The whole day with all that was done, to its end if nothing more is: its estimates and digest, a row a customer and a row a minute. */
export function dayReport({ scenario, seed, commands }: RunValue): Report {
  return simulate(scenario, { seed, commands, digest: true, keep: ['customers', 'series'] })
}
