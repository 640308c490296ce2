import type { Text } from '../../text/text.ts'
import type { Bill } from './select.ts'

export interface Row {
  key: string
  label: string
  value: string
  tone: 'plain' | 'total' | 'loss' | 'gain' | 'soft'
  /** First of a new part of the receipt. */
  rule: boolean
}

/** Money of one receipt in one grain: whole dollars once any sum is three figures, so that what is added up is told alike. */
function oneGrain({ revenue, wages, profit, missed }: Bill, f: Text['format']): (dollars: number) => string {
  const whole = Math.max(revenue, wages, Math.abs(profit), missed) >= 100
  return (dollars) => f.money(whole ? Math.round(dollars) : dollars)
}

/** The receipt, line by line, in words. */
export function billRows(bill: Bill, text: Text): Row[] {
  const t = text.bill
  const f = text.format
  const { spend, goal } = bill
  const cash = oneGrain(bill, f)
  const row = (key: string, label: string, value: string, tone: Row['tone'] = 'plain', rule = false): Row => ({
    key,
    label,
    value,
    tone,
    rule,
  })
  const waited = (): Row => {
    const { p90 } = bill
    if (p90 === null) return row('p90', t.nineInTen, t.tooFew, 'soft', true)
    return p90 < 0.05 ? row('p90', t.nineInTenNot, t.notAtAll, 'plain', true) : row('p90', t.nineInTen, f.minutes(p90), 'plain', true)
  }
  const rows = [
    row('served', t.served({ n: bill.served, spend }), cash(bill.revenue)),
    row('wages', t.wages({ n: bill.people }), cash(bill.wages > 0 ? -bill.wages : 0)),
    row('profit', t.profit, cash(bill.profit), 'total', true),
    row('missed', t.missed({ n: bill.lost, spend, word: text.losses.word({ n: bill.lost, why: bill.why }) }), cash(bill.missed), bill.lost > 0 ? 'loss' : 'soft'),
    ...(bill.attempts > bill.customers ? [row('attempts', t.attempts({ n: bill.customers }), f.count(bill.attempts), 'soft')] : []),
    waited(),
  ]
  if (goal) {
    const { soFar, share, met } = goal
    const tone = soFar === null ? 'soft' : met ? 'gain' : 'loss'
    rows.push(row('goal', t.goal(goal), t.verdict({ soFar, share }), tone))
  }
  return rows
}
