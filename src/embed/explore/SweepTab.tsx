import { useEffect, useMemo, useRef, useState, type ReactElement } from 'react'
import { steadyBase } from '../../run/survey/base.ts'
import { variableOf, variablesOf } from '../../run/survey/axis.ts'
import { useFigure } from '../../panels/hooks.ts'
import { compareStyles } from '../../panels/compareStyles.ts'
import type { FigureStore, RunState } from '../../store/figure.ts'
import type { Sweep, Variable } from '../../store/results.ts'
import type { Text } from '../../text/text.ts'
import { tableStyles } from '../../views/chart/Table.tsx'
import { styles as sweepStyles, sweepRows, SweepView } from '../../views/sweep/View.tsx'
import { csv } from '../takeaway/csv.ts'
import { fileName, isGuest, save } from '../takeaway/hand.ts'
import css from './sweepTab.css?inline'

export const styles = [compareStyles, tableStyles, sweepStyles, css]

/** What of the restaurant as it stands at a minute may be varied. */
function variablesIn({ scenario, commands, frame }: RunState, time: number): Variable[] {
  return variablesOf(steadyBase(scenario, commands, time, Math.max(1, Math.round(frame.demandPerHour)))).map(variableOf)
}

/** One parameter swept, and what was found taken home. */
export function SweepTab({ store, text }: { store: FigureStore; text: Text }): ReactElement {
  const run = useFigure(store, (state) => state.runs.a)
  const time = useFigure(store, (state) => state.playback.time)
  const sweep = useFigure(store, (state) => state.results.explored?.sweep)
  const variables = useMemo(() => variablesIn(run, time), [run, time])
  const variable = variables.find(({ of }) => of === sweep?.axis.of)
  return (
    <div className="dr-sweep-tab">
      <SweepView store={store} text={text} variables={variables} />
      {sweep && variable && sweep.cells.some(Boolean) && <SweepFile sweep={sweep} variable={variable} name={run.name} text={text} />}
    </div>
  )
}

interface SweepFileProps {
  sweep: Sweep
  variable: Variable
  /** The restaurant's. */
  name: string | null
  text: Text
}

/** Saved where a page may save; else, and whenever it is asked for, shown as text. */
function SweepFile({ sweep, variable, name, text }: SweepFileProps): ReactElement {
  const { sweep: words } = text
  const [made, setMade] = useState<{ name: string; content: string; rows: number } | null>(null)
  const [shown, setShown] = useState(false)
  const field = useRef<HTMLTextAreaElement>(null)
  useEffect(() => {
    if (!shown) return
    field.current?.focus()
    field.current?.select()
  }, [shown, made])
  const take = (): void => {
    const rows = sweepRows(sweep, variable, text)
    const content = csv(rows)
    const file = fileName([name ?? '', words.fileName({ of: variable.of })], 'csv')
    setMade({ name: file, content, rows: rows.length - 1 })
    setShown(isGuest())
    // The mark tells spreadsheets which letters these are.
    if (!isGuest()) save(document, new Blob(['\ufeff', content], { type: 'text/csv;charset=utf-8' }), file)
  }
  return (
    <div className="dr-sweep-file">
      <button type="button" className="dr-pill" data-action="sweep-csv" onClick={take}>
        <span className="dr-label">{words.file}</span>
      </button>
      {made && !shown && (
        <button type="button" className="dr-pill dr-quiet" data-action="sweep-text" onClick={() => setShown(true)}>
          <span className="dr-label">{words.asText}</span>
        </button>
      )}
      <p className="dr-sweep-said" role="status">
        {made && `${shown && isGuest() ? `${words.textHere} ` : ''}${words.saved(made)}`}
      </p>
      {made && shown && <textarea ref={field} className="dr-sweep-text" readOnly rows={8} wrap="off" spellCheck={false} aria-label={made.name} value={made.content} />}
    </div>
  )
}
