import { describe, expect, it } from 'vitest'
import { least, parsed, problems } from './reading.testing.ts'

describe('the staff', () => {
  const ids = (staff: object[]): string[] => parsed({ ...least, staff }).staff.map((e) => e.id)
  const names = (staff: object[]): string[] => parsed({ ...least, staff }).staff.map((e) => e.name)

  it('has ids made from names', () => {
    expect(ids([{ name: 'Chloé' }, { name: 'Łukasz Straße' }, { name: '李' }])).toEqual(['chloe', 'lukasz-strasse', 'employee-1'])
  })

  it('is expanded by count', () => {
    expect(ids([{ name: 'Ana', count: 3 }])).toEqual(['ana-1', 'ana-2', 'ana-3'])
    expect(names([{ name: 'Ana', count: 2 }, { id: 'cook', count: 2 }])).toEqual(['Ana 1', 'Ana 2', 'Cook 1', 'Cook 2'])
    expect(ids([{ count: 2 }, {}, { id: 'employee-2' }])).toEqual(['employee-1', 'employee-3', 'employee-4', 'employee-2'])
    expect(names([{}])).toEqual(['Employee 1'])
  })

  it('steps aside where a name comes twice', () => {
    expect(ids([{ name: 'Ana' }, { name: 'Ana' }, { name: 'Ana' }])).toEqual(['ana', 'ana-2', 'ana-3'])
    expect(ids([{ name: 'Ana' }, { name: 'Ben', id: 'ana' }])).toEqual(['ana-2', 'ana'])
    expect(ids([{ name: 'Ana', count: 2 }, { name: 'Ana 1' }])).toEqual(['ana-1', 'ana-2', 'ana-1-2'])
  })

  it('has at most ten thousand, and is refused before it is expanded', () => {
    expect(parsed({ ...least, staff: [{ name: 'Ana', count: 10_000 }] }).staff).toHaveLength(10_000)
    expect(parsed({ ...least, staff: Array.from({ length: 10_000 }, () => ({ name: 'Ana' })) }).staff[9_999]!.id).toBe('ana-10000')
    expect(problems({ ...least, staff: [{ count: 1e6 }] })[0]!.path).toBe('staff[0].count')
    expect(problems({ ...least, staff: [{ count: 10_000 }, {}] })).toEqual([{ path: 'staff', message: 'expected at most 10,000 people in all, found 10,001' }])
    expect(problems({ ...least, staff: new Array(1e6).fill({}) })).toEqual([{ path: 'staff', message: 'expected a list with at most 10,000 entries, found 1,000,000' }])
  })

  it('has ids and names that still fit when they are numbered', () => {
    const long = 'x'.repeat(79)
    expect(problems({ ...least, staff: [{ id: long, count: 20 }] })[0]!.path).toBe('staff[0].id')
    expect(problems({ ...least, staff: [{ name: long, count: 20 }] })[0]!.path).toBe('staff[0].name')
    const scenario = parsed({ ...least, staff: [{ name: 'ß'.repeat(80) }, { name: 'ß'.repeat(80) }] })
    expect(parsed(scenario)).toEqual(scenario)
  })
})
