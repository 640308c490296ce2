import { adviseOn } from '../run/survey/advice.ts'
import { axisOf, sweepAxis } from '../run/survey/axis.ts'
import { steadyBase } from '../run/survey/base.ts'
import { isPlain, type Campaign } from '../run/survey/campaign.ts'
import { mapAxes } from '../run/survey/extent.ts'
import { surveyMap } from '../run/survey/map.ts'
import { surveySweep } from '../run/survey/sweep.ts'
import type { Scenario } from '../scenario/types.ts'
import type { FigureStore, RunState } from '../store/figure.ts'
import type { Exploration, Explored } from '../store/results.ts'
import { selectMap } from '../views/map/select.ts'
import { standsElsewhere } from './elsewhere.ts'
import type { Pool } from './pool.ts'
import { sameRun } from './runs.ts'
import { ALWAYS_SEEN, type Sight } from './sight.ts'

/** Told at most so often, ms: the screen has to draw it. */
const TELL_AFTER = 350
/** Values of either axis of a map of any two. */
const PLANE = 16

/** One campaign of an exploration, and where what it tells goes. */
interface Leg {
  campaign: Campaign<unknown>
  slot: 'map' | 'advice' | 'plane' | 'sweep'
}

interface Journey {
  what: Exploration
  run: RunState
  legs: Leg[]
  /** Cells cost next to nothing. */
  plain: boolean
}

/** Works out what the store asks for about restaurants that might be. It ends when that is taken back, when the restaurant changes, and rests out of sight. */
export function explore(store: FigureStore, pool: Pool, sight: Sight = ALWAYS_SEEN): () => void {
  let journey: Journey | null = null
  /** The restaurant that what stands in the store is of. */
  let of: RunState | null = null
  let toldAt = -Infinity
  let working = false

  function put(change: Partial<Explored> | null): void {
    const { results } = store.getState()
    store.setState({ results: { ...results, explored: change && { ...results.explored!, ...change } } })
  }

  function tell(now: Journey): void {
    toldAt = performance.now()
    const change: Record<string, unknown> = {}
    for (const { slot, campaign } of now.legs) change[slot] = campaign.told()
    put(change as Pick<Explored, 'map' | 'advice' | 'plane' | 'sweep'>)
  }

  /** The first leg begins alone, and is soon done where cells are cheap; else they take turns once it has something to show. */
  function* turns({ legs, plain }: Journey): Generator<Leg, void, void> {
    const [first] = legs
    while (!first.campaign.over && (plain || !begun(first))) yield first
    for (;;) yield* legs
  }
  const begun = ({ campaign }: Leg): boolean => ((campaign.told() as { cells?: unknown[] }).cells ?? []).some(Boolean)
  let turn: Generator<Leg, void, void> | null = null

  function work(): void {
    if (working || !journey || !sight.seen) return
    working = true
    const now = journey
    let idle = 0
    while (pool.free && idle <= now.legs.length) {
      const leg = turn!.next().value as Leg
      const shard = leg.campaign.next()
      if (!shard) {
        idle++
        continue
      }
      idle = 0
      pool.run(shard, !store.getState().playback.playing, (cells) => {
        if (journey !== now) return
        leg.campaign.take(shard, cells)
        came(now)
      })
    }
    working = false
  }

  function came(now: Journey): void {
    const over = now.legs.every(({ campaign }) => campaign.over)
    if (over || performance.now() - toldAt >= TELL_AFTER) tell(now)
    if (journey !== now) return
    if (!over) return work()
    journey = null
    put({ running: null })
  }

  function end(): void {
    journey = null
    pool.clear()
  }

  function begin(what: Exploration, run: RunState): void {
    const state = store.getState()
    const perHour = Math.max(1, Math.round(run.frame.demandPerHour))
    const base = steadyBase(run.scenario, run.commands, state.playback.time, perHour)
    journey = { what, run, legs: legsOf(what, base, run.seed, state), plain: isPlain(base) }
    if (what.slot === 'roster') {
      put({ perHour })
      return staff(journey)
    }
    turn = turns(journey)
    toldAt = -Infinity
    put({ perHour })
    work()
  }

  /** The staffing of the day is one piece of work: out of sight it is called off, and begun anew in sight. */
  function staff(now: Journey): void {
    if (!sight.seen) return pool.clear()
    const { scenario, seed, commands } = now.run
    pool.roster({ run: { scenario, seed, commands }, brisk: !store.getState().playback.playing }, (roster) => {
      if (journey !== now) return
      if (roster) return put({ roster })
      journey = null
      put({ running: null })
    })
  }

  function look(): void {
    const { results, runs } = store.getState()
    const { explored } = results
    if (explored && of && !sameRun(of, runs.a)) {
      const finished = explored.map?.progress.over === true
      end()
      // The map is of every team: it stays under whoever goes from one to another. The rest was of the team that was.
      if (finished && standsElsewhere(of, runs.a)) {
        of = runs.a
        return put({ running: null, asked: { map: explored.asked.map }, plane: undefined, sweep: undefined, roster: undefined })
      }
      of = null
      return put(null)
    }
    const wish = explored?.running ?? null
    if (wish !== (journey?.what ?? null)) {
      end()
      if (wish) {
        of = runs.a
        begin(wish, runs.a)
      }
    }
    if (!explored) of = null
  }

  look()
  let seen = sight.seen
  const stop = [
    store.subscribe(look),
    sight.subscribe(() => {
      if (sight.seen === seen) return
      seen = sight.seen
      if (journey?.what.slot === 'roster') staff(journey)
      else work()
    }),
  ]
  return () => {
    for (const s of stop) s()
    end()
    pool.destroy()
  }
}

function legsOf(what: Exploration, base: Scenario, seed: number, state: ReturnType<FigureStore['getState']>): Leg[] {
  switch (what.slot) {
    case 'map': {
      const { extent } = selectMap(state)
      return [{ slot: 'map', campaign: surveyMap({ base, seed, ...mapAxes(extent) }) }, ...(base.goal ? [{ slot: 'advice' as const, campaign: adviseOn({ base, seed, extent }) }] : [])]
    }
    case 'plane':
      return [{ slot: 'plane', campaign: surveyMap({ base, seed, x: axisOf(base, what.x, PLANE), y: axisOf(base, what.y, PLANE) }) }]
    case 'sweep':
      return [{ slot: 'sweep', campaign: surveySweep({ base, seed, axis: sweepAxis(base, what.of) }) }]
    case 'roster':
      return []
  }
}

