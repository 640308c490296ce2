import { useEffect, useRef, useState, type ReactElement } from 'react'
import type { FigureState } from '../store/figure.ts'
import type { PanelProps } from './Header.tsx'
import { useFigure, useLatest, useSampled } from './hooks.ts'
import { demandOffer, NEW_SPEED, offersOf } from './offers.ts'

/** Milliseconds between two demands sent while the slider moves. */
const SEND = 170
/** Milliseconds after the last key for which the slider keeps the reader's value. */
const HOLD = 700

/** The largest factor on demand that a command may set. */
const MAX_FACTOR = 1000

interface ActionProps {
  id: string
  label: string
  note?: string
  tone?: 'plain' | 'bad' | 'quiet'
  disabled?: boolean
  onClick: () => void
}

/** A pill: what it does, then what it costs. */
export function Action({ id, label, note, tone = 'plain', disabled = false, onClick }: ActionProps): ReactElement {
  return (
    <button type="button" className={`dr-pill dr-${tone}`} data-action={id} disabled={disabled} onClick={onClick}>
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
        onPointerDown={() => (pressed.current = true)}
        onPointerUp={() => {
          pressed.current = false
          release()
        }}
        onPointerCancel={() => {
          pressed.current = false
          release()
        }}
        onChange={(event) => {
          const next = Number(event.target.value)
          setHeld(next)
          send(next)
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
  const { hire, train, letGo, sick, back } = useSampled(store, selectOffers)
  const words = text.panels
  const may = { staff: controls.includes('staff'), speed: controls.includes('speed'), sick: controls.includes('sick') }
  const demand = controls.includes('demand')
  if (!may.staff && !may.speed && !may.sick && !demand) return null
  return (
    <div className="dr-actions" role="group" aria-label={words.actions}>
      {may.staff && (
        <Action
          id="hire"
          label={words.hire}
          note={words.perHour(hire)}
          onClick={() => store.apply({ do: 'hire', value: { speed: NEW_SPEED } })}
        />
      )}
      {may.staff && (
        <Action
          id="let-go"
          label={letGo ? words.letGo(letGo) : words.letGoNobody}
          note={letGo ? words.perHour(letGo) : words.lastOne}
          disabled={!letGo}
          onClick={() => letGo && store.apply({ do: 'let-go', who: letGo.who })}
        />
      )}
      {may.speed && (
        <Action
          id="train"
          label={train?.to ? words.train({ name: train.name, to: train.to }) : words.trainNobody}
          note={train?.to ? words.perHour(train) : words.wall}
          disabled={!train?.to}
          onClick={() => train?.to && store.apply({ do: 'train', who: train.who, value: train.to })}
        />
      )}
      {may.sick && (
        <Action
          id="sick"
          tone="bad"
          label={words.fallSick}
          note={sick ? (sick.cost === 0 ? words.stillPaid : words.perHour(sick)) : undefined}
          disabled={!sick}
          onClick={() => sick && store.apply({ do: 'call-in-sick', who: sick.who })}
        />
      )}
      {may.sick && (
        <Action
          id="welcome"
          label={back ? words.welcome(back) : words.nobodySick}
          note={back ? (back.cost === 0 ? words.paidAlready : words.perHour(back)) : undefined}
          disabled={!back}
          onClick={() => back && store.apply({ do: 'return', who: back.who })}
        />
      )}
      {demand && <Demand store={store} text={text} />}
    </div>
  )
}
