import type { Control, Part } from '../parts.ts'
import type { Command } from '../types.ts'

/**
 * A scene as its file in `scenario/scenes/` says it: everything that article, lists, gallery, embeds and worksheets need of it. Plain data;
 * `npm run schemas` holds it against the parameter table and completes it (`Preset`).
 */
export interface SceneFile {
  /** A short name for a list; the scenario's own title is what stands above the figure. */
  title: string
  /** Its place among those that the site's bar offers; absent: it is not offered there. */
  listed?: number
  /** As `parseScenario` takes it. */
  scenario: unknown
  /** As `parseCommands` takes them: done before the opening moment. */
  commands?: unknown
  /** `at`: minute that the figure opens on; `rate`: simulated minutes a second of display; `until`: minute at which the first playing rests, its point made. */
  opening: { at: number; rate: number; until?: number }
  /** Minute of its stills: the moment that it is about. */
  poster: number
  /** Parts and controls where nobody asks for others. Default: all. */
  show?: readonly Part[]
  controls?: readonly Control[]
  /** Two restaurants from the opening moment on, for the same customers, and what was chosen for each there. */
  beside?: { a: readonly Omit<Command, 'at'>[]; b: readonly Omit<Command, 'at'>[] }
  ask?: Ask
  missions?: readonly Mission[]
}

/** Words of a scene in every language of the house. Figures in them come from the engine: `{answer}` and what else the kind names. */
export type Said = Readonly<{ en: string; es: string } & Record<string, string>>

/**
 * What can be read off a day at a moment (`restaurant/frame.ts`), from its first minute up to there: customers (`arrived` … `turnedAway`),
 * people (`inLine` now, `mostInLine` at any minute, `onShift`, `atWork`), minutes (`waitMean`, `waitNineInTen` of those served, `longestWait`
 * of those in line), shares 0 to 1 (`withinGoal` of those decided, `utilisation` of the time present), dollars (`wages`, `profit`,
 * `revenue`, `missed`), dollars an hour now (`wagesPerHour`), attempts a customer (`attempts`).
 */
export const READINGS = [
  'arrived', 'served', 'lost', 'gaveUp', 'turnedAway', 'inLine', 'mostInLine', 'onShift', 'atWork', 'waitMean', 'waitNineInTen', 'longestWait',
  'withinGoal', 'utilisation', 'wages', 'profit', 'revenue', 'missed', 'wagesPerHour', 'attempts',
] as const
export type Reading = (typeof READINGS)[number]

interface Bounds {
  atMost?: number
  atLeast?: number
}

/** Something that holds of a day or does not; plain data. */
export type Condition =
  /** A reading at the end, or with `always` at every minute from the mission's beginning on. */
  | ({ reading: Reading; always?: true } & Bounds)
  /** How often the reader has done something since the scene opened. */
  | ({ deed: Command['do'] } & Bounds)
  /** How often something has happened since the scene opened, by the event's name (`order-dropped`). */
  | ({ event: string } & Bounds)

/** A task for the reader, told from its conditions, judged live: all of them hold at minute `to`. */
export interface Mission {
  /** Within its scene. */
  id: string
  says: Said
  /** Minutes; from the opening where no beginning is given. */
  from?: number
  to: number
  conditions: readonly Condition[]
  /** One after the other, as asked for. */
  hints: readonly Said[]
  /** Answers that are known to be right, at least two: shown when the reader has found one or given up. The day as it is, is none. */
  ways: readonly { says: Said; commands: readonly Command[] }[]
}

/** What a number is of, for its unit. */
export type Unit = 'people' | 'minutes' | 'customers' | 'speed' | 'share' | 'dollars'

/** A number that the engine finds. */
export type Sought =
  /** A reading at a minute, maybe after something was done. */
  | { reading: Reading; at: number; commands?: readonly Command[] }
  /** The fewest people on shift, or the least speed of everybody, from the opening moment on with which all of that holds at minute `at`. */
  | { least: 'people' | 'speed'; holds: readonly Condition[]; at: number }

interface Asked {
  question: Said
  /** Why it is as it is, once it is shown; may say `{answer}` and `{guess}`. */
  why: Said
}

/** What a scene asks before it runs. */
export type Ask =
  /** A number of `unit` on a scale. */
  | (Asked & { kind: 'number'; unit: Unit; from: number; to: number; step: number; answer: Sought })
  /** The course of a reading: known up to minute `until`, drawn by the reader from there to minute `to`; the axis holds up to `most`. */
  | (Asked & { kind: 'line'; reading: Reading; from: number; until: number; to: number; most: number })
  /** Which of them has the best reading at minute `at`. */
  | (Asked & { kind: 'choice'; options: readonly { says: Said; commands: readonly Command[] }[]; reading: Reading; best: 'least' | 'most'; at: number })

/** What a scene asks and sets as tasks: it comes after the first picture. */
export type Lesson = Pick<SceneFile, 'ask' | 'missions'>
