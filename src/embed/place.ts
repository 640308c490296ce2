import { catalogue } from '../scenario/presets/catalogue.ts'
import { PAGES } from './site.ts'

/** Those that the site's bar offers have a page of their own where there are such, which a link to them shows the picture and the words of. */
const hasPage = (name: string, pages: boolean): boolean => pages && catalogue.some((entry) => entry.name === name && entry.listed !== undefined)

/** Where a preset is at home. */
export const placeOf = (name: string, base: string, pages = PAGES): string => (hasPage(name, pages) ? `${base}${name}/` : base)

/** An address with what is said in its query; what says nothing is left out. */
export const asked = (address: string, ...query: string[]): string => {
  const said = query.filter((one) => one !== '').join('&')
  return said === '' ? address : `${address}?${said}`
}

/** An evening's own name holds its date. */
const EVENING = /^tonight-(.+)$/

/** The address of a preset, as the page's language is or in another (`langQuery`). `base`: the site's, without its query. */
export function presetAddress(name: string, base = '', lang = '', pages = PAGES): string {
  const [, date] = EVENING.exec(name) ?? []
  const scenario = date === undefined ? [`scenario=${encodeURIComponent(name)}`] : ['scenario=tonight', `date=${date}`]
  return asked(placeOf(name, base, pages), ...(hasPage(name, pages) ? [] : scenario), lang)
}
