import type { Lang } from '../text/languages.ts'
import { fetchWords, hasWords } from '../text/shelf.ts'

/** Turns a figure to a language: at once where its words are at hand, else when they have come; what was wished last wins. */
export function createSpeak(spoken: (lang: Lang) => void): (lang: Lang) => void {
  let wished: Lang | null = null
  return (lang) => {
    wished = lang
    if (hasWords(lang)) return spoken(lang)
    fetchWords(lang).then(
      () => {
        if (wished === lang) spoken(lang)
      },
      (error: unknown) => reportError(error),
    )
  }
}
