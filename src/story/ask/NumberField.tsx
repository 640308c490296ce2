import { useState, type ReactElement } from 'react'
import type { Answer, Asked } from '../../scenario/presets/answer.ts'
import type { Ask } from '../../scenario/presets/scene.ts'
import type { Text } from '../../text/text.ts'
import { onScale, type Guess } from './guess.ts'
import { inField, kindOf, ofField, unitWords, valueWords } from './words.ts'

export interface FieldProps {
  id: string
  text: Text
  scene: Asked
  answer: Answer
  guess: Guess | null
  /** The answer stands against what was said. */
  shown: boolean
  /** Nothing can be said now. */
  busy: boolean
  /** Id of what is asked. */
  question: string
  /** Somebody begins. */
  onTouch(): void
  onGuess(guess: Guess): void
}

/** A number on a scale: by a slider or typed, and in the end the answer against it on the same scale. */
export function NumberField({ id, text, answer, guess, shown, busy, question, onTouch, onGuess, ask }: FieldProps & { ask: Extract<Ask, { kind: 'number' }> }): ReactElement {
  const kind = kindOf(ask)
  const { from, to, step } = ask
  const value = guess?.kind === 'number' ? guess.value : null
  const [written, setWritten] = useState<string | null>(null)
  const say = (n: number): void => {
    setWritten(null)
    onGuess({ kind: 'number', value: onScale(n, ask) })
  }
  if (shown && answer.kind === 'number') return <Scale ask={ask} answer={answer.value} guess={value} text={text} />
  const middle = onScale((from + to) / 2, ask)
  return (
    <div className="dr-ask-number" data-said={value !== null}>
      <p className="dr-ask-value">
        <input
          type="number"
          inputMode="decimal"
          aria-label={text.ask.yours}
          aria-describedby={question}
          placeholder="?"
          min={inField(kind, from)}
          max={inField(kind, to)}
          step="any"
          disabled={busy}
          value={written ?? (value === null ? '' : String(inField(kind, value)))}
          onChange={(event) => {
            const typed = event.target.value
            setWritten(typed)
            const n = ofField(kind, Number(typed))
            // What is half written changes nothing yet; what is off the scale is taken to its end when it is left.
            if (typed.trim() !== '' && n >= from && n <= to) onGuess({ kind: 'number', value: onScale(n, ask) })
            else onTouch()
          }}
          onBlur={(event) => {
            const typed = event.target.value
            if (typed.trim() !== '' && Number.isFinite(Number(typed)) && written !== null) say(ofField(kind, Number(typed)))
            else setWritten(null)
          }}
        />
        <span>{unitWords(kind, text)}</span>
      </p>
      <div className="dr-ask-slider">
        <input
          id={`${id}-slider`}
          type="range"
          className="dr-range"
          aria-labelledby={question}
          aria-valuetext={value === null ? '?' : valueWords(kind, value, text)}
          min={from}
          max={to}
          step={step}
          disabled={busy}
          value={value ?? middle}
          onPointerDown={onTouch}
          onChange={(event) => say(Number(event.target.value))}
        />
        <Ends ask={ask} text={text} />
      </div>
    </div>
  )
}

function Ends({ ask, text }: { ask: Extract<Ask, { kind: 'number' }>; text: Text }): ReactElement {
  const kind = kindOf(ask)
  return (
    <span className="dr-ask-ends" aria-hidden="true">
      <span>{valueWords(kind, ask.from, text)}</span>
      <span>{valueWords(kind, ask.to, text)}</span>
    </span>
  )
}

/** Both on the scale that was asked for, and what lies between. */
function Scale({ ask, answer, guess, text }: { ask: Extract<Ask, { kind: 'number' }>; answer: number; guess: number | null; text: Text }): ReactElement {
  const kind = kindOf(ask)
  const at = (n: number): number => Math.min(1, Math.max(0, (n - ask.from) / (ask.to - ask.from)))
  const style = (n: number): Record<string, string> => ({ '--dr-ask-at': String(at(n)) })
  const [low, high] = guess === null ? [0, 0] : [Math.min(at(guess), at(answer)), Math.max(at(guess), at(answer))]
  return (
    <div className="dr-ask-scale" aria-hidden="true">
      <span className="dr-ask-mark dr-ask-answer" style={style(answer)}>
        <b>{valueWords(kind, answer, text)}</b>
      </span>
      <span className="dr-ask-track">
        {guess !== null && <i style={{ '--dr-ask-low': String(low), '--dr-ask-high': String(high) } as Record<string, string>} />}
      </span>
      {guess !== null && (
        <span className="dr-ask-mark dr-ask-guess" style={style(guess)}>
          <b>{text.ask.you({ guess: valueWords(kind, guess, text) })}</b>
        </span>
      )}
      <Ends ask={ask} text={text} />
    </div>
  )
}
