/** What single rows cannot see: values that contradict each other. */
import { amount, type Problems } from './problems.ts'
import { speedFault } from './staff.ts'
import type { Demand, Growth, Line } from './types.ts'
import type { Plain } from './values.ts'

/** Spread of a bursty process that was given none. */
const BURSTY_SCV = 4

/** Completes the demand in place. */
export function demandRules(demand: Partial<Demand>, given: { trace: boolean; perHour: boolean }, problems: Problems): void {
  if (given.trace && given.perHour) problems.add('demand.trace', 'expected perHour or trace, found both')
  if (!given.trace && !given.perHour) problems.add('demand.perHour', 'expected perHour or trace; both are missing')
  if (given.trace) {
    if (demand.process !== undefined && demand.process !== 'poisson') {
      problems.add('demand.process', `a trace stands in place of a process; leave out '${demand.process}'`)
    }
    if (demand.party !== undefined && demand.party !== 1) {
      problems.add('demand.party', 'a trace holds every arrival already, those of groups too; leave it out')
    }
  }
  const { at, work } = demand.trace ?? {}
  if (at && work && at.length !== work.length) {
    problems.add('demand.trace.work', `expected as many entries as demand.trace.at (${amount(at.length)}), found ${amount(work.length)}`)
  }
  if (demand.process === 'bursty') demand.scv ??= BURSTY_SCV
  else if (demand.scv !== undefined && demand.process !== undefined) {
    problems.add('demand.scv', `belongs to process 'bursty', found process '${demand.process}'`)
  }
}

/** `people` = how many open the day; undefined where that is not the question. */
export function lineRules(line: Partial<Line>, people: number | undefined, problems: Problems): void {
  if (line.layout === 'shared' && line.routing !== undefined && line.routing !== 'shortest') {
    problems.add('line.routing', `'${line.routing}' chooses among own lines; set line.layout to 'own', or leave it out`)
  }
  if (line.layout === 'own' && line.idle !== undefined && line.idle !== 'longest-idle') {
    problems.add('line.idle', `'${line.idle}' chooses who takes from a shared line; set line.layout to 'shared', or leave it out`)
  }
  const choices = line.choices
  if (people !== undefined && line.routing === 'power-of-two' && choices && !choices.replacement && choices.of > people) {
    problems.add('line.choices.of', `expected at most the staff (${amount(people)}) without replacement, found ${amount(choices.of)}`)
  }
}

export function growthRules(entries: readonly (Plain | null)[], growth: Growth | undefined, problems: Problems): void {
  if (growth?.serialShare === undefined) return
  entries.forEach((entry, i) => {
    const speed = entry?.speed
    const fault = typeof speed === 'number' ? speedFault(speed, growth) : null
    if (fault) problems.add(`staff[${i}].speed`, fault)
  })
}
