/** What happened in the restaurant, as a row of the engine's events says it. */
export interface Happening {
  /** Simulated minute. */
  time: number
  kind: string
  /** 0 for the first of the day. */
  customer: number | null
  employee: string | null
}

/** What happened between two frames of display. */
export interface Batch {
  /** The latest, oldest first. */
  events: Happening[]
  /** How many more there were. */
  omitted: number
}
