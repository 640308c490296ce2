import type { Command, Problem } from '../scenario/types.ts'
import type { FigureState, Revision } from '../store/figure.ts'
import { told } from '../text/refusals.ts'
import { textOf } from '../text/text.ts'
import { actWords, groupActs } from '../views/acts.ts'
import { namesIn } from '../views/timeline/pinActs.ts'
import { clockWords } from '../views/timeline/select.ts'

/** A list that was to take the place of another. */
export interface Attempt {
  wish: Exclude<Revision, { do: 'undo' | 'redo' }>
  before: readonly Command[]
  after: readonly Command[]
}

/** `commands[3].who`, `[3].value`: a place in a list of commands. */
const PLACE = /^(?:commands)?\[(\d+)\]\.?(.*)$/

/** What was wrong with a list that was refused, for one who sees what was done and no list: the act is named, and what it is about. */
export function explained(problems: readonly Problem[], { wish, before, after }: Attempt, state: FigureState): Problem[] {
  const text = textOf(state.view)
  const run = state.runs[wish.which] ?? state.runs.a
  const nameOf = namesIn(run)
  const mine = (command: Command): boolean => wish.do !== 'remove' && !before.includes(command)
  return problems.map((problem) => {
    const place = PLACE.exec(problem.path)
    const command = place ? after[Number(place[1])] : undefined
    if (!command) return problem
    const clock = clockWords(command.at, run.scenario.opensAt, state.playback.end, text)
    const what = actWords(groupActs([command])[0], text, nameOf)
    if (place![2] !== 'who') return { path: '', message: text.pins.because({ clock, what, why: told(problem.message, text) }) }
    const message = mine(command) && command.who !== undefined ? text.pins.notThere({ who: nameOf(command.who), clock }) : text.pins.needs({ clock, what })
    return { path: '', message }
  })
}
