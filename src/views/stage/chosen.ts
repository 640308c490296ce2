import { rowOf } from './hit.ts'
import type { Box, People, StageList, StageView } from './list.ts'
import { widthOf } from './measure.ts'
import { PERSON_HEIGHT, PERSON_REACH } from './person.ts'

/** Nobody is marked smaller than this: a crowd's figure would not be found in its own outline. */
export const LEAST_MARKED = 16
/** Size of the words of a tag. */
export const TAG = 11

/** Where somebody whose day is told is in the picture; `taken`: words that their number must not lie on. */
export function chosenOf(people: People, { traced, width, height, text }: StageView, taken: readonly Box[]): StageList['chosen'] {
  const row = traced === undefined ? -1 : rowOf(people, traced)
  if (row < 0) return null
  const words = text.trace.number({ n: people.customer[row] + 1 })
  const wide = widthOf(words, TAG, false, true) + 10
  const tall = TAG * 1.5
  const x = Math.min(Math.max(people.x[row] - wide / 2, 2), width - wide - 2)
  const over = people.y[row] - (Math.max(LEAST_MARKED, people.size[row]) * PERSON_REACH.up) / PERSON_HEIGHT - tall
  // Over the head, else under the feet; nowhere where words are in the way of both.
  const boxes = [over, people.y[row] + 5].map((y) => ({ x, y, width: wide, height: tall }))
  const box = boxes.find((one) => one.y >= 2 && one.y + tall <= height && !taken.some((other) => overlaps(one, other)))
  return { row, tag: box ? { text: words, box } : null }
}

export function overlaps(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
}
