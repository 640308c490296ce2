import type { Node } from './node.ts'

const SVG = 'http://www.w3.org/2000/svg'

/** Brings `parent` from the pieces it was last given to these: touches only attributes and words that changed. */
export function patch(parent: Element, nodes: readonly Node[], before: readonly Node[]): void {
  for (let i = 0; i < nodes.length; i++) {
    const node = nodes[i]
    const old = before[i]
    if (old === node) continue
    if (!old) parent.appendChild(build(parent.ownerDocument, node))
    else if (old.tag !== node.tag) parent.replaceChild(build(parent.ownerDocument, node), parent.children[i])
    else change(parent.children[i], node, old)
  }
  while (parent.children.length > nodes.length) parent.lastElementChild!.remove()
}

function build(page: Document, node: Node): Element {
  const element = page.createElementNS(SVG, node.tag)
  change(element, node, { tag: node.tag, attrs: {} })
  return element
}

function change(element: Element, node: Node, old: Node): void {
  for (const key in node.attrs) if (node.attrs[key] !== old.attrs[key]) element.setAttribute(key, String(node.attrs[key]))
  for (const key in old.attrs) if (!(key in node.attrs)) element.removeAttribute(key)
  if (node.text !== undefined && node.text !== old.text) element.textContent = node.text
  if (node.children || old.children) patch(element, node.children ?? [], old.children ?? [])
}
