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
import { BROKE } from '../views/broke.ts'
import { Boundary } from './fault/Boundary.tsx'
import { setTrap } from './fault/trap.ts'
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
  let gone = false
  let begun = runs.b !== null
  /** Another one is drawn from nothing; none: it broke too often. */
  let drawing: number | null = 0
  const render = (): void =>
    flushSync(() =>
      react.render(
        drawing !== null && (
          <Boundary key={drawing} leaving={trap.hold} caught={(error) => trap.caught('a picture', error)}>
            <Lending.Provider value={{ begun, dress }}>
              <Figure store={store} workshop={workshop} />
            </Lending.Provider>
          </Boundary>
        ),
      ),
    )
  let drawn = 0
  const trap = setTrap({
    element,
    store,
    home: workshop.home,
    renew(fresh) {
      // What was open may be what broke.
      store.intend({ do: 'panel', panel: null })
      if (fresh) store.intend({ do: 'reset' })
      else wired.renew()
      drawing = ++drawn
      render()
    },
    clear() {
      drawing = null
      render()
    },
  })
  const brokeIn = (event: Event): void => trap.caught('a picture', (event as CustomEvent).detail)
  element.addEventListener(BROKE, brokeIn)
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
    begun = true
    if (!gone) render()
  }

  async function giveHands(): Promise<void> {
    const [{ giveHands: give }] = await insist(() => Promise.all([import('./hands.ts'), fetchAllWords()]))
    if (gone) return
    handed = true
    stopWork()
    stopWork = give(element, wired, workshop.desk ?? null, name, sight, (error) => trap.caught('work on other days', error))
    void fetchForHands()
  }

  replace()
  render()
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
      trap.stop()
      element.removeEventListener(BROKE, brokeIn)
      stopWork()
      react.unmount()
      release()
    },
  }
}
