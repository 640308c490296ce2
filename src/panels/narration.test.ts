import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Command } from '../scenario/types.ts'
import type { EmployeeFrame } from '../store/figure.ts'
import { createText } from '../text/text.ts'
import { employee, frameOf, type Moment } from './frame.testing.ts'
import { createNarrator, PACE, REST, type Seen } from './narration.ts'
import { lookAt, type Look } from './news.ts'

const restaurant = createText('restaurant', 'en')
const system = createText('system', 'en')
const SCENARIO = {}
const NONE: readonly Command[] = []

function seen(time: number, moment: Moment, change: Partial<Seen> = {}): Seen {
  const clockOf = (minute: number): string => restaurant.format.clock(720 + minute)
  return {
    time, clock: clockOf(time), rate: 4, playing: true, title: 'Nino’s', scenario: SCENARIO, commands: { a: NONE, b: null },
    a: lookAt(frameOf(moment)), b: null,
    deed: (commands) => `did ${commands.at(-1)!.do}`, letter: (which) => which.toUpperCase(), clockOf, standing: () => 'All is well.', outside: () => false,
    ...change,
  }
}

/** A figure that plays at 4 minutes a second, read four times a second. */
function playing(text = restaurant) {
  const narrator = createNarrator()
  let ms = 0
  let time = 0
  return {
    /** Plays on for `seconds` with things as they are in `moment`; what was said. */
    play(seconds: number, moment: Moment, change: Partial<Seen> = {}): string[] {
      const out: string[] = []
      for (let i = 0; i < seconds * 4; i++) {
        ms += 250
        time += 1
        const { said } = narrator.see(seen(time, moment, change), text, ms)
        if (said !== null) out.push(said)
      }
      return out
    },
    /** The narrator's answer once the hand rests. */
    act(moment: Moment, change: Partial<Seen>): string | null {
      ms += 10
      time = change.time ?? time
      const first = narrator.see(seen(time, moment, { playing: false, ...change }), text, ms)
      if (first.again === null) return first.said
      ms += first.again
      return narrator.see(seen(time, moment, { playing: false, ...change }), text, ms).said
    },
  }
}

const ana = (change: Partial<EmployeeFrame> = {}): EmployeeFrame => employee('Ana', { state: 'busy', ...change })
const ben = (change: Partial<EmployeeFrame> = {}): EmployeeFrame => employee('Ben', { state: 'busy', ...change })
const did = (what: Command['do'], at: number): Command => ({ at, do: what }) as Command

describe('what is told of the day', () => {
  it('is silent while nothing happens', () => {
    const day = playing()
    expect(day.play(120, { line: [0], served: 3 })).toEqual([])
    expect(day.play(120, { line: [3], served: 9 })).toEqual([])
  })

  it('tells of a line once, and again only when it has doubled or cleared', () => {
    const day = playing()
    day.play(1, { line: [0] })
    expect(day.play(60, { line: [6], longestWait: 2.4 })).toEqual(['12:05. A line forms: 6 waiting, the longest for 2 minutes.'])
    expect(day.play(60, { line: [9] })).toEqual([])
    expect(day.play(60, { line: [31], longestWait: 9.9 })).toHaveLength(1)
    expect(day.play(60, { line: [0] })).toEqual([expect.stringMatching(/^\d\d?:\d\d\. The line has cleared\.$/)])
  })

  it('says when the line is out of the door, and when it is in again', () => {
    const day = playing()
    const out = { outside: () => true }
    day.play(1, { line: [0], staff: [ana(), ben()] })
    const [said] = day.play(1, { line: [31], longestWait: 9, staff: [ana(), ben({ state: 'sick' })] }, out)
    expect(said).toBe('12:05. The line is out of the door: 31 waiting, the longest for 9 minutes. Ben is out sick.')
    expect(day.play(30, { line: [33], staff: [ana(), ben({ state: 'sick' })] }, out)).toEqual([])
    expect(day.play(7, { line: [29], staff: [ana(), ben({ state: 'sick' })] })).toEqual([expect.stringMatching(/The line is inside the door again: 29 waiting\.$/)])
    expect(day.play(30, { line: [28], staff: [ana(), ben({ state: 'sick' })] })).toEqual([])
  })

  it('puts the line, the first loss and who is sick into one utterance', () => {
    const day = playing()
    day.play(1, { line: [0], staff: [ana(), ben()] })
    const [said] = day.play(1, { line: [31], longestWait: 9, lost: { gaveUp: 1 }, staff: [ana(), ben({ state: 'sick' })] })
    expect(said).toBe('12:05. A line forms: 31 waiting, the longest for 9 minutes. The first customer is lost. Ben is out sick.')
  })

  it('says that the host has not noticed, that it has, and that somebody is back', () => {
    const day = playing()
    day.play(1, { staff: [ana(), ben()] })
    expect(day.play(7, { staff: [ana(), ben({ state: 'sick', noticed: false })] })[0]).toMatch(/Ben is out sick, and the host has not noticed\.$/)
    expect(day.play(7, { staff: [ana(), ben({ state: 'sick' })] })[0]).toMatch(/The host has noticed that Ben is out sick\.$/)
    expect(day.play(7, { staff: [ana(), ben()] })[0]).toMatch(/Ben is back\.$/)
  })

  it('does not lose an absence that was over before there was time to tell it', () => {
    const day = playing()
    day.play(1, { line: [0], staff: [ana(), ben()] })
    expect(day.play(1, { line: [9], staff: [ana(), ben()] })).toHaveLength(1)
    expect(day.play(1, { line: [9], staff: [ana(), ben({ state: 'sick' })] })).toEqual([])
    expect(day.play(7, { line: [9], staff: [ana(), ben()] })).toEqual([expect.stringMatching(/Ben was out sick and is back\.$/)])
  })

  it('tells of staff that the shift manager brings and sends home, and of trainings', () => {
    const day = playing()
    day.play(1, { staff: [ana({ trainingTo: 2 })] })
    const [first] = day.play(7, { staff: [ana(), ben({ state: 'onboarding' })] })
    expect(first).toMatch(/Ben has been hired\. The training of Ana is done\.$/)
    expect(day.play(7, { staff: [ana(), ben()] })[0]).toMatch(/Ben has been shown around and starts work\.$/)
    expect(day.play(7, { staff: [ana()] })[0]).toMatch(/Ben has gone home\.$/)
  })

  it('tells when a rush begins and when it is over', () => {
    const day = playing()
    day.play(8, { demandPerHour: 25 })
    expect(day.play(20, { demandPerHour: 118 })).toEqual([expect.stringMatching(/A rush begins: 118 customers an hour\.$/)])
    expect(day.play(20, { demandPerHour: 40 })).toEqual([expect.stringMatching(/The rush is over: 40 customers an hour\.$/)])
  })

  it('has the last word of the day although it has stopped, once', () => {
    const day = playing()
    day.play(1, { line: [0] })
    expect(day.play(1, { doorsOpen: false, line: [2] })).toEqual(['12:05. The doors are closed.'])
    const end: Moment = { doorsOpen: false, over: true, served: 192, lost: { gaveUp: 40 } }
    expect(day.play(2, end, { playing: false, time: 10 })).toEqual([])
    expect(day.play(30, end, { playing: false, time: 10 })).toEqual([expect.stringMatching(/The day is over: 192 served, 40 lost, a profit of \$0\.$/)])
  })

  it('speaks of both restaurants', () => {
    const day = playing()
    const look = (moment: Moment): Look => lookAt(frameOf(moment))
    const two = { commands: { a: NONE, b: NONE } }
    day.play(1, { line: [0] }, { ...two, b: look({ line: [0] }) })
    expect(day.play(1, { line: [8] }, { ...two, b: look({ lost: { gaveUp: 2 } }) })).toEqual([
      '12:05. A: A line forms: 8 waiting. B: The first are lost: 2 so far.',
    ])
  })

  it('tells the same in the system’s words', () => {
    const day = playing(system)
    day.play(1, { staff: [ana(), ben()] })
    expect(day.play(1, { line: [8], staff: [ana(), ben({ state: 'sick' })] })).toEqual(['12:05. A queue builds: 8 queued. Ben is down.'])
  })
})

describe('what the reader does', () => {
  it('is answered at once, paused or not, and is no news afterwards', () => {
    const day = playing()
    day.play(1, { staff: [ana()] })
    const commands = { a: [did('hire', 4)], b: null }
    expect(day.act({ staff: [ana(), ben()] }, { commands, playing: true })).toBe('12:04. Did hire.')
    expect(day.play(30, { staff: [ana(), ben()] }, { commands })).toEqual([])
    expect(day.act({ staff: [ana()] }, { commands: { a: NONE, b: null } })).toBe('Taken back: did hire.'.replace(/^/, '14:04. '))
  })

  it('says where a leap has come to, and of many leaps only the last', () => {
    const narrator = createNarrator()
    narrator.see(seen(10, {}, { playing: false }), restaurant, 0)
    for (let i = 0; i < 5; i++) expect(narrator.see(seen(20 + i, {}, { playing: false }), restaurant, 100 + i).said).toBeNull()
    expect(narrator.see(seen(24, {}, { playing: false }), restaurant, 104 + REST)).toEqual({ said: 'Now 12:24. All is well.', again: null })
  })

  it('rewound while it plays, tells where it is', () => {
    const day = playing()
    day.play(20, {})
    expect(day.act({}, { playing: true, time: 5 })).toBe('Now 12:05. All is well.')
  })

  it('keeps what else is to be told', () => {
    const day = playing()
    const cloe = (change: Partial<EmployeeFrame> = {}): EmployeeFrame => employee('Chloé', { state: 'busy', ...change })
    day.play(1, { line: [0], staff: [ana(), cloe()] })
    day.play(1, { line: [9], staff: [ana(), cloe()] })
    day.play(1, { line: [9], staff: [ana(), cloe({ state: 'sick' })] })
    const commands = { a: [did('hire', 10)], b: null }
    const staff = [ana(), cloe({ state: 'sick' }), ben()]
    day.act({ line: [9], staff }, { commands, playing: true })
    expect(day.play(10, { line: [9], staff }, { commands })).toEqual([expect.stringMatching(/Chloé is out sick\.$/)])
  })

  it('stopped, says nothing of itself', () => {
    const day = playing()
    day.play(1, { line: [0] })
    expect(day.play(60, { line: [50], lost: { gaveUp: 3 } }, { playing: false, time: 4 })).toEqual([])
  })
})

describe('whatever the day', () => {
  const moment = fc.record({
    line: fc.integer({ min: 0, max: 200 }).map((n) => [n]),
    lost: fc.record({ gaveUp: fc.integer({ min: 0, max: 50 }) }),
    longestWait: fc.double({ min: 0, max: 60, noNaN: true }),
    demandPerHour: fc.double({ min: 0, max: 400, noNaN: true }),
    doorsOpen: fc.boolean(),
    over: fc.boolean(),
    staff: fc.uniqueArray(fc.record({ name: fc.constantFrom('Ana', 'Ben', 'Chloé', 'Dev', 'Eli'), state: fc.constantFrom('idle' as const, 'busy' as const, 'sick' as const, 'onboarding' as const), noticed: fc.boolean() }), { selector: (e) => e.name, maxLength: 5 }).map((all) => all.map((e) => employee(e.name, e))),
  })
  const step = fc.record({
    moment,
    beside: moment,
    passed: fc.integer({ min: 1, max: 4000 }),
    playing: fc.boolean(),
    does: fc.constantFrom('nothing', 'nothing', 'nothing', 'nothing', 'seek', 'hire', 'undo', 'compare', 'open'),
  })

  it('every utterance is whole, new, and at the pace unless it answers', () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 80 }), fc.constantFrom(restaurant, system), (steps, text) => {
        const narrator = createNarrator()
        let [ms, time, acted, saidAt, last] = [0, 0, false, -Infinity, '']
        let commands: Command[] = []
        let scenario = {}
        let two = false
        for (const { moment: now, beside, passed, playing: on, does } of steps) {
          ms += passed
          if (on) time += (passed / 1000) * 4
          if (does === 'seek') time += 100
          if (does === 'hire') commands = [...commands, did('hire', time)]
          if (does === 'undo') commands = commands.slice(0, -1)
          if (does === 'compare') two = !two
          if (does === 'open') scenario = {}
          acted ||= does !== 'nothing'
          const both = { a: commands, b: two ? NONE : null }
          const { said, again } = narrator.see(
            seen(time, now, { playing: on, scenario, commands: both, b: two ? lookAt(frameOf(beside)) : null }), text, ms,
          )
          if (again !== null) expect(again).toBeGreaterThan(0)
          if (said === null) continue
          expect(said).not.toBe(last)
          expect(said).toMatch(/^\S.*\.$/)
          expect(said).not.toMatch(/NaN|undefined|Infinity|\.\.| {2}/)
          if (!acted) expect(ms - saidAt).toBeGreaterThanOrEqual(PACE)
          ;[saidAt, last, acted] = [ms, said, false]
        }
      }),
      { numRuns: 300 },
    )
  })
})
