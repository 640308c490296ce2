import { wageOfSpeed } from '../../kernel/laws.ts'
import type { FigureState } from '../../store/figure.ts'
import { teamWait } from '../../theory/team.ts'
import type { Text } from '../../text/text.ts'
import type { TableData } from '../chart/table.ts'
import { simulatedGround, wagesAt } from './columns.ts'
import { groundOf, type Ground } from './ground.ts'
import { surveyOf } from './look.ts'
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

/** For each number of employees the least speed with which the line clears and the goal is met, and what the latter costs: of the ground that is shown. */
export function mapTable(state: FigureState, text: Text, simulated: boolean): TableData | null {
  const { ask, terms, extent } = selectMap(state)
  const survey = simulated ? surveyOf(state) : null
  const ground = survey ? simulatedGround(survey, terms.goal, extent) : ask && groundFor(ask, extent)
  if (!ground) return null
  const words = text.table
  const { speed, money } = text.format
  const paid = survey && wagesAt(survey)
  // Rounded up: with the speed that is told it does clear.
  const up = (s: number): number => Math.ceil(s * 100 - 1e-9) / 100
  const reached = (s: number): boolean => s < extent.high * (1 - 1e-9)
  const said = (s: number): string => (reached(s) ? speed(up(s)) : words.none)
  const rows = ground.columns.map(({ people, from, to, clears, meets }) => {
    const cost = reached(meets) ? money(paid ? paid(people, meets) : people * wageOfSpeed(meets, terms.wage)) : words.none
    return { key: `${from}`, cells: [words.fromTo(survey ? { from: people, to: people } : { from, to }), said(clears), ...(terms.goal ? [said(meets)] : []), cost] }
  })
  return {
    caption: survey ? text.survey.table({ n: state.results.explored?.perHour ?? terms.perHour }) : words.map({ n: terms.perHour }),
    columns: [words.people, words.clears, ...(terms.goal ? [words.meets] : []), words.cost],
    rows,
  }
}
