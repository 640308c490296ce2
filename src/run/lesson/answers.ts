import { createDay } from '../../restaurant/day.ts'
import { CommandError } from '../../restaurant/engine.ts'
import type { Answer, Asked } from '../../scenario/presets/answer.ts'
import type { Ask, Condition, Reading, Sought } from '../../scenario/presets/scene.ts'
import type { Command, Problem } from '../../scenario/types.ts'
import { createJudge } from './missions.ts'
import { readingOf } from './readings.ts'

type NumberAsk = Extract<Ask, { kind: 'number' }>
type LineAsk = Extract<Ask, { kind: 'line' }>
type ChoiceAsk = Extract<Ask, { kind: 'choice' }>

/** A question that has no answer: what is wrong with it, and where. */
export class AskError extends Error {
  readonly problems: readonly Problem[]

  constructor(problems: readonly Problem[]) {
    super(problems.map(({ path, message }) => `${path}: ${message}`).join('\n'))
    this.name = 'AskError'
    this.problems = problems
  }
}

const refuse = (path: string, message: string): never => {
  throw new AskError([{ path, message }])
}

/** How many steps a scale has. */
const stepsOf = ({ from, to, step }: NumberAsk): number => Math.floor((to - from) / step + 1e-9)
/** The n-th value of a scale, without what binary fractions add up to. */
const onScale = ({ from, step }: NumberAsk, n: number): number => Math.round((from + n * step) * 1e6) / 1e6

/** The day after something more was done in it; refused with the path of what could not be. */
function dayOf({ scenario, commands }: Asked, more: readonly Command[], path: string, to: number): ReturnType<typeof createDay> {
  const day = createDay(scenario, { commands: [...commands, ...more].sort((a, b) => a.at - b.at) })
  try {
    day.advanceTo(to)
  } catch (error) {
    if (!(error instanceof CommandError)) throw error
    refuse(path, error.problems[0]!.message)
  }
  return day
}

const read = (asked: Asked, reading: Reading, at: number, more: readonly Command[], path: string): number =>
  readingOf(dayOf(asked, more, `${path}.commands`, at).frame(), reading) ?? refuse(`${path}.reading`, `says nothing at minute ${at}: too few have come`)

/** What makes it so many people, or all of them so fast, from the opening moment on. `present`: how many there are. */
function trial(least: 'people' | 'speed', value: number, at: number, present: number): Command[] {
  if (least === 'speed') return [{ at, do: 'train', value }]
  const more = value - present
  return Array.from({ length: Math.abs(more) }, () => ({ at, do: more > 0 ? 'hire' : 'let-go' }))
}

/** Minutes between two looks at whether it can still hold. */
const LOOK = 5

const holdsAll = ({ scenario, commands, at }: Asked, more: readonly Command[], holds: readonly Condition[], to: number): boolean => {
  const judge = createJudge([{ id: 'sought', says: { en: '', es: '' }, from: at, to, conditions: holds, hints: [], ways: [] }], { at, commands })
  const run = { scenario, seed: scenario.seed, commands: [...commands, ...more] }
  // What has to hold all along is mostly lost early.
  for (let minute = at; minute < to; minute += LOOK) if (judge.at(run, minute)[0]!.state === 'missed') return false
  return judge.at(run, to)[0]!.state === 'met'
}

function* least(ask: NumberAsk, sought: Extract<Sought, { holds: unknown }>, asked: Asked): Generator<void, number> {
  const present = dayOf(asked, [], 'ask.answer', asked.at).frame().employees.filter(({ leaving }) => !leaving).length
  for (let n = 0; n <= stepsOf(ask); n++) {
    const value = onScale(ask, n)
    if (holdsAll(asked, trial(sought.least, value, asked.at, present), sought.holds, sought.at)) return value
    yield
  }
  return refuse('ask.answer', `with nothing from ${ask.from} to ${ask.to} does it hold`)
}

function* numberAnswer(ask: NumberAsk, asked: Asked): Generator<void, Answer> {
  const { answer } = ask
  const value = 'reading' in answer ? read(asked, answer.reading, answer.at, answer.commands ?? [], 'ask.answer') : yield* least(ask, answer, asked)
  if (value < ask.from || value > ask.to) refuse('ask.answer', `${value} is not on the scale from ${ask.from} to ${ask.to}`)
  return { kind: 'number', value }
}

function lineAnswer({ reading, from, to, most }: LineAsk, asked: Asked): Answer {
  const day = createDay(asked.scenario, { commands: asked.commands })
  const values: number[] = []
  for (let minute = from; minute <= to; minute++) {
    day.advanceTo(minute)
    const value = readingOf(day.frame(), reading) ?? refuse('ask.reading', `says nothing at minute ${minute}: too few have come`)
    if (value > most) refuse('ask.most', `the axis ends at ${most}, and minute ${minute} comes to ${value}`)
    values.push(value)
  }
  return { kind: 'line', values }
}

function* choiceAnswer({ options, reading, best, at }: ChoiceAsk, asked: Asked): Generator<void, Answer> {
  const values: number[] = []
  for (const [i, { commands }] of options.entries()) {
    values.push(read(asked, reading, at, commands, `ask.options[${i}]`))
    yield
  }
  const wanted = best === 'least' ? Math.min(...values) : Math.max(...values)
  if (values.filter((value) => value === wanted).length > 1) refuse('ask.options', `two of them come to ${wanted}: none is best`)
  return { kind: 'choice', best: values.indexOf(wanted), values }
}

/** The answer, by the engine, a day or so at a time: what shows a picture meanwhile goes on between them. Throws an `AskError` where there is none. `ask`: without `askFaults`. */
export function* answering(ask: Ask, asked: Asked): Generator<void, Answer> {
  if (ask.kind === 'number') return yield* numberAnswer(ask, asked)
  return ask.kind === 'line' ? lineAnswer(ask, asked) : yield* choiceAnswer(ask, asked)
}

/** … at once. */
export function answerOf(ask: Ask, asked: Asked): Answer {
  const days = answering(ask, asked)
  for (;;) {
    const { done, value } = days.next()
    if (done) return value
  }
}
