import { useEffect, useState, type ReactElement } from 'react'
import type { PanelProps } from '../panels/Header.tsx'
import { useFigure } from '../panels/hooks.ts'
import { answering } from '../run/lesson/answers.ts'
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

/** The picture goes first. */
const idle = (): Promise<void> => new Promise((done) => ('requestIdleCallback' in globalThis ? void requestIdleCallback(() => done(), { timeout: 200 }) : void setTimeout(done, 20)))

/** What the scene asks that is open, and its answer by the engine; nothing for another restaurant. */
export function AskPart({ store, text }: PanelProps): ReactElement | null {
  const scene = useFigure(store, sceneIn)
  const [lesson, setLesson] = useState<Lesson | null>(null)
  useEffect(() => {
    if (!scene) return
    let gone = false
    async function bring({ name }: Preset): Promise<void> {
      const ask = (await fetchLesson(name))?.ask
      if (!ask) return
      const days = answering(ask, scene!)
      for (;;) {
        await idle()
        if (gone) return
        const { done, value } = days.next()
        if (done) return setLesson({ scene: scene!, ask, answer: value })
      }
    }
    bring(scene).catch((error: unknown) => reportError(error))
    return () => {
      gone = true
    }
  }, [scene])
  return scene && lesson?.scene === scene ? <AskView key={scene.name} store={store} text={text} {...lesson} /> : null
}
