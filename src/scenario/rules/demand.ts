import { amount } from '../problems.ts'
import type { Reading } from './draft.ts'

/** Spread of a bursty process that was given none. */
const BURSTY_SCV = 4

export function demandRules({ draft, problems }: Reading): void {
  const { demand } = draft
  if (!demand) return
  const trace = demand.trace !== undefined || problems.within('demand.trace')
  const perHour = demand.perHour !== undefined || problems.within('demand.perHour')
  if (trace && perHour) problems.add('demand.trace', 'expected perHour or trace, found both')
  if (!trace && !perHour) problems.add('demand.perHour', 'expected perHour or trace; both are missing')
  if (trace) {
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
  } else if (work && draft.stations) {
    problems.add('demand.trace.work', 'recorded work is that of a whole order, and with stations it is drawn at each; leave out one of them')
  }
  if (demand.process === 'bursty') {
    if (!problems.within('demand.scv')) demand.scv ??= BURSTY_SCV
  } else if (demand.scv !== undefined && demand.process !== undefined) {
    problems.add('demand.scv', `belongs to process 'bursty', found process '${demand.process}'`)
  }
}
