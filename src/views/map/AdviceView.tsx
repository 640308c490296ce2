import { useSyncExternalStore, type ReactElement } from 'react'
import type { Advised } from '../../restaurant/surveys.ts'
import type { FigureStore } from '../../store/figure.ts'
import { createText } from '../../text/text.ts'
import { adviceWords, toldDollars, type AdviceSentence } from './adviceWords.ts'
import { star } from './found.ts'
import { isTaken, mayTake, take } from './take.ts'

const FULL = star(7.2, 3.1)
const HOLLOW = star(6.4, 2.8)

/** Where to stand, in words: the cheapest team, the cheapest with one to spare, one star; as it becomes known. */
export function AdviceView({ store }: { store: FigureStore }): ReactElement | null {
  const use = <T extends string | boolean | object | undefined>(select: () => T): T => useSyncExternalStore(store.subscribe, select)
  const telling = use(() => store.getState().view.telling)
  const lang = use(() => store.getState().view.lang)
  const told = use(() => store.getState().results.explored?.advice)
  const running = use(() => store.getState().results.explored?.running?.slot === 'map')
  const may = use(() => mayTake(store))
  // Those whose teams the reader has already.
  const taken = use(() => [told?.cheapest, told?.spare].map((team) => (team && isTaken(store, team) ? 1 : 0)).join(''))
  if (!told) return null
  const text = createText(telling, lang)
  const { head, sentences, note } = adviceWords(told, running, text)
  const { advice: t } = text
  return (
    <section className="dr-advice" aria-label={head} aria-busy={running && !told.progress.over}>
      <h3 className="dr-advice-head">{head}</h3>
      {sentences.map((sentence) => (
        <div key={sentence.key} className="dr-advice-one" data-advice={sentence.key}>
          <Mark of={sentence} />
          <p>{sentence.parts.map((words, i) => (i % 2 === 1 ? <strong key={i}>{words}</strong> : words))}</p>
          {sentence.team && may && (
            <Take team={sentence.team} taken={taken[sentence.key === 'cheapest' ? 0 : 1] === '1'} words={t} onTake={(team) => take(store, team)} />
          )}
        </div>
      ))}
      <p className="dr-advice-note">{note}</p>
      <p className="dr-aloud" aria-live="polite">
        {told.progress.over ? sentences.map(({ parts }) => parts.join('')).join(' ') : ''}
      </p>
    </section>
  )
}

/** The star by which the team is found on the map. */
function Mark({ of: { key, team } }: { of: AdviceSentence }): ReactElement {
  return (
    <svg className="dr-advice-mark" width="20" height="20" viewBox="-10 -10 20 20" aria-hidden="true">
      {team && (
        <>
          <circle r="9" />
          <path d={key === 'cheapest' ? FULL : HOLLOW} className={key === 'cheapest' ? 'dr-advice-full' : undefined} />
        </>
      )}
    </svg>
  )
}

function Take({ team, taken, words, onTake }: { team: Advised; taken: boolean; words: ReturnType<typeof createText>['advice']; onTake(team: Advised): void }): ReactElement {
  const help = words.takeHelp({ people: team.people, speed: team.speed, dollars: toldDollars(team.cost, team.cost.value) })
  return (
    <button type="button" className="dr-advice-take" data-action="take-team" disabled={taken} data-tip={help} aria-description={help} onClick={() => onTake(team)}>
      {words.take}
    </button>
  )
}
