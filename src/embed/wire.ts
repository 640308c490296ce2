import { createPlayer, type Player } from '../run/player.ts'
import { stamp, type Track } from '../run/track.ts'
import type { Command, Problem } from '../scenario/types.ts'
import {
  createFigureStore,
  type Choice,
  type FigureState,
  type FigureStore,
  type Intent,
  type RunState,
  type ViewState,
  type Which,
} from '../store/figure.ts'
import { emptyStudy, exploring, NO_RESULTS } from '../store/results.ts'
import { fetchWords, hasWords } from '../text/shelf.ts'
import { textOf } from '../text/text.ts'
import type { Clock } from '../views/clock.ts'
import type { createDoings, Doings } from './doings.ts'
import type { explained } from './refusal.ts'
import type { GivenView, Scene } from './scene.ts'
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
  takeUp(make: typeof createDoings, explain: typeof explained): void
  /** The hash over everything that has happened there up to the moment shown; null where there is no such restaurant. */
  digest(which: Which): string | null
  destroy(): void
}

/** What changes only how the day is watched: it needs no more than is there untouched. */
const WATCHING: ReadonlySet<Intent['do']> = new Set(['play', 'pause', 'seek', 'rate', 'step', 'telling', 'lang', 'theme', 'classroom', 'question', 'allow', 'open', 'reset', 'report'])

const NOTHING_DONE: FigureState['history'] = { canUndo: false, canRedo: false }

/** A scene that makes a point, and is not opened past it. */
const restsIn = ({ at, until }: Scene): boolean => until !== undefined && at < until

/** Joins the store, the player and the clock of one figure: the only file that knows all three. */
export function wire(element: HTMLElement, options: WireOptions): Wired {
  const { clock } = options
  let scene = options.scene
  let around = firstLook(element)
  let waitsForView = options.autoplay
  let stopFrames: (() => void) | null = null
  let quiet = false
  /** The first playing of a scene rests where its point is made; whoever plays on has seen it. */
  let rests = restsIn(options.scene)
  let wished: ViewState['lang'] | null = null
  /** The scene as it was before a second restaurant came beside it. */
  let alone: Scene | null = null
  let choices: Record<Which, Choice | null> = { a: null, b: null }
  let player: Player = playerOf(scene)
  let doings: Doings | null = null
  /** What was done before there were hands for it, and when. */
  const undone: { at: number; deed(doings: Doings): void }[] = []

  function playerOf(of: Scene): Player {
    const { scenario, seed, commands, at: time, rate, beside } = of
    const made = createPlayer({ scenario, seed, commands, time, rate, onStep: publish })
    choices = beside?.choices ?? { a: null, b: null }
    if (beside) opening(() => made.beside({ ...beside, seed: made.a.seed }))
    return made
  }

  /** Sets something up before anybody may see it. */
  function opening(body: () => void): void {
    quiet = true
    try {
      body()
    } finally {
      quiet = false
    }
  }

  function runOf(track: Track, which: Which): RunState {
    const { scenario, seed, commands, frame } = track
    return { name: which === 'a' ? scene.name : null, scenario, seed, commands, frame, choice: choices[which] }
  }

  const same = (a: RunState | null, b: RunState | null): boolean =>
    a === b || (a !== null && b !== null && (Object.keys(a) as (keyof RunState)[]).every((key) => a[key] === b[key]))

  function runsOf(before: FigureState['runs'] | null): FigureState['runs'] {
    const now = { a: runOf(player.a, 'a'), b: player.b && runOf(player.b, 'b') }
    return before && same(now.a, before.a) && same(now.b, before.b) ? before : now
  }

  function playbackOf(tick: number): FigureState['playback'] {
    const { time, playing, rate, end } = player
    return { time, tick, playing, rate, opening: scene.at, end }
  }

  function historyOf(before: FigureState['history'] | null): FigureState['history'] {
    const { canUndo, canRedo } = doings?.history ?? NOTHING_DONE
    return before?.canUndo === canUndo && before.canRedo === canRedo ? before : { canUndo, canRedo }
  }

  /** Shows the player's state. The runs keep their identity while only time moves. */
  function publish(): void {
    if (quiet) return
    const before = store.getState()
    store.setState({ runs: runsOf(before.runs), playback: playbackOf(before.playback.tick + 1), history: historyOf(before.history) })
    keepTime()
    if (!rests || !player.playing || player.time < scene.until!) return
    rests = false
    // A state is published in the middle of a step of the player's, which ends before another begins.
    const { pause } = player
    queueMicrotask(pause)
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

  const refused = (problems: readonly Problem[]): void => refuse(textOf(store.getState().view).panels.refused, problems)

  function refuse(subject: string, problems: readonly Problem[]): void {
    store.setState({ trouble: problems.length > 0 ? { subject, problems } : null })
  }

  function open(next: Scene, playing: boolean): void {
    const before = choices
    let fresh: Player
    try {
      fresh = playerOf(next)
    } catch (error) {
      choices = before
      throw error
    }
    player.pause()
    scene = next
    rests = restsIn(next)
    player = fresh
    doings?.history.forget()
    undone.length = 0
    store.setState({ view: { ...store.getState().view, selected: null, pin: null, traced: undefined }, results: NO_RESULTS })
    if (playing) player.play()
    else publish()
  }

  function look(change: Partial<ViewState>): void {
    store.setState({ view: { ...store.getState().view, ...change } })
  }

  function darkNow(theme: ViewState['theme']): boolean {
    // Under the reader's own colours what is drawn lies on their ground, whatever theme was picked.
    return theme === 'auto' || around.forced ? around.dark : theme === 'dark'
  }

  function takeUp(make: typeof createDoings, explain: typeof explained): void {
    doings = make({
      player: () => player,
      run: (which) => store.getState().runs[which],
      refuse(problems, attempt) {
        refused(attempt ? explain(problems, attempt, store.getState()) : problems)
      },
      changed(wish, landed) {
        const { history, view } = store.getState()
        // A value is tried out in the very card of its pin, and so is a time.
        const pin = wish === 'change' ? view.pin : view.pin && landed
        store.setState({ history: historyOf(history), view: pin === view.pin ? view : { ...view, pin } })
      },
    })
    // Each at its own moment; the one that is shown by now stays.
    const now = player.time
    let then = now
    for (const { at, deed } of undone.splice(0)) {
      if (at !== player.time) opening(() => player.seek(at))
      then = at
      deed(doings)
    }
    if (then !== now) player.seek(now)
  }

  function act(deed: (doings: Doings) => void): void {
    if (doings) return deed(doings)
    undone.push({ at: player.time, deed })
    options.reach?.()
  }

  function intent(wish: Intent): void {
    if (!WATCHING.has(wish.do)) options.reach?.()
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
        return act((hands) => compare(hands, wish.a, wish.b))
      case 'keep':
        return act(() => keep(wish.which))
      case 'study':
        return store.setState({ results: { ...store.getState().results, study: wish.days > 0 ? emptyStudy(wish.days) : null } })
      case 'explore':
        return store.setState({ results: exploring(store.getState().results, wish.what) })
      case 'open': {
        const { scenario, seed, time: at = 0, rate = player.rate, name = null, done: commands = [] } = wish
        alone = null
        open({ scenario, seed, at, rate, name, commands }, !around.reducedMotion)
        return refuse('', [])
      }
      case 'reset':
        return open({ ...scene, rate: player.rate }, player.playing)
      case 'report':
        return refuse(wish.subject, wish.problems)
    }
  }

  /** At once where the words are at hand, else when they have come; what was wished last wins. */
  function speak(lang: ViewState['lang']): void {
    wished = lang
    if (hasWords(lang)) return look({ lang })
    fetchWords(lang).then(
      () => {
        if (wished === lang) look({ lang })
      },
      (error: unknown) => reportError(error),
    )
  }

  function consider(choice: Choice | null, which: Which): void {
    const { results } = store.getState()
    if (choice === null && results.preview === null) return
    store.setState({ results: { ...results, preview: choice && { which, choice, forecast: null } } })
  }

  /** The two differ from the moment shown on; what lay ahead of it is left behind in both. */
  function compare({ named }: Doings, a: Choice, b: Choice): void {
    const { scenario, seed, commands } = player.a
    const at = stamp(player.time)
    const past = commands.filter((c) => c.at <= at)
    const run = { ...runOf(player.a, 'a'), commands: past }
    const done = ({ commands: list }: Choice): Command[] => named(list, run, at)
    const [mine, theirs] = [done(a), done(b)]
    const before = player.a.commands
    opening(() => player.beside(null))
    const problems = player.revise([...past, ...mine], 'a')
    if (problems) return refused(problems)
    try {
      choices = { a: { ...a, commands: mine }, b: { ...b, commands: theirs } }
      player.beside({ scenario, seed, commands: [...past, ...theirs] })
    } catch (error) {
      choices = { a: null, b: null }
      opening(() => player.revise(before, 'a'))
      publish()
      return refused((error as { problems?: Problem[] }).problems ?? [{ path: '', message: String(error) }])
    }
    doings?.history.forget()
    alone ??= scene
    const beside = { scenario, commands: player.b!.commands, choices }
    scene = { ...scene, seed, at, commands: player.a.commands, beside }
    store.setState({ results: NO_RESULTS })
    look({ panel: null, pin: null, selected: null })
    publish()
  }

  function keep(which: Which): void {
    const track = player[which]
    if (!track || !player.b) return
    const { scenario, seed, commands } = track
    const { time, rate, playing } = player
    const back = alone ?? scene
    open({ ...back, scenario, seed, commands, at: time, rate, beside: null }, playing)
    // Starting over goes to the moment that the one restaurant was opened on.
    scene = { ...back, scenario, seed, beside: null }
    alone = null
    publish()
  }

  const { theme } = options.view
  const { reducedMotion } = around
  const store = createFigureStore(
    {
      runs: runsOf(null),
      playback: playbackOf(0),
      history: historyOf(null),
      view: { ...options.view, dark: darkNow(theme), reducedMotion, question: null, selected: null, selectedIn: 'a', pin: null, panel: null },
      results: NO_RESULTS,
      trouble: options.trouble,
    },
    { command: (...given) => act((d) => d.command(...given)), revision: (wish) => act((d) => d.revision(wish)), intent },
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
    digest: (which) => player[which]?.digest() ?? null,
    destroy() {
      stopWatching()
      stopFrames?.()
      stopFrames = null
      player.pause()
    },
  }
}
