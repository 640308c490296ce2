/**
 * What stands in a page's head for those who read no script: search engines, feeds, messengers, and hosts that embed by oEmbed. All
 * addresses are absolute, as they have to be there.
 */

/** A page as a card tells it. */
export interface Card {
  /** The preset's. */
  name: string
  title: string
  description: string
  /** The poster, and what it shows in words. */
  image: { width: number; height: number; alt: string }
}

/** The size of a frame where the host does not say, CSS pixels: within what WordPress lets a discovered frame have (200 to 1,000). */
export const FRAME = { width: 760, height: 720 } as const
/** How long a host may keep what it was told, seconds: a day. */
const CACHE_AGE = 86_400
const SITE_NAME = 'Dinner Rush'
const LOCALE = 'en_US'

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
export const escape = (text: string): string => text.replace(/[&<>"]/g, (letter) => ENTITIES[letter]!)

const posterAt = (site: string, name: string): string => `${site}posters/${name}.png`
const oembedAt = (site: string, name: string): string => `${site}oembed/${name}.json`

/**
 * The answer of oEmbed 1.0 (https://oembed.com), type `rich`. A file answers everybody alike: `maxwidth` is not heard, so the frame is as
 * wide as its column by WordPress' own style, and narrow hosts cut nothing, for the figure is whole from 320 pixels on.
 *
 * WordPress keeps of a provider that it does not know one `<iframe></iframe>` with nothing in it, of the attributes src, width, height,
 * frameborder, marginwidth, marginheight, scrolling and title, and adds `sandbox="allow-scripts"` itself (`wp_filter_oembed_result` in
 * wp-includes/embed.php): what the figure has to do without it does without anyway.
 */
export function oembedOf(site: string, { name, title, image }: Card): Record<string, string | number> {
  const src = `${site}embed/?scenario=${name}`
  return {
    version: '1.0',
    type: 'rich',
    title: `${title} · ${SITE_NAME}`,
    provider_name: SITE_NAME,
    provider_url: site,
    cache_age: CACHE_AGE,
    width: FRAME.width,
    height: FRAME.height,
    html: `<iframe src="${escape(src)}" width="${FRAME.width}" height="${FRAME.height}" title="${escape(`${SITE_NAME}: ${title}`)}" frameborder="0" sandbox="allow-scripts"></iframe>`,
    thumbnail_url: posterAt(site, name),
    thumbnail_width: image.width,
    thumbnail_height: image.height,
  }
}

/** https://schema.org/LearningResource is to stand beside a primary type: the figure is an application in a page. */
function dataOf(url: string, site: string, { name, title, description, image }: Card): object {
  return {
    '@context': 'https://schema.org',
    '@type': ['WebApplication', 'LearningResource'],
    name: `${title} · ${SITE_NAME}`,
    description,
    url,
    image: { '@type': 'ImageObject', url: posterAt(site, name), width: image.width, height: image.height, caption: image.alt },
    applicationCategory: 'EducationalApplication',
    operatingSystem: 'Any',
    browserRequirements: 'Requires JavaScript',
    isAccessibleForFree: true,
    offers: { '@type': 'Offer', price: 0, priceCurrency: 'USD' },
    inLanguage: ['en', 'es'],
    learningResourceType: 'Simulation',
    interactivityType: 'active',
    teaches: ['Vertical and horizontal scaling', 'Queueing', 'Load balancing', 'Failure and recovery of distributed systems'],
    isPartOf: { '@type': 'WebSite', name: SITE_NAME, url: site },
  }
}

/**
 * X's `player` card would show the figure itself, but is for "linear playback of audio or video content only", and is refused otherwise
 * (https://twittercommunity.com/t/player-card-guidelines-updates/15788): a large picture it is.
 */
export function headOf(url: string, site: string, card: Card): string {
  const { name, title, description, image } = card
  const property: [string, string | number][] = [
    ['og:type', 'website'],
    ['og:site_name', SITE_NAME],
    ['og:title', title],
    ['og:description', description],
    ['og:url', url],
    ['og:image', posterAt(site, name)],
    ['og:image:type', 'image/png'],
    ['og:image:width', image.width],
    ['og:image:height', image.height],
    ['og:image:alt', image.alt],
    ['og:locale', LOCALE],
  ]
  const named: [string, string][] = [
    ['twitter:card', 'summary_large_image'],
    ['twitter:title', title],
    ['twitter:description', description],
    ['twitter:image', posterAt(site, name)],
    // X takes 420 letters of it.
    ['twitter:image:alt', shortened(image.alt, 420)],
  ]
  return [
    `<link rel="canonical" href="${escape(url)}" />`,
    `<link rel="alternate" type="application/json+oembed" href="${escape(oembedAt(site, name))}" title="${escape(title)}" />`,
    ...property.map(([key, value]) => `<meta property="${key}" content="${escape(String(value))}" />`),
    ...named.map(([key, value]) => `<meta name="${key}" content="${escape(value)}" />`),
    // Nothing in it ends the script that it stands in.
    `<script type="application/ld+json">${JSON.stringify(dataOf(url, site, card)).replaceAll('<', '\\u003c')}</script>`,
  ].join('\n    ')
}

/** At most so many letters, cut after a sentence. */
function shortened(text: string, most: number): string {
  if (text.length <= most) return text
  const cut = text.slice(0, most)
  return cut.slice(0, Math.max(cut.lastIndexOf('. ') + 1, 1) || most)
}
