import { losses } from './losses.ts'
import { stage } from './stage.ts'

/** What the stage says. */
export const first = { losses, stage }
