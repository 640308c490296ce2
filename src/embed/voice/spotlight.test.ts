import { readFileSync } from 'node:fs'
import { createContext, runInContext } from 'node:vm'
import { describe, expect, it } from 'vitest'
import { figure } from '../figure.testing.ts'
import { createSpotlight, type Page, type Spotlight } from './spotlight.ts'
import { takeTurns, type Turn } from './turn.ts'

type Frames = Set<(now: number) => void>

const ofElements = (page: Page, frames: Frames): Spotlight =>
  createSpotlight(() => page, { subscribe: (listener) => (frames.add(listener), () => void frames.delete(listener)) })

/** The one that frames and elements share where the script for frames came first. */
function ofHost({ addEventListener }: Page, frames: Frames): Spotlight {
  const window = createContext({
    addEventListener,
    document: { currentScript: null, readyState: 'complete', querySelectorAll: () => [], addEventListener: () => undefined },
    IntersectionObserver: class {},
    MutationObserver: class {
      observe(): void {}
    },
    requestAnimationFrame: (listener: () => void) => {
      const once = (): void => (frames.delete(once), listener())
      frames.add(once)
      return 1
    },
  })
  runInContext(readFileSync(new URL('../../../public/embed/host.js', import.meta.url), 'utf8'), window)
  return runInContext("globalThis[Symbol.for('dinner-rush.spotlight')]", window) as Spotlight
}

/** A page of real figures at given places, whose register is followed by hand. */
function openPage(make: typeof ofElements, places: readonly number[], autoplay = true) {
  const listeners = new Map<string, () => void>()
  const page: Page = {
    addEventListener: (type, listener) => void listeners.set(type, listener),
    removeEventListener: (type) => void listeners.delete(type),
  }
  const frames: Frames = new Set()
  const spotlight = make(page, frames)
  const players = places.map((at) => {
    const { store } = figure()
    let joined: ReturnType<typeof spotlight.join> | null = null
    const turn: Turn = takeTurns(store, autoplay, () => joined?.changed())
    const player = { turn, seen: true, at, fromMiddle: () => Math.abs(player.at) }
    joined = spotlight.join(player)
    return {
      player,
      async press(what: 'play' | 'pause') {
        store.intend({ do: what })
        await Promise.resolve()
      },
      playing: () => store.getState().playback.playing,
      look(seen: boolean) {
        player.seen = seen
        joined!.changed()
      },
      leave() {
        turn.stop()
        joined!.leave()
      },
    }
  })
  return {
    players,
    listeners,
    scroll(by: number) {
      for (const { player } of players) player.at -= by
      listeners.get('scroll')?.()
      for (const frame of [...frames]) frame(0)
    },
    playing: () => players.map((player) => player.playing()),
  }
}

describe.each([
  { whose: 'the elements’', make: ofElements },
  { whose: 'the frames’', make: ofHost },
])('of the figures in view, by $whose own script', ({ make }) => {
  const pageOf = (places: readonly number[], autoplay?: boolean) => openPage(make, places, autoplay)

  it('the one most in the middle plays and the others rest; the next one takes over when it comes there', () => {
    const { playing, scroll, listeners, players } = pageOf([0, 500, 1000])
    expect(playing()).toEqual([true, false, false])
    scroll(260)
    expect(playing(), 'as near as that, nobody takes over').toEqual([true, false, false])
    scroll(240)
    expect(playing()).toEqual([false, true, false])
    scroll(500)
    expect(playing()).toEqual([false, false, true])
    for (const player of players) player.leave()
    if (make === ofElements) expect(listeners.size).toBe(0)
  })

  it('one out of view rests, and goes on when it is back', () => {
    const { players, playing, listeners } = pageOf([0, 500])
    players[0].look(false)
    expect(playing()).toEqual([false, true])
    if (make === ofElements) expect(listeners.size, 'one alone follows no scrolling').toBe(0)
    players[0].look(true)
    expect(playing(), 'it is nearer').toEqual([true, false])
  })

  it('the one that a reader sets going plays, wherever it stands, until it is stopped or another is set going', async () => {
    const { players, playing, scroll } = pageOf([0, 500, 900])
    await players[1].press('play')
    expect(playing()).toEqual([false, true, false])
    scroll(0)
    expect(playing(), 'the middle does not win it back').toEqual([false, true, false])
    await players[2].press('play')
    expect(playing()).toEqual([false, false, true])
    await players[2].press('pause')
    expect(playing(), 'who was stopped stays so, and the middle plays').toEqual([true, false, false])
    await players[0].press('pause')
    expect(playing()).toEqual([false, true, false])
    await players[1].press('pause')
    expect(playing()).toEqual([false, false, false])
  })

  it('none begins that was not to play by itself', async () => {
    const { players, playing } = pageOf([0, 300], false)
    expect(playing()).toEqual([false, false])
    await players[1].press('play')
    expect(playing()).toEqual([false, true])
  })

  it('the turn goes on when its figure leaves the page', () => {
    const { players, playing } = pageOf([0, 300])
    players[0].leave()
    expect(playing().slice(1)).toEqual([true])
  })
})
