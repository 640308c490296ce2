import type { Command, Problem, Scenario } from '../scenario/types.ts'
import type { Frame } from '../restaurant/frame.ts'
import { createDay, type Day } from '../restaurant/day.ts'
import { parseCommand } from '../scenario/parse.ts'

/** Commands are stamped on a grid of this many steps a minute, so that a link carries them exactly. */
const STAMPS_PER_MINUTE = 1024
/** Display time that one tick may stand for, ms: a tab that slept wakes where it was instead of bursting. */
const MAX_ELAPSED = 100
/** The axis past the doors' closing grows by steps, so that it does not slide under the reader. */
const AXIS_STEP = 15

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

/** A run that is being watched. Simulated time moves only by these calls; the display's time is an argument. */
export interface Player {
  readonly scenario: Scenario
  readonly seed: number
  readonly time: number
  readonly rate: number
  readonly playing: boolean
  /** Everything done, in order, also what lies ahead of a moment that was gone back to. */
  readonly commands: readonly Command[]
  /** The state now; the object is refreshed in place while time goes forward. */
  readonly frame: Frame
  /** Last minute of the time axis: the doors' closing, or later while people are still inside. */
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
  /**
   * Does something now. Stamped with the time rounded up to 1/1024 minute; what was done later than that is dropped.
   * Refused (and everything stays as it was) with what was wrong.
   */
  apply(command: Omit<Command, 'at'>): Problem[] | null
  digest(): string
}

/** Whether `next`, done at the same instant, leaves nothing of `last`: a slider that is dragged while time stands. */
function supersedes(next: Command, last: Command | undefined): boolean {
  if (!last || last.at !== next.at || last.do !== next.do) return false
  return (next.do === 'set' && last.path === next.path) || (next.do === 'train' && last.who === next.who)
}

export function createPlayer(options: PlayerOptions): Player {
  const { scenario, onStep } = options
  const seed = options.seed ?? scenario.seed
  let commands: readonly Command[] = options.commands ?? []
  let rate = options.rate ?? 1
  let playing = false
  let lastNow = NaN
  let day: Day = createDay(scenario, { seed, commands })
  let time = 0
  let axis = scenario.duration
  let stepping = ''

  function step<T>(name: string, body: () => T): T {
    if (stepping) throw new Error(`player: ${name} during ${stepping}; a step must end before another begins`)
    stepping = name
    try {
      return body()
    } finally {
      stepping = ''
    }
  }

  /** Runs `on` to `target`, or to the minute at which the day ended if that comes first. Returns the minute reached. */
  function run(on: Day, target: number): number {
    on.advanceTo(target)
    return on.over ? Math.min(target, on.time) : target
  }

  function moveTo(target: number): void {
    if (target < day.time) day = createDay(scenario, { seed, commands })
    time = run(day, target)
    if (time > axis) axis = Math.ceil(time / AXIS_STEP) * AXIS_STEP
  }

  /** The day as `kept` makes it, at `at`. */
  function replay(kept: readonly Command[], at: number): Day {
    const again = createDay(scenario, { seed, commands: kept })
    run(again, at)
    return again
  }

  function act(partial: Omit<Command, 'at'>): Problem[] | null {
    const at = Math.ceil(time * STAMPS_PER_MINUTE) / STAMPS_PER_MINUTE
    if (player.over) return [{ path: 'at', message: `the day is over since minute ${at}; go back, or start over` }]
    const parsed = parseCommand({ ...partial, at }, day.scenario)
    if (!parsed.ok) return parsed.problems
    const { command } = parsed
    let kept = commands.filter((c) => c.at <= at)
    if (supersedes(command, kept[kept.length - 1])) kept = kept.slice(0, -1)
    const changed = kept.length !== commands.length
    const target = changed ? replay(kept, at) : day
    // Only a command for the very moment that the day has reached is checked against it.
    run(target, at)
    const problems = target.apply(command)
    if (problems) {
      if (target === day && at > time) day = replay(commands, time)
      return problems
    }
    if (changed) axis = scenario.duration
    day = target
    commands = [...kept, command]
    moveTo(at)
    return null
  }

  const player: Player = {
    scenario,
    seed,
    get time() {
      return time
    },
    get rate() {
      return rate
    },
    get playing() {
      return playing
    },
    get commands() {
      return commands
    },
    get frame() {
      return day.frame()
    },
    get end() {
      return axis
    },
    get over() {
      return day.over && time >= day.time
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
        const elapsed = Number.isNaN(lastNow) ? 0 : Math.min(MAX_ELAPSED, Math.max(0, now - lastNow))
        lastNow = now
        if (!playing || elapsed === 0) return
        moveTo(time + (rate * elapsed) / 1000)
        if (player.over) playing = false
        onStep?.(player)
      }),
    seek: (target) =>
      step('seek', () => {
        if (Number.isNaN(target)) throw new RangeError('player: cannot seek to NaN')
        moveTo(Math.min(Math.max(target, 0), axis))
        onStep?.(player)
      }),
    apply: (partial) =>
      step('apply', () => {
        const problems = act(partial)
        if (!problems) onStep?.(player)
        return problems
      }),
    digest: () => day.digest(),
  }
  moveTo(Math.max(options.time ?? 0, 0))
  return player
}
