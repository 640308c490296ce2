import { traceJob } from '../../run/trace.ts'
import { traceCustomer } from '../tracing.ts'
import type { Working } from './work.ts'

/** One customer's day. */
export const traced: Working = { jobs: { trace: traceJob }, begin: traceCustomer }
