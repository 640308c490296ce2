import { describe, expect, it } from 'vitest'
import { EventKind } from '../../restaurant/events.ts'
import { light } from '../palette.ts'
import { frameOf, teamOf, viewOf, type Move, type Recipe } from './frames.testing.ts'
import { hostNodes, POINTS } from './host.ts'
import type { Scene, StageView } from './list.ts'
import { write } from './node.ts'
import { select } from './select.ts'

const sent = (change: Partial<Move> = {}): Move => ({ time: 199.9, kind: EventKind.CustomerJoined, customer: 77, employee: 1, line: 1, waited: 0, ...change })
const hostIn = (recipe: Recipe = {}, view: Partial<StageView> = {}): Scene['host'] =>
  select(frameOf({ employees: teamOf(3), waiting: [2, 5, 3], ...recipe }), viewOf({ layout: 'own', ...view })).scene.host

describe('the host', () => {
  it('is there where there is a line to choose, and only there', () => {
    expect(hostIn()).not.toBe(null)
    expect(hostIn({ employees: teamOf(1), waiting: [4] })).toBe(null)
    expect(hostIn({ waiting: 4 }, { layout: 'shared' })).toBe(null)
    expect(hostIn({ employees: teamOf(300), waiting: 0 })).toBe(null)
  })

  it('points at the end of the line that the last one was sent to', () => {
    expect(hostIn()?.to).toBe(null)
    const to = (move: Move): string | undefined => hostIn({ recent: [move] })?.to?.employee
    expect(to(sent())).toBe('e1')
    expect(to(sent({ employee: 2, line: 2 }))).toBe('e2')
    // To an empty place at once, and served at once.
    expect(to(sent({ employee: 0, line: -2 }))).toBe('e0')
    expect(to(sent({ employee: 2, line: -2, kind: EventKind.OrderStarted }))).toBe('e2')
    const ends = [0, 1].map((e) => hostIn({ recent: [sent({ employee: e, line: e })] })!.to!)
    expect(ends[1].y).toBeGreaterThan(ends[0].y)
    expect(ends[1].x).toBeGreaterThan(ends[0].x)
  })

  it('does not point at who moved up, was sent on, or waits at the entrance', () => {
    for (const move of [sent({ waited: 3 }), sent({ line: -1, employee: -1 }), sent({ kind: EventKind.CustomerServed }), sent({ kind: EventKind.OrderStarted, waited: 2 })]) {
      expect(hostIn({ recent: [move] })?.to).toBe(null)
    }
  })

  it('lowers the arm after a stated time of display, whatever the pace', () => {
    for (const rate of [0.5, 1, 8, 60]) {
      expect(hostIn({ recent: [sent({ time: 200 - POINTS * rate * 0.99 })] }, { rate })?.to).not.toBe(null)
      expect(hostIn({ recent: [sent({ time: 200 - POINTS * rate * 1.01 })] }, { rate })?.to).toBe(null)
    }
  })

  it('does not point at somebody who has left since', () => {
    expect(hostIn({ recent: [sent({ employee: 9, line: 9 })] })?.to).toBe(null)
  })

  it('stays in the picture with what they point at, at every width', () => {
    for (const width of [300, 332, 620, 880, 1240]) {
      for (const n of [2, 5, 24, 60, 200]) {
        const height = width < 520 ? 430 : 392
        const employee = n - 1
        const host = hostIn({ employees: teamOf(n), waiting: teamOf(n).map(() => 30), recent: [sent({ employee, line: employee })] }, { width, height })!
        for (const [x, y] of [[host.x, host.y], [host.to!.x, host.to!.y]]) expect([x > 0 && x < width, y > 0 && y <= height]).toEqual([true, true])
        expect(hostNodes(host, light).map(write).join('')).not.toMatch(/NaN|Infinity|undefined/)
      }
    }
  })
})
