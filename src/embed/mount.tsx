import type { FigureStore, Which } from '../store/figure.ts'
import { langOf, type Lang } from '../text/languages.ts'
import { textOf } from '../text/text.ts'
import { clock } from '../views/clock.ts'
import { dark, light } from '../views/palette.ts'
import { styles as stageStyles } from '../views/stage/styles.ts'
import { paintVariables } from './colours.ts'
import type { MakeWorker } from './desk.ts'
import figureStyles from './figure.css?inline'
import { awaitHand } from './hand.ts'
import { tellLost } from './lost.ts'
import { resolveOptions, type MountOptions } from './options.ts'
import { openStage } from './opening.ts'
import { retried } from './retried.ts'
import roomStyles from './room.css?inline'
import { adopt } from './sheets.ts'
import { watchSight } from './sight.ts'
import type { Lent } from './takeaway/lent.ts'
import type { Whole } from './whole.tsx'
import { wire } from './wire.ts'

export type { MountOptions } from './options.ts'

/** In this order: a later sheet wins over an earlier one. Those of pieces that come later stand after them. */
const styles = [figureStyles, roomStyles, stageStyles]

/** The first picture has the line for itself until it has moved, or for so long, ms, where it stands still. */
const GRACE = 500

/** What has just come is drawn, and as tall as it stays, after so long, ms. */
const SETTLED = 1500

/** What the page lends a figure. */
export interface Workshop extends Lent {
  /** Makes the worker that simulates other days than the one shown; without one that is done between frames. */
  desk?: MakeWorker
  /** The figure is there to be played with: what only a hand needs comes as soon as the page has nothing else to do, and `whole` waits for it. */
  sandbox?: boolean
}

/** What the text around a place is in, as its nearest `lang` says, the page's at last. */
export function langAround(root: Element | ShadowRoot): Lang {
  for (let at: Element | null = root instanceof ShadowRoot ? root.host : root; at; ) {
    const named = at.closest('[lang]')
    if (named) return langOf(named.getAttribute('lang')) ?? 'en'
    const above: Node = at.getRootNode()
    at = above instanceof ShadowRoot ? above.host : null
  }
  return langOf(root.ownerDocument.documentElement.lang) ?? 'en'
}

/** The element of a figure: `document.querySelector('[data-dinner-rush]').dinnerRush`. */
interface FigureElement extends HTMLDivElement {
  dinnerRush?: Mounted
}

/** A figure, as the page that has it reaches it. */
export interface Mounted {
  store: FigureStore
  /**
   * What has happened up to the moment shown, as 16 hex digits: a hash over every event. Two figures that show the same moment of the
   * same run have the same one, in every browser. Null where there is no such restaurant (`b`: the one beside the first).
   */
  digest(which?: Which): string | null
  /**
   * The stage as it stands at the moment shown, as one string (`serialise`): who stands where, doing what, to the last bit. Equal
   * pictures, equal strings. Its size in CSS pixels is the stage's own on this page; that of a poster where no stage is shown.
   * Null where there is no such restaurant, and before the figure is whole.
   */
  picture(which?: Which, size?: { width: number; height: number }): string | null
  /** Kept when the parts have come that are not on the first picture: the page then has all that the figure shows untouched. */
  whole: Promise<void>
  /** Brings what only a hand needs, as the first hand does. Kept when it is there: commands are carried out at once from then on. */
  reach(): Promise<void>
  /** Takes the figure away with everything that it set up: listeners, observers, frames, style sheets, its element. */
  destroy(): void
}

/** Kept when time has gone on in the figure, or after `grace` ms. */
function moved(store: FigureStore, grace: number): Promise<void> {
  return new Promise((done) => {
    const { time } = store.getState().playback
    const timer = setTimeout(end, grace)
    const stop = store.subscribe(({ playback }) => {
      if (playback.time !== time) end()
    })
    function end(): void {
      clearTimeout(timer)
      stop()
      done()
    }
  })
}

/** At latest after so long, ms, the page has nothing else to do. */
const IDLE = 1000

const idle = (): Promise<void> =>
  new Promise((done) => ('requestIdleCallback' in globalThis ? void requestIdleCallback(() => done(), { timeout: IDLE }) : void setTimeout(done, IDLE / 4)))

/** Puts a figure into `root`, an element or a shadow root, after what is there already. As many as one likes on a page. */
export async function mount(root: Element | ShadowRoot, options: MountOptions = {}, workshop: Workshop = {}): Promise<Mounted> {
  const { scene, view, autoplay, trouble } = await resolveOptions(options, langAround(root))
  const element: FigureElement = root.ownerDocument.createElement('div')
  element.className = 'dr-host'
  element.setAttribute('data-dinner-rush', '')
  element.setAttribute('data-coming', '')
  const large = view.classroom ? [(await import('./classroom.css?inline')).default] : []
  root.append(element)
  const release = adopt(element, [...styles, ...large])
  const hand = awaitHand(element)
  const wired = wire(element, {
    scene,
    view,
    autoplay,
    trouble,
    clock,
    reach: hand.reach,
  })

  const { store, digest, destroy } = wired
  const sight = watchSight(element)
  let painted: boolean | null = null
  const paint = (): void => {
    const state = store.getState().view
    if (element.hasAttribute('data-classroom') !== state.classroom) element.toggleAttribute('data-classroom', state.classroom)
    if (state.dark === painted) return
    painted = state.dark
    paintVariables(element, state.dark ? dark : light)
  }
  paint()
  const stopPainting = store.subscribe(paint)

  const { show } = store.getState().view
  const opens = show.includes('stage') && !scene.beside
  const stopOpening = opens ? openStage(element, store) : () => undefined
  let gone = false
  let shown: Whole | null = null
  let stopTelling = (): void => undefined

  /** Kept when it comes, however often it has to be asked for: where it does not, a sentence says so, and a button asks once more. */
  async function insist<T>(bring: () => Promise<T>): Promise<T> {
    for (;;) {
      try {
        return await retried(bring)
      } catch (error) {
        if (gone) throw error
        reportError(error)
        await new Promise<void>((again) => {
          stopTelling = tellLost(element, textOf(store.getState().view), again)
        })
      }
    }
  }

  async function complete(): Promise<void> {
    await moved(store, opens && autoplay ? GRACE : 0)
    const showWhole = await insist(async () => {
      const whole = await import('./whole.tsx')
      await whole.prepare(store)
      return whole.showWhole
    })
    if (gone) return
    shown = showWhole({ element, wired, workshop, sight, insist, replace: stopOpening })
    await shown.complete
    setTimeout(() => element.removeAttribute('data-coming'), SETTLED)
  }
  const first = complete()
  const atHand = Promise.all([first, hand.came]).then(() => shown?.giveHands())
  const whole = workshop.sandbox ? first.then(idle).then(hand.reach).then(() => atHand) : first
  for (const coming of [whole, atHand])
    coming.catch((error: unknown) => {
      if (!gone) reportError(error)
    })

  const mounted: Mounted = {
    store,
    whole,
    reach() {
      hand.reach()
      return atHand
    },
    digest: (which = 'a') => digest(which),
    picture: (which = 'a', size) => shown?.picture(which, size) ?? null,
    destroy() {
      if (gone) return
      gone = true
      destroy()
      hand.stop()
      sight.stop()
      stopPainting()
      stopTelling()
      if (shown) shown.end()
      else stopOpening()
      element.remove()
      release()
    },
  }
  // As a <video> carries its own play(): whoever sees a figure reaches it, from the console or a script of the page, and needs no
  // variable that the page happened to keep. It is the figure on the screen that answers, not another one made for the asking.
  element.dinnerRush = mounted
  return mounted
}
