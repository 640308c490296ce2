/** Where a text stops being JSON. Engines word it differently and some tell no place, so it is found here. */
import { found } from './problems.ts'
import type { Problem } from './types.ts'

const SCALAR = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y
// A quote, then anything but a quote, a backslash or a control character, or an escape; then a quote.
// oxlint-disable-next-line no-control-regex -- JSON forbids them inside strings
const STRING = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y
const SPACE = /[ \t\n\r]*/y

type Place = 'value' | 'value or ]' | 'key' | 'key or }' | 'colon' | 'after'

/** The first fault of a text that is not JSON, by line and column; null if it is JSON. */
export function jsonFault(text: string): Problem | null {
  const open: ('{' | '[')[] = []
  let i = 0
  let place: Place = 'value'
  const match = (pattern: RegExp): boolean => {
    pattern.lastIndex = i
    if (!pattern.test(text)) return false
    i = pattern.lastIndex
    return true
  }
  for (;;) {
    match(SPACE)
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
      } else if (!match(STRING)) return fault(text, i, place === 'key' ? 'a key in double quotes' : "a key in double quotes or '}'")
      else place = 'colon'
    } else if (c === ']' && place === 'value or ]') {
      open.pop()
      i++
      place = 'after'
    } else if (c === '{' || c === '[') {
      open.push(c)
      i++
      place = c === '{' ? 'key or }' : 'value or ]'
    } else if (match(STRING) || match(SCALAR)) place = 'after'
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
