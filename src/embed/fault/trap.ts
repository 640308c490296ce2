import type { FigureStore } from '../../store/figure.ts'
import { fetchMoreWords } from '../../text/shelf.ts'
import { textOf } from '../../text/text.ts'
import { tellLost } from '../lost.ts'
import { retried } from '../retried.ts'
import { addressIn, isOurs } from './whose.ts'

/** What breaks within so long, ms, breaks in a row; after so many times the figure stays down. */
const ROW = 30_000
const MOST = 3

interface TrapOptions {
  element: HTMLElement
  store: FigureStore
  /** Where links lead. */
  home: string | undefined
  /** Puts the figure back: simulated and drawn anew with all that was done in it, at the moment shown; `fresh`: as it was opened. */
  renew(fresh: boolean): void
  /** Takes the pictures away. */
  clear(): void
}

interface Trap {
  /** Something of ours broke, `where`. */
  caught(where: string, error: unknown): void
  /** Keeps the room that the figure takes while there is less in it. */
  hold(): void
  stop(): void
}

const traps = new Set<Trap>()
/** Whose hand was on what last: what breaks in answer to a hand breaks in that figure. */
let touched: Trap | null = null

const HANDS = ['pointerdown', 'pointermove', 'pointerup', 'click', 'keydown', 'input', 'change', 'focusin', 'wheel'] as const

const OWN = addressIn(new Error('where am I').stack ?? '')

/** A page of ours has no scripts of others; nor does a frame, whose own are silent where it has no origin. */
const isOurPage = (page: Document): boolean => page.querySelector('#root.site, .story') !== null
const isSilent = ({ error, message }: ErrorEvent): boolean => error === null && message === 'Script error.' && window.parent !== window && document.body.dataset['page'] !== undefined

function heard(where: string, error: unknown, silent = false): void {
  const trap = touched ?? traps.values().next().value
  if (!trap) return
  if (silent || isOurs(error, OWN) || (isOurPage(document) && isOurs(error, addressIn((error as Error | null)?.stack ?? '')))) trap.caught(where, error)
}

const onError = (event: ErrorEvent): void => heard('a handler', event.error ?? event.message, isSilent(event))
const onRejection = ({ reason }: PromiseRejectionEvent): void => heard('a promise', reason)

/** Told once, however many hear of it. */
const told = new WeakSet<object>()

/**
 * What is ours and breaks is told in its figure's place, with all that the reader did kept, and a way to go on. The host page, and the other
 * figures on it, know nothing of it.
 */
export function setTrap({ element, store, home, renew, clear }: TrapOptions): Trap {
  let gone = false
  let up = false
  let row: number[] = []
  let close = (): void => undefined

  function end(): void {
    close()
    close = () => undefined
    element.style.minHeight = ''
    up = false
  }

  function goOn(fresh: boolean): void {
    end()
    try {
      renew(fresh)
    } catch (error) {
      trap.caught('going on', error)
    }
  }

  async function tell(where: string, error: unknown, down: boolean): Promise<void> {
    try {
      const [{ showFault }] = await retried(() => Promise.all([import('./panel.ts'), fetchMoreWords('hand')]))
      if (gone || !up) return
      close = showFault({ element, store, home, where, error, down, goOn: () => goOn(down) })
    } catch {
      if (!gone && up) close = tellLost(element, textOf(store.getState().view), () => void tell(where, error, down))
    }
  }

  function attempt(body: () => void): void {
    try {
      body()
    } catch {
      // What is broken may break again while it is put away: it has been told.
    }
  }

  const trap: Trap = {
    caught(where, error) {
      if (gone || up) return
      if (typeof error === 'object' && error !== null) {
        if (told.has(error)) return
        told.add(error)
      }
      up = true
      const now = performance.now()
      row = [...row.filter((at) => now - at < ROW), now]
      const down = row.length >= MOST
      attempt(() => store.intend({ do: 'pause' }))
      if (down) {
        trap.hold()
        attempt(clear)
      }
      void tell(where, error, down)
    },
    hold() {
      if (element.offsetHeight > 0) element.style.minHeight = `${element.offsetHeight}px`
    },
    stop() {
      gone = true
      end()
      for (const name of HANDS) element.removeEventListener(name, touch, true)
      traps.delete(trap)
      if (touched === trap) touched = null
      if (traps.size > 0) return
      removeEventListener('error', onError)
      removeEventListener('unhandledrejection', onRejection)
    },
  }
  const touch = (): void => void (touched = trap)
  for (const name of HANDS) element.addEventListener(name, touch, { capture: true, passive: true })
  if (traps.size === 0) {
    addEventListener('error', onError)
    addEventListener('unhandledrejection', onRejection)
  }
  traps.add(trap)
  return trap
}
