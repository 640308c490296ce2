import type { Command, Scenario } from '../types.ts'
import opened from '../opened.json' with { type: 'json' }

/** A restaurant of the house: plain data, opened by `?scenario=NAME`. */
export interface Preset {
  name: string
  /** A short name for a list; the scenario's own title is what stands above the figure. */
  title: string
  scenario: Scenario
  /** What has been done before the opening moment. */
  commands: readonly Command[]
  /** Minute that the figure opens on. */
  at: number
  /** Simulated minutes per second of display. */
  rate: number
  /** Minute of its poster: the moment that it is about. */
  poster: number
}

/**
 * In the order in which they are offered; the first opens where none is named. Completed when they were written down: the first
 * picture of a figure carries no parser.
 */
export const presets = opened as unknown as readonly Preset[]

export function findPreset(name: string): Preset | undefined {
  return presets.find((candidate) => candidate.name === name)
}
