import type { ReactElement } from 'react'
import { Actions } from '../panels/Actions.tsx'
import { Card } from '../panels/Card.tsx'
import { CompareForm } from '../panels/CompareForm.tsx'
import { Header } from '../panels/Header.tsx'
import { useFigure } from '../panels/hooks.ts'
import { StatusLine } from '../panels/StatusLine.tsx'
import { Trouble } from '../panels/Trouble.tsx'
import type { FigureStore, Part } from '../store/figure.ts'
import { createText } from '../text/text.ts'
import { BillView } from '../views/bill/View.tsx'
import { CrewView } from '../views/crew/View.tsx'
import { MapView } from '../views/map/View.tsx'
import { dark, light } from '../views/palette.ts'
import { StageView } from '../views/stage/View.tsx'
import { TimelineView } from '../views/timeline/View.tsx'
import { TraceView } from '../views/trace/View.tsx'
import { Compared } from './Compared.tsx'
import { Framed } from './Framed.tsx'
import { typed } from './keys.ts'
import type { Lent } from './takeaway/lent.ts'
import { ShareDialog } from './takeaway/ShareDialog.tsx'

/** The whole figure: its frame and the pictures that `show` asks for. Re-renders when what is shown changes, never with time. */
export function Figure({ store, workshop }: { store: FigureStore; workshop: Lent }): ReactElement {
  const show = useFigure(store, (s) => s.view.show)
  const telling = useFigure(store, (s) => s.view.telling)
  const isDark = useFigure(store, (s) => s.view.dark)
  const selected = useFigure(store, (s) => s.view.selected)
  const sharing = useFigure(store, (s) => s.view.panel === 'share')
  const compared = useFigure(store, (s) => s.runs.b !== null)
  const text = createText(telling)
  const view = { store, text, palette: isDark ? dark : light }
  const title = useFigure(store, (s) => s.runs.a.scenario.title) ?? text.panels.untitled
  const has = (...parts: Part[]): boolean => parts.some((part) => show.includes(part))
  const timeline = (
    <Framed part="timeline">
      <TimelineView {...view} />
    </Framed>
  )
  return (
    <div
      className="dr-figure"
      role="group"
      aria-label={text.panels.figure({ title })}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && selected !== null) store.intend({ do: 'select', employee: null })
        if (typed(event, store)) event.preventDefault()
      }}
    >
      <Header store={store} text={text} />
      <CompareForm store={store} text={text} />
      {has('status') && !compared && <StatusLine store={store} text={text} />}
      <Trouble store={store} text={text} />
      {compared ? (
        <Compared store={store} text={text} show={show} timeline={timeline} />
      ) : (
        <div className="dr-parts" data-side={has('map', 'bill')} data-main={has('stage', 'actions', 'timeline', 'team', 'trace')}>
          <div className="dr-main">
            {has('stage') && (
              <Framed part="stage">
                <StageView {...view} />
              </Framed>
            )}
            <Card store={store} text={text} />
            {has('actions') && <Actions store={store} text={text} />}
            {has('timeline') && timeline}
            {has('team', 'trace') && (
              <div className="dr-more">
                {has('team') && (
                  <Framed part="team">
                    <CrewView store={store} />
                  </Framed>
                )}
                {has('trace') && (
                  <Framed part="trace">
                    <TraceView store={store} />
                  </Framed>
                )}
              </div>
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
      )}
      {sharing && <ShareDialog store={store} text={text} lent={workshop} />}
    </div>
  )
}
