import { useCallback, useEffect, useId, useLayoutEffect, useRef, useState, type ReactElement, type RefObject } from 'react'
import type { FigureState, FigureStore, Which } from '../store/figure.ts'
import { told } from '../text/refusals.ts'
import type { Text } from '../text/text.ts'
import { candidates, deedsOf, follower, plansOf, routings, usualSides, usualSpeed, type Deed, type Plan, type Side, type Sides } from './choices.ts'
import { openingMinute, type PanelProps } from './Header.tsx'
import { useFigure, useSampled } from './hooks.ts'
import { Icon } from './Icon.tsx'
import { speedOf } from './offers.ts'
import { tip } from './tips.ts'

/** Speeds that can be asked for go in steps of this. */
const STEP = 0.05

interface SideShown {
  plan: Omit<Plan, 'who'> & { who: { id: string; name: string } | null }
  people: { id: string; name: string; speed: number }[]
}

interface Shown {
  deeds: Deed[]
  ways: readonly string[]
  follows: Which | null
  sides: Record<Which, SideShown>
  clock: number
}

function shownOf(state: FigureState, sides: Sides, equal: boolean): Shown {
  const plans = plansOf(state, sides, equal)
  const sideOf = (which: Which): SideShown => {
    const { who, ...plan } = plans[which]
    const people = candidates(state, sides[which].deed).map((e) => ({ id: e.id, name: e.name, speed: speedOf(e) }))
    return { plan: { ...plan, who: who && { id: who.id, name: who.name } }, people }
  }
  return {
    deeds: deedsOf(state),
    ways: routings(state),
    follows: follower(state, sides),
    sides: { a: sideOf('a'), b: sideOf('b') },
    clock: Math.floor(openingMinute(state.runs.a.scenario.opensAt) + state.playback.time),
  }
}

function deedWords(deed: Deed, { compare: words }: Text): string {
  return { nothing: words.nothing, train: words.train, hire: words.hire, 'let-go': words.letGo, sick: words.sick, routing: words.routing }[deed]
}

interface ColumnProps {
  which: Which
  side: Side
  shown: Shown
  text: Text
  onChange: (change: Partial<Side>) => void
}

function Column({ which, side, shown, text, onChange }: ColumnProps): ReactElement {
  const words = text.compare
  const id = useId()
  const { plan, people } = shown.sides[which]
  const run = words.letter({ which })
  const leader = words.letter({ which: which === 'a' ? 'b' : 'a' })
  const paced = side.deed === 'train' || side.deed === 'hire'
  const { trouble, speed, who } = plan
  return (
    <fieldset className="dr-compare-side" data-side={which}>
      <legend>
        <span className={`dr-letter dr-letter-${which}`} aria-hidden="true">
          {run}
        </span>
        <span className="dr-compare-aloud">{words.side({ run })}</span>
      </legend>
      <label className="dr-compare-field">
        <span className="dr-compare-aloud">{words.deed}</span>
        <select value={side.deed} data-field="deed" onChange={(event) => onChange({ deed: event.target.value as Deed, who: null })}>
          {shown.deeds.map((deed) => (
            <option key={deed} value={deed}>
              {deedWords(deed, text)}
            </option>
          ))}
        </select>
      </label>
      {people.length > 0 && (
        <label className="dr-compare-field">
          <span>{words.who}</span>
          <select value={who?.id} data-field="who" onChange={(event) => onChange({ who: event.target.value })}>
            {people.map((person) => (
              <option key={person.id} value={person.id}>
                {words.whoSpeed({ who: person.name, speed: person.speed })}
              </option>
            ))}
          </select>
        </label>
      )}
      {side.deed === 'routing' && (
        <label className="dr-compare-field">
          <span>{words.way}</span>
          <select value={plan.routing ?? ''} data-field="routing" onChange={(event) => onChange({ routing: event.target.value })}>
            {shown.ways.map((way) => (
              <option key={way} value={way}>
                {text.params[`line.routing=${way}` as 'line.routing=random'] ?? way}
              </option>
            ))}
          </select>
        </label>
      )}
      {paced && !plan.solved && <SpeedField key={side.deed} value={side.speed} label={words.speed} describedBy={trouble ? `${id}-trouble` : undefined} onChange={(next) => onChange({ speed: next })} />}
      {plan.solved && speed !== null && (
        <p className="dr-compare-field" data-field="solved">
          <span>{words.speed}</span>
          <strong>{words.solved({ speed, run: leader })}</strong>
        </p>
      )}
      {trouble && (
        <p className="dr-compare-trouble" id={`${id}-trouble`}>
          {trouble.kind === 'wall' ? words.wall : trouble.kind === 'too-little' ? words.tooLittle : told(trouble.message, text)}
        </p>
      )}
      {plan.choice.cost !== null && <p className="dr-compare-price">{text.panels.perHour({ cost: plan.choice.cost })}</p>}
    </fieldset>
  )
}

/** A number that may be half written: what is no speed yet stays in the field and changes nothing. */
function SpeedField({ value, label, describedBy, onChange }: { value: number; label: string; describedBy?: string; onChange: (speed: number) => void }): ReactElement {
  const [written, setWritten] = useState(String(value))
  return (
    <label className="dr-compare-field">
      <span>{label}</span>
      <input
        type="number"
        inputMode="decimal"
        data-field="speed"
        min={STEP}
        step={STEP}
        value={written}
        aria-describedby={describedBy}
        onChange={(event) => {
          setWritten(event.target.value)
          const speed = Number(event.target.value)
          if (event.target.value.trim() !== '' && speed > 0 && Number.isFinite(speed)) onChange(speed)
        }}
      />
    </label>
  )
}

/** Time stands while the two are chosen, and goes on as it went. */
function useStandstill(store: FigureStore): void {
  useEffect(() => {
    const { playing } = store.getState().playback
    if (!playing) return
    store.intend({ do: 'pause' })
    return () => {
      // A figure that is taken away with its form open stays still.
      if (store.getState().view.panel !== 'compare') store.intend({ do: 'play' })
    }
  }, [store])
}

/** Who had the focus gets it back, if it is still inside what goes away. */
function useFocus(ref: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const form = ref.current
    if (!form) return
    const root = form.getRootNode() as Document | ShadowRoot
    const before = root.activeElement as HTMLElement | null
    form.focus({ preventScroll: true })
    form.scrollIntoView({ block: 'nearest' })
    return () => {
      if (before?.isConnected && form.contains(root.activeElement)) before.focus({ preventScroll: true })
    }
  }, [ref])
}

function Form({ store, text }: PanelProps): ReactElement {
  const words = text.compare
  const ref = useRef<HTMLDivElement>(null)
  const [sides, setSides] = useState<Sides>(() => usualSides(store.getState()))
  const [equal, setEqual] = useState(true)
  const select = useCallback((state: FigureState) => shownOf(state, sides, equal), [sides, equal])
  const shown = useSampled(store, select)
  useStandstill(store)
  useFocus(ref)
  const close = (): void => store.intend({ do: 'panel', panel: null })
  const change = (which: Which) => (part: Partial<Side>) => setSides((before) => ({ ...before, [which]: { ...before[which], ...part } }))
  const usual = (part: Partial<Side>): Partial<Side> => (part.deed ? { ...part, speed: usualSpeed(store.getState(), part.deed) } : part)
  /** Who lets the costs part begins from where they were equal. */
  const part = (together: boolean): void => {
    setEqual(together)
    const { follows } = shown
    const speed = follows && shown.sides[follows].plan.speed
    if (!together && follows && speed !== null) change(follows)({ speed: Math.round(speed * 100) / 100 })
  }
  const refused = (['a', 'b'] as const).some((which) => shown.sides[which].plan.trouble !== null)
  const start = (): void => {
    const { a, b } = plansOf(store.getState(), sides, equal)
    if (!a.trouble && !b.trouble) store.intend({ do: 'compare', a: a.choice, b: b.choice })
  }
  return (
    <div
      ref={ref}
      className="dr-card dr-compare-form"
      role="dialog"
      aria-label={words.title}
      tabIndex={-1}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.stopPropagation()
        close()
      }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault()
          start()
        }}
      >
        <div className="dr-compare-head">
          <h3>{words.title}</h3>
          <button type="button" className="dr-round dr-close" aria-label={text.panels.close} {...tip(text.panels.close)} onClick={close}>
            <Icon name="close" />
          </button>
        </div>
        <p className="dr-compare-lead">{words.lead({ clock: text.format.clock(shown.clock) })}</p>
        <div className="dr-compare-sides">
          {(['a', 'b'] as const).map((which) => (
            <Column key={which} which={which} side={sides[which]} shown={shown} text={text} onChange={(next) => change(which)(usual(next))} />
          ))}
        </div>
        <div className="dr-compare-foot">
          <label className="dr-compare-equal">
            <input type="checkbox" checked={equal} disabled={shown.follows === null} onChange={(event) => part(event.target.checked)} />
            <span>{words.equal}</span>
          </label>
          <button type="submit" className="dr-pill dr-strong" data-action="compare-start" disabled={refused}>
            <span className="dr-label">{words.start}</span>
          </button>
        </div>
      </form>
    </div>
  )
}

/** What to compare: two restaurants from the moment shown on, which stands still meanwhile. Not modal; closed by Escape. */
export function CompareForm(props: PanelProps): ReactElement | null {
  const open = useFigure(props.store, (s) => s.view.panel === 'compare')
  return open ? <Form {...props} /> : null
}
