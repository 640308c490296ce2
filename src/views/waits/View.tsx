import type { ReactElement } from 'react'
import type { FigureStore } from '../../store/figure.ts'
import { Mount } from '../Mount.tsx'
import { createWaits } from './draw.ts'
import css from './waits.css?inline'

export const styles = css

/** How long those served so far have waited: their distribution, beside the one that theory expects. */
export function WaitsView({ store }: { store: FigureStore }): ReactElement {
  return <Mount store={store} create={createWaits} className="dr-waits" />
}
