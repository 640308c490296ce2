import { clock } from '../views/clock.ts'
import css from './snug.css?inline'
import { adopt } from './sheets.ts'

/** A window of so many pixels has room for the front of every figure: title, sentence and stage. */
const ROOMY = 620
/** Under the stage, to the edge of the window. */
const EDGE = 8
/** A stage that is lower than this tells nothing: then it is cut. */
const LEAST = 96

export interface Snug {
  /** How tall the page is with the figure as it is where there is room, whatever it is now: what a host is told. */
  fullHeight(): number
}

/**
 * Frames have the height that somebody gave them, and few hosts listen: where that is less than the figure's front, the front is drawn to
 * fill it. Hosts are told the full height all the same, and one that gives it gets the full figure. So the answer follows from the window
 * and the figure's full height alone, never from how it stands now: nothing can go to and fro.
 */
export function keepSnug(window: Window, host: HTMLElement): Snug {
  const root = window.document.documentElement
  if (window.parent === window) return { fullHeight: () => root.getBoundingClientRect().height }
  adopt(host, [css])
  let due: (() => void) | null = null
  let width = 0
  let said = 0

  /** What is set and taken back within one turn of the page is never drawn. */
  function fullHeight(): number {
    const snug = host.hasAttribute('data-snug')
    if (!snug) return root.getBoundingClientRect().height
    const { scrollY } = window
    host.removeAttribute('data-snug')
    const { height } = root.getBoundingClientRect()
    host.setAttribute('data-snug', '')
    if (window.scrollY !== scrollY) window.scrollTo(0, scrollY)
    return height
  }

  function fit(): void {
    const { innerHeight } = window
    const stages = host.querySelectorAll<HTMLElement>('.dr-stage')
    const snug = stages.length === 1 && innerHeight < ROOMY && fullHeight() > innerHeight
    host.toggleAttribute('data-snug', snug)
    if (!snug) return
    // The sentence keeps the lines that it has once needed: the stage does not breathe with its words.
    if (window.innerWidth !== width) said = 0
    width = window.innerWidth
    said = Math.max(said, host.querySelector('.dr-status p')?.getBoundingClientRect().height ?? 0)
    host.style.setProperty('--dr-snug-said', `${said}px`)
    const top = stages[0].getBoundingClientRect().top - root.getBoundingClientRect().top
    host.style.setProperty('--dr-snug-stage', `${Math.max(LEAST, Math.floor(innerHeight - top - EDGE))}px`)
  }

  /** In the next frame: a size that an observer changes at once would be told to it within the same one. */
  function soon(): void {
    due ??= clock.subscribe(() => {
      due?.()
      due = null
      fit()
    })
  }

  fit()
  new ResizeObserver(soon).observe(root)
  window.addEventListener('resize', fit)
  return { fullHeight }
}
