import { useCallback, useEffect, useMemo, useRef, useSyncExternalStore, type CSSProperties, type ReactElement } from 'react'
import type { FigureStore } from '../../store/figure.ts'
import { createText } from '../../text/text.ts'
import { Table } from '../chart/Table.tsx'
import { Mount } from '../Mount.tsx'
import { considerMoves } from './consider.ts'
import { createMap } from './draw.ts'
import { insetsOf } from './layout.ts'
import css from './map.css?inline'
import { createPreview } from './preview.ts'
import { mapTable } from './rows.ts'
import { selectMap } from './select.ts'
import { SpeedSlider, StaffSlider } from './Sliders.tsx'
import { SwapSwitch } from './Swap.tsx'

export { SpeedSlider, StaffSlider } from './Sliders.tsx'
export { SwapSwitch } from './Swap.tsx'
export { createPreview } from './preview.ts'

export const styles = css

/** The scaling map between its two sliders, below the switch. */
export function MapView({ store }: { store: FigureStore }): ReactElement {
  const caption = useRef<HTMLDivElement>(null)
  const asks = useRef<HTMLParagraphElement>(null)
  const telling = useSyncExternalStore(store.subscribe, () => store.getState().view.telling)
  const lang = useSyncExternalStore(store.subscribe, () => store.getState().view.lang)
  const preview = useMemo(() => createPreview(), [])
  useEffect(() => considerMoves(store, preview), [store, preview])
  const create = useCallback((host: HTMLElement) => createMap(host, { preview, caption: () => caption.current, asks: () => asks.current }), [preview])
  const shape = useSyncExternalStore(store.subscribe, () => {
    const state = store.getState()
    const { controls } = state.view
    const { people, walled } = selectMap(state).extent
    const bits = [controls.includes('staff'), controls.includes('speed'), walled].map(Number)
    return `${bits.join(' ')} ${people}`
  })
  const [staff, speed, walled, people] = shape.split(' ').map(Number)
  const insets = insetsOf(walled === 1)
  const lengths: Record<`--dr-${string}`, string> = {
    '--dr-map-left': `${insets.left}px`,
    '--dr-map-right': `${insets.right}px`,
    '--dr-map-top': `${insets.top}px`,
    '--dr-map-bottom': `${insets.bottom}px`,
    '--dr-map-people': `${people}`,
  }
  return (
    <div className="dr-map" style={lengths as CSSProperties}>
      <h2 className="dr-card-title">{createText(telling, lang).map.head}</h2>
      {staff === 1 && speed === 1 && <SwapSwitch store={store} />}
      <p ref={asks} className="dr-map-asks" />
      <div className="dr-map-grid">
        {speed === 1 && <SpeedSlider store={store} preview={preview} />}
        <Mount store={store} create={create} className="dr-map-plot" />
        {staff === 1 && <StaffSlider store={store} preview={preview} />}
        <div ref={caption} className="dr-map-caption" />
      </div>
      <Table store={store} select={mapTable} name="map" />
    </div>
  )
}
