import { useCallback, useRef, type ReactElement } from 'react'
import type { FigureState, FigureStore, Which } from '../../store/figure.ts'
import type { Text } from '../../text/text.ts'
import { clockWords } from '../chart/clock.ts'
import { Mount } from '../Mount.tsx'
import { billDifference } from './bills.ts'
import css from './compare.css?inline'
import { createDifference } from './draw.ts'
import { useReading } from './reading.ts'
import { callThem, differenceOf, mostDifferent, partsAt } from './select.ts'
import { countsWords, fateWords, upshotWords } from './wording.ts'

export { StudyView } from './Study.tsx'
export { callThem, type Called } from './select.ts'

export const styles = css

/** Rows of the table behind the dots. */
const ROWS = 10

export interface CompareProps {
  store: FigureStore
  text: Text
}

interface Said {
  upshot: string
  counts: string
  rows: { customer: string; came: string; a: string; b: string }[]
}

/** All that is said in words of the comparison that is there. */
function sayAll(state: FigureState, text: Text): Said | null {
  const { runs, results, playback } = state
  const { comparison } = results
  if (!comparison || !runs.b) return null
  const difference = differenceOf(comparison, partsAt(state))
  const account = (which: Which): { served: number; profit: number } => {
    const { served, money } = runs[which]!.frame
    return { served, profit: money.profit }
  }
  const fate = (which: Which, index: number): string => fateWords(comparison[which][index], comparison.arrivedAt[index], comparison.until, text)
  return {
    upshot: upshotWords(difference.counts, { a: account('a'), b: account('b') }, text),
    counts: countsWords(difference.counts, callThem(state, text), text),
    rows: mostDifferent(difference, ROWS).map(({ index, at }) => ({
      customer: text.format.count(comparison.customer[index] + 1),
      came: clockWords(at, runs.a.scenario.opensAt, playback.end, text),
      a: fate('a', index),
      b: fate('b', index),
    })),
  }
}

/** Customer by customer: the upshot, the picture, the counts, and those for whom it made most difference. */
export function DifferenceView({ store, text }: CompareProps): ReactElement {
  const words = text.compare
  const readout = useRef<HTMLParagraphElement>(null)
  const create = useCallback((host: HTMLElement) => createDifference(host, { readout: () => readout.current }), [])
  const select = useCallback((state: FigureState) => sayAll(state, text), [text])
  const said = useReading(store, select)
  const run = { a: words.letter({ which: 'a' }), b: words.letter({ which: 'b' }) }
  return (
    <section className="dr-compare" aria-label={words.difference}>
      <h3 className="dr-compare-name">{words.difference}</h3>
      <p className="dr-compare-upshot">{said?.upshot ?? words.workingOut}</p>
      <Mount store={store} create={create} className="dr-compare-plot" />
      <p ref={readout} className="dr-compare-readout" />
      {said && <p className="dr-compare-counts">{said.counts}</p>}
      {said && said.rows.length > 0 && (
        <details className="dr-compare-details">
          <summary>{words.table}</summary>
          <table className="dr-compare-table">
            <caption className="dr-compare-aloud">{words.table}</caption>
            <thead>
              <tr>
                <th scope="col">{words.customer}</th>
                <th scope="col">{words.came}</th>
                <th scope="col">{words.wordsOf({ run: run.a })}</th>
                <th scope="col">{words.wordsOf({ run: run.b })}</th>
              </tr>
            </thead>
            <tbody>
              {said.rows.map((row) => (
                <tr key={row.customer}>
                  <th scope="row">{row.customer}</th>
                  <td>{row.came}</td>
                  <td>{row.a}</td>
                  <td>{row.b}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </details>
      )}
    </section>
  )
}

/** What B's bill has more or less of than A's. */
export function BillDifferenceView({ store, text }: CompareProps): ReactElement {
  const select = useCallback((state: FigureState) => billDifference(state, text), [text])
  const rows = useReading(store, select)
  return (
    <table className="dr-compare-table dr-bills-difference">
      <caption>{text.compare.bMinusA}</caption>
      <tbody>
        {rows.map((row) => (
          <tr key={row.key} data-row={row.key}>
            <th scope="row">{row.label}</th>
            <td>{row.value}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
