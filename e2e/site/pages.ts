/** A page a preset, made of the built one: the same assets, another head. */
import { withoutStory, type Article } from './article.ts'
import { escape, headOf, oembedOf, type Card } from './cards.ts'

export interface SiteFile {
  fileName: string
  source: string
}

const once = (html: string, what: RegExp, by: string): string => {
  if ([...html.matchAll(new RegExp(what, 'g'))].length !== 1) throw new Error(`index.html has not exactly one ${what}`)
  return html.replace(what, () => by)
}

/** What readers see who have no script, and crawlers: the poster, and what the scene says. */
const withoutScript = ({ name, title, description, image }: Card): string =>
  `<noscript><div style="max-width: 60rem; margin: 0 auto; padding: 1rem"><h1>${escape(title)}</h1><p>${escape(description)}</p><img src="./posters/${name}.png" width="${image.width}" height="${image.height}" style="max-width: 100%; height: auto" alt="${escape(image.alt)}" />`

/** With the head that tells it. */
function headed(html: string, url: string, site: string, card: Card): string {
  const description = /<meta\s+name="description"\s+content="[^"]*"\s*\/>/
  const described = once(html, description, `<meta name="description" content="${escape(card.description)}" />`)
  return once(described, /<title>[^<]*<\/title>/, `<title>${escape(card.title)} · Dinner Rush</title>\n    ${headOf(url, site, card)}`)
}

/** The sandbox, opened on a preset. */
function pageOf(html: string, url: string, site: string, card: Card): string {
  const page = headed(withoutStory(html), url, site, card)
  return once(once(page, /<noscript>/, withoutScript(card)), /<\/noscript>/, '</div></noscript>')
}

/** In a folder of its own: what stood beside it is one up. */
const inFolder = (html: string, name: string): string =>
  once(html.replace(/\b(src|href)="\.\//g, '$1="../'), /<div id="root">/, `<div id="root" data-scenario="${name}">`)

/**
 * All that stands at `site` for its presets. `html`: the site's own page as built, to be told as the article, with the picture of the first
 * of the cards; where the article is to stand in it, it says so still.
 */
export function pagesOf(site: string, cards: readonly Card[], html: string, { title, description }: Pick<Article, 'title' | 'description'>): SiteFile[] {
  const pages = cards.map((card): SiteFile => ({ fileName: `${card.name}/index.html`, source: inFolder(pageOf(html, `${site}${card.name}/`, site, card), card.name) }))
  const answers = cards.map((card): SiteFile => ({ fileName: `oembed/${card.name}.json`, source: `${JSON.stringify(oembedOf(site, card), null, 2)}\n` }))
  const addresses = [site, `${site}put-it-in-your-post/`, `${site}for-teachers/`, ...cards.map(({ name }) => `${site}${name}/`)]
  const map = `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${addresses.map((url) => `  <url><loc>${escape(url)}</loc></url>`).join('\n')}\n</urlset>\n`
  return [{ fileName: 'index.html', source: headed(html, site, site, { ...cards[0]!, title, description }) }, ...pages, ...answers, { fileName: 'sitemap.xml', source: map }]
}
