import { bill } from './bill.ts'
import { compare } from './compare.ts'
import { foresight } from './foresight.ts'
import { keys } from './keys.ts'
import { map } from './map.ts'
import { narration } from './narration.ts'
import { panels } from './panels.ts'
import { params } from './params.ts'
import { pins } from './pins.ts'
import { share } from './share.ts'
import { status } from './status.ts'
import { table } from './table.ts'
import { team } from './team.ts'
import { timeline } from './timeline.ts'
import { trace } from './trace.ts'
import { waits } from './waits.ts'

/** What is said by what comes after them. */
export const rest = { bill, compare, foresight, keys, map, narration, panels, params, pins, share, status, table, team, timeline, trace, waits }
