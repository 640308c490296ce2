import { wageOfSpeed } from '../../kernel/laws.ts'
import type { Cell, SurveyMap } from '../../restaurant/surveys.ts'
import { teamWait, type TeamAnswer } from '../../theory/team.ts'
import type { Ask } from './select.ts'
import type { Shade } from '../chart/survey/shades.ts'

/** What a cell says against theory: in half-widths of its 95% interval, or that the two do not even agree on whether the line clears. */
export interface Differing {
  /** Row by row; NaN where there is nothing to compare: not seen, or neither says that the line clears. */
  halfWidths: Float64Array
  /** Cells compared, and those of them in which theory lies within the interval. */
  compared: number
  agree: number
}

/** So far apart that there is no counting. */
const FAR = 99

/** What so many customers cannot tell from nothing, whatever their batches say: three in all of them, and a wait of a tenth of a second. */
function grain(shade: Shade, customers: number): number {
  switch (shade) {
    case 'met':
    case 'lost':
      return 3 / Math.max(1, customers)
    case 'profit':
      return 0.01
    default:
      return 0.002
  }
}

/** What theory says where the simulation says `shade`; null where it knows nothing of it. */
function theoryOf(shade: Shade, answer: TeamAnswer, ask: Ask, spend: number, wages: number): number | null {
  switch (shade) {
    case 'met':
      return ask.goal ? answer.shareWithin(ask.goal.wait) : null
    case 'wait':
      return answer.wait
    case 'p90':
      return answer.waitQuantile(0.9)
    case 'p99':
      return answer.waitQuantile(0.99)
    case 'lost':
      return 0
    case 'profit':
      return ask.perHour * spend - wages
  }
}

/** Simulation minus theory, cell by cell. x of the map is people, y their speed. */
export function differing(map: SurveyMap, shade: Shade, ask: Ask, spend: number): Differing {
  const { x, y, cells } = map
  const halfWidths = new Float64Array(cells.length).fill(NaN)
  let [compared, agree] = [0, 0]
  for (const [k, cell] of cells.entries()) {
    const apart = cell && between(cell, x.values[k % x.values.length], y.values[Math.floor(k / x.values.length)])
    if (apart === null) continue
    halfWidths[k] = apart
    compared++
    if (Math.abs(apart) <= 1) agree++
  }
  return { halfWidths, compared, agree }

  function between(cell: Cell, people: number, speed: number): number | null {
    const answer = teamWait({ ...ask, people, speed })
    if (!answer.stable && !cell.clears) return null
    // The line grows where theory says that it clears, or the other way round.
    if (answer.stable !== cell.clears) return cell.clears === (shade === 'met' || shade === 'profit') ? FAR : -FAR
    const { value, halfWidth } = cell.readings[shade]
    const theory = theoryOf(shade, answer, ask, spend, people * wageOfSpeed(speed, ask.wage))
    if (value === null || halfWidth === null || theory === null) return null
    const apart = value - theory
    const half = Math.max(halfWidth, grain(shade, cell.customers))
    return Math.max(-FAR, Math.min(FAR, apart / half))
  }
}
