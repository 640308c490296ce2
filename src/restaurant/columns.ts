/** The state of a day in columns: typed arrays by slot, which grow together. It holds no rule. */

type Column = Float64Array | Int32Array | Uint8Array

/** Every column of `holder` named by `keys`, at `capacity` entries; what stood in them stays. */
function lengthen<K extends string>(holder: Record<K, Column>, keys: readonly K[], capacity: number): void {
  for (const key of keys) {
    const old = holder[key]
    const fresh = new (old.constructor as new (n: number) => Column)(capacity)
    fresh.set(old as Float64Array)
    holder[key] = fresh
  }
}

const FIRST_CUSTOMERS = 64
const FIRST_EMPLOYEES = 16

/** Orders in the house by slot, reused when they leave. A hedged customer has two slots, each with all that is theirs. */
class CustomerColumns {
  number = new Int32Array(FIRST_CUSTOMERS)
  party = new Int32Array(FIRST_CUSTOMERS)
  /** Second word of the address of their draws: which member of the party, on which visit. */
  address = new Int32Array(FIRST_CUSTOMERS)
  where = new Uint8Array(FIRST_CUSTOMERS)
  /** Has somebody begun their order at this station? Their wait there is over. */
  started = new Uint8Array(FIRST_CUSTOMERS)
  arrivedAt = new Float64Array(FIRST_CUSTOMERS)
  /** Minute at which they joined the present station's line. */
  joinedAt = new Float64Array(FIRST_CUSTOMERS)
  /** Minutes in line until the first start, of the stations and attempts whose wait is over. */
  waited = new Float64Array(FIRST_CUSTOMERS)
  /** Minutes of work left at speed 1, as of the employee's `stampedAt` while in service. */
  remaining = new Float64Array(FIRST_CUSTOMERS)
  patienceOf = new Float64Array(FIRST_CUSTOMERS)
  /** Key of the live patience timer; 0 = none. */
  patienceKey = new Float64Array(FIRST_CUSTOMERS)
  /** Order in the line: smaller = nearer the head. */
  place = new Float64Array(FIRST_CUSTOMERS)
  next = new Int32Array(FIRST_CUSTOMERS)
  previous = new Int32Array(FIRST_CUSTOMERS)
  lineOf = new Int32Array(FIRST_CUSTOMERS)

  // ── What only some restaurants know; at rest in the others ──
  attempt = new Int32Array(FIRST_CUSTOMERS)
  /** How often they were sent on within this attempt: each choice has draws of its own. */
  routed = new Int32Array(FIRST_CUSTOMERS)
  visit = new Int32Array(FIRST_CUSTOMERS)
  station = new Uint8Array(FIRST_CUSTOMERS)
  dish = new Int32Array(FIRST_CUSTOMERS)
  /** How often their order was begun anew with a fresh size, the second copy of a hedged one included. */
  restarts = new Int32Array(FIRST_CUSTOMERS)
  /** Will this order come back spoilt? */
  spoilt = new Uint8Array(FIRST_CUSTOMERS)
  /** Did it fall from the hands of somebody whose absence has not been dealt with? */
  fallen = new Uint8Array(FIRST_CUSTOMERS)
  /** Is this attempt the breaker's trial? */
  trial = new Uint8Array(FIRST_CUSTOMERS)
  /** Quality of the food so far, summed over stations. */
  quality = new Float64Array(FIRST_CUSTOMERS)
  /** Slot of a hedged order's other copy plus 1; 0 = none. */
  twin = new Int32Array(FIRST_CUSTOMERS)
  hedgeKey = new Float64Array(FIRST_CUSTOMERS)
  retryKey = new Float64Array(FIRST_CUSTOMERS)
  /** Shared attention: attained service at which they are done, and their place in the employee's heap. */
  finish = new Float64Array(FIRST_CUSTOMERS)
  spot = new Int32Array(FIRST_CUSTOMERS)

  /** The first of the free slots, linked by `next`; −1 = none. */
  free = -1
  protected slots = 0

  /** A free slot for an order that just came in; its optional columns are at rest. */
  takeSlot(): number {
    const slot = this.free
    if (slot >= 0) {
      this.free = this.next[slot]
      return slot
    }
    return this.freshSlot()
  }

  /** A slot that nobody had before; the columns may have grown. */
  freshSlot(): number {
    if (this.slots === this.number.length) lengthen(this, CUSTOMER_COLUMNS, this.slots * 2)
    return this.slots++
  }

  protected putBack(slot: number): void {
    this.next[slot] = this.free
    this.free = slot
  }

  /** Clears what only some restaurants know. Written out: a loop over names is many times slower. */
  protected rest(slot: number): void {
    this.attempt[slot] = 0
    this.routed[slot] = 0
    this.visit[slot] = 0
    this.station[slot] = 0
    this.dish[slot] = 0
    this.restarts[slot] = 0
    this.spoilt[slot] = 0
    this.fallen[slot] = 0
    this.trial[slot] = 0
    this.quality[slot] = 0
    this.twin[slot] = 0
    this.hedgeKey[slot] = 0
    this.retryKey[slot] = 0
    this.patienceKey[slot] = 0
  }
}

const CUSTOMER_COLUMNS = [
  'number', 'party', 'address', 'where', 'started', 'arrivedAt', 'joinedAt', 'waited', 'remaining', 'patienceOf', 'patienceKey', 'place',
  'next', 'previous', 'lineOf', 'attempt', 'routed', 'visit', 'station', 'dish', 'restarts', 'spoilt', 'fallen', 'trial', 'quality', 'twin', 'hedgeKey', 'retryKey',
  'finish', 'spot',
] as const satisfies readonly (keyof CustomerColumns)[]

/** Employees by index, never reused. */
export class EmployeeColumns extends CustomerColumns {
  staff = 0
  ids: string[] = []
  names: string[] = []
  byId = new Map<string, number>()
  skills: (Readonly<Record<string, number>> | undefined)[] = []
  state = new Uint8Array(FIRST_EMPLOYEES)
  speed = new Float64Array(FIRST_EMPLOYEES)
  /** Factors on the speed: by command, by a spell of slowness, by skill at the order in hand. */
  slow = new Float64Array(FIRST_EMPLOYEES)
  spell = new Float64Array(FIRST_EMPLOYEES)
  skill = new Float64Array(FIRST_EMPLOYEES)
  /** Speed now: own × factors ÷ coordination. */
  rate = new Float64Array(FIRST_EMPLOYEES)
  qualityOf = new Float64Array(FIRST_EMPLOYEES)
  /** Share of their orders that fail: their own, and that of a spell of failing. */
  errorRate = new Float64Array(FIRST_EMPLOYEES)
  errorSpell = new Float64Array(FIRST_EMPLOYEES)
  /** Slot of the order in hand, −1 = none. Under shared attention always −1. */
  inHand = new Int32Array(FIRST_EMPLOYEES)
  /** When `remaining` of the order in hand was last brought up to date, and when the order was started. */
  stampedAt = new Float64Array(FIRST_EMPLOYEES)
  startedAt = new Float64Array(FIRST_EMPLOYEES)
  doneAt = new Float64Array(FIRST_EMPLOYEES)
  completionKey = new Float64Array(FIRST_EMPLOYEES)
  /** Waiting in own line + in hand. */
  load = new Int32Array(FIRST_EMPLOYEES)
  since = new Float64Array(FIRST_EMPLOYEES)
  /** Since when they have been free as far as the host knows; kept where there are several teams. */
  freeSince = new Float64Array(FIRST_EMPLOYEES)
  hiredAt = new Float64Array(FIRST_EMPLOYEES)
  /** 1 = let go, 2 = sent home by the manager: gone when the order in hand is done. */
  leaving = new Uint8Array(FIRST_EMPLOYEES)
  /** Does the host count on them? */
  counted = new Uint8Array(FIRST_EMPLOYEES)
  noticed = new Uint8Array(FIRST_EMPLOYEES)
  /** At work again, but the health check has not passed often enough. */
  rising = new Uint8Array(FIRST_EMPLOYEES)
  ejected = new Uint8Array(FIRST_EMPLOYEES)
  returnsAt = new Float64Array(FIRST_EMPLOYEES)
  readyAt = new Float64Array(FIRST_EMPLOYEES)
  trainedAt = new Float64Array(FIRST_EMPLOYEES)
  trainingTo = new Float64Array(FIRST_EMPLOYEES)
  readyKey = new Float64Array(FIRST_EMPLOYEES)
  trainedKey = new Float64Array(FIRST_EMPLOYEES)
  sickKey = new Float64Array(FIRST_EMPLOYEES)
  noticeKey = new Float64Array(FIRST_EMPLOYEES)
  returnKey = new Float64Array(FIRST_EMPLOYEES)
  riseKey = new Float64Array(FIRST_EMPLOYEES)
  slowKey = new Float64Array(FIRST_EMPLOYEES)
  failKey = new Float64Array(FIRST_EMPLOYEES)
  ejectKey = new Float64Array(FIRST_EMPLOYEES)
  /** How many absences, spells of slowness and of failing, and thefts were drawn. */
  absences = new Int32Array(FIRST_EMPLOYEES)
  slowSpells = new Int32Array(FIRST_EMPLOYEES)
  failSpells = new Int32Array(FIRST_EMPLOYEES)
  thefts = new Int32Array(FIRST_EMPLOYEES)
  /** Busy minutes left until the next absence where sickness runs on those, and since when they run. */
  healthLeft = new Float64Array(FIRST_EMPLOYEES)
  healthFrom = new Float64Array(FIRST_EMPLOYEES)
  wasOnboarding = new Uint8Array(FIRST_EMPLOYEES)
  idHash = new Int32Array(FIRST_EMPLOYEES)
  served = new Int32Array(FIRST_EMPLOYEES)
  busy = new Float64Array(FIRST_EMPLOYEES)
  away = new Float64Array(FIRST_EMPLOYEES)
  onboarded = new Float64Array(FIRST_EMPLOYEES)
  off = new Float64Array(FIRST_EMPLOYEES)
  /** Minute at which each account of minutes began. */
  accountFrom = new Float64Array(FIRST_EMPLOYEES)
  accountTo = new Float64Array(FIRST_EMPLOYEES)
  /** Dollars an hour each is paid now. */
  pay = new Float64Array(FIRST_EMPLOYEES)

  // ── Lines: even = a team's shared one, odd = an employee's own ──
  head = new Int32Array(2 * FIRST_EMPLOYEES).fill(-1)
  tail = new Int32Array(2 * FIRST_EMPLOYEES).fill(-1)
  waiting = new Int32Array(2 * FIRST_EMPLOYEES)
  /** Minute at which the line was last empty: what adaptive lifo goes by. */
  emptyAt = new Float64Array(2 * FIRST_EMPLOYEES)
  joins = 0

  /** A fresh index for an employee, every column at 0 and their line empty. */
  takeEmployee(): number {
    const e = this.staff++
    if (e === this.state.length) lengthen(this, EMPLOYEE_COLUMNS, e * 2)
    this.haveLines(2 * e + 2)
    this.inHand[e] = -1
    this.slow[e] = 1
    this.spell[e] = 1
    this.skill[e] = 1
    this.qualityOf[e] = 0.5
    return e
  }

  /** Room for lines 0 to `count` − 1. */
  haveLines(count: number): void {
    const old = this.head.length
    if (count <= old) return
    lengthen(this, ['head', 'tail', 'waiting', 'emptyAt'], Math.max(count, old * 2))
    this.head.fill(-1, old)
    this.tail.fill(-1, old)
  }
}

const EMPLOYEE_COLUMNS = [
  'state', 'speed', 'slow', 'spell', 'skill', 'rate', 'qualityOf', 'errorRate', 'errorSpell', 'inHand', 'stampedAt', 'startedAt', 'doneAt',
  'completionKey', 'load', 'since', 'freeSince', 'hiredAt', 'leaving', 'counted', 'noticed', 'rising', 'ejected', 'returnsAt', 'readyAt', 'trainedAt',
  'trainingTo', 'readyKey', 'trainedKey', 'sickKey', 'noticeKey', 'returnKey', 'riseKey', 'slowKey', 'failKey', 'ejectKey', 'absences',
  'slowSpells', 'failSpells', 'thefts', 'healthLeft', 'healthFrom', 'wasOnboarding', 'idHash', 'served', 'busy', 'away', 'onboarded', 'off',
  'accountFrom', 'accountTo', 'pay',
] as const satisfies readonly (keyof EmployeeColumns)[]
