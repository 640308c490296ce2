import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyCommand, anyScenario } from './arbitrary.testing.ts'
import { armour, MOST_JSON, unarmour } from './link-bytes.ts'
import { readVisit, writeVisit } from './link-visit.ts'
import { decodeLink, EDITION, encodeLink, MOST_ADDRESS, type Visit } from './link.ts'
import { handmade, mixed, mutants, opened, visits, written } from './mutants.testing.ts'
import { parseCommands, parseScenario } from './parse.ts'
import { presets } from './presets/all.ts'
import { RICH } from './rich.testing.ts'
import type { Command, Scenario } from './types.ts'

const BASE = 'https://dinner-rush.example/some/folder/?state='

function textOf(visit: Visit): string {
  const encoded = encodeLink(visit)
  if (!encoded.ok) throw new Error(`too long: ${encoded.length}`)
  return encoded.text
}

const scenarioOf = (raw: unknown): Scenario => {
  const parsed = parseScenario(raw)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  return parsed.scenario
}

const commandsFor = (raw: readonly unknown[], scenario: Scenario): Command[] =>
  raw.flatMap((command) => {
    const parsed = parseCommands([command], scenario)
    return parsed.ok ? parsed.commands : []
  })

/** What a link is told to hold, past the armour. */
const refusal = (json: unknown): string => {
  const decoded = decodeLink(armour(typeof json === 'string' ? json : JSON.stringify(json)))
  if (decoded.ok) throw new Error('it was opened')
  return decoded.problems.map(({ path, message }) => `${path}: ${message}`).join('\n')
}

const double = (min: number, max: number): fc.Arbitrary<number> => fc.double({ min, max, noNaN: true })
const anyView = fc.record({
  telling: fc.constantFrom('restaurant' as const, 'system' as const),
  theme: fc.constantFrom('auto' as const, 'light' as const, 'dark' as const),
  show: fc.option(fc.subarray(['status', 'stage', 'actions', 'timeline', 'map', 'bill'])),
  controls: fc.option(fc.subarray(['staff', 'speed', 'demand', 'sick', 'time', 'telling', 'open', 'compare', 'share'])),
})
const anyMoment = fc.record({ time: fc.oneof(double(0, 1e6), double(0, 1e9), fc.constant(0)), rate: double(1e-9, 10_000), seed: fc.maxSafeInteger() })
/** On the grid of stamps, as the player makes them, or wherever a page put them. */
const anyCommands = fc.array(fc.tuple(anyCommand, fc.boolean()), { maxLength: 12 }).map((list) => list.map(([command, grid]) => (grid ? { ...command, at: Math.ceil((command as Command).at * 1024) / 1024 } : command)))
const anyBase = fc.oneof(
  anyScenario,
  fc.constantFrom(...RICH),
  fc.constantFrom(...presets.map(({ scenario }) => scenario)),
  // A preset with something changed, as a reader's file may be.
  fc.tuple(fc.constantFrom(...presets), anyScenario).map(([{ scenario }, other]) => ({ ...scenario, patience: (other as Scenario).patience, goal: undefined, title: 'Mine' })),
)

/** One of a visit's commands or several, as they stand there or as they were before a minute was given to them. */
function choiceOf(commands: readonly Command[], pick: number, timed: boolean, cost: number | null): { commands: Omit<Command, 'at'>[]; cost: number | null } {
  const some = commands.slice(pick % (commands.length + 1))
  return { commands: timed ? some : some.map(({ at: _at, ...rest }) => rest), cost }
}

describe('a link', () => {
  it('brings back the very visit, whatever the restaurant, what was done, the moment and the view', () => {
    let [whole, long, two] = [0, 0, 0]
    fc.assert(
      fc.property(anyBase, anyBase, anyCommands, anyCommands, anyMoment, anyView, fc.option(fc.record({ pick: fc.nat(9), timed: fc.boolean(), cost: fc.option(double(-1e6, 1e6).map((cost) => cost + 0)), other: fc.boolean() })), (raw, rawOther, past, more, moment, view, second) => {
        const [first, other] = [parseScenario(raw), parseScenario(rawOther)]
        if (!first.ok || !other.ok) return
        const { scenario } = first
        const preset = presets.find((candidate) => candidate.scenario === raw)
        const commands = commandsFor(past, scenario)
        const visit: Visit = { name: preset ? preset.name : null, scenario, commands, ...moment, ...view, beside: null }
        if (second) {
          const theirs = second.other ? other.scenario : scenario
          const done = commandsFor([...past, ...more], theirs)
          const { pick, timed, cost } = second
          visit.beside = { scenario: theirs, commands: done, choices: { a: choiceOf(commands, pick, timed, cost), b: pick > 4 ? null : choiceOf(done, pick, !timed, cost) } }
          two++
        }
        // Also what is too long for an address is written and read alike.
        expect(readVisit(JSON.parse(JSON.stringify(writeVisit(visit))))).toEqual({ ok: true, visit, notes: [] })
        const encoded = encodeLink(visit)
        if (encoded.ok) {
          whole++
          expect(encoded.text).toMatch(/^1[\w-]+$/)
          expect(decodeLink(encoded.text)).toEqual({ ok: true, visit, notes: [] })
        } else {
          long++
          expect(encoded.length).toBeGreaterThan(MOST_ADDRESS)
        }
      }),
      { numRuns: 400 },
    )
    expect(whole).toBeGreaterThan(100)
    expect(long).toBeGreaterThan(3)
    expect(two).toBeGreaterThan(50)
  })

  it('keeps what two restaurants were chosen for, and shares their past', () => {
    const compared = visits().find((visit) => visit.beside)!
    expect(decodeLink(textOf(compared))).toEqual({ ok: true, visit: compared, notes: [] })
    const { b } = written(compared) as { b: { k: number; c: unknown[]; a: unknown[] } }
    expect(b.k).toBe(compared.commands.length - 1)
    expect(b.c).toHaveLength(1)
    expect(b.a).toEqual([15.25, b.k, 1])
  })

  it('to a preset, and to forty things done in it, fits an address', () => {
    for (const { name, scenario } of presets) {
      const visit = opened(name)
      expect(decodeLink(textOf(visit))).toEqual({ ok: true, visit, notes: [] })
      expect(textOf(visit).length).toBeLessThan(60)
      const busy = { ...visit, commands: commandsFor(mixed(40), scenario), time: 333.123456789, telling: 'system' as const, theme: 'dark' as const }
      expect(busy.commands.length).toBeGreaterThan(30)
      expect(decodeLink(textOf(busy))).toEqual({ ok: true, visit: busy, notes: [] })
      expect(BASE.length + textOf(busy).length).toBeLessThanOrEqual(MOST_ADDRESS)
    }
  })

  it('to a restaurant of one’s own with everything in it, and twenty things done, fits an address', () => {
    for (const raw of RICH) {
      const scenario = scenarioOf(raw)
      const commands = commandsFor(mixed(20), scenario)
      expect(commands.length).toBeGreaterThan(15)
      const visit: Visit = { ...opened(presets[0].name), name: null, scenario, seed: 9, commands, time: 12.5 }
      expect(decodeLink(textOf(visit))).toEqual({ ok: true, visit, notes: [] })
      expect(BASE.length + textOf(visit).length).toBeLessThanOrEqual(MOST_ADDRESS)
    }
  })

  it('says how long it would be where it is too long, without writing it out', () => {
    const trace = (count: number): Visit => ({ ...opened('one-star'), name: null, scenario: scenarioOf({ ...RICH[1], demand: { trace: { at: Array.from({ length: count }, (_, i) => i * 0.123 + (i % 7) / 70) } } }) })
    for (const visit of [trace(2_000), trace(200_000), { ...opened('one-star'), commands: commandsFor(mixed(700), presets[1].scenario) }]) {
      const encoded = encodeLink(visit)
      expect(encoded.ok).toBe(false)
      if (!encoded.ok) expect(encoded.length).toBeGreaterThan(MOST_ADDRESS)
    }
  })

  it('of another edition opens and says that numbers may differ; of another format it is refused', () => {
    const visit = opened('sick-day')
    for (const [e, words] of [[EDITION + 1, 'a newer edition'], [EDITION + 7, 'a newer edition']] as const) {
      const decoded = decodeLink(armour(JSON.stringify({ ...written(visit), e })))
      expect(decoded).toMatchObject({ ok: true, visit })
      if (decoded.ok) expect(decoded.notes).toEqual([expect.stringMatching(new RegExp(`${words}.*numbers may differ`))])
    }
    for (const e of [0, -1, 1.5, '1', null, 1e300, undefined]) expect(refusal({ ...written(visit), e })).toMatch(/edition: expected a whole number/)
    for (const format of ['0', '2', '9', 'z', '-']) {
      expect(decodeLink(format + textOf(visit).slice(1))).toMatchObject({ ok: false, problems: [{ message: expect.stringMatching(`format '${format}'.*reads format '1'`) as string }] })
    }
  })
})

describe('a link that was damaged', () => {
  it('is never taken for another: no letter changed, moved, lost or added goes unnoticed', () => {
    const text = textOf(visits()[5])
    for (let i = 0; i < text.length; i++) {
      const others = [text.slice(0, i) + (text[i] === 'A' ? 'B' : 'A') + text.slice(i + 1), text.slice(0, i), text.slice(0, i) + text.slice(i + 1), `${text.slice(0, i)}A${text.slice(i)}`]
      for (const other of others) if (other !== text) expect(decodeLink(other).ok, `${i}: ${other}`).toBe(false)
    }
    expect(decodeLink(`${text}.`)).toMatchObject({ ok: false, problems: [{ message: expect.stringMatching(/letters, digits, - and _ alone, found '\.'/) as string }] })
  })

  it('ten thousand times: no exception, the whole visit or a message of bounded length', () => {
    const before = JSON.stringify(Object.getOwnPropertyNames(Object.prototype))
    let [count, accepted] = [0, 0]
    for (const { kind, text } of mutants(10_000)) {
      count++
      const decoded = decodeLink(text)
      if (decoded.ok) {
        accepted++
        // What is accepted is a visit in all its parts: it can be sent on.
        if (accepted % 10 === 0) expect(readVisit(JSON.parse(JSON.stringify(writeVisit(decoded.visit)))), kind).toEqual({ ok: true, visit: decoded.visit, notes: [] })
        continue
      }
      expect(decoded.problems.length, kind).toBeGreaterThan(0)
      expect(decoded.problems.length, kind).toBeLessThanOrEqual(50)
      for (const { path, message } of decoded.problems) {
        expect(message, kind).toMatch(/\w{3}.* .*\w/s)
        expect(path.length + message.length, kind).toBeLessThan(2_500)
      }
    }
    expect(count).toBe(10_000)
    expect(accepted).toBeGreaterThan(100)
    expect(accepted).toBeLessThan(count / 4)
    expect(JSON.stringify(Object.getOwnPropertyNames(Object.prototype))).toBe(before)
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
  })
})

describe('a link that was made to harm', () => {
  it('does not swell: it is stopped at the cap', () => {
    for (const { kind, text } of handmade().filter((mutant) => mutant.kind.startsWith('a bomb'))) {
      expect(() => unarmour(text), kind).toThrow(text.length > 2_000 ? /at most 2,000 characters/ : /swells past that/)
    }
    expect(() => unarmour(armour(' '.repeat(MOST_JSON)))).toThrow(/not JSON/)
    expect(() => unarmour(armour(' '.repeat(MOST_JSON + 1)))).toThrow(/swells past that/)
  })

  it('goes no deeper than a visit does', () => {
    expect(unarmour(armour(`{"e":1,"s":"${'['.repeat(1_000)}\\"["}`))).toMatchObject({ e: 1 })
    expect(() => unarmour(armour('['.repeat(10_000) + ']'.repeat(10_000)))).toThrow(/to a depth of 16/)
  })

  it('is refused whole, in words, where one thing in it is wrong', () => {
    const good = written(visits()[5])
    for (const key of ['z', 'constructor', 'toString']) expect(refusal({ ...good, [key]: 1 })).toMatch(`something unknown ('${key}')`)
    expect(refusal('{"e":1,"p":"lunch-rush","__proto__":{"t":5}}')).toMatch("something unknown ('__proto__')")
    expect(refusal('{"e":1,"p":"lunch-rush","s":{"__proto__":{"duration":5}}}')).toMatch(/scenario\.__proto__: unknown key/)
    expect(refusal({ ...good, p: 'no-such-place' })).toMatch(/expected one of 'lunch-rush'.*found 'no-such-place'/)
    expect(refusal({ ...good, t: -1 })).toMatch(/^time: expected a number from 0/)
    expect(refusal({ ...good, v: 0 })).toMatch(/^rate: expected a number above 0/)
    expect(refusal('{"e":1,"p":"lunch-rush","t":1e999}')).toMatch(/^time: .*found Infinity/)
    expect(refusal({ ...good, l: 'x' })).toMatch(/^telling: expected 'r' or 's'/)
    expect(refusal({ ...good, w: ['<b>'] })).toMatch(/^show: /)
    expect(refusal({ ...good, c: [...(good.c as unknown[]), [5, 't', 'ana', 99]] })).toMatch(/^commands\[\d+\]\.value: /)
    expect(refusal({ ...good, c: Array(601).fill([1, 'h']) })).toMatch(/at most 600 commands/)
    expect(refusal({ ...good, s: { staff: [{ count: 501 }] } })).toMatch(/scenario\.staff: a link holds at most 500 people, found 501/)
    expect(refusal({ ...good, s: { staff: [] } })).toMatch(/scenario\.staff: /)
    expect(refusal({ ...good, b: { k: 99, c: [] } })).toMatch(/beside\.commands: /)
    expect(refusal({ ...good, b: { k: 0, c: [], a: [null, 39, 3] } })).toMatch(/beside\.choices: /)
    expect(refusal({ ...good, b: { k: 0, c: [], b: [NaN, []], zz: 1 } })).toMatch(/beside: .*'zz'/)
    for (const json of ['null', '7', '"text"', '[]']) expect(refusal(json)).toMatch(/where a visit was expected/)
  })

  it('is told from a text whatever is given in its place', () => {
    for (const given of [undefined, null, 1, {}, [], '', ' ', '1', '1'.repeat(1e6), '1\u0000', '1%00', '1<script>', Symbol('x'), () => 1]) {
      const decoded = decodeLink(given)
      expect(decoded.ok).toBe(false)
      if (!decoded.ok) expect(decoded.problems[0].message).toMatch(/\w+ \w+/)
    }
  })
})
