/** Style sheets adopted by the root a figure stands in: shared by the figures there, gone with the last of them. */

interface Adopted {
  sheet: CSSStyleSheet
  users: number
}

const perRoot = new WeakMap<DocumentOrShadowRoot, Map<string, Adopted>>()

/** The document or shadow root whose style sheets reach `element`. */
function styleRootOf(element: Node): Document | ShadowRoot {
  const root = element.getRootNode()
  return 'adoptedStyleSheets' in root ? (root as Document | ShadowRoot) : element.ownerDocument!
}

/** Adopts `css` where `element` stands; returns what takes it back. */
export function adopt(element: Node, css: readonly string[]): () => void {
  const root = styleRootOf(element)
  const adopted = perRoot.get(root) ?? new Map<string, Adopted>()
  perRoot.set(root, adopted)
  for (const text of css) {
    const known = adopted.get(text)
    if (known) {
      known.users += 1
      continue
    }
    // A sheet can be adopted only where it was constructed: in the element's own window.
    const Sheet = ((element.ownerDocument ?? (element as Document)).defaultView ?? globalThis).CSSStyleSheet
    const sheet = new Sheet()
    sheet.replaceSync(text)
    adopted.set(text, { sheet, users: 1 })
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet]
  }
  let released = false
  return () => {
    if (released) return
    released = true
    for (const text of css) {
      const known = adopted.get(text)
      if (!known) continue
      known.users -= 1
      if (known.users > 0) continue
      adopted.delete(text)
      root.adoptedStyleSheets = root.adoptedStyleSheets.filter((sheet) => sheet !== known.sheet)
    }
  }
}
