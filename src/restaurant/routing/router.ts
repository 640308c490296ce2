/** Those who can do one kind of order: its employees, and which of them the host counts on now. */
export interface Candidates {
  /** Ascending indices of those the host counts on, `openCount` of them. */
  readonly open: Int32Array
  readonly openCount: number
}

/**
 * Who of a team (`candidates.open`, never empty when asked) gets customer c in their own line. Ties uniform, by draws addressed
 * to the customer's attempt, a fixed number of words each. A policy is one file, a row in `index.ts` and its name in the table.
 */
export interface Router {
  /** Never `avoid` (−1 = anybody will do): a hedged order's other copy is there. −1 if nobody else is counted on. */
  choose(c: number, avoid: number): number
  /** Employee e's load (waiting + in hand) has changed by one, by an order of `work` minutes at e's speed 1. */
  moved(e: number, by: 1 | -1, work: number): void
  /** Employee e works at another pace, or has stopped, or goes on. */
  paceChanged(e: number): void
  /** `candidates.open` has changed. */
  rebuild(): void
}
