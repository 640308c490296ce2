import { clock, type Clock } from '../../views/clock.ts'
import type { Turn } from './turn.ts'

/** A figure of the page, as far as whose turn it is depends on it. */
interface Player {
  turn: Turn
  readonly seen: boolean
  /** Pixels from the middle of the window; 0: it is in the middle. */
  fromMiddle(): number
}

export interface Spotlight {
  join(player: Player): { changed(): void; leave(): void }
}

/** Who has the turn keeps it until another is nearer to the middle by so many pixels: two that are as near do not take turns. */
const KEEPS = 48

/** Where the page moves under its figures. */
export interface Page {
  addEventListener(type: 'scroll' | 'resize', listener: () => void, options: { passive: true; capture: true }): void
  removeEventListener(type: 'scroll' | 'resize', listener: () => void, options: { capture: true }): void
}

/** Of the figures in view the one plays that somebody has set going, else the one most in the middle. The others rest: they cost no frames. */
export function createSpotlight(page: () => Page, beat: Clock = clock): Spotlight {
  const players = new Set<Player>()
  let current: Player | null = null
  let following: Page | null = null
  let stopBeat: (() => void) | null = null

  function pick(): Player | null {
    const able = [...players].filter(({ seen, turn }) => seen && turn.wants)
    const holding = able.filter(({ turn }) => turn.held)
    const set = holding.find((player) => player !== current) ?? holding[0]
    if (set) return set
    let best: Player | null = null
    let least = Infinity
    for (const player of able) {
      const away = player.fromMiddle() - (player === current ? KEEPS : 0)
      if (away >= least) continue
      least = away
      best = player
    }
    return best
  }

  function decide(): void {
    const next = pick()
    current = next
    for (const player of players) if (player !== next) player.turn.take()
    next?.turn.give()
    follow([...players].filter(({ seen, turn }) => seen && turn.wants).length > 1)
  }

  const soon = (): void => {
    stopBeat ??= beat.subscribe(() => {
      stopBeat?.()
      stopBeat = null
      decide()
    })
  }

  /** Where one alone is in view, nobody has to know how the page moves. */
  function follow(on: boolean): void {
    if (on === (following !== null)) return
    const window = following ?? page()
    following = on ? window : null
    for (const type of ['scroll', 'resize'] as const) {
      if (on) window.addEventListener(type, soon, { passive: true, capture: true })
      else window.removeEventListener(type, soon, { capture: true })
    }
    if (on || !stopBeat) return
    stopBeat()
    stopBeat = null
  }

  return {
    join(player) {
      players.add(player)
      decide()
      return {
        changed: decide,
        leave() {
          players.delete(player)
          if (current === player) current = null
          decide()
        },
      }
    },
  }
}

/** Where the figures of a page meet: elements, of whichever copy of this script, and the frames of `public/embed/host.js`. */
const MEETING = Symbol.for('dinner-rush.spotlight')

/** The figures of this page. Whichever script of ours comes first makes it. */
export const spotlight: Spotlight = ((globalThis as { [MEETING]?: Spotlight })[MEETING] ??= createSpotlight(() => window))
