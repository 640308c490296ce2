import { watchTips } from '../panels/tips.ts'
import '../scenario/parse.ts'
import { createDoings } from './doings.ts'
import * as pair from './pair.ts'
import { explained } from './refusal.ts'
import type { Sight } from './sight.ts'
import type { Wired } from './wire.ts'
import { start } from './work.ts'
import type { Failed, MakeWorker } from './desk.ts'

/**
 * What only a hand needs: commands are carried out, those that waited first; what may come of them is simulated beside the day shown; signs
 * say what they are. `failed`: told of work that broke. Returns what ends it.
 */
export function giveHands(element: HTMLElement, { store, takeUp }: Wired, desk: MakeWorker | null, figure: string, sight: Sight, failed: Failed): () => void {
  takeUp(createDoings, explained, pair)
  const stop = [start(store, desk, figure, sight, failed), watchTips(element)]
  return () => {
    for (const end of stop) end()
  }
}
