import { usualRate } from '../embed/options.ts'
import { createPlayer } from '../run/player.ts'
import { MAX_FILE_BYTES, parseFile } from '../scenario/arrivals.ts'
import type { Problem, Scenario } from '../scenario/types.ts'
import type { FigureState, FigureStore } from '../store/figure.ts'
import { textOf } from '../text/text.ts'

const MEGABYTE = 1024 * 1024

let asked = 0

/** The restaurant as it stands now: with those who work there at this moment, as fast as they have become, and those whom a manager has off the clock. */
function presentRestaurant({ runs, playback }: FigureState): Scenario {
  const { scenario, frame, commands } = runs.a
  const present = frame.employees.filter((e) => !e.leaving)
  const gone = new Set(commands.filter((c) => c.do === 'let-go' && c.at <= playback.time).map((c) => c.who))
  const here = new Set(present.map((e) => e.id))
  const off = scenario.manager ? scenario.staff.filter(({ id }) => !here.has(id) && !gone.has(id)) : []
  if (present.length + off.length === 0) return scenario
  const first = new Map(scenario.staff.map((employee) => [employee.id, employee]))
  return { ...scenario, staff: [...present.map(({ id, name, speed }) => ({ ...first.get(id), id, name, speed })), ...off] }
}

/**
 * Opens a scenario, a run or a list of arrivals that the reader gave. A fault is told with the file's name and its place,
 * and the restaurant that runs goes on. Of several files given in haste the last one counts.
 */
export async function openFile(file: File, store: FigureStore): Promise<void> {
  const turn = ++asked
  const words = textOf(store.getState().view).panels
  const refuse = (problems: readonly Problem[]): void => {
    if (turn === asked) store.intend({ do: 'report', subject: file.name, problems })
  }
  // By its size alone: what is not read cannot stop the page.
  if (file.size > MAX_FILE_BYTES) {
    return refuse([{ path: '', message: words.tooLarge({ megabytes: file.size / MEGABYTE, limit: MAX_FILE_BYTES / MEGABYTE }) }])
  }
  let content: string
  try {
    content = await file.text()
  } catch {
    return refuse([{ path: '', message: words.unreadable }])
  }
  if (turn !== asked) return
  const parsed = parseFile(file.name, content, presentRestaurant(store.getState()))
  if (!parsed.ok) return refuse(parsed.problems)
  const { scenario, seed, commands = [], at: time = 0 } = parsed
  try {
    // A command that the day cannot carry out is refused now, not when the day comes to it.
    const last = commands.reduce((latest, command) => Math.max(latest, command.at), 0)
    const player = commands.length > 0 ? createPlayer({ scenario, seed, commands, time: last }) : null
    if (player && player.time < last && !player.over) return refuse([{ path: 'commands', message: words.tooMuch }])
  } catch (error) {
    const { problems } = error as { problems?: Problem[] }
    if (!problems) throw error
    return refuse(problems)
  }
  store.intend({ do: 'open', scenario, seed, done: commands, time, rate: usualRate(scenario), name: null })
}
