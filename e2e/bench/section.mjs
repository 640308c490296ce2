/** Sections of docs/benchmarks.md, each written by the script that measured it; the others are left as they are. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { root } from './measure.mjs'

/** `text` with the section `title` (`## title` up to the next one) in the place of the old one, or at the end. */
export function withSection(text, title, body) {
  const head = `## ${title}\n`
  const start = text.startsWith(head) ? 0 : text.indexOf(`\n${head}`) + 1
  const isNew = start === 0 && !text.startsWith(head)
  const before = (isNew ? text : text.slice(0, start)).trimEnd()
  const next = isNew ? -1 : text.indexOf('\n## ', start + head.length - 1)
  const after = next < 0 ? '' : `\n${text.slice(next + 1)}`
  return `${before}\n\n${head}\n${body.trim()}\n${after}`
}

export function writeSection(title, body) {
  const file = new URL('docs/benchmarks.md', root)
  writeFileSync(file, withSection(existsSync(file) ? readFileSync(file, 'utf8') : '# Benchmarks\n', title, body))
}

export const table = (head, rows) => [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')

/** The value that a share `q` of them stay within. */
export const quantile = (xs, q) => xs.toSorted((a, b) => a - b)[Math.max(0, Math.ceil(q * xs.length) - 1)]
