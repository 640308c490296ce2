import { describe, expect, test } from 'vitest'
import type { Fate, Paired, Study } from '../../store/results.ts'
import { createText } from '../../text/text.ts'
import { stateOf } from '../chart/state.testing.ts'
import { billDifference } from './bills.ts'
import { differenceOf, type Counts } from './select.ts'
import { countsWords, customerWords, studyWords, upshotWords } from './wording.ts'

const restaurant = createText('restaurant', 'en')
const system = createText('system', 'en')
const called = {
  a: { letter: 'A', what: 'Ana trained to 1.92×', where: 'with Ana trained' },
  b: { letter: 'B', what: 'Ben hired', where: 'with Ben hired' },
}
const counts = (change: Partial<Counts>): Counts => ({ n: 0, a: 0, b: 0, alike: 0, open: 0, lostA: 0, lostB: 0, lostBoth: 0, ...change })

describe('the counts in words', () => {
  test('the larger first, what is nothing left out', () => {
    expect(countsWords(counts({ n: 427, a: 58, b: 301, alike: 53, lostA: 12, lostB: 3 }), called, restaurant)).toBe(
      'Of 427 customers 301 waited less with Ben hired, 58 with Ana trained, 53 alike; lost: 12 with Ana trained only, 3 with Ben hired only.',
    )
    expect(countsWords(counts({ n: 1, a: 1 }), called, restaurant)).toBe('Of 1 customer 1 waited less with Ana trained, 0 with Ben hired.')
    expect(countsWords(counts({ n: 9, a: 1, lostBoth: 5, open: 3 }), called, system)).toBe(
      'Of 9 requests 1 queued less with Ana trained, 0 with Ben hired; lost: 5 in both; 3 still queued.',
    )
    expect(countsWords(counts({}), called, restaurant)).toBe('Nobody has come since.')
  })
})

describe('the upshot', () => {
  const upshot = (change: Partial<Counts>, [served, profit]: [number, number]): string =>
    upshotWords(counts(change), { a: { served: 100, profit: 1000 }, b: { served: 100 + served, profit: 1000 + profit } }, restaurant)

  test('who is better for whom, and the money', () => {
    expect(upshot({ a: 58, b: 301, lostA: 12, lostB: 3 }, [9, 112])).toBe(
      'More customers fare better in B: 313, against 61 in A. B has served 9 more and earned $112 more so far. One day is one sample.',
    )
    expect(upshot({ a: 40, b: 3 }, [-2, -28])).toContain('in A: 40, against 3 in B. A has served 2 more and earned $28 more')
  })

  test('is honest about ties', () => {
    expect(upshot({ a: 44, b: 46 }, [0, 0.2])).toBe('About as many customers fare better in A (44) as in B (46). Both have served as many and earned the same so far. One day is one sample.')
    expect(upshot({ a: 18, b: 15 }, [0, 0])).toContain('About as many')
    expect(upshot({ alike: 20 }, [0, 0])).toContain('So far it is all the same')
    // Three of three say more than eighteen of thirty-three.
    expect(upshot({ a: 3 }, [0, 0])).toContain('in A: 3, against 0 in B')
  })

  test('says where the people and the money part', () => {
    expect(upshot({ b: 30 }, [3, -20])).toContain('B has served 3 more, yet A has earned $20 more so far.')
    expect(upshot({ b: 30 }, [3, 0])).toContain('B has served 3 more, and both have earned the same so far.')
    expect(upshot({ b: 30 }, [0, 20])).toContain('Both have served as many, and B has earned $20 more so far.')
  })
})

describe('a customer in words', () => {
  const say = (a: Fate, b: Fate, text = restaurant): string => {
    const difference = differenceOf({ until: 100, customer: [212], arrivedAt: [91], a: [a], b: [b] }, 0)
    return customerWords(difference, difference.marks[0], () => '12:31', text)
  }

  test('who, when, and how they fared in either', () => {
    expect(say({ outcome: 'served', wait: 3.2 }, { outcome: 'served', wait: 11 })).toBe('Customer 213, came at 12:31: waited 3.2 min in A, waited 11 min in B.')
    expect(say({ outcome: 'served', wait: 0 }, { outcome: 'gave-up', wait: null })).toBe('Customer 213, came at 12:31: no wait in A, gave up in B.')
    expect(say({ outcome: 'inside', wait: 9 }, { outcome: 'inside', wait: 3 }, system)).toBe('Request 213, came at 12:31: still queued after 9 min in A, queued 3 min in B.')
  })

  test('has words for every outcome', () => {
    for (const outcome of ['turned-away', 'gave-up', 'dropped', 'shed', 'unservable', 'closed', 'inside', 'in-orbit'] as const) {
      for (const text of [restaurant, system]) expect(say({ outcome, wait: null }, { outcome, wait: null }, text)).not.toMatch(/undefined|null/)
    }
  })
})

const paired = (difference: number | null, halfWidth: number | null, unpaired = halfWidth): Paired => ({ a: 5, b: 5 + (difference ?? 0), difference, halfWidth, unpaired })

function studyOf(change: Partial<Study>): Study {
  return { days: 200, wanted: 200, wait: paired(-1.2, 0.3, 0.9), lost: paired(-1.8, 0.3), profit: paired(24.4, 4.8), shorter: { a: 17, b: 183, same: 0 }, ...change }
}

describe('many days in words', () => {
  const say = (change: Partial<Study>): string[] => studyWords(studyOf(change), restaurant).map((r) => r.words)

  test('who was better, by how much, how surely', () => {
    expect(say({})).toEqual([
      'B’s customers waited 1.2 ± 0.3 min less on average, shorter on 183 days',
      'B lost 1.8 ± 0.3 fewer a day',
      'B earned $24 ± $5 more a day',
    ])
    expect(say({ wait: paired(2, 0.5), lost: paired(1, 0.2), profit: paired(-10, 2) })).toEqual([
      'A’s customers waited 2 ± 0.5 min less on average, shorter on 17 days',
      'A lost 1 ± 0.2 fewer a day',
      'A earned $10 ± $2 more a day',
    ])
  })

  test('says when it is too close to call', () => {
    expect(say({ wait: paired(0.1, 0.3), lost: paired(-0.2, 0.2), profit: paired(1, 5) })).toEqual([
      'the waits are too close to call (a difference of 0.1 ± 0.3 min)',
      'losses are too close to call (0.2 ± 0.2 a day)',
      'profits are too close to call ($1 ± $5 a day)',
    ])
    expect(say({ wait: paired(0, 0), lost: paired(0, 0), profit: paired(0, 0) })).toEqual(['everybody waited as long in both', 'both lost as many', 'both earned the same'])
  })

  test('says nothing before two days have been seen', () => {
    expect(say({ days: 1, wait: paired(1, null), lost: paired(null, null), profit: paired(1, null) })).toEqual([])
  })

  test('a difference too small for its digits is written with more of them', () => {
    expect(say({ wait: paired(-0.11, 0.02) })[0]).toBe('B’s customers waited 0.11 ± 0.02 min less on average, shorter on 183 days')
  })
})

describe('the bills compared', () => {
  test('what B has more or less of', () => {
    const money = (profit: number) => ({ revenue: 2000 + profit, wages: 95.5, missed: 0, profit, perHour: 30 })
    const wait = (p90: number | null) => ({ mean: 1, p50: 1, p90, p95: null, p99: null })
    const a = stateOf({ frame: { served: 145, lostTotal: 56, money: money(1935), wait: wait(13.1) } })
    const b = stateOf({ frame: { served: 146, lostTotal: 53, money: money(1949), wait: wait(12.3) } })
    const rows = billDifference({ ...a, runs: { a: a.runs.a, b: b.runs.a } }, restaurant)
    expect(rows.map((r) => `${r.label} ${r.value}`)).toEqual(['Served +1', 'Lost −3', 'Revenue +$14', 'Wages $0', 'Profit +$14', '9 in 10 waited under −0.8 min'])
    const early = stateOf({ frame: { wait: wait(null) } })
    expect(billDifference({ ...a, runs: { a: a.runs.a, b: early.runs.a } }, restaurant).at(-1)!.value).toBe('too early')
  })
})
