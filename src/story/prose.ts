import type { Term } from './section.ts'

/*
 * The marks of the article's prose, few and strict:
 *
 *   blocks, between empty lines:  a paragraph · `- ` list · `1. ` list · `### ` heading · `> ` aside · `::scene`
 *   within a line:                *emphasis* · **strong** · `code` · [words](address) · {{term}} or {{term|words}} · [[31 people|id]]
 *
 * A backslash takes its meaning from the sign after it. What cannot be understood is refused, with its line.
 */

/** A figure in the prose: what it says, and the name under which the engine is asked for it. */
export interface Stated {
  id: string
  words: string
  line: number
}

export interface Prose {
  /** The blocks, in order; `null` where the scene stands. */
  blocks: readonly (string | null)[]
  stated: readonly Stated[]
}

/** What marks may name. */
export interface Known {
  terms: readonly Term[]
  /** What `#name` may lead to. */
  anchors?: readonly string[]
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
export const escapeHtml = (text: string): string => text.replace(/[&<>"]/g, (letter) => ENTITIES[letter]!)

/** What a name in an address is made of. */
export const ID = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/
/** Addresses that a reader may be led to: of the web, of this page, of this site. */
const ADDRESS = /^(https:\/\/|#|\.\/|\?)[^\s"<>]*$/

export const termAnchor = (id: string): string => `term-${id}`
export const termSays = (id: string): string => `says-${id}`

class Refused extends Error {}

/** One place's marks as HTML. `place`: named in what is refused. */
export function readProse(prose: string, place: string, known: Known): Prose {
  const stated: Stated[] = []
  const blocks: (string | null)[] = []
  for (const { lines, first } of paragraphs(prose)) {
    const inLine = (text: string, at: number): string => {
      try {
        return readLine(text, known, (one) => stated.push({ ...one, line: first + at }))
      } catch (error) {
        if (!(error instanceof Refused)) throw error
        throw new Error(`${place}, line ${first + at}: ${error.message}`, { cause: error })
      }
    }
    blocks.push(blockOf(lines, inLine))
  }
  if (blocks.filter((block) => block === null).length > 1) throw new Error(`${place}: the scene stands in more than one place`)
  return { blocks, stated }
}

/** Marks within one line, such as a caption's. */
export function readWords(words: string, place: string, known: Known): string {
  try {
    return readLine(words, known, () => {
      throw new Refused('a figure that the engine is asked for stands in the prose')
    })
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    throw new Error(`${place}: ${error.message}`, { cause: error })
  }
}

function paragraphs(prose: string): { lines: string[]; first: number }[] {
  const found: { lines: string[]; first: number }[] = []
  let open: string[] | null = null
  prose.split('\n').forEach((raw, i) => {
    const line = raw.trim()
    if (line === '') open = null
    else if (open) open.push(line)
    else found.push({ lines: (open = [line]), first: i + 1 })
  })
  return found
}

type InLine = (text: string, at: number) => string

function blockOf(lines: readonly string[], inLine: InLine): string | null {
  const [first] = lines
  if (first === '::scene' && lines.length === 1) return null
  if (first.startsWith('### ')) return `<h3>${inLine(first.slice(4), 0)}</h3>${lines.length > 1 ? blockOf(lines.slice(1), (text, at) => inLine(text, at + 1)) : ''}`
  if (first.startsWith('- ')) return list('ul', /^- /, lines, inLine)
  if (/^\d+\. /.test(first)) return list('ol', /^\d+\. /, lines, inLine)
  if (first.startsWith('> ')) return `<aside><p>${inLine(lines.map((line) => line.replace(/^> ?/, '')).join(' '), 0)}</p></aside>`
  // As one: a mark may begin on one line and end on the next.
  return `<p>${inLine(lines.join(' '), 0)}</p>`
}

function list(kind: 'ul' | 'ol', mark: RegExp, lines: readonly string[], inLine: InLine): string {
  const items: { text: string; at: number }[] = []
  lines.forEach((line, at) => {
    if (mark.test(line)) items.push({ text: line.replace(mark, ''), at })
    else items[items.length - 1]!.text += ` ${line}`
  })
  return `<${kind}>${items.map(({ text, at }) => `<li>${inLine(text, at)}</li>`).join('')}</${kind}>`
}

const SIGNS: readonly (readonly [open: string, close: string])[] = [['**', '**'], ['*', '*'], ['`', '`'], ['{{', '}}'], ['[[', ']]'], ['[', ']']]

function readLine(text: string, known: Known, state: (stated: Omit<Stated, 'line'>) => void): string {
  let html = ''
  let i = 0
  while (i < text.length) {
    if (text[i] === '\\' && i + 1 < text.length) {
      html += escapeHtml(text[i + 1]!)
      i += 2
      continue
    }
    const sign = SIGNS.find(([open]) => text.startsWith(open, i))
    if (!sign) {
      html += escapeHtml(text[i]!)
      i++
      continue
    }
    const [open, close] = sign
    const from = i + open.length
    const end = closing(text, close, from)
    const inner = end < 0 ? '' : text.slice(from, end)
    if (inner.trim() === '') throw new Refused(`${open} is not closed, or nothing stands in it (write \\${open[0]} for the sign itself)`)
    i = end + close.length
    const within = (words: string): string => readLine(words, known, state)
    if (open === '**') html += `<strong>${within(inner)}</strong>`
    else if (open === '*') html += `<em>${within(inner)}</em>`
    else if (open === '`') html += `<code>${escapeHtml(inner)}</code>`
    else if (open === '{{') html += term(inner, known, within)
    else if (open === '[[') html += figure(inner, state)
    else {
      const target = /^\(([^()\s]*(?:\([^()\s]*\)[^()\s]*)*)\)/.exec(text.slice(i))
      if (!target) throw new Refused(`[${inner}] is followed by no address in brackets`)
      i += target[0].length
      html += `<a href="${address(target[1]!, known)}">${within(inner)}</a>`
    }
  }
  return html
}

/** Where `close` stands next, not taken back by a backslash; a single star does not end within a double one. */
function closing(text: string, close: string, from: number): number {
  for (let i = from; i < text.length; i++) {
    if (text[i] === '\\') i++
    else if (close === '*' && text.startsWith('**', i)) i = Math.max(i + 1, closing(text, '**', i + 2) + 1)
    else if (text.startsWith(close, i)) return i
  }
  return -1
}

function address(given: string, { anchors }: Known): string {
  if (!ADDRESS.test(given)) throw new Refused(`"${given}" is no address that a reader is led to (https://…, #name, ./path, ?query)`)
  if (given.startsWith('#') && anchors && !anchors.includes(given.slice(1))) throw new Refused(`nothing on the page is called "${given}"`)
  return escapeHtml(given)
}

/** By its id or either of its words; the last one's plural may stand in the prose. */
export function findTerm(name: string, terms: readonly Term[]): Term | undefined {
  const wanted = name.trim().toLowerCase()
  const called = ({ id, restaurant, system }: Term): string[] => [id, restaurant.toLowerCase(), system.toLowerCase()]
  return terms.find((one) => called(one).includes(wanted)) ?? terms.find((one) => called(one).some((word) => `${word}s` === wanted))
}

function term(inner: string, { terms }: Known, within: (words: string) => string): string {
  const bar = inner.indexOf('|')
  const name = bar < 0 ? inner : inner.slice(0, bar)
  const found = findTerm(name, terms)
  if (!found) throw new Refused(`"${name}" is not in the glossary`)
  return `<a class="term" href="#${termAnchor(found.id)}" aria-describedby="${termSays(found.id)}">${within(bar < 0 ? inner : inner.slice(bar + 1))}</a>`
}

function figure(inner: string, state: (stated: Omit<Stated, 'line'>) => void): string {
  const bar = inner.lastIndexOf('|')
  const [words, id] = [inner.slice(0, bar).trim(), inner.slice(bar + 1).trim()]
  if (bar < 0 || words === '' || !ID.test(id)) throw new Refused(`[[${inner}]] has to be [[what it says|name]], the name of lower-case words with hyphens`)
  state({ id, words })
  return `<span class="stated" data-stated="${id}">${escapeHtml(words)}</span>`
}
