import { html, json, markdown, oneLine } from './escape.ts'
import { frameAddress, homeOf, linkAddress, pictureAddress, sayings, type Wish } from './wish.ts'

export interface Recipe {
  /** The language that the text is written in. */
  is: 'html' | 'markdown' | 'mdx' | 'vue' | 'liquid' | 'python' | 'address' | 'words'
  write(wish: Wish): string
}

const attributes = (pairs: readonly (readonly [string, string | number | null])[]): string =>
  pairs.map(([name, value]) => (value === null ? ` ${name}` : ` ${name}="${html(String(value))}"`)).join('')

/** What is shown where there is no script. */
const link = (wish: Wish, words = html): string => `<a href="${html(linkAddress(wish))}">${words(wish.title)}</a>`

/** Room for the figure before it is there: nothing in the post moves when it comes. */
function room({ width, height }: Wish): string {
  const most = width === null ? '' : `; max-width: ${width}px`
  return attributes([['style', `display: block; min-height: ${height}px${most}`]])
}

/** The tag alone on its line: only so is it a block of its own in Markdown. */
const element = (wish: Wish, words = html, style = room(wish)): string => `<dinner-rush${attributes(sayings(wish))}${style}>\n  ${link(wish, words)}\n</dinner-rush>`

interface Frame {
  address?: string
  width?: string | number
  more?: readonly (readonly [string, string | null])[]
}

function frame(wish: Wish, { address = 'src', width = wish.width ?? '100%', more = [['loading', 'lazy']] }: Frame = {}): string {
  const said = [[address, frameAddress(wish)], ...more, ['sandbox', 'allow-scripts'], ['title', wish.title], ['width', width], ['height', wish.height], ['frameborder', 0]] as const
  return `<iframe${attributes(said)}></iframe>`
}

/** A slide has so much room, CSS pixels: the figure then fills a low frame. */
const SLIDE_HEIGHT = 600

/** Of a picture in a mail or a README, CSS pixels; the posters are twice as sharp. */
const PICTURE_WIDTH = 600

const picture = (wish: Wish): string => `<a href="${html(linkAddress(wish))}"><img src="${html(pictureAddress(wish))}" alt="${html(wish.alt)}" width="${PICTURE_WIDTH}"></a>`

/** Written in Markdown's own words, a title would be read as them. */
const jsx = (words: string): string => `{${json(words)}}`

/** Every form that a figure can have in somebody's text, by its name. */
export const RECIPES = {
  element: { is: 'html', write: (wish) => `<script type="module" src="${html(homeOf(wish))}dinner-rush.js"></script>\n${element(wish)}` },
  frame: { is: 'html', write: (wish) => `<script src="${html(homeOf(wish))}embed/host.js" async></script>\n${frame(wish)}` },
  'plain-frame': { is: 'html', write: (wish) => frame(wish) },
  link: { is: 'address', write: linkAddress },
  address: { is: 'address', write: frameAddress },
  picture: { is: 'html', write: picture },
  markdown: { is: 'markdown', write: (wish) => `[![${markdown(wish.alt)}](${pictureAddress(wish)})](${linkAddress(wish)})` },
  alt: { is: 'words', write: ({ alt }) => oneLine(alt) },
  mdx: { is: 'mdx', write: (wish) => `import 'dinner-rush'\n\n${element(wish, jsx, ` style={{ display: 'block', minHeight: ${wish.height} }}`)}` },
  vue: {
    is: 'vue',
    write: (wish) =>
      `<script setup>\nimport { onMounted } from 'vue'\nonMounted(() => import(/* @vite-ignore */ ${json(`${homeOf(wish)}dinner-rush.js`)}))\n</script>\n\n${element(wish)}`,
  },
  'dev-to': { is: 'liquid', write: (wish) => `{% embed ${linkAddress(wish)} %}` },
  amp: {
    is: 'html',
    write: (wish) =>
      [
        '<script async custom-element="amp-iframe" src="https://cdn.ampproject.org/v0/amp-iframe-0.1.js"></script>',
        `<amp-iframe${attributes([['src', frameAddress(wish)], ['layout', 'fixed-height'], ['height', wish.height], ['resizable', null], ['sandbox', 'allow-scripts'], ['title', wish.title], ['frameborder', 0]])}>`,
        `  <div placeholder>${link(wish)}</div>`,
        // AMP asks its reader before it makes a frame taller.
        '  <div overflow tabindex="0" role="button">▼</div>',
        '</amp-iframe>',
      ].join('\n'),
  },
  reveal: { is: 'html', write: (wish) => `<section>\n  ${frame({ ...wish, height: Math.min(wish.height, SLIDE_HEIGHT) }, { address: 'data-src', width: wish.width ?? 960, more: [['data-preload', null]] })}\n</section>` },
  jupyter: { is: 'python', write: (wish) => `from IPython.display import IFrame\nIFrame(${json(frameAddress(wish))}, width=${json(String(wish.width ?? '100%'))}, height=${wish.height})` },
} satisfies Record<string, Recipe>

export type RecipeId = keyof typeof RECIPES

export const write = (id: RecipeId, wish: Wish): string => RECIPES[id].write(wish)
