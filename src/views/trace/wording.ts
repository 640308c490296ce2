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
  const clock = (minute: number): string => clockWords(minute, runs.a.scenario.opensAt, playback.end, text)
  return words.finding({
    n: story.customer + 1,
    came: clock(story.arrivedAt),
    left: story.leftAt === null ? null : clock(story.leftAt),
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
export function endWords({ end, to }: Span, { outcome, leftAt }: Story, { trace: words }: Text): string {
  if (end === 'done') return ''
  // What ended in nothing is told by what they did then.
  return end === 'lost' ? words.lost({ outcome: leftAt !== null && to >= leftAt ? outcome : 'in-orbit' }) : words[end]
}
