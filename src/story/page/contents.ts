/** The contents say where one is, and close when one has gone somewhere. */
export function watchContents(story: HTMLElement): void {
  const nav = story.querySelector<HTMLElement>('.story-contents')!
  const links = new Map([...nav.querySelectorAll('a')].map((link) => [link.hash.slice(1), link]))
  nav.addEventListener('click', (event) => {
    if ((event.target as Element).closest('a') && nav.matches(':popover-open')) nav.hidePopover()
  })
  const sections = [...story.querySelectorAll<HTMLElement>('.story-section')]
  const seen = new Set<Element>()
  // A section is read while it crosses the upper third of the window.
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        if (isIntersecting) seen.add(target)
        else seen.delete(target)
      }
      const current = sections.findLast((section) => seen.has(section))
      for (const [id, link] of links) {
        if (id === current?.id) link.setAttribute('aria-current', 'true')
        else link.removeAttribute('aria-current')
      }
    },
    { rootMargin: '-20% 0px -70% 0px' },
  )
  for (const section of sections) observer.observe(section)
}
