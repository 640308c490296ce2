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
  /** Where what is said of it was read; null: nothing that it publishes was found, and its words say so. */
  source: string | null
}

/** In the order of a page: what plays first. */
export const PLATFORMS = [
  { id: 'html', name: 'HTML', takes: 'element', recipes: ['element', 'frame', 'plain-frame', 'link'], source: 'https://github.com/SpaceApi/website/issues/128' },
  { id: 'ghost', name: 'Ghost', takes: 'element', recipes: ['element', 'frame'], source: 'https://ghost.org/docs/themes/content/' },
  { id: 'hugo', name: 'Hugo', takes: 'element', recipes: ['element', 'frame', 'markdown'], source: 'https://gohugo.io/configuration/markup/' },
  { id: 'jekyll', name: 'Jekyll', takes: 'element', recipes: ['element', 'frame'], source: null },
  { id: 'eleventy', name: 'Eleventy', takes: 'element', recipes: ['element', 'frame'], source: null },
  { id: 'astro', name: 'Astro', takes: 'element', recipes: ['element', 'mdx', 'frame'], source: null },
  { id: 'docusaurus', name: 'Docusaurus', takes: 'element', recipes: ['mdx', 'plain-frame', 'markdown'], source: 'https://docusaurus.io/docs/markdown-features/react' },
  { id: 'vitepress', name: 'VitePress', takes: 'element', recipes: ['vue', 'plain-frame', 'markdown'], source: 'https://vitepress.dev/guide/using-vue' },
  { id: 'wordpress', name: 'WordPress', takes: 'frame', recipes: ['frame', 'plain-frame', 'element', 'picture'], source: 'https://publishpress.com/knowledge-base/unfiltered_html/' },
  { id: 'squarespace', name: 'Squarespace', takes: 'frame', recipes: ['frame', 'picture'], source: 'https://squareranked.com/squarespace-schema/json-ld-injection/' },
  { id: 'webflow', name: 'Webflow', takes: 'frame', recipes: ['frame', 'plain-frame'], source: 'https://university.webflow.com/course-lesson/custom-code-custom-code-and-the-webflow-cms' },
  { id: 'wix', name: 'Wix', takes: 'frame', recipes: ['address', 'plain-frame'], source: 'https://dev.wix.com/docs/develop-websites/articles/wix-editor-elements/other-elements/html-i-frame-element.md' },
  { id: 'notion', name: 'Notion', takes: 'frame', recipes: ['address', 'link'], source: 'https://www.widgetcraft.ai/blog/iframe-widgets-that-work-everywhere' },
  { id: 'reveal', name: 'reveal.js', takes: 'frame', recipes: ['reveal', 'element'], source: 'https://revealjs.com/media/' },
  { id: 'amp', name: 'AMP', takes: 'frame', recipes: ['amp'], source: 'https://amp.dev/documentation/examples/components/amp-iframe' },
  { id: 'jupyter', name: 'Jupyter', takes: 'frame', recipes: ['jupyter'], source: 'https://github.com/thedataincubator/ihtml' },
  { id: 'dev-to', name: 'DEV (dev.to)', takes: 'card', recipes: ['dev-to', 'markdown'], source: 'https://github.com/forem/forem/blob/main/app/liquid_tags/open_graph_tag.rb' },
  { id: 'medium', name: 'Medium', takes: 'card', recipes: ['link', 'alt'], source: 'https://gitlab.com/gitlab-org/gitlab/-/work_items/26936' },
  { id: 'wordpress-com', name: 'WordPress.com', takes: 'picture', recipes: ['picture', 'link', 'frame'], source: 'https://blog.avada.io/wordpress/docs/post-the%20source-code-in-code.html' },
  { id: 'substack', name: 'Substack', takes: 'picture', recipes: ['link', 'alt'], source: null },
  { id: 'hashnode', name: 'Hashnode', takes: 'picture', recipes: ['markdown', 'link'], source: null },
  { id: 'github', name: 'GitHub README', takes: 'picture', recipes: ['markdown', 'picture'], source: 'https://www.rubydoc.info/gems/github-markup/3.0.1' },
  { id: 'slides', name: 'Google Slides, PowerPoint', takes: 'picture', recipes: ['link', 'alt'], source: null },
  { id: 'mail', name: 'Mail', takes: 'picture', recipes: ['picture', 'link', 'alt'], source: 'https://docs.emailengine.app/making-email-html-webpage-compatible-with-emailengine/' },
] as const satisfies readonly Platform[]

export type PlatformId = (typeof PLATFORMS)[number]['id']

/** Folders of `e2e/hosts` in which a post of this kind is built, to be opened in a browser by every run of the tests. The others were only read about. */
export const RUN: Partial<Record<PlatformId, string>> = {
  html: 'csp',
  hugo: 'hugo',
  jekyll: 'jekyll',
  eleventy: 'eleventy',
  astro: 'astro',
  vitepress: 'vitepress',
  reveal: 'reveal',
}

export const platformOf = (id: PlatformId): Platform & { id: PlatformId } => PLATFORMS.find((platform) => platform.id === id)!
