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

/** The receipt, line by line, in words. */
export function billRows(bill: Bill, text: Text): Row[] {
  const t = text.bill
  const f = text.format
  const { spend, goal } = bill
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
    row('served', t.served({ n: bill.served, spend }), f.money(bill.revenue)),
    row('wages', t.wages({ n: bill.people }), f.money(bill.wages > 0 ? -bill.wages : 0)),
    row('profit', t.profit, f.money(bill.profit), 'total', true),
    row('missed', t.missed({ n: bill.lost, spend }), f.money(bill.missed), bill.lost > 0 ? 'loss' : 'soft'),
    ...(bill.attempts > bill.customers ? [row('attempts', t.attempts({ n: bill.customers }), f.count(bill.attempts), 'soft')] : []),
    waited(),
  ]
  if (goal) {
    const said = goal.soFar === null ? t.verdictNone : t.verdict({ met: goal.met, share: goal.soFar })
    rows.push(
      row('goal', t.goal(goal), f.minutes(goal.wait), 'soft'),
      row('verdict', t.goalSoFar, said, goal.soFar === null ? 'soft' : goal.met ? 'gain' : 'loss'),
    )
  }
  return rows
}
