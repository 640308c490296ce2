import { describe, expect, it } from 'vitest'
import { createDay } from '../../restaurant/day.ts'
import type { Knowledge } from '../../restaurant/frame.ts'
import { parseScenario } from '../../scenario/parse.ts'
import { createText } from '../../text/text.ts'
import { light } from '../palette.ts'
import { overlaps } from './chosen.ts'
import { employeeOf, frameOf, teamOf, viewOf } from './frames.testing.ts'
import { HAT_COUNT, hatShapes, toolShapes } from './hats.ts'
import type { EmployeePose, StageList } from './list.ts'
import { write } from './node.ts'
import { select } from './select.ts'
import { dishNodes } from './shelves.ts'
import { bodyShapes } from './staff.ts'
import { stageSvg } from './svg.ts'
import { waysOf } from './ways.ts'

const knowing = (stations: (e: number) => readonly number[] | null, dishes: (e: number) => readonly number[] | null = () => null): Knowledge => ({ stationsOf: stations, dishesOf: dishes })
const kitchen = ['Bar', 'Grill', 'Pastry'].map((name) => ({ name, inLine: 0, inService: 1, able: 1 }))
const drawn = (pose: EmployeePose): string => JSON.stringify(bodyShapes(pose))

describe('specialists', () => {
  const employees = [0, 1, 2, 3].map((i) => employeeOf(i))
  const list = select(frameOf({ employees, stations: kitchen, knowledge: knowing((e) => [[0], [1], [2, 1], null][e]) }), viewOf({ winding: true }))

  it('wear what belongs to their station, beside its word; who can do everything has only a trait', () => {
    expect(list.employees.map((e) => e.hat)).toEqual([0, 1, 2, -1])
    for (const [i, shape] of [hatShapes(0), hatShapes(1), hatShapes(2)].entries()) expect(drawn(list.employees[i])).toContain(JSON.stringify(shape[0]).slice(1, -1))
    expect(list.labels.filter((l) => l.key.startsWith('doing-')).map((l) => l.text)).toEqual(['Bar', 'Grill', 'Pastry · Grill'])
    expect(list.employees.map((e) => e.name.includes('does'))).toEqual([true, true, true, false])
    expect(list.employees[2].name).toContain('does Pastry and Grill')
  })

  it('are told apart by shape alone: no hat or tool is another’s, and a hat comes again only with another tool', () => {
    const outline = (shapes: readonly { d: string }[]): string => shapes.map(({ d }) => d).join()
    expect(new Set(Array.from({ length: HAT_COUNT }, (_, i) => outline(hatShapes(i)))).size).toBe(HAT_COUNT)
    const pairs = Array.from({ length: 40 }, (_, i) => outline(hatShapes(i)) + outline(toolShapes(i)))
    expect(new Set(pairs).size).toBe(40)
  })

  it('are one and the same person without a station to their name', () => {
    const plain = select(frameOf({ employees }), viewOf()).employees
    expect(plain.map((e) => e.hat)).toEqual([-1, -1, -1, -1])
    expect(plain.map((e) => e.trait)).toEqual([0, 1, 2, 3])
  })
})

describe('a split menu', () => {
  const parsed = parseScenario({
    version: 1, duration: 200, seed: 3, demand: { perHour: 60 }, work: { law: 'exponential', mean: 1 },
    menu: { dishes: 5, popularity: 1, copies: 2 }, staff: [{ name: 'Ana' }, { name: 'Ben' }, { name: 'Chloé', skills: { 'dish-5': 1 } }, { name: 'Dev' }],
  })
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  const day = createDay(parsed.scenario, { commands: [{ at: 20, do: 'hire', value: { name: 'Eli' } }, { at: 40, do: 'let-go', who: 'Ana' }] })
  const held = (at: number): (readonly number[] | null)[] => {
    day.advanceTo(at)
    const { knowledge, employees } = day.frame()
    return employees.map((e) => knowledge!.dishesOf(e.index))
  }

  it('is told by the frame as it is dealt, and anew when somebody comes or goes', () => {
    // Three are dealt five dishes, two copies each, in turn; who names dishes knows those.
    expect(held(10)).toEqual([[0, 2, 3], [0, 1, 3, 4], [4], [1, 2, 4]])
    const four = held(30)
    expect(four).toHaveLength(5)
    expect(four.flat().filter((d) => d === 0)).toHaveLength(2)
    expect(held(50)).toHaveLength(4)
    expect(held(50).flat().filter((d) => d === 1)).toHaveLength(2)
  })

  it('stands on shelves as it is known, under each name', () => {
    const list = select(day.frame(), viewOf({ ...waysOf(parsed.scenario) }))
    const shelves = list.counters.flatMap((counter) => counter.shelves ?? [])
    expect(shelves.map(({ dishes }) => dishes.map(({ dish }) => dish))).toEqual(held(50))
    const svg = stageSvg(list, light)
    for (const shelf of shelves) expect(svg).toContain(dishNodes(shelf, light).map(write).join(''))
    expect(list.employees[0].name).toContain('knows dishes')
    expect(select(day.frame(), viewOf({ ...waysOf(parsed.scenario), text: createText('system', 'en') })).employees[0].name).toContain('holds shards')
  })

  it('shows six at most and counts the others, in the counter’s front, on no words and no neighbour', () => {
    const shelvesOf = (list: StageList) => list.counters.flatMap((counter) => (counter.shelves ?? []).map((shelf) => ({ counter, shelf })))
    let seen = 0
    for (const width of [300, 332, 620, 900, 1240]) {
      for (const n of [1, 3, 7, 20, 60]) {
        for (const dishes of [2, 6, 9, 400]) {
          for (const stations of [[], kitchen]) {
            const frame = frameOf({ employees: teamOf(n), stations, knowledge: knowing(() => null, (e) => Array.from({ length: dishes }, (_, d) => (d * 7 + e) % 400).sort((a, b) => a - b)) })
            const list = select(frame, viewOf({ width, height: width < 520 ? 430 : 392, menu: true }))
            const boxes = shelvesOf(list).map(({ counter, shelf }) => {
              seen++
              const box = { x: shelf.x, y: shelf.y - 14, width: shelf.width, height: 16 }
              expect(shelf.dishes.length).toBeLessThanOrEqual(6)
              expect([box.y >= counter.y + counter.bar, box.y + box.height <= counter.y + counter.bar + counter.front]).toEqual([true, true])
              for (const label of list.labels) if (!label.key.startsWith('dishes-')) expect([width, n, dishes, label.text, overlaps(box, label.box)]).toEqual([width, n, dishes, label.text, false])
              return box
            })
            boxes.forEach((a, i) => boxes.slice(i + 1).forEach((b) => expect(overlaps(a, b)).toBe(false)))
            const counted = list.labels.filter((l) => l.key.startsWith('dishes-')).map((l) => Number(l.text.slice(1)))
            if (dishes > 6) expect(counted).toEqual(shelvesOf(list).map(({ shelf }) => dishes - shelf.dishes.length))
          }
        }
      }
    }
    expect(seen).toBeGreaterThan(100)
  })
})

describe('who learns and who is new', () => {
  it('is seen at the counter, in words on it and in their name', () => {
    const employees = [employeeOf(0, { trainingTo: 2, trainedAt: 230, since: 199 }), employeeOf(1, { state: 'onboarding', readyAt: 230, counted: false }), employeeOf(2, { since: 199 })]
    const list = select(frameOf({ employees }), viewOf())
    expect(list.employees.map(({ badge, stance, face }) => [badge, stance, face])).toEqual([['book', 'counter', 'calm'], ['new', 'aside', 'eager'], ['', 'counter', 'calm']])
    const svg = stageSvg(list, light)
    for (const words of ['Ana · soon 2×', 'Ben · starts 11:50', 'new']) expect(svg).toContain(`>${words}</text>`)
    expect(drawn(list.employees[0])).not.toBe(drawn({ ...list.employees[0], badge: '' }))
    expect(list.employees.map((e) => e.name.split(', ').slice(1, 3).join(', '))).toEqual(['idle, in training', 'starting soon, speed 1', 'idle, speed 1'])
  })
})
