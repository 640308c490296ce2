import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Command, Problem, Scenario } from '../scenario/types.ts'
import type { Frame } from '../restaurant/frame.ts'

export type { EmployeeFrame, Frame } from '../restaurant/frame.ts'

/** The parts of the figure that can stand alone (`show=stage,timeline`). */
export const PARTS = ['status', 'stage', 'actions', 'timeline', 'map', 'bill'] as const
export type Part = (typeof PARTS)[number]

/**
 * What a reader may move (`controls=staff,speed`): how many employees, how fast they are, customers per hour,
 * who is sick, the time (scrub, pace, reset), the telling, another restaurant. The pause button cannot be hidden.
 */
export const CONTROLS = ['staff', 'speed', 'demand', 'sick', 'time', 'telling', 'open'] as const
export type Control = (typeof CONTROLS)[number]

/** What changes only how the world is watched: never logged, never in the digest. */
export type Intent =
  | { do: 'play' }
  | { do: 'pause' }
  | { do: 'seek'; time: number }
  | { do: 'rate'; rate: number }
  | { do: 'telling'; telling: 'restaurant' | 'system' }
  | { do: 'theme'; theme: 'auto' | 'light' | 'dark' }
  | { do: 'select'; employee: string | null }
  /** Another restaurant in place of this one, at `time` (default: its first minute), with what was `done` there before. */
  | { do: 'open'; scenario: Scenario; time?: number; rate?: number; name?: string | null; done?: readonly Command[] }
  /** The same restaurant as it was opened, back at its opening moment. */
  | { do: 'reset' }
  /** Says what was refused (no problems: takes back what was said). */
  | { do: 'report'; subject: string; problems: readonly Problem[] }

/** One restaurant of the figure: a run is a value, and `frame` is that value at the moment shown. */
export interface RunState {
  /** Preset's name, null for the reader's own. */
  name: string | null
  scenario: Scenario
  seed: number
  /** Done so far, in order; times that lie ahead of the moment shown belong to the past that a command would drop. */
  commands: readonly Command[]
  /** Mutable inside: `playback.tick` changes whenever it does. */
  frame: Frame
}

export interface PlaybackState {
  /** Simulated minute shown. */
  time: number
  /** Changes with every new frame. */
  tick: number
  playing: boolean
  /** Simulated minutes per second of display. */
  rate: number
  /** Where reset goes: the moment the scene opens on. */
  opening: number
  /** Last minute of the time axis: the doors' closing, or later while people are still inside. */
  end: number
}

export interface ViewState {
  telling: 'restaurant' | 'system'
  theme: 'auto' | 'light' | 'dark'
  /** What `auto` means on this page now. */
  dark: boolean
  reducedMotion: boolean
  show: readonly Part[]
  controls: readonly Control[]
  /** Employee id whose card is open. */
  selected: string | null
}

export interface FigureState {
  runs: { a: RunState }
  playback: PlaybackState
  view: ViewState
  /** What went wrong last (a file refused, a command refused); the run goes on. */
  trouble: { subject: string; problems: readonly Problem[] } | null
}

/** One store a figure, with the two doors by which anything changes. */
export interface FigureStore extends StoreApi<FigureState> {
  /** Changes the world. `at` is the moment shown, filled in by the player. */
  apply(command: Omit<Command, 'at'>): void
  /** Changes how it is watched. */
  intend(intent: Intent): void
}

export function createFigureStore(
  initial: FigureState,
  doors: { command(command: Omit<Command, 'at'>): void; intent(intent: Intent): void },
): FigureStore {
  const store = createStore<FigureState>()(() => initial)
  return Object.assign(store, { apply: doors.command, intend: doors.intent })
}
