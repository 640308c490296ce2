import { useCallback, useEffect, useId, useReducer, useState, type ReactElement } from 'react'
import { openingMinute } from '../../views/chart/settings.ts'
import { minuteOf, momentOf, type Answer, type Asked } from '../../scenario/presets/answer.ts'
import { saidIn } from '../../scenario/presets/said.ts'
import type { Ask } from '../../scenario/presets/scene.ts'
import type { FigureState, FigureStore } from '../../store/figure.ts'
import type { Text } from '../../text/text.ts'
import { useFigure } from '../../panels/hooks.ts'
import { ChoiceField } from './ChoiceField.tsx'
import type { Guess } from './guess.ts'
import { LineField } from './LineField.tsx'
import { NumberField } from './NumberField.tsx'
import { next, type Phase } from './phases.ts'
import { resultWords, whyWords } from './words.ts'

export interface AskProps {
  store: FigureStore
  text: Text
  ask: Ask
  /** By the engine, of the scene as it opened. */
  answer: Answer
  scene: Asked
}

/** Whether nothing has been done but what the scene did before it opened. */
const untouched = ({ runs, playback }: FigureState, { at, commands, beside }: Asked): boolean =>
  playback.opening === at && runs.a.commands.length === commands.length + (beside?.a.length ?? 0)

/** Back at the opening moment, at rest; what the reader has done there stays done. */
function hold(store: FigureStore, scene: Asked): void {
  store.intend({ do: 'pause' })
  const state = store.getState()
  if (state.playback.time !== scene.at) store.intend(untouched(state, scene) ? { do: 'reset' } : { do: 'seek', time: scene.at })
}

/** What the scene asks before it runs, and its answer against the reader's. */
export function AskView({ store, text, ask, answer, scene }: AskProps): ReactElement {
  const words = text.ask
  const id = useId()
  const [phase, step] = useReducer(next, 'idle' as Phase)
  const [guess, setGuess] = useState<Guess | null>(null)
  const classroom = useFigure(store, (s) => s.view.classroom)
  const moment = momentOf(ask, scene)
  const reached = useFigure(store, (s) => s.playback.time >= moment.at)
  useEffect(() => {
    if (reached) step({ do: 'reach', secret: classroom })
  }, [reached, classroom, phase])
  useEffect(() => {
    const question = phase === 'held' || (classroom && (phase === 'idle' || phase === 'told')) ? 'open' : phase === 'watching' ? 'committed' : phase === 'shown' ? 'answered' : null
    if (store.getState().view.question !== question) store.intend({ do: 'question', question })
  }, [store, phase, classroom])
  useEffect(() => () => store.intend({ do: 'question', question: null }), [store])

  // Whoever sets the day going while they answer wants to see.
  const playing = useFigure(store, (s) => s.playback.playing)
  useEffect(() => {
    if (playing && phase === 'held') step({ do: 'commit', watched: moment.watched })
  }, [playing, phase, moment.watched])

  const touch = useCallback((): void => {
    if (phase === 'held') return
    hold(store, scene)
    step({ do: 'touch' })
  }, [phase, store, scene])
  const change = (said: Guess): void => {
    touch()
    setGuess(said)
  }
  const commit = (said: Guess | null): void => {
    setGuess(said)
    hold(store, scene)
    const { reducedMotion } = store.getState().view
    const watched = moment.watched && !reducedMotion
    step({ do: 'commit', watched })
    // Who asked for no movement is shown the moment itself.
    if (reducedMotion) store.intend({ do: 'seek', time: moment.at })
    else store.intend({ do: 'play' })
  }
  const again = (): void => {
    setGuess(null)
    hold(store, scene)
    step({ do: 'leave' })
    step({ do: 'touch' })
  }

  const told = { ask, answer, guess, clock: text.format.clock(openingMinute(scene.scenario.opensAt) + minuteOf(ask)), text }
  const shown = phase === 'shown' || phase === 'told'
  const waits = phase === 'idle' || phase === 'held'
  const said = phase === 'shown' ? resultWords(told) : phase === 'told' ? resultWords({ ...told, guess: null }) : ''
  const why = phase === 'watching' || phase === 'shown' ? whyWords(told) : null
  const result = said !== '' && <p className="dr-ask-result">{said}</p>
  const field = { id, text, scene, answer, guess: phase === 'told' ? null : guess, shown, busy: !waits, question: `${id}-question`, onTouch: touch, onGuess: change }
  return (
    <form
      className="dr-card dr-ask"
      data-kind={ask.kind}
      data-phase={phase}
      aria-labelledby={`${id}-question`}
      onSubmit={(event) => {
        event.preventDefault()
        if (waits && guess) commit(guess)
      }}
    >
      <div className="dr-ask-words">
        <p className="dr-ask-title">{words.title}</p>
        <p className="dr-ask-question" data-said="" id={`${id}-question`}>
          {saidIn(ask.question, text.lang)}
        </p>
      </div>
      <div className="dr-ask-field">
        {ask.kind === 'number' ? (
          <NumberField {...field} ask={ask} />
        ) : ask.kind === 'line' ? (
          <LineField {...field} ask={ask} store={store} live={phase === 'watching' || (phase === 'idle' && !classroom)} />
        ) : (
          <ChoiceField {...field} ask={ask} />
        )}
      </div>
      <div className="dr-ask-foot">
        <div className="dr-ask-told" aria-live="polite">
          {result}
        </div>
        {waits && (
          <div className="dr-ask-buttons">
            <button type="submit" className="dr-pill dr-cure" data-action="ask-show" disabled={!guess}>
              <span className="dr-label">{words.show}</span>
            </button>
            <button type="button" className="dr-pill dr-quiet" data-action="ask-give-up" onClick={() => commit(null)}>
              <span className="dr-label">{words.justShow}</span>
            </button>
          </div>
        )}
        {phase === 'watching' && <p className="dr-ask-watch">{words.watch({ clock: text.format.clock(openingMinute(scene.scenario.opensAt) + moment.at) })}</p>}
        {shown && (
          <button type="button" className="dr-pill dr-quiet" data-action="ask-again" onClick={again}>
            <span className="dr-label">{phase === 'told' ? words.tryIt : words.again}</span>
          </button>
        )}
      </div>
      {why !== null && (
        // Its room is kept from the moment that somebody has answered: what they watch stays where it is.
        <p className="dr-ask-why" data-said="" data-kept={phase === 'watching' || undefined}>
          {why}
        </p>
      )}
    </form>
  )
}
