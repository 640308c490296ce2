import { compileSampler, type Sampler } from '../kernel/sampler.ts'
import { Zipf } from '../kernel/zipf.ts'
import type { Scenario } from '../scenario/types.ts'
import type { World } from './world.ts'

/** Factors on the speed by station, and by dish if skills name any. */
interface Factors {
  stations: Float64Array
  dishes: Map<number, number> | null
}

/** What is cooked where: stations passed in turn, and dishes of which each employee knows some. Kinds of order are (station, dish). */
export class Kitchen {
  readonly stations: number
  readonly dishes: number
  readonly works: readonly Sampler[]
  /** How many may wait for each station. */
  readonly room: readonly number[]
  readonly names: readonly string[]
  /** Every order works this much more, to keep the copies of its recipe in step. */
  readonly effort: number
  private readonly popularity: Zipf | null
  private readonly copies: number
  private readonly stationOf = new Map<string, number>()
  private readonly dishOf = new Map<string, number>()
  /** By employee, made when first asked for. */
  private readonly factors: Factors[] = []

  /** Null where one kind of order is all there is. */
  static of(scenario: Scenario): Kitchen | null {
    return scenario.stations === undefined && scenario.menu === undefined ? null : new Kitchen(scenario)
  }

  private constructor(scenario: Scenario) {
    const { menu, stations } = scenario
    this.stations = stations?.length ?? 1
    this.names = stations?.map((s) => s.name) ?? []
    this.works = stations?.map((s) => compileSampler(s.work)) ?? []
    this.room = stations?.map((s) => s.capacity ?? Infinity) ?? [Infinity]
    this.dishes = menu?.dishes ?? 1
    this.copies = menu?.copies ?? 0
    this.popularity = menu === undefined ? null : new Zipf(menu.dishes, menu.popularity)
    this.effort = menu === undefined ? 1 : 1 - menu.writes + menu.writes * menu.copies
    this.names.forEach((name, s) => this.stationOf.set(name, s))
    for (let d = 0; menu !== undefined && d < menu.dishes; d++) this.dishOf.set(`dish-${d + 1}`, d)
  }

  get hasMenu(): boolean {
    return this.popularity !== null
  }

  /** What a customer wants to eat. */
  drawDish(w: World, party: number, address: number): number {
    return this.popularity === null ? 0 : this.popularity.pick(w.draws.dishes.uniform(party, address, 0))
  }

  /** Factor on employee e's speed at a kind of order they can do. */
  skillAt(w: World, e: number, station: number, dish: number): number {
    const skills = w.skills[e]
    if (skills === undefined) return 1
    const factors = (this.factors[e] ??= this.compile(skills))
    const here = factors.stations[station]
    return factors.dishes === null ? here : here * (factors.dishes.get(dish) ?? 1)
  }

  private compile(skills: Readonly<Record<string, number>>): Factors {
    const stations = new Float64Array(this.stations).fill(1)
    const dishes = new Map<number, number>()
    for (const [name, factor] of Object.entries(skills)) {
      const station = this.stationOf.get(name)
      const dish = this.dishOf.get(name)
      if (station !== undefined) stations[station] = factor
      if (dish !== undefined) dishes.set(dish, factor)
    }
    return { stations, dishes: dishes.size > 0 ? dishes : null }
  }

  /**
   * For each kind of order, at station × dishes + dish, a number of the set of those who can do it; and the sets.
   * Who has skills that name dishes knows exactly those; the others are dealt the menu like cards, each dish to `copies` of them in turn.
   */
  deal(w: World, roster: readonly number[]): { teamOf: Int32Array<ArrayBuffer>; members: { station: number; people: number[] }[] } {
    const teamOf = new Int32Array(this.stations * this.dishes)
    const members: { station: number; people: number[] }[] = []
    for (let s = 0; s < this.stations; s++) {
      const able = roster.filter((e) => this.knowsStation(w, e, s))
      const dealt = this.popularity === null ? able : able.filter((e) => !this.namesDish(w, e))
      const experts = this.experts(w, able)
      const known = new Map<string, number>()
      for (let d = 0; d < this.dishes; d++) {
        const own = experts.get(d)
        const first = this.popularity === null || this.copies >= dealt.length ? 0 : d % dealt.length
        const key = own === undefined ? String(first) : `${first}+${own.join()}`
        let team = known.get(key)
        if (team === undefined) {
          team = members.length
          known.set(key, team)
          members.push({ station: s, people: this.share(dealt, first).concat(own ?? []).sort((a, b) => a - b) })
        }
        teamOf[s * this.dishes + d] = team
      }
    }
    return { teamOf, members }
  }

  private share(dealt: readonly number[], first: number): number[] {
    if (this.popularity === null || this.copies >= dealt.length) return [...dealt]
    return Array.from({ length: this.copies }, (_, k) => dealt[(first + k) % dealt.length])
  }

  knowsStation(w: World, e: number, station: number): boolean {
    const skills = w.skills[e]
    if (skills === undefined || this.names.length === 0) return true
    return Object.hasOwn(skills, this.names[station]) || !Object.keys(skills).some((name) => this.stationOf.has(name))
  }

  private namesDish(w: World, e: number): boolean {
    const skills = w.skills[e]
    return skills !== undefined && Object.keys(skills).some((name) => this.dishOf.has(name))
  }

  private experts(w: World, able: readonly number[]): Map<number, number[]> {
    const out = new Map<number, number[]>()
    for (const e of able) {
      for (const name of Object.keys(w.skills[e] ?? {})) {
        const d = this.dishOf.get(name)
        if (d === undefined) continue
        const known = out.get(d)
        if (known) known.push(e)
        else out.set(d, [e])
      }
    }
    return out
  }
}
