import type { Player } from '../run/player.ts'
import { stamp } from '../run/track.ts'
import type { Command, Problem } from '../scenario/types.ts'
import type { Choice, Which } from '../store/figure.ts'
import { christenAll } from './hire.ts'
import type { Opened, Scene } from './scene.ts'
import { runOf } from './shown.ts'

/** What comparing needs to know of a figure, and to do in it. */
export interface Paired {
  opened: Opened
  player(): Player
  /** Sets something up before anybody may see it. */
  unseen(body: () => void): void
  open(next: Scene, playing: boolean): void
  refuse(problems: readonly Problem[]): void
  /** There are two now, of whom nothing is known yet. */
  begun(): void
  publish(): void
}

/** The two differ from the moment shown on; what lay ahead of it is left behind in both. */
export function compare({ opened, player: current, ...figure }: Paired, a: Choice, b: Choice): void {
  const player = current()
  const { scenario, seed, commands } = player.a
  const at = stamp(player.time)
  const past = commands.filter((c) => c.at <= at)
  const run = { ...runOf(opened, player.a, 'a'), commands: past }
  const done = ({ commands: list }: Choice): Command[] => christenAll(list, run, at)
  const [mine, theirs] = [done(a), done(b)]
  const before = player.a.commands
  figure.unseen(() => player.beside(null))
  const problems = player.revise([...past, ...mine], 'a')
  if (problems) return figure.refuse(problems)
  try {
    opened.choices = { a: { ...a, commands: mine }, b: { ...b, commands: theirs } }
    player.beside({ scenario, seed, commands: [...past, ...theirs] })
  } catch (error) {
    opened.choices = { a: null, b: null }
    figure.unseen(() => player.revise(before, 'a'))
    figure.publish()
    return figure.refuse((error as { problems?: Problem[] }).problems ?? [{ path: '', message: String(error) }])
  }
  opened.alone ??= opened.scene
  const beside = { scenario, commands: player.b!.commands, choices: opened.choices }
  opened.scene = { ...opened.scene, seed, at, commands: player.a.commands, beside }
  figure.begun()
}

/** One of the two goes on alone. */
export function keep({ opened, player: current, ...figure }: Paired, which: Which): void {
  const player = current()
  const track = player[which]
  if (!track || !player.b) return
  const { scenario, seed, commands } = track
  const { time, rate, playing } = player
  const back = opened.alone ?? opened.scene
  figure.open({ ...back, scenario, seed, commands, at: time, rate, beside: null }, playing)
  // Starting over goes to the moment that the one restaurant was opened on.
  opened.scene = { ...back, scenario, seed, beside: null }
  opened.alone = null
  figure.publish()
}
