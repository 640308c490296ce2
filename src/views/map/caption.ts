import { select } from 'd3-selection'
import type { DrawContext } from '../view.ts'
import type { Region } from './labels.ts'

export interface CaptionFacts {
  /** What the ground stands for. */
  words: string
  /** Regions of the map whose names found no room on it. */
  unnamed: { region: Region; words: string }[]
}

/** The words below the map: a key to what could not be named on it, and what its ground stands for. */
export function createCaption(find: () => HTMLElement | null): {
  write(context: DrawContext, facts: CaptionFacts): void
  clear(): void
} {
  let node: HTMLElement | null = null
  let written = ''
  return {
    write({ palette }, { words, unnamed }) {
      const key = JSON.stringify([unnamed, words, palette.dark])
      const found = find()
      if (!found || (found === node && key === written)) return
      if (found !== node) {
        found.replaceChildren()
        select(found).append('div').attr('class', 'dr-map-theory')
        // Last, for it comes and goes with the room that the names have on the map.
        select(found).append('div').attr('class', 'dr-map-keys')
      }
      node = found
      written = key
      const fills: Record<Region, string> = { meets: palette.good, clears: palette.fair, never: palette.bad }
      const items = select(found)
        .select('.dr-map-keys')
        .selectAll<HTMLSpanElement, CaptionFacts['unnamed'][number]>('span.dr-map-key')
        .data(unnamed)
        .join((enter) => {
          const span = enter.append('span').attr('class', 'dr-map-key')
          span.append('i').attr('class', 'dr-map-swatch')
          span.append('span')
          return span
        })
      items.select<HTMLElement>('i').each(function colour(d) {
        this.style.setProperty('background-color', fills[d.region])
        this.classList.toggle('dr-map-hatched', d.region === 'never')
      })
      items.select('span').text((d) => d.words)
      select(found).select('.dr-map-theory').text(words)
    },
    clear() {
      node?.replaceChildren()
      node = null
    },
  }
}
