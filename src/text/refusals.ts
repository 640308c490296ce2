import { refusals } from './en/refusals.ts'
import type { Text } from './text.ts'

interface Pattern {
  phrase: keyof typeof refusals
  holds: RegExp
  /** Which hole each group of the pattern stands for. */
  holes: string[]
}

const HOLE = /\{(\d)\}/g

function patternOf(phrase: keyof typeof refusals): Pattern {
  const holes: string[] = []
  const literal = phrase.split(HOLE).map((piece, i) => {
    if (i % 2 === 0) return piece.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    holes.push(piece)
    return '(.+?)'
  })
  return { phrase, holds: new RegExp(`^${literal.join('')}$`, 's'), holes }
}

let made: Pattern[] | null = null

/** The one that says most first: "expected {0}, found {1}" holds for nearly all of them. */
function patterns(): Pattern[] {
  const said = (phrase: string): number => phrase.replace(HOLE, '').length
  return (made ??= (Object.keys(refusals) as (keyof typeof refusals)[]).map(patternOf).sort((a, b) => said(b.phrase) - said(a.phrase)))
}

/** What somebody wrote themselves, in one pair of quotes. */
const QUOTED = /^'[^']*'$/
const NUMBER = /^-?\d{1,3}(?:,\d{3})*(?:\.\d+)?$|^-?\d+(?:\.\d+)?$/

function piece(words: string, text: Text): string {
  if (QUOTED.test(words)) return words
  return NUMBER.test(words) ? text.format.number(Number(words.replaceAll(',', '')), 9) : told(words, text)
}

/**
 * A refusal of the engine in the reader's words. The engine speaks English, to programs too; here its sentence is taken apart into what
 * the catalogue knows. What the catalogue does not know is left as it is: it is somebody's own.
 */
export function told(message: string, text: Text): string {
  for (const { phrase, holds, holes } of patterns()) {
    const match = holds.exec(message)
    if (match) return text.refusals[phrase].replace(HOLE, (_, hole: string) => piece(match[holes.indexOf(hole) + 1] ?? '', text))
  }
  return message
}

/** Whether the catalogue knows a sentence of the engine as one. */
export const isTold = (message: string): boolean => patterns().some(({ holds }) => holds.test(message))
