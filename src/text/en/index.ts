import { bill } from './bill.ts'
import { compare } from './compare.ts'
import { foresight } from './foresight.ts'
import { losses } from './losses.ts'
import { map } from './map.ts'
import { panels } from './panels.ts'
import { params } from './params.ts'
import { pins } from './pins.ts'
import { share } from './share.ts'
import { stage } from './stage.ts'
import { status } from './status.ts'
import { team } from './team.ts'
import { timeline } from './timeline.ts'
import { trace } from './trace.ts'

/** English, by area: a file each. */
export const areas = { stage, timeline, map, bill, panels, params, status, losses, foresight, share, compare, pins, team, trace }
