import { describe, expect, it } from 'vitest'
import { createPlayer, type Player } from '../run/player.ts'
import { parseScenario } from '../scenario/parse.ts'
import type { Problem } from '../scenario/types.ts'
import type { Which } from '../store/figure.ts'
import { createDoings } from './doings.ts'

const parsed = parseScenario({ duration: 240, seed: 5, demand: { perHour: 50 }, work: { law: 'exponential', mean: 1 }, staff: [{ name: 'Ana' }] })
if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
const { scenario } = parsed

/** One turn of the page is over. */
const turn = (): Promise<void> => new Promise((done) => setTimeout(done))

function setUp(): { player: Player; doings: ReturnType<typeof createDoings>; refused: (readonly Problem[])[]; heard: string[] } {
  const player = createPlayer({ scenario, time: 30 })
  const refused: (readonly Problem[])[] = []
  const heard: string[] = []
  const doings = createDoings({
    player: () => player,
    run: (which: Which) => {
      const track = player[which]
      return track && { name: null, scenario, seed: track.seed, commands: track.commands, frame: track.frame, choice: null }
    },
    refuse: (problems) => problems.length > 0 && refused.push(problems),
    changed: (wish) => heard.push(wish),
  })
  return { player, doings, refused, heard }
}

describe('doings', () => {
  it('of one turn are undone and done again together, those of two turns one by one', async () => {
    const { player, doings, heard } = setUp()
    doings.command({ do: 'hire' }, 'a')
    doings.command({ do: 'train', value: 1.2 }, 'a')
    await turn()
    doings.command({ do: 'hire' }, 'a')
    await turn()
    const whole = player.a.commands
    expect(whole.map((c) => c.do)).toEqual(['hire', 'train', 'hire'])
    const digest = player.a.digest()
    doings.revision({ do: 'undo' })
    expect(player.a.commands).toEqual(whole.slice(0, 2))
    doings.revision({ do: 'undo' })
    expect(player.a.commands).toEqual([])
    doings.revision({ do: 'undo' })
    doings.revision({ do: 'redo' })
    doings.revision({ do: 'redo' })
    doings.revision({ do: 'redo' })
    expect(player.a.commands).toEqual(whole)
    expect(player.a.digest()).toBe(digest)
    expect(heard).toEqual(['command', 'command', 'command', 'undo', 'undo', 'redo', 'redo'])
  })

  it('put another list in the place of all, as one that can be undone', async () => {
    const { player, doings, refused } = setUp()
    doings.command({ do: 'train', who: 'ana', value: 1.2 }, 'a')
    await turn()
    const own = player.a.commands
    const shown = [{ at: 20, do: 'hire' as const, value: { name: 'Ben' } }, { at: 90, do: 'let-go' as const, who: 'ben' }]
    doings.revision({ do: 'replace', which: 'a', commands: shown })
    expect(player.a.commands).toEqual(shown)
    expect(player.a.frame.employees.map(({ name }) => name)).toEqual(['Ana', 'Ben'])
    doings.revision({ do: 'undo' })
    expect(player.a.commands).toEqual(own)
    doings.revision({ do: 'replace', which: 'a', commands: [{ at: 20, do: 'let-go', who: 'nobody' }] })
    expect(refused).toHaveLength(1)
    expect(player.a.commands).toEqual(own)
  })

  it('names whom it hires, so that every replay hires the same person', async () => {
    const { player, doings } = setUp()
    doings.command({ do: 'hire' }, 'a')
    const { name } = player.a.commands[0].value as { name: string }
    expect(name).toBeTruthy()
    player.seek(100)
    expect(player.a.frame.employees.map((e) => e.name)).toEqual(['Ana', name])
  })

  it('bring back what acting in the past has dropped', async () => {
    const { player, doings } = setUp()
    player.seek(90)
    doings.command({ do: 'hire' }, 'a')
    await turn()
    player.seek(40)
    doings.command({ do: 'slow', who: 'ana', value: 0.5 }, 'a')
    expect(player.a.commands.map((c) => c.do)).toEqual(['slow'])
    await turn()
    doings.revision({ do: 'undo' })
    expect(player.a.commands.map((c) => [c.do, c.at])).toEqual([['hire', 90]])
    expect(player.time).toBe(40)
  })

  it('refuse a revision that the day cannot follow, and leave everything as it was', async () => {
    const { player, doings, refused } = setUp()
    doings.command({ do: 'hire', value: { name: 'Ben' } }, 'a')
    await turn()
    player.seek(60)
    doings.command({ do: 'train', who: 'ben', value: 2 }, 'a')
    await turn()
    const before = { commands: player.a.commands, digest: player.a.digest(), time: player.time }
    doings.revision({ do: 'remove', which: 'a', first: 0, last: 0 })
    doings.revision({ do: 'move', which: 'a', first: 1, last: 1, at: 20 })
    doings.revision({ do: 'change', which: 'a', index: 1, value: -1 })
    expect(refused).toHaveLength(3)
    expect({ commands: player.a.commands, digest: player.a.digest(), time: player.time }).toEqual(before)
    doings.revision({ do: 'undo' })
    expect(player.a.commands).toHaveLength(1)
  })

  it('move, change and remove what was done, on the grid of stamps', async () => {
    const { player, doings } = setUp()
    doings.command({ do: 'hire', value: { name: 'Ben' } }, 'a')
    doings.revision({ do: 'move', which: 'a', first: 0, last: 0, at: 12.3456 })
    expect(player.a.commands[0].at).toBe(Math.ceil(12.3456 * 1024) / 1024)
    doings.revision({ do: 'move', which: 'a', first: 0, last: 0, at: 1e9 })
    expect(player.a.commands[0].at).toBe(240)
    expect(player.a.frame.employees).toHaveLength(1)
    doings.revision({ do: 'move', which: 'a', first: 0, last: 0, at: -5 })
    expect(player.a.commands[0].at).toBe(0)
    doings.revision({ do: 'change', which: 'a', index: 0, value: { name: 'Ben', speed: 2 } })
    expect(player.a.frame.employees[1].speed).toBe(2)
    doings.revision({ do: 'remove', which: 'a', first: 0, last: 0 })
    expect(player.a.commands).toEqual([])
    expect(player.a.frame.employees).toHaveLength(1)
  })

  it('of the restaurant beside leave the other alone', async () => {
    const { player, doings } = setUp()
    player.beside({ scenario, seed: player.a.seed, commands: [] })
    doings.command({ do: 'hire' }, 'b')
    await turn()
    expect([player.a.commands.length, player.b!.commands.length]).toEqual([0, 1])
    doings.revision({ do: 'undo' })
    expect(player.b!.commands).toEqual([])
  })
})
