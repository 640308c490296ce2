import { scenarioOf } from '../jobs.testing.ts'
import type { Question } from './days.ts'
import { questionOf } from './question.ts'

/** A morning of three stretches with its rush in the middle, and what else is special about it. */
export function morning(special: Record<string, unknown> = {}, seed = 7): Question {
  const scenario = scenarioOf({
    duration: 90,
    demand: { perHour: [[0, 12], [25, 12], [35, 70], [60, 60], [70, 15]] },
    work: { law: 'exponential', mean: 2 },
    staff: [{ name: 'Ana' }],
    goal: { wait: 3, share: 0.8 },
    ...special,
  })
  return questionOf({ scenario, seed, commands: [] }) ?? { scenario, seed, commands: [], stretches: [0, 30, 60, 90], goal: { wait: 3, share: 0.8 } }
}

export const SPECIAL: [string, Record<string, unknown>][] = [
  ['a plain morning', {}],
  ['patience and retries', { patience: { law: 'exponential', mean: 6 }, retry: { chance: 0.7, after: { law: 'exponential', mean: 8 } } }],
  ['sickness', { sickness: { meanTimeToSick: 200, meanTimeToReturn: 20 } }],
  ['stations that not everybody knows', {
    work: undefined,
    stations: [{ name: 'grill', work: { law: 'exponential', mean: 1.5 } }, { name: 'till', work: { law: 'exponential', mean: 0.5 } }],
    staff: [{ name: 'Ana' }, { name: 'Ben', skills: { grill: 1.5 } }, { name: 'Cleo' }],
  }],
  ['a split menu', { menu: { dishes: 3, popularity: 1, copies: 2 }, staff: [{ name: 'Ana', count: 2 }] }],
  ['own lines', { line: { layout: 'own', routing: 'shortest' } }],
  ['unequal people', { staff: [{ name: 'Ana', speed: 1.6 }, { name: 'Ben', speed: 0.8 }] }],
  ['guests who are sent away at closing', { closing: 'send-away', demand: { perHour: [[0, 20], [50, 20], [60, 80]] } }],
]

/** What a search comes to in the end. */
export function end<T>(search: Generator<unknown, T>): T {
  for (;;) {
    const { value, done } = search.next()
    if (done) return value
  }
}

/** Every plan of so many stretches with 1 to `most` at work. */
export function everyPlan(stretches: number, most: number): number[][] {
  return Array.from({ length: stretches }).reduce<number[][]>((plans) => plans.flatMap((plan) => Array.from({ length: most }, (_, n) => [...plan, n + 1])), [[]])
}
