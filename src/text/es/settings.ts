import { params } from './params.ts'

/** What everything that can be set is called. */
export const settings = { params }
