import type { Cell } from '../../restaurant/surveys.ts'
import type { Jobs, Sliced } from '../jobs.ts'
import { simulateCell } from './cell.ts'
import type { Campaign } from './campaign.ts'
import { expectedOf } from './expected.ts'

/** One shard of a survey. */
export function* cellsJob({ base, seed, variations, customers, theory }: Jobs['cells']['ask']): Sliced<Cell[]> {
  const cells: Cell[] = []
  for (const variation of variations) {
    const cell = yield* simulateCell(base, seed, variation, customers)
    if (theory) yield null
    cells.push(theory ? { ...cell, theory: expectedOf(base, variation) } : cell)
    yield cells.length === variations.length ? cells : null
  }
}

/** A whole campaign, here and at once: for tests, tools and whoever has no screen. */
export function runHere<T>(campaign: Campaign<T>): T {
  for (let shard = campaign.next(); shard; shard = campaign.next()) {
    const cells: Cell[] = []
    for (const answer of cellsJob(shard)) if (answer) cells.splice(0, cells.length, ...answer)
    campaign.take(shard, cells)
  }
  return campaign.told()
}
