import type { FigureState } from '../../store/figure.ts'
import type { Text } from '../../text/text.ts'
import { clockWords } from '../chart/clock.ts'
import type { TableData } from '../chart/table.ts'
import { selectTrace } from './select.ts'
import { endWords, spanWords } from './wording.ts'

/** Every span, a row each, also those that the picture has no room for. */
export function traceTable(state: FigureState, text: Text): TableData | null {
  const story = selectTrace(state)
  if (!story || story.spans.length === 0) return null
  const words = text.trace
  const { runs, playback } = state
  return {
    caption: words.table,
    columns: [words.what, words.from, words.took, words.end],
    rows: story.spans.map((span, i) => ({
      key: String(i),
      cells: [spanWords(span, text), clockWords(span.from, runs.a.scenario.opensAt, playback.end, text), words.minutes({ m: span.to - span.from }), endWords(span, story, text)],
    })),
  }
}
