import { useMemo, type ReactElement } from 'react'
import { useStore } from 'zustand'
import type { FigureStore } from '../../store/figure.ts'
import type { Traced } from '../../store/results.ts'
import { createText } from '../../text/text.ts'
import { Table } from '../chart/Table.tsx'
import { Mount } from '../Mount.tsx'
import { createTrace } from './draw.ts'
import { traceTable } from './rows.ts'
import css from './trace.css?inline'

export const styles = css

/** One customer's day as spans, and which customer it is. `closable`: opened for one customer, and to be closed again. */
export function TraceView({ store, closable = false }: { store: FigureStore; closable?: boolean }): ReactElement {
  const telling = useStore(store, (s) => s.view.telling)
  const lang = useStore(store, (s) => s.view.lang)
  const which = useStore(store, (s) => s.view.traced ?? 'last')
  const shown = useStore(store, (s) => s.results.trace?.customer ?? -1)
  const text = useMemo(() => createText(telling, lang), [telling, lang])
  const words = text.trace
  const ask = (next: Traced) => () => store.intend({ do: 'trace', which: next })
  const least = Math.max(0, shown)
  return (
    <>
      <Mount store={store} create={createTrace} className="dr-trace" />
      <div className="dr-trace-which" role="group" aria-label={words.which}>
        {(['last', 'slowest'] as const).map((one) => (
          <button key={one} type="button" className="dr-trace-button" aria-pressed={which === one} onClick={ask(one)}>
            {words[one]}
          </button>
        ))}
        <span className="dr-trace-stepper">
          <button type="button" className="dr-trace-button" aria-label={words.before} disabled={least === 0} onClick={ask(least - 1)}>
            <span aria-hidden="true">−</span>
          </button>
          <span className="dr-trace-number" data-pressed={typeof which === 'number'}>
            {words.number({ n: least + 1 })}
          </span>
          <button type="button" className="dr-trace-button" aria-label={words.after} onClick={ask(least + 1)}>
            <span aria-hidden="true">+</span>
          </button>
        </span>
        {closable && (
          <button type="button" className="dr-trace-button dr-trace-close" onClick={() => store.intend({ do: 'trace', which: null })}>
            {words.close}
          </button>
        )}
      </div>
      <Table store={store} select={traceTable} name="trace" />
    </>
  )
}
