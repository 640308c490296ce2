import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { commands as anyCommands, scenarios } from '../restaurant/arbitrary.testing.ts'
import { HEAVY } from '../scenario/mutants.testing.ts'
import { parseCommands, parseScenario } from '../scenario/parse.ts'
import type { Command, Scenario } from '../scenario/types.ts'
import { createPlayer, type Player } from './player.ts'

function scenario(changes: Record<string, unknown> = {}): Scenario {
  const parsed = parseScenario({
    version: 1,
    duration: 240,
    seed: 7,
    demand: { perHour: 60 },
    work: { law: 'exponential', mean: 1.5 },
    patience: { law: 'exponential', mean: 12 },
    staff: [{ name: 'Ana', speed: 1 }],
    coordination: { contention: 0.03, coherency: 0.0005 },
    growth: { serialShare: 0.2 },
    ...changes,
  })
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  return parsed.scenario
}

/** All that a frame says now, apart from the arrays' spare room. */
function picture(player: Player): unknown {
  const { frame } = player.a
  const columns = (of: object, count: number): Record<string, unknown> =>
    Object.fromEntries(Object.entries(of).map(([key, value]) => [key, ArrayBuffer.isView(value) ? Array.from(value as Float64Array).slice(0, count) : value]))
  const { recent } = frame
  const ring = Array.from({ length: recent.count }, (_, i) => (recent.start + i) % recent.capacity)
  return {
    ...frame,
    employees: frame.employees.map((e) => ({ ...e })),
    waiting: columns(frame.waiting, frame.waiting.count),
    series: columns(frame.series, frame.series.count),
    recent: ring.map((at) => [recent.time[at], recent.kind[at], recent.customer[at], recent.employee[at], recent.line[at], recent.waited[at]]),
  }
}

const acts: Command[] = [
  { at: 20, do: 'hire', value: { name: 'Ben', speed: 1 } },
  { at: 40.5, do: 'train', who: 'ana', value: 2 },
  { at: 90, do: 'call-in-sick', who: 'ben', value: 30 },
  { at: 120, do: 'set', path: 'demand.factor', value: 1.5 },
]

describe('ticks', () => {
  it('lead to the same day and the same frame at any frame rate, pace or pause', () => {
    fc.assert(
      fc.property(
        scenarios,
        anyCommands,
        fc.array(fc.tuple(fc.double({ min: 0, max: 400, noNaN: true }), fc.constantFrom(0.25, 1, 7, 60)), { maxLength: 60 }),
        fc.integer({ min: 0, max: 300 }),
        (raw, rawCommands, ticks, to) => {
          const parsed = parseScenario(raw)
          if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
          const given = parseCommands(rawCommands, parsed.scenario)
          fc.pre(given.ok)
          const commands = given.commands.filter((c) => c.do !== 'train' && c.at <= to)
          const played = createPlayer({ scenario: parsed.scenario, commands })
          let now = 0
          played.play()
          played.tick(now)
          for (const [ms, rate] of ticks) {
            played.setRate(rate)
            played.tick((now += ms))
            if (ms > 200) played.pause()
            played.play()
          }
          const before = played.time
          played.seek(to)
          const sought = createPlayer({ scenario: parsed.scenario, commands, time: to })
          // The axis ends where the day has been: what lies beyond cannot be sought.
          if (before > to || to <= played.end) {
            expect(played.time).toBe(sought.time)
            expect(played.a.digest()).toBe(sought.a.digest())
            expect(picture(played)).toEqual(picture(sought))
          }
        },
      ),
      { numRuns: 60 },
    )
  })

  it('take elapsed display time times the rate, and no more than 100 ms of it after a sleep', () => {
    const player = createPlayer({ scenario: scenario(), rate: 4 })
    player.play()
    player.tick(1000)
    expect(player.time).toBe(0)
    player.tick(1050)
    expect(player.time).toBeCloseTo(0.2, 12)
    player.tick(900_000)
    expect(player.time).toBeCloseTo(0.6, 12)
    player.tick(899_000)
    expect(player.time).toBeCloseTo(0.6, 12)
  })

  it('do nothing while paused, and count nothing of the pause', () => {
    let steps = 0
    const player = createPlayer({ scenario: scenario(), rate: 60, onStep: () => steps++ })
    player.tick(0)
    player.tick(50)
    expect([player.time, steps]).toEqual([0, 0])
    player.play()
    player.tick(90)
    player.pause()
    player.tick(100)
    player.play()
    player.tick(180)
    expect(player.time).toBe(0)
  })

  it('end when the last has left', () => {
    const player = createPlayer({ scenario: scenario(), rate: 60 })
    player.play()
    for (let now = 0; now < 60_000 && player.playing; now += 100) player.tick(now)
    expect(player.playing).toBe(false)
    expect(player.over).toBe(true)
    expect(player.a.frame.inLine + player.a.frame.inService).toBe(0)
    expect(player.time).toBeGreaterThanOrEqual(240)
    expect(player.end).toBeGreaterThanOrEqual(player.time)
    expect(player.a.frame.arrived).toBe(player.a.frame.served + player.a.frame.lostTotal)
    const ended = player.time
    player.seek(Infinity)
    expect(player.time).toBe(ended)
  })
})

describe('seeking', () => {
  it('back and forth gives the day that was played', () => {
    const there = createPlayer({ scenario: scenario(), commands: acts, time: 150 })
    const again = createPlayer({ scenario: scenario(), commands: acts, time: 230 })
    again.seek(30)
    expect(again.a.commands).toEqual(acts)
    expect(again.a.frame.employees).toHaveLength(2)
    again.seek(150)
    expect(again.a.digest()).toBe(there.a.digest())
    expect(picture(again)).toEqual(picture(there))
  })

  it('stays on the axis and refuses nonsense', () => {
    const player = createPlayer({ scenario: scenario(), time: 10 })
    player.seek(-5)
    expect(player.time).toBe(0)
    player.seek(1e9)
    expect(player.time).toBe(240)
    expect(() => player.seek(NaN)).toThrow(/NaN/)
    expect(() => player.setRate(0)).toThrow(/above 0/)
  })
})

describe('commands', () => {
  it('are stamped with the time rounded up to 1/1024 minute and show at once', () => {
    const player = createPlayer({ scenario: scenario(), time: 33.3333 })
    expect(player.apply({ do: 'hire', value: { name: 'Ben' } })).toBeNull()
    const [hire] = player.a.commands
    expect(hire.at).toBe(Math.ceil(33.3333 * 1024) / 1024)
    expect(player.time).toBe(hire.at)
    expect(player.a.frame.employees.map((e) => e.name)).toEqual(['Ana', 'Ben'])
  })

  it('done live give the same day as the list of them', () => {
    const live = createPlayer({ scenario: scenario() })
    for (const { at, ...command } of acts) {
      live.seek(at)
      expect(live.apply(command)).toBeNull()
    }
    live.seek(200)
    expect(live.a.commands).toEqual(acts)
    const replayed = createPlayer({ scenario: scenario(), commands: acts, time: 200 })
    expect(live.a.digest()).toBe(replayed.a.digest())
    expect(picture(live)).toEqual(picture(replayed))
  })

  it('done in the past drop what followed, and the rest is simulated anew', () => {
    const player = createPlayer({ scenario: scenario(), commands: acts, time: 200 })
    player.seek(60)
    expect(player.apply({ do: 'let-go', who: 'ben' })).toBeNull()
    expect(player.a.commands).toEqual([...acts.slice(0, 2), { at: 60, do: 'let-go', who: 'ben' }])
    player.seek(200)
    const anew = createPlayer({ scenario: scenario(), commands: player.a.commands, time: 200 })
    expect(player.a.digest()).toBe(anew.a.digest())
    expect(player.a.frame.employees.map((e) => e.id)).toEqual(['ana'])
  })

  it('that are refused leave everything as it was', () => {
    for (const time of [70, 70.00001]) {
      const player = createPlayer({ scenario: scenario(), commands: acts, time: 200 })
      player.seek(time)
      const before = { digest: player.a.digest(), time: player.time, commands: player.a.commands, picture: picture(player) }
      for (const bad of [
        { do: 'let-go', who: 'nobody' },
        { do: 'train', who: 'ana', value: 5 },
        { do: 'train', who: 'ana', value: NaN },
        { do: 'set', path: 'duration', value: 10 },
        { do: 'dance' },
      ] as unknown as Omit<Command, 'at'>[]) {
        const problems = player.apply(bad)
        expect(problems?.[0].message, JSON.stringify(bad)).toBeTruthy()
      }
      expect({ digest: player.a.digest(), time: player.time, commands: player.a.commands, picture: picture(player) }).toEqual(before)
    }
  })

  it('of one slider dragged while time stands leave one command', () => {
    const player = createPlayer({ scenario: scenario(), time: 50 })
    for (const value of [1.1, 1.4, 2]) expect(player.apply({ do: 'set', path: 'demand.factor', value })).toBeNull()
    expect(player.a.commands).toEqual([{ at: 50, do: 'set', path: 'demand.factor', value: 2 }])
    expect(player.a.frame.demandPerHour).toBeCloseTo(120, 9)
    const anew = createPlayer({ scenario: scenario(), commands: player.a.commands, time: 50 })
    expect(player.a.digest()).toBe(anew.a.digest())
  })

  it('come too late once the day is over', () => {
    const player = createPlayer({ scenario: scenario(), time: 1e6 })
    expect(player.over).toBe(true)
    expect(player.apply({ do: 'hire' })?.[0].message).toMatch(/over/)
    expect(player.a.commands).toEqual([])
  })
})

describe('commands at the last instant', () => {
  it('are refused when the rounding of their stamp is what ends the day: doing them again would not do them', () => {
    const quiet = scenario({ duration: 60, demand: { perHour: 1, process: 'regular', factor: 0.5 } })
    const player = createPlayer({ scenario: quiet, time: 59.9999 })
    expect(player.over).toBe(false)
    expect(player.apply({ do: 'hire' })?.[0].message).toMatch(/over since minute 60;/)
    expect([player.a.commands, player.time, player.a.frame.employees.length, player.over]).toEqual([[], 59.9999, 1, false])
  })
})

describe('a step during a step', () => {
  it('is an error that says so, and does no harm', () => {
    let inside: Player | null = null
    const faults: string[] = []
    const player = createPlayer({
      scenario: scenario(),
      onStep: (p) => {
        if (inside) return
        inside = p
        for (const again of [() => p.tick(1), () => p.seek(5), () => p.apply({ do: 'hire' }), () => p.play()]) {
          try {
            again()
          } catch (error) {
            faults.push((error as Error).message)
          }
        }
      },
    })
    player.seek(10)
    expect(faults).toHaveLength(4)
    expect(faults[2]).toMatch(/apply during seek/)
    expect(player.a.commands).toEqual([])
    player.seek(20)
    expect(player.time).toBe(20)
  })
})

describe('a day that was made to be heavy', () => {
  const heavy = (name: string): Scenario => {
    const read = parseScenario(HEAVY[name])
    if (!read.ok) throw new Error(JSON.stringify(read.problems))
    return read.scenario
  }

  it('plays slower than asked and not at all into the night, two of them at one minute whichever is the heavier', () => {
    const light = { ...heavy('as many people as a link holds') }
    for (const [a, b] of [['groups of a thousand', light], [light, 'sick every moment']] as const) {
      const [first, second] = [a, b].map((one) => (typeof one === 'string' ? heavy(one) : one))
      const player = createPlayer({ scenario: first!, rate: 1e6 })
      player.beside({ scenario: second!, seed: 3, commands: [] })
      player.play()
      player.tick(0)
      for (let now = 100; now <= 200; now += 100) {
        const before = player.time
        player.tick(now)
        expect(player.time).toBeGreaterThan(before)
        expect(player.time).toBeLessThan(500)
        expect([player.a.frame.time, player.b!.frame.time]).toEqual([player.time, player.time])
      }
    }
  })

  it('stands still in a tick of no time, whatever clock says so', () => {
    const player = createPlayer({ scenario: heavy('as many people as a link holds'), rate: 10 })
    player.play()
    for (const now of [1000, NaN, 500, -Infinity, NaN]) player.tick(now)
    expect(player.time).toBe(0)
    player.tick(0)
    player.tick(100)
    expect(player.time).toBe(1)
  })
})
