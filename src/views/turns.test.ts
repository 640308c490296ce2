import { describe, expect, it } from 'vitest'
import type { Clock } from './clock.ts'
import { createTurns, type Waiting } from './turns.ts'

/** Frames by hand, and a stopwatch that each drawing moves on by what it costs. */
function stand() {
  let listener: ((now: number) => void) | null = null
  let spent = 0
  let now = 0
  const clock: Clock = {
    subscribe(next) {
      listener = next
      return () => void (listener = null)
    },
  }
  let done = false
  const turns = createTurns(
    clock,
    () => spent,
    () => {
      const was = done
      done = false
      return was
    },
  )
  const drawn: string[] = []
  return {
    turns,
    drawing(name: string, cost: number, extra: { first?: boolean; held?: boolean; seen?: boolean } = {}): Waiting {
      const { first = false, held = false, seen = true } = extra
      return { first, seen, held: () => held, draw: () => void (drawn.push(name), (spent += cost)) }
    },
    press: () => void (done = true),
    frame(ms = 16): string[] {
      now += ms
      listener?.(now)
      return drawn.splice(0)
    },
    get asleep() {
      return listener === null
    },
  }
}

describe('turns', () => {
  it('draws in one frame what there is time for', () => {
    const s = stand()
    for (const name of ['a', 'b', 'c']) s.turns.ask(s.drawing(name, 1))
    expect(s.frame()).toEqual(['a', 'b', 'c'])
  })

  it('leaves to the next frames what there is no time for, the longest waiting first, and forgets nobody', () => {
    const s = stand()
    const [a, b, c] = ['a', 'b', 'c'].map((name) => s.drawing(name, 4))
    for (const one of [a, b, c]) s.turns.ask(one)
    expect(s.frame()).toEqual(['a', 'b'])
    s.turns.ask(a)
    expect(s.frame()).toEqual(['c', 'a'])
    expect(s.frame()).toEqual([])
  })

  it('answers the hand with what it is on and the first alone; the others come in the next frame', () => {
    const s = stand()
    const stage = s.drawing('stage', 1, { first: true })
    const [map, bill] = [s.drawing('map', 1, { held: true }), s.drawing('bill', 1)]
    const all = (): void => [stage, bill, map].forEach(s.turns.ask)
    all()
    s.press()
    expect(s.frame()).toEqual(['stage', 'map'])
    expect(s.frame()).toEqual(['bill'])
    // Where nothing else is asked for, nobody waits for nothing.
    s.turns.ask(bill)
    s.press()
    expect(s.frame()).toEqual(['bill'])
  })

  it('draws one of the others even where the first take the whole time, and the first in every frame', () => {
    const s = stand()
    const stage = s.drawing('stage', 30, { first: true })
    const others = ['a', 'b'].map((name) => s.drawing(name, 4))
    s.turns.ask(others[0])
    s.turns.ask(others[1])
    s.turns.ask(stage)
    expect(s.frame()).toEqual(['stage', 'a'])
    s.turns.ask(stage)
    expect(s.frame()).toEqual(['stage', 'b'])
  })

  it('lets the one under the hand go before those that have waited longer', () => {
    const s = stand()
    s.turns.ask(s.drawing('a', 9))
    s.turns.ask(s.drawing('map', 9, { held: true }))
    expect(s.frame()).toEqual(['map'])
    expect(s.frame()).toEqual(['a'])
  })

  it('draws what is out of sight once, then four times a second while something in sight moves', () => {
    const s = stand()
    const stage = s.drawing('stage', 1, { first: true })
    const away = s.drawing('away', 1, { seen: false })
    const frame = (ms: number): string[] => {
      s.turns.ask(away)
      s.turns.ask(stage)
      return s.frame(ms)
    }
    expect(frame(16)).toEqual(['stage', 'away'])
    expect(frame(100)).toEqual(['stage'])
    expect(frame(100)).toEqual(['stage'])
    expect(frame(60)).toEqual(['stage', 'away'])
  })

  it('lets what is out of sight have its last word at once when nothing in sight moves', () => {
    const s = stand()
    const away = ['a', 'b'].map((name) => s.drawing(name, 1, { seen: false }))
    for (const one of away) s.turns.ask(one)
    expect(s.frame()).toEqual(['a', 'b'])
    for (const one of away) s.turns.ask(one)
    expect(s.frame()).toEqual(['a'])
    expect(s.frame()).toEqual(['b'])
    s.frame()
    expect(s.asleep).toBe(true)
  })

  it('sleeps after one idle frame, and draws nobody who has left', () => {
    const s = stand()
    const a = s.drawing('a', 1)
    s.turns.ask(a)
    s.turns.ask(a)
    s.turns.leave(a)
    expect(s.frame()).toEqual([])
    expect(s.asleep).toBe(true)
    s.turns.ask(a)
    expect(s.frame()).toEqual(['a'])
    expect(s.asleep).toBe(false)
    s.frame()
    expect(s.asleep).toBe(true)
  })
})
