import { createDay } from '../restaurant/day.ts'
import { CommandError } from '../restaurant/engine.ts'
import type { Problem, Scenario } from '../scenario/types.ts'
import type { RunValue } from './jobs.ts'
import { costOfEvent, placesOf } from './weight.ts'

/**
 * What may be spent on any machine to open a run that a stranger sent, in units of about a microsecond (ten of them where nothing is
 * compiled yet): so much that a plain day of 2,000 customers opens at any of its moments, and so little that nobody waits for one that
 * was made to be heavy. Past it a run is given up as soon as whoever opens it has lost patience.
 */
export const ALLOWANCE = 8_000

/** Events at a time between two looks at the bill; where one of them moves many people, one. */
const SLICE = 4
/** What an event usually tells; where it tells more, people are moved one by one. */
const USUAL = 3
/** Minutes at a time: each costs a little even when nobody comes. */
const STRETCH = 256

const PER_MINUTE = 0.5
const PER_DOMAIN_EVENT = 0.3
const PER_MOVE = 1.2

/** Before anything happens: everybody on the roster, every dish at every station, every row of a list of arrivals. */
function costOfOpening(scenario: Scenario, places: number): number {
  const { staff, stations, menu, line, demand } = scenario
  const teams = (menu?.dishes ?? 1) * (stations?.length ?? 1)
  const points = line.layout === 'own' ? places * (line.virtualNodes ?? 0) : 0
  return 4 * staff.length + teams + 0.2 * places + 0.2 * points + 0.5 * (demand.trace?.at.length ?? 0)
}

/** What one command may cost, whatever it is: a hire goes through the whole menu. */
function costOfCommand({ staff }: Scenario, places: number): number {
  return 50 + 0.1 * staff.length + 0.12 * places
}

/** Past so many times the allowance nobody's patience reaches, and nothing needs to be simulated to know it. */
const BEYOND = 4

/** Customers who are to come up to a minute, at the least that can be known beforehand: a trace's and a changed demand's are counted as they come. */
export function expectedUpTo({ scenario: { demand, duration }, commands }: Pick<RunValue, 'scenario' | 'commands'>, minute: number): number {
  const { perHour, factor, trace } = demand
  if (perHour === undefined || trace || commands.some(({ do: deed, path }) => deed === 'set' && path?.startsWith('demand'))) return 0
  const end = Math.min(minute, duration)
  if (typeof perHour === 'number') return (perHour / 60) * factor * end
  // Trapezia between the curve's points, which goes on level before the first and after the last.
  const points = [[0, perHour[0][1]], ...perHour, [Infinity, perHour.at(-1)![1]]]
  let people = 0
  for (let i = 1; i < points.length; i++) {
    const [[from, low], [to, high]] = [points[i - 1], points[i]]
    const until = Math.min(to, end)
    if (until <= from) continue
    const last = to === Infinity ? high : low + ((high - low) * (until - from)) / (to - from)
    people += ((low + last) / 2 / 60) * (until - from)
  }
  return people * factor
}

export type Reached = { ok: true; left: number } | { ok: false; problems: Problem[] }

/**
 * Whether a run comes to minute `until`, and through everything that was done there, for no more than `allowance`, or while `patient`
 * says to go on. It is simulated, in steps so small that a heavy day is given up soon. Otherwise what was wrong: the command that could
 * not be carried out, or the weight.
 */
export function reach({ scenario, seed, commands }: RunValue, until: number, allowance = ALLOWANCE, patient: () => boolean = () => false): Reached {
  const places = placesOf(scenario)
  let left = allowance - costOfOpening(scenario, places) - commands.length * costOfCommand(scenario, places)
  if (left < 0) return tooHeavy('there is too much in it before anybody comes')
  const eachEvent = costOfEvent(scenario)
  const target = commands.reduce((latest, { at }) => Math.max(latest, at), until)
  const moment = `its moment is minute ${Math.round(target)}, and`
  const minutes = Math.min(target, scenario.duration) * PER_MINUTE
  if (Math.max(minutes, expectedUpTo({ scenario, commands }, target)) > BEYOND * Math.max(allowance, ALLOWANCE)) return tooHeavy(`${moment} so much is to happen until then`)
  const day = createDay(scenario, { seed, commands })
  let slice = SLICE
  try {
    for (let stretch = Math.min(target, STRETCH); !day.over; stretch = Math.min(target, day.time + STRETCH)) {
      const [minute, events] = [day.time, day.events]
      const whole = day.advanceTo(stretch, slice)
      const told = day.events - events
      left -= (day.time - minute) * PER_MINUTE + told * PER_DOMAIN_EVENT + Math.max(0, told - USUAL * slice) * PER_MOVE + (whole ? 1 : slice * eachEvent)
      slice = told > 2 * USUAL * slice ? 1 : SLICE
      if (left < 0 && !patient()) return tooHeavy(`${moment} so much happens that it was given up at minute ${Math.round(day.time)}`)
      if (whole && stretch >= target) break
    }
  } catch (error) {
    if (error instanceof CommandError) return { ok: false, problems: error.problems }
    throw error
  }
  return { ok: true, left }
}

function tooHeavy(why: string): Reached {
  return { ok: false, problems: [{ path: '', message: `this day is too heavy to be opened from a link: ${why}. Ask for the scenario as JSON instead` }] }
}
