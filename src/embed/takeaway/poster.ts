import type { Preset } from '../../scenario/presets/index.ts'
import { fetchAllWords, fetchWords } from '../../text/shelf.ts'
import { textOf } from '../../text/text.ts'
import { shapeOf } from './card.ts'
import type { Sight, StillOrder } from './order.ts'
import { describe, Reel } from './reel.ts'

/** Of a poster, pixels: what feeds and messengers cut least of. */
export const POSTER = { width: 1200, height: 630 } as const
/** Pixels a CSS pixel: words and people are as large in a feed of 600 pixels as they are on the page. */
const RATIO = 2

function sightOf({ scenario, commands, poster, rate }: Preset): Sight {
  return {
    a: { scenario, seed: scenario.seed, commands },
    b: null,
    choices: { a: null, b: null },
    time: poster,
    rate,
    end: scenario.duration,
    telling: 'restaurant',
    lang: 'en',
    dark: false,
  }
}

/** A preset's poster, for whoever paints it. */
export function posterOrder(preset: Preset): StillOrder {
  return { sight: sightOf(preset), format: { width: POSTER.width / RATIO, height: POSTER.height / RATIO, ratio: RATIO }, exact: true }
}

/** What a preset's poster shows, in words, for whoever does not see it. */
export async function posterWords(preset: Preset): Promise<string> {
  const { sight, format } = posterOrder(preset)
  await fetchAllWords()
  await fetchWords(sight.lang)
  const reel = new Reel(sight, async () => undefined)
  await reel.lookAhead(sight.time)
  return describe(await reel.at(sight.time, shapeOf(format.width, format.height, 1)), textOf(sight))
}
