/** What the page around a figure says: is it looked at, is it dark, should it keep still. */

export interface Surroundings {
  /** Part of the figure is well inside the window, and the tab is the one looked at. */
  visible: boolean
  dark: boolean
  /** The reader's own few colours stand in place of the page's. */
  forced: boolean
  reducedMotion: boolean
}

/** Calls `changed` with the surroundings whenever they change, and once they are known. Returns what stops it. */
export function watch(element: HTMLElement, changed: (now: Surroundings) => void): () => void {
  const page = element.ownerDocument
  const window = page.defaultView!
  const scheme = window.matchMedia('(prefers-color-scheme: dark)')
  const motion = window.matchMedia('(prefers-reduced-motion: reduce)')
  const colours = window.matchMedia('(forced-colors: active)')
  let inView = false
  const tell = (): void =>
    changed({ visible: inView && page.visibilityState === 'visible', dark: scheme.matches, forced: colours.matches, reducedMotion: motion.matches })
  // A figure taller than the window never shows most of itself: what counts is whether it reaches into the window's middle.
  const observer = new IntersectionObserver(
    (entries) => {
      inView = entries[entries.length - 1].isIntersecting
      tell()
    },
    { rootMargin: '-12% 0px -12% 0px' },
  )
  observer.observe(element)
  page.addEventListener('visibilitychange', tell)
  scheme.addEventListener('change', tell)
  motion.addEventListener('change', tell)
  colours.addEventListener('change', tell)
  return () => {
    observer.disconnect()
    page.removeEventListener('visibilitychange', tell)
    scheme.removeEventListener('change', tell)
    motion.removeEventListener('change', tell)
    colours.removeEventListener('change', tell)
  }
}

/** The surroundings that can be known before anything has been laid out. */
export function firstLook(element: HTMLElement): Surroundings {
  const window = element.ownerDocument.defaultView!
  return {
    visible: false,
    dark: window.matchMedia('(prefers-color-scheme: dark)').matches,
    forced: window.matchMedia('(forced-colors: active)').matches,
    reducedMotion: window.matchMedia('(prefers-reduced-motion: reduce)').matches,
  }
}
