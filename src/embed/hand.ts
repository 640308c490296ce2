/** A finger that stays so long, ms, means the figure; before that it may yet scroll the page. */
const STAYS = 250

/** Somebody's first hand on a figure. What only a hand needs is not fetched before it. */
export interface FirstHand {
  /** Kept when it comes. */
  came: Promise<void>
  /** It is here, whatever the page has seen: a script asks for what a hand would, or the figure is there to be played with. */
  reach(): void
  stop(): void
}

/**
 * Waits for a pointer that moves on the figure, a finger that does not just scroll past, the keyboard's focus, or a click that comes of
 * neither. A pointer beneath which the figure is scrolled enters it, and is no hand before it moves.
 */
export function awaitHand(element: HTMLElement): FirstHand {
  const ending = new AbortController()
  let timer: ReturnType<typeof setTimeout> | undefined
  let reach = (): void => undefined
  const came = new Promise<void>((done) => {
    reach = () => {
      stop()
      done()
    }
  })
  function stop(): void {
    clearTimeout(timer)
    ending.abort()
  }
  const on = <K extends keyof HTMLElementEventMap>(name: K, heard: (event: HTMLElementEventMap[K]) => void): void =>
    element.addEventListener(name, heard, { signal: ending.signal, capture: true, passive: true })
  on('pointermove', ({ pointerType }) => {
    if (pointerType !== 'touch') reach()
  })
  on('pointerdown', ({ pointerType }) => {
    if (pointerType !== 'touch') return reach()
    clearTimeout(timer)
    timer = setTimeout(reach, STAYS)
  })
  on('pointercancel', () => clearTimeout(timer))
  on('pointerup', reach)
  on('click', reach)
  on('focusin', reach)
  return { came, reach: () => reach(), stop }
}
