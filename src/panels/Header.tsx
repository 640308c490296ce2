import { useEffect, useRef, type ReactElement } from 'react'
import type { FigureStore } from '../store/figure.ts'
import type { Text } from '../text/text.ts'
import { useFigure } from './hooks.ts'
import { Icon } from './Icon.tsx'
import { Segments } from './Segments.tsx'

export interface PanelProps {
  store: FigureStore
  text: Text
}

/** Paces that the slider stops at, simulated minutes per second: even steps to the eye. */
export const PACES = [0.25, 0.5, 1, 2, 3, 4, 6, 8, 12, 16, 24, 32, 45, 60] as const

/** Minute of the clock at which a day opens. */
export function openingMinute(opensAt: string): number {
  const [hours, minutes] = opensAt.split(':')
  return Number(hours) * 60 + Number(minutes)
}

/** Written outside React's render: it changes with every simulated minute. */
function Clock({ store, text }: PanelProps): ReactElement {
  const ref = useRef<HTMLSpanElement>(null)
  useEffect(() => {
    const write = (): void => {
      const { runs, playback } = store.getState()
      const words = text.format.clock(openingMinute(runs.a.scenario.opensAt) + playback.time)
      if (ref.current && ref.current.textContent !== words) ref.current.textContent = words
    }
    write()
    return store.subscribe(write)
  }, [store, text])
  return <span ref={ref} className="dr-clock" data-clock="" />
}

function PlayButton({ store, text }: PanelProps): ReactElement {
  const playing = useFigure(store, (s) => s.playback.playing)
  const over = useFigure(store, (s) => s.runs.a.frame.over && s.playback.time >= s.runs.a.scenario.duration)
  const label = playing ? text.panels.pause : over ? text.panels.again : text.panels.play
  return (
    <button
      type="button"
      className="dr-play"
      data-play={playing ? 'playing' : 'paused'}
      aria-label={label}
      title={label}
      onClick={() => store.intend({ do: playing ? 'pause' : 'play' })}
    >
      <Icon name={playing ? 'pause' : over ? 'again' : 'play'} />
    </button>
  )
}

function nearestPace(rate: number): number {
  let best = 0
  for (let i = 1; i < PACES.length; i++) {
    // Paces are compared by ratio: 0.5 is as far from 1 as 2 is.
    if (Math.abs(Math.log(PACES[i] / rate)) < Math.abs(Math.log(PACES[best] / rate))) best = i
  }
  return best
}

function Pace({ store, text }: PanelProps): ReactElement {
  const rate = useFigure(store, (s) => s.playback.rate)
  return (
    <label className="dr-pace">
      <span className="dr-pace-value">{text.panels.paceValue({ rate })}</span>
      <input
        type="range"
        className="dr-range"
        min={0}
        max={PACES.length - 1}
        step={1}
        value={nearestPace(rate)}
        aria-label={text.panels.pace}
        aria-valuetext={text.panels.paceSpoken({ rate })}
        onChange={(event) => store.intend({ do: 'rate', rate: PACES[Number(event.target.value)] })}
      />
    </label>
  )
}

/** Title, clock, and the controls over time and telling. Play and pause are always there. */
export function Header({ store, text }: PanelProps): ReactElement {
  const title = useFigure(store, (s) => s.runs.a.scenario.title) ?? text.panels.untitled
  const controls = useFigure(store, (s) => s.view.controls)
  const { telling } = text
  return (
    <header className="dr-header">
      <div className="dr-heading">
        <h2 className="dr-title">{title}</h2>
        <Clock store={store} text={text} />
        {text.panels.scale && <span className="dr-scale">{text.panels.scale}</span>}
      </div>
      <div className="dr-time">
        <PlayButton store={store} text={text} />
        {controls.includes('time') && <Pace store={store} text={text} />}
        {controls.includes('time') && (
          <button
            type="button"
            className="dr-pill dr-quiet dr-reset"
            aria-label={text.panels.reset}
            title={text.panels.reset}
            onClick={() => store.intend({ do: 'reset' })}
          >
            <Icon name="again" />
            <span className="dr-reset-words">{text.panels.reset}</span>
          </button>
        )}
      </div>
      {controls.includes('telling') && (
        <div className="dr-telling">
          <Segments
            label={text.panels.telling}
            value={telling}
            options={[
              { value: 'restaurant', label: text.panels.restaurant },
              { value: 'system', label: text.panels.system },
            ]}
            onChange={(next) => store.intend({ do: 'telling', telling: next })}
          />
        </div>
      )}
    </header>
  )
}
