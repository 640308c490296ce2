import { compare } from './compare.ts'

/** What is said of two restaurants. */
export const two = { compare }
