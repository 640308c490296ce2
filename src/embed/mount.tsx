import { createRoot } from 'react-dom/client'
import { styles as panelStyles } from '../panels/styles.ts'
import type { FigureStore } from '../store/figure.ts'
import { createText } from '../text/text.ts'
import { styles as billStyles } from '../views/bill/View.tsx'
import { clock } from '../views/clock.ts'
import { styles as mapStyles } from '../views/map/View.tsx'
import { dark, light } from '../views/palette.ts'
import { styles as stageStyles } from '../views/stage/View.tsx'
import { styles as timelineStyles } from '../views/timeline/View.tsx'
import { paintVariables } from './colours.ts'
import { compareRuns } from './comparing.ts'
import { shareDesk, type MakeWorker } from './desk.ts'
import { Figure } from './Figure.tsx'
import figureStyles from './figure.css?inline'
import { foresee } from './foresight.ts'
import { resolveOptions, type MountOptions } from './options.ts'
import { adopt } from './sheets.ts'
import { wire } from './wire.ts'

export type { MountOptions } from './options.ts'

/** In this order: a later sheet wins over an earlier one. */
const styles = [figureStyles, panelStyles, stageStyles, timelineStyles, mapStyles, billStyles]

/** What the page lends a figure. */
export interface Workshop {
  /** Makes the worker that simulates other days than the one shown; without one that is done between frames. */
  desk?: MakeWorker
}

let figures = 0

export interface Mounted {
  store: FigureStore
  /** Takes the figure away with everything that it set up: listeners, observers, frames, style sheets, its element. */
  destroy(): void
}

/** Puts a figure into `root`, an element or a shadow root, after what is there already. As many as one likes on a page. */
export function mount(root: Element | ShadowRoot, options: MountOptions = {}, workshop: Workshop = {}): Mounted {
  const { scene, view, autoplay, problems } = resolveOptions(options)
  const words = createText(view.telling).panels
  const element = root.ownerDocument.createElement('div')
  element.className = 'dr-host'
  element.setAttribute('data-dinner-rush', '')
  root.append(element)
  const release = adopt(element, styles)
  const { store, destroy } = wire(element, {
    scene,
    view,
    autoplay,
    trouble: problems.length > 0 ? { subject: words.badOptions, problems } : null,
    clock,
  })

  const desk = shareDesk(workshop.desk ?? null, `figure ${++figures}`)
  const stopForesight = foresee(store, desk)
  const stopComparing = compareRuns(store, desk)

  let painted: boolean | null = null
  const paint = (): void => {
    const state = store.getState().view
    if (state.dark === painted) return
    painted = state.dark
    paintVariables(element, state.dark ? dark : light)
  }
  paint()
  const stopPainting = store.subscribe(paint)

  const react = createRoot(element)
  react.render(<Figure store={store} />)

  let gone = false
  return {
    store,
    destroy() {
      if (gone) return
      gone = true
      destroy()
      stopForesight()
      stopComparing()
      desk.destroy()
      stopPainting()
      react.unmount()
      element.remove()
      release()
    },
  }
}
