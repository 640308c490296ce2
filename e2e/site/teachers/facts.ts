/** Every figure of the lesson plan, asked of the engine. */
import { createDay } from '../../../src/restaurant/day.ts'
import type { Frame } from '../../../src/restaurant/frame.ts'
import { answerOf } from '../../../src/run/lesson/answers.ts'
import { readingOf } from '../../../src/run/lesson/readings.ts'
import { presets } from '../../../src/scenario/presets/all.ts'
import { type Preset } from '../../../src/scenario/presets/index.ts'
import { fetchLesson } from '../../../src/scenario/presets/lesson.ts'
import type { Ask, Reading } from '../../../src/scenario/presets/scene.ts'
import type { Answer } from '../../../src/scenario/presets/answer.ts'
import type { Command, Scenario } from '../../../src/scenario/types.ts'
import { predict } from '../../../src/theory/predict.ts'

export const sceneOf = (name: string): Preset => {
  const found = presets.find((preset) => preset.name === name)
  if (!found) throw new Error(`there is no scene "${name}"`)
  return found
}

/** The day of a scene, maybe with more done in it. */
const dayOf = ({ scenario, commands }: Preset, more: readonly Command[] = []): ReturnType<typeof createDay> => createDay(scenario, { commands: [...commands, ...more] })

export function frameAt(preset: Preset, minute: number, more: readonly Command[] = []): Frame {
  const day = dayOf(preset, more)
  day.advanceTo(minute)
  return day.frame()
}

const read = (preset: Preset, reading: Reading, minute: number): number => readingOf(frameAt(preset, minute), reading)!

/** The most that a reading comes to at any minute. */
function mostOf(preset: Preset, reading: Reading, from: number, to: number, more: readonly Command[] = []): { value: number; at: number } {
  const day = dayOf(preset, more)
  let most = { value: -Infinity, at: from }
  for (let minute = from; minute <= to; minute++) {
    day.advanceTo(minute)
    const value = readingOf(day.frame(), reading)!
    if (value > most.value) most = { value, at: minute }
  }
  return most
}

async function answered<K extends Answer['kind']>(preset: Preset, kind: K): Promise<{ ask: Extract<Ask, { kind: K }>; answer: Extract<Answer, { kind: K }> }> {
  const ask = (await fetchLesson(preset.name))?.ask
  if (ask?.kind !== kind) throw new Error(`${preset.name} asks for no ${kind}`)
  return { ask, answer: answerOf(ask, preset) } as never
}

/** By theory, minutes in line on average. */
function waitIn(scenario: Scenario, perHour: number): number {
  const found = predict({ ...scenario, demand: { ...scenario.demand, perHour } })
  if (found.model === null || found.wait.mean === null) throw new Error(`no theory for ${scenario.title ?? 'this'}`)
  return found.wait.mean
}

const hired = (at: number, n: number): Command[] => Array.from({ length: n }, () => ({ at, do: 'hire' as const }))

export async function factsOf() {
  const [quiet, busy, rush, star, money, sick, echo] = ['quiet-day', 'almost-busy', 'lunch-rush', 'one-star', 'same-money', 'sick-day', 'the-echo'].map(sceneOf) as [Preset, Preset, Preset, Preset, Preset, Preset, Preset]
  const work = busy.scenario.work!.mean
  const busyPerHour = busy.scenario.demand.perHour as number
  const peak = Math.max(...(rush.scenario.demand.perHour as [number, number][]).map(([, perHour]) => perHour))
  const people = (await answered(rush, 'number')).answer.value
  const rushAsk = (await answered(rush, 'number')).ask
  const lost = await answered(money, 'choice')
  const line = await answered(sick, 'line')
  const busySays = await answered(busy, 'number')
  const starCosts = frameAt(star, star.at).money.perHour
  const beginner = frameAt(rush, rush.at).money.perHour
  const surge = echo.scenario.demand.perHour as [number, number][]
  const most = Math.max(...surge.map(([, perHour]) => perHour))
  return {
    quiet: { perHour: quiet.scenario.demand.perHour as number, work: quiet.scenario.work!.mean, load: ((quiet.scenario.demand.perHour as number) * quiet.scenario.work!.mean) / 60, wait: waitIn(quiet.scenario, quiet.scenario.demand.perHour as number) },
    busy: {
      perHour: busyPerHour, work, load: (busyPerHour * work) / 60, halfPerHour: 30 / work,
      waitAtHalf: waitIn(busy.scenario, 30 / work), waitByTheory: waitIn(busy.scenario, busyPerHour), waited: busySays.answer.value,
    },
    rush: {
      perHour: peak, work: rush.scenario.work!.mean, onPaper: (peak * rush.scenario.work!.mean) / 60, people, fewer: people - 1,
      longest: mostOf(rush, 'longestWait', rush.at, rushAsk.answer.at, hired(rush.at, people - 1)).value,
      longestWithFewer: mostOf(rush, 'longestWait', rush.at, rushAsk.answer.at, hired(rush.at, people - 2)).value,
    },
    star: { speed: star.scenario.staff[0]!.speed, costs: starCosts, beginner, times: starCosts / beginner, ceiling: 1 / star.scenario.growth!.serialShare },
    money: { perHour: frameAt(money, money.at, hired(money.at, 3)).money.perHour, one: lost.answer.values[0]!, four: lost.answer.values[1]!, speed: money.beside!.a[0]!.value as number },
    sick: { most: mostOf(sick, 'inLine', sick.at, line.ask.to), to: line.ask.to, end: line.answer.values.at(-1)!, gaveUp: read(sick, 'gaveUp', line.ask.to) },
    echo: {
      usual: surge[0]![1], bus: most, from: surge.find(([, perHour]) => perHour === most)![0], to: surge.findLast(([, perHour]) => perHour === most)![0], serves: (echo.scenario.staff.length * 60) / echo.scenario.work!.mean,
      at: echo.until!, inLine: read(echo, 'inLine', echo.until!), attempts: read(echo, 'attempts', echo.until!), lineBefore: read(echo, 'inLine', echo.at),
    },
  }
}

export type Facts = Awaited<ReturnType<typeof factsOf>>
