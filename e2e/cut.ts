import type { Page } from '@playwright/test'

/**
 * What cannot be read to its end: words that are cut by the box they stand in or by the edge of the page, and a page that has to be
 * scrolled sideways. What can be scrolled on its own, and what only a screen reader reads, is not cut.
 */
export function cutWords(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    // What answers to a new size does so within a frame.
    await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))
    const told: string[] = []
    const view = document.documentElement.clientWidth
    const wide = document.documentElement.scrollWidth
    if (wide > view) told.push(`the page is ${wide} wide in ${view}`)
    const dialog = document.querySelector('dialog[open]')
    const walker = document.createTreeWalker(dialog ?? document.body, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const words = node.textContent!.trim()
      const parent = node.parentElement!
      if (words === '' || parent.closest('style, script, noscript, option, textarea, title, [hidden]')) continue
      const style = getComputedStyle(parent)
      if (style.visibility === 'hidden' || style.opacity === '0') continue
      const range = document.createRange()
      range.selectNodeContents(node)
      const box = range.getBoundingClientRect()
      if (box.width === 0 || box.height === 0) continue
      let cut = ''
      let within: Element | null = parent
      for (; within && within !== document.documentElement; within = within.parentElement) {
        if (within instanceof SVGElement && !(within instanceof SVGSVGElement)) continue
        const { overflowX, overflowY, clipPath, overflowClipMargin } = getComputedStyle(within)
        if (clipPath !== 'none') break
        const hold = within.getBoundingClientRect()
        const across = overflowX === 'hidden' || overflowX === 'clip'
        const down = overflowY === 'hidden' || overflowY === 'clip'
        const spare = overflowX === 'clip' ? Number.parseFloat(overflowClipMargin) || 0 : 0
        // Letters reach a little further than what is drawn of them.
        if (across && (box.left < hold.left - spare - 1 || box.right > hold.right + spare + 1)) cut = `${Math.round(Math.max(hold.left - box.left, box.right - hold.right))} pixels across`
        if (down && (box.top < hold.top - spare - 3 || box.bottom > hold.bottom + spare + 3)) cut = `${Math.round(Math.max(hold.top - box.top, box.bottom - hold.bottom))} pixels down`
        if (cut || overflowX === 'auto' || overflowX === 'scroll' || overflowY === 'auto' || overflowY === 'scroll') break
      }
      const scrolls = within !== null && within !== document.documentElement
      if (cut) told.push(`“${words}” is cut by .${within!.getAttribute('class')}: ${cut}`)
      else if (!scrolls && (box.left < -1 || box.right > view + 1)) told.push(`“${words}” leaves the page`)
    }
    return told
  })
}
