import type { Command, Problem } from '../../scenario/types.ts'
import type { Happening } from '../../store/happening.ts'

/**
 * What a host page and a figure say to each other, edition 1: the same as methods and events of the element, and as messages to and
 * from a frame. An edition only grows: what a reader of edition 1 knows keeps its name and its meaning.
 */
export const EDITION = 1

/** The mark of our messages, and where their edition stands: `{ 'dinner-rush': 1, id: 7, call: 'seek', value: '12:40' }`. */
export const MARK = 'dinner-rush'

/** How a figure stands. */
export interface Standing {
  edition: typeof EDITION
  /** The preset's name, null for a restaurant of somebody's own. */
  scenario: string | null
  /** Simulated minute shown, and the same as a time of the clock, `12:40`: what `seek` takes. */
  minute: number
  clock: string
  playing: boolean
  /** Simulated minutes a second of display. */
  rate: number
  /** Last minute of the day's axis. */
  end: number
  /** Everybody has left. */
  over: boolean
  /** Customers so far, and `waiting`: in line now. */
  arrived: number
  served: number
  lost: number
  waiting: number
  /** Hash over all that has happened so far: two figures at the same moment of the same run have the same one. */
  digest: string
}

/** … and what opens another one just so: the text of a link, as `state` takes it; null where the day is too long for one. */
export interface State extends Standing {
  state: string | null
  /** Messages that were not heard: from others than the host, of no shape that is known, too many at once. */
  ignored: Ignored
}

/** How many messages were not heard, and why. */
export interface Ignored {
  strangers: number
  shapes: number
  floods: number
}

/** What may be done to the restaurant at the moment shown (docs/model.md). */
export type Deed = Omit<Command, 'at'>

/** What a host may ask for. Each promise is kept when it is done, with how the figure then stands, or rejected with `Refused`, and nothing has changed. */
export interface Voice {
  /** At once, also where the figure was not to play by itself. */
  play(): Promise<Standing>
  /** Until it is told to play, by a call or by the reader. */
  pause(): Promise<Standing>
  /** To a minute of the day, or to a time of the clock, `'12:40'`; past the day's end: to its end. */
  seek(to: number | string): Promise<Standing>
  /** Does something in the restaurant, at the moment shown. */
  apply(deed: Deed): Promise<Standing>
  /** How it stands, with the text of a link that opens another one just so. */
  state(): Promise<State>
}

/** Reasons for which customers are lost. */
export type LossReason = 'gaveUp' | 'turnedAway' | 'dropped' | 'shed' | 'unservable' | 'closed'

/** What a host is told. */
export interface Tidings {
  /** The figure is there and hears. */
  ready: Standing
  /** What happened in the restaurant, for whom listens to it: at most one a frame of display. */
  event: { events: Happening[]; omitted: number; minute: number; clock: string }
  /** Customers were lost: how many just now for this reason, how many for it in all, for all reasons, and why. */
  loss: { reason: LossReason; count: number; total: number; lost: number; cause: string; minute: number; clock: string }
  /** The day is over that had a goal: `share` waited at most `goal.wait` minutes (null: nobody waited). */
  mission: { met: boolean; goal: { wait: number; share: number }; share: number | null; minute: number; clock: string }
  /** One of the missions that the scene sets has been met or missed: which, by its name in the scene and its title. */
  task: { met: boolean; id: string; title: string; minute: number; clock: string }
}

/** The name of an event. */
export type Tiding = keyof Tidings
export type Tell = <K extends Tiding>(event: K, detail: Tidings[K]) => void

/** The name of a call. */
export type Call = keyof Voice
export const CALLS = ['play', 'pause', 'seek', 'apply', 'state'] as const satisfies readonly Call[]

/** Nothing was done, and why: each fault with its place. */
export class Refused extends Error {
  override readonly name = 'Refused'
  /** `shape`: the call itself was of none that is known. */
  constructor(
    readonly problems: readonly Problem[],
    readonly shape = false,
  ) {
    super(problems.map(({ path, message }) => (path ? `${path}: ${message}` : message)).join('; '))
  }
}

/** A call as it was understood. */
export type Ask = { call: 'play' | 'pause' | 'state' } | { call: 'seek'; to: number | string } | { call: 'apply'; deed: Deed }

type Reading<T> = ({ ok: true } & T) | { ok: false; problems: Problem[] }

const fault = (path: string, message: string): { ok: false; problems: Problem[] } => ({ ok: false, problems: [{ path, message }] })

const isNothing = (value: unknown): boolean => value === undefined || value === null

/** What was given, short enough to be said. */
function shown(value: unknown): string {
  if (typeof value === 'string') return `"${value.slice(0, 40)}"`
  if (typeof value === 'number' || typeof value === 'boolean' || isNothing(value)) return String(value)
  return Array.isArray(value) ? 'a list' : `${/^[aeiou]/.test(typeof value) ? 'an' : 'a'} ${typeof value}`
}

export const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)

const KEYS = ['do', 'who', 'path', 'value']

/** Reads a call and what is given with it, by its shape alone; what the restaurant says to it is another matter. */
export function readAsk(call: unknown, value: unknown): Reading<{ ask: Ask }> {
  switch (call) {
    case 'play':
    case 'pause':
    case 'state':
      return isNothing(value) ? { ok: true, ask: { call } } : fault(call, `takes nothing, not ${shown(value)}`)
    case 'seek': {
      const minute = typeof value === 'number' && Number.isFinite(value) && value >= 0
      const words = typeof value === 'string' && /^\s*(([01]?\d|2[0-3]):[0-5]\d|\d+(\.\d+)?)\s*$/.test(value)
      return minute || words ? { ok: true, ask: { call, to: value } } : fault('seek', `must be a minute of the day from 0 on, or a time such as "12:40", not ${shown(value)}`)
    }
    case 'apply': {
      if (!isObject(value)) return fault('apply', `must be a command such as { "do": "hire" }, not ${shown(value)}`)
      if ('at' in value) return fault('apply.at', 'a command is done at the moment shown; seek there first')
      const unknown = Object.keys(value).find((key) => !KEYS.includes(key))
      if (unknown !== undefined) return fault(`apply.${unknown.slice(0, 40)}`, `is not known here; expected ${KEYS.join(', ')}`)
      return { ok: true, ask: { call, deed: value as unknown as Deed } }
    }
    default:
      return fault('call', `must be one of ${CALLS.join(', ')}, not ${shown(call)}`)
  }
}

/** What a button says that is to drive a figure: `play`, `seek 12:40`, `apply {"do":"hire"}`. */
export function readWords(words: string): Reading<{ call: string; value: unknown }> {
  const [, call, rest] = /^\s*(\S*)\s*([^]*?)\s*$/.exec(words)!
  if (rest === '') return { ok: true, call, value: undefined }
  if (call !== 'apply') return { ok: true, call, value: rest }
  try {
    return { ok: true, call, value: JSON.parse(rest) as unknown }
  } catch {
    return fault('apply', `must be followed by a command as JSON, such as {"do":"hire"}, not ${shown(rest)}`)
  }
}
