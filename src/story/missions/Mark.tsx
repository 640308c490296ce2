import type { ReactElement } from 'react'
import type { ConditionJudged } from '../../run/lesson/missions.ts'

/** Told apart by their shape: an empty ring, a ring half full, a cross, a tick. */
const SHAPES: Readonly<Record<ConditionJudged['mark'], string>> = {
  open: 'M10 3a7 7 0 1 1 0 14a7 7 0 1 1 0-14Z',
  holds: 'M10 3a7 7 0 1 1 0 14a7 7 0 1 1 0-14ZM6.800 10.200l2.300 2.300 4.300-4.800',
  broken: 'M5 5l10 10M15 5L5 15',
  done: 'M3.500 10.500l4.500 4.500L16.500 5.500',
}

export function Mark({ mark }: { mark: ConditionJudged['mark'] }): ReactElement {
  return (
    <svg className="dr-mark" data-mark={mark} viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      <path d={SHAPES[mark]} />
    </svg>
  )
}
