import type { Cell, Reading, Sweep, Variable } from '../../restaurant/surveys.ts'
import type { Text } from '../../text/text.ts'
import { nameOf } from '../chart/variable.ts'
import { neverClears, readingOf, theoryOf } from './select.ts'
import { halfWidthOf, readingName } from './wording.ts'

const TOLD = ['met', 'wait', 'p50', 'p90', 'p95', 'p99', 'lost', 'utilisation', 'wages', 'profit'] as const satisfies readonly Reading[]

const unitOf = (key: Reading): 'asShare' | 'inMinutes' | 'inDollars' =>
  key === 'met' || key === 'lost' || key === 'utilisation' ? 'asShare' : key === 'wages' || key === 'profit' ? 'inDollars' : 'inMinutes'

/** To nine digits: what lies beyond is not information. */
const tidy = (x: number | null): number | null => (x === null ? null : Number(x.toPrecision(9)))

const ran = (cell: Cell | null): cell is Cell => cell !== null && cell.impossible === null

/** All that a sweep found as a table: names above, then a row a value. */
export function sweepRows(sweep: Sweep, variable: Variable, text: Text): (string | number | null)[][] {
  const { sweep: words } = text
  const { axis, cells } = sweep
  const theory = TOLD.map((key) => theoryOf(sweep.theory, key))
  const known = TOLD.map((_, k) => theory[k].some((value) => value !== null))
  const head: string[] = [nameOf(variable, text)]
  TOLD.forEach((key, k) => {
    const what = words[unitOf(key)]({ what: readingName(key, sweep, text) })
    head.push(what, words.columnOf({ what }), ...(known[k] ? [words.columnTheory({ what })] : []))
  })
  head.push(words.clears, words.customers)
  const rows = axis.values.map((value, i): (string | number | null)[] => {
    const cell = cells[i]
    const row: (string | number | null)[] = [value]
    TOLD.forEach((key, k) => {
      const reading = readingOf(cell, key)
      row.push(tidy(reading?.value ?? null), tidy(reading && halfWidthOf(reading)), ...(known[k] ? [tidy(theory[k][i])] : []))
    })
    row.push(ran(cell) ? (neverClears(cell) ? words.no : words.yes) : null, ran(cell) ? cell.customers : null)
    return row
  })
  return [head, ...rows]
}
