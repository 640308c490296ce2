import { describe, expect, test } from 'vitest'
import { EventKind } from '../../restaurant/events.ts'
import type { EmployeeFrame, Frame } from '../../restaurant/frame.ts'
import type { Scenario } from '../../scenario/types.ts'
import { createText } from '../../text/text.ts'
import { employeeOf, frameOf, scenarioOf } from '../chart/state.testing.ts'
import { bottleneckAt } from './bottleneck.ts'
import { recentlyBusy } from './recent.ts'
import { findingWords } from './wording.ts'

const words = (scenario: Partial<Scenario>, frame: Partial<Frame>, telling: 'restaurant' | 'system' = 'restaurant'): string => {
  const full = scenarioOf(scenario)
  return findingWords(bottleneckAt(full, [], frameOf({ time: 200, ...frame })), createText(telling, 'en'))
}

/** At work, busy for so many of the last 200 minutes. */
const person = (id: string, index: number, busy: number, change: Partial<EmployeeFrame> = {}): EmployeeFrame =>
  employeeOf(id, { index, busy, idle: 200 - busy, state: busy > 100 ? 'busy' : 'idle', since: 200 - busy, ...change })
/** No moves are known so far back: shares are of the whole day. */
const noMoves = (): Frame['recent'] => ({ ...frameOf().recent, capacity: 1, count: 1, time: Float64Array.of(199), kind: Uint8Array.of(0), employee: Int32Array.of(-1) })
const stations = [{ name: 'grill', work: { law: 'exponential' as const, mean: 2 } }, { name: 'till', work: { law: 'exponential' as const, mean: 1 } }]
const staff: Scenario['staff'] = [
  { id: 'ana', name: 'Ana', speed: 1, skills: { grill: 1 } },
  { id: 'ben', name: 'Ben', speed: 1, skills: { grill: 1 } },
  { id: 'chloe', name: 'Chloe', speed: 1, skills: { till: 1 } },
]

describe('the bottleneck in words', () => {
  test('a quiet day has none and names the busiest', () => {
    expect(words({}, { recent: noMoves(), employees: [person('ana', 0, 80), person('ben', 1, 50)] })).toBe(
      'No bottleneck: the busiest, Ana, was busy 40% of the last 15 min.',
    )
    expect(words({}, { recent: noMoves(), employees: [person('ana', 0, 80)] })).toBe('No bottleneck: Ana was busy 40% of the last 15 min.')
  })

  test('busy all the time without a line limits nobody', () => {
    expect(words({}, { recent: noMoves(), inLine: 0, employees: [person('ana', 0, 198)] })).toBe('No bottleneck: Ana was busy 99% of the last 15 min.')
  })

  test('everybody at the shared line', () => {
    const frame = { recent: noMoves(), inLine: 9, employees: [person('ana', 0, 196), person('ben', 1, 196)] }
    expect(words({}, frame)).toBe('Both were busy 98% of the last 15 min and 9 wait: the one line has too few hands.')
    expect(words({}, frame, 'system')).toBe('Both nodes at 98% utilisation, 9 queued: the shared queue has too few nodes.')
  })

  test('the sick are the cause only where something limits', () => {
    const sick = employeeOf('chloe', { index: 2, state: 'sick' })
    expect(words({}, { recent: noMoves(), inLine: 9, employees: [person('ana', 0, 196), person('ben', 1, 196), sick] })).toMatch(/too few hands; Chloe is out sick\.$/)
    expect(words({}, { recent: noMoves(), employees: [person('ana', 0, 80), sick] })).not.toContain('sick')
  })

  test('nobody at work, nobody employed, the first minute', () => {
    expect(words({}, { inLine: 3, employees: [employeeOf('ana', { state: 'sick' })] })).toBe('Nobody is at work and 3 wait; Ana is out sick.')
    expect(words({}, { employees: [] })).toBe('Nobody works here: there is nobody to be busy.')
    expect(words({}, { time: 0 })).toBe('The day has hardly begun: nothing limits it yet.')
  })

  test('one station is the limit though the other has time', () => {
    const frame = {
      recent: noMoves(), inLine: 7,
      employees: [person('ana', 0, 196), person('ben', 1, 196), person('chloe', 2, 60)],
      stations: [{ name: 'grill', inLine: 7, inService: 2, able: 2 }, { name: 'till', inLine: 0, inService: 0, able: 1 }],
    }
    expect(words({ stations, staff }, frame)).toBe('Both at grill were busy 98% of the last 15 min and 7 wait: grill is the bottleneck.')
  })

  test('a station that nobody can do comes before a longer line elsewhere', () => {
    const frame = {
      recent: noMoves(), inLine: 30, employees: [person('ana', 0, 196), employeeOf('chloe', { index: 2, state: 'sick' })],
      stations: [{ name: 'grill', inLine: 28, inService: 1, able: 1 }, { name: 'till', inLine: 2, inService: 0, able: 0 }],
    }
    expect(words({ stations, staff }, frame)).toBe('Nobody at work can do till and 2 wait for it: till is the bottleneck; Chloe is out sick.')
    expect(words({ stations, staff }, { ...frame, stations: [...frame.stations].reverse() })).toContain('till is the bottleneck')
  })

  test('own lines: one is long while another has nothing to do', () => {
    const line = { ...scenarioOf().line, layout: 'own' as const }
    const frame = { recent: noMoves(), inLine: 5, employees: [person('ana', 0, 190, { lineLength: 5 }), person('ben', 1, 60)] }
    expect(words({ line }, frame)).toBe('Ana was busy 95% of the last 15 min and 5 wait there, while 1 has nothing to do: Ana’s own line is the bottleneck.')
  })

  test('one alone near the wall has two arms', () => {
    const alone = { recent: noMoves(), inLine: 12, employees: [person('ana', 0, 200, { speed: 4.5 })] }
    expect(words({}, alone)).toBe('Ana was busy 100% of the last 15 min and 12 wait: Ana is the bottleneck; with two arms, training ends before 5×.')
    expect(words({}, { ...alone, employees: [person('ana', 0, 200, { speed: 2 })] })).not.toContain('arms')
  })
})

/** Moves as `[time, kind, employee]`, in a ring that begins in its middle. */
function movesOf(moves: [number, number, number][]): Frame['recent'] {
  const capacity = moves.length + 3
  const start = capacity - 2
  const recent = { ...frameOf().recent, capacity, start, count: moves.length, time: new Float64Array(capacity), kind: new Uint8Array(capacity), employee: new Int32Array(capacity) }
  moves.forEach(([time, kind, employee], k) => {
    const i = (start + k) % capacity
    recent.time[i] = time
    recent.kind[i] = kind
    recent.employee[i] = employee
  })
  return recent
}

describe('the share busy of late', () => {
  const { OrderStarted, CustomerServed } = EventKind
  const share = (moves: [number, number, number][], e: Partial<EmployeeFrame>, time = 100): number =>
    recentlyBusy(frameOf({ time, recent: movesOf(moves), employees: [employeeOf('ana', { index: 4, ...e })] })).get(4)!

  test('counts what lies in the window alone', () => {
    expect(share([[80, OrderStarted, 4], [88, CustomerServed, 4], [90, OrderStarted, 4], [93, CustomerServed, 4]], { state: 'idle' })).toBeCloseTo(6 / 15)
  })
  test('an order in hand counts up to now, also one begun before every known move', () => {
    expect(share([[91, OrderStarted, 4]], { state: 'busy', since: 91 })).toBeCloseTo(9 / 15)
    expect(share([], { state: 'busy', since: 3 })).toBe(1)
  })
  test('a copy that was taken back unseen is not held for ever', () => {
    expect(share([[86, OrderStarted, 4]], { state: 'idle' })).toBe(0)
  })
  test('of as long as they have been here; nothing of whoever is away', () => {
    expect(share([[96, OrderStarted, 4], [98, CustomerServed, 4]], { state: 'idle', hiredAt: 96 })).toBeCloseTo(0.5)
    expect(share([[86, OrderStarted, 4]], { state: 'sick' })).toBe(0)
  })
})
