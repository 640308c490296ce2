import { describe, expect, test } from 'vitest'
import { createText } from '../../text/text.ts'
import { stateOf } from '../chart/state.testing.ts'
import { billRows } from './rows.ts'
import { selectBill } from './select.ts'

const money = { revenue: 2688, wages: 289.2, missed: 252, profit: 2398.8, perHour: 60 }
const wait = { mean: 5, p50: 3, p90: 16.3, p95: null, p99: null }
const lost = { turnedAway: 0, gaveUp: 18, dropped: 0, shed: 0, unservable: 0, closed: 0 }
const rush = { served: 192, lost, lostTotal: 18, money, wait, goal: { met: 120, missed: 90, undecided: 30 } }

const lines = (frame: object, telling: 'restaurant' | 'system' = 'restaurant', more = {}): string[] =>
  billRows(selectBill(stateOf({ frame, ...more })), createText(telling, 'en')).map((r) => `${r.label} | ${r.value}`)

describe('the bill', () => {
  test('adds up in words', () => {
    expect(lines(rush)).toEqual([
      'Served 192 × $14 | $2,688',
      'Wages, 2 people | −$289',
      'Profit | $2,399',
      'Gave up: 18 × $14 | $252',
      '9 in 10 waited under | 16.3 min',
      'served within 3 min | 57% · goal 90%',
    ])
    expect(lines(rush, 'system').slice(0, 2)).toEqual(['Completed 192 × $14 | $2,688', 'Cost, 2 nodes | −$289'])
  })

  test('says so when too few were served, when nobody waited, and when the goal is met', () => {
    expect(lines({ goal: { met: 0, missed: 0, undecided: 3 } }).slice(4)).toEqual([
      '9 in 10 waited under | needs 100 served',
      'served within 3 min | – · goal 90%',
    ])
    expect(lines({ wait: { ...wait, p90: 0 } })[4]).toBe('9 in 10 waited | not at all')
    expect(lines({ ...rush, goal: { met: 9, missed: 1, undecided: 0 } }).at(-1)).toBe('served within 3 min | 90% · goal 90%')
  })

  test('leaves the price out where it changed during the day', () => {
    const commands = [{ at: 0, do: 'set' as const, path: 'money.spend', value: 20 }]
    expect(lines(rush, 'restaurant', { commands })[0]).toBe('Served 192 | $2,688')
  })

  test('has no goal where there is none, and shows a loss as one', () => {
    const bill = lines({ goal: null, money: { ...money, profit: -30.6 } }, 'restaurant', { scenario: { goal: undefined } })
    expect(bill).toHaveLength(5)
    expect(bill[2]).toBe('Profit | −$31')
    const small = { revenue: 71, wages: 62.03, missed: 0, profit: 8.97, perHour: 15 }
    expect(lines({ ...rush, money: small }).slice(1, 3)).toEqual(['Wages, 2 people | −$62.03', 'Profit | $8.97'])
    expect(lines({ ...rush, money: { ...small, revenue: 994, profit: 931.97 } }).slice(1, 3)).toEqual(['Wages, 2 people | −$62', 'Profit | $932'])
  })

  test('tells attempts where customers come again', () => {
    expect(lines({ ...rush, arrived: 210, attempts: 210 }).some((line) => line.startsWith('Attempts'))).toBe(false)
    expect(lines({ ...rush, arrived: 210, attempts: 1377 })[4]).toBe('Attempts of 210 customers | 1,377')
    expect(lines({ ...rush, arrived: 1, attempts: 3 }, 'system')[4]).toBe('Attempts of 1 request | 3')
  })

  test('colour never says it alone: every loss and gain is also worded', () => {
    const rows = billRows(selectBill(stateOf({ frame: rush })), createText('restaurant', 'en'))
    for (const row of rows.filter((r) => r.tone === 'loss' || r.tone === 'gain')) {
      expect(`${row.label} ${row.value}`).toMatch(/gave up|goal/i)
    }
  })
})
