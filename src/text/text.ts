import { createFormat } from './format.ts'
import { languages, type Lang } from './languages.ts'
import { hearWords, wordsOf } from './shelf.ts'
import { resolve, type Area, type Telling, type Format, type Resolved } from './telling.ts'
import type { Areas } from './catalogue.ts'


/** The whole catalogue in one language and telling: `text.stage.next`, `text.bill.served({ n: 192 })`. */
export type Text = { [K in keyof Areas]: Resolved<Areas[K]> } & { telling: Telling; lang: Lang; dir: 'ltr' | 'rtl'; format: Format }

const cache = new Map<string, Text>()

function add(text: Text, areas: object): void {
  for (const [key, area] of Object.entries(areas) as [string, Area][]) Object.assign(text, { [key]: resolve(area, text.telling, text.format) })
}

// Whoever holds a text has the words that come later, too.
hearWords((lang, areas) => {
  for (const text of cache.values()) if (text.lang === lang) add(text, areas)
})

export function createText(telling: Telling, lang: Lang): Text {
  const name = `${lang} ${telling}`
  let text = cache.get(name)
  if (!text) {
    const { locale, direction } = languages[lang]
    text = { telling, lang, dir: direction, format: createFormat(locale, direction) } as Text
    add(text, wordsOf(lang))
    cache.set(name, text)
  }
  return text
}

/** The catalogue as a figure's reader has it. */
export function textOf({ telling, lang }: { telling: Telling; lang: Lang }): Text {
  return createText(telling, lang)
}
