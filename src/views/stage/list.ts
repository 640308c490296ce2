import type { Losses } from '../../restaurant/frame.ts'
import type { Text } from '../../text/text.ts'

/** What the picture depends on besides the frame. */
export interface StageView {
  /** CSS pixels. */
  width: number
  height: number
  /** Simulated minutes per second of display. */
  rate: number
  text: Text
  /** Employee id whose card is open. */
  selected: string | null
  reducedMotion: boolean
  /** How lines are drawn: with shared attention those around each employee, as own lines are. */
  layout: 'shared' | 'own'
  /** An employee serves all who are there at once. */
  attention: boolean
  /** People go by more ways than from the door to a line to a counter: stations, retries, hedged orders, stolen ones. */
  winding: boolean
  /** The figures as last read; absent: as the frame has them. */
  told?: Told
  /** Minute of the day at which the restaurant opens: 480 = 8:00. */
  opensAt: number
  /** Whose day is told. */
  traced?: number
  /** Is the menu split over the staff? */
  menu?: boolean
}

/** What is written in figures: read less often than bodies move. */
export interface Told {
  lost: Losses
  lostTotal: number
  inOrbit: number
  stations: { name: string; inLine: number }[]
}

export const Facing = { left: 0, front: 1, right: 2 } as const
export const Pose = {
  stand: 0,
  stepA: 1,
  stepB: 2,
  crossed: 3,
  watch: 4,
  fist: 5,
  stormA: 6,
  stormB: 7,
  happyA: 8,
  happyB: 9,
  sit: 10,
} as const
export const Kind = { walkingIn: 0, waiting: 1, atCounter: 2, served: 3, angry: 4 } as const
export const LOOKS = 4
export const MOODS = 8

/** Everybody drawn as a person, back to front. Columns of equal length `count` (the arrays may be longer). */
export interface People {
  count: number
  /** Between the feet. */
  x: Float32Array
  y: Float32Array
  /** Height of the figure. */
  size: Float32Array
  mood: Uint8Array
  pose: Uint8Array
  facing: Uint8Array
  /** Hair: theirs for ever, by customer number. */
  look: Uint8Array
  kind: Uint8Array
  customer: Int32Array
}

export interface Coin {
  x: number
  y: number
  size: number
  /** 0 full face … 3 on edge. */
  spin: number
}

/** A grumble: where its tail ends, and how tall it is. */
export interface Bubble {
  x: number
  y: number
  size: number
}

export type EmployeeFace = 'calm' | 'focused' | 'stressed' | 'yawning' | 'drowsy' | 'eager'
/** How they stand: at the counter, aside (onboarding), gone with a note, gone and nobody has noticed. */
export type EmployeeStance = 'counter' | 'aside' | 'away' | 'missing'

/** Something about somebody that the host knows or should know: set aside for failing, back but not trusted yet, failing at once, slow. */
export interface Sign {
  kind: 'ejected' | 'untrusted' | 'failing' | 'slow'
  /** Its words, the fullest first. */
  options: string[]
}

export interface EmployeePose {
  id: string
  index: number
  /** Middle of the place, at the counter's top edge. */
  x: number
  y: number
  scale: number
  /** Pixels of counter that are theirs. */
  slot: number
  stance: EmployeeStance
  face: EmployeeFace
  /** Which trait is theirs, and its colour, by roster index. */
  trait: number
  tint: number
  /** What they wear of their speciality, −1 without one. */
  hat: number
  /** Degrees about the shoulder. */
  leftArm: number
  rightArm: number
  /** Share of the order in hand that is done, −1 without one. */
  progress: number
  busy: boolean
  fast: boolean
  sweat: boolean
  sleepy: boolean
  badge: '' | 'new' | 'book'
  /** Words of the tilted note; '' without one. */
  note: string
  /** At most two, the gravest first. */
  signs: Sign[]
  /** The signs in one word, for comparing. */
  signKey: string
  selected: boolean
  /** Whole features, or a small figure. */
  detailed: boolean
  /** Accessible name. */
  name: string
  /** Where a pointer meets them. */
  hit: Box
}

export interface Box {
  x: number
  y: number
  width: number
  height: number
}

export interface Counter {
  x: number
  y: number
  width: number
  bar: number
  front: number
  /** In its front, where the menu is split. */
  shelves?: Shelf[]
}

/** The dishes that an employee holds. */
export interface Shelf {
  /** Left end of the board, and its top. */
  x: number
  y: number
  width: number
  /** Whoever holds them is not at work. */
  away: boolean
  /** From 0; where they stand, in pixels from the board's left end. */
  dishes: { dish: number; x: number; width: number }[]
}

/** A share of the staff too large to be drawn one by one. */
export interface Block extends Box {
  /** 0 … 1 of those in it. */
  busy: number
  sick: number
  /** Height of the bar of those who wait for it (own lines), 0 … 1. */
  waiting: number
}

export type Ink = 'ink' | 'soft' | 'faint' | 'bad' | 'onBad' | 'front'

export interface Label {
  key: string
  text: string
  x: number
  /** Baseline. */
  y: number
  size: number
  serif: boolean
  bold: boolean
  anchor: 'start' | 'middle'
  ink: Ink
  /** Edged in the colour of the floor. */
  halo?: boolean
  /** Painted on the floor: people walk over it. */
  floor?: boolean
  /** Room that it may take at most: no two overlap, none leaves the picture. */
  box: Box
}

export interface Badge {
  key: string
  label: Label
  /** A word under the number, where they do not fit in one line. */
  under: Label | null
  box: Box
  /** Lost for good, or gone to come again. */
  tone: 'bad' | 'soft'
  /** The cause, in a sentence. */
  cause: string
}

export interface Scene {
  doorX: number
  doorTop: number
  floorTop: number
  /** Ends of the ropes: pairs (x1, y1, x2, y2). */
  ropes: number[]
  posts: boolean
  /** Painted on the floor, pointing the way the line moves: (x, y, direction −1 or 1). */
  chevrons: number[]
  chevronSize: number
  /** Heads of the shared line or of its parts: triangles towards the counter. */
  heads: { x: number; y: number; size: number }[]
  clock: { x: number; y: number; r: number; minute: number } | null
  sign: { label: Label; box: Box; open: boolean } | null
  lamps: { x: number; y: number; size: number; reach: number; lit: boolean }[]
  awning: Box | null
  /** On the wall over a stretch of counter where nobody works yet. */
  shelf: Box | null
  /** Before the counters: where their legs stand, and the height of those who sit on them. */
  stools: { x: number; y: number; size: number }[]
  /** Where people wait for each station: areas of the floor, their names in the labels. */
  areas: Box[]
  /** Who sends people to own lines, and to whom they have just sent somebody: the end of that line. */
  host: { x: number; y: number; size: number; to: { employee: string; x: number; y: number } | null } | null
  /** Heads beyond the end of the street: (x, y) pairs, and their radius. */
  crowd: { heads: number[]; r: number } | null
}

/** The display list: what is where, in CSS pixels. Painters know nothing else. */
export interface StageList {
  width: number
  height: number
  scene: Scene
  counters: Counter[]
  employees: EmployeePose[]
  blocks: Block[]
  people: People
  coins: Coin[]
  bubbles: Bubble[]
  /** Whose day is told, if they are here: their row, and their number where there is room for it. */
  chosen: { row: number; tag: { text: string; box: Box } | null } | null
  labels: Label[]
  badges: Badge[]
  /** For those who do not see it. */
  title: string
  description: string
}

export function createPeople(room: number): People {
  return {
    count: 0,
    x: new Float32Array(room),
    y: new Float32Array(room),
    size: new Float32Array(room),
    mood: new Uint8Array(room),
    pose: new Uint8Array(room),
    facing: new Uint8Array(room),
    look: new Uint8Array(room),
    kind: new Uint8Array(room),
    customer: new Int32Array(room),
  }
}
