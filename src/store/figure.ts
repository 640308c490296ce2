import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Control, Part } from '../scenario/parts.ts'
import type { Command, Problem, Scenario } from '../scenario/types.ts'
import type { Frame } from '../restaurant/frame.ts'
import type { Lang } from '../text/languages.ts'
import type { Exploration, Results, Traced } from './results.ts'

export { CONTROLS, PARTS, type Control, type Part } from '../scenario/parts.ts'
export type { EmployeeFrame, Frame } from '../restaurant/frame.ts'

/** The restaurants of a figure: the one, and the one beside it that faces the same customers. */
export type Which = 'a' | 'b'

/** What could be done to a restaurant: commands for one moment, and what they change on the hourly wage bill (null where that says nothing). */
export interface Choice {
  commands: readonly Omit<Command, 'at'>[]
  cost: number | null
}

/** What is open besides the pictures: at most one. */
type Panel = 'compare' | 'share' | 'paste' | 'help' | 'explore' | null

/** Commands of one restaurant from `first` to `last` in its list: what one pin stands for. */
export interface Pinned {
  which: Which
  first: number
  last: number
}

/** What rewrites the list of what was done. The moment shown stays; the day up to it is simulated anew. */
export type Revision =
  | { do: 'undo' }
  | { do: 'redo' }
  /** The first of them to minute `at`, the others as far behind it as they were. */
  | ({ do: 'move'; at: number } & Pinned)
  | ({ do: 'remove' } & Pinned)
  /** Another value, person or both in the command `index`. */
  | { do: 'change'; which: Which; index: number; value?: unknown; who?: string }
  /** Another list in the place of all that was done. */
  | { do: 'replace'; which: Which; commands: readonly Command[] }

/** What changes only how the world is watched: never logged, never in the digest. */
export type Intent =
  | { do: 'play' }
  | { do: 'pause' }
  | { do: 'seek'; time: number }
  /** To the next event or back to the one before, paused. */
  | { do: 'step'; by: 1 | -1 }
  | { do: 'rate'; rate: number }
  | { do: 'telling'; telling: 'restaurant' | 'system' }
  | { do: 'lang'; lang: Lang }
  | { do: 'theme'; theme: 'auto' | 'light' | 'dark' }
  /** Shown to a room full of people, or to one reader. */
  | { do: 'classroom'; on: boolean }
  /** How the question stands that the scene asks. */
  | { do: 'question'; question: Question }
  /** Which parts are shown, and what a reader may move. */
  | { do: 'show'; parts: readonly Part[] }
  | { do: 'allow'; controls: readonly Control[] }
  | { do: 'select'; employee: string | null; which?: Which }
  /** Whose pin is being looked at; null closes it. */
  | { do: 'pin'; pin: Pinned | null }
  | { do: 'panel'; panel: Panel }
  /** Whose day is told as a trace; null: nobody's in particular. */
  | { do: 'trace'; which: Traced | null }
  /** Draws what would come of something, before it is done; null takes it back. */
  | { do: 'consider'; choice: Choice | null; which?: Which }
  /** Two restaurants from the moment shown on, each with what was chosen for it. */
  | { do: 'compare'; a: Choice; b: Choice }
  /** One restaurant again: the one that is kept. */
  | { do: 'keep'; which: Which }
  /** The two over so many days; 0 stops it and takes its result away. */
  | { do: 'study'; days: number }
  /** Works out something about restaurants that might be, in place of what is being worked out; null stops it, keeping what was told. */
  | { do: 'explore'; what: Exploration | null }
  /** Another restaurant in place of this one, at `time` (default: its first minute), with what was `done` there before. */
  | { do: 'open'; scenario: Scenario; time?: number; rate?: number; name?: string | null; done?: readonly Command[]; seed?: number }
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
  /** What sets it apart from the other one, where there are two. */
  choice: Choice | null
}

interface PlaybackState {
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

/** Of the scene's question: nobody answers it now, somebody is about to, somebody has, and the answer is shown. While it is open nothing tells what is to come. */
type Question = null | 'open' | 'committed' | 'answered'

export interface ViewState {
  telling: 'restaurant' | 'system'
  /** What it is told in. */
  lang: Lang
  /** What the page around it is in: a link says only what differs from it. */
  pageLang: Lang
  theme: 'auto' | 'light' | 'dark'
  /** What `auto` means on this page now. */
  dark: boolean
  reducedMotion: boolean
  show: readonly Part[]
  controls: readonly Control[]
  /** Big type, and nothing is given away: it begins when somebody begins it, and answers who has answered. */
  classroom: boolean
  question: Question
  /** Employee id whose card is open, and in which restaurant. */
  selected: string | null
  selectedIn: Which
  pin: Pinned | null
  panel: Panel
  /** Whose day is told as a trace; default: the last who left. */
  traced?: Traced
}

/** What undo and redo could walk through. */
interface HistoryState {
  canUndo: boolean
  canRedo: boolean
}

export interface FigureState {
  runs: { a: RunState; b: RunState | null }
  playback: PlaybackState
  history: HistoryState
  view: ViewState
  results: Results
  /** What went wrong last (a file refused, a command refused), or with `note` only what should be known; the run goes on. */
  trouble: { subject: string; problems: readonly Problem[]; note?: boolean } | null
}

/** One store a figure, with the doors by which anything changes. */
export interface FigureStore extends StoreApi<FigureState> {
  /** Changes the world. `at` is the moment shown, filled in by the player. */
  apply(command: Omit<Command, 'at'>, which?: Which): void
  /** Rewrites what was done. */
  revise(revision: Revision): void
  /** Changes how it is watched. */
  intend(intent: Intent): void
}

export function createFigureStore(
  initial: FigureState,
  doors: {
    command(command: Omit<Command, 'at'>, which: Which): void
    revision(revision: Revision): void
    intent(intent: Intent): void
  },
): FigureStore {
  const store = createStore<FigureState>()(() => initial)
  return Object.assign(store, {
    apply: (command: Omit<Command, 'at'>, which: Which = 'a') => doors.command(command, which),
    revise: doors.revision,
    intend: doors.intent,
  })
}
