import { whole, type Catalogue } from './catalogue.ts'
import { areas as en } from './en/index.ts'
import { areas as es } from './es/index.ts'
import { pseudo } from './pseudo.ts'

interface Language {
  /** Its own name for itself, as a switch shows it. */
  name: string
  /** Numbers, money, plurals and lists by `Intl`. */
  locale: string
  direction: 'ltr' | 'rtl'
  areas: Catalogue
  /** Offered to everybody; one that is not comes only where it is asked for by its code. */
  offered: boolean
}

/** Another language is a folder beside `en` and a line here. */
export const languages = {
  en: { name: 'English', locale: 'en-US', direction: 'ltr', areas: whole(en), offered: true },
  es: { name: 'Español', locale: 'es-ES', direction: 'ltr', areas: whole(es), offered: true },
  'qps-rtl': { name: 'Pseudo', locale: 'en-US', direction: 'rtl', areas: pseudo(en), offered: false },
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
