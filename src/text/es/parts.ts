import { team } from './team.ts'
import { trace } from './trace.ts'
import { waits } from './waits.ts'

/** What the smaller pictures say. */
export const parts = { team, trace, waits }
