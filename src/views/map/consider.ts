import type { Choice, FigureState, FigureStore } from '../../store/figure.ts'
import type { Preview } from './preview.ts'
import { selectMap } from './select.ts'
import { planMove, staffing, training } from './team.ts'

type Move = { people?: number; speed?: number }

/**
 * What letting go of the marker there would do; null where it would change nothing, or where it cannot be said beforehand:
 * who is yet to be hired cannot be sent to training by name.
 */
export function choiceOfMove(state: FigureState, move: Move): Choice | null {
  const { terms, team } = selectMap(state)
  const plan = planMove(team, move, terms.wage)
  const stay = team.filter((member) => !plan.letGo.includes(member.id))
  const there = [...stay, ...Array.from({ length: plan.hire }, () => ({ id: '', name: '', speed: 1, becoming: 1, sick: false }))]
  const trained = training(there, plan.factor)
  if (trained.some((command) => command.who === '')) return null
  const commands = [...staffing(plan), ...trained]
  return commands.length > 0 ? { commands, cost: plan.change } : null
}

/** Draws what would come of a move while a hand holds it. */
export function considerMoves(store: FigureStore, preview: Preview): () => void {
  let last: string | null = null
  const look = (): void => {
    const { move } = preview.getState()
    const state = store.getState()
    const choice = move && state.view.show.includes('timeline') ? choiceOfMove(state, move) : null
    const said = choice && JSON.stringify(choice)
    if (said === last) return
    last = said
    store.intend({ do: 'consider', choice })
  }
  const stop = preview.subscribe(look)
  return () => {
    stop()
    if (last !== null) store.intend({ do: 'consider', choice: null })
  }
}
