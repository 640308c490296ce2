import { describe, expect, it } from 'vitest'
import { EventKind } from '../../restaurant/events.ts'
import { frameOf, teamOf, viewOf } from './frames.testing.ts'
import { createPeople, type People, type StageList } from './list.ts'
import { select } from './select.ts'
import { serialise } from './serialise.ts'

const full = (): StageList =>
  select(
    frameOf({
      employees: teamOf(5),
      waiting: 60,
      lost: { gaveUp: 3 },
      recent: [{ time: 199.9, kind: EventKind.CustomerServed, customer: 77, employee: 0, waited: 4, patience: 30 }],
    }),
    viewOf(),
  )

/** Every number, word and switch in it but the people's, as a way to change it. */
function* changes(value: unknown, path: string): Generator<{ path: string; change: () => void }> {
  if (value === null || typeof value !== 'object' || path === '.people') return
  const of = value as Record<string, unknown>
  for (const [key, inner] of Object.entries(of)) {
    const here = `${path}.${key}`
    if (typeof inner === 'number') yield { path: here, change: () => (of[key] = inner === 0 ? -0 : inner + inner * Number.EPSILON) }
    else if (typeof inner === 'string') yield { path: here, change: () => (of[key] = `${inner} `) }
    else if (typeof inner === 'boolean') yield { path: here, change: () => (of[key] = !inner) }
    else if (inner === null) yield { path: here, change: () => (of[key] = 0) }
    else yield* changes(inner, here)
  }
}

/** The same people in longer columns, with rubbish behind the last. */
function roomier(people: People, room: number): People {
  const wide = createPeople(people.count + room)
  for (const [key, column] of Object.entries(people)) if (ArrayBuffer.isView(column)) (wide[key as 'x'] as Float32Array).set((column as Float32Array).subarray(0, people.count))
  wide.count = people.count
  wide.x.fill(NaN, people.count)
  return wide
}

/** The same, with every key in the opposite order. */
function turned(value: unknown): unknown {
  if (value === null || typeof value !== 'object' || ArrayBuffer.isView(value)) return value
  if (Array.isArray(value)) return value.map(turned)
  return Object.fromEntries(Object.entries(value).reverse().map(([key, inner]) => [key, turned(inner)]))
}

describe('a display list as a string', () => {
  it('is the same for the same list, whatever the order of its keys and the spare room of its columns', () => {
    const list = full()
    const said = serialise(list)
    expect(serialise(full())).toBe(said)
    expect(serialise(turned(list) as StageList)).toBe(said)
    expect(serialise({ ...list, people: roomier(list.people, 9) })).toBe(said)
  })

  it('tells apart what differs in any one place, by the last bit', () => {
    const said = serialise(full())
    const paths = [...changes(full(), '')].map(({ path }) => path)
    expect(paths.length).toBeGreaterThan(300)
    for (const path of paths) {
      const list = full()
      ;[...changes(list, '')].find((one) => one.path === path)!.change()
      expect(serialise(list), path).not.toBe(said)
    }
  })

  it('tells apart people by the last bit of any column, the last of them too', () => {
    const said = serialise(full())
    const { people } = full()
    for (const key of Object.keys(people) as (keyof People)[]) {
      if (key === 'count') continue
      for (const i of [0, people.count - 1]) {
        const list = full()
        const column = list.people[key]
        column[i] = column instanceof Float32Array ? Math.fround(column[i] * (1 + 2e-7)) : column[i] + 1
        expect(serialise(list), `${key} ${i}`).not.toBe(said)
      }
    }
    const list = full()
    list.people.count--
    expect(serialise(list)).not.toBe(said)
  })

  it('has −0, NaN and the infinities, and no word passes for one of them', () => {
    const of = (x: unknown): string => serialise({ ...full(), width: x as number })
    const all = [0, -0, NaN, Infinity, -Infinity, null, 'NaN', '-0', true, [], {}]
    expect(new Set(all.map(of)).size).toBe(all.length)
    expect(() => of(() => 0)).toThrow(/no place for a function/)
  })
})
