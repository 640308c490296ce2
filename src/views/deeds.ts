import type { Command } from '../scenario/types.ts'
import type { FigureState, Which } from '../store/figure.ts'
import type { Text } from '../text/text.ts'
import { actWords, groupActs, nameBook } from './acts.ts'
import { clockWords } from './chart/clock.ts'

const NOBODY_ELSE: ReadonlyMap<string, string> = new Map()

/** Commands in words, the last act of several: "hired Ben". */
export function deedWords(state: FigureState, which: Which, commands: readonly Command[], text: Text): string {
  const { scenario, commands: all, frame } = state.runs[which] ?? state.runs.a
  const act = groupActs(commands).at(-1)
  return act ? actWords(act, text, nameBook(scenario, all, frame.employees, NOBODY_ELSE), frame.employees) : ''
}

export function clockAt({ runs, playback }: FigureState, minute: number, text: Text): string {
  return clockWords(minute, runs.a.scenario.opensAt, playback.end, text)
}
