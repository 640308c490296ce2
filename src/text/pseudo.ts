import { groups } from './en/index.ts'
import type { Group, Words } from './languages.ts'
import type { Area, Both, Format, Message } from './telling.ts'

/** Letters that are read as what they stand for, and are in no catalogue: a word without marks was never put through it. */
const LETTERS: Record<string, string> = {
  a: 'á', b: 'ƀ', c: 'ç', d: 'ð', e: 'é', f: 'ƒ', g: 'ĝ', h: 'ĥ', i: 'î', j: 'ĵ', k: 'ķ', l: 'ļ', m: 'ɱ', n: 'ñ', o: 'ö', p: 'þ', r: 'ŕ', s: 'š', t: 'ţ', u: 'û', v: 'ṽ', w: 'ŵ', y: 'ý', z: 'ž',
  A: 'Å', B: 'Ɓ', C: 'Ç', D: 'Ð', E: 'É', G: 'Ĝ', H: 'Ĥ', I: 'Î', L: 'Ļ', N: 'Ñ', O: 'Ö', P: 'Þ', R: 'Ŕ', S: 'Š', T: 'Ţ', U: 'Û', W: 'Ŵ', Y: 'Ý', Z: 'Ž',
}
/** Right to left, whatever the letters' own direction; and its end. Figures outside of words keep theirs. */
const [TURNED, STRAIGHT] = ['\u202e', '\u202c']
/** A word, or what went through already. */
const WORD = /\u202e[^\u202c]*\u202c|\p{L}[\p{L}’']*/gu
/** Every so many letters another one: about 30% more. */
const LONGER = 3.3

/**
 * A message as a language might have it that is longer and runs from right to left: what is cut off, in the wrong order or not in the
 * catalogue is seen at a glance. What is put into a message may have been through it before and is left as it is.
 */
export function pseudoWords(words: string): string {
  if (words.trim() === '') return words
  let debt = 0
  const turned = words.replace(/[⟦⟧]/g, '').replace(WORD, (word) => {
    if (word.startsWith(TURNED)) return word
    let out = ''
    for (const letter of word) {
      const accented = LETTERS[letter] ?? letter
      out += accented
      debt += 1 / LONGER
      if (debt >= 1 && /[aeiou]/.test(letter)) {
        out += accented
        debt -= 1
      }
    }
    return `${TURNED}${out}${STRAIGHT}`
  })
  return `⟦${turned}⟧`
}

/** Heads of columns are read by programs. */
const isForPrograms = (area: string, words: string): boolean => area === 'share' && /^[a-z]+(_[a-z]+)*$/.test(words) && words !== 'film'

function turn(area: string, message: Message): Message {
  if (typeof message === 'string') return isForPrograms(area, message) ? message : pseudoWords(message)
  return (p: never, f: Format) => pseudoWords(message(p, f))
}

/** A pseudo-language made of English. */
function pseudo(english: object): unknown {
  const out: Record<string, Record<string, Both>> = {}
  for (const [name, area] of Object.entries(english) as [string, Area][]) {
    out[name] = {}
    for (const [key, { restaurant, system }] of Object.entries(area)) {
      out[name][key] = { restaurant: turn(name, restaurant), system: turn(name, system) }
    }
  }
  return out
}

export const words = <G extends Group>(group: G): Words<G> => pseudo(groups[group]) as Words<G>
