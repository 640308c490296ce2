import { losses } from './losses.ts'
import { stage } from './stage.ts'
import { titles } from './titles.ts'

/** What the stage says, and what the house's restaurants are called. */
export const first = { losses, stage, titles }
