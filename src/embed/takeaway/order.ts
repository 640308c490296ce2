import type { RunValue } from '../../run/jobs.ts'
import type { Choice } from '../../store/figure.ts'
import type { Lang } from '../../text/languages.ts'
import type { Telling } from '../../text/telling.ts'

/** What is looked at, as a value: enough to paint it again anywhere. */
export interface Sight {
  a: RunValue
  b: RunValue | null
  choices: { a: Choice | null; b: Choice | null }
  /** Minute shown. */
  time: number
  /** Simulated minutes per second of display. */
  rate: number
  /** Last minute of the time axis. */
  end: number
  telling: Telling
  lang: Lang
  dark: boolean
}

/** A picture of a size in CSS pixels, each of `ratio` pixels a side. */
export interface Format {
  width: number
  height: number
  ratio: number
}

export interface FilmOrder {
  sight: Sight
  format: Format
  kind: 'gif' | 'film'
  /** Seconds of display, 1 to 20. */
  seconds: number
  /** After the moment shown, or up to it. */
  which: 'next' | 'last'
}

export interface StillOrder {
  sight: Sight
  format: Format
  /** As tall as the format says, not as its words and its stage ask for. */
  exact?: boolean
}

export type DataKind = 'customers' | 'minutes' | 'scenario' | 'report'

export interface DataOrder {
  run: RunValue
  /** Minute shown: a scenario opens on it. */
  at: number
  telling: Telling
  lang: Lang
  kind: DataKind
}

/** What was made. */
export interface Taken {
  blob: Blob
  extension: string
  /** Pixels. */
  width: number
  height: number
  frames: number
  /** Less than was asked where the day has no more; 0 of a still. */
  seconds: number
  /** In words, for whoever does not see it. */
  alt: string
}

/** Kinds of film that this machine encodes. */
export type Container = 'webm' | 'mp4'

export interface FontFile {
  family: string
  url: string
  weight: string
}
