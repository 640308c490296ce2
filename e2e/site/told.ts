/** The presets as their cards tell them. Ready when this module is: words come with it that whoever loads it in passing could not wait for. */
import { POSTER, posterWords } from '../../src/embed/takeaway/poster.ts'
import { presets } from '../../src/scenario/presets/all.ts'
import type { Card } from './cards.ts'

export const cards: readonly Card[] = await Promise.all(
  presets.filter(({ listed }) => listed !== undefined).map(async (preset) => ({
    name: preset.name,
    title: preset.scenario.title ?? preset.title,
    description: preset.scenario.note ?? '',
    image: { ...POSTER, alt: await posterWords(preset) },
  })),
)
