import type { Frame } from '../restaurant/frame.ts'

export type LossReason = keyof Frame['lost']

/** The reason for which everybody so far was lost; null while nobody is, or where there are several. */
export function soleReason(lost: Frame['lost']): LossReason | null {
  const reasons = (Object.keys(lost) as LossReason[]).filter((reason) => lost[reason] > 0)
  return reasons.length === 1 ? reasons[0] : null
}
