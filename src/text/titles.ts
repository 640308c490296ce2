import { titles } from './en/titles.ts'
import type { Text } from './text.ts'

/** A title in the reader's language, if it is one of the house's own; one that somebody else wrote stays as they wrote it. */
export function titled(title: string, text: Text): string {
  const key = (Object.keys(titles) as (keyof typeof titles)[]).find((name) => titles[name].restaurant === title)
  return key === undefined ? title : text.titles[key]
}
