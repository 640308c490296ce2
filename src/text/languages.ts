import type { Catalogue } from './catalogue.ts'
import { first } from './en/first.ts'

/** The words that a figure cannot be shown without, and those that its later parts bring. */
export type First = Pick<Catalogue, keyof typeof first>
export type Rest = Omit<Catalogue, keyof typeof first>

interface Language {
  /** Its own name for itself, as a switch shows it. */
  name: string
  /** Numbers, money, plurals and lists by `Intl`. */
  locale: string
  direction: 'ltr' | 'rtl'
  /** Offered to everybody; one that is not comes only where it is asked for by its code. */
  offered: boolean
  /** Its words come when they are needed; the first of English, which is what most ask for, are always here. */
  first(): Promise<First>
  rest(): Promise<Rest>
}

/** Another language is a folder beside `en` and a line here. */
export const languages = {
  en: {
    name: 'English', locale: 'en-US', direction: 'ltr', offered: true,
    first: async () => first,
    rest: async () => (await import('./en/rest.ts')).rest,
  },
  es: {
    name: 'Español', locale: 'es-ES', direction: 'ltr', offered: true,
    first: async () => (await import('./es/first.ts')).first,
    rest: async () => (await import('./es/rest.ts')).rest,
  },
  'qps-rtl': {
    name: 'Pseudo', locale: 'en-US', direction: 'rtl', offered: false,
    first: async () => (await import('./pseudo.ts')).first(),
    rest: async () => (await import('./pseudo.ts')).rest(),
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
