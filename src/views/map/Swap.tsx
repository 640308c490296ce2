import { useMemo, useSyncExternalStore, type ReactElement } from 'react'
import type { FigureState, FigureStore } from '../../store/figure.ts'
import type { Command, Scenario } from '../../scenario/types.ts'
import { createText } from '../../text/text.ts'
import { costOf, moreHands, oneFaster, staffOf, type Design } from './designs.ts'
import { selectMap, type MapState } from './select.ts'

interface Choice {
  one: Design | null
  many: Design | null
  /** Which of the two the restaurant is now. */
  now: 'one' | 'many' | null
  /** Dollars an hour of either. */
  cost: number
}

/** The two designs that cost what the present team costs. */
export function selectChoice({ ask, team }: MapState): Choice {
  if (!ask || team.length === 0) return { one: null, many: null, now: null, cost: 0 }
  const cost = costOf(team.map((m) => m.becoming), ask.wage)
  const one = oneFaster(cost, ask.wage)
  const many = moreHands(cost, ask.wage)
  const is = (design: Design | null): boolean =>
    design !== null && team.length === design.people && team.every((m) => Math.abs(m.becoming / design.speed - 1) < 2e-3)
  return { one, many, now: is(many) && many!.people > 1 ? 'many' : is(one) ? 'one' : null, cost }
}

/** The same day and the same customers with another staff from the first minute on. What was set on the way stays set. */
export function withDesign(state: FigureState, design: Design): { scenario: Scenario; done: Command[] } {
  const { scenario, seed, commands, frame } = state.runs.a
  const { time } = state.playback
  const kept = frame.employees
    .filter((e) => !e.leaving)
    .map(({ id, name, speed }) => scenario.staff.find((s) => s.id === id) ?? { id, name, speed })
  return {
    scenario: { ...scenario, seed, staff: staffOf(design, kept) },
    done: commands.filter((c) => c.do === 'set' && c.at <= time),
  }
}

/** One faster, or more hands: another team for the same money. */
export function SwapSwitch({ store }: { store: FigureStore }): ReactElement {
  const map = useSyncExternalStore(store.subscribe, () => selectMap(store.getState()))
  const lang = useSyncExternalStore(store.subscribe, () => store.getState().view.lang)
  const telling = useSyncExternalStore(store.subscribe, () => store.getState().view.telling)
  const { one, many, now, cost } = useMemo(() => selectChoice(map), [map])
  const t = createText(telling, lang).map
  const open = (design: Design | null): void => {
    const state = store.getState()
    if (!design) return
    const { time, rate } = state.playback
    store.intend({ do: 'open', ...withDesign(state, design), time, rate, name: null })
  }
  return (
    <div className="dr-map-swap" role="group" aria-label={t.swap}>
      <div className="dr-map-pair">
        <button
          type="button"
          aria-pressed={now === 'one'}
          disabled={!one}
          data-tip={one ? t.oneFasterHelp(one) : undefined}
          aria-description={one ? t.oneFasterHelp(one) : undefined}
          onClick={() => now !== 'one' && open(one)}
        >
          {t.oneFaster}
        </button>
        <button
          type="button"
          aria-pressed={now === 'many'}
          disabled={!many || many.people < 2}
          data-tip={many ? t.moreHandsHelp(many) : undefined}
          aria-description={many ? t.moreHandsHelp(many) : undefined}
          onClick={() => now !== 'many' && open(many)}
        >
          {t.moreHands}
        </button>
      </div>
      {cost > 0 && <span>{t.forTheSame({ dollars: cost })}</span>}
    </div>
  )
}
