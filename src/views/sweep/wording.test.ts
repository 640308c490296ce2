import { describe, expect, test } from 'vitest'
import { createText, type Text } from '../../text/text.ts'
import { stateOf } from '../chart/state.testing.ts'
import { grouped, nameOf } from '../chart/variable.ts'
import { sweepRows } from './csv.ts'
import { sweepTable } from './rows.ts'
import { pictureOf } from './select.ts'
import { cellOf, PATIENCE, PEOPLE, sweepOf, theoryOf, usual } from './sweep.testing.ts'
import { allWords, courseOf, estimateWords, foundWords, meetsOf, stillWords, whereOf } from './wording.ts'

const text = (telling: 'restaurant' | 'system' = 'restaurant'): Text => createText(telling, 'en')
const found = (sweep = usual(), variable = PEOPLE, telling: 'restaurant' | 'system' = 'restaurant'): string => foundWords(sweep, variable, text(telling)).join(' ')

describe('what was found', () => {
  test('is said with where it holds, in both tellings', () => {
    expect(found()).toBe(
      'The line never clears up to 1 employee. Between 2 and 5 employees, the mean wait falls from 9.1 min to next to nothing. ' +
        'The goal (90% served within 3 min) is met from 4 employees on; too close to call at 3. Profit an hour is highest at about 3 employees: $500.',
    )
    expect(found(usual(), PEOPLE, 'system')).toContain('Between 2 and 5 nodes, the mean queueing time falls')
  })

  test('is no change where the intervals hold none', () => {
    const waits = [2.1, 2.3, 2.0, 2.2]
    const sweep = sweepOf([5, 10, 20, 40], waits.map((wait) => cellOf({ wait: [wait, 0.3], met: [0.95, 0.01] })), { axis: { of: 'patience.mean', values: [5, 10, 20, 40] } })
    expect(courseOf(sweep.cells, 'wait')!.kind).toBe('stays')
    expect(found(sweep, PATIENCE)).toBe(
      'As “Patience, on average” goes from 5 to 40 min, the mean wait stays at about 2.2 min: what changes is no more than chance. The goal (90% served within 3 min) is met at every value looked at.',
    )
    const same = sweepOf([1, 2], [2, 2].map((wait) => cellOf({ wait: [wait, 0.3] })))
    expect(found(same)).toBe('Between 1 and 2 employees, the mean wait stays 2 min.')
  })

  test('is a turn only where both ends are beyond it', () => {
    const course = (list: [number, number][]): unknown => {
      const all = courseOf(list.map(([value, half]) => cellOf({ wait: [value, half] })), 'wait')
      return all && (all.kind === 'turns' ? [all.kind, all.most, all.at.i] : [all.kind])
    }
    expect(course([[5, 0.1], [2, 0.1], [4, 0.1]])).toEqual(['turns', false, 1])
    expect(course([[1, 0.1], [3, 0.1], [2, 0.1]])).toEqual(['turns', true, 1])
    expect(course([[5, 0.1], [3.9, 0.3], [4, 0.1]])).toEqual(['moves'])
    expect(course([[4, 2], [3, 2], [4, 2]])).toEqual(['stays'])
    expect(course([[4, 2]])).toBeNull()
  })

  test('says where the goal is met by those values that are sure', () => {
    const at = (met: [number, number][]): (boolean | null)[] => meetsOf(sweepOf(met.map((_, i) => i), met.map((one) => cellOf({ met: one }))))
    expect(at([[0.8, 0.05], [0.88, 0.05], [0.93, 0.02], [0.9, 0]])).toEqual([false, null, true, true])
    expect(meetsOf(usual())[0]).toBe(false)
    const where = (is: (boolean | null)[]): unknown => whereOf(is, (i) => `v${i}`)
    expect(where([false, null, true, true])).toEqual({ where: { kind: 'from', from: 'v2' }, open: [1] })
    expect(where([true, true, null, false])).toEqual({ where: { kind: 'upTo', from: 'v1' }, open: [2] })
    expect(where([false, true, null, true, false])).toEqual({ where: { kind: 'between', from: 'v1', to: 'v3' }, open: [2] })
    expect(where([false, true, false])).toEqual({ where: { kind: 'at', from: 'v1' }, open: [] })
    expect(where([true, false, true])).toEqual({ where: { kind: 'some', n: 2, of: 3 }, open: [] })
    expect(where([true, true])).toEqual({ where: { kind: 'all' }, open: [] })
    expect(where([null, true])).toEqual({ where: { kind: 'from', from: 'v1' }, open: [0] })
    expect(where([false, null])).toEqual({ where: { kind: 'none' }, open: [1] })
  })

  test('is said of what is the same everywhere without a chart', () => {
    const sweep = usual()
    expect(stillWords(pictureOf(sweep, true), sweep, text())).toBe('Nobody is lost at any of these values.')
    const wages = sweepOf([1, 2], [1, 2].map((profit) => cellOf({ lost: [0.1, 0.02], wages: [60, 0], profit: [profit, 0] })))
    expect(stillWords(pictureOf(wages, true), wages, text())).toBe('The same at every value: Lost customers: 10% ± 2; Wages an hour: $60.')
  })
})

describe('a reading', () => {
  test('has the digits that its interval leaves it', () => {
    const said = (key: 'wait' | 'met' | 'profit', value: number, halfWidth: number | null): string => estimateWords(key, { value, halfWidth }, text())
    expect(said('wait', 12.34, 2.4)).toBe('12 min ± 2')
    expect(said('wait', 1.234, 0.12)).toBe('1.2 min ± 0.1')
    expect(said('wait', 0.1234, 0.012)).toBe('0.12 min ± 0.01')
    expect(said('wait', 0.0123, 0.003)).toBe('0.012 min ± 0.003')
    expect(said('met', 0.8765, 0.031)).toBe('88% ± 3')
    expect(said('met', 0.8764, 0.0041)).toBe('87.6% ± 0.4')
    expect(said('profit', 512.4, 6.1)).toBe('$512 ± $6')
    // What batches differ by is rounding.
    expect(said('profit', 15, 7e-15)).toBe('$15')
    expect(said('wait', 2.5, null)).toBe('2.5 min')
    expect(estimateWords('wait', null, text())).toBe('–')
  })

  test('is told of all charts at one value', () => {
    expect(allWords(usual(), PEOPLE, 2, text())).toBe(
      'At 3 employees, as it is now. Served within 3 min: 89% ± 2; Mean wait: 1.2 min ± 0.1; 9 in 10 wait under: 3 min ± 0.4; Lost customers: 0%; How busy they are: 33.3% ± 1; Wages an hour: $45; Profit an hour: $500 ± $5.',
    )
    expect(allWords(usual(), PEOPLE, 0, text())).toBe('At 1 employee. The line never clears; Wages an hour: $15.')
  })
})

describe('what was found in rows', () => {
  test('is a row a value on screen, the present one marked', () => {
    const state = stateOf()
    const table = sweepTable({ ...state, results: { ...state.results, explored: { running: null, asked: {}, sweep: usual() } } }, [PEOPLE], text())!
    expect(table.columns).toHaveLength(8)
    expect(table.rows.map(({ cells }) => cells[0])).toEqual(['1 employee', '2 employees', '3 employees', '4 employees', '5 employees'])
    expect(table.rows.map(({ mark }) => mark)).toEqual([undefined, undefined, 'now', undefined, undefined])
    expect(table.rows[0].cells.slice(1, 4)).toEqual(['–', 'never clears', '–'])
    expect(table.rows[2].cells[2]).toBe('1.2 min ± 0.1')
    expect(sweepTable(state, [PEOPLE], text())).toBeNull()
  })

  test('is a file of all values with their half-widths, and theory where it is', () => {
    const sweep = { ...usual(), theory: [null, theoryOf({ wait: 9.25 }), theoryOf({ wait: 1.25 }), null, null] }
    const [head, ...rows] = sweepRows(sweep, PEOPLE, text())
    expect(rows).toHaveLength(5)
    for (const row of rows) expect(row).toHaveLength(head.length)
    const column = (name: string): (string | number | null)[] => rows.map((row) => row[head.indexOf(name)])
    expect(column('How many employees')).toEqual([1, 2, 3, 4, 5])
    expect(column('Mean wait, minutes')).toEqual([null, 9.1, 1.2, 0.3, 0.02])
    expect(column('Mean wait, minutes, ± of the 95% interval')).toEqual([null, 0.91, 0.12, 0.03, 0.002])
    expect(column('Mean wait, minutes, by theory')).toEqual([null, 9.25, 1.25, null, null])
    expect(column('Wages an hour, dollars')).toEqual([15, 30, 45, 60, 75])
    expect(column('The line clears')).toEqual(['no', 'yes', 'yes', 'yes', 'yes'])
    expect(head.filter((name) => String(name).includes('by theory'))).toHaveLength(1)
  })
})

describe('what can be varied', () => {
  test('is named by the table, with its section where it stands alone', () => {
    const of = (path: string): { of: string; unit: 'share'; group: string } => ({ of: path, unit: 'share', group: path.slice(0, path.indexOf('.')) })
    expect(nameOf(PEOPLE, text('system'))).toBe('How many nodes')
    expect(nameOf(PATIENCE, text())).toBe('Patience, on average')
    expect(nameOf(of('work.scv'), text())).toBe('Work per order: spread')
    expect(nameOf(of('demand.scv'), text())).toBe('Burstiness')
    expect(nameOf(of('retry.chance'), text())).toBe('Coming back: Who comes back')
    expect(nameOf(of('sickness.detection.interval'), text())).toBe('Sickness: Noticed after: Looks in every')
    expect(grouped([PEOPLE, of('work.mean'), of('work.scv'), of('money.spend')], text()).map(({ name, variables }) => [name, variables.length])).toEqual([
      ['The team and the demand', 1], ['Work per order', 2], ['Money', 1],
    ])
  })
})
