import { wageOfSpeed } from '../../kernel/laws.ts'
import type { FigureState } from '../../store/figure.ts'
import { teamWait } from '../../theory/team.ts'
import type { Text } from '../../text/text.ts'
import type { TableData } from '../chart/table.ts'
import { groundOf, type Ground } from './ground.ts'
import { selectMap, type Ask, type Extent } from './select.ts'

let kept: { ask: Ask; people: number; low: number; high: number; ground: Ground } | null = null

/** The last ground is kept: it changes with the demand, and the table is read more often. */
function groundFor(ask: Ask, extent: Extent): Ground {
  const { people, low, high } = extent
  if (!kept || kept.ask !== ask || kept.people !== people || kept.low !== low || kept.high !== high) {
    kept = { ask, people, low, high, ground: groundOf(ask, extent, teamWait) }
  }
  return kept.ground
}

/** For each number of employees the least speed with which the line clears and the goal is met, and what the latter costs. */
export function mapTable(state: FigureState, text: Text): TableData | null {
  const { ask, extent } = selectMap(state)
  if (!ask) return null
  const words = text.table
  const { speed, money } = text.format
  const { columns } = groundFor(ask, extent)
  // Rounded up: with the speed that is told it does clear.
  const up = (s: number): number => Math.ceil(s * 100 - 1e-9) / 100
  const reached = (s: number): boolean => s < extent.high * (1 - 1e-9)
  const said = (s: number): string => (reached(s) ? speed(up(s)) : words.none)
  const rows = columns.map(({ from, to, clears, meets }) => {
    const people = Math.round((from + to) / 2)
    const cost = reached(meets) ? money(people * wageOfSpeed(meets, ask.wage)) : words.none
    return { key: `${from}`, cells: [words.fromTo({ from, to }), said(clears), ...(ask.goal ? [said(meets)] : []), cost] }
  })
  return {
    caption: words.map({ n: ask.perHour }),
    columns: [words.people, words.clears, ...(ask.goal ? [words.meets] : []), words.cost],
    rows,
  }
}
