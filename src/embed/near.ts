/**
 * Calls `come` once, when `element` is within a screen of being seen. (A frame of another origin is told of its own edges alone: there
 * it is when it comes into view, and the host's `loading="lazy"` does the rest.) Returns what calls it off.
 */
export function whenNear(element: Element, come: () => void): () => void {
  const observer = new IntersectionObserver(
    (entries) => {
      if (!entries.some((entry) => entry.isIntersecting)) return
      observer.disconnect()
      come()
    },
    { rootMargin: '100% 0px' },
  )
  observer.observe(element)
  return () => observer.disconnect()
}
