import { contours } from 'd3-contour'
import type { Field } from './field.ts'

export interface Point {
  x: number
  y: number
}

/** Where the columns and the rows of a lattice stand on the page, and where the picture ends on either side. */
export interface Lattice {
  x: readonly number[]
  y: readonly number[]
  /** From, to. */
  across: readonly [number, number]
  /** From the first row's side to the last's. */
  up: readonly [number, number]
}

/** Where cells end along an axis whose values stand at `at`: midway between them. */
export function edgesOf(at: readonly number[], [from, to]: readonly [number, number]): number[] {
  return [from, ...at.slice(1).map((p, i) => (at[i] + p) / 2), to]
}

/** The lattice on which every column is as wide as it stands for, level from side to side: each is there twice, at its left and its right. */
export function stepped(lattice: Lattice): Lattice {
  const edges = edgesOf(lattice.x, lattice.across)
  return { ...lattice, x: lattice.x.flatMap((_, i) => [edges[i], edges[i + 1]]) }
}

/** A field of that lattice. */
export function steppedField(field: Field, columns: number): Field {
  return Float64Array.from({ length: field.length * 2 }, (_, k) => field[Math.floor(k / (2 * columns)) * columns + Math.floor((k % (2 * columns)) / 2)])
}

/** Where a coordinate of d3-contour's lies: sample k at k + ½; those before the first and after the last are the ends of the picture. */
function placing(at: readonly number[]): (g: number) => number {
  const last = at.length - 1
  return (g) => {
    const k = Math.max(0, Math.min(last - 1, Math.floor(g - 0.5)))
    return at[k] + (at[k + 1] - at[k]) * Math.max(0, Math.min(1, g - 0.5 - k))
  }
}

/** The field with a sample more on each side, at the very ends of the picture: as the last, or `on`: straight on from the last two. */
function padded(field: Field, { x, y, across, up }: Lattice, on: boolean): { field: Field; x: number[]; y: number[] } {
  const [nx, ny] = [x.length, y.length]
  const wide = new Float64Array((nx + 2) * (ny + 2))
  const beyond = (at: readonly number[], end: number, first: number, second: number): number => (on && at.length > 1 && at[second] !== at[first] ? (end - at[first]) / (at[second] - at[first]) : 0)
  const [left, right] = [beyond(x, across[0], 0, 1), beyond(x, across[1], nx - 1, nx - 2)]
  const [foot, top] = [beyond(y, up[0], 0, 1), beyond(y, up[1], ny - 1, ny - 2)]
  const inRow = (j: number, i: number): number => {
    const at = (k: number): number => field[j * nx + k]
    if (i < 0) return at(0) + (nx > 1 ? (at(1) - at(0)) * left : 0)
    if (i >= nx) return at(nx - 1) + (nx > 1 ? (at(nx - 2) - at(nx - 1)) * right : 0)
    return at(i)
  }
  for (let j = -1; j <= ny; j++) {
    for (let i = -1; i <= nx; i++) {
      const [near, next, part] = j < 0 ? [0, 1, foot] : j >= ny ? [ny - 1, ny - 2, top] : [j, j, 0]
      const value = inRow(near, i)
      wide[(j + 1) * (nx + 2) + i + 1] = ny > 1 && part !== 0 ? value + (inRow(next, i) - value) * part : value
    }
  }
  return { field: wide, x: [across[0], ...x, across[1]], y: [up[0], ...y, up[1]] }
}

/** Where the field reaches `level` and more. */
export interface Risen {
  /** Rings of the land, holes among them. */
  rings: Point[][]
  /** Its shores, without where it only meets the end of the picture. */
  shores: Point[][]
}

/** `on`: past the last cells it goes on as between them; else it is level there, where nobody has looked. */
export function risenAt(inner: Field, lattice: Lattice, level: number, on = false): Risen {
  const { field, x, y } = padded(inner, lattice, on)
  const [nx, ny] = [x.length, y.length]
  const [px, py] = [placing(x), placing(y)]
  const land = contours().size([nx, ny]).contour(field as unknown as number[], level)
  const rings = land.coordinates.flat() as [number, number][][]
  const outside = (g: number, n: number): boolean => g <= 0.5 || g >= n - 0.5
  const shores: Point[][] = []
  const placed = rings.map((ring) => ring.map(([gx, gy]): Point => ({ x: px(gx), y: py(gy) })))
  for (const [r, ring] of rings.entries()) {
    const edge = ring.map(([gx, gy]) => outside(gx, nx) || outside(gy, ny))
    let line: Point[] = []
    const lines: Point[][] = []
    const end = (): void => {
      if (line.length > 1) lines.push(line)
      line = []
    }
    for (let k = 0; k < ring.length; k++) {
      // Along the end of the picture there is no shore; where it comes ashore it begins.
      if (k > 0 && edge[k] && edge[k - 1]) end()
      line.push(placed[r][k])
    }
    end()
    // The ring begins anywhere: what it begins with goes on from what it ends with.
    const [first, last] = [lines[0], lines.at(-1)]
    if (lines.length > 1 && same(first[0], last!.at(-1)!)) {
      lines.pop()
      lines[0] = [...last!, ...first.slice(1)]
    }
    shores.push(...lines)
  }
  return { rings: placed, shores }
}

const same = (a: Point, b: Point): boolean => Math.abs(a.x - b.x) < 1e-6 && Math.abs(a.y - b.y) < 1e-6

const point = ({ x, y }: Point): string => `${x.toFixed(1)},${y.toFixed(1)}`

/** Lines as one path; `closed` for rings. */
export function pathOf(lines: readonly Point[][], closed = false): string {
  return lines.map((line) => `M${line.map(point).join('L')}${closed ? 'Z' : ''}`).join('')
}
