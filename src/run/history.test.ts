import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseScenario } from '../scenario/parse.ts'
import type { Command, Scenario } from '../scenario/types.ts'
import { changed, createHistory, moved, without, type History } from './history.ts'
import { createPlayer, type Player, type Which } from './player.ts'

const parsed = parseScenario({
  duration: 120, seed: 5, demand: { perHour: 50 }, work: { law: 'exponential', mean: 1.2 }, patience: { law: 'exponential', mean: 9 },
  staff: [{ name: 'Ana' }, { name: 'Ben' }], growth: { serialShare: 0.2 },
})
if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
const scenario: Scenario = parsed.scenario

/** One thing a reader does. */
type Deed =
  | { do: 'command'; which: Which; minute: number; command: Omit<Command, 'at'> }
  | { do: 'move'; which: Which; place: number; at: number }
  | { do: 'remove'; which: Which; place: number }
  | { do: 'change'; which: Which; place: number; value: number }

const which = fc.constantFrom<Which>('a', 'b')
const place = fc.nat(9)
const command = fc.constantFrom<Omit<Command, 'at'>>(
  { do: 'hire', value: { name: 'Cy', speed: 1 } },
  { do: 'hire' },
  { do: 'train', who: 'ana', value: 1.5 },
  { do: 'train', who: 'cy', value: 1.2 },
  { do: 'let-go' },
  { do: 'let-go', who: 'ben' },
  { do: 'call-in-sick', who: 'ana', value: 20 },
  { do: 'return' },
  { do: 'slow', who: 'ben', value: 0.5 },
  { do: 'set', path: 'demand.factor', value: 1.3 },
  { do: 'set', path: 'demand.factor', value: 0.6 },
  { do: 'set', path: 'money.spend', value: 9 },
)
const deeds: fc.Arbitrary<Deed[]> = fc.array(
  fc.oneof(
    { weight: 4, arbitrary: fc.record({ do: fc.constant('command' as const), which, minute: fc.integer({ min: 0, max: 110 }), command }) },
    fc.record({ do: fc.constant('move' as const), which, place, at: fc.integer({ min: 0, max: 118 }) }),
    fc.record({ do: fc.constant('remove' as const), which, place }),
    fc.record({ do: fc.constant('change' as const), which, place, value: fc.constantFrom(0.4, 0.9, 1.7, -3) }),
  ),
  { maxLength: 12 },
)

function setUp(): { player: Player; history: History } {
  const player = createPlayer({ scenario, time: 30 })
  player.beside({ scenario, seed: player.a.seed, commands: [] })
  return { player, history: createHistory() }
}

/** Does it and remembers it, as one edit of its own. Gives whether anything came of it. */
function perform(deed: Deed, player: Player, history: History): boolean {
  const track = player[deed.which]!
  const before = track.commands
  if (deed.do === 'command') player.seek(deed.minute)
  else if (before.length === 0) return false
  const at = 'place' in deed ? deed.place % before.length : 0
  const state = [before, player.time, track.digest()]
  const problems =
    deed.do === 'command' ? player.apply(deed.command, deed.which)
    : deed.do === 'move' ? player.revise(moved(before, at, at, deed.at), deed.which)
    : deed.do === 'remove' ? player.revise(without(before, at, at), deed.which)
    : player.revise(changed(before, at, { value: deed.value }), deed.which)
  if (problems) {
    expect([track.commands, player.time, track.digest()]).toEqual(state)
    return false
  }
  const { canUndo } = history
  history.record({ which: deed.which, before, after: track.commands, rewritten: deed.do !== 'command' })
  history.close()
  return JSON.stringify(before) !== JSON.stringify(track.commands) || canUndo !== history.canUndo
}

function walk(by: 'undo' | 'redo', player: Player, history: History): number {
  const edits = history[by]()
  for (const { which: of, before, after } of edits) {
    expect(player[of]!.commands).toEqual(before)
    expect(player.revise(after, of)).toBeNull()
    expect(player[of]!.commands).toEqual(after)
  }
  return edits.length
}

/** Both lists, and both days at one minute. */
function picture(player: Player): unknown {
  player.seek(118)
  return [player.a.commands, player.b!.commands, player.a.digest(), player.b!.digest()]
}

describe('undo and redo', () => {
  it('walk through any edits of two restaurants: back to the beginning and forth again, the same lists and the same days', () => {
    fc.assert(
      fc.property(deeds, (list) => {
        const { player, history } = setUp()
        // Values of one slider done by and by are one edit: the pictures are taken where the history says that a step ends.
        const pictures: unknown[] = [picture(player)]
        let steps = 0
        for (const deed of list) {
          if (!perform(deed, player, history)) continue
          const now = countOf(history, player)
          if (now === steps) pictures[steps] = picture(player)
          else pictures[(steps = now)] = picture(player)
        }
        for (let i = steps - 1; i >= 0; i--) {
          expect(walk('undo', player, history)).toBeGreaterThan(0)
          expect(picture(player)).toEqual(pictures[i])
        }
        expect([history.canUndo, history.undo()]).toEqual([false, []])
        for (let i = 1; i <= steps; i++) {
          expect(walk('redo', player, history)).toBeGreaterThan(0)
          expect(picture(player)).toEqual(pictures[i])
        }
        expect([history.canRedo, history.redo()]).toEqual([false, []])
      }),
      { numRuns: 60 },
    )
  })

  it('a new edit forgets what was undone', () => {
    fc.assert(
      fc.property(deeds, fc.integer({ min: 1, max: 4 }), (list, back) => {
        const { player, history } = setUp()
        for (const deed of list) perform(deed, player, history)
        for (let i = 0; i < back; i++) walk('undo', player, history)
        fc.pre(history.canRedo)
        const did = perform({ do: 'command', which: 'a', minute: 111, command: { do: 'hire', value: { name: 'Zoe' } } }, player, history)
        expect(did).toBe(true)
        expect(history.canRedo).toBe(false)
        expect(history.redo()).toEqual([])
      }),
      { numRuns: 40 },
    )
  })
})

/** How many steps could be undone, found out by walking there and back. */
function countOf(history: History, player: Player): number {
  let n = 0
  while (walk('undo', player, history) > 0) n++
  for (let i = 0; i < n; i++) walk('redo', player, history)
  return n
}

describe('the history', () => {
  const one: Command = { at: 10, do: 'hire' }
  const two: Command = { at: 20, do: 'let-go' }
  const slide = (at: number, value: number, path = 'demand.factor'): Command => ({ at, do: 'set', path, value })

  it('takes all of one turn for one edit, of both restaurants', () => {
    const history = createHistory()
    const [a1, a2, b1] = [[one], [one, two], [two]]
    history.record({ which: 'a', before: [], after: a1 })
    history.record({ which: 'b', before: [], after: b1 })
    history.record({ which: 'a', before: a1, after: a2 })
    history.close()
    expect(history.undo()).toEqual([{ which: 'b', before: b1, after: [] }, { which: 'a', before: a2, after: [] }])
    expect(history.canUndo).toBe(false)
    expect(history.redo().map((e) => [e.which, e.after])).toEqual([['a', a2], ['b', b1]])
  })

  it('remembers no edit that changes nothing', () => {
    const history = createHistory()
    history.record({ which: 'a', before: [one], after: [{ ...one }] })
    expect(history.canUndo).toBe(false)
  })

  it('a slider on its way is one edit, however many values it has', () => {
    const history = createHistory()
    let before: Command[] = [one]
    for (const command of [slide(30, 1.1), slide(30.5, 1.2), slide(31.2, 1.3), slide(32, 1.4)]) {
      const after = [...before, command]
      history.record({ which: 'a', before, after })
      history.close()
      before = after
    }
    expect(history.undo()).toEqual([{ which: 'a', before, after: [one] }])
    expect(history.canUndo).toBe(false)
  })

  it('another slider, a pause, another restaurant, a rewritten value or a past that was dropped begins another', () => {
    const next: [string, Parameters<History['record']>[0]][] = [
      ['slider', { which: 'a', before: [slide(30, 1)], after: [slide(30, 1), slide(30.2, 2, 'money.spend')] }],
      ['pause', { which: 'a', before: [slide(30, 1)], after: [slide(30, 1), slide(31.5, 2)] }],
      ['restaurant', { which: 'b', before: [], after: [slide(30.2, 2)] }],
      ['rewritten', { which: 'a', before: [slide(30, 1)], after: [slide(30, 2)], rewritten: true }],
    ]
    for (const [name, edit] of next) {
      const history = createHistory()
      const first = edit.which === 'a' ? edit.before : [slide(30, 1)]
      history.record({ which: 'a', before: [], after: first })
      history.close()
      // The very commands are kept where something is done at the end.
      history.record(edit.rewritten ? edit : { ...edit, after: [...edit.before, edit.after[edit.after.length - 1]] })
      history.close()
      history.undo()
      expect(history.canUndo, name).toBe(true)
    }
    const history = createHistory()
    const [kept, later] = [slide(30, 1), slide(40, 3)]
    const long = [kept, later, slide(50, 4)]
    history.record({ which: 'a', before: [], after: long })
    history.close()
    history.record({ which: 'a', before: long, after: [kept, slide(30.4, 2)] })
    history.close()
    expect(history.undo()[0].after).toBe(long)
  })

  it('forgets one restaurant and keeps the other, in steps of both as well', () => {
    const history = createHistory()
    history.record({ which: 'a', before: [], after: [one] })
    history.record({ which: 'b', before: [], after: [two] })
    history.close()
    history.record({ which: 'b', before: [two], after: [] })
    history.close()
    history.forget('b')
    expect(history.undo()).toEqual([{ which: 'a', before: [one], after: [] }])
    expect(history.canUndo).toBe(false)
    history.forget()
    expect(history.canRedo).toBe(false)
  })
})

describe('lists', () => {
  const list: Command[] = [
    { at: 5, do: 'hire', value: { name: 'Cy' } },
    { at: 10, do: 'call-in-sick', who: 'ana', value: 30 },
    { at: 10.5, do: 'call-in-sick', who: 'ben', value: 30 },
    { at: 40, do: 'set', path: 'patience', value: 3 },
  ]

  it('move together, keep their gaps, stay in order and begin no earlier than the day', () => {
    expect(moved(list, 1, 2, 50).map((c) => [c.at, c.who])).toEqual([[5, undefined], [40, undefined], [50, 'ana'], [50.5, 'ben']])
    expect(moved(list, 1, 2, -9).map((c) => c.at)).toEqual([0, 0.5, 5, 40])
    expect(list.map((c) => c.at)).toEqual([5, 10, 10.5, 40])
  })

  it('lose what is removed and nothing else', () => {
    expect(without(list, 1, 2)).toEqual([list[0], list[3]])
    expect(without(list, 0, 3)).toEqual([])
  })

  it('change in one place; null takes a value away, but is one of `set`', () => {
    expect(changed(list, 1, { value: null })[1]).toEqual({ at: 10, do: 'call-in-sick', who: 'ana' })
    expect(changed(list, 1, { who: 'ben' })[1]).toEqual({ at: 10, do: 'call-in-sick', who: 'ben', value: 30 })
    expect(changed(list, 3, { value: null })[3]).toEqual({ at: 40, do: 'set', path: 'patience', value: null })
    expect(changed(list, 3, { value: 4 }).slice(0, 3)).toEqual(list.slice(0, 3))
  })
})
