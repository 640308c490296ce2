import { useCallback, useRef, type ReactElement } from 'react'
import { Actions } from '../panels/Actions.tsx'
import { ClassroomMark } from '../panels/ClassroomMark.tsx'
import { Header } from '../panels/Header.tsx'
import { useFigure } from '../panels/hooks.ts'
import { StatusLine } from '../panels/StatusLine.tsx'
import type { FigureState, FigureStore, Part, Which } from '../store/figure.ts'
import { createText } from '../text/text.ts'
import { titled } from '../text/titles.ts'
import { StageView } from '../views/stage/View.tsx'
import { Framed } from './Framed.tsx'
import { typed } from './keys.ts'
import { Words } from './later.tsx'
import { outsideIn } from './outside.ts'
import { Ask, Bill, Card, CompareForm, Compared, Crew, Dinner, ExploreDialog, HelpDialog, Map, Missions, Narration, PinCard, ShareDialog, Timeline, Told, Trace, Trouble, Waits } from './pieces.ts'
import { sceneIn, taughtIn } from './taught.ts'
import type { Workshop } from './mount.tsx'

/** The whole figure: its frame and the pictures that `show` asks for. Re-renders when what is shown changes, never with time. */
export function Figure({ store, workshop }: { store: FigureStore; workshop: Workshop }): ReactElement {
  const show = useFigure(store, (s) => s.view.show)
  const telling = useFigure(store, (s) => s.view.telling)
  const lang = useFigure(store, (s) => s.view.lang)
  const selected = useFigure(store, (s) => s.view.selected)
  const traced = useFigure(store, (s) => s.view.traced)
  const comparing = useFigure(store, (s) => s.view.panel === 'compare')
  const sharing = useFigure(store, (s) => s.view.panel === 'share' || s.view.panel === 'paste')
  const exploring = useFigure(store, (s) => s.view.panel === 'explore')
  const helping = useFigure(store, (s) => s.view.panel === 'help')
  const compared = useFigure(store, (s) => s.runs.b !== null)
  const pinned = useFigure(store, (s) => s.view.pin !== null)
  const troubled = useFigure(store, (s) => s.trouble !== null)
  const taught = useFigure(store, taughtIn)
  const asks = useFigure(store, (s) => sceneIn(s)?.asks)
  const classroom = useFigure(store, (s) => s.view.classroom)
  const text = createText(telling, lang)
  const title = titled(useFigure(store, (s) => s.runs.a.scenario.title) ?? text.panels.untitled, text)
  const figure = useRef<HTMLDivElement>(null)
  const outside = useCallback((state: FigureState, which: Which) => outsideIn(figure.current, state, which), [])
  const has = (...parts: Part[]): boolean => parts.some((part) => show.includes(part))
  const timeline = (
    <Framed part="timeline">
      <Timeline store={store} card={pinned && <PinCard store={store} text={text} />} />
    </Framed>
  )
  const waits = (
    <Framed part="waits">
      <Waits store={store} />
    </Framed>
  )
  return (
    <Words.Provider value={text}>
      <div
        ref={figure}
        className="dr-figure"
        lang={text.lang}
        dir={text.dir}
        role="group"
        aria-label={text.panels.figure({ title })}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && selected !== null) store.intend({ do: 'select', employee: null })
          else if (event.key === 'Escape' && traced !== undefined) store.intend({ do: 'trace', which: null })
          if (typed(event, store)) event.preventDefault()
        }}
      >
        {classroom && <ClassroomMark store={store} text={text} />}
        <Header store={store} text={text} />
        {comparing && <CompareForm store={store} text={text} />}
        {has('ask') && taught.includes('ask') && (
          <div className="dr-part dr-part-ask" data-part="ask" data-asks={asks}>
            <Ask store={store} text={text} />
          </div>
        )}
        {has('status') && !compared && <StatusLine store={store} text={text} />}
        <Narration store={store} text={text} outside={outside} />
        {troubled && <Trouble store={store} text={text} />}
        {compared ? (
          <Compared store={store} text={text} show={show} timeline={timeline} waits={has('waits') && waits} />
        ) : (
          <div className="dr-parts" data-side={has('map', 'bill')} data-main={has('stage', 'actions', 'timeline')}>
            <div className="dr-main">
              {has('stage', 'actions') ? (
                <div className="dr-front">
                  {has('stage') && (
                    <Framed part="stage">
                      <StageView store={store} />
                    </Framed>
                  )}
                  {selected !== null && <Card store={store} text={text} />}
                  {traced !== undefined && !has('trace') && <Told store={store} />}
                  {has('actions') && <Actions store={store} text={text} />}
                </div>
              ) : (
                selected !== null && <Card store={store} text={text} />
              )}
              {has('missions') && taught.includes('missions') && (
                <Framed part="missions" tasks={sceneIn(store.getState())?.tasks}>
                  <Missions store={store} text={text} />
                </Framed>
              )}
              {has('missions') && taught.includes('dinner') && (
                <Framed part="missions">
                  <Dinner store={store} text={text} home={workshop.home} />
                </Framed>
              )}
              {has('timeline') && timeline}
            </div>
            <div className="dr-side">
              {has('map') && (
                <Framed part="map">
                  <Map store={store} />
                </Framed>
              )}
              {has('bill') && (
                <div className="dr-part dr-part-bill" data-part="bill">
                  <Bill store={store} />
                </div>
              )}
            </div>
            <div className="dr-more">
              {has('team') && (
                <Framed part="team">
                  <Crew store={store} />
                </Framed>
              )}
              {has('waits') && waits}
              {has('trace') && (
                <Framed part="trace">
                  <Trace store={store} />
                </Framed>
              )}
            </div>
          </div>
        )}
        {exploring && <ExploreDialog store={store} text={text} />}
        {helping && <HelpDialog store={store} text={text} />}
        {sharing && <ShareDialog store={store} text={text} lent={workshop} />}
      </div>
    </Words.Provider>
  )
}
