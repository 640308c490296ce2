import type { Player } from '../run/player.ts'
import type { Track } from '../run/track.ts'
import type { FigureState, RunState, Which } from '../store/figure.ts'
import type { Opened } from './scene.ts'

/** A restaurant as the store shows it. */
export function runOf({ scene, choices }: Opened, track: Track, which: Which): RunState {
  const { scenario, seed, commands, frame } = track
  return { name: which === 'a' ? scene.name : null, scenario, seed, commands, frame, choice: choices[which] }
}

const same = (a: RunState | null, b: RunState | null): boolean =>
  a === b || (a !== null && b !== null && (Object.keys(a) as (keyof RunState)[]).every((key) => a[key] === b[key]))

/** Both; while only time moves they keep their identity. */
export function runsOf(opened: Opened, player: Player, before: FigureState['runs'] | null): FigureState['runs'] {
  const now = { a: runOf(opened, player.a, 'a'), b: player.b && runOf(opened, player.b, 'b') }
  return before && same(now.a, before.a) && same(now.b, before.b) ? before : now
}

export function playbackOf({ scene }: Opened, { time, playing, rate, end }: Player, tick: number): FigureState['playback'] {
  return { time, tick, playing, rate, opening: scene.at, end }
}

export function historyOf({ canUndo, canRedo }: FigureState['history'], before: FigureState['history'] | null): FigureState['history'] {
  return before?.canUndo === canUndo && before.canRedo === canRedo ? before : { canUndo, canRedo }
}
