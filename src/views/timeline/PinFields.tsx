import { useState, type ReactElement, type ReactNode } from 'react'
import type { RunState } from '../../store/figure.ts'
import type { Text } from '../../text/text.ts'
import type { NameOf } from '../acts.ts'
import { peopleAt, type ChoiceField } from './pinEdit.ts'

export const CLOSE = 'm6.4 4.9 5.6 5.6 5.6-5.6 1.5 1.5-5.6 5.6 5.6 5.6-1.5 1.5-5.6-5.6-5.6 5.6-1.5-1.5 5.6-5.6-5.6-5.6Z'
export const PREVIOUS = 'M14.8 4.6 7.4 12l7.4 7.4 1.5-1.5L10.4 12l5.9-5.9Z'
export const NEXT = 'm9.2 4.6 7.4 7.4-7.4 7.4-1.5-1.5 5.9-5.9-5.9-5.9Z'

/** A button at the end of its range keeps the focus: whoever pressed it is still there. */
const pressed = (disabled: boolean, onClick: () => void): { 'aria-disabled'?: true; onClick?: () => void } =>
  disabled ? { 'aria-disabled': true } : { onClick }

export function Sign({ name, path, disabled = false, onClick }: { name: string; path: string; disabled?: boolean; onClick: () => void }): ReactElement {
  return (
    <button type="button" className="dr-round" aria-label={name} data-tip={name} {...pressed(disabled, onClick)}>
      <svg className="dr-icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
        <path d={path} />
      </svg>
    </button>
  )
}

export function Row({ name, children }: { name: string; children: ReactNode }): ReactElement {
  return (
    <div className="dr-pin-row" role="group" aria-label={name}>
      <span className="dr-fact-name" aria-hidden="true">
        {name}
      </span>
      <div className="dr-pin-field">{children}</div>
    </div>
  )
}

interface TypedProps {
  name: string
  shown: string
  /** Does what was typed; false if it means nothing. */
  take(given: string): boolean
  step?(by: 1 | -1): void
}

/** A field whose words are taken when it is left or entered; Escape gives back what stood there. */
export function Typed({ name, shown, take, step }: TypedProps): ReactElement {
  const [draft, setDraft] = useState<string | null>(null)
  const [bad, setBad] = useState(false)
  const done = (): void => {
    if (draft === null) return
    const good = draft.trim() === shown || take(draft)
    setBad(!good)
    if (good) setDraft(null)
  }
  return (
    <input
      type="text"
      className="dr-pin-typed"
      inputMode="decimal"
      autoComplete="off"
      spellCheck={false}
      aria-label={name}
      aria-invalid={bad}
      value={draft ?? shown}
      onChange={(event) => setDraft(event.target.value)}
      onBlur={done}
      onKeyDown={(event) => {
        if (event.key === 'Enter') done()
        else if (event.key === 'Escape' && draft !== null) {
          setDraft(null)
          setBad(false)
          event.stopPropagation()
        } else if (step && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
          event.preventDefault()
          setDraft(null)
          setBad(false)
          step(event.key === 'ArrowUp' ? 1 : -1)
        }
      }}
    />
  )
}

export function Step({ words, name, disabled = false, onClick }: { words: string; name: string; disabled?: boolean; onClick: () => void }): ReactElement {
  return (
    <button type="button" className="dr-pin-step" aria-label={name} data-tip={name} {...pressed(disabled, onClick)}>
      {words}
    </button>
  )
}

interface WhoProps {
  run: RunState
  index: number
  nameOf: NameOf
  text: Text
  change(who: string): void
}

/** The people of a select: who is meant now stands in it, known or not. */
export function Who({ run, index, nameOf, text, change }: WhoProps): ReactElement {
  const t = text.pins
  const command = run.commands[index]
  const people = peopleAt(run, index)
  const now = people.find((p) => p.who === command.who || p.name === command.who)?.who ?? command.who ?? ''
  const unnamed = { 'let-go': t.lastHired, 'call-in-sick': t.theOnlyOne, slow: t.theOnlyOne, fail: t.theOnlyOne } as Record<string, string>
  return (
    <select className="dr-pin-select" aria-label={t.who} value={now} onChange={(event) => change(event.target.value)}>
      {command.who === undefined && <option value="">{unnamed[command.do] ?? t.everybody}</option>}
      {now !== '' && !people.some((p) => p.who === now) && <option value={now}>{nameOf(now)}</option>}
      {people.map((p) => (
        <option key={p.who} value={p.who}>
          {p.name}
        </option>
      ))}
    </select>
  )
}

/** One of a few that the parameter table names. */
export function Choice({ name, field, path, text, change }: { name: string; field: ChoiceField; path: string; text: Text; change: (value: unknown) => void }): ReactElement {
  return (
    <select className="dr-pin-select" aria-label={name} value={field.value} onChange={(event) => change(field.put(event.target.value))}>
      {field.options.map((option) => (
        <option key={option} value={option}>
          {optionWords(option, path, text)}
        </option>
      ))}
    </select>
  )
}

function optionWords(option: string, path: string, text: Text): string {
  if (option === 'true') return text.pins.yes
  if (option === 'false') return text.pins.no
  return (text.params as Record<string, string>)[`${path}=${option}`] ?? option
}
