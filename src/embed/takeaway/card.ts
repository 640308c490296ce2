import type { Level } from '../../panels/status.ts'

/** A box in CSS pixels. */
export interface Box {
  x: number
  y: number
  width: number
  height: number
}

/** CSS pixels that words take. */
export type Measure = (words: string, size: number, serif: boolean, bold: boolean) => number

/** A picture's frame: what is where, before anybody knows what is told. */
export interface Shape {
  width: number
  height: number
  title: { x: number; y: number; width: number; size: number }
  /** The sentence, line under line; absent where each pane has its own. */
  sentence: { x: number; y: number; width: number; size: number; lines: number } | null
  /** One restaurant each. The stage is drawn `scale` times its own size. */
  panes: { caption: { x: number; y: number; width: number; size: number } | null; box: Box; scale: number }[]
  strip: Box
  brand: { x: number; y: number; size: number }
}

export type Ink = 'ink' | 'soft' | 'faint' | 'fair' | 'bad' | 'blue'

export interface Words {
  text: string
  x: number
  /** Baseline. */
  y: number
  size: number
  serif: boolean
  bold: boolean
  ink: Ink
  end: boolean
}

/** What one frame of a card tells. */
export interface Told {
  title: string
  clock: string
  brand: string
  /** Over the strip. */
  strip: string
  panes: { caption: string; level: Level; line: string; staff: string; alarm: boolean }[]
}

/** Narrower than this, words are a little smaller. */
const SMALL = 520
const STRIP = 40
const GAP = 12
const CAPTION = 40
const LEADING = 1.32
/** Narrower than this a stage is drawn smaller than it is, so that it need not leave things out. */
const ROOMY = 420

/** `width` × `height` CSS pixels with one restaurant or two side by side. `lines`: as many as the sentence is given. */
export function shapeOf(width: number, height: number, panes: 1 | 2, lines = width < SMALL ? 3 : 2): Shape {
  const small = width < SMALL
  const pad = small ? 12 : 16
  const size = small ? 19 : 21
  const title = { x: pad, y: pad + size * 0.86, width: width - 2 * pad, size }
  const told = { x: pad, y: title.y + size * 0.5 + 15, width: width - 2 * pad, size: small ? 13 : 14.5, lines }
  const sentence = panes === 1 ? told : null
  const top = Math.round(sentence ? told.y + (told.lines - 1) * told.size * LEADING + 12 : title.y + 14)
  const bottom = height - STRIP - 2
  const each = (width - 2 * pad - GAP * (panes - 1)) / panes
  const head = panes === 1 ? 0 : CAPTION
  const list = Array.from({ length: panes }, (_, i): Shape['panes'][number] => {
    const x = pad + i * (each + GAP)
    return {
      caption: panes === 1 ? null : { x: x + 2, y: top + 12, width: each - 4, size: small ? 12 : 13 },
      box: { x, y: top + head, width: each, height: Math.max(0, bottom - top - head) },
      scale: Math.min(1, each / ROOMY),
    }
  })
  return {
    width,
    height,
    title,
    sentence,
    panes: list,
    strip: { x: pad, y: height - STRIP + 6, width: width - 2 * pad, height: STRIP - 16 },
    brand: { x: width - pad, y: height - 12, size: small ? 11.5 : 12.5 },
  }
}

/** Height of a card around a stage of this size. */
export function heightAround(width: number, stageHeight: number, panes: 1 | 2): number {
  const { box } = shapeOf(width, 1000, panes).panes[0]
  return Math.ceil(1000 - box.height + stageHeight)
}

interface Piece {
  text: string
  ink: Ink
}

const inkOf: Record<Level, Ink> = { calm: 'ink', fair: 'fair', bad: 'bad' }

/** Every word of the card at its place: broken into lines, and cut where there is no room. */
export function wordsOf(shape: Shape, told: Told, measure: Measure): Words[] {
  const words: Words[] = []
  const { title, sentence, brand } = shape
  const style = { size: title.size, serif: true, bold: true, end: false }
  const clock = measure(told.clock, title.size, true, true)
  const name = cut(told.title, title.width - clock - 12, title.size, true, true, measure)
  const after = name === '' ? 0 : measure(name, title.size, true, true) + 12
  words.push({ ...style, text: name, x: title.x, y: title.y, ink: 'ink' }, { ...style, text: told.clock, x: title.x + after, y: title.y, ink: 'soft' })
  if (sentence) {
    const [pane] = told.panes
    const pieces: Piece[] = [{ text: pane.line, ink: inkOf[pane.level] }, { text: pane.staff, ink: pane.alarm ? 'bad' : 'ink' }]
    words.push(...wrapped(pieces, sentence, true, measure))
  }
  shape.panes.forEach(({ caption }, i) => {
    const pane = told.panes[i]
    if (!caption || !pane) return
    const { x, y, width, size } = caption
    words.push({ text: cut(pane.caption, width, size, true, true, measure), x, y, size, serif: true, bold: true, ink: i === 0 ? 'ink' : 'blue', end: false })
    words.push({ text: cut(pane.line, width, size - 0.5, false, false, measure), x, y: y + size * 1.35, size: size - 0.5, serif: false, bold: false, ink: pane.level === 'calm' ? 'soft' : inkOf[pane.level], end: false })
  })
  words.push({ text: told.brand, x: brand.x, y: brand.y, size: brand.size, serif: true, bold: true, ink: 'faint', end: true })
  words.push({ text: told.strip, x: shape.strip.x, y: brand.y, size: brand.size - 1, serif: false, bold: true, ink: 'soft', end: false })
  return words.filter(({ text }) => text !== '')
}

/** Lines that a shape gives the sentence and the sentence does not take. */
function spareOf({ sentence, panes }: Shape, words: readonly Words[]): number {
  if (!sentence) return 0
  const rows = new Set(words.filter(({ y }) => y >= sentence.y - 1 && y < panes[0].box.y).map(({ y }) => y)).size
  return sentence.lines - Math.max(1, rows)
}

/** A shape of as many lines as the sentence takes, of the same size: what it does not take is the stage's. */
export function filled(shape: Shape, told: Told, measure: Measure): Shape {
  const spare = spareOf(shape, wordsOf(shape, told, measure))
  return spare > 0 ? shapeOf(shape.width, shape.height, 1, shape.sentence!.lines - spare) : shape
}

/** A shape of as many lines as the sentence takes, lower by those it does not: for a picture that stands still. */
export function fitted(shape: Shape, told: Told, measure: Measure): Shape {
  const { sentence, width, height } = shape
  if (!sentence) return shape
  const spare = spareOf(shape, wordsOf(shape, told, measure))
  return spare > 0 ? shapeOf(width, Math.round(height - spare * sentence.size * LEADING), 1, sentence.lines - spare) : shape
}

/** The part of the strip that is left for the curve, between its name and the brand. */
export function curveOf(shape: Shape, told: Told, measure: Measure): Box {
  const { strip, brand } = shape
  const from = strip.x + measure(told.strip, brand.size - 1, false, true) + 12
  const to = brand.x - measure(told.brand, brand.size, true, true) - 16
  return { x: from, y: strip.y, width: Math.max(0, to - from), height: strip.height }
}

function cut(words: string, room: number, size: number, serif: boolean, bold: boolean, measure: Measure): string {
  if (measure(words, size, serif, bold) <= room) return words
  const letters = [...words]
  let n = letters.length - 1
  while (n > 0 && measure(`${letters.slice(0, n).join('').trimEnd()}…`, size, serif, bold) > room) n--
  return n > 0 ? `${letters.slice(0, n).join('').trimEnd()}…` : ''
}

function wrapped(pieces: readonly Piece[], { x, y, width, size, lines }: NonNullable<Shape['sentence']>, serif: boolean, measure: Measure): Words[] {
  const style = { size, serif, bold: true, end: false }
  const space = measure('a a', size, serif, true) - measure('aa', size, serif, true)
  const tokens = pieces.flatMap(({ text, ink }) => text.split(/\s+/).filter(Boolean).map((word) => ({ word, ink })))
  const out: Words[] = []
  let line = 0
  let at = 0
  for (const { word, ink } of tokens) {
    const wide = measure(word, size, serif, true)
    if (at > 0 && at + space + wide > width) {
      if (line === lines - 1) {
        const last = out.at(-1)!
        // What does not fit is said to be missing.
        last.text = cut(`${last.text} ${word}`, width - (last.x - x), size, serif, true, measure)
        if (!last.text.endsWith('…')) last.text += '…'
        return out
      }
      line++
      at = 0
    }
    const last = out.at(-1)
    const top = y + line * size * LEADING
    if (last && at > 0 && last.ink === ink && last.y === top) last.text += ` ${word}`
    else out.push({ ...style, text: word, x: x + (at > 0 ? at + space : 0), y: top, ink })
    // Of the whole run: kerning across words is part of its width.
    const run = out.at(-1)!
    at = run.x - x + measure(run.text, size, serif, true)
  }
  return out
}
