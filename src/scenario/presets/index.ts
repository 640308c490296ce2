import type { Control, Part } from '../parts.ts'
import type { Command, Scenario } from '../types.ts'
import { openings } from '../opened/openings.ts'
import type { Ask, SceneFile } from './scene.ts'

/** A scene of the house, ready to be opened by `?scenario=NAME`: plain data, completed, so that no parser has to come for it. */
export interface Preset {
  name: string
  /** A short name for a list; the scenario's own title is what stands above the figure. */
  title: string
  /** Its place in the site's bar; absent where it is not offered there. */
  listed?: number
  scenario: Scenario
  /** What has been done before the opening moment. */
  commands: readonly Command[]
  /** Minute that the figure opens on. */
  at: number
  /** Simulated minutes per second of display. */
  rate: number
  /** Minute at which the first playing rests: the point is made. Absent: it goes on to the end of the day. */
  until?: number
  /** Minute of its poster: the moment that it is about. */
  poster: number
  /** What is shown and may be moved where nobody asks for something else. Absent: all. */
  show?: readonly Part[]
  controls?: readonly Control[]
  /** Two restaurants from the opening moment on, and what was chosen for each. */
  beside?: SceneFile['beside']
  /** Which parts have a lesson to show (`lesson.ts`); `dinner`: an evening (`tonight.ts`), whose task is its score. */
  teaches?: readonly ('ask' | 'missions' | 'dinner')[]
  /** What kind of question it asks: how much room that takes. */
  asks?: Ask['kind']
  /** How many missions it sets. */
  tasks?: number
}

/** Of all there are, in the order in which they are offered; the first opens where none is named. */
export const names: readonly string[] = Object.keys(openings)

const here = new Map<string, Preset>()

/** Makes scenes known that came by another way; those that are here already stay what they are. */
export function keepPresets(presets: readonly Preset[]): void {
  for (const preset of presets) if (!here.has(preset.name)) here.set(preset.name, preset)
}

/** A scene that has been brought: by `fetchPreset`, or with all of them (`all.ts`). */
export const findPreset = (name: string): Preset | undefined => here.get(name)

/** Whether there is such a scene, brought or not. */
export const isPreset = (name: string): boolean => here.has(name) || Object.hasOwn(openings, name)

/** Brings a scene; undefined where there is none of that name. */
export async function fetchPreset(name: string): Promise<Preset | undefined> {
  if (!here.has(name) && isPreset(name)) keepPresets([await openings[name]!()])
  return here.get(name)
}
