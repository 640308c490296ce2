import type { Variable } from '../../restaurant/surveys.ts'
import type { FigureState } from '../../store/figure.ts'
import type { Text } from '../../text/text.ts'
import type { TableData } from '../chart/table.ts'
import { amountOf, nameOf } from '../chart/variable.ts'
import { neverClears, readingOf, SHOWN } from './select.ts'
import { estimateWords, readingName } from './wording.ts'

/** The small charts in rows, a row a value. */
export function sweepTable({ results }: FigureState, variables: readonly Variable[], text: Text): TableData | null {
  const sweep = results.explored?.sweep
  const variable = variables.find(({ of }) => of === sweep?.axis.of)
  if (!sweep || !variable) return null
  return {
    caption: text.sweep.table({ name: nameOf(variable, text) }),
    columns: [nameOf(variable, text), ...SHOWN.map((key) => readingName(key, sweep, text))],
    rows: sweep.axis.values.map((value, i) => {
      const cell = sweep.cells[i]
      const never = neverClears(cell)
      return {
        key: String(value),
        ...(value === sweep.now ? { mark: 'now' } : {}),
        cells: [
          amountOf(variable, value, text),
          ...SHOWN.map((key) => {
            const reading = readingOf(cell, key)
            return !reading && never && key === 'wait' ? text.sweep.neverClears : estimateWords(key, reading, text)
          }),
        ],
      }
    }),
  }
}
