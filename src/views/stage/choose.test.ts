import { describe, expect, it } from 'vitest'
import { createText } from '../../text/text.ts'
import { light } from '../palette.ts'
import { overlaps } from './chosen.ts'
import { frameOf, teamOf, viewOf } from './frames.testing.ts'
import { nextOf } from './guestList.ts'
import { MOST_NAMED, guestsOf, otherStaff, windowOf } from './guests.ts'
import { bodyAt, rowOf } from './hit.ts'
import { createPeople } from './list.ts'
import { select } from './select.ts'
import { stageSvg } from './svg.ts'

const text = createText('restaurant', 'en')

describe('who is at a point of the picture', () => {
  const people = createPeople(4)
  people.count = 3
  people.x.set([100, 110, 300])
  people.y.set([200, 200, 200])
  people.size.set([40, 40, 8])
  people.customer.set([7, 8, 9, 10])

  it('is whoever stands in front there', () => {
    expect(bodyAt(people, 92, 180)).toBe(0)
    expect(bodyAt(people, 105, 180)).toBe(1)
    expect(bodyAt(people, 118, 199)).toBe(1)
  })

  it('is nobody beside, over or under a body, but for a finger the nearest', () => {
    for (const [x, y] of [[80, 180], [105, 150], [105, 203], [310, 195]]) expect(bodyAt(people, x, y)).toBe(-1)
    expect(bodyAt(people, 80, 180, 12)).toBe(0)
    expect(bodyAt(people, 310, 195, 12)).toBe(2)
    expect(bodyAt(people, 330, 195, 12)).toBe(-1)
  })

  it('is nobody who has no number, or is no longer there', () => {
    expect(bodyAt({ ...people, customer: Int32Array.of(-3, -2, 9) }, 105, 180)).toBe(-1)
    expect([rowOf(people, 9), rowOf(people, 10)]).toEqual([2, -1])
  })

  it('finds everybody who can be seen, at the middle of their body', () => {
    const list = select(frameOf({ employees: teamOf(4), waiting: 60 }), viewOf({ reducedMotion: true }))
    const { count, x, y, size } = list.people
    const found = Array.from({ length: count }, (_, i) => bodyAt(list.people, x[i], y[i] - size[i] / 4))
    // Where the line turns, one stands half behind the next.
    found.forEach((row, i) => expect(row).toBeGreaterThanOrEqual(i))
    expect(found.filter((row, i) => row !== i).length).toBeLessThanOrEqual(2)
  })
})

describe('whose day is told', () => {
  const frame = frameOf({ employees: teamOf(3), waiting: 30 })

  it('is outlined with their number, and only while they are here', () => {
    const list = select(frame, viewOf({ traced: 1012 }))
    expect(list.people.customer[list.chosen!.row]).toBe(1012)
    expect(list.chosen!.tag!.text).toBe('no. 1,013')
    const svg = stageSvg(list, light)
    expect(svg).toContain('>no. 1,013</text>')
    expect(svg).toContain(`stroke="${light.blue}"`)
    for (const traced of [undefined, 5000]) expect(select(frame, viewOf({ traced })).chosen).toBe(null)
  })

  it('has a number that lies on no words and stays in the picture, wherever they are', () => {
    for (const width of [300, 332, 620, 900, 1240]) {
      for (const waiting of [1, 40, 900]) {
        const view = viewOf({ width, height: width < 520 ? 430 : 392 })
        const house = frameOf({ employees: teamOf(3), waiting, lost: { gaveUp: 12 } })
        const { people } = select(house, view)
        for (let i = 0; i < people.count; i += Math.ceil(people.count / 40)) {
          const list = select(house, { ...view, traced: people.customer[i] })
          const box = list.chosen?.tag?.box
          if (!box) continue
          expect([box.x >= 0, box.x + box.width <= width, box.y >= 0, box.y + box.height <= view.height]).toEqual([true, true, true, true])
          for (const other of [...list.labels, ...list.badges]) expect(overlaps(box, other.box)).toBe(false)
        }
      }
    }
  })
})

describe('names for those who do not see the stage', () => {
  it('are fifty at most, and the others are counted', () => {
    for (const [staff, waiting] of [[1, 0], [3, 20], [50, 400], [200, 9000], [500, 9000]]) {
      const frame = frameOf({ employees: teamOf(staff), waiting })
      frame.inService = staff
      const { from, to } = windowOf(staff, 0)
      const { named, others } = guestsOf(frame, text, 480)
      expect(named.length + to - from).toBeLessThanOrEqual(MOST_NAMED)
      expect(named.length).toBe(Math.min(staff + waiting, MOST_NAMED - (to - from)))
      expect(new Set(named.map(({ customer }) => customer)).size).toBe(named.length)
      const rest = staff + waiting - named.length
      expect(others).toBe(rest > 0 ? `and ${text.format.count(rest)} more customers` : '')
    }
  })

  it('are first those at the counter, then the heads of the lines, in words that last', () => {
    const shared = guestsOf(frameOf({ employees: teamOf(1), waiting: 5, each: () => ({ joinedAt: 20 }) }), text, 480)
    expect(shared.named.map(({ name }) => name).slice(0, 2)).toEqual(['Customer 1, with Ana', 'Customer 1,001, waiting, came at 8:20'])
    const own = guestsOf(frameOf({ employees: teamOf(5).map((e) => ({ ...e, customer: -1 })), waiting: [90, 90, 90, 90, 90] }), text, 480)
    const lines = own.named.map(({ customer }) => Math.floor((customer - 1000) / 90))
    expect([0, 1, 2, 3, 4].map((line) => lines.filter((l) => l === line).length)).toEqual([9, 9, 9, 9, 9])
  })

  it('move on with the arrow keys, and say how many others there are', () => {
    expect(windowOf(30, 29)).toEqual({ from: 0, to: 30 })
    expect(windowOf(200, 39)).toEqual({ from: 0, to: 40 })
    expect(windowOf(200, 40)).toEqual({ from: 40, to: 80 })
    expect(windowOf(190, 189)).toEqual({ from: 150, to: 190 })
    expect(windowOf(0, -1)).toEqual({ from: 0, to: 0 })
    const team = teamOf(190).map((_, i) => ({ busy: i >= 45 }))
    expect(otherStaff(team, 0, 40, text)).toBe('and 150 more, 145 busy')
    expect(otherStaff(team, 40, 80, text)).toBe('and 150 more, 110 busy')
    expect(otherStaff(team.slice(0, 9), 0, 9, text)).toBe('')
  })

  it('are walked by arrow keys, Home and End, and by no others', () => {
    expect(['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End', 'x'].map((key) => nextOf(5, 4, key))).toEqual([3, 4, 3, 4, 0, 4, -1])
  })
})
