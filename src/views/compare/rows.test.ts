import { describe, expect, it } from 'vitest'
import { emptyStudy } from '../../store/results.ts'
import type { FigureState } from '../../store/figure.ts'
import { createText } from '../../text/text.ts'
import { studyTable } from './rows.ts'

const of = (study: object | null): FigureState => ({ results: { study } }) as FigureState

describe('the table behind the whiskers of many days', () => {
  it('tells both means, their difference with its sign, and its interval, a row a reading', () => {
    const paired = (a: number, b: number, halfWidth: number) => ({ a, b, difference: b - a, halfWidth, unpaired: null })
    const study = { ...emptyStudy(200), days: 200, wait: paired(5.68, 5.56, 0.02), lost: paired(100.1, 98.3, 0.3), profit: paired(3604, 3627, 4) }
    const table = studyTable(of(study), createText('restaurant', 'en'))!
    expect(table.caption).toBe('On 200 days with the same customers in both')
    expect(table.columns).toHaveLength(5)
    expect(table.rows.map(({ cells }) => cells)).toEqual([
      ['Mean wait, minutes', '5.68', '5.56', '−0.12', '± 0.02'],
      ['Lost a day', '100.1', '98.3', '−1.8', '± 0.3'],
      ['Profit a day', '$3,604', '$3,627', '+$23', '± $4'],
    ])
  })

  it('signs no difference of none, and says nothing of what no two days have told', () => {
    const even = { a: 2, b: 2, difference: 0, halfWidth: 0, unpaired: null }
    const table = studyTable(of({ ...emptyStudy(200), days: 2, lost: even }), createText('system', 'en'))!
    expect(table.rows.map(({ cells }) => cells)).toEqual([['Lost a day', '2', '2', '0', '± 0']])
    expect(studyTable(of(null), createText('system', 'en'))).toBe(null)
  })
})
