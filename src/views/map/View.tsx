import { useCallback, useEffect, useMemo, useRef, useSyncExternalStore, type CSSProperties, type ReactElement } from 'react'
import type { FigureState, FigureStore } from '../../store/figure.ts'
import { createText, type Text } from '../../text/text.ts'
import adviceCss from './advice.css?inline'
import { AdviceView } from './AdviceView.tsx'
import { Table } from '../chart/Table.tsx'
import { Mount } from '../Mount.tsx'
import { considerMoves } from './consider.ts'
import { createMap } from './draw.ts'
import { insetsOf } from './layout.ts'
import { createLook } from './look.ts'
import css from './map.css?inline'
import { createPreview } from './preview.ts'
import { mapTable } from './rows.ts'
import { selectMap } from './select.ts'
import { SpeedSlider, StaffSlider } from './Sliders.tsx'
import { SimulateButton, SurveyBar, SurveyProgress } from './SurveyBar.tsx'
import { SwapSwitch } from './Swap.tsx'
import surveyCss from '../chart/survey/survey.css?inline'

export const styles = `${css}\n${surveyCss}\n${adviceCss}`

/** The scaling map between its two sliders, below the switch. */
export function MapView({ store }: { store: FigureStore }): ReactElement {
  const caption = useRef<HTMLDivElement>(null)
  const asks = useRef<HTMLParagraphElement>(null)
  const telling = useSyncExternalStore(store.subscribe, () => store.getState().view.telling)
  const lang = useSyncExternalStore(store.subscribe, () => store.getState().view.lang)
  const preview = useMemo(() => createPreview(), [])
  const look = useMemo(() => createLook(), [])
  useEffect(() => considerMoves(store, preview), [store, preview])
  const layer = useSyncExternalStore(look.subscribe, () => look.getState().layer)
  const table = useCallback((state: FigureState, words: Text) => mapTable(state, words, layer !== 'theory'), [layer])
  const create = useCallback((host: HTMLElement) => createMap(host, { preview, look, caption: () => caption.current, asks: () => asks.current }), [preview, look])
  const shape = useSyncExternalStore(store.subscribe, () => {
    const state = store.getState()
    const { controls } = state.view
    const { people, walled } = selectMap(state).extent
    const bits = [controls.includes('staff'), controls.includes('speed'), walled].map(Number)
    return `${bits.join(' ')} ${people}`
  })
  const [staff, speed, walled, people] = shape.split(' ').map(Number)
  const insets = insetsOf(walled === 1)
  const text = createText(telling, lang)
  const lengths: Record<`--dr-${string}`, string> = {
    '--dr-map-left': `${insets.left}px`,
    '--dr-map-right': `${insets.right}px`,
    '--dr-map-top': `${insets.top}px`,
    '--dr-map-bottom': `${insets.bottom}px`,
    '--dr-map-people': `${people}`,
  }
  return (
    <div className="dr-map" style={lengths as CSSProperties}>
      <div className="dr-map-top">
        <h2 className="dr-card-title">{text.map.head}</h2>
        <SimulateButton store={store} look={look} />
      </div>
      {staff === 1 && speed === 1 && <SwapSwitch store={store} />}
      <div className="dr-map-asking">
        <p ref={asks} className="dr-map-asks" />
        <SurveyProgress store={store} />
      </div>
      <div className="dr-map-grid">
        {speed === 1 && <SpeedSlider store={store} preview={preview} />}
        <Mount store={store} create={create} className="dr-map-plot" />
        {staff === 1 && <StaffSlider store={store} preview={preview} />}
        <SurveyBar store={store} look={look} />
        <AdviceView store={store} />
        <div ref={caption} className="dr-map-caption" />
      </div>
      <div className="dr-map-foot">
        <Table store={store} select={table} name="map" />
        <button type="button" className="dr-map-explore" data-action="explore" onClick={() => store.intend({ do: 'panel', panel: 'explore' })}>
          {text.survey.explore} <span aria-hidden="true">→</span>
        </button>
      </div>
    </div>
  )
}
