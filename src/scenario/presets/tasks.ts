import { COMMAND } from '../command.ts'
import type { Problem } from '../types.ts'
import { READINGS, type Condition, type Mission } from './scene.ts'

const DEEDS = COMMAND.do.choices!

/** What is wrong with a condition, by its place in it. `events`: the names that there are, where they are at hand. */
export function conditionFaults(condition: Condition, events?: ReadonlySet<string>): Problem[] {
  const faults: Problem[] = []
  const { atMost, atLeast } = condition
  if (atMost === undefined && atLeast === undefined) faults.push({ path: '', message: 'expected atMost, atLeast or both' })
  for (const [path, bound] of Object.entries({ atMost, atLeast })) {
    if (bound !== undefined && !Number.isFinite(bound)) faults.push({ path, message: `expected a number, found ${String(bound)}` })
  }
  if (atMost !== undefined && atLeast !== undefined && atLeast > atMost) faults.push({ path: 'atLeast', message: `${atLeast} is above atMost, which is ${atMost}` })
  if ('reading' in condition && !READINGS.includes(condition.reading)) faults.push({ path: 'reading', message: `there is no reading '${String(condition.reading)}'` })
  if ('deed' in condition && !DEEDS.includes(condition.deed)) faults.push({ path: 'deed', message: `there is no command '${String(condition.deed)}'` })
  if ('event' in condition && events && !events.has(condition.event)) faults.push({ path: 'event', message: `there is no event '${condition.event}'` })
  if (!('reading' in condition || 'deed' in condition || 'event' in condition)) faults.push({ path: '', message: 'expected a reading, a deed or an event' })
  return faults
}

/** What is wrong with the missions of a scene that opens at minute `at`, with the path of each fault. */
export function missionFaults(missions: readonly Mission[], at: number, events?: ReadonlySet<string>): Problem[] {
  const faults: Problem[] = []
  const put = (path: string, message: string): void => void faults.push({ path, message })
  missions.forEach(({ id, from = at, to, conditions, ways }, i) => {
    const place = `missions[${i}]`
    if (missions.findIndex((other) => other.id === id) < i) put(`${place}.id`, `'${id}' is there twice`)
    if (!(from < to)) put(`${place}.to`, `minute ${to} is not after its beginning, minute ${from}`)
    if (!(to > at)) put(`${place}.to`, `minute ${to} is not after the opening, minute ${at}`)
    if (conditions.length === 0) put(`${place}.conditions`, 'expected at least one')
    if (ways.length < 2) put(`${place}.ways`, `expected at least two, found ${ways.length}`)
    conditions.forEach((condition, j) => {
      for (const { path, message } of conditionFaults(condition, events)) put([`${place}.conditions[${j}]`, path].filter(Boolean).join('.'), message)
    })
  })
  return faults
}
