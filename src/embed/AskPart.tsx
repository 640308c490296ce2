import { useEffect, useState, type ReactElement } from 'react'
import type { PanelProps } from '../panels/Header.tsx'
import { useFigure } from '../panels/hooks.ts'
import { answerOf } from '../run/lesson/answers.ts'
import type { Answer } from '../scenario/presets/answer.ts'
import { type Preset } from '../scenario/presets/index.ts'
import { fetchLesson } from '../scenario/presets/lesson.ts'
import type { Ask } from '../scenario/presets/scene.ts'
import css from '../story/ask/ask.css?inline'
import { AskView } from '../story/ask/AskView.tsx'
import { sceneIn } from './taught.ts'

export const styles = [css]

interface Lesson {
  scene: Preset
  ask: Ask
  answer: Answer
}

/** What the scene asks that is open, and its answer by the engine; nothing for another restaurant. */
export function AskPart({ store, text }: PanelProps): ReactElement | null {
  const scene = useFigure(store, sceneIn)
  const [lesson, setLesson] = useState<Lesson | null>(null)
  useEffect(() => {
    if (!scene) return
    let gone = false
    fetchLesson(scene.name).then(
      (found) => {
        if (!gone && found?.ask) setLesson({ scene, ask: found.ask, answer: answerOf(found.ask, scene) })
      },
      (error: unknown) => reportError(error),
    )
    return () => {
      gone = true
    }
  }, [scene])
  return scene && lesson?.scene === scene ? <AskView key={scene.name} store={store} text={text} {...lesson} /> : null
}
