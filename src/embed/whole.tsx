import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import { styles as panelStyles } from '../panels/styles.ts'
import { watchTips } from '../panels/tips.ts'
import type { FigureStore, Which } from '../store/figure.ts'
import '../scenario/parse.ts'
import { paneOf } from '../store/pane.ts'
import { fetchAllWords } from '../text/shelf.ts'
import { textOf } from '../text/text.ts'
import { tableStyles } from '../views/chart/Table.tsx'
import { listOf } from '../views/stage/moment.ts'
import { serialise } from '../views/stage/serialise.ts'
import { createDoings } from './doings.ts'
import { Figure } from './Figure.tsx'
import { Lent as Lending } from './later.tsx'
import { fetchDialogs, fetchPieces } from './pieces.ts'
import { explained } from './refusal.ts'
import { retried } from './retried.ts'
import { adopt } from './sheets.ts'
import type { Sight } from './sight.ts'
import type { Workshop } from './mount.tsx'
import type { Wired } from './wire.ts'

/** In this order: a later sheet wins over an earlier one. Those of pieces that come later stand after them. */
const styles = [panelStyles, tableStyles]

/** Where no stage is shown. */
const POSTER = { clientWidth: 640, clientHeight: 400 }

let figures = 0

export interface WholeOptions {
  element: HTMLElement
  wired: Wired
  workshop: Workshop
  sight: Sight
  /** Takes the first picture away: called when this one takes its place, in the same turn of the page. */
  replace(): void
}

export interface Whole {
  /** Kept when all is there that the figure shows. */
  complete: Promise<void>
  picture(which: Which, size?: { width: number; height: number }): string | null
  end(): void
}

/** What has to be here before it can be shown. Two restaurants are a picture of their own. */
export async function prepare({ getState }: FigureStore): Promise<void> {
  const { runs, view } = getState()
  await Promise.all([fetchAllWords(), runs.b && fetchPieces(view.show, true)])
}

/** The figure with all that belongs to it, in the place of its first picture: the panels at once, the rest as it comes. */
export function showWhole({ element, wired: { store, takeUp }, workshop, sight, replace }: WholeOptions): Whole {
  const { runs, view } = store.getState()
  takeUp(createDoings, explained)
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
  let stopWork = (): void => undefined
  const name = `figure ${++figures}`

  async function complete(): Promise<void> {
    const [work] = await Promise.all([retried(() => import('./work.ts')), fetchPieces(view.show, runs.b !== null)])
    if (gone) return
    stopWork = work.start(store, workshop.desk ?? null, name, sight)
    render(true)
    void fetchDialogs()
  }

  replace()
  render(runs.b !== null)
  const stopTips = watchTips(element)
  return {
    complete: complete(),
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
      stopTips()
      react.unmount()
      release()
    },
  }
}
