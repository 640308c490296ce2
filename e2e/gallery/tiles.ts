/**
 * A look as the mean colours of its tiles: small enough to keep every scene in both themes at every width, and fine enough that a colour,
 * a place or a thing that is not there any more shows. What a tile evens out (a hair's breadth, a word) `structure.ts` has to the pixel.
 */
import type { Picture } from './png.ts'

/** Pixels along the side of a tile: a divisor of every width. */
export const TILE = 8
/** Colours are kept in steps of so much: a quarter of the bytes, and below what is told apart. */
const STEP = 4

/** The mean colour of every tile; those at the lower edge may be lower than others. */
export function tilesOf({ width, height, data }: Picture): Picture {
  const [across, down] = [Math.ceil(width / TILE), Math.ceil(height / TILE)]
  const sums = new Float64Array(across * down * 3)
  for (let y = 0, at = 0; y < height; y++) {
    const row = Math.floor(y / TILE) * across
    for (let x = 0; x < width; x++) {
      const to = (row + Math.floor(x / TILE)) * 3
      sums[to] += data[at++]
      sums[to + 1] += data[at++]
      sums[to + 2] += data[at++]
    }
  }
  const means = new Uint8Array(sums.length)
  for (let i = 0; i < sums.length; i++) {
    const tile = Math.floor(i / 3)
    const w = Math.min(TILE, width - (tile % across) * TILE)
    const h = Math.min(TILE, height - Math.floor(tile / across) * TILE)
    means[i] = Math.round(sums[i] / (w * h))
  }
  return { width: across, height: down, data: means }
}

/** As they are kept. */
export const coarse = ({ width, height, data }: Picture): Picture => ({ width, height, data: data.map((x) => Math.min(255, Math.round(x / STEP) * STEP)) })

export interface Tolerance {
  /** Levels of 255 by which a channel of a tile's colour may be off, the step included. */
  levels: number
  /** Tiles that may be off by more. */
  tiles: number
}

const hex = (data: Uint8Array, tile: number): string => `#${[0, 1, 2].map((c) => data[3 * tile + c].toString(16).padStart(2, '0')).join('')}`

/** How the tiles of one look differ from those of another, in words; empty where they do not. */
export function tileDifferences(seen: Picture, wanted: Picture, { levels, tiles }: Tolerance): string[] {
  if (seen.width !== wanted.width || seen.height !== wanted.height)
    return [`picture: ${seen.width * TILE} × ${seen.height * TILE} pixels instead of ${wanted.width * TILE} × ${wanted.height * TILE}, but for the last tile`]
  const off: number[] = []
  let worst = { by: 0, tile: 0 }
  for (let tile = 0; tile < seen.width * seen.height; tile++) {
    let by = 0
    for (let c = 0; c < 3; c++) by = Math.max(by, Math.abs(seen.data[3 * tile + c] - wanted.data[3 * tile + c]))
    if (by > levels) off.push(tile)
    if (by > worst.by) worst = { by, tile }
  }
  if (off.length <= tiles) return []
  const x = (tile: number): number => (tile % seen.width) * TILE
  const y = (tile: number): number => Math.floor(tile / seen.width) * TILE
  const [xs, ys] = [off.map(x), off.map(y)]
  const box = `from ${Math.min(...xs)} ${Math.min(...ys)} to ${Math.max(...xs) + TILE} ${Math.max(...ys) + TILE}`
  return [`picture: ${off.length} tiles differ, ${box}, most of all at ${x(worst.tile)} ${y(worst.tile)}: ${hex(seen.data, worst.tile)} instead of ${hex(wanted.data, worst.tile)}`]
}
