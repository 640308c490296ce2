/** Where a text stops being JSON. Engines word it differently and some tell no place, so it is found here. */
import { found } from './problems.ts'
import type { Problem } from './types.ts'

const SCALAR = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y
/** Where the string that opens at `i` ends, or −1 if it is none. By hand: a pattern could run out of stack on a long one. */
function stringEnd(text: string, i: number): number {
  if (text[i] !== '"') return -1
  for (let j = i + 1; j < text.length; j++) {
    const code = text.charCodeAt(j)
    if (code === 34) return j + 1
    if (code < 32) return -1
    if (code === 92) {
      const escape = text[++j] ?? ''
      if (escape === 'u' && /^[0-9a-fA-F]{4}$/.test(text.slice(j + 1, j + 5))) j += 4
      else if (!'"\\/bfnrt'.includes(escape) || escape === '') return -1
    }
  }
  return -1
}

type Place = 'value' | 'value or ]' | 'key' | 'key or }' | 'colon' | 'after'

/** The first fault of a text that is not JSON, by line and column; null if it is JSON. */
export function jsonFault(text: string): Problem | null {
  const open: ('{' | '[')[] = []
  let i = 0
  let place: Place = 'value'
  const scalar = (): boolean => {
    SCALAR.lastIndex = i
    if (!SCALAR.test(text)) return false
    i = SCALAR.lastIndex
    return true
  }
  const string = (): boolean => {
    const end = stringEnd(text, i)
    if (end >= 0) i = end
    return end >= 0
  }
  for (;;) {
    while (i < text.length && ' \t\n\r'.includes(text[i]!)) i++
    const c = text[i]
    if (place === 'after') {
      const inside = open[open.length - 1]
      if (inside === undefined) return c === undefined ? null : fault(text, i, 'nothing more')
      if (c === ',') place = inside === '{' ? 'key' : 'value'
      else if (c === (inside === '{' ? '}' : ']')) open.pop()
      else return fault(text, i, inside === '{' ? "',' or '}'" : "',' or ']'")
      i++
    } else if (place === 'colon') {
      if (c !== ':') return fault(text, i, "':'")
      i++
      place = 'value'
    } else if (place === 'key' || place === 'key or }') {
      if (c === '}' && place === 'key or }') {
        open.pop()
        i++
        place = 'after'
      } else if (!string()) return fault(text, i, place === 'key' ? 'a key in double quotes' : "a key in double quotes or '}'")
      else place = 'colon'
    } else if (c === ']' && place === 'value or ]') {
      open.pop()
      i++
      place = 'after'
    } else if (c === '{' || c === '[') {
      open.push(c)
      i++
      place = c === '{' ? 'key or }' : 'value or ]'
    } else if (string() || scalar()) place = 'after'
    else return fault(text, i, 'a value')
  }
}

function fault(text: string, at: number, expected: string): Problem {
  let line = 1
  let start = 0
  for (let j = text.indexOf('\n'); j >= 0 && j < at; j = text.indexOf('\n', j + 1)) {
    line++
    start = j + 1
  }
  const rest = text.slice(at, at + 30).split(/[\s,:{}[\]]/)[0] || text.slice(at, at + 1)
  const what = at >= text.length ? 'the end of the file' : found(rest)
  return { path: `line ${line}, column ${at - start + 1}`, message: `this is not JSON: expected ${expected}, found ${what}` }
}
