import type { ReactElement } from 'react'
import type { FigureStore } from '../../store/figure.ts'
import { Table } from '../chart/Table.tsx'
import { Mount } from '../Mount.tsx'
import css from './crew.css?inline'
import { createCrew } from './draw.ts'
import { crewTable } from './rows.ts'

export const styles = css

/** What limits the restaurant, in words; below it how everybody's time has been spent. */
export function CrewView({ store }: { store: FigureStore }): ReactElement {
  return (
    <>
      <Mount store={store} create={createCrew} className="dr-crew" />
      <Table store={store} select={crewTable} name="team" />
    </>
  )
}
