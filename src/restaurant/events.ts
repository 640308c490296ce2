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
  /** Refused at the door to protect the house. */
  CustomerShed: 22,
  /** Nobody who is counted on can do it. */
  CustomerUnservable: 23,
  /** Left, to come again for another attempt. */
  CustomerRetries: 24,
  /** … and is back at the door. */
  CustomerReturned: 25,
  /** Done at one station, on to the next. */
  StationDone: 26,
  /** Came back spoilt; what becomes of the customer follows. */
  OrderFailed: 27,
  /** A second copy was given to somebody else. */
  OrderHedged: 28,
  /** A copy that is not needed any more was taken back. */
  OrderCancelled: 29,
  /** The share of their orders that fail has changed. */
  EmployeeFailing: 30,
  EmployeeEjected: 31,
  EmployeeReadmitted: 32,
  EmployeeClockedIn: 33,
  EmployeeClockedOut: 34,
  BreakerOpened: 35,
  BreakerClosed: 36,
  PanicBegan: 37,
  PanicEnded: 38,
  /** The manager wants another number of people on the clock; who comes and goes follows. */
  StaffingDecided: 39,
  /** Back from an absence long enough to be counted on again. */
  EmployeeTrusted: 40,
} as const

export type EventKind = (typeof EventKind)[keyof typeof EventKind]

/** `customer-arrived`, `order-started`, …: what an event is called outside. */
export const EVENT_NAMES = Object.fromEntries(
  Object.entries(EventKind).map(([name, kind]) => [kind, name.replace(/(?<=.)[A-Z]/g, (c) => `-${c}`).toLowerCase()]),
) as Record<EventKind, string>
