import { createDay, type Day } from '../../restaurant/day.ts'
import { EVENT_NAMES, type EventKind } from '../../restaurant/events.ts'
import type { Frame } from '../../restaurant/frame.ts'
import type { Condition, Mission } from '../../scenario/presets/scene.ts'
import type { Command } from '../../scenario/types.ts'
import type { RunValue } from '../jobs.ts'
import { markOf, verdictOf, within, type ConditionJudged } from './conditions.ts'
import { readingOf } from './readings.ts'

export type { ConditionJudged } from './conditions.ts'

/** It has not begun yet, it is under way, all of it held at its end, it can be met no more. */
export type MissionState = 'ahead' | 'going' | 'met' | 'missed'

export interface MissionJudged {
  state: MissionState
  /** Its end has come: nothing changes it any more. */
  over: boolean
  conditions: ConditionJudged[]
}

/** The moment that a scene opens on, and what had been done there before. */
export interface Opening {
  at: number
  commands: readonly Command[]
}

export interface Judge {
  /** How each mission stands at a minute of a run. A run is a value: wherever one comes from, gone back or ahead, it is judged the same. */
  at(run: RunValue, minute: number): MissionJudged[]
}

/** One condition on its way through the day. */
interface Followed {
  condition: Condition
  /** Where it did not hold at a minute at which it has to: the first of them. */
  broken: { value: number; at: number } | null
  /** What it came to at the mission's end. */
  end: ConditionJudged | null
}

interface Course {
  from: number
  to: number
  followed: Followed[]
  ended: boolean
}

const isAlways = (condition: Condition): boolean => 'reading' in condition && condition.always === true

/** Judges missions by simulating the day beside the one that is shown: with time only onwards, gone back from its first minute again. */
export function createJudge(missions: readonly Mission[], opening: Opening): Judge {
  const events = new Set(missions.flatMap(({ conditions }) => conditions.flatMap((condition) => ('event' in condition ? [condition.event] : []))))
  const own = new Set(opening.commands.map((command) => JSON.stringify(command)))
  let last: RunValue | null = null
  let day!: Day
  /** Done by the reader, in order. */
  let deeds: readonly Command[] = []
  let counts = new Map<string, number>()
  let courses: Course[] = []
  let stops: number[] = []

  function begin(run: RunValue): void {
    // Of its own: a player's track changes in place.
    last = { scenario: run.scenario, seed: run.seed, commands: run.commands }
    counts = new Map()
    const heard = (kind: EventKind): void => {
      const name = EVENT_NAMES[kind]
      if (events.has(name) && day.time >= opening.at) counts.set(name, (counts.get(name) ?? 0) + 1)
    }
    day = createDay(run.scenario, { seed: run.seed, commands: run.commands, ...(events.size > 0 ? { heard } : {}) })
    deeds = run.commands.filter((command) => !own.has(JSON.stringify(command)))
    courses = missions.map(({ from = opening.at, to, conditions }) => ({
      from, to, ended: false,
      followed: conditions.map((condition) => ({ condition, broken: null, end: null })),
    }))
    stops = stopsOf(courses)
  }

  function valueOf(condition: Condition, frame: Frame): number | null {
    if ('reading' in condition) return readingOf(frame, condition.reading)
    if ('event' in condition) return counts.get(condition.event) ?? 0
    return deeds.filter(({ do: deed, at }) => deed === condition.deed && at <= day.time).length
  }

  /** What has to hold at every minute is looked at here, and whoever is at their end. */
  function look(): void {
    const minute = day.time
    const frame = day.frame()
    for (const course of courses) {
      if (course.ended) continue
      for (const one of course.followed) {
        if (one.broken || !isAlways(one.condition) || minute < course.from || minute > course.to) continue
        const value = valueOf(one.condition, frame)
        if (value !== null && !within(one.condition, value)) one.broken = { value, at: minute }
      }
      if (minute < course.to && !day.over) continue
      course.ended = true
      for (const one of course.followed) {
        const value = valueOf(one.condition, frame)
        one.end = { value, mark: verdictOf(one.condition, value) }
      }
    }
  }

  function judged({ from, ended, followed }: Course, frame: Frame): MissionJudged {
    const conditions = followed.map(({ condition, broken, end }): ConditionJudged => {
      if (broken) return { mark: 'broken', value: broken.value, brokenAt: broken.at }
      if (end) return end
      const value = valueOf(condition, frame)
      return { value, mark: markOf(condition, value) }
    })
    const broken = conditions.some(({ mark }) => mark === 'broken')
    return { conditions, over: ended, state: broken ? 'missed' : ended ? 'met' : day.time < from ? 'ahead' : 'going' }
  }

  return {
    at(run, minute) {
      if (!last || last.scenario !== run.scenario || last.commands !== run.commands || last.seed !== run.seed || minute < day.time) begin(run)
      while (stops.length > 0 && stops[0] <= minute && !day.over) {
        day.advanceTo(stops.shift()!)
        look()
      }
      if (day.time < minute && !day.over) day.advanceTo(minute)
      if (day.over) look()
      const frame = day.frame()
      return courses.map((course) => judged(course, frame))
    },
  }
}

/** The minutes at which something has to be looked at: each whole one of a mission that has to hold all along, and its two ends. */
function stopsOf(courses: readonly Course[]): number[] {
  const stops = new Set<number>()
  for (const { from, to, followed } of courses) {
    stops.add(from).add(to)
    if (followed.some(({ condition }) => isAlways(condition))) for (let minute = Math.ceil(from); minute < to; minute++) stops.add(minute)
  }
  return [...stops].sort((a, b) => a - b)
}
