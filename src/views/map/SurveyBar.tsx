import { useMemo, useSyncExternalStore, type ReactElement } from 'react'
import type { FigureStore } from '../../store/figure.ts'
import { createText } from '../../text/text.ts'
import { Legend } from '../chart/survey/Legend.tsx'
import { ProgressLine } from '../chart/survey/ProgressLine.tsx'
import { scaleOf } from '../chart/survey/shades.ts'
import { cellWords } from '../chart/survey/words.ts'
import { cellAt, shownIn, surveyOf, type Layer, type Look } from './look.ts'
import { selectMap } from './select.ts'

export interface SurveyBarProps {
  store: FigureStore
  look: Look
}

function useTold<T extends string | number | boolean | object | null | undefined>(store: FigureStore, select: () => T): T {
  return useSyncExternalStore(store.subscribe, select)
}

const useText = (store: FigureStore): ReturnType<typeof createText> => {
  const telling = useTold(store, () => store.getState().view.telling)
  const lang = useTold(store, () => store.getState().view.lang)
  return createText(telling, lang)
}

/** Has the map every team simulated in earnest, at the demand that comes now? Then there is no more to ask for. */
function isTold(store: FigureStore): boolean {
  const state = store.getState()
  const { explored } = state.results
  return explored?.map?.progress.over === true && explored.running?.slot !== 'map' && explored.perHour === Math.max(1, selectMap(state).terms.perHour)
}

/** Begins the simulation of the map, and stops it. */
export function SimulateButton({ store, look }: SurveyBarProps): ReactElement {
  const text = useText(store)
  const running = useTold(store, () => store.getState().results.explored?.running?.slot === 'map')
  const told = useTold(store, () => isTold(store))
  const { survey: t } = text
  // There is no more to ask for: it stays where it is, for whoever has come to it by keys.
  const done = told && !running
  const press = (): void => {
    if (done) return
    if (!running) look.setState({ layer: 'simulated' })
    store.intend({ do: 'explore', what: running ? null : { slot: 'map' } })
  }
  return (
    <button type="button" className={done ? 'dr-map-simulate dr-map-done' : 'dr-map-simulate'} data-action={running ? 'simulate-stop' : done ? 'simulate-done' : 'simulate'} aria-disabled={done} data-tip={running ? undefined : t.simulateHelp} aria-description={running ? undefined : t.simulateHelp} onClick={press}>
      {running || done ? (
        <span>{done ? t.simulated : t.stop}</span>
      ) : (
        <>
          <span className="dr-map-long">{t.simulateAll}</span>
          <span className="dr-map-short">{t.simulate}</span>
        </>
      )}
    </button>
  )
}

/** How far it has got, as a line above the map. */
export function SurveyProgress({ store }: Pick<SurveyBarProps, 'store'>): ReactElement | null {
  const text = useText(store)
  const running = useTold(store, () => store.getState().results.explored?.running?.slot === 'map')
  const progress = useTold(store, () => store.getState().results.explored?.map?.progress)
  return running ? <ProgressLine progress={progress} text={text} /> : null
}

/** Below the map once it has been simulated: how far it has got, whose ground is shown, what its colours are and stand for. */
export function SurveyBar({ store, look }: SurveyBarProps): ReactElement | null {
  const text = useText(store)
  const isDark = useTold(store, () => store.getState().view.dark)
  const survey = useTold(store, () => surveyOf(store.getState()))
  const running = useTold(store, () => store.getState().results.explored?.running?.slot === 'map')
  const progress = useTold(store, () => store.getState().results.explored?.map?.progress ?? null)
  // What is shown hangs on the look as much as on the store.
  useSyncExternalStore(look.subscribe, () => look.getState())
  const terms = useTold(store, () => selectMap(store.getState()).terms)
  const shownKey = useTold(store, () => JSON.stringify(shownIn(store.getState(), look)))
  const { layer, shade, layers, shades } = useMemo(() => JSON.parse(shownKey) as ReturnType<typeof shownIn>, [shownKey])
  const { survey: t } = text
  if (!running && !survey) return null
  return (
    <div className="dr-map-survey" aria-busy={running} data-layer={layer}>
      {survey && (
        <>
          <div className="dr-survey-pick">
            {layers.length > 1 && (
              <div className="dr-map-pair" role="group" aria-label={t.ground}>
                {layers.map((one: Layer) => (
                  <button key={one} type="button" data-layer={one} aria-pressed={layer === one} onClick={() => look.setState({ layer: one })}>
                    {t[one]}
                  </button>
                ))}
              </div>
            )}
          </div>
          {layer !== 'theory' && (
            <Legend
              scale={scaleOf(shade, terms.goal, survey.cells)}
              shades={shades}
              pick={(one) => look.setState({ shade: one })}
              goal={terms.goal}
              endless={survey.cells.some((cell) => cell !== null && cell.impossible === null && !cell.clears)}
              text={text}
              isDark={isDark}
              difference={layer === 'difference'}
            />
          )}
          {layer !== 'theory' && <CellLine store={store} look={look} />}
        </>
      )}
      <p className="dr-aloud" aria-live="polite">
        {survey && !running && progress?.over ? t.done({ n: survey.cells.length }) : ''}
      </p>
    </div>
  )
}

/** The reading of one team in numbers: the one at the pointer, else the one nearest to where the reader stands. */
function CellLine({ store, look }: SurveyBarProps): ReactElement | null {
  const text = useText(store)
  const at = useSyncExternalStore(look.subscribe, () => look.getState().at)
  const survey = useTold(store, () => surveyOf(store.getState()))
  const here = useTold(store, () => selectMap(store.getState()).here)
  const shade = useSyncExternalStore(look.subscribe, () => shownIn(store.getState(), look).shade)
  if (!survey || (at === null && here.people === 0)) return null
  const k = at ?? cellAt(survey, here)
  const cell = survey.cells[k]
  const columns = survey.x.values.length
  const [people, speed] = [survey.x.values[k % columns], survey.y.values[Math.floor(k / columns)]]
  const wages = cell?.readings.wages.value ?? null
  return (
    <p className="dr-map-cell" data-cell={k}>
      {text.survey.team({ people, speed, dollars: wages === null ? null : Math.round(wages), nearest: at === null })} {cell ? cellWords(cell, shade, text) : text.table.none}
    </p>
  )
}
