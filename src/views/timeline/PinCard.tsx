import { useId, useLayoutEffect, useRef, useState, type ReactElement } from 'react'
import { useStore } from 'zustand'
import type { Command } from '../../scenario/types.ts'
import type { FigureState, FigureStore, Pinned, Revision } from '../../store/figure.ts'
import { told } from '../../text/refusals.ts'
import type { Text } from '../../text/text.ts'
import { actWords, groupActs } from '../acts.ts'
import { openingMinute } from '../chart/settings.ts'
import { holdsAct, namesIn, pinnedOf, selectPinActs } from './pinActs.ts'
import { FIRST_ABSENCE, minuteTyped, namesSomebody, numberTyped, stepped, valueField, type NumberField } from './pinEdit.ts'
import { Choice, CLOSE, NEXT, PREVIOUS, Row, Sign, Step, Typed, Who } from './PinFields.tsx'
import { clockWords } from './select.ts'

interface CardProps {
  store: FigureStore
  text: Text
}

const STEPS = [-10, -1, 1, 10] as const

function numberWords({ kind }: NumberField, value: number, { format }: Text): string {
  if (kind === 'speed') return format.speed(value)
  return kind === 'share' ? format.share(value) : format.number(value, kind === 'minutes' ? 1 : 4)
}

/** What the value of a command is called. */
function valueName({ do: what, path }: Command, text: Text): string {
  const t = text.pins
  if (what === 'set') return (text.params as Record<string, string>)[path ?? ''] ?? t.value
  const names: Partial<Record<Command['do'], string>> = { train: t.toSpeed, hire: t.speed, slow: t.factor, fail: t.errors, 'call-in-sick': t.away }
  return names[what] ?? t.value
}

function Open({ store, text, pin }: CardProps & { pin: Pinned }): ReactElement | null {
  const runs = useStore(store, (s) => s.runs)
  const end = useStore(store, (s) => s.playback.end)
  const trouble = useStore(store, (s) => s.trouble)
  const ref = useRef<HTMLElement>(null)
  const title = useId()
  // What went wrong in this card: with what was typed, or with what it asked for.
  const [fault, setFault] = useState<string | null>(null)
  const [asked, setAsked] = useState<FigureState['trouble']>(null)
  // Another act has fields of its own.
  const [turns, setTurns] = useState(0)
  // Before the card leaves the document, else the focus has already fallen to the body.
  useLayoutEffect(() => {
    const card = ref.current
    const part = card?.parentElement
    if (!card || !part) return
    const root = card.getRootNode() as Document | ShadowRoot
    card.focus({ preventScroll: true })
    card.scrollIntoView({ block: 'nearest' })
    return () => {
      if (!card.contains(root.activeElement)) return
      const pinNow = part.querySelector<SVGElement>('.dr-timeline-pin[tabindex="0"]') ?? part.querySelector<SVGElement>('.dr-timeline-playhead')
      pinNow?.focus({ preventScroll: true })
    }
  }, [])

  const run = runs[pin.which]
  const commands = run?.commands.slice(pin.first, pin.last + 1) ?? []
  if (!run || commands.length === 0) return null
  const t = text.pins
  const state = store.getState()
  const { opensAt } = run.scenario
  const acts = selectPinActs(state, text)
  const place = acts.findIndex((act) => holdsAct(act, pin))
  const nameOf = namesIn(run)
  const [act] = groupActs(commands)
  const whole = { ...act, commands, first: pin.first }
  const clock = clockWords(act.at, opensAt, end, text)
  const what = actWords(whole, text, nameOf, run.frame.employees)
  // Of a burst the last is what was meant.
  const index = pin.last
  const command = run.commands[index]
  const alone = commands.length === 1 || commands.every((c) => c.do === command.do && c.who === command.who && c.path === command.path && c.do !== 'hire')
  const field = alone ? valueField(run, index) : null
  const away = alone && command.do === 'call-in-sick'

  const revise = (revision: Revision): void => {
    const before = store.getState().trouble
    setFault(null)
    store.revise(revision)
    const after = store.getState().trouble
    setAsked(after === before ? null : after)
  }
  const move = (at: number): void => revise({ do: 'move', ...pin, at: Math.max(0, Math.min(end, at)) })
  const change = (value: unknown): void => revise({ do: 'change', which: pin.which, index, value })
  const turn = (by: number): void => {
    const next = acts[place + by]
    setTurns(turns + 1)
    setFault(null)
    setAsked(null)
    if (next) store.intend({ do: 'pin', pin: pinnedOf(next) })
  }
  const close = (): void => store.intend({ do: 'pin', pin: null })
  const label = valueName(command, text)
  const shownTime = text.format.clock(openingMinute(opensAt) + act.at)
  const refused = asked !== null && asked === trouble ? asked.problems.map((p) => told(p.message, text)).join(' ') : null

  return (
    <section
      ref={ref}
      className="dr-pin"
      role="dialog"
      aria-labelledby={title}
      tabIndex={-1}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.stopPropagation()
        close()
      }}
    >
      <div className="dr-pin-title">
        <Sign name={t.previous} path={PREVIOUS} disabled={place <= 0} onClick={() => turn(-1)} />
        <Sign name={t.next} path={NEXT} disabled={place < 0 || place >= acts.length - 1} onClick={() => turn(1)} />
        <h3 id={title}>
          {t.card({ clock, what })}
          {runs.b && place >= 0 && (
            <span className="dr-pin-run"> {acts[place].run ? t.inOne({ run: acts[place].run === 'a' ? 'A' : 'B' }) : t.inBoth}</span>
          )}
        </h3>
        <Sign name={t.close} path={CLOSE} onClick={close} />
      </div>
      <div className="dr-pin-rows">
        <Row name={t.time}>
          {STEPS.slice(0, 2).map((by) => (
            <Step key={by} words={text.format.countChange(by)} name={t.earlier({ n: -by })} disabled={act.at <= 0} onClick={() => move(act.at + by)} />
          ))}
          <Typed
            key={`time ${turns}`}
            name={t.timeField}
            shown={shownTime}
            step={(by) => move(act.at + by)}
            take={(given) => {
              const minute = minuteTyped(given, opensAt, act.at)
              if (minute === null) setFault(t.badTime({ given }))
              else move(minute)
              return minute !== null
            }}
          />
          {STEPS.slice(2).map((by) => (
            <Step key={by} words={text.format.countChange(by)} name={t.later({ n: by })} disabled={act.at >= end} onClick={() => move(act.at + by)} />
          ))}
        </Row>
        {alone && namesSomebody(command) && (
          <Row name={t.who}>
            <Who run={run} index={index} nameOf={nameOf} text={text} change={(who) => revise({ do: 'change', which: pin.which, index, who })} />
          </Row>
        )}
        {field && field.kind !== 'choice' && (
          <Row name={label}>
            <Step words="−" name={t.less({ name: label })} disabled={field.value <= field.low} onClick={() => change(field.put(stepped(field, -1)))} />
            <Typed
              key={`value ${turns}`}
              name={label}
              shown={numberWords(field, field.value, text)}
              step={(by) => change(field.put(stepped(field, by)))}
              take={(given) => {
                const value = numberTyped(given, field)
                const [low, high] = [numberWords(field, field.low, text), numberWords(field, field.high, text)]
                if (value === null) setFault(t.badNumber({ given, low, high }))
                else change(field.put(value))
                return value !== null
              }}
            />
            <Step words="+" name={t.more({ name: label })} disabled={field.value >= field.high} onClick={() => change(field.put(stepped(field, 1)))} />
            {field.cost !== null && <span className="dr-note">{text.panels.perHour({ cost: field.cost })}</span>}
            {field.walled && field.value >= field.high && <span className="dr-note">{t.wall}</span>}
          </Row>
        )}
        {field?.kind === 'choice' && (
          <Row name={label}>
            <Choice name={label} field={field} path={command.path ?? ''} text={text} change={change} />
          </Row>
        )}
        {away && (
          <label className="dr-pin-check">
            <input type="checkbox" checked={field === null} onChange={(event) => change(event.target.checked ? null : FIRST_ABSENCE)} />
            {run.scenario.sickness?.meanTimeToReturn === undefined ? t.untilCalled : t.byChance}
          </label>
        )}
      </div>
      <div className="dr-pin-actions">
        <button type="button" className="dr-pill dr-quiet" onClick={() => store.intend({ do: 'seek', time: act.at })}>
          {t.go}
        </button>
        <button type="button" className="dr-pill dr-bad" onClick={() => revise({ do: 'remove', ...pin })}>
          {t.remove}
        </button>
      </div>
      <p className="dr-pin-fault" role={fault ? 'alert' : undefined}>
        {fault ?? refused}
      </p>
    </section>
  )
}

/** What one pin stands for: said, moved, changed, removed. Not modal; closed by Escape, and the focus goes back to the pin. */
export function PinCard({ store, text }: CardProps): ReactElement | null {
  const pin = useStore(store, (s) => s.view.pin)
  const may = useStore(store, (s) => s.view.controls.includes('time'))
  return pin && may ? <Open store={store} text={text} pin={pin} /> : null
}
