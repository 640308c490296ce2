import type { ReactElement, ReactNode } from 'react'
import { Actions } from '../panels/Actions.tsx'
import { Card } from '../panels/Card.tsx'
import { Header } from '../panels/Header.tsx'
import { useFigure } from '../panels/hooks.ts'
import { StatusLine } from '../panels/StatusLine.tsx'
import { Trouble } from '../panels/Trouble.tsx'
import type { FigureStore, Part } from '../store/figure.ts'
import { createText } from '../text/text.ts'
import { BillView } from '../views/bill/View.tsx'
import { MapView } from '../views/map/View.tsx'
import { dark, light } from '../views/palette.ts'
import { StageView } from '../views/stage/View.tsx'
import { TimelineView } from '../views/timeline/View.tsx'

function Framed({ part, children }: { part: Part; children: ReactNode }): ReactElement {
  return (
    <div className={`dr-card dr-part dr-part-${part}`} data-part={part}>
      {children}
    </div>
  )
}

/** The whole figure: its frame and the pictures that `show` asks for. Re-renders when what is shown changes, never with time. */
export function Figure({ store }: { store: FigureStore }): ReactElement {
  const show = useFigure(store, (s) => s.view.show)
  const telling = useFigure(store, (s) => s.view.telling)
  const isDark = useFigure(store, (s) => s.view.dark)
  const selected = useFigure(store, (s) => s.view.selected)
  const text = createText(telling)
  const view = { store, text, palette: isDark ? dark : light }
  const title = useFigure(store, (s) => s.runs.a.scenario.title) ?? text.panels.untitled
  const has = (...parts: Part[]): boolean => parts.some((part) => show.includes(part))
  return (
    <div
      className="dr-figure"
      role="group"
      aria-label={text.panels.figure({ title })}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && selected !== null) store.intend({ do: 'select', employee: null })
      }}
    >
      <Header store={store} text={text} />
      {has('status') && <StatusLine store={store} text={text} />}
      <Trouble store={store} text={text} />
      <div className="dr-parts" data-side={has('map', 'bill')} data-main={has('stage', 'actions', 'timeline')}>
        <div className="dr-main">
          {has('stage') && (
            <Framed part="stage">
              <StageView {...view} />
            </Framed>
          )}
          <Card store={store} text={text} />
          {has('actions') && <Actions store={store} text={text} />}
          {has('timeline') && (
            <Framed part="timeline">
              <TimelineView {...view} />
            </Framed>
          )}
        </div>
        <div className="dr-side">
          {has('map') && (
            <Framed part="map">
              <MapView {...view} />
            </Framed>
          )}
          {has('bill') && (
            <div className="dr-part dr-part-bill" data-part="bill">
              <BillView {...view} />
            </div>
          )}
        </div>
      </div>
    </div>
  )
}
