import type { ReactElement } from 'react'
import type { FigureStore } from '../../store/figure.ts'
import { Table } from '../chart/Table.tsx'
import { Mount } from '../Mount.tsx'
import { createStage } from './draw.ts'
import { stageTable } from './rows.ts'

/** The restaurant itself: door, line, counter, and everybody in it. */
export function StageView({ store }: { store: FigureStore }): ReactElement {
  return (
    <>
      <Mount store={store} create={createStage} className="dr-stage" />
      <Table store={store} select={stageTable} name="stage" />
    </>
  )
}
