/** What the claims of the article ask of the engine, and how a number is put into its prose. */
import { createDay } from '../../restaurant/day.ts'
import type { Frame } from '../../restaurant/frame.ts'
import { simulate } from '../../restaurant/simulate.ts'
import { presets } from '../../scenario/presets/all.ts'
import type { Preset } from '../../scenario/presets/index.ts'
import type { Command, Scenario } from '../../scenario/types.ts'
import { predict } from '../../theory/index.ts'

export const scene = (name: string): Preset => presets.find((preset) => preset.name === name)!

/** The day of a scene at a minute, with what its file does in it or with something else. */
export function at(name: string, minute: number, commands: readonly Command[] = scene(name).commands, scenario: Scenario = scene(name).scenario): Frame {
  const day = createDay(scenario, { commands })
  day.advanceTo(minute)
  return day.frame()
}

const NAMES = ['nobody', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve', 'thirteen', 'fourteen', 'fifteen', 'sixteen']
export const word = (n: number): string => {
  if (!NAMES[n]) throw new Error(`no word for ${n}`)
  return NAMES[n]
}
export const capital = (text: string): string => text[0]!.toUpperCase() + text.slice(1)
export const percent = (share: number): string => `${Math.round(share * 100)}%`
export const dollars = (amount: number): string => `$${Math.round(amount)}`
export const round = (value: number, digits = 0): string => value.toFixed(digits)
export const whole = (value: number): string => value.toLocaleString('en')
/** A time of the clock, on twelve hours. */
export function clock(name: string, minute: number): string {
  const [hours, minutes] = scene(name).scenario.opensAt.split(':').map(Number)
  const total = hours! * 60 + minutes! + Math.floor(minute)
  const hour = Math.floor(total / 60) % 12 || 12
  return `${hour}:${String(total % 60).padStart(2, '0')}`
}
/** To the nearest half, in words. */
export function halves(minutes: number): string {
  const twice = Math.round(minutes * 2)
  return `${Math.floor(twice / 2)}${twice % 2 ? ' and a half' : ''}`
}

export const perHour = (name: string): number => scene(name).scenario.demand.perHour as number
export const capacity = ({ staff, work }: Scenario): number => (staff.reduce((sum, { speed }) => sum + speed, 0) * 60) / work!.mean
export const points = (name: string): [number, number][] => scene(name).scenario.demand.perHour as [number, number][]
export const lines = (frame: Frame): number[] => frame.employees.map(({ lineLength }) => lineLength)
export const stationLines = (frame: Frame): number[] => frame.stations.map(({ inLine }) => inLine)
export const hiring = (minute: number, people: number): Command[] => Array.from({ length: people }, () => ({ at: minute, do: 'hire' }))
export const training = (minute: number, speed: number): Command[] => [{ at: minute, do: 'train', who: 'ana', value: speed }]

/** Exact, of endless days at a share of Ana's time (M/M/1). */
export const waitAt = (share: number): number => {
  const { scenario } = scene('almost-busy')
  const told = predict({ ...scenario, demand: { ...scenario.demand, perHour: share * capacity(scenario) } })
  if (told.model === null || told.kind !== 'exact') throw new Error('theory has no exact answer')
  return told.wait!.mean!
}

/** Dollars an hour of one employee at a speed, by the law of two arms. */
export const wageAt = (speed: number): number => at('first-rush', 228, training(227, speed)).money.perHour

/** Work done by so many, in units of one alone: the Universal Scalability Law with the canteen's own numbers. */
export const output = (people: number): number => {
  const { contention, coherency } = scene('too-many-cooks').scenario.coordination
  return people / (1 + contention * (people - 1) + coherency * people * (people - 1))
}

/** The four lines over many days, by who is sent where. */
export const routed = (line: object): number => {
  const { scenario } = scene('four-lines')
  return simulate({ ...scenario, line: { layout: 'own', ...line }, duration: 300_000 }, { warmup: 2_000 }).wait.mean!
}

/** First minute after which the line stays short for a quarter of an hour. */
export function calmAgain(change: Partial<Scenario>): { minute: number; arrived: number; attempts: number; lost: number } {
  const { scenario } = scene('the-echo')
  const { series, arrived, attempts, lost } = simulate({ ...scenario, ...change }, { keep: ['series'], until: scenario.duration })
  const { inLine } = series!
  let minute = 66
  while (!inLine.slice(minute, minute + 15).every((people) => people <= 4)) minute++
  return { minute, arrived, attempts, lost: lost.gaveUp }
}

/** Shifts by the clock on the day of the late manager. */
export function onShifts(): ReturnType<typeof simulate> {
  const { scenario } = scene('late-manager')
  const staff = ['Ana', 'Ben', 'Chloé', 'Dev', 'Ewa'].map((name) => ({ name }))
  const shifts = [{ from: 0, to: 120, count: 2 }, { from: 120, to: 255, count: 5 }, { from: 255, to: 600, count: 2 }]
  return simulate({ ...scenario, staff, manager: { kind: 'shifts', shifts } })
}

/** The minute at which the host notices that Ben is gone, to a quarter of one. */
export function noticed(): number {
  let minute = 60
  while (!at('nobody-notices', minute).employees[1]!.noticed) minute += 0.25
  return minute
}

/** Share of all orders that fall on a dish, the most wanted first. */
export const wished = (dish: number): number => {
  const { dishes, popularity } = scene('hot-dish').scenario.menu!
  if (popularity !== 1) throw new Error('the prose speaks of Zipf’s law with exponent 1')
  const shares = Array.from({ length: dishes }, (_, i) => 1 / (i + 1))
  return shares[dish]! / shares.reduce((sum, share) => sum + share, 0)
}
export const wishedOf = (employee: number): number => at('hot-dish', 75).knowledge!.dishesOf(employee)!.reduce((sum, dish) => sum + wished(dish), 0)

export const chosen = (which: 'a' | 'b'): Command[] => scene('same-money').beside![which].map((command) => ({ ...command, at: 227 }))
export const lostWith = (commands: readonly Command[]): number => simulate(scene('first-rush').scenario, { commands }).lost.gaveUp
export const five = (): Command[] => [{ at: 0, do: 'hire' }, ...scene('one-spare').commands]
