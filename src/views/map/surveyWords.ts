import type { SurveyMap } from '../../restaurant/surveys.ts'
import type { Goal } from '../../scenario/types.ts'
import type { Text } from '../../text/text.ts'
import { legendName } from '../chart/survey/words.ts'
import type { Shade } from '../chart/survey/shades.ts'
import type { Differing } from './difference.ts'

export interface SurveyFacts {
  survey: SurveyMap
  /** Where the difference from theory is shown. */
  apart: Differing | null
  shade: Shade
  goal: Goal | null
  /** What theory says of such teams in general. */
  kind: 'exact' | 'approximate'
  /** What this restaurant has and theory's ground leaves out. */
  strange: readonly string[]
}

/** What the ground stands for once it has been simulated. */
export function surveyWords({ survey, apart, shade, goal, kind, strange }: SurveyFacts, text: Text): string {
  const { survey: t, map } = text
  const { cells, progress, x, y } = survey
  if (apart) {
    const what = legendName(shade, goal, text)
    return [t.agree({ what, agree: apart.agree, compared: apart.compared }), ...(kind === 'exact' ? [] : [t.approximate])].join(' ')
  }
  const seen = cells.flatMap((cell) => (cell && cell.impossible === null ? cell.customers : []))
  const said = seen.length > 0 && (progress.over || cells.every((cell) => cell !== null))
    ? t.caption({ least: round(Math.min(...seen)), most: round(Math.max(...seen)), columns: x.values.length, rows: y.values.length })
    : t.captionSoFar({ seen: seen.length, all: cells.length, part: progress.wanted > 0 ? progress.done / progress.wanted : 0 })
  return [said, map.dotted, ...(cells.some((cell) => cell?.impossible) ? [t.blank] : []), ...(strange.length > 0 ? [t.strange({ features: strange })] : [])].join(' ')
}

/** To two figures: how many came is left to chance. */
const round = (n: number): number => Number(n.toPrecision(2))
