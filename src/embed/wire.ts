import { createPlayer, type Player } from '../run/player.ts'
import type { Problem } from '../scenario/types.ts'
import { createFigureStore, type Choice, type FigureState, type FigureStore, type Intent, type ViewState, type Which } from '../store/figure.ts'
import { emptyStudy, exploring, NO_RESULTS } from '../store/results.ts'
import { textOf } from '../text/text.ts'
import type { Clock } from '../views/clock.ts'
import { createBeat } from './beat.ts'
import type { createDoings, Doings } from './doings.ts'
import type { Paired } from './pair.ts'
import type { explained } from './refusal.ts'
import type { GivenView, Opened, Scene } from './scene.ts'
import { historyOf, playbackOf, runsOf } from './shown.ts'
import { createSpeak } from './speak.ts'
import { createUndone } from './undone.ts'
import { firstLook, watch, type Surroundings } from './watch.ts'

export interface WireOptions {
  scene: Scene
  view: GivenView
  autoplay: boolean
  trouble: FigureState['trouble']
  clock: Clock
  /** Called when something is asked for that only a hand asks for. */
  reach?: () => void
}

export interface Wired {
  store: FigureStore
  /** Commands and revisions are carried out from now on, those waiting first. What does it is not needed for the first picture. */
  takeUp(make: typeof createDoings, explain: typeof explained, pair: Pair): void
  /** The same run simulated anew at the moment shown: whatever state the one shown is in. */
  renew(): void
  /** The hash over everything that has happened there up to the moment shown; null where there is no such restaurant. */
  digest(which: Which): string | null
  destroy(): void
}

type Pair = typeof import('./pair.ts')

/** What a hand brings. */
interface Hands {
  doings: Doings
  pair: Pair
}

/** What changes only how the day is watched: it needs no more than is there untouched. */
const WATCHING: ReadonlySet<Intent['do']> = new Set(['play', 'pause', 'seek', 'rate', 'step', 'telling', 'lang', 'theme', 'classroom', 'question', 'allow', 'open', 'reset', 'report'])

const NOTHING_DONE: FigureState['history'] = { canUndo: false, canRedo: false }

/** A scene that makes a point, and is not opened past it. */
const restsIn = ({ at, until }: Scene): boolean => until !== undefined && at < until

/** Joins the store, the player and the clock of one figure: the only file that knows all three. */
export function wire(element: HTMLElement, options: WireOptions): Wired {
  const opened: Opened = { scene: options.scene, alone: null, choices: { a: null, b: null } }
  let around = firstLook(element)
  let waitsForView = options.autoplay
  const beat = createBeat(element, options.clock, () => player)
  let quiet = false
  /** The first playing of a scene rests where its point is made; whoever plays on has seen it. */
  let rests = restsIn(options.scene)
  let player: Player = playerOf(opened.scene)
  let hands: Hands | null = null
  const undone = createUndone<Hands>(() => player, unseen)

  function playerOf(of: Scene): Player {
    const { scenario, seed, commands, at: time, rate, beside } = of
    const made = createPlayer({ scenario, seed, commands, time, rate, onStep: publish })
    opened.choices = beside?.choices ?? { a: null, b: null }
    if (beside) unseen(() => made.beside({ ...beside, seed: made.a.seed }))
    return made
  }

  /** Sets something up before anybody may see it. */
  function unseen(body: () => void): void {
    quiet = true
    try {
      body()
    } finally {
      quiet = false
    }
  }

  const historyNow = (before: FigureState['history'] | null): FigureState['history'] => historyOf(hands?.doings.history ?? NOTHING_DONE, before)

  /** Shows the player's state. The runs keep their identity while only time moves. */
  function publish(): void {
    if (quiet) return
    const before = store.getState()
    store.setState({ runs: runsOf(opened, player, before.runs), playback: playbackOf(opened, player, before.playback.tick + 1), history: historyNow(before.history) })
    keepTime()
    if (!rests || !player.playing || player.time < opened.scene.until!) return
    rests = false
    // A state is published in the middle of a step of the player's, which ends before another begins.
    const { pause } = player
    queueMicrotask(pause)
  }

  /** Frames are taken only while something moves and somebody looks. */
  const keepTime = (): void => beat(player.playing && around.visible)

  const refused = (problems: readonly Problem[]): void => refuse(textOf(store.getState().view).panels.refused, problems)

  function refuse(subject: string, problems: readonly Problem[]): void {
    store.setState({ trouble: problems.length > 0 ? { subject, problems } : null })
  }

  /** Where so much happens that it comes less far than was asked for, that is said. */
  function seek(minute: number): void {
    const wanted = Math.min(minute, player.end)
    player.seek(minute)
    const { panels } = textOf(store.getState().view)
    if (player.time < wanted && !player.over && panels) refuse(panels.refused, [{ path: '', message: panels.tooMuch }])
  }

  function open(next: Scene, playing: boolean): void {
    const before = opened.choices
    let fresh: Player
    try {
      fresh = playerOf(next)
    } catch (error) {
      opened.choices = before
      throw error
    }
    player.pause()
    opened.scene = next
    rests = restsIn(next)
    player = fresh
    hands?.doings.history.forget()
    undone.forget()
    store.setState({ view: { ...store.getState().view, selected: null, pin: null, traced: undefined }, results: NO_RESULTS })
    if (playing) player.play()
    else publish()
  }

  function look(change: Partial<ViewState>): void {
    store.setState({ view: { ...store.getState().view, ...change } })
  }

  const speak = createSpeak((lang) => look({ lang }))

  function darkNow(theme: ViewState['theme']): boolean {
    // Under the reader's own colours what is drawn lies on their ground, whatever theme was picked.
    return theme === 'auto' || around.forced ? around.dark : theme === 'dark'
  }

  function takeUp(make: typeof createDoings, explain: typeof explained, pair: Pair): void {
    const doings = make({
      player: () => player,
      run: (which) => store.getState().runs[which],
      refuse(problems, attempt) {
        refused(attempt ? explain(problems, attempt, store.getState()) : problems)
      },
      changed(wish, landed) {
        const { history, view } = store.getState()
        // A value is tried out in the very card of its pin, and so is a time.
        const pin = wish === 'change' ? view.pin : view.pin && landed
        store.setState({ history: historyNow(history), view: pin === view.pin ? view : { ...view, pin } })
      },
    })
    hands = { doings, pair }
    undone.carryOut(hands)
  }

  function act(deed: (hands: Hands) => void): void {
    if (hands) return deed(hands)
    undone.wait(deed)
    options.reach?.()
  }

  function intent(wish: Intent): void {
    if (!WATCHING.has(wish.do)) options.reach?.()
    switch (wish.do) {
      case 'play':
        waitsForView = false
        if (player.over) player.seek(opened.scene.at)
        return player.play()
      case 'pause':
        waitsForView = false
        return player.pause()
      case 'seek':
        return seek(wish.time)
      case 'rate':
        return player.setRate(wish.rate)
      case 'telling':
        return look({ telling: wish.telling })
      case 'lang':
        return speak(wish.lang)
      case 'theme':
        return look({ theme: wish.theme, dark: darkNow(wish.theme) })
      case 'classroom':
        return look({ classroom: wish.on, ...(wish.on ? {} : { question: null }) })
      case 'question':
        return look({ question: wish.question })
      case 'show':
        return look({ show: wish.parts })
      case 'allow':
        return look({ controls: wish.controls })
      case 'select':
        return look({ selected: wish.employee, selectedIn: wish.which ?? 'a' })
      case 'step':
        waitsForView = false
        return player.step(wish.by)
      case 'pin':
        return look({ pin: wish.pin })
      case 'panel':
        return look({ panel: wish.panel })
      case 'trace':
        return look({ traced: wish.which ?? undefined })
      case 'consider':
        return consider(wish.choice, wish.which ?? 'a')
      case 'compare':
        return act(({ pair }) => pair.compare(paired, wish.a, wish.b))
      case 'keep':
        return act(({ pair }) => pair.keep(paired, wish.which))
      case 'study':
        return store.setState({ results: { ...store.getState().results, study: wish.days > 0 ? emptyStudy(wish.days) : null } })
      case 'explore':
        return store.setState({ results: exploring(store.getState().results, wish.what) })
      case 'open': {
        const { scenario, seed, time: at = 0, rate = player.rate, name = null, done: commands = [] } = wish
        opened.alone = null
        open({ scenario, seed, at, rate, name, commands }, !around.reducedMotion)
        return refuse('', [])
      }
      case 'reset':
        return open({ ...opened.scene, rate: player.rate }, player.playing)
      case 'report':
        return refuse(wish.subject, wish.problems)
    }
  }

  function consider(choice: Choice | null, which: Which): void {
    const { results } = store.getState()
    if (choice === null && results.preview === null) return
    store.setState({ results: { ...results, preview: choice && { which, choice, forecast: null } } })
  }

  const paired: Paired = {
    opened,
    player: () => player,
    unseen,
    open,
    refuse: refused,
    begun() {
      hands?.doings.history.forget()
      store.setState({ results: NO_RESULTS })
      look({ panel: null, pin: null, selected: null })
      publish()
    },
    publish,
  }

  const { theme } = options.view
  const { reducedMotion } = around
  const store = createFigureStore(
    {
      runs: runsOf(opened, player, null),
      playback: playbackOf(opened, player, 0),
      history: historyNow(null),
      view: { ...options.view, dark: darkNow(theme), reducedMotion, question: null, selected: null, selectedIn: 'a', pin: null, panel: null },
      results: NO_RESULTS,
      trouble: options.trouble,
    },
    { command: (...given) => act(({ doings }) => doings.command(...given)), revision: (wish) => act(({ doings }) => doings.revision(wish)), intent },
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
  }, true)

  return {
    store,
    takeUp,
    renew() {
      const { scene, choices } = opened
      const { a, b, time: at, rate } = player
      const { scenario, seed, commands } = a
      open({ ...scene, scenario, seed, commands, at, rate, beside: b && { scenario: b.scenario, commands: b.commands, choices } }, false)
      opened.scene = scene
      publish()
    },
    digest: (which) => player[which]?.digest() ?? null,
    destroy() {
      stopWatching()
      beat(false)
      player.pause()
    },
  }
}
