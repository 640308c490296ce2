import { GROUPS, languages, type Group, type Lang } from './languages.ts'
import type { Catalogue } from './catalogue.ts'

/** The words at hand, by language. */
const shelf = new Map<Lang, Partial<Catalogue>>()
/** Groups that have been asked for, by language, and those of them that are here. */
const asked = new Map<Lang, Map<Group, Promise<void>>>()
const here = new Map<Lang, Set<Group>>()
const heard = new Set<(lang: Lang, areas: Partial<Catalogue>) => void>()
/** What the parts that are there say: every language that comes later brings as much. */
const wanted = new Set<Group>(['first'])

const of = <T>(all: Map<Lang, T>, lang: Lang, make: () => T): T => {
  const known = all.get(lang) ?? make()
  all.set(lang, known)
  return known
}

async function put(lang: Lang, group: Group): Promise<void> {
  const areas: Partial<Catalogue> = await languages[lang].words(group)
  shelf.set(lang, { ...shelf.get(lang), ...areas })
  of(here, lang, () => new Set()).add(group)
  for (const hear of heard) hear(lang, areas)
}

/** Asks once; again if it did not come. */
function once(lang: Lang, group: Group): Promise<void> {
  const groups = of(asked, lang, () => new Map<Group, Promise<void>>())
  const coming = groups.get(group) ?? put(lang, group)
  groups.set(group, coming)
  return coming.catch((error: unknown) => {
    groups.delete(group)
    throw error
  })
}

/** Brings what a figure in this language says: at first without what its later parts say, once those are there with that, too. */
export async function fetchWords(lang: Lang): Promise<void> {
  await Promise.all([...wanted].map((group) => once(lang, group)))
}

/** Brings what these groups say in the languages that are in use, and in those that will be. */
export async function fetchMoreWords(...groups: readonly Group[]): Promise<void> {
  for (const group of groups) wanted.add(group)
  await Promise.all([...asked.keys()].flatMap((lang) => groups.map((group) => once(lang, group))))
}

/** Brings the whole of the languages that are in use, and of those that will be. */
export const fetchAllWords = (): Promise<void> => fetchMoreWords(...GROUPS)

/** Whether a figure can be shown in this language now, all its parts included. */
export const hasWords = (lang: Lang): boolean => [...wanted].every((group) => here.get(lang)?.has(group))

/** The words at hand: typed as all of them, since a part comes with what it says. */
export const wordsOf = (lang: Lang): Catalogue => (shelf.get(lang) ?? {}) as Catalogue

/** Tells of words that come later. */
export const hearWords = (hear: (lang: Lang, areas: Partial<Catalogue>) => void): void => void heard.add(hear)
