import { demandRules } from './demand.ts'
import type { Reading } from './draft.ts'
import { growthRules } from './growth.ts'
import { lineRules } from './line.ts'
import { managerRules } from './manager.ts'
import { orderRules, qualityRules } from './orders.ts'
import { skillRules } from './skills.ts'
import { failFastRules, protectionRules, sicknessRules } from './trouble.ts'

export { spendFault } from './orders.ts'
export type { Draft, Reading } from './draft.ts'

type Rule = (reading: Reading) => void

/** By the section whose change may break them; those of what opens the day alone stand last. */
const RULES: readonly (readonly [sections: readonly string[], rule: Rule])[] = [
  [['demand'], demandRules],
  [['work'], orderRules],
  [['line'], lineRules],
  [['sickness'], sicknessRules],
  [['failFast'], failFastRules],
  [['manager'], managerRules],
  [['protection'], protectionRules],
  [['quality'], qualityRules],
  [[], growthRules],
  [[], skillRules],
]

/** Every rule, or those that a change of one section may break. */
export function checkRules(reading: Reading, section?: string): void {
  for (const [sections, rule] of RULES) if (section === undefined || sections.includes(section)) rule(reading)
}
