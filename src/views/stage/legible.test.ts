import { describe, expect, it } from 'vitest'
import { EventKind } from '../../restaurant/events.ts'
import { createText } from '../../text/text.ts'
import { light } from '../palette.ts'
import { employeeOf, frameOf, teamOf, viewOf } from './frames.testing.ts'
import { numberIn } from './labels.ts'
import type { StageList } from './list.ts'
import { select } from './select.ts'
import { stageSvg } from './svg.ts'

const numbered = (n: number): ReturnType<typeof teamOf> => teamOf(n).map((e, i) => ({ ...e, name: `Employee ${i + 1}` }))
const plates = (list: StageList): string[] => list.labels.filter((l) => l.key.startsWith('plate-')).map((l) => l.text)

describe('names of which there is room for a part', () => {
  it('keep the number that tells them apart', () => {
    for (const [n, width] of [[20, 900], [20, 1220], [8, 332], [24, 1240]] as const) {
      const said = plates(select(frameOf({ employees: numbered(n) }), viewOf({ width, height: width < 520 ? 430 : 392 })))
      if (said.length === 0) continue
      expect(new Set(said).size).toBe(n)
      said.forEach((word, i) => expect(word).toMatch(new RegExp(`\\b${i + 1}\\b`)))
      expect(said.join('')).not.toContain('…')
    }
  })

  it('are whole where they fit, and cut where there is no number', () => {
    expect(plates(select(frameOf({ employees: numbered(2) }), viewOf()))[0]).toContain('Employee 1')
    const long = teamOf(20).map((e) => ({ ...e, name: 'Wilhelmina' }))
    expect(plates(select(frameOf({ employees: long }), viewOf()))[0]).toMatch(/^Wil.*…$/)
  })

  it('have a number only at their end', () => {
    expect(['Employee 12', 'R2D2', '7 of Nine', 'Ana', ''].map(numberIn)).toEqual(['12', '2', '', '', ''])
  })
})

describe('more employees than can be drawn one by one', () => {
  it('say what a square stands for at every width, in both tellings', () => {
    for (const telling of ['restaurant', 'system'] as const) {
      for (const width of [332, 720, 1220]) {
        for (const n of [201, 1000, 5000]) {
          const text = createText(telling, 'en')
          const employees = Array.from({ length: n }, (_, i) => employeeOf(i, i % 9 === 0 ? { state: 'sick' } : {}))
          const list = select(frameOf({ employees }), viewOf({ width, height: width < 520 ? 430 : 392, text }))
          const each = Math.ceil(n / list.blocks.length)
          const said = list.labels.filter((l) => l.key.startsWith('block')).map((l) => l.text).join(' · ')
          expect(said).toContain(text.stage.blockEach({ n: each }))
          expect(said).toContain(text.format.count(n))
          expect(said).toContain(text.stage.blockSick({ n: Math.ceil(n / 9) }))
        }
      }
    }
  })
})

describe('who goes home from a large house', () => {
  const size = (staff: number, kind: EventKind): number => {
    const move = { time: 198.9, kind, customer: 7777, employee: 0, line: -1, waited: 9, patience: 9 }
    const { people } = select(frameOf({ employees: teamOf(staff), recent: [move] }), viewOf())
    return people.size[Array.from(people.customer.subarray(0, people.count)).indexOf(7777)]
  }

  it('stays small when served, so that the door can be seen, and not when lost', () => {
    expect(size(3, EventKind.CustomerServed)).toBeGreaterThan(25)
    expect(size(200, EventKind.CustomerServed)).toBeLessThan(size(60, EventKind.CustomerServed))
    expect(size(200, EventKind.CustomerServed)).toBeLessThan(15)
    expect(size(200, EventKind.CustomerGaveUp)).toBeGreaterThan(25)
  })
})

describe('the note of somebody who is out', () => {
  it('is in words, fewer where there is little room', () => {
    const out = (n: number, width: number, telling: 'restaurant' | 'system' = 'restaurant'): string => {
      const employees = teamOf(n).map((e, i): typeof e => (i === 1 ? { ...e, state: 'sick' } : e))
      const list = select(frameOf({ employees }), viewOf({ width, height: width < 520 ? 430 : 392, text: createText(telling, 'en') }))
      const note = list.employees[1].note
      expect(stageSvg(list, light)).toContain(`>${note}</text>`)
      return note
    }
    expect([out(3, 1220), out(5, 332), out(5, 332, 'system')]).toEqual(['out sick', 'sick', 'down'])
  })
})
