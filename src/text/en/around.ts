import { bill } from './bill.ts'
import { keys } from './keys.ts'
import { narration } from './narration.ts'
import { panels } from './panels.ts'
import { status } from './status.ts'
import { table } from './table.ts'
import { timeline } from './timeline.ts'
import { titles } from './titles.ts'

/** What stands around the stage says, and whatever may be told of a day in words. */
export const around = { bill, keys, narration, panels, status, table, timeline, titles }
