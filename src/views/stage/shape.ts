import type { Palette } from '../palette.ts'

/** What a shape is made of; the palette says which colour that is. */
export type Role =
  | 'mood' | 'face' | 'bag' | 'coin' | 'coinEdge'
  | 'staff' | 'staffShade' | 'apron' | 'apronEdge' | 'hair' | 'tint' | 'tintEdge' | 'plate' | 'plateEdge' | 'good' | 'goodStrong' | 'fair'
  | 'bad' | 'eye' | 'pupil' | 'ink' | 'soft' | 'faint' | 'drop'

/** One stroke or fill: the one source that SVG and canvas are both painted from. */
export interface Shape {
  d: string
  fill?: Role
  stroke?: Role
  width?: number
  dash?: string
  opacity?: number
}

export interface Dress {
  palette: Palette
  mood?: number
  /** Which of the four colours of things worn. */
  tint?: number
}

export function colourOf(role: Role, dress: Dress): string {
  const p = dress.palette
  switch (role) {
    case 'mood': return p.mood[dress.mood ?? 0]
    case 'face': return p.onStrong
    case 'bag': return p.dark ? p.plate : '#fffef9'
    case 'coin': return p.fair
    case 'coinEdge': return p.fairStrong
    case 'staff': return p.staff
    case 'staffShade': return p.staffShade
    case 'apron': return p.apron
    case 'apronEdge': return p.apronEdge
    case 'hair': return p.hair
    case 'tint': return [p.badStrong, p.fair, p.good, p.apron][(dress.tint ?? 0) % 4]
    case 'tintEdge': return [p.bad, p.fairStrong, p.goodStrong, p.apronEdge][(dress.tint ?? 0) % 4]
    case 'plate': return p.plate
    case 'plateEdge': return p.apronEdge
    case 'good': return p.good
    case 'goodStrong': return p.goodStrong
    case 'fair': return p.fair
    case 'bad': return p.badStrong
    case 'eye': return p.dark ? p.plate : p.onStrong
    case 'pupil': return p.onFair
    case 'ink': return p.ink
    case 'soft': return p.inkSoft
    case 'faint': return p.inkFaint
    case 'drop': return p.dark ? p.blue : '#5b8fc4'
  }
}

const n = (x: number): string => String(Math.round(x * 100) / 100)

export function disc(x: number, y: number, r: number): string {
  return `M${n(x - r)},${n(y)}a${n(r)},${n(r)} 0 1 0 ${n(2 * r)},0a${n(r)},${n(r)} 0 1 0 ${n(-2 * r)},0Z`
}

/** Moves and mirrors are written into the path, so that no painter needs to know them. */
export function line(...points: number[]): string {
  let d = ''
  for (let i = 0; i < points.length; i += 2) d += `${i === 0 ? 'M' : 'L'}${n(points[i])},${n(points[i + 1])}`
  return d
}

export function curve(x0: number, y0: number, cx: number, cy: number, x1: number, y1: number): string {
  return `M${n(x0)},${n(y0)}Q${n(cx)},${n(cy)} ${n(x1)},${n(y1)}`
}
