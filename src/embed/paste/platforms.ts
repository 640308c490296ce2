import type { RecipeId } from './recipes.ts'

/**
 * What becomes of a figure there. `element`: it plays in the post and fits it. `frame`: it plays in a frame. `card`: a card of it leads
 * to it. `picture`: a picture of it does.
 */
export type Takes = 'element' | 'frame' | 'card' | 'picture'

export interface Platform {
  /** Also the anchor on the page, and the key of its words (`ID.how`, `ID.not`). */
  id: string
  /** As it calls itself. */
  name: string
  takes: Takes
  /** The first is the one to use; the others where that is not wanted. */
  recipes: readonly RecipeId[]
  /** Folder of the tests that build a post of this kind and open it; null: it was read, not run. */
  run: string | null
  /** Where what is said of it was read; null: nothing that it publishes was found, and its words say so. */
  source: string | null
}

const host = (name: string): string => `e2e/hosts/${name}`

/** In the order of a page: what plays first. */
export const PLATFORMS = [
  { id: 'html', name: 'HTML', takes: 'element', recipes: ['element', 'frame', 'plain-frame', 'link'], run: host('csp'), source: null },
  { id: 'ghost', name: 'Ghost', takes: 'element', recipes: ['element', 'frame'], run: null, source: 'https://ghost.org/docs/themes/content/' },
  { id: 'hugo', name: 'Hugo', takes: 'element', recipes: ['element', 'frame', 'markdown'], run: host('hugo'), source: 'https://gohugo.io/configuration/markup/' },
  { id: 'jekyll', name: 'Jekyll', takes: 'element', recipes: ['element', 'frame'], run: host('jekyll'), source: null },
  { id: 'eleventy', name: 'Eleventy', takes: 'element', recipes: ['element', 'frame'], run: host('eleventy'), source: null },
  { id: 'astro', name: 'Astro', takes: 'element', recipes: ['element', 'mdx', 'frame'], run: host('astro'), source: null },
  { id: 'docusaurus', name: 'Docusaurus', takes: 'element', recipes: ['mdx', 'markdown'], run: null, source: 'https://docusaurus.io/docs/markdown-features/react' },
  { id: 'vitepress', name: 'VitePress', takes: 'element', recipes: ['vue', 'plain-frame', 'markdown'], run: null, source: 'https://vitepress.dev/guide/using-vue' },
  { id: 'wordpress', name: 'WordPress', takes: 'frame', recipes: ['frame', 'plain-frame', 'element', 'picture'], run: host('wordpress'), source: 'https://publishpress.com/knowledge-base/unfiltered_html/' },
  { id: 'squarespace', name: 'Squarespace', takes: 'frame', recipes: ['frame', 'picture'], run: null, source: 'https://squareranked.com/squarespace-schema/json-ld-injection/' },
  { id: 'webflow', name: 'Webflow', takes: 'frame', recipes: ['frame', 'plain-frame'], run: null, source: 'https://university.webflow.com/course-lesson/custom-code-custom-code-and-the-webflow-cms' },
  { id: 'wix', name: 'Wix', takes: 'frame', recipes: ['address', 'plain-frame'], run: null, source: 'https://dev.wix.com/docs/develop-websites/articles/wix-editor-elements/other-elements/html-i-frame-element.md' },
  { id: 'notion', name: 'Notion', takes: 'frame', recipes: ['address', 'link'], run: null, source: 'https://www.widgetcraft.ai/blog/iframe-widgets-that-work-everywhere' },
  { id: 'reveal', name: 'reveal.js', takes: 'frame', recipes: ['reveal', 'element'], run: host('reveal'), source: 'https://revealjs.com/media/' },
  { id: 'amp', name: 'AMP', takes: 'frame', recipes: ['amp'], run: null, source: 'https://amp.dev/documentation/examples/components/amp-iframe' },
  { id: 'jupyter', name: 'Jupyter', takes: 'frame', recipes: ['jupyter'], run: null, source: 'https://github.com/thedataincubator/ihtml' },
  { id: 'dev-to', name: 'DEV (dev.to)', takes: 'card', recipes: ['dev-to', 'markdown'], run: null, source: 'https://github.com/forem/forem/blob/main/app/liquid_tags/open_graph_tag.rb' },
  { id: 'medium', name: 'Medium', takes: 'card', recipes: ['link', 'alt'], run: null, source: 'https://gitlab.com/gitlab-org/gitlab/-/work_items/26936' },
  { id: 'wordpress-com', name: 'WordPress.com', takes: 'picture', recipes: ['picture', 'link', 'frame'], run: null, source: 'https://blog.avada.io/wordpress/docs/post-the%20source-code-in-code.html' },
  { id: 'substack', name: 'Substack', takes: 'picture', recipes: ['link', 'alt'], run: null, source: null },
  { id: 'hashnode', name: 'Hashnode', takes: 'picture', recipes: ['markdown', 'link'], run: null, source: null },
  { id: 'github', name: 'GitHub README', takes: 'picture', recipes: ['markdown', 'picture'], run: null, source: 'https://www.rubydoc.info/gems/github-markup/3.0.1' },
  { id: 'slides', name: 'Google Slides, PowerPoint', takes: 'picture', recipes: ['link', 'alt'], run: null, source: null },
  { id: 'mail', name: 'Mail', takes: 'picture', recipes: ['picture', 'link', 'alt'], run: null, source: 'https://docs.emailengine.app/making-email-html-webpage-compatible-with-emailengine/' },
] as const satisfies readonly Platform[]

export type PlatformId = (typeof PLATFORMS)[number]['id']

export const platformOf = (id: PlatformId): Platform & { id: PlatformId } => PLATFORMS.find((platform) => platform.id === id)!
