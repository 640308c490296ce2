import { scaleLinear, scaleLog } from 'd3-scale'
import type { Extent } from './select.ts'

/** What stands around the plot, CSS pixels. The sliders are laid along the plot by the same numbers. */
export interface Insets {
  left: number
  right: number
  top: number
  bottom: number
}

/** Height of the wall's band above the plot. */
export const WALL_BAND = 26

export function insetsOf(walled: boolean): Insets {
  return { left: 34, right: 3, top: walled ? WALL_BAND + 3 : 9, bottom: 24 }
}

export interface Plot {
  left: number
  right: number
  top: number
  foot: number
  x: (people: number) => number
  y: (speed: number) => number
  peopleAt: (x: number) => number
  speedAt: (y: number) => number
}

export function plotOf(width: number, height: number, extent: Extent): Plot | null {
  const insets = insetsOf(extent.walled)
  const [left, right] = [insets.left, width - insets.right]
  const [top, foot] = [insets.top, height - insets.bottom]
  if (right - left < 80 || foot - top < 60) return null
  const x = scaleLinear([0.5, extent.people + 0.5], [left, right])
  const y = scaleLog([extent.low, extent.high], [foot, top])
  return { left, right, top, foot, x, y, peopleAt: (px) => x.invert(px), speedAt: (py) => y.invert(py) }
}

/** Pixels between two numbers of people: their own width, and half of that where the last is kept on the page. */
export function tickRoom(people: number): number {
  const digits = String(people).length
  return digits === 1 ? 17 : 18 + 9 * digits
}

/** Numbers of people to be named below, as many as stand `apart` pixels from one another. */
export function peopleTicks(people: number, pixels: number, apart: number): number[] {
  const least = (people * apart) / pixels
  if (least <= 1) return Array.from({ length: people }, (_, i) => i + 1)
  let step = 1
  for (let power = 1; step < least; power *= 10) step = [2, 5, 10].map((u) => u * power).find((u) => u >= least) ?? step
  const ticks = [1]
  for (let n = step; n <= people; n += step) ticks.push(n)
  if (((step - 1) * pixels) / people < apart) ticks.splice(1, 1)
  return ticks
}

const SPEEDS = [1, 2, 3, 0.5, 4, 5, 0.2, 8, 0.1, 10, 6, 12, 16, 20, 50, 100]

/** Speeds to be named on the left, the wall and the round ones first, none nearer than `apart` pixels to another. */
export function speedTicks(extent: Extent, y: (speed: number) => number, apart: number): number[] {
  const ticks: number[] = []
  for (const speed of [...(extent.walled ? [extent.high] : []), ...SPEEDS]) {
    if (speed < extent.low * 0.999 || speed > extent.high * 1.001) continue
    if (ticks.every((t) => Math.abs(y(t) - y(speed)) >= apart)) ticks.push(speed)
  }
  return ticks.sort((a, b) => a - b)
}
