import { EVENT_NAMES, EventKind } from './events.ts'
import type { Listener, World } from './world.ts'

/** How a customer's day ended; `inside` and `in-orbit` (between two attempts): not yet, when the simulation did. */
export type Outcome = 'served' | 'turned-away' | 'gave-up' | 'dropped' | 'shed' | 'unservable' | 'closed' | 'inside' | 'in-orbit'

/** A customer's day. Minutes; NaN-free: what did not happen is null. */
export interface CustomerRow {
  /** 0 for the first of the day. */
  customer: number
  /** How many came together. */
  party: number
  arrivedAt: number
  /** Minutes of work at speed 1, as ordered. */
  work: number
  /** Minutes they would wait in line; null = for ever. */
  patience: number | null
  /** First start. */
  startedAt: number | null
  /** When they left; null if still inside at the end. */
  leftAt: number | null
  /** In line before the first start; null where none was made. */
  wait: number | null
  /** Attempts, the first included, and minutes away between them. */
  attempts: number
  orbit: number
  /** Which dish, 1 = the most popular; null without a menu. */
  dish: number | null
  /** Who served them (or last held their order). */
  employee: string | null
  outcome: Outcome
}

const OUTCOMES: Partial<Record<EventKind, Outcome>> = {
  [EventKind.CustomerServed]: 'served',
  [EventKind.CustomerTurnedAway]: 'turned-away',
  [EventKind.CustomerGaveUp]: 'gave-up',
  [EventKind.OrderDropped]: 'dropped',
  [EventKind.CustomerClosed]: 'closed',
  [EventKind.CustomerShed]: 'shed',
  [EventKind.CustomerUnservable]: 'unservable',
}

/** What becomes of a customer by an event that ends their day; undefined of any other. */
export const outcomeOf = (kind: EventKind): Outcome | undefined => OUTCOMES[kind]

/** Keeps a row a customer. Memory grows with the day: only where rows are asked for. */
export class RowRecorder implements Listener {
  readonly rows: CustomerRow[] = []

  constructor(private readonly w: World) {}

  event(kind: EventKind, slot: number, employee: number): void {
    if (slot < 0) return
    const { w } = this
    if (kind === EventKind.CustomerArrived) {
      const patience = w.drawPatience(slot)
      this.rows.push({
        customer: w.number[slot],
        party: w.party[slot],
        arrivedAt: w.now,
        work: w.remaining[slot],
        patience: patience < Infinity ? patience : null,
        startedAt: null,
        leftAt: null,
        wait: null,
        attempts: 1,
        orbit: 0,
        dish: w.kitchen?.hasMenu ? w.dish[slot] + 1 : null,
        employee: null,
        outcome: 'inside',
      })
      return
    }
    const row = this.rows[w.number[slot]]
    if (kind === EventKind.OrderStarted) {
      row.employee = w.ids[employee]
      row.startedAt ??= w.now
      row.wait = w.waited[slot]
      return
    }
    if (kind === EventKind.CustomerRetries) {
      row.outcome = 'in-orbit'
      row.orbit -= w.now
      return
    }
    if (kind === EventKind.CustomerReturned) {
      row.outcome = 'inside'
      row.orbit += w.now
      row.attempts++
      return
    }
    const outcome = OUTCOMES[kind]
    if (outcome === undefined) return
    if (row.outcome === 'in-orbit') row.orbit += w.now
    row.leftAt = w.now
    row.outcome = outcome
    if (outcome === 'served') row.employee = w.ids[employee]
  }
}

/** Completes the rows of those who are in orbit when the day is cut short. */
export function endRows(rows: readonly CustomerRow[], now: number): void {
  for (const row of rows) if (row.outcome === 'in-orbit') row.orbit += now
}

/** One domain event as a row. */
export interface EventRow {
  /** Simulated minute. */
  time: number
  /** `customer-arrived`, `order-started`, …: the names of `EventKind`. */
  kind: string
  /** 0 for the first of the day; null where it is about none. */
  customer: number | null
  /** An employee's id; null where it is about none. */
  employee: string | null
}

export class EventRecorder implements Listener {
  readonly rows: EventRow[] = []

  constructor(private readonly w: World) {}

  event(kind: EventKind, slot: number, employee: number): void {
    const { w } = this
    this.rows.push({
      time: w.now,
      kind: EVENT_NAMES[kind],
      customer: slot < 0 ? null : w.number[slot],
      employee: employee < 0 ? null : w.ids[employee],
    })
  }
}
