import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MAX_FILE_BYTES, parseArrivals, parseFile, scenarioFromArrivals, type Arrivals } from './arrivals.ts'
import { jsonFault } from './json.ts'
import './presets/all.ts'
import { findPreset } from './presets/index.ts'
import { daysFromCivil, readTime } from './times.ts'

const base = findPreset('lunch-rush')!.scenario

function read(text: string): Arrivals {
  const result = parseArrivals(text)
  if (!result.ok) throw new Error(JSON.stringify(result.problems))
  const { ok: _, ...arrivals } = result
  return arrivals
}

function faults(text: string): string[] {
  const result = parseArrivals(text)
  return result.ok ? [] : result.problems.map((p) => `${p.path}: ${p.message}`)
}

/** A busy machine takes its time over a million rows. */
const SLOW = 30_000

describe('a list of arrivals', () => {
  it('may hold minutes', () => {
    expect(read('0.5\n1\n2.25\n')).toEqual({ trace: { at: [0.5, 1, 2.25] }, duration: 60 })
    expect(read('minute\n5\n65')).toEqual({ trace: { at: [5, 65] }, duration: 120 })
    expect(read('60')).toEqual({ trace: { at: [60] }, duration: 120 })
  })

  it('may hold clock times, counted from the full hour before', () => {
    expect(read('8:05\n08:05:30\n9:10 am\n1:00 pm')).toEqual({ trace: { at: [5, 5.5, 70, 300] }, opensAt: '08:00', duration: 360 })
    expect(read('23:50\n23:55\n0:10')).toEqual({ trace: { at: [50, 55, 70] }, opensAt: '23:00', duration: 120 })
    expect(read('12:30 AM\n12:15 a.m.').trace.at).toEqual([15, 30])
  })

  it('may hold timestamps, zones honoured', () => {
    expect(read('2026-05-02T08:05:00Z\n2026-05-02T08:06:30.5Z')).toEqual({ trace: { at: [5, 390.5 / 60] }, opensAt: '08:00', duration: 60 })
    expect(read('2026-05-02T08:05:00+02:00\n2026-05-02T06:35:00Z')).toMatchObject({ trace: { at: [5, 35] }, opensAt: '08:00' })
    expect(read('2026-05-02T08:45+05:30')).toMatchObject({ trace: { at: [45] }, opensAt: '08:00' })
    expect(read('2024-02-28 23:30\n2024-02-29 00:30\n2024-03-01 00:30')).toMatchObject({ trace: { at: [30, 90, 1530] }, opensAt: '23:00' })
    expect(read('1777709100\n1777709160')).toMatchObject({ trace: { at: [5, 6] }, opensAt: '08:00' })
    expect(read('1777709100000\n1777709100500')).toMatchObject({ trace: { at: [5, 300.5 / 60] }, opensAt: '08:00' })
  })

  it('may hold service minutes', () => {
    expect(read('1,2\n2,3.5').trace).toEqual({ at: [1, 2], work: [2, 3.5] })
    expect(read('time;service minutes\n1,5;2,5\n3;0').trace).toEqual({ at: [1.5, 3], work: [2.5, 0] })
    expect(read('order\tarrived\twork\n17\t8:05\t2\n18\t8:06\t3').trace).toEqual({ at: [5, 6], work: [2, 3] })
    expect(read('arrived,x\n1,2').trace).toEqual({ at: [1], work: [2] })
    expect(read('arrived,table,party\n1,2,4').trace).toEqual({ at: [1] })
    expect(read('1,Ana\n2,Ben').trace).toEqual({ at: [1, 2] })
    expect(read('"8:05","2"\n"8:06","3"').trace).toEqual({ at: [5, 6], work: [2, 3] })
  })

  it('may be out of order, with empty rows, a byte order mark and any line ends', () => {
    expect(read('3,30\n1,10\n\n2,20\r\n').trace).toEqual({ at: [1, 2, 3], work: [10, 20, 30] })
    expect(read('\ufeffminutes\r\n\r\n1\r\n').trace).toEqual({ at: [1] })
    expect(read('2,5\n1,7\n1,8').trace).toEqual({ at: [1, 1, 2], work: [7, 8, 5] })
  })

  it('is refused by row and column', () => {
    expect(faults('1\n2\n3\n4\n5\n6\nbanana')).toEqual(["row 7, column 1: expected a time (minutes, 8:05, or 2026-05-02T08:05), found 'banana'"])
    expect(faults('time,work\n1,2\n2,-3')).toEqual(["row 3, column 2: expected service minutes from 0 to 10,000,000, found '-3'"])
    expect(faults('1,2\n2,')).toEqual(['row 2, column 2: expected service minutes from 0 to 10,000,000, found nothing'])
    expect(faults('1,2\n2,NaN')[0]).toMatch(/^row 2, column 2/)
    expect(faults('8:05\n9')).toEqual(["row 2, column 1: expected a clock time as in the rows above, found '9'"])
    expect(faults('-1')).toEqual(['row 1, column 1: expected a minute from 0, found -1'])
    expect(faults('t\n25:00')[0]).toMatch(/^row 2, column 1/)
    expect(faults('t\n13:00 pm')[0]).toMatch(/^row 2, column 1/)
    expect(faults('t\n2023-02-29')[0]).toMatch(/^row 2, column 1/)
    expect(faults('banana\napple')).toEqual(["row 2, column 1: expected a time (minutes, 8:05, or 2026-05-02T08:05), found 'apple'"])
    expect(faults('1\n' + 'x\n'.repeat(500))).toHaveLength(50)
  })

  it('is refused as a whole where there is nothing in it', () => {
    for (const empty of ['', '  \n\n', '\ufeff']) expect(faults(empty)).toEqual([': the file is empty; expected a row for each arrival'])
    expect(faults('arrived,work\n')).toEqual([': expected a row for each arrival, with a time in its first column; found words alone'])
    expect(faults('Once upon a time')[0]).toMatch(/words alone/)
    expect(faults('2000-01-01\n2026-01-01')[0]).toMatch(/expected all arrivals within 10,000,000 minutes/)
  })

  it('is refused past a million rows', () => {
    expect(faults('1\n'.repeat(1_000_001))).toEqual([': expected at most 1,000,000 arrivals, found more'])
    expect(read('1\n'.repeat(100_000)).trace.at).toHaveLength(100_000)
  }, SLOW)

  it('never throws, and gives times in order', () => {
    const cell = fc.oneof(fc.constantFrom('8:05', '9', '2026-05-02T08:05Z', '', 'x', '"', '1e3', ';', '-3'), fc.string())
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 3 }), { maxLength: 8 }), fc.constantFrom(',', ';', '\t'), (rows, delimiter) => {
        const result = parseArrivals(rows.map((cells) => cells.join(delimiter)).join('\n'))
        if (!result.ok) expect(result.problems.length).toBeGreaterThan(0)
        else {
          expect(result.trace.at).toEqual([...result.trace.at].sort((a, b) => a - b))
          expect(result.trace.at.at(-1)!).toBeLessThan(result.duration)
          expect(scenarioFromArrivals(result, base)).toMatchObject({ ok: true })
        }
      }),
      { numRuns: 300 },
    )
  })
})

describe('times', () => {
  it('count days as the calendar does', () => {
    expect(daysFromCivil(1970, 1, 1)).toBe(0)
    fc.assert(
      fc.property(fc.date({ min: new Date('0001-01-01T00:00:00Z'), max: new Date('9999-12-31T23:59:59Z'), noInvalidDate: true }), (date) => {
        const stamp = date.toISOString()
        expect(daysFromCivil(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate())).toBe(Math.floor(date.getTime() / 86_400_000))
        expect(readTime(stamp, false)!.minute * 60_000).toBeCloseTo(date.getTime(), -1)
      }),
    )
  })
})

describe('the restaurant of a list', () => {
  it('is the base with these arrivals', () => {
    const made = scenarioFromArrivals(read('8:05,2\n8:10,4'), base)
    if (!made.ok) throw new Error('refused')
    const { demand, work, opensAt, duration, staff, patience } = made.scenario
    expect(demand).toEqual({ trace: { at: [5, 10], work: [2, 4] }, factor: 1, process: 'poisson', party: 1 })
    expect(work).toMatchObject({ law: 'gamma', mean: 3 })
    expect(work!.scv).toBeCloseTo(1 / 9, 12)
    expect([opensAt, duration, staff, patience]).toEqual(['08:00', 60, base.staff, base.patience])
    expect(scenarioFromArrivals(read('1\n2'), base)).toMatchObject({ ok: true, scenario: { work: base.work, opensAt: '08:00' } })
    expect(scenarioFromArrivals(read('1,3\n2,3'), base)).toMatchObject({ ok: true, scenario: { work: { law: 'deterministic', mean: 3 } } })
    expect(scenarioFromArrivals(read('1,0\n2,0'), base)).toMatchObject({ ok: true, scenario: { work: base.work } })
  })
})

describe('a file', () => {
  const faultsOf = (name: string, text: string): string[] => {
    const result = parseFile(name, text, base)
    return result.ok ? [] : result.problems.map((p) => `${p.path}: ${p.message}`)
  }

  it('is a scenario or a list by its name, then by how it begins', () => {
    expect(parseFile('mine.json', JSON.stringify(base), base)).toEqual({ ok: true, scenario: base })
    expect(parseFile('mine.txt', `\ufeff ${JSON.stringify(base)}`, base)).toEqual({ ok: true, scenario: base })
    expect(parseFile('my_log.csv', '1\n2', base)).toMatchObject({ ok: true, scenario: { title: 'my log', demand: { trace: { at: [1, 2] } } } })
    expect(parseFile('.csv', '1', base)).toMatchObject({ ok: true, scenario: { title: 'Your own arrivals' } })
  })

  it('is refused with the place of the fault', () => {
    expect(faultsOf('a.json', '{\n  "demand": {,}\n}')).toEqual(["line 2, column 14: this is not JSON: expected a key in double quotes or '}', found ','"])
    expect(faultsOf('a.json', '')).toEqual([': the file is empty'])
    expect(faultsOf('a.json', 'banana')).toEqual(["line 1, column 1: this is not JSON: expected a value, found 'banana'"])
    expect(faultsOf('a.json', '{"demand": {"perHour": -1}}')).toContainEqual(expect.stringMatching(/^demand\.perHour: /))
    expect(faultsOf('a.csv', '1\nbanana')).toEqual(["row 2, column 1: expected a time (minutes, 8:05, or 2026-05-02T08:05), found 'banana'"])
    expect(faultsOf('a.csv', ' '.repeat(MAX_FILE_BYTES + 1))[0]).toMatch(/at most 20,971,520 bytes/)
  })
})

describe('the place of a fault in JSON', () => {
  it.each([
    ['{"a": 1,}', 'line 1, column 9', "a key in double quotes, found '}'"],
    ['[1, 2', 'line 1, column 6', "',' or ']', found the end of the file"],
    ['[1 2]', 'line 1, column 4', "',' or ']', found '2'"],
    ['{"a" 1}', 'line 1, column 6', "':', found '1'"],
    ['{a: 1}', 'line 1, column 2', "a key in double quotes or '}', found 'a'"],
    ["{'a': 1}", 'line 1, column 2', 'a key in double quotes'],
    ['{"a": NaN}', 'line 1, column 7', "a value, found 'NaN'"],
    ['[01]', 'line 1, column 3', "',' or ']', found '1'"],
    ['["a\nb"]', 'line 1, column 2', 'a value'],
    ['["\\x"]', 'line 1, column 2', 'a value'],
    ['1\n 2', 'line 2, column 2', 'nothing more'],
    ['', 'line 1, column 1', 'a value, found the end of the file'],
  ])('%j', (text, path, message) => {
    const fault = jsonFault(text)!
    expect(fault.path).toBe(path)
    expect(fault.message).toContain(message)
  })

  it('is found exactly where the text is not JSON', () => {
    const bit = fc.constantFrom('{', '}', '[', ']', ',', ':', '"a"', '"', '1', '-', '.5', 'e3', 'true', 'null', 'x', ' ', '\n', '\\', '\\u0041', '""', '0')
    const check = (text: string): void => {
      let broken = false
      try {
        JSON.parse(text)
      } catch {
        broken = true
      }
      expect([text, jsonFault(text) !== null]).toEqual([text, broken])
    }
    fc.assert(fc.property(fc.array(bit, { maxLength: 12 }), (bits) => check(bits.join(''))), { numRuns: 1_000 })
    fc.assert(fc.property(fc.json(), check))
  })

  it('is found in long and deep texts', () => {
    expect(jsonFault(`["${'x'.repeat(5e6)}`)!.path).toBe('line 1, column 2')
    expect(jsonFault('['.repeat(1e6))!.path).toBe('line 1, column 1000001')
  })
})
