import type { ReactElement } from 'react'
import type { FigureStore } from '../../store/figure.ts'
import { Table } from '../chart/Table.tsx'
import { Mount } from '../Mount.tsx'
import type { Drawing } from '../view.ts'
import { Buttons } from './buttons.ts'
import { Chooser } from './choose.ts'
import { drawStage } from './draw.ts'
import { stageTable } from './rows.ts'

const createStage = (host: HTMLElement): Drawing => drawStage(host, { Buttons, Chooser })

/** The restaurant itself: door, line, counter, and everybody in it. */
export function StageView({ store }: { store: FigureStore }): ReactElement {
  return (
    <>
      <Mount store={store} create={createStage} className="dr-stage" first />
      <Table store={store} select={stageTable} name="stage" />
    </>
  )
}
