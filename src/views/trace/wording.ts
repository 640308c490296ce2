import type { FigureState } from '../../store/figure.ts'
import type { Text } from '../../text/text.ts'
import { clockWords } from '../chart/clock.ts'
import type { Span, Story } from './select.ts'

/** The whole story in a sentence. */
export function findingWords(story: Story | null, { runs, playback, results }: FigureState, text: Text): string {
  const { trace: words } = text
  // Not known yet is not nobody.
  if (!results.trace) return ''
  if (!story) return results.trace.customer >= 0 ? words.notYet({ n: results.trace.customer + 1 }) : words.nobody
  return words.finding({
    n: story.customer + 1,
    came: clockWords(story.arrivedAt, runs.a.scenario.opensAt, playback.end, text),
    waited: story.waited,
    served: story.served,
    took: (story.leftAt ?? story.until) - story.arrivedAt,
    attempts: story.attempts,
    outcome: story.outcome,
  })
}

/** What a span is of. */
export function spanWords(span: Span, { trace: words }: Text): string {
  return span.kind === 'away' ? words.away : words[span.kind](span)
}

/** How it ended, where that is worth saying; else ''. */
export const endWords = ({ end }: Span, { trace: words }: Text): string => (end === 'done' ? '' : words[end])
