import { describe, expect, it } from 'vitest'
import { EventKind } from '../../restaurant/events.ts'
import { dark, light } from '../palette.ts'
import { employeeOf, frameOf, teamOf, viewOf } from './frames.testing.ts'
import { select } from './select.ts'
import { stageSvg } from './svg.ts'

/** Tags that open and close in order, attributes in quotes, nothing bare: enough of XML for what we write. */
function wellFormed(svg: string): void {
  const open: string[] = []
  const tag = /<(\/?)([a-zA-Z]+)((?:\s[a-zA-Z:-]+="[^"<]*")*)\s*(\/?)>/g
  let at = 0
  for (let match = tag.exec(svg); match; match = tag.exec(svg)) {
    expect(svg.slice(at, match.index)).not.toMatch(/[<>]/)
    at = tag.lastIndex
    if (match[1] === '/') expect(open.pop()).toBe(match[2])
    else if (match[4] !== '/') open.push(match[2])
  }
  expect(svg.slice(at)).toBe('')
  expect(open).toEqual([])
}

describe('the stage as SVG', () => {
  const frames = {
    busy: frameOf({
      employees: [...teamOf(4), employeeOf(4, { state: 'sick', returnsAt: Infinity }), employeeOf(5, { state: 'sick', noticed: false }), employeeOf(6, { state: 'onboarding', readyAt: 240 })],
      waiting: 30,
      lost: { gaveUp: 4 },
      recent: [{ time: 199.9, kind: EventKind.CustomerServed, customer: 3, employee: 0 }],
    }),
    crowd: frameOf({ employees: teamOf(60), waiting: 3000 }),
    blocks: frameOf({ employees: teamOf(700), waiting: 30 }),
    empty: frameOf({ employees: [], waiting: 0 }),
  }

  it('is well formed and has no number that is none', () => {
    for (const frame of Object.values(frames)) {
      for (const palette of [light, dark]) {
        for (const width of [330, 900]) {
          const svg = stageSvg(select(frame, viewOf({ width })), palette)
          wellFormed(svg)
          expect(svg).not.toMatch(/NaN|Infinity|undefined|null/)
          expect(svg).not.toContain('style=')
        }
      }
    }
  })

  it('draws everybody once', () => {
    const list = select(frames.crowd, viewOf())
    expect(stageSvg(list, light).match(/<use /g)).toHaveLength(list.people.count)
  })

  it('escapes what people are called', () => {
    const svg = stageSvg(select(frameOf({ employees: [employeeOf(0, { name: '<b>"A&B"' })] }), viewOf()), light)
    wellFormed(svg)
    expect(svg).toContain('&lt;b&gt;')
  })

  it('keeps its ids apart from another picture’s', () => {
    const list = select(frames.busy, viewOf())
    const ids = (svg: string): string[] => [...svg.matchAll(/ id="([^"]+)"/g)].map((m) => m[1])
    const a = ids(stageSvg(list, light, 'a'))
    const b = new Set(ids(stageSvg(list, light, 'b')))
    expect(a.length).toBeGreaterThan(3)
    expect(a.filter((id) => b.has(id))).toEqual([])
  })
})
