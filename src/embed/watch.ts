/** What the page around a figure says: is it looked at, is it dark, should it keep still. */

export interface Surroundings {
  /** Part of the figure is well inside the window, and the tab is the one looked at. */
  visible: boolean
  dark: boolean
  /** The reader's own few colours stand in place of the page's. */
  forced: boolean
  reducedMotion: boolean
}

/**
 * What the place around an element is painted in, where its author says so (`color-scheme: dark`); null where it may be either, or nobody
 * has said anything: then it is as the reader wishes.
 */
function schemeAround(element: HTMLElement): boolean | null {
  const root = element.getRootNode?.()
  const around = element.parentElement ?? (root as ShadowRoot | undefined)?.host
  if (!around) return null
  const schemes = element.ownerDocument.defaultView!.getComputedStyle(around).colorScheme.split(' ')
  const [dark, light] = [schemes.includes('dark'), schemes.includes('light')]
  return dark === light ? null : dark
}

/** The page's own scheme, where it has one; under the reader's own colours theirs alone counts. */
const darkAround = (element: HTMLElement, scheme: MediaQueryList, forced: MediaQueryList): boolean =>
  forced.matches ? scheme.matches : (schemeAround(element) ?? scheme.matches)

/** Calls `changed` with the surroundings whenever they change, and once they are known. Returns what stops it. `schemes`: also when the page's own `color-scheme` changes, for which something stands beside the element. */
export function watch(element: HTMLElement, changed: (now: Surroundings) => void, schemes = false): () => void {
  const page = element.ownerDocument
  const window = page.defaultView!
  const scheme = window.matchMedia('(prefers-color-scheme: dark)')
  const motion = window.matchMedia('(prefers-reduced-motion: reduce)')
  const colours = window.matchMedia('(forced-colors: active)')
  let inView = false
  const stopScheme = schemes ? watchScheme(element, () => tell()) : () => undefined
  const tell = (): void =>
    changed({ visible: inView && page.visibilityState === 'visible', dark: darkAround(element, scheme, colours), forced: colours.matches, reducedMotion: motion.matches })
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
    stopScheme()
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
    dark: darkAround(element, window.matchMedia('(prefers-color-scheme: dark)'), window.matchMedia('(forced-colors: active)')),
    forced: window.matchMedia('(forced-colors: active)').matches,
    reducedMotion: window.matchMedia('(prefers-reduced-motion: reduce)').matches,
  }
}

/** Calls `changed` when the page is given another `color-scheme`. Nothing tells of that; but a colour that follows it changes with it, and is seen to. */
function watchScheme(element: HTMLElement, changed: () => void): () => void {
  const around = element.parentNode
  if (!around) return () => undefined
  const probe = element.ownerDocument.createElement('i')
  probe.className = 'dr-scheme'
  probe.setAttribute('aria-hidden', 'true')
  Object.assign(probe.style, { position: 'absolute', visibility: 'hidden', color: 'light-dark(#000, #fff)', transition: 'color 1ms step-end' })
  around.insertBefore(probe, element)
  probe.addEventListener('transitionend', changed)
  return () => probe.remove()
}
