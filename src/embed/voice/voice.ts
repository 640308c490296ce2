import type { Preset } from '../../scenario/presets/index.ts'
import type { Problem } from '../../scenario/types.ts'
import type { FigureState } from '../../store/figure.ts'
import type { Batch } from '../../store/happening.ts'
import { createHappenings, MOST_EVENTS } from '../../store/happenings.ts'
import { createReadings } from '../../store/reading.ts'
import { textOf } from '../../text/text.ts'
import { selectBill } from '../../views/bill/select.ts'
import { openingMinute } from '../../views/chart/settings.ts'
import { clock, type Clock } from '../../views/clock.ts'
import { causesOf } from '../../views/stage/causes.ts'
import type { Mounted } from '../mount.tsx'
import { momentOf } from '../options.ts'
import { retried } from '../retried.ts'
import { sceneIn } from '../taught.ts'
import { EDITION, readAsk, Refused, type Deed, type LossReason, type Standing, type State, type Tell } from './contract.ts'
import type { Tasks } from './tasks.ts'

const REASONS: readonly LossReason[] = ['gaveUp', 'turnedAway', 'dropped', 'shed', 'unservable', 'closed']
const DAY = 1440

/** A figure's voice, however it is carried. */
export interface Bound {
  /** As given: nothing is taken for granted of what somebody's page says. */
  call(call: unknown, value: unknown): Promise<Standing | State>
  standing(): Standing
  /** Whether what happens in the restaurant is told: not before somebody listens to it. */
  listen(on: boolean): void
  stop(): void
}

/** A time of the clock as `seek` takes it, in whatever language the figure is told. */
function clockOf(minute: number, opensAt: string): string {
  const of = Math.floor((openingMinute(opensAt) + minute + 1e-9) % DAY)
  return `${String(Math.floor(of / 60)).padStart(2, '0')}:${String(of % 60).padStart(2, '0')}`
}

function momentNow({ runs, playback }: FigureState): { minute: number; clock: string } {
  return { minute: playback.time, clock: clockOf(playback.time, runs.a.scenario.opensAt) }
}

/** What a figure has to be for its voice. */
export type Speaker = Pick<Mounted, 'store' | 'digest' | 'reach'>

/** Gives a figure its voice. `tell` is told of `ready` before this returns. */
export function giveVoice({ store, digest, reach }: Speaker, tell: Tell, beat: Clock = clock): Bound {
  let gone = false
  let stopListening: (() => void) | null = null

  function standing(): Standing {
    const state = store.getState()
    const { name, frame } = state.runs.a
    const { playing, rate, end } = state.playback
    return {
      edition: EDITION,
      scenario: name,
      ...momentNow(state),
      playing,
      rate,
      end,
      over: frame.over,
      arrived: frame.arrived,
      served: frame.served,
      lost: frame.lostTotal,
      waiting: frame.inLine,
      digest: digest() ?? '',
    }
  }

  async function stateNow(): Promise<State> {
    const [{ visitOf }, { encodeLink }] = await Promise.all([import('../visit.ts'), import('../../scenario/link.ts')])
    const encoded = encodeLink(visitOf(store.getState()))
    return { ...standing(), state: encoded.ok ? encoded.text : null, ignored: { strangers: 0, shapes: 0, floods: 0 } }
  }

  /** All or nothing: what the restaurant refuses is the host's to know, and no trouble of the reader's. */
  function act(deed: Deed): readonly Problem[] | null {
    const { trouble, runs } = store.getState()
    const before = runs.a.commands
    store.apply(deed)
    const now = store.getState()
    if (now.runs.a.commands !== before) return null
    const problems = now.trouble?.problems ?? []
    store.intend({ do: 'report', subject: trouble?.subject ?? '', problems: trouble?.problems ?? [] })
    return problems.map(({ path, message }) => ({ path: path && `apply.${path}`, message }))
  }

  function seek(to: number | string): void {
    const minute = momentOf(to, store.getState().runs.a.scenario)
    if (minute === null) throw new Refused([{ path: 'seek', message: 'is no moment of this day' }])
    store.intend({ do: 'seek', time: minute })
  }

  async function apply(deed: Deed): Promise<void> {
    const { scenario } = store.getState().runs.a
    const { parseCommand } = await retried(() => import('../../scenario/parse.ts'))
    const parsed = parseCommand({ at: 0, ...deed }, scenario)
    if (!parsed.ok) throw new Refused(parsed.problems.map(({ path, message }) => ({ path: path ? `apply.${path}` : 'apply', message })), true)
    await reach()
    if (gone) throw new Refused([GONE])
    const problems = act(deed)
    if (problems) throw new Refused(problems)
  }

  /** A state is published in the middle of a step of the player's: whoever is told of it may want another, which has to wait for its end. */
  const tellAfter: Tell = (event, detail) => queueMicrotask(() => gone || tell(event, detail))
  const losses = followLosses(tellAfter)
  const mission = followMission(tellAfter)
  const tasks = followTasks(tellAfter)
  const stop = store.subscribe((state) => {
    losses.see(state)
    mission.see(state)
    tasks.see(state)
  })
  losses.see(store.getState())
  mission.see(store.getState())
  tasks.see(store.getState())
  tell('ready', standing())

  return {
    async call(call, value) {
      const read = readAsk(call, value)
      if (!read.ok) throw new Refused(read.problems, true)
      if (gone) throw new Refused([GONE])
      const { ask } = read
      if (ask.call === 'state') return stateNow()
      if (ask.call === 'seek') seek(ask.to)
      else if (ask.call === 'apply') await apply(ask.deed)
      else store.intend({ do: ask.call })
      return standing()
    },
    standing,
    listen(on) {
      if (on === (stopListening !== null) || gone) return
      stopListening?.()
      stopListening = on ? followHappenings({ store }, tell, beat) : null
    },
    stop() {
      gone = true
      stop()
      stopListening?.()
      stopListening = null
    },
  }
}

const GONE: Problem = { path: '', message: 'the figure is not on the page any more' }

/** Batches of what happens, at most one a frame of display; what several states of one frame tell comes in one. */
function followHappenings({ store }: Pick<Speaker, 'store'>, tell: Tell, beat: Clock): () => void {
  const happenings = createHappenings()
  let batch: Batch | null = null
  let stopBeat: (() => void) | null = null
  function flush(): void {
    stopBeat?.()
    stopBeat = null
    const told = batch
    batch = null
    if (told) tell('event', { ...told, ...momentNow(store.getState()) })
  }
  happenings.see(store.getState())
  const stop = store.subscribe((state, before) => {
    if (state.playback.tick === before.playback.tick && state.runs === before.runs) return
    const more = happenings.see(state)
    if (!more) return
    const events: Batch['events'] = [...(batch?.events ?? []), ...more.events]
    const over = Math.max(0, events.length - MOST_EVENTS)
    batch = { events: events.slice(over), omitted: (batch?.omitted ?? 0) + more.omitted + over }
    stopBeat ??= beat.subscribe(flush)
  })
  return () => {
    stop()
    stopBeat?.()
  }
}

/** One tiding a reason, on the beat of the readings: a day that loses many is not told one by one. */
function followLosses(tell: Tell): { see(state: FigureState): void } {
  const readings = createReadings()
  let frame: unknown = null
  let time = 0
  let counts: readonly number[] = []
  return {
    see(state) {
      if (!readings.due(state)) return
      const { lost, lostTotal, inOrbit, stations } = state.runs.a.frame
      const now = REASONS.map((reason) => lost[reason])
      const before = counts
      // Gone back, or another day: what was lost there is no news.
      const goesOn = frame === state.runs.a.frame && state.playback.time >= time
      frame = state.runs.a.frame
      time = state.playback.time
      counts = now
      if (!goesOn || now.every((n, i) => n === before[i])) return
      const causes = causesOf(state.runs.a.frame, { lost, lostTotal, inOrbit, stations }, textOf(state.view))
      REASONS.forEach((reason, i) => {
        if (now[i] <= before[i]) return
        const cause = causes.find(({ key }) => key === reason)?.cause ?? ''
        tell('loss', { reason, count: now[i] - before[i], total: now[i], lost: lostTotal, cause: `${cause}.`, ...momentNow(state) })
      })
    },
  }
}

/** Each mission that a scene sets, where it is shown, when it is met or missed. What judges them comes only where there are some. */
function followTasks(tell: Tell): { see(state: FigureState): void } {
  const readings = createReadings()
  let of: Preset | null = null
  let tasks: Tasks | null = null
  function bring(scene: Preset): void {
    retried(() => import('./tasks.ts'))
      .then(({ fetchTasks }) => fetchTasks(scene))
      .then(
        (came) => {
          if (of === scene) tasks = came
        },
        (error: unknown) => reportError(error),
      )
  }
  return {
    see(state) {
      const scene = sceneIn(state)
      const set = scene?.teaches?.includes('missions') && state.view.show.includes('missions') ? scene : null
      if (set !== of) {
        of = set
        tasks = null
        if (set) bring(set)
      }
      if (!tasks || !readings.due(state)) return
      for (const task of tasks.news(state)) tell('task', { ...task, ...momentNow(state) })
    },
  }
}

/** Once at the end of each day that had a goal and that was seen to end. */
function followMission(tell: Tell): { see(state: FigureState): void } {
  let over: boolean | null = null
  return {
    see(state) {
      const { frame } = state.runs.a
      const ended = frame.over && !frame.doorsOpen
      const before = over
      over = ended
      if (!ended || before !== false) return
      const { goal } = selectBill(state)
      if (goal) tell('mission', { met: goal.met, goal: { wait: goal.wait, share: goal.share }, share: goal.soFar, ...momentNow(state) })
    },
  }
}
