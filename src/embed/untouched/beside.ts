import { compareJob } from '../../run/compare.ts'
import { compareRuns } from '../comparing.ts'
import type { Working } from './work.ts'

/** Two restaurants, customer by customer. */
export const beside: Working = { jobs: { compare: compareJob }, begin: compareRuns }
