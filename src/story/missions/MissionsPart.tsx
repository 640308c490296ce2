import { useCallback, useEffect, useMemo, useState, type ReactElement } from 'react'
import { useFigure, useSampled } from '../../panels/hooks.ts'
import type { createJudge } from '../../run/lesson/missions.ts'
import { findPreset, type Preset } from '../../scenario/presets/index.ts'
import { fetchLesson } from '../../scenario/presets/lesson.ts'
import type { Mission } from '../../scenario/presets/scene.ts'
import type { FigureState, FigureStore } from '../../store/figure.ts'
import type { Text } from '../../text/text.ts'
import css from './missions.css?inline'
import { Slip } from './Slip.tsx'

export const styles = css

export interface MissionsProps {
  store: FigureStore
  text: Text
  /** Whoever simulates lends it. */
  judge: typeof createJudge
}

/** The scene whose missions are set: none where the restaurant is not the house's own as it was. */
function missionsOf({ runs }: FigureState): Preset | null {
  const { name, scenario } = runs.a
  const preset = name === null ? undefined : findPreset(name)
  return preset?.teaches?.includes('missions') && preset.scenario === scenario ? preset : null
}

/** The tasks of a scene, judged live. */
export function MissionsPart({ store, text, judge }: MissionsProps): ReactElement | null {
  const preset = useFigure(store, missionsOf)
  const [lesson, setLesson] = useState<{ of: string; missions: readonly Mission[] } | null>(null)
  const name = preset?.name
  useEffect(() => {
    if (name === undefined) return
    let gone = false
    fetchLesson(name).then((brought) => {
      if (!gone) setLesson({ of: name, missions: brought?.missions ?? [] })
    }, reportError)
    return () => {
      gone = true
    }
  }, [name])
  if (!preset || lesson?.of !== preset.name || lesson.missions.length === 0) return null
  return <Board key={preset.name} store={store} text={text} judge={judge} preset={preset} missions={lesson.missions} />
}

function Board({ store, text, judge: make, preset, missions }: MissionsProps & { preset: Preset; missions: readonly Mission[] }): ReactElement {
  const judge = useMemo(() => make(missions, preset), [make, missions, preset])
  const select = useCallback(({ runs, playback }: FigureState) => judge.at(runs.a, playback.time), [judge])
  const judged = useSampled(store, select)
  return (
    <section className="dr-missions" aria-label={text.missions.title}>
      <h2 className="dr-card-title dr-missions-title">{text.missions.title}</h2>
      <ol className="dr-slips">
        {missions.map((mission, i) => (
          <Slip key={mission.id} store={store} text={text} preset={preset} mission={mission} judged={judged[i]!} />
        ))}
      </ol>
    </section>
  )
}
