import { mix32 } from '../kernel/random.ts'
import { weekdayOf } from './calendar.ts'
import { eveningName, eveningNamed } from './evenings.ts'
import { findPreset, keepPresets, type Preset } from './presets/index.ts'
import type { Command, Employee, Scenario } from './types.ts'

/**
 * The daily dinner: a pure function of the day, so that everybody has the same one, and another every day. An evening that has been dealt
 * stays what it is: links hold no more of it than its date. Whatever is changed here makes other evenings of all days, also of those past.
 */

/** What is out of the ordinary. */
export const TWISTS = ['calm', 'sick', 'bus', 'groups', 'hurry', 'slow', 'course'] as const
type Twist = (typeof TWISTS)[number]

export interface Evening {
  day: number
  preset: Preset
  twist: Twist
  /** Whom it befell, or the minute at which the bus comes. */
  who: string | null
  bus: number | null
  goal: { wait: number; share: number }
  /** Wages for the whole evening, dollars. */
  budget: number
}

/** The doors are open from five to ten. */
const DURATION = 300
/** The reader's first minute: who is to be sick is so by then. */
const AT = 10
const RATE = 4

const NAMES = ['Ana', 'Ben', 'Chloé', 'Dev', 'Ewa', 'Finn', 'Gil', 'Hana', 'Iris', 'Jon', 'Kim', 'Lena'] as const
const idOf = (name: string): string => name.toLowerCase().replace('é', 'e')

/** A draw from 0 to 1 by what it is for. */
type Draw = (purpose: number) => number

const drawsOf = (day: number): Draw => (purpose) => (mix32(mix32(day ^ 0x5f3759df) + Math.imul(purpose + 1, 0x9e3779b1)) >>> 0) / 4294967296

const pick = <T>(list: readonly T[], draw: number): T => list[Math.floor(draw * list.length)]!
const between = (low: number, high: number, draw: number): number => low + (high - low) * draw
const toGrain = (x: number, grain: number): number => Math.round(Math.round(x / grain) * grain * 100) / 100

/** Shapes of an evening: [minute, share of its highest demand]. */
const SHAPES: readonly (readonly [number, number][])[] = [
  // One high hour, early, in the middle, late.
  [[0, 0.2], [40, 0.3], [75, 1], [150, 1], [185, 0.4], [300, 0.15]],
  [[0, 0.15], [80, 0.3], [115, 1], [190, 1], [225, 0.35], [300, 0.15]],
  [[0, 0.15], [120, 0.3], [160, 1], [235, 1], [265, 0.4], [300, 0.2]],
  // Before the theatre and after it.
  [[0, 0.3], [30, 0.95], [85, 0.95], [110, 0.3], [185, 0.3], [210, 1], [255, 1], [280, 0.3], [300, 0.2]],
  // Full all evening.
  [[0, 0.25], [50, 0.9], [110, 1], [220, 0.9], [265, 0.4], [300, 0.2]],
  // More and more, to the last order.
  [[0, 0.2], [100, 0.45], [200, 0.8], [240, 1], [285, 0.9], [300, 0.6]],
]

/** The busier the later in the week: from Monday on. */
const WEEK = [1, 0.85, 0.85, 0.9, 1, 1.15, 1.2]

/** At its height there is work for at least so many people of speed 1. */
const LEAST_LOAD = 4.4

function demandOf(day: number, draw: Draw, twist: Twist, work: number): { curve: [number, number][]; bus: number | null } {
  const highest = toGrain(Math.max(between(85, 125, draw(1)) * WEEK[weekdayOf(day)]!, (LEAST_LOAD * 60) / work), 1)
  const curve = pick(SHAPES, draw(2)).map(([minute, part]): [number, number] => [minute, toGrain(highest * part, 1)])
  if (twist !== 'bus') return { curve, bus: null }
  // Fifty people in six minutes, in one of the quieter hours.
  const bus = 20 + 5 * Math.floor(between(0, 50, draw(3)))
  const before = rateAt(curve, bus)
  const after = rateAt(curve, bus + 8)
  const kept = curve.filter(([minute]) => minute < bus || minute > bus + 8)
  return { curve: [...kept, [bus, before], [bus + 1, BUS], [bus + 7, BUS], [bus + 8, after]].sort((a, b) => a[0]! - b[0]!) as [number, number][], bus }
}

/** Customers an hour on a curve of straight lines. */
function rateAt(curve: readonly (readonly [number, number])[], minute: number): number {
  const next = curve.findIndex(([at]) => at > minute)
  if (next < 0) return curve.at(-1)![1]
  if (next === 0) return curve[0]![1]
  const [[a, low], [b, high]] = [curve[next - 1]!, curve[next]!]
  return Math.round(low + ((high - low) * (minute - a)) / (b - a))
}

/** Two and more who can do about half of what the evening's height asks for: not enough, and not nothing. */
function staffOf(draw: Draw, load: number): Employee[] {
  const first = Math.floor(draw(4) * NAMES.length)
  const staff: Employee[] = []
  let room = load * between(0.48, 0.64, draw(5))
  for (let i = 0; i < 6 && (i < 2 || room >= 0.8); i++) {
    const name = NAMES[(first + i) % NAMES.length]!
    // Whoever comes first leaves room for somebody beside them.
    const speed = pick(SPEEDS.filter((own) => own === SPEEDS[0] || own <= room - (i === 0 ? SPEEDS[0] : 0)), draw(10 + i))
    staff.push({ id: idOf(name), name, speed })
    room -= speed
  }
  return staff
}

const SPEEDS = [0.8, 1, 1.25, 1.5, 1.8] as const

/** Dollars an hour at a speed: `growth` and `money` of every evening. */
const wageAt = (speed: number): number => 5 + (10 * speed * 0.8) / (1 - 0.2 * speed)

/** What the evening takes in wages if, every minute, as many are paid as it needs, and a little more. */
function budgetOf(curve: readonly (readonly [number, number])[], work: number, staff: readonly Employee[]): number {
  const paid = staff.reduce((sum, { speed }) => sum + wageAt(speed), 0)
  let dollars = 0
  for (let minute = 0; minute < DURATION; minute++) {
    const load = (rateAt(curve, minute) / 60) * work
    const people = (load * (1 + 0.03 * load)) / 0.85 + 0.5
    dollars += Math.max(paid, 15 * people) / 60
  }
  return Math.round((dollars * 1.25) / 10) * 10
}

/** Customers an hour while a bus unloads: more than ever come by themselves. */
const BUS = 480

function befall(twist: Twist, staff: readonly Employee[], draw: Draw): { commands: Command[]; who: string | null } {
  const { id, name } = pick(staff, draw(6))
  if (twist === 'sick') return { commands: [{ at: 5, do: 'call-in-sick', who: id, value: toGrain(between(110, 220, draw(7)), 10) }], who: name }
  if (twist === 'slow') return { commands: [{ at: 5, do: 'slow', who: id, value: 0.5 }], who: name }
  return { commands: [], who: null }
}

/** The evening of a day: the same for everybody. */
export function eveningOf(day: number): Evening {
  const draw = drawsOf(day)
  const twist = pick(TWISTS, draw(0))
  const work = toGrain(between(1.7, 2.7, draw(8)), 0.1)
  const { curve, bus } = demandOf(day, draw, twist, work)
  const highest = curve.reduce((most, [, rate]) => Math.max(most, rate === BUS ? 0 : rate), 0)
  const staff = staffOf(draw, (highest / 60) * work)
  const { commands, who } = befall(twist, staff, draw)
  const goal = { wait: pick([3, 4, 5], draw(9)), share: 0.9 }
  const scenario: Scenario = {
    version: 1,
    title: 'Tonight at Nino’s',
    opensAt: '17:00',
    duration: DURATION,
    seed: day,
    closing: 'finish',
    demand: { perHour: curve, factor: 1, process: 'poisson', party: twist === 'groups' ? 2 : 1 },
    work: { law: 'lognormal', mean: work, scv: 0.5 },
    patience: { law: 'lognormal', mean: twist === 'hurry' ? 7 : 15, scv: 0.25 },
    line: { layout: 'shared', routing: 'shortest', choices: { of: 2, replacement: false }, idle: 'longest-idle', discipline: 'fifo', stealing: false },
    staff,
    coordination: { contention: 0.03, coherency: 0.0005 },
    growth: { serialShare: 0.2, trainingTime: twist === 'course' ? 20 : 0, onboardingTime: twist === 'course' ? 10 : 0 },
    money: { wagePerHour: 10, fixedPerHour: 5, spend: 14, sickPay: 1 },
    goal,
  }
  return {
    day, twist, who, bus, goal,
    budget: budgetOf(curve, work, staff),
    preset: { name: eveningName(day), title: 'Tonight', scenario, commands, at: AT, rate: RATE, poster: 120, controls: ['staff', 'speed', 'time', 'telling', 'share'], teaches: ['dinner'] },
  }
}

/** An evening by its name, as any other scene is found from then on; undefined of any other name. */
export function findEvening(name: string): Preset | undefined {
  const day = eveningNamed(name)
  if (day === null) return undefined
  if (!findPreset(name)) keepPresets([eveningOf(day).preset])
  return findPreset(name)
}
