import { createJudge, type Judge, type MissionState } from '../../run/lesson/missions.ts'
import { fetchLesson } from '../../scenario/presets/lesson.ts'
import { saidIn } from '../../scenario/presets/said.ts'
import type { Preset } from '../../scenario/presets/index.ts'
import type { Mission } from '../../scenario/presets/scene.ts'
import type { FigureState } from '../../store/figure.ts'
import type { Tidings } from './contract.ts'

export type Task = Pick<Tidings['task'], 'id' | 'title' | 'met'>

/** The missions of one scene, as whoever is told of them follows them. */
export interface Tasks {
  /** Those that have just been met or missed; none at the first look. */
  news(state: FigureState): Task[]
}

export async function fetchTasks(scene: Preset): Promise<Tasks> {
  const missions: readonly Mission[] = (await fetchLesson(scene.name))?.missions ?? []
  const judge: Judge = createJudge(missions, scene)
  let before: readonly MissionState[] | null = null
  return {
    news({ runs, playback, view }) {
      const now = judge.at(runs.a, playback.time).map(({ state }) => state)
      const last = before
      before = now
      if (!last) return []
      return missions.flatMap(({ id, says }, i) => {
        const state = now[i]!
        if (state === last[i] || (state !== 'met' && state !== 'missed')) return []
        return [{ id, title: saidIn(says, view.lang), met: state === 'met' }]
      })
    },
  }
}
