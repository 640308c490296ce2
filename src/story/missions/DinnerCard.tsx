import { useCallback, useEffect, useMemo, useRef, useState, type ReactElement } from 'react'
import { useFigure, useSampled } from '../../panels/hooks.ts'
import type { isFair, Par, scoreOf } from '../../run/lesson/score.ts'
import { dateOf } from '../../scenario/calendar.ts'
import { eveningOf, type Evening } from '../../scenario/tonight.ts'
import type { FigureState, FigureStore } from '../../store/figure.ts'
import { languages } from '../../text/languages.ts'
import type { Text } from '../../text/text.ts'
import { clockAt } from '../../views/deeds.ts'
import css from './dinner.css?inline'

export const styles = css

/** What whoever simulates lends. */
export interface Weighing {
  score: typeof scoreOf
  fair: typeof isFair
  /** Finds out what an evening is measured by, between frames. Returns what ends that. */
  weigh(evening: Evening, heard: (par: Par) => void): () => void
}

interface DinnerProps {
  store: FigureStore
  text: Text
  day: number
  weighing: Weighing
  /** Where others open this evening. */
  link: string
}

/** `29 November`, in the reader's language. */
const dateInWords = (day: number, { lang }: Text): string => new Intl.DateTimeFormat(lang === 'en' ? 'en-GB' : languages[lang].locale, { day: 'numeric', month: 'long', timeZone: 'UTC' }).format(new Date(`${dateOf(day)}T12:00:00Z`))

function twistIn({ twist, who, bus }: Evening, clock: (minute: number) => string, { missions: t }: Text): string {
  switch (twist) {
    case 'calm': return t.twistCalm
    case 'sick': return t.twistSick({ who: who ?? '' })
    case 'bus': return t.twistBus({ clock: clock(bus ?? 0) })
    case 'groups': return t.twistGroups
    case 'hurry': return t.twistHurry
    case 'slow': return t.twistSlow({ who: who ?? '' })
    case 'course': return t.twistCourse
  }
}

/** The daily dinner: what the evening asks for, how it goes, and a score to show to others. */
export function DinnerCard({ store, text, day, weighing, link }: DinnerProps): ReactElement {
  const t = text.missions
  const evening = useMemo(() => eveningOf(day), [day])
  const [par, setPar] = useState<Par | null>(null)
  useEffect(() => weighing.weigh(evening, setPar), [evening, weighing])
  const done = useFigure(store, ({ runs }) => runs.a.commands)
  const fair = useMemo(() => weighing.fair(done, evening), [done, evening, weighing])
  const select = useCallback(({ runs }: FigureState) => par && weighing.score(runs.a.frame, evening, par), [evening, par, weighing])
  const score = useSampled(store, select)
  const date = dateInWords(day, text)
  const clock = (minute: number): string => clockAt(store.getState(), minute, text)
  return (
    <section className="dr-missions dr-dinner" aria-label={t.dinnerOf({ date })}>
      <div className="dr-dinner-words">
        <h2 className="dr-card-title">{t.dinnerOf({ date })}</h2>
        <p className="dr-dinner-twist">{twistIn(evening, clock, text)}</p>
        <p>{t.dinnerTask({ ...evening.goal, budget: evening.budget })}</p>
      </div>
      <div className="dr-dinner-score" data-over={score?.over ?? false}>
        {!fair ? (
          <p className="dr-dinner-told">{t.unfair}</p>
        ) : score ? (
          <>
            <p className="dr-dinner-points">
              <strong>{text.format.count(score.points)}</strong> {score.over ? t.points : t.pointsSoFar}
            </p>
            <Stars stars={score.stars} label={t.stars(score)} />
            <p className="dr-dinner-told">
              {t.scored(score)} {score.wages > evening.budget && <span>{t.overBudget(score)}</span>}
            </p>
            {score.over && <Copy text={text} words={t.shared({ date, ...score, link })} />}
          </>
        ) : (
          <p className="dr-dinner-told">{t.weighing}</p>
        )}
      </div>
    </section>
  )
}

function Stars({ stars, label }: { stars: number; label: string }): ReactElement {
  return (
    <svg className="dr-stars" viewBox="0 0 120 24" role="img" aria-label={label}>
      {[0, 1, 2, 3, 4].map((i) => (
        <path key={i} data-lit={i < stars} transform={`translate(${i * 24} 0)`} d="M12 2.500l2.900 6.200 6.700.8-5 4.600 1.400 6.700-6-3.400-6 3.400 1.400-6.700-5-4.600 6.700-.8Z" />
      ))}
    </svg>
  )
}

/** A line to be pasted: onto the clipboard, or where that is closed into a field to be copied from. */
function Copy({ text: { missions: t }, words }: { text: Text; words: string }): ReactElement {
  const [copied, setCopied] = useState<boolean | null>(null)
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (copied === false) field.current?.select()
  }, [copied])
  return (
    <div className="dr-dinner-copy">
      <button type="button" className="dr-pill dr-cure" data-do="copy-score" onClick={() => void copy(words).then(setCopied)}>
        <span className="dr-label">{t.copyScore}</span>
      </button>
      <span role="status">{copied === null ? '' : copied ? t.copied : t.copyByHand}</span>
      {copied === false && <input ref={field} className="dr-dinner-field" type="text" readOnly value={words} aria-label={t.result} />}
    </div>
  )
}

async function copy(words: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(words)
    return true
  } catch {
    return false
  }
}
