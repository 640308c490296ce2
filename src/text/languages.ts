import type { Catalogue } from './catalogue.ts'
import { first } from './en/first.ts'
import type { groups } from './en/index.ts'

/** What a figure says, by when it says it: `first` is what it cannot be shown without, the others come with the parts that say them. */
export type Group = keyof typeof groups
export const GROUPS = ['first', 'around', 'ahead', 'parts', 'maps', 'two', 'settings', 'lesson', 'hand'] as const satisfies readonly Group[]

/** The words of a group in any language. */
export type Words<G extends Group> = Pick<Catalogue, keyof (typeof groups)[G] & keyof Catalogue>
/** How each group comes. */
type Coming = { readonly [G in Group]: () => Promise<Words<G>> }

interface Language {
  /** Its own name for itself, as a switch shows it. */
  name: string
  /** Numbers, money, plurals and lists by `Intl`. */
  locale: string
  direction: 'ltr' | 'rtl'
  /** Offered to everybody; one that is not comes only where it is asked for by its code. */
  offered: boolean
  words: <G extends Group>(group: G) => Promise<Words<G>>
}

const comingBy = (coming: Coming): Language['words'] => (group) => coming[group]()

/** Another language is a folder beside `en` and an entry here. */
export const languages = {
  en: {
    name: 'English', locale: 'en-US', direction: 'ltr', offered: true,
    words: comingBy({
      // Which is what most ask for: always here.
      first: async () => first,
      around: async () => (await import('./en/around.ts')).around,
      ahead: async () => (await import('./en/ahead.ts')).ahead,
      parts: async () => (await import('./en/parts.ts')).parts,
      maps: async () => (await import('./en/maps.ts')).maps,
      two: async () => (await import('./en/two.ts')).two,
      settings: async () => (await import('./en/settings.ts')).settings,
      lesson: async () => (await import('./en/lesson.ts')).lesson,
      hand: async () => (await import('./en/hand.ts')).hand,
    }),
  },
  es: {
    name: 'Español', locale: 'es-ES', direction: 'ltr', offered: true,
    words: comingBy({
      first: async () => (await import('./es/first.ts')).first,
      around: async () => (await import('./es/around.ts')).around,
      ahead: async () => (await import('./es/ahead.ts')).ahead,
      parts: async () => (await import('./es/parts.ts')).parts,
      maps: async () => (await import('./es/maps.ts')).maps,
      two: async () => (await import('./es/two.ts')).two,
      settings: async () => (await import('./es/settings.ts')).settings,
      lesson: async () => (await import('./es/lesson.ts')).lesson,
      hand: async () => (await import('./es/hand.ts')).hand,
    }),
  },
  'qps-rtl': {
    name: 'Pseudo', locale: 'en-US', direction: 'rtl', offered: false,
    words: async (group) => (await import('./pseudo.ts')).words(group),
  },
} satisfies Record<string, Language>

/** Code of a language, as in `lang="es"`. */
export type Lang = keyof typeof languages

export const LANGS = Object.keys(languages) as Lang[]

/** Those that a reader may pick, `now` among them. */
export const offeredLangs = (now: Lang): Lang[] => LANGS.filter((lang) => languages[lang].offered || lang === now)

/** The language that a tag of the web such as "es-MX" names, null if there is none. */
export function langOf(tag: string | null | undefined): Lang | null {
  const asked = (tag ?? '').trim().toLowerCase()
  return LANGS.find((lang) => lang === asked) ?? LANGS.find((lang) => languages[lang].offered && asked.startsWith(`${lang}-`)) ?? null
}
