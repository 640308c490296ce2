/**
 * The frame: the state of a day at one moment, folded from its events. It is all that pictures may see.
 * Arrays and objects are reused from frame to frame: read them at once, keep nothing.
 * Seeking to a moment and playing to it give equal frames.
 */

/** What an employee is at. */
export type EmployeeState = 'onboarding' | 'idle' | 'busy' | 'sick'

/** One employee now. Minutes are of the day. */
export interface EmployeeFrame {
  /** Place on the roster since the day began (never reused). */
  index: number
  id: string
  name: string
  state: EmployeeState
  /** Minute of the last change of `state`. */
  since: number
  /** Their own speed, as trained. */
  speed: number
  /** Speed now: own × slow factor ÷ coordination. */
  effectiveSpeed: number
  /** < 1 while slow. */
  slowFactor: number
  /** The speed that training will give; NaN when not in training. */
  trainingTo: number
  /** The minute at which it does; NaN when not in training. */
  trainedAt: number
  /** Minute of return, Infinity if nobody knows; NaN unless sick. */
  returnsAt: number
  /** Minute of hiring; 0 for those who opened the day. */
  hiredAt: number
  /** In onboarding, the minute it ends; else NaN. */
  readyAt: number
  /** false while sick and the host has not noticed. */
  noticed: boolean
  /** Does the host send people here? */
  counted: boolean
  /** Taken out by the host for failing. */
  ejected: boolean
  /** Share of their orders that fail at once. */
  errorRate: number
  /** How good their food is, 0 to 1. */
  quality: number
  /** Index of the station at which they work now, −1 if there are none or no order is under way. */
  station: number
  /** How many share their attention (0 or 1 unless attention is shared). */
  serving: number
  /** Finishing the order in hand, then gone. */
  leaving: boolean
  /** Customer number of the order in hand (or who stands before an empty place), −1 if none. */
  customer: number
  /** Minute at which the order in hand was started; NaN if none is under way. */
  startedAt: number
  /** Minute at which it will be done if nothing changes; NaN if none is under way. */
  doneAt: number
  /** Dollars an hour, at their present speed. */
  wagePerHour: number
  /** How many wait in their own line. */
  lineLength: number
  /** Customers, so far. */
  served: number
  /** Minutes with an order, so far. */
  busy: number
  /** Minutes at work without one, so far. */
  idle: number
  /** Minutes sick, so far. */
  away: number
}

/**
 * Everybody who waits, grouped by line, in the order of the line. Columns of equal length `count`.
 */
export interface WaitingFrame {
  count: number
  /** Customer number: 0 for the first of the day; identifies a person for ever. */
  customer: Int32Array
  /** Employee index whose line it is, −1 = the shared line. */
  line: Int32Array
  /** 0 = next. */
  place: Int32Array
  /** Order of joining: larger = behind. A departure from the same line with a smaller key moves one up. */
  key: Float64Array
  /** Minute of the day. */
  arrivedAt: Float64Array
  /** Minute at which they joined this line. */
  joinedAt: Float64Array
  /** Minutes they would wait in this line; Infinity = for ever. */
  patience: Float64Array
  /** Index of the station they wait for; 0 where there are none. */
  station: Uint8Array
}

/** Who can do what now. Employees by index. */
export interface Knowledge {
  /** Indices of the stations that they can do; null = all there are. */
  stationsOf(employee: number): readonly number[] | null
  /** The dishes that they know, from 0; null = the whole menu, or there is none. Nobody is dealt any before they have started. */
  dishesOf(employee: number): readonly number[] | null
}

/** One station now. */
export interface StationFrame {
  name: string
  inLine: number
  inService: number
  /** How many of those at work can do it. */
  able: number
}

/**
 * The last moves of people, oldest first, in columns; at least those of the last `RECENT_MINUTES` minutes, up to a fixed number.
 * Entries are at ring positions `(start + i) % capacity` for i in [0, count).
 */
export interface RecentMoves {
  /** Length of the columns. */
  capacity: number
  /** How many there have been in all. */
  total: number
  /** Position of the oldest that is kept. */
  start: number
  /** How many are kept. */
  count: number
  /** Minute of the day. */
  time: Float64Array
  /** EventKind: joined, started, interrupted, served, gave up, turned away, dropped, closed, redispatched, shed, unservable, retries, station done. */
  kind: Uint8Array
  customer: Int32Array
  /** Employee index, −1 if none. */
  employee: Int32Array
  /** Line left or joined: −1 shared, else the employee's index; −2 none. */
  line: Int32Array
  /** The key held in that line. */
  key: Float64Array
  /** Minutes since arrival. */
  waited: Float64Array
  /** Minutes they would have waited. */
  patience: Float64Array
}

/** Row m: the state at minute m and the counts in (m−1, m]. Columns of equal length `count`, row 0 first. */
export interface Series {
  count: number
  arrived: Float64Array
  served: Float64Array
  lost: Float64Array
  inLine: Float64Array
  inService: Float64Array
  /** People on shift and able to work (not sick, not onboarding). */
  atWork: Float64Array
}

/** Customers lost, by reason. */
export interface Losses {
  /** The line was full. */
  turnedAway: number
  /** Their patience ended in line (timed out). */
  gaveUp: number
  /** Their order was lost with who had it in hand. */
  dropped: number
  /** Refused at the door to protect the house. */
  shed: number
  /** Nobody who is counted on can do it. */
  unservable: number
  /** Sent away at closing. */
  closed: number
}

/** The waits of all served so far, counted finely enough for any bins; it goes on counting with the day. Minutes. */
export interface WaitCounts {
  readonly count: number
  /** Share who waited at most x minutes; NaN when nobody was counted. */
  shareAtMost(x: number): number
  /** The wait that a share q did not exceed, within 0.2%; NaN when nobody was counted. */
  quantile(q: number): number
}

/** The state of a day at one moment. Counts are of customers since the day began. The object and its arrays are reused: read them at once. */
export interface Frame {
  /** Simulated minute. */
  time: number
  doorsOpen: boolean
  /** Everybody has left. */
  over: boolean
  /** Customers (not parties) an hour that the demand asks for now. */
  demandPerHour: number
  /** N of the coordination law: how many share the work. */
  onShift: number
  /** The divisor that it puts on every speed, 1 or more. */
  coordinationFactor: number
  /** On the roster now, in order of hiring; who has left is gone. */
  employees: EmployeeFrame[]
  /** Everybody in line. */
  waiting: WaitingFrame
  /** What people did last. */
  recent: RecentMoves
  /** A row a minute, from the beginning of the day. */
  series: Series
  arrived: number
  served: number
  lost: Losses
  lostTotal: number
  /** Minutes after which they left, on average; null while nobody is lost. */
  lostAfter: number | null
  /** How many wait now, and `inService`: how many are being served. */
  inLine: number
  inService: number
  /** Those who left to come again. */
  inOrbit: number
  /** Attempts so far, first ones included. */
  attempts: number
  /** Empty where there are none. */
  stations: StationFrame[]
  /** Null where everybody can do everything. */
  knowledge: Knowledge | null
  /** Does the breaker refuse people at the door? */
  breakerOpen: boolean
  /** Does the host count on everybody because it trusts too few? */
  panic: boolean
  /** Wait of the served so far, minutes; null where too few have been served to say. */
  wait: { mean: number | null; p50: number | null; p90: number | null; p95: number | null; p99: number | null }
  /** The same as a distribution. */
  waits: WaitCounts
  /** The longest anybody now in line has waited, minutes. */
  longestWait: number
  /** For how many the goal's wait was kept, was not, and is still open; null without a goal. */
  goal: { met: number; missed: number; undecided: number } | null
  /** Dollars so far; `missed`: what the lost would have paid; `perHour`: wages an hour now. */
  money: { revenue: number; wages: number; missed: number; profit: number; perHour: number }
}
