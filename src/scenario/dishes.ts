/** Names that skills may know: the stations', and the dishes' of a menu, which are called `dish-1` … `dish-N`. */
import { amount, found, nearest, oneOf, short, type Problems } from './problems.ts'
import { join } from './values.ts'

/** Of so many dishes the first are offered as what a misspelt name may have meant. */
const OFFERED = 100

/** The number of the dish of that name on a menu of `dishes`, counted from 1; 0 if it is none. */
export function dishNamed(name: string, dishes: number): number {
  const match = /^dish-([1-9]\d{0,8})$/.exec(name)
  const number = match ? Number(match[1]) : 0
  return number <= dishes ? number : 0
}

export interface Names {
  /** Undefined: the scenario has none. */
  stations?: readonly string[]
  dishes?: number
}

/** Refuses skills whose names are neither a station's nor a dish's. Are they all known? */
export function checkSkillNames(skills: object, known: Names, path: string, problems: Problems): boolean {
  const { stations = [], dishes = 0 } = known
  if (known.stations === undefined && known.dishes === undefined) {
    problems.add(path, 'expected stations or a menu, whose names the skills could bear; both are missing')
    return false
  }
  let all = true
  for (const name of Object.keys(skills)) {
    if (problems.full) return false
    if (stations.includes(name) || dishNamed(name, dishes) > 0) continue
    all = false
    problems.add(join(path, short(name)), unknownSkill(name, stations, dishes))
  }
  return all
}

function unknownSkill(name: string, stations: readonly string[], dishes: number): string {
  const range = dishes > 0 ? `'dish-1' to 'dish-${dishes}'` : ''
  if (dishes > 0 && dishNamed(name, Infinity)) return `expected a dish from ${range}, found ${found(name)}`
  const offered = [...stations, ...Array.from({ length: Math.min(dishes, OFFERED) }, (_, i) => `dish-${i + 1}`)]
  const meant = nearest(name, offered)
  if (meant !== undefined) return `unknown station or dish; did you mean '${meant}'?`
  const names = stations.length > 10 ? `one of ${amount(stations.length)} stations` : oneOf(stations)
  return `unknown station or dish; expected ${[names, range].filter((part) => part !== '').join(', or ')}`
}
