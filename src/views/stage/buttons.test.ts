import { describe, expect, it } from 'vitest'
import { next } from './buttons.ts'
import { frameOf, teamOf, viewOf } from './frames.testing.ts'
import { select } from './select.ts'

describe('the arrows among employees', () => {
  const { employees } = select(frameOf({ employees: teamOf(60) }), viewOf())
  const perRow = employees.filter((e) => e.y === employees[0].y).length

  it('go along the counter and stop at its ends', () => {
    expect(next(employees, 'e3', 'ArrowRight')).toBe('e4')
    expect(next(employees, 'e0', 'ArrowLeft')).toBe('e0')
    expect(next(employees, 'e5', 'End')).toBe('e59')
    expect(next(employees, 'e5', 'Home')).toBe('e0')
  })

  it('go from row to row', () => {
    expect(perRow).toBeLessThan(60)
    expect(next(employees, 'e3', 'ArrowDown')).toBe(`e${3 + perRow}`)
    expect(next(employees, `e${3 + perRow}`, 'ArrowUp')).toBe('e3')
    expect(next(employees, 'e3', 'ArrowUp')).toBe('e3')
  })

  it('leave other keys alone', () => {
    expect(next(employees, 'e3', 'x')).toBe(null)
    expect(next(employees, 'nobody', 'ArrowLeft')).toBe(null)
  })
})
