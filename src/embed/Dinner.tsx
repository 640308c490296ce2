import type { ReactElement } from 'react'
import { isFair, parSteps, scoreOf } from '../run/lesson/score.ts'
import { eveningNamed } from '../scenario/evenings.ts'
import type { FigureStore } from '../store/figure.ts'
import { useFigure } from '../panels/hooks.ts'
import { DinnerCard, styles as dinnerStyles, type Weighing } from '../story/missions/DinnerCard.tsx'
import { styles as missionStyles } from '../story/missions/MissionsPart.tsx'
import type { Text } from '../text/text.ts'
import { baseOf } from './takeaway/base.ts'
import { presetAddress } from './place.ts'

export const styles = [missionStyles, dinnerStyles]

/** Between two steps on the main thread, ms: frames and hands have theirs. */
const PAUSE = 12

const weighing: Weighing = {
  score: scoreOf,
  fair: isFair,
  weigh(evening, heard) {
    const steps = parSteps(evening)
    let timer: ReturnType<typeof setTimeout> | undefined
    const step = (): void => {
      const { done, value } = steps.next()
      if (done) heard(value)
      else timer = setTimeout(step, PAUSE)
    }
    timer = setTimeout(step, PAUSE)
    return () => clearTimeout(timer)
  },
}

/** The daily dinner, with what keeps its score. */
export function Dinner({ store, text, home }: { store: FigureStore; text: Text; home: string | undefined }): ReactElement | null {
  const name = useFigure(store, (s) => s.runs.a.name)
  const day = name === null ? null : eveningNamed(name)
  if (day === null) return null
  return <DinnerCard key={day} store={store} text={text} day={day} weighing={weighing} link={presetAddress(name!, baseOf(location, home))} />
}
