/** What a stranger may send: values at every edge, and good things with something wrong put into them. Shared by the long run and by the tests. */
import fc from 'fast-check'

const EDGES = [0, -0, 1, -1, 0.5, 5e-324, 1e-308, 1e308, -1e308, NaN, Infinity, -Infinity, 2 ** 31, 2 ** 32, 2 ** 53, -(2 ** 53), 1e21, 1e7, 10_000_001, 1e9, 1 / 1024]

const WORDS = [
  '', ' ', 'NaN', 'Infinity', '1e999', '-0', '0x10', '1,5', '١٢', 'null', 'undefined', 'tonight', 'all', 'none', 'hire', 'ana', 'demand.factor', '12:40', '25:00', '24:00', '2026-02-30', '2026-11-30',
  '__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', '"><img src=x onerror=alert(1)>', 'javascript:alert(1)', '${x}', '{{x}}', '%', '%E0%A4%A', '../..', '\u0000', '\ud800', '\u202eevil', '\ufeff', 'İ', 'ß', '💥'.repeat(40), 'x'.repeat(5_000),
]

export const anyNumber: fc.Arbitrary<number> = fc.oneof(fc.constantFrom(...EDGES), fc.double(), fc.integer())
export const anyText: fc.Arbitrary<string> = fc.oneof(fc.constantFrom(...WORDS), fc.string({ unit: 'grapheme', maxLength: 30 }), fc.string({ unit: 'binary', maxLength: 30 }))
const anyLeaf: fc.Arbitrary<unknown> = fc.oneof(anyNumber, anyText, fc.constantFrom(null, true, false, undefined))

function deep(depth: number, key: string | null): unknown {
  let value: unknown = 1
  for (let i = 0; i < depth; i++) value = key === null ? [value] : { [key]: value }
  return value
}

/** An own key of any name, which no assignment would make of `__proto__`. */
const withKey = (key: string, value: unknown): object => Object.defineProperty({}, key, { value, enumerable: true, configurable: true, writable: true })

const anyContainer: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 6, arbitrary: fc.array(anyLeaf, { maxLength: 4 }) },
  { weight: 6, arbitrary: fc.dictionary(anyText, anyLeaf, { maxKeys: 4 }) },
  { weight: 2, arbitrary: fc.tuple(fc.integer({ min: 2, max: 2_000 }), fc.constantFrom(null, 'demand', 'a')).map(([depth, key]) => deep(depth, key)) },
  { weight: 1, arbitrary: fc.tuple(fc.integer({ min: 100, max: 12_000 }), anyLeaf).map(([length, one]) => Array.from({ length }, () => one)) },
  { weight: 3, arbitrary: fc.tuple(fc.constantFrom('__proto__', 'constructor', 'toString'), fc.constantFrom<unknown>({ polluted: 1 }, { prototype: { polluted: 1 } }, 1)).map(([key, value]) => withKey(key, value)) },
)

/** As much as JSON can hold, and a little more. */
export const anyValue: fc.Arbitrary<unknown> = fc.oneof({ weight: 3, arbitrary: anyLeaf }, { weight: 2, arbitrary: anyContainer })

/** Thrown by what must not be read. */
export const TRAP = new Error('a trap')

/** What no JSON holds: of a script that calls us. */
export const anyThing: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 3, arbitrary: anyValue },
  { weight: 2, arbitrary: fc.anything({ withBigInt: true, withDate: true, withMap: true, withSet: true, withNullPrototype: true, withSparseArray: true, withTypedArray: true, withObjectString: true, maxDepth: 2, maxKeys: 4 }) },
  { weight: 1, arbitrary: fc.constantFrom('toString', 'length', 'scenario', 'at').map((key) => new Proxy({}, { get: (_, asked) => { if (asked === key) throw TRAP; return undefined } })) },
)

interface Edit {
  place: number
  how: 'drop' | 'put' | 'add' | 'scale' | 'negate' | 'repeat' | 'swap'
  key: string
  value: unknown
}

const anyEdit: fc.Arbitrary<Edit> = fc.record({
  place: fc.nat(10_000),
  how: fc.constantFrom('drop', 'put', 'put', 'put', 'add', 'scale', 'negate', 'repeat', 'swap'),
  key: fc.oneof(fc.constantFrom('__proto__', 'constructor', 'toString', 'zz', 'name', 'at', 'value', 'trace', 'perHour'), anyText),
  value: anyValue,
})

type Container = Record<string, unknown>

/** Everywhere in a value that something else could stand. */
function places(value: unknown, out: [Container, string][] = []): [Container, string][] {
  if (typeof value !== 'object' || value === null || out.length > 2_000) return out
  for (const key of Object.keys(value)) {
    out.push([value as Container, key])
    places((value as Container)[key], out)
  }
  return out
}

function carryOut(value: unknown, { place, how, key, value: other }: Edit): void {
  const all = places(value)
  if (all.length === 0) return
  const [holder, at] = all[place % all.length]!
  const here = holder[at]
  const put = (name: string, what: unknown): void => void Object.defineProperty(holder, name, { value: what, enumerable: true, configurable: true, writable: true })
  if (how === 'drop') delete holder[at]
  else if (how === 'add') put(key, other)
  else if (how === 'scale' && typeof here === 'number') put(at, here * 1e6)
  else if (how === 'negate' && typeof here === 'number') put(at, -here)
  else if (how === 'repeat' && Array.isArray(here)) put(at, [...here, ...here])
  else if (how === 'swap') put(at, all[(place * 7 + 1) % all.length]![1])
  else put(at, other)
}

/** Something good with up to three things wrong in it. */
export const spoiled = (good: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
  fc.tuple(good, fc.array(anyEdit, { maxLength: 3 })).map(([value, edits]) => {
    const copy = { whole: structuredClone(value) }
    for (const edit of edits) carryOut(edits.length % 2 ? copy.whole : copy, edit)
    return copy.whole
  })

interface Cut {
  at: number
  length: number
  put: string
}

const anyCut: fc.Arbitrary<Cut> = fc.record({
  at: fc.nat(100_000),
  length: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 30 }), fc.nat(3_000)),
  put: fc.oneof(
    fc.constantFrom('', '{', '}', '[', ']', '"', ',', ':', ';', '\t', '\n', '\r', '\r\n', '\\', '\\u', '-', '.', 'e', '0', '1e999', 'NaN', 'null', '//', '/*', '"a":1,"a":2,', '"__proto__":{"polluted":1},', '\ufeff', '\u0000', '\ud800', '['.repeat(5_000), '{"a":'.repeat(2_000), ' '.repeat(2_000)),
    fc.string({ unit: 'binary', maxLength: 8 }),
  ),
})

/** A text with up to three pieces cut out and others put in their place. */
export const cutUp = (good: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc.tuple(good, fc.array(anyCut, { maxLength: 3 })).map(([text, cuts]) =>
    cuts.reduce((now, { at, length, put }) => {
      const from = now.length === 0 ? 0 : at % (now.length + 1)
      return now.slice(0, from) + put + now.slice(from + length)
    }, text),
  )

/** As JSON, whatever it is. */
export const jsonOf = (value: unknown): string => JSON.stringify(value) ?? 'null'
