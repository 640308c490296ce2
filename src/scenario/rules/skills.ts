/** Who can do what: skills, stations and the menu. */
import { checkSkillNames, dishNamed, type Names } from '../dishes.ts'
import { LIMIT } from '../param.ts'
import { amount } from '../problems.ts'
import { headcount, placesInTeams, type Entry, type Reading } from './draft.ts'

/** An employee as the kitchen sees them. Who names no station works at every one; who names no dish is dealt some of the menu. */
interface Cook {
  people: number
  /** Absent: every station. */
  stations?: ReadonlySet<string>
  /** Numbers of the dishes that they know; absent: what they are dealt. */
  dishes?: readonly number[]
}

export function skillRules(reading: Reading): void {
  const { draft, problems } = reading
  menuSize(reading)
  if (!draft.staff || problems.within('staff') || problems.within('stations') || problems.within('menu')) return
  const stations = draft.stations?.map((station) => station!.name!)
  const known: Names = { stations, dishes: draft.menu?.dishes }
  let sound = true
  draft.staff.forEach((entry, i) => {
    if (entry?.skills && !checkSkillNames(entry.skills, known, `staff[${i}].skills`, problems)) sound = false
  })
  if (!sound || (!stations && !draft.menu)) return
  const cooks = draft.staff.map((entry) => cookOf(entry!, stations ?? [], known.dishes ?? 0))
  if (stations) everyStation(stations, cooks, reading)
  if (draft.menu?.dishes !== undefined) everyDish(draft.menu.dishes, stations, cooks, reading)
}

function menuSize({ draft, problems }: Reading): void {
  const dishes = draft.menu?.dishes
  const stations = draft.stations?.length ?? 1
  if (dishes !== undefined && dishes * stations > LIMIT.teams) {
    problems.add('menu.dishes', `expected at most ${amount(Math.floor(LIMIT.teams / stations))} with ${amount(stations)} stations, found ${amount(dishes)}`)
  }
}

function cookOf(entry: Entry, stations: readonly string[], dishes: number): Cook {
  const cook: Cook = { people: entry.count ?? 1 }
  if (!entry.skills) return cook
  const { skills } = entry
  const own = stations.filter((name) => Object.hasOwn(skills, name))
  const numbers = Object.keys(skills).map((name) => dishNamed(name, dishes)).filter((n) => n > 0)
  if (own.length > 0) cook.stations = new Set(own)
  if (numbers.length > 0) cook.dishes = numbers
  return cook
}

function worksAt(cook: Cook, station: string | undefined): boolean {
  return station === undefined || cook.stations === undefined || cook.stations.has(station)
}

function everyStation(stations: readonly string[], cooks: readonly Cook[], { problems }: Reading): void {
  stations.forEach((name, k) => {
    if (!cooks.some((cook) => worksAt(cook, name))) problems.add(`stations[${k}]`, `nobody can serve '${name}'; expected it among the skills of somebody`)
  })
}

function everyDish(dishes: number, stations: readonly string[] | undefined, cooks: readonly Cook[], reading: Reading): void {
  const { problems, draft } = reading
  const people = headcount(reading)!
  const copies = draft.menu!.copies
  const dealt = cooks.reduce((sum, cook) => sum + (cook.dishes ? 0 : cook.people), 0)
  if (copies !== undefined && !reading.problems.within('menu.copies')) {
    if (copies > people) problems.add('menu.copies', `expected at most the staff (${amount(people)}), found ${amount(copies)}`)
    else if (dealt > 0 && copies > dealt) {
      problems.add('menu.copies', `expected at most those whose skills name no dish (${amount(dealt)}): they are dealt the menu; found ${amount(copies)}`)
    } else if (placesInTeams(draft, people) > LIMIT.places) {
      const most = Math.floor(LIMIT.places / placesInTeams(draft, people, 1))
      problems.add('menu.copies', `expected at most ${amount(most)} with so many dishes for a staff of ${amount(people)}, found ${amount(copies)}`)
    }
  }
  for (const [k, station] of (stations ?? [undefined]).entries()) {
    const there = cooks.filter((cook) => worksAt(cook, station))
    if (there.length === 0 || there.some((cook) => !cook.dishes)) continue
    const orphan = firstMissing(dishes, there)
    if (orphan === 0) continue
    if (station === undefined) problems.add('menu.dishes', `nobody knows 'dish-${orphan}'; expected it among the skills of somebody, or somebody whose skills name no dish`)
    else problems.add(`stations[${k}]`, `nobody at '${station}' knows 'dish-${orphan}'; expected it among their skills, or somebody there whose skills name no dish`)
  }
}

/** The first dish that none of these knows; 0 if they know them all. */
function firstMissing(dishes: number, cooks: readonly Cook[]): number {
  const known = new Uint8Array(dishes + 1)
  for (const cook of cooks) for (const n of cook.dishes!) known[n] = 1
  return Math.max(0, known.indexOf(0, 1))
}
