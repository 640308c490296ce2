import type { ReactElement } from 'react'
import { Narrator } from '../panels/Narrator.tsx'
import type { FigureStore } from '../store/figure.ts'
import type { Text } from '../text/text.ts'
import { clockAt, deedWords } from '../views/deeds.ts'

/** The narrator, who is told of commands in the views' words. */
export function Narration({ store, text }: { store: FigureStore; text: Text }): ReactElement {
  return <Narrator store={store} text={text} deed={deedWords} clock={clockAt} />
}
