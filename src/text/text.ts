import { createFormat } from './format.ts'
import { languages, type Lang } from './languages.ts'
import { resolve, type Area, type Telling, type Format, type Resolved } from './telling.ts'
import type { Areas } from './catalogue.ts'

export type { Areas } from './catalogue.ts'

/** The whole catalogue in one language and telling: `text.stage.next`, `text.bill.served({ n: 192 })`. */
export type Text = { [K in keyof Areas]: Resolved<Areas[K]> } & { telling: Telling; lang: Lang; dir: 'ltr' | 'rtl'; format: Format }

const cache = new Map<string, Text>()

export function createText(telling: Telling, lang: Lang): Text {
  const name = `${lang} ${telling}`
  let text = cache.get(name)
  if (!text) {
    const { locale, direction, areas } = languages[lang]
    const format = createFormat(locale, direction)
    const out: Record<string, unknown> = { telling, lang, dir: direction, format }
    for (const [key, area] of Object.entries(areas) as [string, Area][]) out[key] = resolve(area, telling, format)
    text = out as Text
    cache.set(name, text)
  }
  return text
}

/** The catalogue as a figure's reader has it. */
export function textOf({ telling, lang }: { telling: Telling; lang: Lang }): Text {
  return createText(telling, lang)
}
