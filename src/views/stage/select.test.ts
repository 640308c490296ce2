import { describe, expect, it } from 'vitest'
import { EventKind } from '../../restaurant/events.ts'
import { createText } from '../../text/text.ts'
import { LAG } from './ease.ts'
import { employeeOf, frameOf, teamOf, viewOf, type Move } from './frames.testing.ts'
import { Kind, type Box, type People, type StageList } from './list.ts'
import { select } from './select.ts'

const plain = (list: StageList): unknown => JSON.parse(JSON.stringify(list, (_, value) => (ArrayBuffer.isView(value) ? Array.from(value as Float32Array) : (value as unknown))))

function find(people: People, customer: number): { x: number; y: number; size: number; kind: number; mood: number } {
  const i = Array.from(people.customer.subarray(0, people.count)).indexOf(customer)
  expect(i, `customer ${customer} is drawn`).toBeGreaterThanOrEqual(0)
  return { x: people.x[i], y: people.y[i], size: people.size[i], kind: people.kind[i], mood: people.mood[i] }
}

function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
}

const leaves = (time: number, key: number, customer = 9): Move => ({ time, kind: EventKind.OrderStarted, customer, employee: 0, line: -1, key, waited: 5 })

describe('the display list', () => {
  it('is the same every time, and leaves the frame as it was', () => {
    const frame = frameOf({ employees: teamOf(5), waiting: 60, recent: [leaves(199.8, 3), leaves(199.9, 4)], lost: { gaveUp: 3 } })
    const before = structuredClone({ ...frame, waits: null })
    const first = plain(select(frame, viewOf()))
    select(frameOf({ waiting: 900 }), viewOf({ width: 400 }))
    expect(plain(select(frame, viewOf()))).toEqual(first)
    expect({ ...frame, waits: null }).toEqual(before)
  })

  it('is empty, and no error, where there is no room', () => {
    for (const size of [{ width: 0 }, { height: 0 }, { width: NaN }, { width: 60 }]) {
      const list = select(frameOf({ waiting: 20 }), viewOf(size))
      expect(list.people.count).toBe(0)
      expect(list.labels).toEqual([])
      expect(list.description).toContain('20 people are in line')
    }
  })

  it('has every person in the building while the room holds them', () => {
    for (const waiting of [0, 1, 29, 300, 900]) {
      const list = select(frameOf({ employees: teamOf(4), waiting }), viewOf())
      expect(list.people.count).toBe(waiting + 4)
    }
  })

  it('says which way the line goes where nobody stands: below the feet of one row, above the heads of the next, between two posts', () => {
    const { scene, people } = select(frameOf({ employees: teamOf(1), waiting: 29 }), viewOf())
    expect(scene.chevrons.length).toBeGreaterThan(0)
    for (let c = 0; c < scene.chevrons.length; c += 3) {
      const y = scene.chevrons[c + 1]
      for (let i = 0; i < people.count; i++) {
        const gap = y - people.y[i]
        expect(gap > 0 || gap < -people.size[i], `${y} and somebody at ${people.y[i]}`).toBe(true)
      }
    }
  })

  it('counts those whom it cannot show, to the last one', () => {
    const list = select(frameOf({ employees: teamOf(4), waiting: 20000 }), viewOf())
    const drawn = list.people.count - 4
    const more = list.labels.find((label) => label.key === 'more')!
    expect(drawn).toBeGreaterThan(1500)
    expect(more.text).toContain((20000 - drawn).toLocaleString('en-US'))
    expect(list.scene.crowd!.heads.length).toBeGreaterThan(0)
  })

  it('reads each of 20,000 people a bounded number of times', () => {
    const frame = frameOf({ employees: teamOf(4), waiting: 20000, recent: Array.from({ length: 50 }, (_, i) => leaves(199.6 + i / 200, i)) })
    let reads = 0
    const counted = <T extends object>(column: T): T =>
      new Proxy(column, { get: (target, key) => (reads++, Reflect.get(target, key) as unknown) })
    for (const key of ['customer', 'line', 'place', 'key', 'arrivedAt', 'joinedAt', 'patience'] as const) {
      Object.assign(frame.waiting, { [key]: counted(frame.waiting[key]) })
    }
    const list = select(frame, viewOf())
    expect(reads).toBeLessThan(2 * 20000 + 12 * list.people.count)
  })
})

describe('bodies follow', () => {
  const team = teamOf(1)
  const at = (time: number, recipe: Parameters<typeof frameOf>[0], rate = 1): People => select(frameOf({ time, employees: team, ...recipe }), viewOf({ rate })).people

  it('from the door, and are in their place after the lag', () => {
    const joined = 200
    const recipe = (time: number): Parameters<typeof frameOf>[0] => ({ waiting: 5, each: (i) => ({ joinedAt: i === 4 ? joined : time - 5 }) })
    const places = [0.001, 0.1, 0.3, LAG + 1e-6, 3].map((later) => find(at(joined + later, recipe(joined + later)), 1004))
    expect(places[0].x).toBeLessThan(0)
    expect(places[0].kind).toBe(Kind.walkingIn)
    expect(places[1].x).toBeLessThan(places[2].x)
    expect(places[3]).toMatchObject({ x: places[4].x, y: places[4].y, kind: Kind.waiting })
  })

  it('stretch the lag with the pace, and appear in place above the stated pace', () => {
    const recipe: Parameters<typeof frameOf>[0] = { waiting: 5, each: (i) => ({ joinedAt: i === 4 ? 199 : 195 }) }
    expect(find(at(200, recipe, 1), 1004).kind).toBe(Kind.waiting)
    expect(find(at(200, recipe, 10), 1004).kind).toBe(Kind.walkingIn)
    expect(find(at(200, recipe, 21), 1004).kind).toBe(Kind.waiting)
  })

  it('move up by one place when somebody before them leaves, and not when somebody behind does', () => {
    const rest = find(at(200, { waiting: 8 }), 1003)
    const next = find(at(200, { waiting: 8 }), 1004)
    const slot = next.x - rest.x
    const moved = [0, 0.1, 0.2, LAG + 1e-6].map((age) => find(at(200, { waiting: 8, recent: [leaves(200 - age, 1)] }), 1003).x - rest.x)
    expect(moved[0]).toBeCloseTo(slot, 3)
    expect(moved[1]).toBeLessThan(moved[0])
    expect(moved[2]).toBeLessThan(moved[1])
    expect(moved[3]).toBeCloseTo(0, 6)
    expect(find(at(200, { waiting: 8, recent: [leaves(200, 1005)] }), 1003).x).toBeCloseTo(rest.x, 6)
    expect(find(at(200, { waiting: 8, recent: [leaves(200, 1005)] }), 1006).x).toBeGreaterThan(rest.x + 3 * slot)
  })

  it('make room for somebody who comes back to the head', () => {
    const back: Move = { time: 200, kind: EventKind.CustomerJoined, customer: 1000, employee: -1, line: -1, key: 1000, waited: 7 }
    const before = find(at(199.999, { waiting: 4, each: (i) => ({ customer: 1001 + i, key: 1001 + i }) }), 1002)
    const after = find(at(200, { waiting: 5, recent: [back] }), 1002)
    expect(after.x).toBeCloseTo(before.x, 1)
  })

  it('walk out of the door, served or cross, and are gone', () => {
    const served: Move = { time: 200, kind: EventKind.CustomerServed, customer: 77, employee: 0, waited: 4, patience: 30 }
    const gaveUp: Move = { time: 200, kind: EventKind.CustomerGaveUp, customer: 78, line: -1, key: 1002, waited: 9, patience: 9 }
    const later = (age: number): StageList => select(frameOf({ time: 200 + age, employees: team, waiting: 5, recent: [served, gaveUp] }), viewOf())
    expect(find(later(0.01).people, 77)).toMatchObject({ kind: Kind.served })
    expect(find(later(0.01).people, 78)).toMatchObject({ kind: Kind.angry, mood: 7 })
    expect(later(0.2).coins).toHaveLength(1)
    const outside = find(later(LAG + 0.05).people, 78)
    expect(outside.x).toBeLessThan(later(0).scene.doorX)
    const gone = later(3).people
    expect(Array.from(gone.customer.subarray(0, gone.count))).not.toContain(78)
  })

  it('keep still when asked to', () => {
    const frame = frameOf({ employees: teamOf(3), waiting: 5, each: () => ({ joinedAt: 199.9 }) })
    const list = select(frame, viewOf({ reducedMotion: true }))
    expect(find(list.people, 1002).kind).toBe(Kind.waiting)
    const later = { ...frame, time: 200.2 }
    const arms = (of: StageList): number[] => of.employees.map((e) => e.leftArm)
    expect(arms(select(later, viewOf({ reducedMotion: true })))).toEqual(arms(list))
    expect(arms(select(later, viewOf()))).not.toEqual(arms(select(frame, viewOf())))
  })
})

describe('employees', () => {
  it('show what the day does to them', () => {
    const [fast, slow, sick, missed, fresh, learner, bored] = select(
      frameOf({
        employees: [
          ...teamOf(1),
          employeeOf(1, { state: 'busy', startedAt: 199, doneAt: 220, slowFactor: 0.3, effectiveSpeed: 0.3 }),
          employeeOf(2, { state: 'sick', returnsAt: 324 }),
          employeeOf(3, { state: 'sick', noticed: false, returnsAt: Infinity }),
          employeeOf(4, { state: 'onboarding', readyAt: 230 }),
          employeeOf(5, { trainingTo: 2, trainedAt: 230, since: 199 }),
          employeeOf(6, { state: 'idle', since: 150 }),
        ],
      }),
      viewOf(),
    ).employees
    expect(fast).toMatchObject({ fast: true, stance: 'counter', sleepy: false })
    expect(slow).toMatchObject({ fast: false, face: 'drowsy', sleepy: true })
    expect(sick).toMatchObject({ stance: 'away', note: 'out sick' })
    expect(missed).toMatchObject({ stance: 'missing', note: '?' })
    expect(fresh).toMatchObject({ stance: 'aside', badge: 'new' })
    expect(learner).toMatchObject({ badge: 'book' })
    expect(bored.sleepy).toBe(true)
    expect(fast.name).toBe('Ana, busy, speed 1.8, $25 an hour')
  })

  it('sweat when the line is long', () => {
    const list = (waiting: number): StageList => select(frameOf({ employees: teamOf(2), waiting }), viewOf())
    expect(list(2).employees.map((e) => e.sweat)).toEqual([false, false])
    expect(list(40).employees.map((e) => [e.sweat, e.face])).toEqual([[true, 'stressed'], [true, 'stressed']])
  })

  it('never strobe: an arm makes at most 3.2 strokes a second of display, whatever the speed and the pace', () => {
    for (const rate of [0.1, 1, 5, 20]) {
      const team = [employeeOf(0, { state: 'busy', startedAt: 0, doneAt: 1e6, effectiveSpeed: 50, customer: 1 })]
      let crossings = 0
      let last = 0
      for (let frame = 0; frame < 600; frame++) {
        const arm = select(frameOf({ time: 10 + (frame / 60) * rate, employees: team }), viewOf({ rate })).employees[0].leftArm
        if (arm > 0 && last <= 0) crossings++
        last = arm
      }
      expect(crossings).toBeGreaterThan(25)
      expect(crossings).toBeLessThanOrEqual(33)
    }
  })
})

describe('words and bodies', () => {
  const counts = [1, 2, 3, 4, 5, 6, 8, 10, 12, 24, 50, 99, 200, 212, 1000]
  const lines = [0, 1, 8, 40, 150, 400, 1500, 5000]
  for (const layout of ['shared', 'own'] as const) {
    for (const telling of ['restaurant', 'system'] as const) {
      it(`fit, ${layout} lines, told as a ${telling}`, () => {
        let seen = 0
        for (const width of telling === 'system' ? [300, 405, 720, 900] : [300, 330, 360, 390, 480, 560, 640, 768, 900, 1024, 1280]) {
          for (const n of counts) {
            for (const line of lines) {
              const employees = teamOf(n)
              if (n > 2) Object.assign(employees[1], { state: 'sick', returnsAt: 300, startedAt: NaN, customer: -1 })
              const waiting = layout === 'shared' ? line : employees.map((_, i) => Math.floor(line / n) + (i % 3))
              const lost = line > 100 ? { gaveUp: 12345, turnedAway: 999, dropped: 7, shed: 88, unservable: 3, closed: 41 } : line > 5 ? { gaveUp: 18 } : {}
              const height = width < 520 ? 430 : 392
              const list = select(frameOf({ employees, waiting, lost }), viewOf({ width, height, layout, text: createText(telling, 'en') }))
              const boxes = [...list.labels.map((l) => [l.text, l.box] as const), ...list.badges.map((b) => [b.label.text, b.box] as const)]
              if (list.scene.sign) boxes.push(['sign', list.scene.sign.box])
              const where = `${width} px, ${n} employees, ${line} in line`
              seen += boxes.length
              boxes.forEach(([text, box], i) => {
                if (!(box.x >= 0 && box.y >= 0 && box.x + box.width <= width && box.y + box.height <= height)) throw new Error(`clipped: ${text} (${where})`)
                for (const [other, b] of boxes.slice(i + 1)) if (overlap(box, b)) throw new Error(`${text} lies on ${other} (${where})`)
              })
              for (const badge of list.badges) {
                for (const { text, box } of badge.under ? [badge.label, badge.under] : [badge.label]) {
                  if (box.x < badge.box.x || box.width > badge.box.width || box.y < badge.box.y || box.y + box.height > badge.box.y + badge.box.height) throw new Error(`${text} bursts its badge (${where})`)
                }
              }
              const { people } = list
              for (let i = 0; i < people.count; i++) {
                const half = people.size[i] * 0.3
                const inside = people.x[i] - half >= 0 && people.x[i] + half <= width && people.y[i] <= height && people.y[i] - people.size[i] >= 0
                if (!inside) throw new Error(`somebody stands at ${people.x[i]}, ${people.y[i]} (${where})`)
              }
              for (const e of list.employees) {
                if (!(e.x - e.slot / 2 >= 0 && e.x + e.slot / 2 <= width && e.y > 0 && e.y < height && e.scale > 0)) throw new Error(`${e.name} is out of the picture (${where})`)
              }
            }
          }
        }
        expect(seen).toBeGreaterThan(2000)
      }, 30_000)
    }
  }
})
