/**
 * The domain events: the model's only output. Metrics, the frame, the digest and the rows are folded from them.
 * The numbers are part of the digest: never renumber, only append.
 */
export const EventKind = {
  CustomerArrived: 1,
  CustomerTurnedAway: 2,
  /** Took a place in a line (`employee` = whose, −1 = the shared one). */
  CustomerJoined: 3,
  OrderStarted: 4,
  OrderInterrupted: 5,
  /** Served: paid and left. */
  CustomerServed: 6,
  CustomerGaveUp: 7,
  /** The order in hand was lost with the employee. */
  OrderDropped: 8,
  /** Sent away at closing. */
  CustomerClosed: 9,
  EmployeeHired: 10,
  /** Onboarding is over. */
  EmployeeReady: 11,
  EmployeeTrained: 12,
  EmployeeLetGo: 13,
  EmployeeLeft: 14,
  EmployeeSick: 15,
  AbsenceNoticed: 16,
  EmployeeReturned: 17,
  EmployeeSlowed: 18,
  ParameterSet: 19,
  DoorsClosed: 20,
  /** A line lost its employee and its people were sent to another. */
  CustomerRedispatched: 21,
} as const

export type EventKind = (typeof EventKind)[keyof typeof EventKind]
