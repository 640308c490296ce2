import { colourOf, type Dress, type Shape } from './shape.ts'

/** A piece of SVG as data: the live painter patches it into the page, the other writes it out. */
export interface Node {
  tag: 'g' | 'path' | 'rect' | 'circle' | 'text' | 'title'
  attrs: Record<string, string | number>
  text?: string
  children?: Node[]
}

const r = (x: number): number => Math.round(x * 100) / 100

export function path(d: string, attrs: Node['attrs']): Node {
  return { tag: 'path', attrs: { d, ...attrs } }
}

export function rect(x: number, y: number, width: number, height: number, attrs: Node['attrs']): Node {
  return { tag: 'rect', attrs: { x: r(x), y: r(y), width: r(Math.max(0, width)), height: r(Math.max(0, height)), ...attrs } }
}

export function circle(x: number, y: number, radius: number, attrs: Node['attrs']): Node {
  return { tag: 'circle', attrs: { cx: r(x), cy: r(y), r: r(Math.max(0, radius)), ...attrs } }
}

export function group(attrs: Node['attrs'], children: Node[]): Node {
  return { tag: 'g', attrs, children }
}

export function shapeNode(shape: Shape, dress: Dress): Node {
  const attrs: Node['attrs'] = { d: shape.d, fill: shape.fill ? colourOf(shape.fill, dress) : 'none' }
  if (shape.stroke) {
    attrs['stroke'] = colourOf(shape.stroke, dress)
    attrs['stroke-width'] = shape.width ?? 1
    attrs['stroke-linecap'] = 'round'
    attrs['stroke-linejoin'] = 'round'
  }
  if (shape.dash) attrs['stroke-dasharray'] = shape.dash
  if (shape.opacity !== undefined) attrs['opacity'] = shape.opacity
  return { tag: 'path', attrs }
}

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

export function escapeXml(text: string): string {
  let out = ''
  // Control characters have no place in XML 1.0, escaped or not.
  for (const c of text) if (c >= ' ' || c === '\n' || c === '\t') out += ESCAPES[c] ?? c
  return out
}

export function write(node: Node): string {
  let open = `<${node.tag}`
  for (const [key, value] of Object.entries(node.attrs)) open += ` ${key}="${escapeXml(String(value))}"`
  const inner = (node.text === undefined ? '' : escapeXml(node.text)) + (node.children ? node.children.map(write).join('') : '')
  return inner === '' ? `${open}/>` : `${open}>${inner}</${node.tag}>`
}
