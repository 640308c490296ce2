import { useCallback, useMemo, useRef, useState, useSyncExternalStore, type ReactElement } from 'react'
import type { FigureState, FigureStore } from '../../store/figure.ts'
import { createReadings } from '../../store/reading.ts'
import { createText, type Text } from '../../text/text.ts'
import type { TableData } from './table.ts'
import css from './table.css?inline'

export const tableStyles = css

/** What a picture shows, in words and figures. Must keep its identity between renders. */
export type SelectTable = (state: FigureState, text: Text) => TableData | null

/** The chart above it as a table, for those who would rather read: made when it is opened, kept up at the pace of the readings. */
export function Table({ store, select, name }: { store: FigureStore; select: SelectTable; name: string }): ReactElement {
  const telling = useSyncExternalStore(store.subscribe, () => store.getState().view.telling)
  const lang = useSyncExternalStore(store.subscribe, () => store.getState().view.lang)
  const text = useMemo(() => createText(telling, lang), [telling, lang])
  const [open, setOpen] = useState(false)
  return (
    <details className="dr-table" data-table={name} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{text.table.open}</summary>
      {open && <Rows store={store} text={text} select={select} />}
    </details>
  )
}

function Rows({ store, text, select }: { store: FigureStore; text: Text; select: SelectTable }): ReactElement | null {
  const data = useTable(store, text, select)
  if (!data) return null
  return (
    <div className="dr-table-scroll" tabIndex={0} role="group" aria-label={data.caption}>
      <table>
        <caption>{data.caption}</caption>
        <thead>
          <tr>
            {data.columns.map((column, i) => (
              <th key={i} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {data.rows.map(({ key, cells, mark }) => (
            <tr key={key} data-row={mark}>
              {cells.map((cell, i) =>
                i === 0 ? (
                  <th key={i} scope="row">
                    {cell}
                  </th>
                ) : (
                  <td key={i}>{cell}</td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
      {data.note !== undefined && <p>{data.note}</p>}
    </div>
  )
}

/** Read on the beat of the readings and whenever something was found out; the same object while it says the same. */
function useTable(store: FigureStore, text: Text, select: SelectTable): TableData | null {
  const held = useRef<{ text: Text; select: SelectTable; key: string; data: TableData | null } | null>(null)
  const read = useCallback((): TableData | null => {
    const data = select(store.getState(), text)
    const key = JSON.stringify(data)
    const { current } = held
    if (current && current.text === text && current.select === select && current.key === key) return current.data
    held.current = { text, select, key, data }
    return data
  }, [store, text, select])
  const subscribe = useCallback(
    (changed: () => void) => {
      const readings = createReadings()
      readings.due(store.getState())
      let { results } = store.getState()
      return store.subscribe((state) => {
        const found = state.results !== results
        results = state.results
        if (!readings.due(state) && !found) return
        const before = held.current?.data
        if (read() !== before) changed()
      })
    },
    [store, read],
  )
  return useSyncExternalStore(subscribe, () => {
    const { current } = held
    return current && current.text === text && current.select === select ? current.data : read()
  })
}
