import { keys } from './keys.ts'
import { losses } from './losses.ts'
import { panels } from './panels.ts'
import { stage } from './stage.ts'
import { status } from './status.ts'
import { table } from './table.ts'
import { titles } from './titles.ts'

/** What the stage and the panels around it say. */
export const first = { keys, losses, panels, stage, status, table, titles }
