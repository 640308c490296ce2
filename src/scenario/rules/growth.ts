import { speedFault } from '../staff.ts'
import type { Growth } from '../types.ts'
import type { Reading } from './draft.ts'

export function growthRules({ draft, problems }: Reading): void {
  const { growth, staff } = draft
  if (growth?.serialShare === undefined) return
  staff?.forEach((entry, i) => {
    const fault = entry?.speed === undefined ? null : speedFault(entry.speed, growth as Growth)
    if (fault) problems.add(`staff[${i}].speed`, fault)
  })
}
