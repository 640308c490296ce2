/** The numbers by which the columns and pending events say what is meant. */

/** What a pending event's load holds in its low bits; the rest is the slot it is about. */
export const Pending = {
  Completion: 0, Patience: 1, Sick: 2, Notice: 3, Return: 4, Trained: 5, Ready: 6, Doors: 7,
  Retry: 8, Hedge: 9, Rise: 10, Slow: 11, Fail: 12, Readmit: 13, Manager: 14, Visit: 15,
} as const
export const PENDING_BITS = 4

/** At equal times: completion, then giving up, then changes of staff, then the doors, then who comes again; arrivals come after all of these. */
export const Rank = { Completion: 0, Patience: 1, Staff: 2, Doors: 3, Again: 4 } as const

/** `Off`: off the clock, may come on again. */
export const State = { Onboarding: 0, Idle: 1, Busy: 2, Sick: 3, Gone: 4, Off: 5 } as const

/** Where an order is. `Sent`: the host sent them to an empty place and nobody has noticed. `Orbit`: gone, to come again. */
export const Where = { Free: 0, Line: 1, Sent: 2, Service: 3, Interrupted: 4, Orbit: 5 } as const

/** Line of a team; line of an employee. Who a line belongs to: −1 a team, else the employee's index. */
export const sharedLine = (team: number): number => team << 1
export const ownLine = (e: number): number => (e << 1) | 1
export const ownerOf = (line: number): number => ((line & 1) !== 0 ? line >> 1 : -1)
