import { useEffect, useId, useRef, useState, type ReactElement } from 'react'
import { useFigure } from '../../panels/hooks.ts'
import type { MissionJudged } from '../../run/lesson/missions.ts'
import type { Preset } from '../../scenario/presets/index.ts'
import { saidIn } from '../../scenario/presets/said.ts'
import type { Mission } from '../../scenario/presets/scene.ts'
import type { Command } from '../../scenario/types.ts'
import type { FigureStore } from '../../store/figure.ts'
import type { Text } from '../../text/text.ts'
import { clockAt } from '../../views/deeds.ts'
import { Mark } from './Mark.tsx'
import { amountOf, sentenceOf, spanOf } from './sentences.ts'

interface SlipProps {
  store: FigureStore
  text: Text
  preset: Preset
  mission: Mission
  judged: MissionJudged
}

const MARKS = { open: 'markOpen', holds: 'markHolds', broken: 'markBroken', done: 'markDone' } as const

/** Opens the scene anew with this done, from its first moment: what was done before comes back with undo. */
function openWith(store: FigureStore, { commands, at }: Preset, done: readonly Command[]): void {
  store.revise({ do: 'replace', which: 'a', commands: [...commands, ...done] })
  store.intend({ do: 'seek', time: at })
  if (!store.getState().view.reducedMotion) store.intend({ do: 'play' })
}

/** One mission: what has to hold, how it stands, and what helps. */
export function Slip({ store, text, preset, mission, judged }: SlipProps): ReactElement {
  const { missions: t, lang } = text
  const { state, over, conditions } = judged
  const { scenario } = preset
  const id = useId()
  const slip = useRef<HTMLLIElement>(null)
  /** What was pressed goes away with it: the keyboard stays here. */
  const stay = (): void => slip.current?.focus({ preventScroll: true })
  const open = (done: readonly Command[]): void => {
    stay()
    openWith(store, preset, done)
  }
  const [hints, setHints] = useState(0)
  const [given, setGiven] = useState(false)
  const hint = (): void => {
    if (hints + 1 === mission.hints.length) stay()
    setHints(hints + 1)
  }
  const giveUp = (): void => {
    stay()
    setGiven(true)
  }
  const title = saidIn(mission.says, lang)
  const clock = (minute: number): string => clockAt(store.getState(), minute, text)
  // In a room full of people nothing is given away.
  const classroom = useFigure(store, (s) => s.view.classroom)
  const more = state !== 'met' && hints < mission.hints.length
  return (
    <li ref={slip} tabIndex={-1} className="dr-slip" data-mission={mission.id} data-state={state} aria-labelledby={`${id}-title`}>
      <div className="dr-slip-head">
        <h3 id={`${id}-title`} className="dr-slip-title" data-said="">{title}</h3>
        <p className="dr-slip-state">
          {state === 'met' && <Sparks />} <strong>{t[state]}</strong> <span className="dr-slip-span">{spanOf(mission, clock, text)}</span>
        </p>
      </div>
      <ul className="dr-conditions">
        {mission.conditions.map((condition, i) => {
          const { mark, value, brokenAt } = conditions[i]!
          const idle = condition.atMost === 0 && value === 0
          const amount = value === null ? null : amountOf(condition, value, text)
          const read = amount === null ? t.nothingYet : brokenAt !== undefined ? t.brokenAt({ value: amount, clock: clock(brokenAt) }) : over ? t.atEnd({ value: amount }) : t.now({ value: amount })
          return (
            <li key={i} data-mark={mark}>
              <Mark mark={mark} />
              <span>
                {sentenceOf(condition, scenario, text)}
                <span className="dr-aloud"> ({t[MARKS[mark]]})</span>
              </span>
              {!idle && <span className="dr-slip-value">{read}</span>}
            </li>
          )
        })}
      </ul>
      {hints > 0 && (
        <ul className="dr-hints" aria-label={t.hints}>
          {mission.hints.slice(0, hints).map((hint, i) => (
            <li key={i} data-said="">{saidIn(hint, lang)}</li>
          ))}
        </ul>
      )}
      <div className="dr-slip-doings">
        {state === 'missed' && (
          <button type="button" className="dr-pill dr-cure" data-do="again" onClick={() => open([])}>
            <span className="dr-label">{t.again}</span>
          </button>
        )}
        {more && (
          <button type="button" className="dr-pill dr-quiet" data-do="hint" onClick={hint}>
            <span className="dr-label">{t.hint({ n: hints })}</span>
          </button>
        )}
        {state === 'missed' && !given && !classroom && (
          <button type="button" className="dr-pill dr-quiet" data-do="answers" onClick={giveUp}>
            <span className="dr-label">{t.giveUp}</span>
          </button>
        )}
      </div>
      {(state === 'met' || given) && !classroom && <Ways store={store} text={text} preset={preset} mission={mission} met={state === 'met'} open={open} />}
      <Spoken words={state === 'met' ? t.sayMet({ title }) : state === 'missed' ? t.sayMissed({ title }) : ''} />
    </li>
  )
}

/** What was done, whenever, and whatever those hired are called: what a reader has found by themselves is no other way. */
const inShort = (commands: readonly Command[]): string =>
  commands
    .map(({ do: deed, who, value }) => JSON.stringify([deed, who, typeof value === 'object' ? undefined : value]))
    .sort()
    .join()

/** What is known to work, each to be shown. */
function Ways({ store, text: { missions: t, lang }, preset, mission, met, open }: Omit<SlipProps, 'judged'> & { met: boolean; open(done: readonly Command[]): void }): ReactElement | null {
  const done = useFigure(store, (s) => s.runs.a.commands)
  const own = inShort(done)
  const others = mission.ways.filter(({ commands }) => !met || inShort([...preset.commands, ...commands]) !== own)
  if (others.length === 0) return null
  return (
    <div className="dr-ways">
      <h4>{met ? t.others : t.answers}</h4>
      <ul>
        {others.map(({ says, commands }, i) => (
          <li key={i}>
            <span data-said="">{saidIn(says, lang)}</span>
            <button type="button" className="dr-pill dr-quiet" data-do="show" data-said="" aria-label={t.showThis({ way: saidIn(says, lang) })} onClick={() => open(commands)}>
              <span className="dr-label">{t.show}</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** Said once when it changes while somebody listens; what stood there when it came is no news. */
function Spoken({ words }: { words: string }): ReactElement {
  const first = useRef(true)
  const [now, say] = useState('')
  useEffect(() => {
    if (!first.current) say(words)
    first.current = false
  }, [words])
  return (
    <span className="dr-aloud" role="status" aria-live="polite">
      {now}
    </span>
  )
}

/** A few sparks about the word, once, for eyes that like things to move. */
function Sparks(): ReactElement {
  return (
    <svg className="dr-sparks" viewBox="0 0 60 60" aria-hidden="true" focusable="false">
      {[0, 45, 90, 135, 180, 225, 270, 315].map((turn) => (
        <path key={turn} d="M30 17v-9" transform={`rotate(${turn} 30 30)`} />
      ))}
      <path className="dr-sparks-tick" d="M21 31l6 6 12-14" />
    </svg>
  )
}
