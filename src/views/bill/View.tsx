import type { ReactElement } from 'react'
import type { FigureStore } from '../../store/figure.ts'
import { Mount } from '../Mount.tsx'
import css from './bill.css?inline'
import { createBill } from './draw.ts'

export const styles = css

/** The bill so far. */
export function BillView({ store }: { store: FigureStore }): ReactElement {
  return <Mount store={store} create={createBill} className="dr-bill" />
}
