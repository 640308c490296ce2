import type { Cell } from '../../../restaurant/surveys.ts'
import type { Goal } from '../../../scenario/types.ts'
import type { Text } from '../../../text/text.ts'
import { tellsOfEndless, type Shade } from './shades.ts'

/** The name of a reading where its numbers follow. */
export function legendName(shade: Shade, goal: Goal | null, { survey: t }: Text): string {
  switch (shade) {
    case 'met':
      return t.legendMet({ wait: goal?.wait ?? 0 })
    case 'wait':
      return t.legendWait
    case 'p90':
      return t.legendP90
    case 'p99':
      return t.legendP99
    case 'lost':
      return t.legendLost
    case 'profit':
      return t.legendProfit
  }
}

/** A value of a reading, in its unit. */
export function valueWords(shade: Shade, value: number, { survey: t }: Text): string {
  return shade === 'met' || shade === 'lost' ? t.share({ share: value }) : shade === 'profit' ? t.perHour({ dollars: value }) : t.minutes({ minutes: value })
}

/** What is read in a cell, with the half-width of its interval. */
export function cellWords(cell: Cell, shade: Shade, text: Text): string {
  const { survey: t } = text
  if (cell.impossible !== null) return t.impossible
  if (!cell.clears && !tellsOfEndless(shade)) return text.map.neverClears
  const { value, halfWidth } = cell.readings[shade]
  if (value === null) return text.table.none
  const said = shade === 'profit' ? t.perHour({ dollars: Math.round(value) }) : valueWords(shade, value, text)
  if (halfWidth === null) return said
  if (shade === 'profit' || shade === 'met' || shade === 'lost') return t.plusMinus({ value: said, half: halfWords(shade, halfWidth, text) })
  // As many decimals as the half-width deserves.
  const digits = halfWidth >= 2 ? 0 : halfWidth >= 0.1 ? 1 : 2
  return t.plusMinus({ value: text.sweep.minutes({ value, digits }), half: text.sweep.halfMinutes({ value: halfWidth, digits }) })
}

const halfWords = (shade: Shade, half: number, { survey: t }: Text): string => (shade === 'profit' ? t.perHour({ dollars: Math.round(half) }) : t.halfShare({ value: half }))
