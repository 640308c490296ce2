import { select } from 'd3-selection'
import type { DrawContext } from '../view.ts'
import type { Region } from './labels.ts'

export interface CaptionFacts {
  /** Null where theory has no answer. */
  perHour: number | null
  kind: 'exact' | 'approximate' | 'limit'
  /** Regions of the map whose names found no room on it. */
  unnamed: { region: Region; words: string }[]
}

/** The words below the map: what its ground stands for, and a key to what could not be named on it. */
export function createCaption(find: () => HTMLElement | null): {
  write(context: DrawContext, facts: CaptionFacts): void
  clear(): void
} {
  let written = ''
  return {
    write({ text, palette }, { perHour, kind, unnamed }) {
      const node = find()
      if (!node) return
      const t = text.map
      const theory = perHour === null ? t.noTheory : t.caption({ perHour, kind })
      const key = JSON.stringify([unnamed, theory, palette.dark, text.telling])
      if (key === written && node.childElementCount > 0) return
      written = key
      const caption = select(node)
      const fills: Record<Region, string> = { meets: palette.good, clears: palette.fair, never: palette.bad }
      const items = caption.selectAll<HTMLSpanElement, (typeof unnamed)[number]>('span.dr-map-key').data(unnamed).join((enter) => {
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
      caption
        .selectAll<HTMLSpanElement, string>('span.dr-map-theory')
        .data(perHour === null ? [theory] : [`${theory} ${t.dotted}`])
        .join('span')
        .attr('class', 'dr-map-theory')
        .text((d) => d)
    },
    clear() {
      find()?.replaceChildren()
    },
  }
}
