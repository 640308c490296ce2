import type { Control, Part } from '../../store/figure.ts'
import { placeOf, presetAddress } from '../place.ts'

/** A restaurant of the house by its name, or a reader's own as the text of a link, and which of the house's it began as. */
export type Day = { preset: string } | { state: string; of?: string }

/** What a writer wants in a post. Null: as it is by itself, and then nothing is said of it. */
export interface Wish {
  day: Day
  /** The opening moment: a time of the clock, or a minute. A link's text has its own. */
  at: string | number | null
  /** Simulated minutes a second. */
  rate: number | null
  show: readonly Part[] | null
  controls: readonly Control[] | null
  telling: 'restaurant' | 'system'
  theme: 'auto' | 'light' | 'dark'
  /** Null: an element follows the post's own language, a frame is in English. */
  lang: string | null
  /** Plays when it comes into view. */
  autoplay: boolean
  /** CSS pixels. Of a frame that fits itself: its height until it does. */
  height: number
  /** Null: as wide as the column. */
  width: number | null
  /** Where the product stands, ending in a slash; null where that is not known. */
  home: string | null
  /** What it is called, and in words for whoever does not see it. */
  title: string
  alt: string
}

/** What a post has room for, where the figure itself shows all it has. */
export const FOR_A_POST: readonly Part[] = ['status', 'stage', 'timeline']

/** As tall as each part is in a column of text (680 CSS pixels), and what stands above them. */
const TALL: Record<Part, number> = { ask: 0, status: 55, stage: 410, actions: 266, missions: 204, timeline: 412, map: 660, bill: 233, waits: 491, team: 315, trace: 260 }
const HEAD = 160

/** CSS pixels: until a figure has told its own height, and where none can. */
export const usualHeight = (parts: readonly Part[]): number => parts.reduce((sum, part) => sum + TALL[part], HEAD)

/** Stands where the product's own address is not known, or a picture that only its writer has. */
export const PLACEHOLDER = { home: 'https://your-site.example/dinner-rush/', picture: 'your-picture.gif' } as const

export const homeOf = ({ home }: Pick<Wish, 'home'>): string => home ?? PLACEHOLDER.home

/** Brackets and stars end an address in Markdown, quotes one in a script. */
const safe = (address: string): string => address.replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)

const wellFormed = (words: string): string => words.replace(/\p{Cs}/gu, '\ufffd')

/** As in an address, but for commas and colons, which may stand in a query and are read more easily. */
const encode = (value: string): string => safe(encodeURIComponent(wellFormed(value)).replace(/%2C/g, ',').replace(/%3A/g, ':'))

const list = (names: readonly string[]): string => names.join(',') || 'none'

/** What has to be said so that a figure opens as wished, shortest: by the names that attributes and addresses have in common. */
export function sayings({ day, at, rate, show, controls, telling, theme, lang, autoplay }: Wish): [name: string, value: string][] {
  const preset = 'preset' in day
  const said: [string, string | null][] = [
    preset ? ['scenario', day.preset] : ['state', day.state],
    ['at', preset && at !== null ? String(at) : null],
    ['rate', rate === null ? null : String(rate)],
    ['show', show && list(show)],
    ['controls', controls && list(controls)],
    ['telling', telling === 'restaurant' ? null : telling],
    ['theme', theme === 'auto' ? null : theme],
    ['lang', lang],
    // A link's day waits by itself, a restaurant of the house plays.
    ['autoplay', autoplay === preset ? null : autoplay ? 'yes' : 'no'],
  ]
  return said.filter((pair): pair is [string, string] => pair[1] !== null)
}

export const query = (pairs: readonly (readonly [string, string])[]): string => pairs.map(([name, value]) => `${name}=${encode(value)}`).join('&')

/** The frame's page. */
export const frameAddress = (wish: Wish): string => `${homeOf(wish)}embed/?${query(sayings(wish))}`

/** Says of the figure's surroundings what only a frame or an element has to be told: whoever follows a link gets all of it. */
const OF_THE_POST = new Set(['scenario', 'show', 'controls', 'theme', 'autoplay'])

/** Where a reader gets who follows a link: the whole figure, on the same day and moment. */
export function linkAddress(wish: Wish): string {
  const { day } = wish
  const rest = query(sayings(wish).filter(([name]) => !OF_THE_POST.has(name)))
  if ('state' in day) return `${day.of === undefined ? homeOf(wish) : placeOf(day.of, homeOf(wish))}?${rest}`
  const address = homeOf(wish) + safe(presetAddress(wellFormed(day.preset)))
  return rest === '' ? address : `${address}${address.includes('?') ? '&' : '?'}${rest}`
}

/** A preset's poster stands beside the product; of a day of one's own there is only the picture that its writer makes. */
export const pictureAddress = (wish: Wish): string => ('preset' in wish.day ? `${homeOf(wish)}posters/${encode(wish.day.preset)}.png` : PLACEHOLDER.picture)
