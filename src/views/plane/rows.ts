import type { Cell, Variable } from '../../restaurant/surveys.ts'
import type { FigureState } from '../../store/figure.ts'
import type { Text } from '../../text/text.ts'
import type { TableData } from '../chart/table.ts'
import { legendName, valueWords } from '../chart/survey/Legend.tsx'
import { tellsOfEndless, type Shade } from '../chart/survey/shades.ts'
import { amountOf, nameOf } from '../chart/variable.ts'
import { goalOf } from './draw.ts'

/** A row a cell: where it is, what is read there with its half-width, and what it costs. */
export function planeTable(state: FigureState, text: Text, variables: readonly Variable[], shade: Shade): TableData | null {
  const map = state.results.explored?.plane
  const [vx, vy] = [map?.x.of, map?.y.of].map((of) => variables.find((one) => one.of === of))
  if (!map || !vx || !vy) return null
  const { survey: t, table } = text
  const read = (cell: Cell): string => {
    if (cell.impossible !== null) return t.impossible
    if (!cell.clears && !tellsOfEndless(shade)) return text.map.neverClears
    const { value, halfWidth } = cell.readings[shade]
    if (value === null) return table.none
    const said = valueWords(shade, value, text)
    return halfWidth === null ? said : t.plusMinus({ value: said, half: halfWords(shade, halfWidth, text) })
  }
  const columns = map.x.values.length
  const rows = map.cells.flatMap((cell, k) => {
    if (!cell) return []
    const [x, y] = [map.x.values[k % columns], map.y.values[Math.floor(k / columns)]]
    const { value } = cell.readings.wages
    return [{ key: `${k}`, cells: [amountOf(vx, x, text), amountOf(vy, y, text), read(cell), value === null ? table.none : t.perHour({ dollars: Math.round(value) })] }]
  })
  return {
    caption: t.planeTitle({ x: nameOf(vx, text), y: nameOf(vy, text) }),
    columns: [nameOf(vx, text), nameOf(vy, text), legendName(shade, goalOf(state), text), table.cost],
    rows,
  }
}

function halfWords(shade: Shade, half: number, text: Text): string {
  if (shade === 'profit') return text.survey.perHour({ dollars: Math.round(half) })
  return shade === 'met' || shade === 'lost' ? `${text.format.number(half * 100, 1)}%` : text.survey.minutes({ minutes: half })
}
