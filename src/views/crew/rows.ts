import type { FigureState } from '../../store/figure.ts'
import type { Text } from '../../text/text.ts'
import type { TableData } from '../chart/table.ts'
import { kindsOf, selectCrew } from './select.ts'
import { kindWords, labelWords } from './wording.ts'

/** The bars' shares, a row a bar. */
export function crewTable(state: FigureState, text: Text): TableData | null {
  const crew = selectCrew(state)
  if (crew.bars.length === 0) return null
  const stations = state.runs.a.scenario.stations?.length ?? 0
  const names = kindWords(crew, text)
  const kinds = kindsOf(crew)
  return {
    caption: text.team.table,
    columns: [text.team.who, ...kinds.map((kind) => names[kind]), text.team.recentlyBusy],
    rows: crew.bars.map(({ key, label, shares, recent }) => ({
      key,
      cells: [labelWords(label, stations, text), ...kinds.map((kind) => text.team.share({ share: shares[kind] })), text.team.share({ share: recent.busy })],
    })),
  }
}
