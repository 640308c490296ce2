import { useId, useLayoutEffect, useRef, useState, type ReactElement } from 'react'
import type { FigureStore } from '../store/figure.ts'
import type { Text } from '../text/text.ts'
import { titled } from '../text/titles.ts'
import { useFigure } from './hooks.ts'
import { Icon, type IconName } from './Icon.tsx'
import { Segments } from './Segments.tsx'
import { hint, tip } from './tips.ts'

export interface PanelProps {
  store: FigureStore
  text: Text
}

/** Paces that the slider stops at, simulated minutes per second: even steps to the eye. */
const PACES = [0.25, 0.5, 1, 2, 3, 4, 6, 8, 12, 16, 24, 32, 45, 60] as const

/** Minute of the clock at which a day opens. */
export function openingMinute(opensAt: string): number {
  const [hours, minutes] = opensAt.split(':')
  return Number(hours) * 60 + Number(minutes)
}

/** Written outside React's render: it changes with every simulated minute. */
function Clock({ store, text }: PanelProps): ReactElement {
  const ref = useRef<HTMLSpanElement>(null)
  useLayoutEffect(() => {
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
      {...tip(label)}
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
  const before = useRef(rate)
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
        onPointerDown={() => (before.current = rate)}
        // The finger that came down on it scrolls the page.
        onPointerCancel={() => store.intend({ do: 'rate', rate: before.current })}
        onChange={(event) => store.intend({ do: 'rate', rate: PACES[Number(event.target.value)] })}
      />
    </label>
  )
}

function Sign({ icon, name, keys, disabled = false, onClick }: { icon: IconName; name: string; keys?: string; disabled?: boolean; onClick: () => void }): ReactElement {
  return (
    <button
      type="button"
      className="dr-round"
      data-sign={icon}
      aria-label={name}
      {...tip(name)}
      aria-keyshortcuts={keys}
      // Stays where the keyboard is when there is nothing left to do.
      aria-disabled={disabled || undefined}
      onClick={disabled ? undefined : onClick}
    >
      <Icon name={icon} />
    </button>
  )
}

function StepButton({ store, text, by }: PanelProps & { by: 1 | -1 }): ReactElement {
  const name = by > 0 ? text.panels.stepForward : text.panels.stepBack
  return <Sign icon={by > 0 ? 'forward' : 'back'} name={name} keys={by > 0 ? '.' : ','} onClick={() => store.intend({ do: 'step', by })} />
}

function Undo({ store, text }: PanelProps): ReactElement {
  const { canUndo, canRedo } = useFigure(store, (s) => s.history)
  return (
    <>
      <Sign icon="undo" name={text.panels.undo} keys="Control+Z Meta+Z" disabled={!canUndo} onClick={() => store.revise({ do: 'undo' })} />
      <Sign icon="redo" name={text.panels.redo} keys="Control+Shift+Z Meta+Shift+Z Control+Y" disabled={!canRedo} onClick={() => store.revise({ do: 'redo' })} />
    </>
  )
}

/** Opens what stands beside the figure, and closes it again. */
function Opener({ store, text, panel }: PanelProps & { panel: 'compare' | 'share' | 'help' }): ReactElement {
  const open = useFigure(store, (s) => s.view.panel === panel || (panel === 'share' && s.view.panel === 'paste'))
  const words = text.panels
  return (
    <button
      type="button"
      className="dr-pill dr-quiet dr-opener"
      data-opens={panel}
      aria-haspopup="dialog"
      aria-expanded={open}
      aria-label={panel === 'help' ? text.keys.title : words[panel]}
      {...(panel === 'help' ? tip(text.keys.title) : hint(panel === 'compare' ? words.compareHint : words.shareHint))}
      aria-keyshortcuts={panel === 'help' ? '?' : undefined}
      onClick={() => store.intend({ do: 'panel', panel: open ? null : panel })}
    >
      <Icon name={panel} />
      {panel !== 'help' && <span className="dr-opener-words">{words[panel]}</span>}
    </button>
  )
}

/** Title, clock, and the controls over time and telling. Play and pause are always there; the rest of time's where there is room, else on demand. */
export function Header({ store, text }: PanelProps): ReactElement {
  const title = titled(useFigure(store, (s) => s.runs.a.scenario.title) ?? text.panels.untitled, text)
  const controls = useFigure(store, (s) => s.view.controls)
  const [open, setOpen] = useState(false)
  const drawer = useId()
  const { telling } = text
  const time = controls.includes('time')
  const panels = (['compare', 'share', 'help'] as const).filter((panel) => (panel === 'help' ? time : controls.includes(panel)))
  return (
    <header className="dr-header">
      <div className="dr-heading">
        <h2 className="dr-title">{title}</h2>
        <Clock store={store} text={text} />
        {text.panels.scale && <span className="dr-scale">{text.panels.scale}</span>}
      </div>
      <PlayButton store={store} text={text} />
      {time && (
        <>
          <button
            type="button"
            className="dr-round dr-drawer-opener"
            aria-expanded={open}
            aria-controls={drawer}
            aria-label={text.panels.timeControls}
            {...tip(text.panels.timeControls)}
            onClick={() => setOpen(!open)}
          >
            <Icon name="more" />
          </button>
          <div id={drawer} className="dr-drawer" data-open={open}>
            <span className="dr-steps">
              <StepButton store={store} text={text} by={-1} />
              <StepButton store={store} text={text} by={1} />
            </span>
            <span className="dr-redone">
              <Undo store={store} text={text} />
              <Sign icon="again" name={text.panels.reset} onClick={() => store.intend({ do: 'reset' })} />
            </span>
            <Pace store={store} text={text} />
          </div>
        </>
      )}
      <div className="dr-header-end">
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
        {panels.length > 0 && (
          <div className="dr-openers">
            {panels.map((panel) => (
              <Opener key={panel} store={store} text={text} panel={panel} />
            ))}
          </div>
        )}
      </div>
    </header>
  )
}
