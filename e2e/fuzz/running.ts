/** What is done while a day runs: commands in any order at any time, clocks that jump, messages of a host page, answers to a question. */
import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import { figure, type TestFigure } from '../../src/embed/figure.testing.ts'
import { CALLS, EDITION, MARK } from '../../src/embed/voice/contract.ts'
import { openGuest, type FrameWindow, type Heard } from '../../src/embed/voice/guest.ts'
import { commands as goodCommands, scenarios as days } from '../../src/restaurant/arbitrary.testing.ts'
import { createDay } from '../../src/restaurant/day.ts'
import { CommandError } from '../../src/restaurant/engine.ts'
import type { Frame } from '../../src/restaurant/frame.ts'
import { createPlayer, type Player } from '../../src/run/player.ts'
import { HEAVY } from '../../src/scenario/mutants.testing.ts'
import { LIVE_PATHS } from '../../src/scenario/params/index.ts'
import { parseCommands, parseScenario } from '../../src/scenario/parse.ts'
import type { Command, Scenario } from '../../src/scenario/types.ts'
import { lineOf, onScale, stroke, undrawn } from '../../src/story/ask/guess.ts'
import { anyNumber, anyText, anyThing, anyValue, spoiled } from './hostile.ts'
import { insist, refusedWell, target, type Outcome, type Target } from './rule.ts'

const anyWho = fc.oneof(fc.constantFrom('employee-1', 'employee-2', 'ana', 'new-3', 'nobody'), anyText)
const minute = fc.oneof({ weight: 4, arbitrary: fc.double({ min: 0, max: 300, noNaN: true }) }, { weight: 1, arbitrary: anyNumber })
const wildCommand = fc.record(
  {
    do: fc.oneof({ weight: 9, arbitrary: fc.constantFrom('hire', 'let-go', 'train', 'call-in-sick', 'return', 'slow', 'fail', 'set') }, { weight: 1, arbitrary: anyText }),
    at: minute,
    who: anyWho,
    path: fc.oneof(fc.constantFrom(...LIVE_PATHS), anyText),
    value: fc.oneof(fc.double({ min: 0, max: 9, noNaN: true }), anyValue),
  },
  { requiredKeys: ['do'] },
)
const goodCommand = goodCommands.chain((list) => (list.length > 0 ? fc.constantFrom(...list) : fc.constant<Record<string, unknown>>({ at: 1, do: 'hire' })))
/** Legal and illegal, at any minute, of people who are there and of people who are not. */
const anyDeed: fc.Arbitrary<unknown> = fc.oneof({ weight: 4, arbitrary: goodCommand }, { weight: 3, arbitrary: wildCommand }, { weight: 1, arbitrary: spoiled(goodCommand) }, { weight: 1, arbitrary: anyThing })

function parsed(input: unknown): Scenario {
  const read = parseScenario(input)
  if (!read.ok) throw new Error(`a scenario of ours is refused: ${JSON.stringify(read.problems)}`)
  return read.scenario
}

/** Everybody who came is somewhere, and nobody twice. */
function conserved({ arrived, served, lostTotal, inLine, inService, inOrbit, employees, time }: Frame): void {
  insist(arrived === served + lostTotal + inLine + inService + inOrbit, `minute ${time}: ${arrived} came; served ${served}, lost ${lostTotal}, in line ${inLine}, in service ${inService}, to come again ${inOrbit}`)
  insist([arrived, served, lostTotal, inLine, inService, inOrbit].every((n) => Number.isInteger(n) && n >= 0), `minute ${time}: counts that are none`)
  insist(employees.every(({ speed }) => speed > 0 && Number.isFinite(speed)), `minute ${time}: a speed that is none`)
}

const EVENTS = 3_000

/** Whatever is done to a day at whatever minute: carried out, or refused with nothing changed. */
function commandsHold([input, seed, steps]: [Record<string, unknown>, number, { on: number; deed: unknown }[]]): Outcome {
  const scenario = parsed(input)
  const day = createDay(scenario, { seed })
  let taken = false
  for (const { on, deed } of steps) {
    const stretch = on > 0 ? Math.min(day.time + on, 2_000) : on
    try {
      day.advanceTo(stretch, EVENTS)
    } catch (error) {
      if (!(error instanceof CommandError)) throw error
      // What lay ahead and could not be done is told when the day comes to it.
      refusedWell(error.problems)
    }
    conserved(day.frame())
    const read = parseCommands([deed], day.scenario)
    if (!read.ok) {
      refusedWell(read.problems)
      continue
    }
    const before = [day.digest(), day.time, day.events]
    const problems = day.apply(read.commands[0]!)
    if (problems) {
      refusedWell(problems)
      insist(isDeepStrictEqual(before, [day.digest(), day.time, day.events]), 'refused, and yet something happened')
    } else taken = true
    conserved(day.frame())
  }
  return taken ? 'taken' : 'refused'
}

type Turn =
  | { do: 'tick' | 'seek' | 'rate'; to: number }
  | { do: 'play' | 'pause' | 'next' | 'back' | 'beside' | 'alone' }
  | { do: 'apply'; deed: unknown; which: 'a' | 'b' }
  | { do: 'revise'; list: unknown[]; which: 'a' | 'b' }

/** Milliseconds as they come, and as they never should: back, far ahead after a sleep, none at all. */
const anyTurn: fc.Arbitrary<Turn> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ do: fc.constant('tick' as const), to: fc.oneof(fc.integer({ min: 0, max: 5_000 }), anyNumber) }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constantFrom('seek' as const, 'rate' as const), to: fc.oneof(minute, anyNumber) }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constantFrom('play' as const, 'play' as const, 'pause' as const, 'next' as const, 'back' as const, 'beside' as const, 'alone' as const) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('apply' as const), deed: anyDeed, which: fc.constantFrom('a' as const, 'b' as const) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('revise' as const), list: fc.array(anyDeed, { maxLength: 4 }), which: fc.constantFrom('a' as const, 'b' as const) }) },
)

/** Does it; what is refused by the player's own words changes nothing, and nothing else is thrown. */
function turnIs(player: Player, turn: Turn, scenario: Scenario): boolean {
  const before = [player.time, player.a.digest(), player.a.commands]
  const unchanged = (): false => {
    insist(isDeepStrictEqual(before, [player.time, player.a.digest(), player.a.commands]), `${turn.do} was refused, and yet something happened`)
    return false
  }
  try {
    switch (turn.do) {
      case 'tick': return player.tick(turn.to), true
      case 'seek': return player.seek(turn.to), true
      case 'rate': return player.setRate(turn.to), true
      case 'play': return player.play(), true
      case 'pause': return player.pause(), true
      case 'next': return player.step(1), true
      case 'back': return player.step(-1), true
      case 'beside': return player.beside({ scenario, seed: player.a.seed, commands: player.a.commands }), true
      case 'alone': return player.beside(null), true
      case 'apply': {
        if (!player[turn.which]) return false
        const problems = player.apply(Object(turn.deed) as Omit<Command, 'at'>, turn.which)
        return problems ? (refusedWell(problems), unchanged()) : true
      }
      case 'revise': {
        if (!player[turn.which]) return false
        const problems = player.revise(turn.list.map((one) => Object(one) as Command), turn.which)
        return problems ? (refusedWell(problems), unchanged()) : true
      }
    }
  } catch (error) {
    if (!(error instanceof RangeError) || !error.message.startsWith('player: ')) throw error
    return unchanged()
  }
}

const goodRates = { min: 1e-3, max: 50 }

function playerHolds([input, turns]: [Record<string, unknown>, Turn[]]): Outcome {
  const scenario = parsed(input)
  const player = createPlayer({ scenario, rate: 5 })
  player.play()
  let taken = false
  for (const turn of turns) {
    const { time } = player
    // Steps of any pace are of no interest past what a day has.
    if (turnIs(player, turn, scenario)) taken = true
    insist(Number.isFinite(player.time) && player.time >= 0 && Number.isFinite(player.end), `stands at ${player.time} of ${player.end}`)
    insist(player.rate > 0 && Number.isFinite(player.rate), `goes at ${player.rate}`)
    if (turn.do === 'tick') insist(player.time >= time, `a tick went back from ${time} to ${player.time}`)
    conserved(player.a.frame)
    if (player.b) conserved(player.b.frame)
  }
  // Whatever was done with the clock: it is the day that anybody has who goes there at once.
  const fresh = createPlayer({ scenario, commands: player.a.commands, time: player.time })
  insist(fresh.time === player.time || player.b !== null, `comes to ${fresh.time}, and was at ${player.time}`)
  if (fresh.time === player.time && player.b === null) insist(fresh.a.digest() === player.a.digest(), 'another day than the one that was watched')
  return taken ? 'taken' : 'refused'
}

/** Days that were made to be heavy: a tick does so much and no more. */
function heavyHolds([name, rate, to]: [string, number, number]): Outcome {
  const player = createPlayer({ scenario: parsed(HEAVY[name]), rate: Math.min(Math.max(goodRates.min, Math.abs(rate) || 1), 1e300) })
  player.play()
  player.tick(0)
  player.tick(Math.abs(to) || 1)
  conserved(player.a.frame)
  return 'taken'
}

const goodMessage = fc.record({ [MARK]: fc.constant(EDITION), id: fc.nat(99), call: fc.constantFrom(...CALLS, 'hello', 'listen', 'turn'), value: fc.constantFrom<unknown>(undefined, 260, '12:40', { do: 'hire' }, { do: 'train', who: 'ana', value: 1.5 }, ['event'], [], true, false) })
const anyMessage: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 4, arbitrary: goodMessage },
  { weight: 3, arbitrary: spoiled(goodMessage) },
  { weight: 3, arbitrary: fc.record({ [MARK]: fc.constant(EDITION), id: fc.oneof(fc.nat(9), anyThing), call: fc.oneof(fc.constantFrom(...CALLS), anyText), value: fc.oneof(anyDeed, anyThing) }) },
  { weight: 1, arbitrary: fc.oneof(anyThing, anyText.map((text) => `[iFrameSizer]${text}:1:2:3`), fc.constantFrom('[iFrameSizer]', '[iFrameSizer]a:8:false:true:32:true:true:null', { message: 'ready', secret: 'abcdefghij' })) },
)

/** What is to be fetched for a call is here after the first. */
const settled = async (): Promise<void> => {
  for (let i = 0; i < 3; i++) await new Promise((done) => setImmediate(done))
}

let spare: TestFigure | null = null

/** One figure for all of a run: it is opened anew before each. */
function freshFigure(): TestFigure {
  spare ??= figure({}, ['stage'])
  spare.store.intend({ do: 'reset' })
  spare.store.intend({ do: 'pause' })
  return spare
}

function cloned(data: unknown): { data: unknown } | null {
  try {
    return { data: structuredClone(data) }
  } catch {
    // No browser would carry it either.
    return null
  }
}

async function messagesHold(messages: { message: unknown; frames: number }[]): Promise<Outcome> {
  await Promise.all([import('../../src/scenario/parse.ts'), import('../../src/scenario/link.ts'), import('../../src/embed/visit.ts')])
  const fig = freshFigure()
  const said: unknown[] = []
  const parent = { postMessage: (message: unknown) => void said.push(structuredClone(message)) }
  let hear: ((event: Heard) => void) | null = null
  const frame: FrameWindow = {
    parent,
    href: 'https://rush.example/embed/?scenario=lunch-rush#?secret=abcdefghij',
    hear: (heard) => ((hear = heard), () => void (hear = null)),
    measure: (measured) => (measured(400, 700), () => undefined),
    now: () => 0,
  }
  const guest = openGuest(frame, { store: fig.store, digest: () => fig.digest('a'), reach: () => Promise.resolve() }, false, { subscribe: (listener) => (queueMicrotask(() => listener(0)), () => undefined) })
  let taken = false
  try {
    for (const { message, frames } of messages) {
      const carried = cloned(message)
      if (!carried) continue
      const before = { commands: fig.store.getState().runs.a.commands, trouble: fig.store.getState().trouble }
      const from = said.length
      hear!({ ...carried, source: parent as unknown as MessageEventSource, origin: 'https://blog.example' })
      await settled()
      fig.frames(frames)
      const replies = said.slice(from).filter((one): one is Record<string, unknown> => typeof one === 'object' && one !== null && MARK in one && 'id' in one)
      insist(replies.length <= 1, 'answered twice')
      for (const reply of replies) {
        insist(JSON.stringify(reply).length < 60_000, 'an answer without end')
        if (!('refused' in reply)) {
          taken = true
          continue
        }
        refusedWell(reply['refused'])
        insist(fig.store.getState().runs.a.commands === before.commands && isDeepStrictEqual(fig.store.getState().trouble, before.trouble), 'refused, and yet something was done')
      }
    }
    conserved(fig.store.getState().runs.a.frame)
  } finally {
    guest.stop()
  }
  return taken ? 'taken' : 'refused'
}

const point = fc.record({ at: anyNumber, value: anyNumber })
const anyAnswer = fc.record({ until: fc.nat(100), minutes: fc.nat(200), strokes: fc.array(fc.tuple(point, point), { maxLength: 6 }), said: anyNumber, scale: fc.constantFrom({ from: 0, to: 10, step: 1 }, { from: 0.5, to: 4, step: 0.05 }, { from: 0, to: 300, step: 5 }) })

/** What a reader says to a question: a number off every scale, a pen that leaves the paper. */
function answerHolds({ until, minutes, strokes, said, scale }: { until: number; minutes: number; strokes: [{ at: number; value: number }, { at: number; value: number }][]; said: number; scale: { from: number; to: number; step: number } }): Outcome {
  let points = undrawn(until, until + minutes)
  for (const [from, to] of strokes) points = stroke(points, from, to)
  insist(points.length === minutes + 1, 'a line of another length')
  const line = lineOf(points, 3)
  insist(line.length === Math.max(1, points.length) && line[0] === 3, 'a line that begins elsewhere')
  const value = onScale(said, scale)
  insist(Number.isNaN(said) || (value >= scale.from && value <= scale.to), `${value} is off the scale`)
  return strokes.length > 0 ? 'taken' : 'refused'
}

const steps = fc.array(fc.record({ on: fc.oneof(fc.double({ min: 0, max: 60, noNaN: true }), anyNumber), deed: anyDeed }), { minLength: 1, maxLength: 12 })

export const running: Target[] = [
  target('commands', 1, 30, fc.tuple(days, fc.nat(1e6), steps), commandsHold),
  target('clock', 0.5, 20, fc.tuple(days, fc.array(anyTurn, { minLength: 1, maxLength: 15 })), playerHolds),
  target('heavy', 0.015, 1, fc.tuple(fc.constantFrom(...Object.keys(HEAVY)), anyNumber, anyNumber), heavyHolds),
  target('messages', 0.5, 20, fc.array(fc.record({ message: anyMessage, frames: fc.constantFrom(0, 0, 40, 400) }), { minLength: 1, maxLength: 8 }), messagesHold),
  target('answers', 10, 60, anyAnswer, answerHolds),
]
