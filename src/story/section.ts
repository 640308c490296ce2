/** One idea of the article, and the scene that shows it. */
export interface Section {
  /** Its place in the address, `#lunch-rush`: lower-case words with hyphens. */
  id: string
  heading: string
  /** A shorter name for the contents. */
  short?: string
  /** A scene's name (`scenario/scenes/NAME.ts`). */
  scene?: string
  /** What to look at in it, in the marks of the prose. */
  caption?: string
  /**
   * In marks (`prose.ts`). The scene stands where a line `::scene` says, else after the first paragraph; the first section's opens the
   * article, above everything.
   */
  prose: string
}

/** What the article says before its first section. */
export interface Opening {
  title: string
  /** One line of what this is. */
  lede: string
}

/** A term that two worlds have a word for each. */
export interface Term {
  /** What marks call it: `{{utilisation}}`. */
  id: string
  restaurant: string
  system: string
  /** One exact sentence. */
  says: string
}

/** Something to read on. */
export interface Work {
  title: string
  /** Who wrote it, where, and when. */
  by: string
  url: string
  /** Why one would. */
  why: string
}
