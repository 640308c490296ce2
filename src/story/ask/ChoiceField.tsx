import type { ReactElement } from 'react'
import { saidIn } from '../../scenario/presets/said.ts'
import type { Ask } from '../../scenario/presets/scene.ts'
import type { FieldProps } from './NumberField.tsx'
import { kindOf, valueWords } from './words.ts'

/** One of several; in the end with what each comes to. */
export function ChoiceField({ id, text, answer, guess, shown, busy, question, onGuess, ask }: FieldProps & { ask: Extract<Ask, { kind: 'choice' }> }): ReactElement {
  const words = text.ask
  const kind = kindOf(ask)
  const told = shown && answer.kind === 'choice' ? answer : null
  const most = Math.max(...(told?.values.map(Math.abs) ?? []), 1e-9)
  return (
    <div role="radiogroup" aria-labelledby={question} className="dr-ask-options">
      {ask.options.map(({ says }, i) => {
        const chosen = guess?.kind === 'choice' && guess.option === i
        return (
          // An option is what it says: none has another name.
          <label key={says.en} className="dr-ask-option" data-best={told?.best === i || undefined} data-chosen={chosen || undefined}>
            <input type="radio" name={`${id}-option`} checked={chosen} disabled={busy} onChange={() => onGuess({ kind: 'choice', option: i })} />
            <span className="dr-ask-says" data-said="">{saidIn(says, text.lang)}</span>
            {told && (
              <>
                <span className="dr-ask-comes">
                  {valueWords(kind, told.values[i]!, text)}
                  {told.best === i && <b>{words.best}</b>}
                  {chosen && told.best !== i && <em>{words.yourChoice}</em>}
                </span>
                <span className="dr-ask-bar" aria-hidden="true" style={{ '--dr-ask-at': String(Math.abs(told.values[i]!) / most) } as Record<string, string>} />
              </>
            )}
          </label>
        )
      })}
    </div>
  )
}
