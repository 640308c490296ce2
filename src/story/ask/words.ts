import type { Answer } from '../../scenario/presets/answer.ts'
import { saidIn } from '../../scenario/presets/said.ts'
import type { Ask, Reading, Unit } from '../../scenario/presets/scene.ts'
import type { Text } from '../../text/text.ts'
import { apart, lineOf, type Guess } from './guess.ts'

/** `staff`: people who work; `crowd`: people who want something. */
type Kind = 'staff' | 'crowd' | Exclude<Unit, 'people'>

const OF_READING: Readonly<Record<Reading, Kind>> = {
  arrived: 'customers', served: 'customers', lost: 'customers', gaveUp: 'customers', turnedAway: 'customers',
  inLine: 'crowd', mostInLine: 'crowd', onShift: 'staff', atWork: 'staff',
  waitMean: 'minutes', waitNineInTen: 'minutes', longestWait: 'minutes',
  withinGoal: 'share', utilisation: 'share',
  wages: 'dollars', profit: 'dollars', revenue: 'dollars', missed: 'dollars', wagesPerHour: 'dollars',
  attempts: 'speed',
}

/** What the values of a question are of. */
export function kindOf(ask: Ask): Kind {
  if (ask.kind !== 'number') return OF_READING[ask.reading]
  if (ask.unit !== 'people') return ask.unit
  return 'reading' in ask.answer ? (OF_READING[ask.answer.reading] === 'staff' ? 'staff' : 'crowd') : 'staff'
}

/** A value in its unit. */
export function valueWords(kind: Kind, n: number, { ask, format }: Text): string {
  switch (kind) {
    case 'staff':
    case 'crowd':
    case 'customers':
      return ask[kind]({ n })
    case 'share':
      return format.share(n)
    case 'dollars':
      return format.money(n)
    default:
      return format[kind](n)
  }
}

/** The unit alone, after a field that holds the number. */
export const unitWords = (kind: Kind, { ask }: Text): string => ask[`${kind}Unit`]

/** A share is asked for in percent. */
export const inField = (kind: Kind, value: number): number => (kind === 'share' ? Math.round(value * 1e4) / 100 : value)
export const ofField = (kind: Kind, value: number): number => (kind === 'share' ? value / 100 : value)

export interface Told {
  ask: Ask
  answer: Answer
  /** Null where nobody has said anything. */
  guess: Guess | null
  /** The answer's minute, as the clock says it. */
  clock: string
  text: Text
}

/** What the answer comes to and what was said, in their unit. */
function figuresOf({ ask, answer, guess, text }: Told): { answer: string; guess: string | null } {
  const kind = kindOf(ask)
  const say = (n: number): string => valueWords(kind, n, text)
  if (answer.kind === 'number') return { answer: say(answer.value), guess: guess?.kind === 'number' ? say(guess.value) : null }
  if (answer.kind === 'choice' && ask.kind === 'choice') {
    const says = (option: number): string => saidIn(ask.options[option]!.says, text.lang)
    return { answer: says(answer.best), guess: guess?.kind === 'choice' ? says(guess.option) : null }
  }
  if (answer.kind === 'line' && ask.kind === 'line') {
    const drawn = guess?.kind === 'line' ? lineOf(guess.points, answer.values[ask.until - ask.from]!).at(-1)! : null
    return { answer: say(answer.values.at(-1)!), guess: drawn === null ? null : say(drawn) }
  }
  return { answer: '', guess: null }
}

/** The answer in one sentence, against what was said. */
export function resultWords(told: Told): string {
  const { ask, answer, guess, clock, text } = told
  const words = text.ask
  const figures = figuresOf(told)
  const kind = kindOf(ask)
  if (ask.kind === 'number') {
    const takes = 'least' in ask.answer
    if (figures.guess === null) return takes ? words.takes(figures) : ask.answer.at && !('commands' in ask.answer) ? words.was({ ...figures, clock }) : words.is(figures)
    const both = { guess: figures.guess, answer: figures.answer }
    if (both.guess === both.answer) return words.right(both)
    return takes ? words.saidTakes(both) : words.saidIs(both)
  }
  if (ask.kind === 'line' && answer.kind === 'line') {
    if (figures.guess === null || guess?.kind !== 'line') return words.was({ ...figures, clock })
    const known = ask.until - ask.from
    const off = apart(lineOf(guess.points, answer.values[known]!), answer.values.slice(known))
    return words.drew({ guess: figures.guess, answer: figures.answer, clock, off: valueWords(kind, off, text) })
  }
  if (answer.kind !== 'choice') return ''
  const value = (option: number): string => valueWords(kind, answer.values[option]!, text)
  if (guess?.kind !== 'choice' || figures.guess === null) return words.isBest({ option: figures.answer, value: value(answer.best) })
  if (guess.option === answer.best) return words.choseBest({ option: figures.answer, value: value(answer.best) })
  return words.chose({ guess: figures.guess, value: value(guess.option), option: figures.answer, best: value(answer.best) })
}

/** Why it is so; null where that speaks of a guess and there is none. */
export function whyWords(told: Told): string | null {
  const why = saidIn(told.ask.why, told.text.lang)
  const { answer, guess } = figuresOf(told)
  if (guess === null && why.includes('{guess}')) return null
  return why.replaceAll('{answer}', answer).replaceAll('{guess}', guess ?? '')
}
