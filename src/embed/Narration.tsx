import type { ReactElement } from 'react'
import { Narrator } from '../panels/Narrator.tsx'
import type { FigureState, FigureStore, Which } from '../store/figure.ts'
import type { Text } from '../text/text.ts'
import { clockAt, deedWords } from '../views/deeds.ts'

/** The narrator, who is told of commands in the views' words; `outside`: whether a restaurant's line reaches into the street. */
export function Narration({ store, text, outside }: { store: FigureStore; text: Text; outside: (state: FigureState, which: Which) => boolean }): ReactElement {
  return <Narrator store={store} text={text} deed={deedWords} clock={clockAt} outside={outside} />
}
