import { describe, expect, it } from 'vitest'
import { createPlayer, type Player } from '../run/player.ts'
import { parseScenario } from '../scenario/parse.ts'
import type { Command } from '../scenario/types.ts'
import type { FigureState, Revision, Which } from '../store/figure.ts'
import { stateOf } from '../views/chart/state.testing.ts'
import { createDoings } from './doings.ts'
import { explained } from './refusal.ts'

const parsed = parseScenario({ opensAt: '12:00', duration: 240, seed: 5, demand: { perHour: 50 }, work: { law: 'exponential', mean: 1 }, staff: [{ name: 'Ana' }], growth: { serialShare: 0.2 } })
if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
const { scenario } = parsed

const list: Command[] = [
  { at: 10, do: 'hire', value: { name: 'Bén', speed: 1 } },
  { at: 30, do: 'train', who: 'ben', value: 2 },
  { at: 50, do: 'call-in-sick', who: 'ana', value: 20 },
]

/** What a reader is told when the list is to be rewritten so; '' if it is. */
function told(wish: Revision, telling: 'restaurant' | 'system' = 'restaurant', commands = list): string {
  const player: Player = createPlayer({ scenario, commands, time: 100 })
  const run = { name: null, scenario, seed: 5, commands: player.a.commands, frame: player.a.frame, choice: null }
  const state: FigureState = { ...stateOf(), runs: { a: run, b: null } }
  const words: FigureState = { ...state, view: { ...state.view, telling } }
  let said = ''
  const doings = createDoings({
    player: () => player,
    run: () => run,
    refuse: (problems, attempt) => (said = (attempt ? explained(problems, attempt, words) : problems).map((p) => `${p.path}${p.message}`).join()),
    changed: () => {},
  })
  doings.revision(wish)
  return said
}

describe('a refusal', () => {
  it('names what later needs it', () => {
    expect(told({ do: 'remove', which: 'a', first: 0, last: 0 })).toBe('12:30: “Bén trained to 2×” needs this; remove that first')
    expect(told({ do: 'move', which: 'a', first: 0, last: 0, at: 40 })).toBe('12:30: “Bén trained to 2×” needs this; remove that first')
    expect(told({ do: 'remove', which: 'a', first: 0, last: 0 }, 'system')).toBe('12:30: “Bén upgraded to 2×” needs this; remove that first')
  })

  it('says that somebody is not there at the new time, or is not known then', () => {
    expect(told({ do: 'move', which: 'a', first: 1, last: 1, at: 5 })).toBe('Bén is not there at 12:05')
    expect(told({ do: 'change', which: 'a', index: 1, who: 'zoe' })).toBe('zoe is not there at 12:30')
  })

  it('says which act a value does not suit, and why', () => {
    expect(told({ do: 'change', which: 'a', index: 1, value: 9 })).toMatch(/^12:30, Bén trained to 9×: .*5/)
    expect(told({ do: 'change', which: 'a', index: 2, value: -4 })).toMatch(/^12:50, Ana calls in sick: .*0/)
  })

  it('is not, where nothing is wrong, nor of what is not there', () => {
    expect(told({ do: 'remove', which: 'a', first: 2, last: 2 })).toBe('')
    expect(told({ do: 'remove', which: 'a', first: 3, last: 3 })).toBe('')
    expect(told({ do: 'change', which: 'b', index: 0, value: 1 })).toBe('')
  })
})

describe('what both restaurants have done', () => {
  const own: Command = { at: 60, do: 'slow', who: 'ana', value: 0.5 }

  function two(): { player: Player; revise(wish: Revision): string[]; landed: unknown[] } {
    const player = createPlayer({ scenario, commands: list, time: 100 })
    player.beside({ scenario, seed: player.a.seed, commands: [...list, own] })
    const refused: string[] = []
    const landed: unknown[] = []
    const run = (which: Which): FigureState['runs']['a'] => ({ name: null, scenario, seed: 5, commands: player[which]!.commands, frame: player[which]!.frame, choice: null })
    const doings = createDoings({
      player: () => player,
      run,
      refuse: (problems) => refused.push(...problems.map((p) => p.message)),
      changed: (_, pin) => landed.push(pin),
    })
    return { player, landed, revise: (wish) => (doings.revision(wish), refused) }
  }
  const times = (player: Player): number[][] => [player.a.commands.map((c) => c.at), player.b!.commands.map((c) => c.at)]

  it('is moved, changed and removed in both; undone and done again in both', () => {
    const { player, revise, landed } = two()
    revise({ do: 'move', which: 'a', first: 2, last: 2, at: 20 })
    expect(times(player)).toEqual([[10, 20, 30], [10, 20, 30, 60]])
    expect(landed).toEqual([{ which: 'a', first: 1, last: 1 }])
    revise({ do: 'undo' })
    expect(times(player)).toEqual([[10, 30, 50], [10, 30, 50, 60]])
    revise({ do: 'redo' })
    expect(times(player)).toEqual([[10, 20, 30], [10, 20, 30, 60]])
  })

  it('the own of one is its own', () => {
    const { player, revise } = two()
    revise({ do: 'remove', which: 'b', first: 3, last: 3 })
    expect(times(player)).toEqual([[10, 30, 50], [10, 30, 50]])
  })

  it('stays in both where one cannot follow', () => {
    const player = createPlayer({ scenario, commands: list.slice(0, 1), time: 100 })
    player.beside({ scenario, seed: player.a.seed, commands: list })
    const before = [player.a.digest(), player.b!.digest()]
    const refused: unknown[] = []
    const doings = createDoings({ player: () => player, run: () => null, refuse: (p) => refused.push(...p), changed: () => {} })
    doings.revision({ do: 'remove', which: 'a', first: 0, last: 0 })
    expect(refused).toHaveLength(1)
    expect(times(player)).toEqual([[10], [10, 30, 50]])
    expect([player.a.digest(), player.b!.digest()]).toEqual(before)
    expect(doings.history.canUndo).toBe(false)
  })
})
