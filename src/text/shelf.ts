import { languages, type First, type Lang, type Rest } from './languages.ts'
import type { Catalogue } from './catalogue.ts'

/** The words at hand, by language: those of a figure's first look, then all. */
const shelf = new Map<Lang, Partial<Catalogue>>()
const firsts = new Map<Lang, Promise<void>>()
const rests = new Map<Lang, Promise<void>>()
const heard = new Set<(lang: Lang, areas: First | Rest) => void>()
/** Once a part has asked for the rest, every language that comes later brings all of its words. */
let all = false

async function put(lang: Lang, coming: Promise<First | Rest>): Promise<void> {
  const areas = await coming
  shelf.set(lang, { ...shelf.get(lang), ...areas })
  for (const hear of heard) hear(lang, areas)
}

/** Asks once; again if it did not come. */
function once(asked: Map<Lang, Promise<void>>, lang: Lang, ask: () => Promise<First | Rest>): Promise<void> {
  const coming = asked.get(lang) ?? put(lang, ask())
  asked.set(lang, coming)
  return coming.catch((error: unknown) => {
    asked.delete(lang)
    throw error
  })
}

/** Brings what a figure in this language says: at first without what its later parts say, once those are there all of it. */
export async function fetchWords(lang: Lang): Promise<void> {
  const { first, rest } = languages[lang]
  await Promise.all([once(firsts, lang, first), all && once(rests, lang, rest)])
}

/** Brings the whole of the languages that are in use, and of those that will be. */
export async function fetchAllWords(): Promise<void> {
  all = true
  await Promise.all([...firsts.keys()].map(fetchWords))
}

/** Whether a figure can be shown in this language now, all its parts included. */
export const hasWords = (lang: Lang): boolean => {
  const areas = shelf.get(lang)
  return areas !== undefined && 'stage' in areas && (!all || 'map' in areas)
}

/** The words at hand: typed as all of them, since a part comes with what it says. */
export const wordsOf = (lang: Lang): Catalogue => (shelf.get(lang) ?? {}) as Catalogue

/** Tells of words that come later. */
export const hearWords = (hear: (lang: Lang, areas: First | Rest) => void): void => void heard.add(hear)
