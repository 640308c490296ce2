import { openingMinute } from '../../panels/Header.tsx'
import { encodeLink, MOST_ADDRESS } from '../../scenario/link.ts'
import { findPreset } from '../../scenario/presets/index.ts'
import type { FigureState } from '../../store/figure.ts'
import { refusal, visitOf } from '../visit.ts'
import type { Day } from './wish.ts'

/** What a figure shows, as a post would ask for it. */
export interface Shown {
  day: Day
  /** Of a preset on which only time went on: the moment shown, where that is another than its own. */
  now: { at: string | number; clock: number } | null
  rate: number | null
}

/** Of an address the rest: what is said beside the day. */
const BESIDE = 300

/** Nothing was done but to look on. */
function untouched({ runs: { a, b } }: FigureState): ReturnType<typeof findPreset> {
  const preset = a.name === null || b ? undefined : findPreset(a.name)
  if (!preset || a.scenario !== preset.scenario || a.seed !== a.scenario.seed) return undefined
  const { commands } = preset
  return a.commands.length === commands.length && a.commands.every((command, i) => command === commands[i]) ? preset : undefined
}

/** Null: too long or too heavy for an address, which a frame and an attribute are. */
export function shownDay(state: FigureState): Shown | null {
  const preset = untouched(state)
  const { time, rate } = state.playback
  if (preset) {
    const minute = Math.floor(time)
    const clock = openingMinute(preset.scenario.opensAt) + minute
    const at = clock < 1440 ? `${String(Math.floor(clock / 60)).padStart(2, '0')}:${String(clock % 60).padStart(2, '0')}` : minute
    return { day: { preset: preset.name }, now: minute === Math.floor(preset.at) ? null : { at, clock }, rate: rate === preset.rate ? null : rate }
  }
  // What a post may choose is said beside it.
  const visit = { ...visitOf(state), telling: 'restaurant', theme: 'auto', show: null, controls: null } as const
  const encoded = encodeLink(visit)
  return encoded.ok && encoded.text.length + BESIDE <= MOST_ADDRESS && !refusal(visit) ? { day: { state: encoded.text, ...(visit.name === null ? {} : { of: visit.name }) }, now: null, rate: null } : null
}
