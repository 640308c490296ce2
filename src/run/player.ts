import type { Command, Problem, Scenario } from '../scenario/types.ts'
import { createTrack, stamp, type MovableTrack, type Track } from './track.ts'

/** Display time that one tick may stand for, ms: a tab that slept wakes where it was instead of bursting. */
const MAX_ELAPSED = 100
/** Work that one tick may take, in events: a day that is heavier than that plays slower than asked, and the page goes on. */
const WORK_PER_TICK = 100_000
/** … and one leap: the moment shown is then an earlier one than was asked for. More than a day of a million customers takes. */
const WORK_PER_LEAP = 12_000_000
/** Pending events without consequence (timers of work long done) that one step to the next event may pass over. */
const EMPTY_EVENTS = 100_000

/** The restaurants of a run: the one, and the one beside it that faces the same customers. */
export type Which = 'a' | 'b'

export interface PlayerOptions {
  scenario: Scenario
  /** Default: the scenario's. */
  seed?: number
  /** As parsed; one that the day cannot carry out is thrown as a `CommandError` by the step that comes to it. */
  commands?: readonly Command[]
  /** Simulated minute to begin on. Default 0. */
  time?: number
  /** Simulated minutes per second of display. Default 1. */
  rate?: number
  /** Called at the end of every step that changed something. To step from inside it is an error. */
  onStep?: (player: Player) => void
}

/** A run that is being watched: one restaurant or two, on one clock. Simulated time moves only by these calls; the display's time is an argument. */
export interface Player {
  readonly a: Track
  readonly b: Track | null
  readonly time: number
  readonly rate: number
  readonly playing: boolean
  /** Last minute of the time axis: of the longer of the two days. */
  readonly end: number
  /** Everybody has left: time stands still. */
  readonly over: boolean
  play(): void
  pause(): void
  /** Simulated minutes per second of display, above 0. */
  setRate(rate: number): void
  /** One display frame at `now` ms. Elapsed display time counts up to 100 ms. */
  tick(now: number): void
  /** Goes to a minute: forwards by advancing, backwards by simulating again from the start. */
  seek(time: number): void
  /** Goes to the next event or back to the one before, and pauses there. */
  step(by: 1 | -1): void
  /**
   * Does something now. Stamped with the time rounded up to 1/1024 minute; what was done later than that is dropped.
   * Refused (and everything stays as it was) with what was wrong.
   */
  apply(command: Omit<Command, 'at'>, which?: Which): Problem[] | null
  /** Puts another list in the place of all that was done there; the moment shown stays. Refused (and everything stays as it was) with what was wrong. */
  revise(commands: readonly Command[], which?: Which): Problem[] | null
  /** A second restaurant beside the first, at the moment shown; null takes it away. Throws a `CommandError` if it cannot come so far. */
  beside(run: { scenario: Scenario; seed: number; commands: readonly Command[] } | null): void
}

export function createPlayer(options: PlayerOptions): Player {
  const { scenario, onStep } = options
  const a = createTrack(scenario, options.seed ?? scenario.seed, options.commands ?? [])
  let b: MovableTrack | null = null
  let rate = options.rate ?? 1
  let playing = false
  let lastNow = NaN
  let time = 0
  let stepping = ''
  let behind: MovableTrack | null = null

  function step<T>(name: string, body: () => T): T {
    if (stepping) throw new Error(`player: ${name} during ${stepping}; a step must end before another begins`)
    stepping = name
    try {
      return body()
    } finally {
      stepping = ''
    }
  }

  const tracks = (): MovableTrack[] => (b ? [a, b] : [a])

  /** As far as the budget goes. Two restaurants stand at the same minute, but for one whose day is over, which reaches no further. */
  function moveTo(target: number, budget = WORK_PER_LEAP): void {
    // Whoever came less far the last time goes first.
    const [first, second] = b && b === behind ? [b, a] : [a, b]
    time = first.moveTo(target, budget)
    if (!second) return
    const before = time
    const reached = second.moveTo(first.over ? target : time, budget)
    time = second.over ? Math.max(before, reached) : reached
    if (time >= before) return
    behind = second
    first.moveTo(time)
  }

  /** The next instant at which something happens in either restaurant. */
  function toNextEvent(): void {
    const before = tracks().map((track) => track.events)
    for (let tries = 0; tries < EMPTY_EVENTS; tries++) {
      const next = Math.min(...tracks().map((track) => track.nextTime()))
      if (next === Infinity) return moveTo(Math.max(time, player.end))
      moveTo(Math.max(time, next))
      if (tracks().some((track, i) => track.events !== before[i])) return
    }
  }

  function trackOf(which: Which): MovableTrack {
    if (which === 'a') return a
    if (!b) throw new Error('player: there is no second restaurant')
    return b
  }

  const player: Player = {
    a,
    get b() {
      return b
    },
    get time() {
      return time
    },
    get rate() {
      return rate
    },
    get playing() {
      return playing
    },
    get end() {
      return Math.max(a.end, b?.end ?? 0)
    },
    get over() {
      return tracks().every((track) => track.over && time >= track.reached)
    },
    play: () =>
      step('play', () => {
        if (playing) return
        playing = true
        lastNow = NaN
        onStep?.(player)
      }),
    pause: () =>
      step('pause', () => {
        if (!playing) return
        playing = false
        onStep?.(player)
      }),
    setRate: (next) =>
      step('setRate', () => {
        if (!(next > 0 && next < Infinity)) throw new RangeError(`player: a rate must be above 0, not ${next}`)
        rate = next
        onStep?.(player)
      }),
    tick: (now) =>
      step('tick', () => {
        const elapsed = now > lastNow ? Math.min(MAX_ELAPSED, now - lastNow) : 0
        lastNow = now
        if (!playing || elapsed === 0) return
        moveTo(time + (rate * elapsed) / 1000, WORK_PER_TICK)
        if (player.over) playing = false
        onStep?.(player)
      }),
    seek: (target) =>
      step('seek', () => {
        if (Number.isNaN(target)) throw new RangeError('player: cannot seek to NaN')
        moveTo(Math.min(Math.max(target, 0), player.end))
        onStep?.(player)
      }),
    step: (by) =>
      step('step', () => {
        playing = false
        if (by > 0) toNextEvent()
        else moveTo(Math.max(0, ...tracks().map((track) => track.eventBefore(time))))
        onStep?.(player)
      }),
    apply: (partial, which = 'a') =>
      step('apply', () => {
        const problems = trackOf(which).apply(partial, time)
        if (problems) return problems
        moveTo(stamp(time))
        onStep?.(player)
        return null
      }),
    revise: (commands, which = 'a') =>
      step('revise', () => {
        const problems = trackOf(which).revise(commands, time)
        if (problems) return problems
        moveTo(time)
        onStep?.(player)
        return null
      }),
    beside: (run) =>
      step('beside', () => {
        const beside = run && createTrack(run.scenario, run.seed, run.commands)
        beside?.moveTo(time)
        b = beside
        onStep?.(player)
      }),
  }
  moveTo(Math.max(options.time ?? 0, 0))
  return player
}
