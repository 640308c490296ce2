import type { FigureState } from '../../store/figure.ts'
import type { Text } from '../../text/text.ts'

export interface ChangeRow {
  key: 'served' | 'lost' | 'revenue' | 'wages' | 'profit' | 'p90'
  label: string
  value: string
}

/** What B's bill has more or less of than A's, line by line. */
export function billDifference({ runs }: FigureState, { compare: words }: Text): ChangeRow[] {
  const [a, b] = [runs.a.frame, (runs.b ?? runs.a).frame]
  const count = (n: number): string => words.countChange({ n })
  const money = (dollars: number): string => words.moneyChange({ dollars })
  const [p, q] = [a.wait.p90, b.wait.p90]
  return [
    { key: 'served', label: words.rowServed, value: count(b.served - a.served) },
    { key: 'lost', label: words.rowLost, value: count(b.lostTotal - a.lostTotal) },
    { key: 'revenue', label: words.rowRevenue, value: money(b.money.revenue - a.money.revenue) },
    { key: 'wages', label: words.rowWages, value: money(b.money.wages - a.money.wages) },
    { key: 'profit', label: words.rowProfit, value: money(b.money.profit - a.money.profit) },
    { key: 'p90', label: words.rowP90, value: p === null || q === null ? words.notYet : words.minutesChange({ m: q - p }) },
  ]
}
