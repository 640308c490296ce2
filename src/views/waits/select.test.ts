import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { FigureState } from '../../store/figure.ts'
import { createText } from '../../text/text.ts'
import { employeeOf, frameOf, stateOf, waitsOf } from '../chart/state.testing.ts'
import { axisLength, createSelect } from './select.ts'
import { selectBill } from '../bill/select.ts'
import { binsTable, foundWords, marksTable, outcomeSaid, theoryWords } from './words.ts'

const text = createText('restaurant', 'en')
const many = (n: number, wait: (i: number) => number): number[] => Array.from({ length: n }, (_, i) => wait(i))

function stateWith(minutes: number[], change: Parameters<typeof stateOf>[0] = {}): FigureState {
  const waits = waitsOf(minutes)
  const mean = minutes.length > 0 ? minutes.reduce((sum, w) => sum + w, 0) / minutes.length : null
  const known = (q: number, least: number): number | null => (minutes.length >= least ? waits.quantile(q) : null)
  const wait = { mean, p50: known(0.5, 20), p90: known(0.9, 100), p95: null, p99: known(0.99, 1000) }
  const goal = { met: 1, missed: 0, undecided: 0 }
  return stateOf({ ...change, frame: { waits, wait, goal, served: minutes.length, demandPerHour: 40, ...change.frame } })
}

describe('the waits that are shown', () => {
  test('hold everybody once, whatever they waited', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 5000, noNaN: true }), { minLength: 1, maxLength: 80 }), (minutes) => {
        const { runs, edges, height } = createSelect()(stateWith(minutes))
        const [{ shares, upTo }] = runs
        expect(edges).toHaveLength(shares.length + 1)
        expect(shares.reduce((sum, s) => sum + s, 0)).toBeCloseTo(1, 9)
        expect(upTo.at(-1)).toBe(1)
        expect(Math.min(...shares)).toBeGreaterThanOrEqual(0)
        expect(height).toBeGreaterThanOrEqual(Math.max(...shares) - 1e-9)
        expect(edges.at(-1)).toBeGreaterThanOrEqual(Math.max(...minutes))
      }),
    )
  })

  test('change their bins only when the axis grows, in long steps', () => {
    let before = 0
    const seen = new Set<number>()
    for (let longest = 0; longest < 200; longest += 0.1) {
      const length = axisLength(longest)
      expect(length).toBeGreaterThanOrEqual(before)
      seen.add((before = length))
    }
    expect([...seen]).toEqual([1, 2, 3, 4, 6, 10, 15, 20, 30, 40, 60, 80, 100, 200])
  })

  test('say nothing of nineteen, and of twenty only what twenty can tell', () => {
    const select = createSelect()
    const few = select(stateWith(many(19, () => 2)))
    expect([few.few, few.runs[0].marks.mean, foundWords(few, text)]).toEqual([true, null, '19 served: too few to say yet.'])
    const enough = select(stateWith(many(20, () => 2)))
    expect(foundWords(enough, text)).toBe('Of 20 served, half waited 2 min or less.')
    expect(select(stateWith([])).runs[0].upTo.at(-1)).toBe(0)
  })

  test('read of the state alone: what comes after does not change them', () => {
    const state = stateWith(many(40, (i) => i / 10))
    const select = createSelect()
    const first = select(state)
    const kept = JSON.stringify(first)
    Object.assign(state.runs.a.frame, { waits: waitsOf(many(90, () => 50)) })
    select(state)
    expect(JSON.stringify(first)).toBe(kept)
  })

  test('tell of those who were never served, on the base of the bill', () => {
    const lost = { turnedAway: 0, gaveUp: 67, dropped: 0, shed: 0, unservable: 0, closed: 0 }
    const frame = { lost, lostTotal: 67, lostAfter: 9.3, goal: { met: 50, missed: 111, undecided: 4 } }
    const state = stateWith(many(94, (i) => i / 20), { frame })
    const waits = createSelect()(state)
    expect(foundWords(waits, text)).toBe('Of 94 served, half waited 2.3 min or less; 67 more gave up after 9.3 min on average.')
    expect(outcomeSaid(waits, text)).toBe('Of all who came, 31% served within 3 min (goal 90%), 27% later or still waiting, and 42% gave up.')
    const [{ outcome }] = waits.runs
    expect(outcome.inTime + outcome.late + outcome.lost).toBeCloseTo(1, 12)
    expect(outcome.inTime).toBe(selectBill(state).goal!.soFar)
  })

  test('of two restaurants stand on one axis, each with its theory', () => {
    const state = stateWith(many(30, () => 1))
    state.runs.b = { ...state.runs.a, frame: frameOf({ demandPerHour: 40, waits: waitsOf(many(30, () => 33)), wait: { mean: 33, p50: 33, p90: null, p95: null, p99: null } }) }
    const both = createSelect()(state)
    expect([both.edges.at(-1), both.runs.length]).toEqual([40, 2])
    expect(both.runs.every((run) => run.expected !== null)).toBe(true)
    // What holds of both is said once.
    expect(theoryWords(both, text)).toMatch(/^Dots: by theory [^:]*$/)
    const crowded = { ...state.runs.b, frame: { ...state.runs.b.frame, demandPerHour: 90 } }
    expect(theoryWords(createSelect()({ ...state, runs: { ...state.runs, b: crowded } }), text)).toMatch(/^A: Dots: .* B: No curve by theory: /)
    expect(foundWords(both, text)).toContain('B: Of 30 served, half waited 33 min or less')
    expect(marksTable(both, text).head).toEqual(['Minutes in line', 'A: of the served', 'B: of the served'])
  })

  test('are told the same by the table', () => {
    const waits = createSelect()(stateWith(many(100, (i) => (i < 60 ? 0 : 3.5))))
    const { head, rows } = binsTable(waits, text)
    expect(head).toEqual(['Minutes in line', 'of the served', 'up to there', 'by theory'])
    expect(rows[0].slice(0, 3)).toEqual(['0 to 0.2', '60%', '60%'])
    expect(rows.at(-1)!.slice(0, 3)).toEqual(['3.4 to 3.6', '40%', '100%'])
    expect(marksTable(waits, text).rows.find(([name]) => name.includes('within'))).toEqual(['all who came: served within 3 min', '100%'])
  })
})

describe('the curve by theory', () => {
  const told = (change: Parameters<typeof stateOf>[0]): string => theoryWords(createSelect()(stateWith(many(30, () => 1), change)), text)
  const plain = { coordination: { contention: 0, coherency: 0 } }

  test('is that of the present rate and team: M/M/2 at 40 an hour has Erlang’s C', () => {
    const [{ steady, expected }] = createSelect()(stateWith(many(30, () => 1), { scenario: plain })).runs
    // a = 4/3, ρ = 2/3: C = 8/15, and the wait falls with 2·½ − ⅔ = ⅓ a minute.
    expect(steady?.tail?.(0)).toBeCloseTo(8 / 15, 12)
    expect(steady?.tail?.(3)).toBeCloseTo((8 / 15) * Math.exp(-1), 12)
    expect(expected![0]).toBeGreaterThan(7 / 15)
    expect(told({ scenario: plain })).toBe('Dots: by theory (M/M/2, exact), if it went on like this.')
  })

  test('leaves out who is away, and follows what was set', () => {
    const employees = [employeeOf('ana'), employeeOf('ben', { state: 'sick' })]
    expect(told({ scenario: plain, frame: { employees } })).toBe('No curve by theory: were 40 an hour to come for good, this line would never clear.')
    const commands = [{ at: 0, do: 'set' as const, path: 'work.mean', value: 1 }]
    expect(told({ scenario: plain, frame: { employees }, commands })).toBe('Dots: by theory (M/M/1, exact), if it went on like this.')
  })

  test('says why it is not there', () => {
    expect(told({ frame: { demandPerHour: 0 } })).toContain('nobody comes now')
    expect(told({ frame: { doorsOpen: false } })).toContain('the doors are closed')
    expect(told({ frame: { employees: [] } })).toContain('nobody is at work')
    const demand = { factor: 1, process: 'poisson' as const, party: 3, perHour: 40 }
    const patience = { law: 'lognormal' as const, mean: 9, scv: 1 }
    expect(told({ scenario: { demand, patience } })).toMatch(/^No curve by theory: (none is known for|no closed form)/)
  })

  test('near, it says so: work of another law, and people who might give up', () => {
    const work = { law: 'lognormal' as const, mean: 2, scv: 0.5 }
    const patience = { law: 'lognormal' as const, mean: 15, scv: 0.25 }
    expect(told({ scenario: { ...plain, work, patience } })).toBe('Dots: by theory (M/G/2, approximate), if it went on like this and nobody gave up.')
  })
})
