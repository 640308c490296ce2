import type { ReactElement } from 'react'
import { createJudge } from '../run/lesson/missions.ts'
import type { FigureStore } from '../store/figure.ts'
import { MissionsPart, styles } from '../story/missions/MissionsPart.tsx'
import type { Text } from '../text/text.ts'

export { styles }

/** The missions, with what judges them. */
export function Missions({ store, text }: { store: FigureStore; text: Text }): ReactElement {
  return <MissionsPart store={store} text={text} judge={createJudge} />
}
