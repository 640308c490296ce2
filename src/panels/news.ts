import type { Frame } from '../store/figure.ts'
import type { Text } from '../text/text.ts'

interface Person {
  name: string
  state: 'onboarding' | 'idle' | 'busy' | 'sick'
  noticed: boolean
  training: boolean
}

/** What the narrator knows of a restaurant at one moment; a copy, since frames are reused. */
export interface Look {
  waiting: number
  /** Minutes. */
  longest: number
  /** Customers an hour. */
  demand: number
  served: number
  lost: number
  /** Dollars. */
  profit: number
  doorsOpen: boolean
  over: boolean
  people: Map<string, Person>
}

export function lookAt(frame: Frame): Look {
  return {
    waiting: frame.inLine,
    longest: frame.longestWait,
    demand: frame.demandPerHour,
    served: frame.served,
    lost: frame.lostTotal,
    profit: frame.money.profit,
    doorsOpen: frame.doorsOpen,
    over: frame.over && !frame.doorsOpen,
    people: new Map(
      frame.employees.map(({ id, name, state, noticed, trainingTo }) => [id, { name, state, noticed, training: !Number.isNaN(trainingTo) }]),
    ),
  }
}

/** One thing to tell. `told` settles it, so that it is not told again. */
export interface Piece {
  weight: number
  words: string
  told(): void
}

/** What has become of people and was not told yet. */
const CHANGES = ['sick', 'noticed', 'passing', 'back', 'hired', 'ready', 'gone', 'trained'] as const
type Change = (typeof CHANGES)[number]
const WEIGHTS: Record<Change, number> = { sick: 80, noticed: 60, passing: 55, back: 65, hired: 50, ready: 40, gone: 45, trained: 35 }

/** A line shorter than this is no news. */
const SHORT = 5
/** The demand has to change by such a factor, and by so many an hour, to be news. */
const RUSH = 2
const RUSH_LEAST = 15
/** Losses told once are told again when they have doubled, by so many at least. */
const MORE_LOST = 5

const same = (a: Person | undefined, b: Person | undefined): boolean =>
  a === b || (a !== undefined && b !== undefined && a.state === b.state && a.noticed === b.noticed && a.training === b.training)

/** How often the line doubled beyond what is no news for so many at work; 0 = no news. */
function stepOf({ waiting, people }: Look): number {
  let working = 0
  for (const { state } of people.values()) if (state === 'busy' || state === 'idle') working += 1
  const base = Math.max(SHORT, working)
  return waiting < base ? 0 : 1 + Math.floor(Math.log2(waiting / base))
}

export interface News {
  /** Takes in the next moment of the same day. */
  see(look: Look): void
  /** Takes a moment as it is: nothing of it is news. */
  settle(look: Look): void
  /** Takes the people as they are: what was done to them has been answered. */
  settlePeople(look: Look): void
  /** What is to be told now, in the order of telling. `outside`: whether the line stands out of the door. */
  pieces(text: Text, outside: () => boolean): Piece[]
}

/** Follows one restaurant and keeps what was not told yet. */
export function createNews(first: Look): News {
  let last = first
  let pending = new Map<Change, Map<string, string>>()
  let step = 0
  let wasOutside = false
  let lost = 0
  let demand = 0
  let inRush = false
  let closed = false
  let over = false

  const note = (change: Change, id: string, name: string): void => {
    const known = pending.get(change)
    if (known) known.set(id, name)
    else pending.set(change, new Map([[id, name]]))
  }
  /** Takes it back if it was not told yet. */
  const drop = (change: Change, id: string): boolean => pending.get(change)?.delete(id) ?? false

  function follow(id: string, before: Person | undefined, { name, state, noticed, training }: Person): void {
    if (!before) return note('hired', id, name)
    const was = before.state === 'sick'
    const is = state === 'sick'
    if (is && !was) {
      drop('back', id)
      drop('passing', id)
      note('sick', id, name)
    }
    if (was && !is) {
      drop('noticed', id)
      note(drop('sick', id) ? 'passing' : 'back', id, name)
    }
    // Whoever is told to be out sick while the host knows it needs no second sentence.
    if (was && is && noticed && !before.noticed && !pending.get('sick')?.has(id)) note('noticed', id, name)
    if (before.state === 'onboarding' && (state === 'idle' || state === 'busy')) note('ready', id, name)
    if (before.training && !training) note('trained', id, name)
  }

  function settle(look: Look): void {
    last = look
    pending = new Map()
    step = stepOf(look)
    wasOutside = false
    lost = look.lost
    demand = look.demand
    inRush = false
    closed = !look.doorsOpen
    over = look.over
  }
  settle(first)

  const staffPieces = (text: Text): Piece[] =>
    CHANGES.flatMap((change) => {
      const people = pending.get(change)
      if (!people || people.size === 0) return []
      const unnoticed = change === 'sick' && [...people.keys()].every((id) => last.people.get(id)?.noticed === false)
      const words = text.narration[unnoticed ? 'sickUnnoticed' : change]({ who: [...people.values()] })
      return [{ weight: WEIGHTS[change], words, told: () => pending.delete(change) }]
    })

  function linePiece({ narration: words }: Text, outside: () => boolean): Piece | null {
    const now = stepOf(last)
    const out = last.waiting > 0 && outside()
    const told = (): void => {
      step = now
      wasOutside = out
    }
    if (out && (!wasOutside || now > step)) return { weight: 78, words: words.lineOutside(last), told }
    if (wasOutside && !out && last.waiting > 1) return { weight: 45, words: words.lineInside(last), told }
    if (now > step) return { weight: 75, words: (step === 0 ? words.lineForms : words.lineGrows)(last), told }
    if (step > 0 && last.waiting <= 1) return { weight: 70, words: words.lineCleared, told: () => void (step = 0, wasOutside = false) }
    if (now > 0 && now <= step - 2) return { weight: 30, words: words.lineShrinks(last), told }
    return null
  }

  function lossPiece({ narration: words }: Text): Piece | null {
    const now = last.lost
    if (now === lost) return null
    const told = (): void => {
      lost = now
    }
    if (lost === 0) return { weight: 90, words: words.firstLost({ n: now }), told }
    return now >= 2 * lost && now - lost >= MORE_LOST ? { weight: 58, words: words.moreLost({ n: now }), told } : null
  }

  function demandPiece({ narration: words }: Text): Piece | null {
    const now = last.demand
    const told = (): void => {
      inRush = now > demand
      demand = now
    }
    if (now >= RUSH * demand && now - demand >= RUSH_LEAST) return { weight: 57, words: words.rush({ n: now }), told }
    if (inRush && now * RUSH <= demand) return { weight: 25, words: words.quieter({ n: now }), told }
    // The quietest hour before it is what a rush is measured by.
    if (!inRush && now < demand) demand = now
    return null
  }

  return {
    see(look) {
      for (const [id, person] of look.people) follow(id, last.people.get(id), person)
      for (const [id, { name }] of last.people) {
        if (look.people.has(id)) continue
        for (const change of CHANGES) drop(change, id)
        note('gone', id, name)
      }
      last = look
    },
    settle,
    settlePeople(look) {
      for (const id of new Set([...last.people.keys(), ...look.people.keys()])) {
        if (same(last.people.get(id), look.people.get(id))) continue
        for (const change of CHANGES) drop(change, id)
      }
      last = look
    },
    pieces(text, outside) {
      const words = text.narration
      if (last.over) {
        const told = (): void => settle(last)
        return over ? [] : [{ weight: 100, words: words.over(last), told }]
      }
      const doors: Piece | null = closed || last.doorsOpen ? null : { weight: 85, words: words.closed, told: () => (closed = true) }
      const rest = [demandPiece(text), linePiece(text, outside), lossPiece(text), ...staffPieces(text), doors]
      return rest.filter((piece) => piece !== null)
    },
  }
}
