import type { Command, Scenario } from '../scenario/types.ts'
import type { Choice, ViewState, Which } from '../store/figure.ts'

/** The restaurant a figure opens on. */
export interface Scene {
  name: string | null
  scenario: Scenario
  /** Default: the scenario's. */
  seed?: number
  /** Done before the opening moment. */
  commands: readonly Command[]
  /** Simulated minute. */
  at: number
  /** Simulated minutes per second of display. */
  rate: number
  /** Minute at which the first playing rests. */
  until?: number
  /** A second restaurant for the same customers, and what was chosen for either. */
  beside?: { scenario: Scenario; commands: readonly Command[]; choices: { a: Choice | null; b: Choice | null } } | null
}

/** What a figure was opened on, and what was chosen for the two restaurants in it. */
export interface Opened {
  scene: Scene
  /** The scene as it was before a second restaurant came beside it. */
  alone: Scene | null
  choices: Record<Which, Choice | null>
}

/** What a page decides of how a figure is watched; the rest begins closed. */
export type GivenView = Pick<ViewState, 'telling' | 'lang' | 'pageLang' | 'theme' | 'show' | 'controls' | 'classroom'>
