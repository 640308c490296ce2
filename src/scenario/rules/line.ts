import { LIMIT } from '../param.ts'
import { amount } from '../problems.ts'
import { headcount, missing, placesInTeams, type Reading } from './draft.ts'
import { mostOnShift } from './manager.ts'

export function lineRules(reading: Reading): void {
  const { draft, problems } = reading
  const { line } = draft
  if (!line || reading.problems.within('line')) return
  if (line.layout === 'shared' && line.routing !== undefined && line.routing !== 'shortest') {
    problems.add('line.routing', `'${line.routing}' chooses among own lines; set line.layout to 'own', or leave it out`)
  } else if (line.routing === 'by-dish' && missing(reading, 'menu', draft.menu)) {
    problems.add('line.routing', "'by-dish' chooses by what is ordered; expected a menu as well, or another routing")
  }
  if (line.layout === 'own' && line.idle !== undefined && line.idle !== 'longest-idle') {
    problems.add('line.idle', `'${line.idle}' chooses who takes from a shared line; set line.layout to 'shared', or leave it out`)
  }
  if (line.stealing) {
    if (line.layout === 'shared') problems.add('line.stealing', "in a shared line there is nobody to take from; set line.layout to 'own', or leave it out")
    else if (line.discipline === 'shared-attention') problems.add('line.stealing', 'where everybody is served at once nobody waits to be taken; leave it out')
  }
  crowdRules(reading)
}

/** Where it matters how many there are. */
function crowdRules(reading: Reading): void {
  const { draft, problems } = reading
  const line = draft.line!
  const people = headcount(reading)
  if (people === undefined) return
  const choices = line.choices
  if (reading.opening && line.routing === 'power-of-two' && choices?.of !== undefined && !choices.replacement && choices.of > people) {
    problems.add('line.choices.of', `expected at most the staff (${amount(people)}) without replacement, found ${amount(choices.of)}`)
  }
  const places = placesInTeams(draft, people)
  if (line.virtualNodes !== undefined && line.virtualNodes * places > LIMIT.hashPoints) {
    const most = Math.floor(LIMIT.hashPoints / places)
    if (most > 0) problems.add('line.virtualNodes', `expected at most ${amount(most)} with a staff of ${amount(people)}, found ${amount(line.virtualNodes)}`)
    else problems.add('line.routing', `'sticky' is too much for a staff of ${amount(people)} in so many teams; expected another routing, or fewer stations or copies`)
  }
  if (line.discipline === 'shared-attention' && line.layout === 'shared') {
    if (people > 1) problems.add('line.discipline', `'shared-attention' needs own lines, or one employee; found a shared line and a staff of ${amount(people)}`)
    else if (draft.manager && !reading.problems.within('manager') && mostOnShift(draft.manager) > 1) {
      problems.add('line.discipline', "'shared-attention' needs own lines, or one employee; found a shared line and a manager who may call in more")
    }
  }
}
