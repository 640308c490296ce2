import { createPlayer, type Player } from '../run/player.ts'
import type { Command, Problem, Scenario } from '../scenario/types.ts'
import { createFigureStore, type FigureState, type FigureStore, type Intent, type ViewState } from '../store/figure.ts'
import { createText } from '../text/text.ts'
import type { Clock } from '../views/clock.ts'
import { christen } from './hire.ts'
import { firstLook, watch, type Surroundings } from './watch.ts'

/** The restaurant a figure opens on. */
export interface Scene {
  name: string | null
  scenario: Scenario
  /** Done before the opening moment. */
  commands: readonly Command[]
  /** Simulated minute. */
  at: number
  /** Simulated minutes per second of display. */
  rate: number
}

export interface WireOptions {
  scene: Scene
  view: Omit<ViewState, 'dark' | 'reducedMotion' | 'selected'>
  autoplay: boolean
  trouble: FigureState['trouble']
  clock: Clock
}

export interface Wired {
  store: FigureStore
  destroy(): void
}

/** Joins the store, the player and the clock of one figure: the only file that knows all three. */
export function wire(element: HTMLElement, options: WireOptions): Wired {
  const { clock } = options
  let scene = options.scene
  let around = firstLook(element)
  let waitsForView = options.autoplay
  let stopFrames: (() => void) | null = null
  let player: Player = playerOf(scene)

  function playerOf(of: Scene): Player {
    const { scenario, commands, at: time, rate } = of
    return createPlayer({ scenario, commands, time, rate, onStep: publish })
  }

  function runOf(): FigureState['runs']['a'] {
    const { scenario, seed, commands, frame } = player
    return { name: scene.name, scenario, seed, commands, frame }
  }

  function playbackOf(tick: number): FigureState['playback'] {
    const { time, playing, rate, end } = player
    return { time, tick, playing, rate, opening: scene.at, end }
  }

  /** Shows the player's state. The run keeps its identity while only time moves. */
  function publish(): void {
    const { runs, playback } = store.getState()
    const a = runOf()
    const same = a.frame === runs.a.frame && a.commands === runs.a.commands && a.scenario === runs.a.scenario
    store.setState({ runs: same ? runs : { a }, playback: playbackOf(playback.tick + 1) })
    keepTime()
  }

  /** Frames are taken only while something moves and somebody looks. */
  function keepTime(): void {
    const wanted = player.playing && around.visible
    if (wanted && !stopFrames) stopFrames = clock.subscribe((now) => player.tick(now))
    if (!wanted && stopFrames) {
      stopFrames()
      stopFrames = null
    }
  }

  function refuse(subject: string, problems: readonly Problem[]): void {
    store.setState({ trouble: problems.length > 0 ? { subject, problems } : null })
  }

  function open(next: Scene, playing: boolean): void {
    const fresh = playerOf(next)
    player.pause()
    scene = next
    player = fresh
    store.setState({ view: { ...store.getState().view, selected: null } })
    if (playing) player.play()
    else publish()
  }

  function look(change: Partial<ViewState>): void {
    store.setState({ view: { ...store.getState().view, ...change } })
  }

  function darkNow(theme: ViewState['theme']): boolean {
    return theme === 'auto' ? around.dark : theme === 'dark'
  }

  function intent(wish: Intent): void {
    switch (wish.do) {
      case 'play':
        waitsForView = false
        if (player.over) player.seek(scene.at)
        return player.play()
      case 'pause':
        waitsForView = false
        return player.pause()
      case 'seek':
        return player.seek(wish.time)
      case 'rate':
        return player.setRate(wish.rate)
      case 'telling':
        return look({ telling: wish.telling })
      case 'theme':
        return look({ theme: wish.theme, dark: darkNow(wish.theme) })
      case 'select':
        return look({ selected: wish.employee })
      case 'open': {
        const { scenario, time: at = 0, rate = player.rate, name = null, done: commands = [] } = wish
        open({ scenario, at, rate, name, commands }, !around.reducedMotion)
        return refuse('', [])
      }
      case 'reset':
        return open({ ...scene, rate: player.rate }, player.playing)
      case 'report':
        return refuse(wish.subject, wish.problems)
    }
  }

  function command(done: Omit<Command, 'at'>): void {
    const problems = player.apply(christen(done, store.getState().runs.a, player.time))
    if (problems) refuse(createText(store.getState().view.telling).panels.refused, problems)
  }

  const { theme } = options.view
  const { reducedMotion } = around
  const store = createFigureStore(
    {
      runs: { a: runOf() },
      playback: playbackOf(0),
      view: { ...options.view, dark: darkNow(theme), reducedMotion, selected: null },
      trouble: options.trouble,
    },
    { command, intent },
  )

  const stopWatching = watch(element, (now: Surroundings) => {
    around = now
    const { view } = store.getState()
    const dark = darkNow(view.theme)
    if (dark !== view.dark || now.reducedMotion !== view.reducedMotion) look({ dark, reducedMotion: now.reducedMotion })
    if (waitsForView && now.visible) {
      waitsForView = false
      if (!now.reducedMotion) player.play()
    }
    keepTime()
  })

  return {
    store,
    destroy() {
      stopWatching()
      stopFrames?.()
      stopFrames = null
      player.pause()
    },
  }
}
