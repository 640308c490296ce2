import { describe, expect, it } from 'vitest'
import { inClassroom, isClassroom } from './asked.ts'

describe('classroom in an address', () => {
  it('is asked for by its name, and may be denied', () => {
    expect(['?classroom', '?a=1&classroom', '?classroom=yes', '?classroom='].map(isClassroom)).toEqual([true, true, true, true])
    expect(['', '?a=classroom', '?classrooms', '?classroom=no', '?classroom=0'].map(isClassroom)).toEqual([false, false, false, false, false])
  })

  it('comes and goes, and leaves the rest as it is', () => {
    expect(inClassroom('?scenario=a&show=all#there', true)).toBe('?scenario=a&show=all&classroom#there')
    expect(inClassroom('./', true)).toBe('./?classroom')
    expect(inClassroom('?classroom&scenario=a', true)).toBe('?scenario=a&classroom')
    expect(inClassroom('/x/?scenario=a&classroom#there', false)).toBe('/x/?scenario=a#there')
    expect(inClassroom('/x/?classroom=yes', false)).toBe('/x/')
  })
})
