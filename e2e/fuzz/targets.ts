import '../../src/text/words.testing.ts'
import { reading } from './reading.ts'
import { running } from './running.ts'
import type { Target } from './rule.ts'

export { unpolluted } from './rule.ts'

/** Every way in which somebody else's text, file, link, message or hand reaches us. */
export const targets: readonly Target[] = [...reading, ...running]
