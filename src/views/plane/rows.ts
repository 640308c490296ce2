import type { Variable } from '../../restaurant/surveys.ts'
import type { FigureState } from '../../store/figure.ts'
import type { Text } from '../../text/text.ts'
import type { TableData } from '../chart/table.ts'
import { cellWords, legendName } from '../chart/survey/words.ts'
import type { Shade } from '../chart/survey/shades.ts'
import { amountOf, nameOf } from '../chart/variable.ts'
import { goalOf } from './draw.ts'

/** A row a cell: where it is, what is read there with its half-width, and what it costs. */
export function planeTable(state: FigureState, text: Text, variables: readonly Variable[], shade: Shade): TableData | null {
  const map = state.results.explored?.plane
  const [vx, vy] = [map?.x.of, map?.y.of].map((of) => variables.find((one) => one.of === of))
  if (!map || !vx || !vy) return null
  const { survey: t, table } = text
  const columns = map.x.values.length
  const rows = map.cells.flatMap((cell, k) => {
    if (!cell) return []
    const [x, y] = [map.x.values[k % columns], map.y.values[Math.floor(k / columns)]]
    const { value } = cell.readings.wages
    return [{ key: `${k}`, cells: [amountOf(vx, x, text), amountOf(vy, y, text), cellWords(cell, shade, text), value === null ? table.none : t.perHour({ dollars: Math.round(value) })] }]
  })
  return {
    caption: t.planeTitle({ x: nameOf(vx, text), y: nameOf(vy, text) }),
    columns: [nameOf(vx, text), nameOf(vy, text), legendName(shade, goalOf(state), text), table.cost],
    rows,
  }
}
