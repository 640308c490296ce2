import type { Estimated, Roster } from '../../restaurant/surveys.ts'
import type { Text } from '../../text/text.ts'
import { clockWords } from '../chart/clock.ts'
import type { TableData } from '../chart/table.ts'
import { isSome, missedWhen, sizeOf, waysOf, type Interval, type Way } from './select.ts'

/** The day whose stretches are told by the clock. */
export interface Clock {
  opensAt: string
  duration: number
}

function clockOf(minute: number, { opensAt, duration }: Clock, text: Text): string {
  return clockWords(minute, opensAt, duration, text)
}

function intervals(when: readonly Interval[], clock: Clock, text: Text): { from: string; to: string }[] {
  return when.map(({ from, to }) => ({ from: clockOf(from, clock, text), to: clockOf(to, clock, text) }))
}

const priceOf = ({ value, halfWidth }: Estimated): { value: number; halfWidth: number | null } => ({ value: value ?? 0, halfWidth })

/** The upshot, sentence by sentence; empty while nothing is known. */
export function upshotWords(roster: Roster, clock: Clock, text: Text): string[] {
  const { roster: words } = text
  const { found, flat, manager, saving, stretches } = roster
  if (found === null) return [words.impossible]
  if (!found) return []
  const said: string[] = []
  const missed = intervals(missedWhen(found, stretches), clock, text)
  const size = { ...sizeOf(found), price: priceOf(found.wages) }
  said.push(missed.length > 0 ? words.foundMissing({ ...size, when: missed }) : words.found(size))
  if (flat && saving.flat) {
    const all = { people: flat.atWork[0], price: priceOf(flat.wages) }
    said.push(isSome(saving.flat) && saving.flat.value! > 0 ? words.flatSaves({ ...all, saved: priceOf(saving.flat) }) : words.flatSame)
  }
  if (manager && saving.manager) {
    const when = intervals(missedWhen(manager, stretches), clock, text)
    const price = priceOf(manager.wages)
    const saved = { ...priceOf(saving.manager), value: Math.abs(saving.manager.value ?? 0) }
    if (when.length > 0) said.push(words.managerMisses({ price, when }))
    else if (!isSome(saving.manager)) said.push(words.managerSame({ price }))
    else said.push(saving.manager.value! > 0 ? words.managerSaves({ price, saved }) : words.managerCheaper({ price, saved }))
  }
  return said
}

function nameOf({ key, staffing }: Way, text: Text): string {
  const { roster: words } = text
  return key === 'found' ? words.these : key === 'flat' ? words.allDay({ people: staffing.atWork[0] }) : words.manager
}

export function wayWords(way: Way, stretches: readonly number[], clock: Clock, text: Text): { name: string; cost: string; verdict: string; misses: boolean } {
  const { roster: words } = text
  const when = intervals(missedWhen(way.staffing, stretches), clock, text)
  return {
    name: nameOf(way, text),
    cost: words.aDay({ price: priceOf(way.staffing.wages) }),
    verdict: when.length > 0 ? words.missed({ when }) : words.met,
    misses: when.length > 0,
  }
}

/** One stretch of the day, way by way. */
export function stretchWords(roster: Roster, k: number, clock: Clock, text: Text): string {
  const { roster: words } = text
  const { stretches, demand } = roster
  const head = words.stretch({ from: clockOf(stretches[k], clock, text), to: clockOf(stretches[k + 1], clock, text), perHour: demand[k] })
  const cells = waysOf(roster).map((way) => words.cell({ way: nameOf(way, text), atWork: way.staffing.atWork[k], share: way.staffing.metIn[k].value }))
  return `${head} ${cells.join('; ')}.`
}

/** The picture as a table, a stretch a row. */
export function rosterTable(roster: Roster, clock: Clock, text: Text): TableData {
  const { roster: words, format: f } = text
  const ways = waysOf(roster)
  const share = (value: number | null, missed: boolean): string => (value === null ? '–' : `${f.share(value)}${missed ? ' ✕' : ''}`)
  const rows = roster.demand.map((perHour, k) => ({
    key: `${k}`,
    cells: [
      `${clockOf(roster.stretches[k], clock, text)}–${clockOf(roster.stretches[k + 1], clock, text)}`,
      f.number(perHour, 0),
      ...ways.map(({ staffing }) => `${f.number(staffing.atWork[k])} · ${share(staffing.metIn[k].value, staffing.missedIn[k])}`),
    ],
  }))
  const whole = ways.map(({ staffing }) => `${words.aDay({ price: priceOf(staffing.wages) })} · ${share(staffing.met.value, false)}`)
  return {
    caption: words.table,
    columns: [words.time, words.demand, ...ways.map((way) => nameOf(way, text))],
    rows: [...rows, { key: 'day', cells: [words.wholeDay, '', ...whole] }],
  }
}
