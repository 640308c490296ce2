import { useCallback, useLayoutEffect, useMemo, useRef, type ReactElement, type ReactNode, type RefObject } from 'react'
import { Actions } from '../panels/Actions.tsx'
import { useFigure, useSampled } from '../panels/hooks.ts'
import { StatusLine } from '../panels/StatusLine.tsx'
import { compareStyles } from '../panels/compareStyles.ts'
import { hint } from '../panels/tips.ts'
import type { FigureState, FigureStore, Part, Which } from '../store/figure.ts'
import { paneOf } from '../store/pane.ts'
import type { Text } from '../text/text.ts'
import { BillDifferenceView, callThem, DifferenceView, styles as viewStyles, StudyView, type Called } from '../views/compare/View.tsx'
import { tableStyles } from '../views/chart/Table.tsx'
import { StageView } from '../views/stage/View.tsx'
import css from './compared.css?inline'
import { Framed } from './Framed.tsx'
import { Bill, Card } from './pieces.ts'

export const styles = [css, compareStyles, viewStyles, tableStyles]

interface ComparedProps {
  store: FigureStore
  text: Text
  show: readonly Part[]
  /** The one timeline of both, as the figure frames it. */
  timeline: ReactNode
  /** The waits of both, framed, or false. */
  waits: ReactNode
}

/** Two restaurants, the same customers: a pane each on one clock and one timeline, and what made the difference. */
export function Compared({ store, text, show, timeline, waits }: ComparedProps): ReactElement {
  const panes = useMemo(() => ({ a: paneOf(store, 'a'), b: paneOf(store, 'b') }), [store])
  const ref = useRef<HTMLDivElement>(null)
  useHandBack(ref)
  return (
    <div ref={ref} className="dr-compared">
      <div className="dr-panes">
        {(['a', 'b'] as const).map((which) => (
          <Pane key={which} which={which} whole={store} store={panes[which]} text={text} show={show} />
        ))}
      </div>
      {show.includes('timeline') && timeline}
      <div className="dr-card">
        <DifferenceView store={store} text={text} />
      </div>
      {waits}
      {show.includes('bill') && (
        <div className="dr-part dr-part-bill" data-part="bill">
          <div className="dr-bills">
            {(['a', 'b'] as const).map((which) => (
              <BillOf key={which} which={which} whole={store} store={panes[which]} text={text} />
            ))}
            <BillDifferenceView store={store} text={text} />
          </div>
        </div>
      )}
      <div className="dr-card">
        <StudyView store={store} text={text} />
      </div>
    </div>
  )
}

/** Where the focus goes when the two are one again and the button that made them so is gone: to the one that is always there. */
function useHandBack(ref: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const compared = ref.current
    if (!compared) return
    const figure = compared.closest('.dr-figure')
    return () => {
      const { activeElement } = compared.getRootNode() as Document | ShadowRoot
      if (compared.contains(activeElement)) figure?.querySelector<HTMLElement>('.dr-play')?.focus({ preventScroll: true })
    }
  }, [ref])
}

interface PaneProps {
  which: Which
  /** The figure's own store, which knows of both. */
  whole: FigureStore
  /** The store as this restaurant sees it. */
  store: FigureStore
  text: Text
  show: readonly Part[]
}

/** What the two are called, and what one of them costs. */
function useCalled(whole: FigureStore, which: Which, text: Text): Called & { dollars: number } {
  const select = useCallback(
    (state: FigureState) => ({ ...callThem(state, text)[which], dollars: state.runs[which]?.frame.money.perHour ?? 0 }),
    [text, which],
  )
  return useSampled(whole, select)
}

function Letter({ which, run }: { which: Which; run: string }): ReactElement {
  return (
    <span className={`dr-letter dr-letter-${which}`} aria-hidden="true">
      {run}
    </span>
  )
}

function BillOf({ which, whole, store, text }: Omit<PaneProps, 'show'>): ReactElement {
  const { letter: run, what } = useCalled(whole, which, text)
  return (
    <div role="group" className="dr-bills-one" aria-label={text.compare.pane({ run, what })}>
      <h3 className="dr-bills-name">
        <Letter which={which} run={run} />
        {what}
      </h3>
      <Bill store={store} />
    </div>
  )
}

/** One of the two: what was chosen for it, what it costs, its stage, and what can be done there. */
function Pane({ which, whole, store, text, show }: PaneProps): ReactElement {
  const words = text.compare
  const { letter: run, what, dollars } = useCalled(whole, which, text)
  const selected = useFigure(store, (s) => s.view.selected !== null)
  return (
    <section className="dr-pane" data-pane={which} aria-label={words.pane({ run, what })}>
      <div className="dr-pane-head">
        <Letter which={which} run={run} />
        <h3 className="dr-pane-name">{what}</h3>
        <span className="dr-pane-price">{words.costs({ dollars })}</span>
        <button type="button" className="dr-pill dr-quiet dr-keep" data-action={`keep-${which}`} {...hint(words.keepHelp({ run }))} onClick={() => whole.intend({ do: 'keep', which })}>
          {words.keep({ run })}
        </button>
      </div>
      {show.includes('status') && <StatusLine store={store} text={text} named={run} />}
      <div className="dr-front">
        {show.includes('stage') && (
          <Framed part="stage">
            <StageView store={store} />
          </Framed>
        )}
        {selected && <Card store={store} text={text} />}
        {show.includes('actions') && <Actions store={store} text={text} />}
      </div>
    </section>
  )
}
