import { useEffect, useRef, useState, type ReactElement } from 'react'
import type { Choice, FigureState, FigureStore } from '../store/figure.ts'
import { useConsider } from './considering.ts'
import type { PanelProps } from './Header.tsx'
import { useFigure, useLatest, useSampled } from './hooks.ts'
import { choicesOf, demandOffer, offersOf } from './offers.ts'

/** Milliseconds between two demands sent while the slider moves. */
const SEND = 170
/** Milliseconds after the last key for which the slider keeps the reader's value. */
const HOLD = 700

/** Pixels that a finger goes along the slider before it means the slider. */
const ALONG = 5

/** The largest factor on demand that a command may set. */
const MAX_FACTOR = 1000

interface ActionProps {
  store: FigureStore
  id: string
  label: string
  note?: string
  /** `cure`: what makes the line shorter. */
  tone?: 'plain' | 'cure' | 'bad' | 'quiet'
  /** What it does; null where it cannot be done. */
  choice: Choice | null
}

/** A pill: what it does, then what it costs. What would come of it is drawn before it is done. */
export function Action({ store, id, label, note, tone = 'plain', choice }: ActionProps): ReactElement {
  const { pointing, done } = useConsider(store, choice)
  const act = (): void => {
    if (!choice) return
    for (const command of choice.commands) store.apply(command)
    done()
  }
  return (
    <button type="button" className={`dr-pill dr-${tone}`} data-action={id} disabled={choice === null} onClick={act} {...pointing}>
      <span className="dr-label">{label}</span>
      {note && <span className="dr-note">{note}</span>}
    </button>
  )
}

function Demand({ store, text }: PanelProps): ReactElement {
  const words = text.panels
  const offer = useSampled(store, demandOffer)
  const [held, setHeld] = useState<number | null>(null)
  const pressed = useRef(false)
  /** Where a finger came down that may yet turn out to scroll the page: nothing is done before it goes along the slider or is lifted. */
  const undecided = useRef<number | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])
  const send = useLatest<number>(SEND, (perHour) => {
    const { base } = demandOffer(store.getState())
    if (base > 0) store.apply({ do: 'set', path: 'demand.factor', value: Math.min(MAX_FACTOR, Math.round((perHour / base) * 1e4) / 1e4) })
  })
  const release = (): void => {
    clearTimeout(timer.current)
    timer.current = setTimeout(() => !pressed.current && setHeld(null), HOLD)
  }
  const decide = (): void => {
    if (undecided.current !== null && held !== null) send(held)
    undecided.current = null
  }
  const value = Math.min(offer.max, held ?? offer.perHour)
  const closed = offer.base <= 0
  return (
    <label className="dr-pill dr-slider" data-action="demand">
      <span className="dr-label">{closed ? words.demandNone : words.demandValue({ n: held ?? offer.perHour })}</span>
      <input
        type="range"
        className="dr-range"
        min={0}
        max={offer.max}
        step={1}
        value={value}
        disabled={closed}
        aria-label={words.demand}
        aria-valuetext={words.demandValue({ n: value })}
        onPointerDown={({ pointerType, clientX }) => {
          pressed.current = true
          undecided.current = pointerType === 'touch' ? clientX : null
        }}
        onPointerMove={({ clientX }) => {
          if (undecided.current !== null && Math.abs(clientX - undecided.current) > ALONG) decide()
        }}
        onPointerUp={() => {
          pressed.current = false
          decide()
          release()
        }}
        onPointerCancel={() => {
          pressed.current = false
          if (undecided.current !== null) setHeld(null)
          undecided.current = null
          release()
        }}
        onChange={(event) => {
          const next = Number(event.target.value)
          setHeld(next)
          if (undecided.current === null) send(next)
          release()
        }}
      />
    </label>
  )
}

const selectOffers = (state: FigureState) => offersOf(state)

/** What can be done to the restaurant, each with its price. */
export function Actions({ store, text }: PanelProps): ReactElement | null {
  const controls = useFigure(store, (s) => s.view.controls)
  const offers = useSampled(store, selectOffers)
  const { hire, train, letGo, sick, back } = offers
  const choices = choicesOf(offers)
  const words = text.panels
  const may = { staff: controls.includes('staff'), speed: controls.includes('speed'), sick: controls.includes('sick') }
  const demand = controls.includes('demand')
  if (!may.staff && !may.speed && !may.sick && !demand) return null
  return (
    <div className="dr-actions" role="group" aria-label={words.actions}>
      {may.staff && <Action store={store} id="hire" tone="cure" label={words.hire} note={words.perHour(hire)} choice={choices.hire} />}
      {may.speed && (
        <Action
          store={store}
          id="train"
          tone="cure"
          label={train?.to ? words.train({ name: train.name, to: train.to }) : words.trainNobody}
          note={train?.to ? words.perHour(train) : words.wall}
          choice={choices.train}
        />
      )}
      {demand && <Demand store={store} text={text} />}
      {may.sick && (
        <Action
          store={store}
          id="sick"
          tone="quiet"
          label={words.fallSick}
          note={sick ? (sick.cost === 0 ? words.stillPaid : words.perHour(sick)) : undefined}
          choice={choices.sick}
        />
      )}
      {may.sick && (
        <Action
          store={store}
          id="welcome"
          tone={back ? 'cure' : 'quiet'}
          label={back ? words.welcome(back) : words.welcomeNobody}
          note={back ? (back.cost === 0 ? words.paidAlready : words.perHour(back)) : words.nobodySick}
          choice={choices.back}
        />
      )}
      {may.staff && (
        <Action
          store={store}
          id="let-go"
          tone="quiet"
          label={letGo ? words.letGo(letGo) : words.letGoNobody}
          note={letGo ? words.perHour(letGo) : words.lastOne}
          choice={choices.letGo}
        />
      )}
    </div>
  )
}
