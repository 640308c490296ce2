import { USUAL_RATE } from '../embed/options.ts'
import { MAX_FILE_BYTES, parseFile } from '../scenario/arrivals.ts'
import type { Problem } from '../scenario/types.ts'
import type { FigureStore } from '../store/figure.ts'
import { createText } from '../text/text.ts'

const MEGABYTE = 1024 * 1024

let asked = 0

/**
 * Opens a scenario or a list of arrivals that the reader gave. A fault is told with the file's name and its place,
 * and the restaurant that runs goes on. Of several files given in haste the last one counts.
 */
export async function openFile(file: File, store: FigureStore): Promise<void> {
  const turn = ++asked
  const words = createText(store.getState().view.telling).panels
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
  const parsed = parseFile(file.name, content, store.getState().runs.a.scenario)
  if (!parsed.ok) return refuse(parsed.problems)
  store.intend({ do: 'open', scenario: parsed.scenario, time: 0, rate: USUAL_RATE, name: null })
}
