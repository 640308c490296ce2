import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { commands as anyCommands, scenarios } from '../../restaurant/arbitrary.testing.ts'
import { createPlayer, type Player } from '../../run/player.ts'
import type { Track } from '../../run/track.ts'
import { parseScenario } from '../../scenario/parse.ts'
import type { Command, Scenario } from '../../scenario/types.ts'
import type { FigureState } from '../../store/figure.ts'
import { createText } from '../../text/text.ts'
import { Kind, type StageList } from './list.ts'
import { listOf } from './moment.ts'
import { serialise } from './serialise.ts'

/** How a stage is looked at, besides the moment. */
interface Look {
  width: number
  height: number
  telling: 'restaurant' | 'system'
  reducedMotion: boolean
  selected: string | null
}

const looks: fc.Arbitrary<Look> = fc.record({
  width: fc.constantFrom(90, 320, 360, 559, 768, 900, 1280),
  height: fc.constantFrom(200, 392, 430),
  telling: fc.constantFrom('restaurant', 'system'),
  reducedMotion: fc.boolean(),
  selected: fc.constantFrom(null, 'employee-1'),
})

const OTHER: Look = { width: 700, height: 300, telling: 'system', reducedMotion: false, selected: null }
const RATES = [0.25, 1, 7, 19, 60]

type Deed =
  | { do: 'tick'; ms: number; rate: number }
  | { do: 'pause' }
  | { do: 'act'; command: Record<string, unknown>; which: 'a' | 'b' }
  | { do: 'seek'; share: number }
  | { do: 'step'; by: 1 | -1; times: number }
  | { do: 'undo' }
  | { do: 'redo' }
  | { do: 'move'; index: number; by: number }
  | { do: 'beside'; seed: number }
  | { do: 'alone' }

const which = fc.constantFrom('a' as const, 'a' as const, 'b' as const)
const deeds: fc.Arbitrary<Deed> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant('tick' as const), ms: fc.double({ min: 1, max: 140, noNaN: true }), rate: fc.constantFrom(...RATES) }) },
  { weight: 3, arbitrary: fc.tuple(anyCommands, which).map(([list, w]): Deed => ({ do: 'act', command: list[0] ?? { do: 'hire' }, which: w })) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('seek' as const), share: fc.double({ min: 0, max: 1.1, noNaN: true }) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('step' as const), by: fc.constantFrom(1 as const, -1 as const), times: fc.integer({ min: 1, max: 5 }) }) },
  fc.constantFrom<Deed>({ do: 'pause' }, { do: 'undo' }, { do: 'redo' }, { do: 'alone' }),
  fc.record({ do: fc.constant('move' as const), index: fc.nat(5), by: fc.double({ min: -30, max: 30, noNaN: true }) }),
  fc.record({ do: fc.constant('beside' as const), seed: fc.nat(3) }),
)

/** A player that somebody plays with: what they do, to whatever is there to do it to. */
function hands(player: Player): (deed: Deed) => void {
  let now = 0
  let undone: (readonly Command[])[] = []
  const revise = (list: readonly Command[]): boolean => player.revise(list) === null
  return (deed) => {
    switch (deed.do) {
      case 'tick':
        player.setRate(deed.rate)
        player.play()
        // A first one to set the clock, and a second of display for as much to happen as to a reader who watches.
        for (let frame = 0; frame < 8; frame++) player.tick((now += deed.ms))
        return
      case 'pause':
        return player.pause()
      case 'act': {
        const { at: _, ...command } = deed.command
        undone = []
        player.apply(command as unknown as Omit<Command, 'at'>, deed.which === 'b' && player.b ? 'b' : 'a')
        return
      }
      case 'seek':
        return player.seek(deed.share * player.end)
      case 'step':
        for (let i = 0; i < deed.times; i++) player.step(deed.by)
        return
      case 'undo': {
        const { commands } = player.a
        if (commands.length > 0 && revise(commands.slice(0, -1))) undone.push(commands)
        return
      }
      case 'redo': {
        const back = undone.pop()
        if (back) revise(back)
        return
      }
      case 'move': {
        const { commands } = player.a
        undone = []
        revise(commands.map((c, i) => (i === deed.index ? { ...c, at: Math.max(0, c.at + deed.by) } : c)))
        return
      }
      case 'beside': {
        const { scenario, seed, commands } = player.a
        return player.beside({ scenario, seed: seed + deed.seed, commands: commands.filter((c) => c.at <= player.time) })
      }
      case 'alone':
        return player.beside(null)
    }
  }
}

function pictureOf({ frame, scenario }: Track, rate: number, { width, height, telling, ...view }: Look): StageList {
  return listOf({ runs: { a: { frame, scenario } }, playback: { rate }, view } as FigureState, createText(telling, 'en'), { width, height })
}

interface Moment {
  digest: string
  picture: string
}

const momentOf = (track: Track, rate: number, look: Look): Moment => ({ digest: track.digest(), picture: serialise(pictureOf(track, rate, look)) })

/** The same run, sought at once; then left for earlier and later minutes and come back to, if one likes. */
function sought({ scenario, seed, commands }: Track, time: number, detour: boolean): Track {
  const player = createPlayer({ scenario, seed, commands, time })
  if (detour) for (const there of [time * 0.7, time + 17, time * 0.2, time]) player.seek(there)
  return player.a
}

function parsed(raw: Record<string, unknown>): Scenario {
  const result = parseScenario(raw)
  if (!result.ok) throw new Error(JSON.stringify(result.problems))
  return result.scenario
}

const RUNS = 95
const DEEDS = 12

describe('seeking equals playing there, to the display list', () => {
  it('at a thousand random moments of random runs, whatever was done on the way', () => {
    const seen = { moments: 0, people: 0, walking: 0, coins: 0, badges: 0, commands: 0, second: 0, later: 0 }
    fc.assert(
      fc.property(
        scenarios.map(parsed),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.array(fc.tuple(deeds, looks, fc.boolean()), { minLength: DEEDS, maxLength: DEEDS }),
        (scenario, start, days) => {
          const player = createPlayer({ scenario, time: start * scenario.duration })
          const act = hands(player)
          for (const [deed, look, detour] of days) {
            act(deed)
            const { a, b, time, rate } = player
            for (const track of b ? [a, b] : [a]) {
              const played = momentOf(track, rate, look)
              const there = sought(track, time, detour)
              // Another picture in between, for what one might leave behind for the next.
              pictureOf(there, 0.5, OTHER)
              expect(momentOf(there, rate, look), `${deed.do} at ${time}`).toEqual(played)
              const { people, coins, badges } = pictureOf(track, rate, look)
              seen.people += people.count
              seen.walking += people.kind.subarray(0, people.count).filter((kind) => kind !== Kind.waiting && kind !== Kind.atCounter).length
              seen.coins += coins.length
              seen.badges += badges.length
              seen.commands += track.commands.filter((c) => c.at <= time).length
              seen.later += track.commands.filter((c) => c.at > time).length
            }
            seen.second += b ? 1 : 0
            seen.moments++
          }
        },
      ),
      { numRuns: RUNS },
    )
    // A picture of nobody, or a day on which nothing was done, would have shown little.
    expect(seen.moments).toBeGreaterThanOrEqual(1000)
    for (const [what, count] of Object.entries(seen)) expect(count, what).toBeGreaterThan(10)
  })
})
