const GAP = 8
/** A tip stays for so long after the pointer has left, ms: one can go there. */
const LINGERS = 250

/** What a term means stands beside it while it is pointed at or has the focus; its link leads to the glossary. */
export function explainTerms(story: HTMLElement): void {
  const tip = document.createElement('div')
  tip.className = 'story-tip'
  tip.hidden = true
  // The glossary's own words describe the link; this is the same once more, for the eye.
  tip.setAttribute('aria-hidden', 'true')
  story.append(tip)
  let shown: HTMLElement | null = null
  let timer: ReturnType<typeof setTimeout> | undefined

  function show(term: HTMLElement): void {
    clearTimeout(timer)
    if (shown === term) return
    const entry = document.getElementById((term as HTMLAnchorElement).hash.slice(1))
    if (!entry) return
    shown = term
    const words = document.createElement('b')
    words.textContent = [...entry.querySelectorAll('dt')].map(({ textContent }) => textContent).join(' → ')
    tip.replaceChildren(words, entry.querySelector('dd')!.textContent)
    tip.hidden = false
    // A link may be broken over two lines: beside the first of them.
    const [line] = term.getClientRects()
    const { width, height } = tip.getBoundingClientRect()
    const room = document.documentElement.clientWidth
    const above = line.top - height - GAP
    tip.style.left = `${Math.max(12, Math.min(line.left, room - width - 12)) + scrollX}px`
    tip.style.top = `${(above > 60 ? above : line.bottom + GAP) + scrollY}px`
  }
  function hide(): void {
    clearTimeout(timer)
    tip.hidden = true
    shown = null
  }
  const soon = (): void => {
    clearTimeout(timer)
    timer = setTimeout(hide, LINGERS)
  }

  const termOf = ({ target }: Event): HTMLElement | null => (target as Element).closest<HTMLElement>('.term')
  for (const type of ['pointerover', 'focusin'] as const) {
    story.addEventListener(type, (event) => {
      if ((event as PointerEvent).pointerType === 'touch') return
      const term = termOf(event)
      if (term) show(term)
      else if (tip.contains(event.target as Node)) clearTimeout(timer)
    })
  }
  for (const type of ['pointerout', 'focusout'] as const) {
    story.addEventListener(type, (event) => {
      if (termOf(event) || tip.contains(event.target as Node)) soon()
    })
  }
  document.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') hide()
  })
}
