import type { Lang } from '../../text/languages.ts'
import { fetchAllWords, fetchWords } from '../../text/shelf.ts'
import '../../scenario/parse.ts'
import { textOf } from '../../text/text.ts'
import { dark, light, type Palette } from '../../views/palette.ts'
import { createPen, type Pen } from '../../views/stage/canvas.ts'
import { filled, fitted, shapeOf, type Shape } from './card.ts'
import { dataText } from './data.ts'
import { GifWriter, delaysOf, paletteOf } from './gif.ts'
import type { Container, DataOrder, FilmOrder, FontFile, Format, Sight, StillOrder, Taken } from './order.ts'
import { CardPainter, measureWith, type Picture } from './paintCard.ts'
import { Reel, describe, describeFilm, type Breathe } from './reel.ts'
import { encode, plansFor } from './video.ts'

/** Hundredths of a second between two frames of a GIF: 16⅔ a second; where a crowd is in motion and that would grow too large, 10. */
const GIF_STEPS = [6, 10] as const
/** Too large: more bytes than this for each pixel and second. Six seconds at 640 × 400 stay under 3 MB. */
const GIF_BYTES = 1.85
/** Frames after which it is known. */
const GIF_TRIAL = 12
const FILM_FPS = 30
/** Frames from which a GIF's colours are taken. */
const SAMPLES = 6
/** Of a sample every so many pixels are looked at: an odd number, so that columns are not. */
const SPARSE = 3
/** Shorter than this no film is made, however little there is. */
const LEAST_SECONDS = 1

/** Whoever makes pictures, films and tables: in a worker, or on the page in slices. */
export interface Studio {
  /** Called first: typefaces that the page has and a worker does not. Those that cannot be had are done without. */
  open(fonts: readonly FontFile[]): Promise<void>
  still(order: StillOrder): Promise<Taken>
  /** Null when it was called off. `progress` is told the share that is painted. */
  film(order: FilmOrder, progress: (share: number) => void): Promise<Taken | null>
  /** What kind of film of this size can be encoded here; null for none. */
  canFilm(format: Format): Promise<Container | null>
  data(order: DataOrder): Promise<string>
  /** The film under way stops at its next frame. */
  cancel(): void
}

class Cancelled extends Error {}

const NO_CANVAS = 'no canvas'

/** A worker begins without a word. */
async function speak(lang: Lang): Promise<void> {
  await fetchAllWords()
  await fetchWords(lang)
}

/** `rest`: gives others their turn and comes back. */
export function createStudio(rest: () => Promise<void>): Studio {
  let turn = 0
  return {
    async open(fonts) {
      await Promise.all(fonts.map(load))
    },
    async still({ sight, format, exact = false }) {
      await speak(sight.lang)
      const reel = new Reel(sight, rest)
      await reel.lookAhead(sight.time)
      const roomy = shapeFor(sight, format)
      const { told } = await reel.at(sight.time, roomy)
      const shape = (exact ? filled : fitted)(roomy, told, measureWith(penFor(1, 1)))
      const { canvas, painter } = set(sight, shape, format.ratio)
      const picture = await reel.at(sight.time, shape)
      painter.paint(picture)
      return { blob: await pngOf(canvas), extension: 'png', width: canvas.width, height: canvas.height, frames: 1, seconds: 0, alt: describe(picture, textOf(sight)) }
    },
    async film(order, progress) {
      const mine = ++turn
      await speak(order.sight.lang)
      const breathe: Breathe = async () => {
        await rest()
        if (mine !== turn) throw new Cancelled()
      }
      try {
        return await (order.kind === 'gif' ? gif(order, breathe, progress) : film(order, breathe, progress))
      } catch (error) {
        if (error instanceof Cancelled) return null
        throw error
      }
    },
    async canFilm(format) {
      const { width, height } = evenly(format)
      return (await plansFor(width, height, FILM_FPS))[0]?.container ?? null
    },
    async data(order) {
      await speak(order.lang)
      return dataText(order)
    },
    cancel() {
      turn++
    },
  }
}

async function load({ family, url, weight }: FontFile): Promise<void> {
  const fonts = (globalThis as { fonts?: FontFaceSet }).fonts
  if (!fonts || typeof FontFace === 'undefined') return
  try {
    const face = await new FontFace(family, `url(${JSON.stringify(url)})`, { weight }).load()
    fonts.add(face)
  } catch {
    // Words in the system's own letters are words all the same.
  }
}

interface Easel {
  canvas: HTMLCanvasElement | OffscreenCanvas
  pen: Pen
  painter: CardPainter
  palette: Palette
}

const shapeFor = ({ b }: Sight, { width, height }: Format): Shape => shapeOf(width, height, b ? 2 : 1)

function penFor(width: number, height: number): Pen {
  const pen = createPen(width, height, { alpha: false, willReadFrequently: true })
  if (!pen) throw new Error(NO_CANVAS)
  return pen
}

function set({ dark: isDark }: Sight, shape: Shape, ratio: number): Easel {
  const palette = isDark ? dark : light
  const pen = penFor(Math.round(shape.width * ratio), Math.round(shape.height * ratio))
  return { canvas: pen.canvas, pen, painter: new CardPainter(pen, shape, palette, ratio), palette }
}

function pngOf(canvas: HTMLCanvasElement | OffscreenCanvas): Promise<Blob> {
  if ('convertToBlob' in canvas) return canvas.convertToBlob({ type: 'image/png' })
  return new Promise((done, failed) => canvas.toBlob((blob) => (blob ? done(blob) : failed(new Error(NO_CANVAS))), 'image/png'))
}

/** Where a film begins and how many seconds there are of what was asked for. */
async function stretch({ sight, seconds, which }: FilmOrder, reel: Reel): Promise<{ from: number; seconds: number }> {
  const { time, rate } = sight
  const most = Math.min(20, Math.max(LEAST_SECONDS, seconds))
  const from = which === 'next' ? time : Math.max(0, time - most * rate)
  const wanted = which === 'next' ? most : (time - from) / rate
  const over = await reel.lookAhead(from + wanted * rate)
  const there = Math.min(wanted, (over - from) / rate)
  // Whole hundredths, so that a GIF's delays add up.
  return { from, seconds: Math.max(LEAST_SECONDS, Math.round(there * 100) / 100) }
}

async function gif(order: FilmOrder, breathe: Breathe, progress: (share: number) => void): Promise<Taken> {
  const { sight, format } = order
  const shape = shapeFor(sight, format)
  const { canvas, pen, painter, palette } = set(sight, shape, format.ratio)
  const reel = new Reel(sight, breathe)
  const { width, height } = canvas
  const { from, seconds } = await stretch(order, reel)
  const painted = async (share: number): Promise<{ picture: Picture; pixels: Uint32Array }> => {
    const picture = await reel.at(from + share * seconds * sight.rate, shape)
    painter.paint(picture)
    const { data } = pen.getImageData(0, 0, width, height)
    return { picture, pixels: new Uint32Array(data.buffer) }
  }
  const samples: Uint32Array[] = []
  for (let s = 0; s < SAMPLES; s++) {
    const { pixels } = await painted(s / (SAMPLES - 1))
    samples.push(pixels.filter((_, i) => i % SPARSE === 0))
    await breathe()
  }
  const flat = Object.values(palette).flat().filter((value): value is string => typeof value === 'string')
  const table = paletteOf(samples, flat)
  await breathe()

  /** Null when it grows too large. */
  async function attempt(step: number, most: number): Promise<Taken | null> {
    const frames = Math.max(1, Math.round((seconds * 100) / step))
    const delays = delaysOf(frames, Math.round(seconds * 100))
    const writer = new GifWriter(width, height, table)
    let first: Picture | null = null
    let last: Picture | null = null
    let begun = 0
    for (let i = 0; i < frames; i++) {
      const { picture, pixels } = await painted(i / frames)
      first ??= picture
      last = picture
      writer.add(pixels, delays[i])
      if (i === 0) begun = writer.size
      if (i >= GIF_TRIAL && writer.size - begun > (most * (i / frames) * seconds)) return null
      progress((i + 1) / frames)
      await breathe()
    }
    const blob = new Blob([writer.finish()], { type: 'image/gif' })
    return { blob, extension: 'gif', width, height, frames, seconds, alt: describeFilm(first!, last!, seconds, textOf(sight)) }
  }

  const [step, wide] = GIF_STEPS
  return (await attempt(step, width * height * GIF_BYTES)) ?? (await attempt(wide, Infinity))!
}

/** Encoders take even sizes alone. */
function evenly({ width, height, ratio }: Format): { width: number; height: number } {
  const even = (n: number): number => 2 * Math.round(n / 2)
  return { width: even(width * ratio), height: even(height * ratio) }
}

async function film(order: FilmOrder, breathe: Breathe, progress: (share: number) => void): Promise<Taken> {
  const { sight } = order
  const { width, height } = evenly(order.format)
  const ratio = width / order.format.width
  const format = { width: width / ratio, height: height / ratio, ratio }
  const plans = await plansFor(width, height, FILM_FPS)
  let fault: unknown = new Error('no encoder')
  for (const plan of plans) {
    const shape = shapeFor(sight, format)
    const { canvas, painter } = set(sight, shape, ratio)
    const reel = new Reel(sight, breathe)
    const { from, seconds } = await stretch(order, reel)
    // Both ends are painted: the last frame stands where the film ends.
    const frames = Math.round(seconds * FILM_FPS) + 1
    let first: Picture | null = null
    let last: Picture | null = null
    const paint = async (i: number): Promise<void> => {
      const picture = await reel.at(from + (i / FILM_FPS) * sight.rate, shape)
      painter.paint(picture)
      first ??= picture
      last = picture
      progress((i + 1) / frames)
    }
    try {
      const blob = await encode(plan, canvas, frames, paint, breathe)
      return { blob, extension: plan.container, width, height, frames, seconds, alt: describeFilm(first!, last!, seconds, textOf(sight)) }
    } catch (error) {
      if (error instanceof Cancelled) throw error
      // A machine may find out only now that it cannot: the next way then.
      fault = error
    }
  }
  throw fault
}
