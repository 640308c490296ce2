import { useEffect, useId, useRef, useState, type KeyboardEvent, type ReactElement } from 'react'
import type { FigureStore } from '../../store/figure.ts'
import type { Text } from '../../text/text.ts'
import { tableStyles } from '../../views/chart/Table.tsx'
import { styles as planeStyles } from '../../views/plane/View.tsx'
import { RosterView, styles as rosterStyles } from '../../views/roster/View.tsx'
import { Modal, styles as modalStyles } from '../Modal.tsx'
import css from './explore.css?inline'
import { PlaneTab } from './PlaneTab.tsx'
import { styles as sweepStyles, SweepTab } from './SweepTab.tsx'

export const styles = [...new Set([modalStyles, tableStyles, planeStyles, ...sweepStyles, rosterStyles, css])]

const TABS = ['plane', 'sweep', 'roster'] as const
type Tab = (typeof TABS)[number]
const SHOWN: Record<Tab, (props: { store: FigureStore; text: Text }) => ReactElement> = { plane: PlaneTab, sweep: SweepTab, roster: RosterView }

/** The map on its card goes on. */
function stop(store: FigureStore): void {
  const running = store.getState().results.explored?.running
  if (running && running.slot !== 'map') store.intend({ do: 'explore', what: null })
}

/** What else can be worked out about restaurants that might be. What runs stops when it is closed or another tab is opened. */
export function ExploreDialog({ store, text }: { store: FigureStore; text: Text }): ReactElement {
  const { survey: t } = text
  const [tab, setTab] = useState<Tab>(() => TABS.find((one) => one === store.getState().results.explored?.running?.slot) ?? 'plane')
  const id = useId()
  const tabs = useRef<HTMLDivElement>(null)
  useEffect(() => () => stop(store), [store])
  const open = (next: Tab): void => {
    if (next === tab) return
    stop(store)
    setTab(next)
  }
  const turn = (event: KeyboardEvent): void => {
    const back = text.dir === 'rtl' ? 'ArrowRight' : 'ArrowLeft'
    const at = TABS.indexOf(tab)
    const to = { [back]: at - 1, [back === 'ArrowLeft' ? 'ArrowRight' : 'ArrowLeft']: at + 1, Home: 0, End: TABS.length - 1 }[event.key]
    if (to === undefined) return
    event.preventDefault()
    const next = TABS[(to + TABS.length) % TABS.length]
    open(next)
    tabs.current?.querySelector<HTMLElement>(`[data-tab=${next}]`)?.focus()
  }
  const names: Record<Tab, string> = { plane: t.anyTwo, sweep: t.oneAtATime, roster: t.staffing }
  const Shown = SHOWN[tab]
  return (
    <Modal store={store} text={text} title={t.exploreTitle} className="dr-explore">
      <div ref={tabs} className="dr-tabs" role="tablist" aria-label={t.exploreTitle} onKeyDown={turn}>
        {TABS.map((one) => (
          <button key={one} type="button" role="tab" id={`${id}-${one}`} data-tab={one} aria-selected={one === tab} aria-controls={`${id}-panel`} tabIndex={one === tab ? 0 : -1} onClick={() => open(one)}>
            {names[one]}
          </button>
        ))}
      </div>
      <div id={`${id}-panel`} className="dr-explore-panel" role="tabpanel" aria-labelledby={`${id}-${tab}`}>
        <Shown key={tab} store={store} text={text} />
      </div>
    </Modal>
  )
}
