import { fault } from './fault.ts'
import { paste } from './paste.ts'
import { refusals } from './refusals.ts'
import { roster } from './roster.ts'
import { share } from './share.ts'

/** What only a hand brings up. */
export const hand = { fault, paste, refusals, roster, share }
