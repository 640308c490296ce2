import type { ReactElement } from 'react'
import type { Progress } from '../../../restaurant/surveys.ts'
import type { Text } from '../../../text/text.ts'

/** How far a simulation has got, as a line at the lower side of what stands above it. */
export function ProgressLine({ progress, text }: { progress: Progress | null | undefined; text: Text }): ReactElement {
  const part = progress && progress.wanted > 0 ? Math.min(1, progress.done / progress.wanted) : 0
  return (
    <div className="dr-survey-line" role="progressbar" aria-label={text.survey.progressName} aria-valuemin={0} aria-valuemax={100} aria-valuenow={Math.round(part * 100)}>
      <i style={{ transform: `scaleX(${part.toFixed(3)})` }} />
    </div>
  )
}
