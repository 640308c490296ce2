import type { Preset } from '../../scenario/presets/index.ts'
import { fetchAllWords, fetchWords } from '../../text/shelf.ts'
import { textOf } from '../../text/text.ts'
import { shapeOf, type Shape } from './card.ts'
import type { Sight, StillOrder } from './order.ts'
import { sceneOfPreset } from '../options.ts'
import { describe, Reel } from './reel.ts'
import type { Picture } from './paintCard.ts'

/** Of a poster, pixels: what feeds and messengers cut least of. */
export const POSTER = { width: 1200, height: 630 } as const
/** Pixels a CSS pixel: words and people are as large in a feed of 600 pixels as they are on the page. */
const RATIO = 2

/** The moment that a preset is about: of two restaurants where it opens with two. */
function posterSight(preset: Preset): Sight {
  const { scenario, poster, rate } = preset
  const { commands, beside } = sceneOfPreset(preset)
  const { seed } = scenario
  return {
    a: { scenario, seed, commands },
    b: beside ? { scenario, seed, commands: beside.commands } : null,
    choices: beside?.choices ?? { a: null, b: null },
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
  return { sight: posterSight(preset), format: { width: POSTER.width / RATIO, height: POSTER.height / RATIO, ratio: RATIO }, exact: true }
}

/** What is seen at a preset's poster minute, in panes of this shape, and the same in words for whoever does not see it. */
export async function posterPicture(preset: Preset, shape: Shape): Promise<{ picture: Picture; words: string }> {
  const sight = posterSight(preset)
  await fetchAllWords()
  await fetchWords(sight.lang)
  const reel = new Reel(sight, async () => undefined)
  await reel.lookAhead(sight.time)
  const picture = await reel.at(sight.time, shape)
  return { picture, words: describe(picture, textOf(sight)) }
}

/** What a preset's poster shows, in words, for whoever does not see it. */
export async function posterWords(preset: Preset): Promise<string> {
  const { sight, format } = posterOrder(preset)
  return (await posterPicture(preset, shapeOf(format.width, format.height, sight.b ? 2 : 1))).words
}
