import type { Frame } from '../../restaurant/frame.ts'
import type { Text } from '../../text/text.ts'

/** So many on the stage have names for those who do not see it, employees and customers together; the others are counted. */
export const MOST_NAMED = 50
/** Of them are kept for customers, however many employees there are. */
const LEAST_GUESTS = 10

/** How many employees of so many are named at once. */
const staffNamed = (employees: number): number => Math.min(employees, MOST_NAMED - LEAST_GUESTS)

/** Which of `count` employees have names while the one at `current` is reached: a window that moves with the arrow keys. */
export function windowOf(count: number, current: number): { from: number; to: number } {
  const shown = staffNamed(count)
  const from = Math.min(Math.floor(Math.max(0, current) / Math.max(1, shown)) * shown, count - shown)
  return { from, to: from + shown }
}

/** The employees without a name, in words; '' if all have one. */
export function otherStaff(employees: readonly { busy: boolean }[], from: number, to: number, text: Text): string {
  const n = employees.length - (to - from)
  if (n <= 0) return ''
  const busy = employees.reduce((sum, e, i) => sum + ((i < from || i >= to) && e.busy ? 1 : 0), 0)
  return text.stage.otherStaff({ n, busy })
}

interface Guest {
  customer: number
  /** In words that stay as they are while the customer does. */
  name: string
}

export interface Guests {
  named: Guest[]
  /** The others, in words; '' if there are none. */
  others: string
}

/** Those at the counters, then those at the heads of the lines: as many as have names. */
export function guestsOf(frame: Frame, text: Text, opensAt: number): Guests {
  const { employees, waiting } = frame
  const room = MOST_NAMED - staffNamed(employees.length)
  const t = text.stage
  const named: Guest[] = []
  const known = new Set<number>()
  const call = (customer: number, name: string): void => {
    if (named.length >= room || known.has(customer)) return
    known.add(customer)
    named.push({ customer, name })
  }
  for (const { customer, name } of employees) if (customer >= 0) call(customer, t.customerWith({ n: customer + 1, name }))
  // Of many lines the heads of each, not all of the first.
  let lines = 0
  for (let i = 0; i < waiting.count; i++) if (waiting.place[i] === 0) lines++
  const each = Math.max(1, Math.ceil((room - named.length) / Math.max(1, lines)))
  for (let i = 0; i < waiting.count && named.length < room; i++) {
    if (waiting.place[i] < each) call(waiting.customer[i], t.customerSince({ n: waiting.customer[i] + 1, clock: text.format.clock(opensAt + waiting.arrivedAt[i]) }))
  }
  const others = frame.inLine + frame.inService - named.length
  return { named, others: others > 0 ? t.otherCustomers({ n: others }) : '' }
}
