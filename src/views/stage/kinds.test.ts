import { describe, expect, it } from 'vitest'
import { EventKind } from '../../restaurant/events.ts'
import { createText } from '../../text/text.ts'
import { light } from '../palette.ts'
import { LAG } from './ease.ts'
import { employeeOf, frameOf, teamOf, viewOf, type Recipe } from './frames.testing.ts'
import { Kind, type Box, type StageList } from './list.ts'
import { select } from './select.ts'
import { stageSvg } from './svg.ts'

const overlap = (a: Box, b: Box): boolean => a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
const words = (list: StageList): string[] => list.labels.map((label) => label.text)
const kitchen = (names: string[], waiting: number): NonNullable<Recipe['stations']> => names.map((name, s) => ({ name, inLine: Math.ceil((waiting - s) / names.length), inService: 1, able: 1 }))
const system = createText('system', 'en')

describe('why people are not here', () => {
  const lost = { turnedAway: 3, gaveUp: 18, dropped: 2, shed: 4, unservable: 5, closed: 6 }
  const badges = (change: Recipe = {}, view = {}): StageList['badges'] => select(frameOf({ employees: teamOf(2), lost, inOrbit: 12, ...change }), viewOf({ height: 700, ...view })).badges

  it('has a badge with its count for every reason, and for those who come again', () => {
    expect(badges().map((b) => b.label.text)).toEqual(['18 gave up', '3 turned away', '2 lost orders', '4 kept out', '5 no cook for it', '6 sent home', '12 come again'].map((text) => expect.stringContaining(text) as string))
    expect(badges({}, { text: system }).map((b) => b.label.text)).toEqual(['18 timed out', '3 rejected', '2 dropped', '4 shed', '5 unservable', '6 cut off', '12 in back-off'])
    expect(badges().map((b) => b.tone)).toEqual(['bad', 'bad', 'bad', 'bad', 'bad', 'bad', 'soft'])
  })

  it('tells the cause in a sentence, to those who point at it and to those who do not see it', () => {
    const sick = [employeeOf(0, { state: 'sick' }), ...teamOf(3).slice(1)]
    const frame = frameOf({ employees: sick, lost: { unservable: 5 } })
    for (const [text, said] of [
      [createText('restaurant', 'en'), '5 could not be served: Ana is out sick and nobody else knows this dish'],
      [system, '5 could not be served: Ana is down and no other node holds this shard'],
    ] as const) {
      const list = select(frame, viewOf({ text }))
      expect(list.badges[0].cause).toBe(said)
      expect(list.description).toContain(`${said}.`)
      expect(stageSvg(list, light)).toContain(`<title>${said}</title>`)
    }
  })

  it('puts the number over a word where a line is too long, and never cuts it', () => {
    const [badge] = badges({ lost: { gaveUp: 12345 }, inOrbit: 0 }, { width: 332 })
    expect([badge.label.text, badge.under?.text]).toEqual(['12,345', 'gave up'])
  })

  it('says at the door that the breaker is open', () => {
    expect(select(frameOf({ breakerOpen: true }), viewOf()).scene.sign).toMatchObject({ open: false, label: { text: 'KITCHEN SHUT' } })
    expect(select(frameOf({ breakerOpen: true }), viewOf({ width: 340, text: system })).scene.sign?.label.text).toBe('TRIP')
  })

  it('writes the figures that were read last, whatever the frame has become', () => {
    const told = { lost: { ...frameOf().lost, gaveUp: 7 }, lostTotal: 7, inOrbit: 0, stations: [] }
    const list = select(frameOf({ lost: { gaveUp: 9 } }), viewOf({ told }))
    expect(list.badges.map((b) => b.label.text)).toEqual(['7 gave up waiting'])
    expect(list.description).toContain('7 left')
  })
})

describe('what the host knows of somebody', () => {
  const poses = (text = createText('restaurant', 'en')): StageList['employees'] =>
    select(
      frameOf({
        employees: [
          employeeOf(0, { ejected: true, counted: false, errorRate: 0.9, slowFactor: 0.4 }),
          employeeOf(1, { counted: false }),
          employeeOf(2, { state: 'busy', startedAt: 199, doneAt: 201, slowFactor: 0.4 }),
          employeeOf(3),
          employeeOf(4, { state: 'onboarding', counted: false }),
          employeeOf(5, { state: 'sick', counted: false }),
          employeeOf(6, { leaving: true, counted: false, state: 'busy' }),
        ],
      }),
      viewOf({ text }),
    ).employees

  it('is a sign beside them, the gravest first, and in their name', () => {
    expect(poses().map((e) => e.signs.map((sign) => sign.kind))).toEqual([['ejected', 'failing'], ['untrusted'], ['slow'], [], [], [], []])
    expect(poses().slice(0, 3).map((e) => e.name)).toEqual([
      'Ana, idle, set aside for failing, spoils 90% of the orders, slow, at 40% of their pace, speed 1, $15 an hour',
      'Ben, idle, back, but not trusted yet, speed 1, $15 an hour',
      'Chloé, busy, slow, at 40% of their pace, speed 1, $15 an hour',
    ])
    expect(poses(system)[0].name).toContain('ejected for failing, fails 90% of its requests')
  })

  it('is in words where there is room, else a letter each: never colour alone', () => {
    const marked = (n: number): string => {
      const employees = teamOf(n).map((e, i) => ({ ...e, ejected: i === 0, errorRate: i === 1 ? 1 : 0, slowFactor: i === 2 ? 0.5 : 1 }))
      return stageSvg(select(frameOf({ employees }), viewOf()), light)
    }
    for (const said of ['aside', 'spoils', 'slow']) expect(marked(3)).toContain(`>${said}</text>`)
    for (const letter of ['×', '!', '½']) expect(marked(14)).toContain(`>${letter}</text>`)
  })
})

describe('stations', () => {
  const recipe = (waiting: number): Recipe => ({
    employees: teamOf(3).map((e, i) => ({ ...e, station: i })),
    waiting,
    // As the model keeps them: part by part, and within one not in the order of joining where several dishes make several parts.
    each: (i) => ({ station: i % 3, key: 5000 - i }),
    stations: kitchen(['Bar', 'Grill', 'Pastry'], waiting),
  })

  it('are written under whoever works there, and over the part of the line for each with its count', () => {
    const list = select(frameOf(recipe(8)), viewOf())
    expect(list.labels.filter((l) => l.key.startsWith('doing-')).map((l) => l.text)).toEqual(['Bar', 'Grill', 'Pastry'])
    expect(list.labels.filter((l) => l.key.startsWith('lane-')).map((l) => l.text)).toEqual(['Bar · 3', 'Grill · 3', 'Pastry · 2'])
    expect(words(list)).not.toContain('next')
    expect(list.employees[1].name).toContain('busy, at Grill')
  })

  it('have their people apart, each part in the order of joining', () => {
    const list = select(frameOf(recipe(9)), viewOf({ reducedMotion: true }))
    const lanes = list.labels.filter((l) => l.key.startsWith('lane-')).map((l) => l.x)
    for (let i = 0; i < 9; i++) {
      const at = Array.from(list.people.customer.subarray(0, list.people.count)).indexOf(1000 + i)
      const x = list.people.x[at]
      expect(x).toBeGreaterThan(lanes[i % 3] - 2)
      if (i % 3 < 2) expect(x).toBeLessThan(lanes[(i % 3) + 1])
      // The later in the list, the smaller the key: nearer to the head.
      const behind = Array.from(list.people.customer.subarray(0, list.people.count)).indexOf(1000 + i + 3)
      if (behind >= 0) expect(list.people.x[behind]).toBeLessThan(x)
    }
  })

  it('are named in part where there is little room, with the count whole', () => {
    const names = ['Cold starters', 'Charcoal grill', 'Patisserie']
    const list = select(frameOf({ ...recipe(3000), stations: kitchen(names, 3000) }), viewOf({ width: 332, height: 430 }))
    for (const label of list.labels.filter((l) => l.key.startsWith('lane-'))) expect(label.text).toMatch(/1,000$/)
  })
})

describe('attention that is shared', () => {
  const recipe = (serving: number): Recipe => ({
    employees: teamOf(3).map((e, i) => ({ ...e, serving: i === 0 ? serving : 1 })),
    waiting: [0, 0, 0],
  })
  const view = viewOf({ layout: 'own', attention: true })

  it('says how many, and shows them', () => {
    const list = select(frameOf(recipe(5)), view)
    expect(words(list)).toContain('serves 5 at once')
    expect(list.people.count).toBe(7)
    expect(list.employees[0]).toMatchObject({ progress: -1, name: expect.stringContaining('serves 5 at once') as string })
    expect(list.employees[1].progress).toBeGreaterThan(0)
  })

  it('counts those for whom there is no room', () => {
    const list = select(frameOf(recipe(4000)), view)
    const more = list.labels.find((l) => l.key === 'more-0')!
    expect(more.text).toBe(`+${(4000 - (list.people.count - 2)).toLocaleString('en-US')}`)
  })
})

describe('whatever there is to say', () => {
  for (const kind of ['stations', 'stations with own lines', 'shared attention'] as const) {
    it(`no words lie on one another or leave the picture: ${kind}`, () => {
      let seen = 0
      for (const telling of ['restaurant', 'system'] as const) {
        for (const width of [300, 332, 620, 880, 1240]) {
          for (const n of [1, 3, 5, 12, 60, 300]) {
            for (const [stations, line] of [[2, 4], [3, 40], [7, 900], [24, 90]]) {
              const names = Array.from({ length: stations }, (_, s) => ['Bar', 'Charcoal grill', 'Patisserie and sweets'][s % 3])
              const own = kind !== 'stations'
              const employees = teamOf(n).map((e, i) => ({ ...e, station: kind === 'shared attention' ? -1 : i % stations, serving: kind === 'shared attention' ? 1 + (i % 40) : 1, ejected: i === 0, errorRate: i % 2 }))
              const frame = frameOf({
                employees,
                waiting: own ? employees.map(() => Math.floor(line / n)) : line,
                each: (i) => ({ station: i % stations }),
                stations: kind === 'shared attention' ? [] : kitchen(names, line),
                lost: { gaveUp: 1234, unservable: 5 },
                inOrbit: 77,
                breakerOpen: n === 3,
              })
              const list = select(frame, viewOf({ width, height: width < 520 ? 430 : 392, layout: own ? 'own' : 'shared', attention: kind === 'shared attention', text: createText(telling, 'en') }))
              const boxes = [...list.labels.map((l) => [l.text, l.box] as const), ...list.badges.map((b) => [b.label.text, b.box] as const)]
              if (list.scene.sign) boxes.push(['sign', list.scene.sign.box])
              const where = `${width} px, ${n} employees, ${line} in line, ${stations} stations`
              seen += boxes.length
              boxes.forEach(([text, box], i) => {
                if (!(box.x >= 0 && box.y >= 0 && box.x + box.width <= width && box.y + box.height <= list.height)) throw new Error(`clipped: ${text} (${where})`)
                for (const [other, b] of boxes.slice(i + 1)) if (overlap(box, b)) throw new Error(`${text} lies on ${other} (${where})`)
              })
              for (const badge of list.badges) if (badge.box.y + badge.box.height > list.scene.doorTop) throw new Error(`${badge.label.text} hangs in the door (${where})`)
              const { people } = list
              for (let i = 0; i < people.count; i++) {
                const inside = people.x[i] >= 0 && people.x[i] <= width && people.y[i] <= list.height && people.y[i] - people.size[i] >= 0
                if (!inside) throw new Error(`somebody stands at ${people.x[i]}, ${people.y[i]} (${where})`)
              }
            }
          }
        }
      }
      expect(seen).toBeGreaterThan(1000)
    }, 30_000)
  }
})

describe('who leaves', () => {
  it('passes beside the head of the line', () => {
    for (const width of [332, 900]) {
      for (const employee of [0, 1, 2]) {
        for (let age = 0.01; age < LAG; age += 0.02) {
          const move = { time: 200 - age, kind: EventKind.CustomerServed, customer: 77, employee, waited: 4, patience: 30 } as const
          const { people, labels } = select(frameOf({ employees: teamOf(3), waiting: 12, recent: [move] }), viewOf({ width, height: width < 520 ? 430 : 392 }))
          const i = Array.from(people.customer.subarray(0, people.count)).indexOf(77)
          expect(people.kind[i]).toBe(Kind.served)
          const { box } = labels.find((l) => l.key === 'next')!
          // Its words alone: the box keeps some air above them.
          const half = people.size[i] * 0.24
          const person = { x: people.x[i] - half, y: people.y[i] - people.size[i], width: 2 * half, height: people.size[i] }
          expect(overlap(person, { ...box, y: box.y + 3, height: box.height - 3 })).toBe(false)
        }
      }
    }
  })

  it('is seen for every way of leaving unserved', () => {
    for (const kind of [EventKind.CustomerShed, EventKind.CustomerUnservable, EventKind.CustomerRetries, EventKind.CustomerTurnedAway, EventKind.OrderDropped]) {
      const { people } = select(frameOf({ employees: teamOf(2), recent: [{ time: 199.8, kind, customer: 77, employee: 0 }] }), viewOf())
      expect(Array.from(people.customer.subarray(0, people.count))).toContain(77)
    }
  })
})

describe('a second copy of an order', () => {
  it('has no second customer before it', () => {
    const employees = teamOf(3).map((e) => ({ ...e, customer: 5 }))
    expect(select(frameOf({ employees }), viewOf()).people.count).toBe(1)
  })
})
