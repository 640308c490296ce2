import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import { styles as panelStyles } from '../panels/styles.ts'
import type { FigureStore, Which } from '../store/figure.ts'
import { paneOf } from '../store/pane.ts'
import { fetchAllWords, fetchMoreWords } from '../text/shelf.ts'
import { textOf } from '../text/text.ts'
import { tableStyles } from '../views/chart/Table.tsx'
import { listOf } from '../views/stage/moment.ts'
import { serialise } from '../views/stage/serialise.ts'
import { Figure } from './Figure.tsx'
import { Lent as Lending } from './later.tsx'
import { fetchForHands, fetchPieces } from './pieces.ts'
import { taughtIn } from './taught.ts'
import { retried } from './retried.ts'
import { adopt } from './sheets.ts'
import type { Sight } from './sight.ts'
import type { Workshop } from './mount.tsx'
import type { Wired } from './wire.ts'

/** In this order: a later sheet wins over an earlier one. Those of pieces that come later stand after them. */
const styles = [panelStyles, tableStyles]

/** Where no stage is shown. */
const POSTER = { clientWidth: 640, clientHeight: 400 }

/** Parts that show of other days than the figure's own: simulated on the main thread until the first hand brings the worker. */
const ELSEWHERE: ReadonlySet<string> = new Set(['timeline', 'trace'])

let figures = 0

export interface WholeOptions {
  element: HTMLElement
  wired: Wired
  workshop: Workshop
  sight: Sight
  /** Brings something however often it has to be asked for, and says so where it does not come. */
  insist<T>(bring: () => Promise<T>): Promise<T>
  /** Takes the first picture away: called when this one takes its place, in the same turn of the page. */
  replace(): void
}

export interface Whole {
  /** Kept when all is there that the figure shows untouched. */
  complete: Promise<void>
  /** Brings what only a hand needs; kept when commands are carried out. */
  giveHands(): Promise<void>
  picture(which: Which, size?: { width: number; height: number }): string | null
  end(): void
}

/** What has to be here before it can be shown. Two restaurants are a picture of their own, called by what was chosen. */
export async function prepare({ getState }: FigureStore): Promise<void> {
  const { runs, view } = getState()
  const set = [runs.a, runs.b].some((run) => run?.choice?.commands.some((command) => command.do === 'set'))
  await Promise.all([fetchMoreWords('around', ...(set ? (['settings'] as const) : []), ...(view.classroom ? (['lesson'] as const) : [])), runs.b && fetchPieces(view.show, true)])
}

/** The figure with all that it shows untouched, in the place of its first picture: the panels at once, the rest as it comes. */
export function showWhole({ element, wired, workshop, sight, insist, replace }: WholeOptions): Whole {
  const { store } = wired
  const { runs, view } = store.getState()
  const release = adopt(element, styles)
  const react = createRoot(element)
  const dress = (sheets: readonly string[]): (() => void) => adopt(element, sheets)
  const render = (begun: boolean): void =>
    flushSync(() =>
      react.render(
        <Lending.Provider value={{ begun, dress }}>
          <Figure store={store} workshop={workshop} />
        </Lending.Provider>,
      ),
    )
  let gone = false
  let handed = false
  let stopWork = (): void => undefined
  const name = `figure ${++figures}`

  /** The figure is whole without it, should it not come: what does the same comes with the first hand. */
  async function workAlone(): Promise<void> {
    const { runs: { b }, view: { show } } = store.getState()
    if (workshop.sandbox || (!b && !show.some((part) => ELSEWHERE.has(part)))) return
    const { workUntouched } = await retried(() => import('./untouched/work.ts'))
    const stop = await workUntouched(store, sight)
    if (gone || handed) stop()
    else stopWork = stop
  }

  async function complete(): Promise<void> {
    await Promise.all([workAlone().catch((error: unknown) => reportError(error)), fetchPieces(view.show, runs.b !== null, taughtIn(store.getState()))])
    if (!gone) render(true)
  }

  async function giveHands(): Promise<void> {
    const [{ giveHands: give }] = await insist(() => Promise.all([import('./hands.ts'), fetchAllWords()]))
    if (gone) return
    handed = true
    stopWork()
    stopWork = give(element, wired, workshop.desk ?? null, name, sight)
    void fetchForHands()
  }

  replace()
  render(runs.b !== null)
  return {
    complete: complete(),
    giveHands,
    picture(which, size) {
      if (!store.getState().runs[which]) return null
      const stages = element.querySelectorAll('.dr-stage')
      const stage = stages[which === 'b' ? 1 : 0]
      const { clientWidth, clientHeight } = stage ?? POSTER
      const state = paneOf(store, which).getState()
      return serialise(listOf(state, textOf(state.view), size ?? { width: clientWidth, height: clientHeight }))
    },
    end() {
      gone = true
      stopWork()
      react.unmount()
      release()
    },
  }
}
