/** What is read: scenarios, files, links, addresses, attributes, evenings, buttons. */
import { isDeepStrictEqual } from 'node:util'
import { deflateSync, strToU8 } from 'fflate'
import fc from 'fast-check'
import { eveningAsked } from '../../src/embed/evening.ts'
import { optionsOf } from '../../src/embed/inside.ts'
import { resolveOptions, type Fault, type MountOptions } from '../../src/embed/options.ts'
import { optionsOfQuery } from '../../src/embed/query.ts'
import { ATTRIBUTES } from '../../src/embed/voice/attributes.ts'
import { readAsk, readWords } from '../../src/embed/voice/contract.ts'
import { createDay } from '../../src/restaurant/day.ts'
import { scenarios as days } from '../../src/restaurant/arbitrary.testing.ts'
import { simulate, ScenarioError } from '../../src/restaurant/simulate.ts'
import { CommandError } from '../../src/restaurant/engine.ts'
import { anyScenario } from '../../src/scenario/arbitrary.testing.ts'
import { parseFile } from '../../src/scenario/arrivals.ts'
import { armour, seal } from '../../src/scenario/link-bytes.ts'
import { readVisit, writeVisit } from '../../src/scenario/link-visit.ts'
import { decodeLink } from '../../src/scenario/link.ts'
import { HEAVY, visits, written } from '../../src/scenario/mutants.testing.ts'
import { PARAMS } from '../../src/scenario/params/index.ts'
import { parseScenario } from '../../src/scenario/parse.ts'
import { presets } from '../../src/scenario/presets/all.ts'
import { holding, put, RICH } from '../../src/scenario/rich.testing.ts'
import { CONTROLS, PARTS } from '../../src/store/figure.ts'
import { anyNumber, anyText, anyThing, anyValue, cutUp, jsonOf, spoiled, TRAP } from './hostile.ts'
import { insist, refusedWell, target, type Outcome, type Target } from './rule.ts'

const [{ scenario: base }] = presets

/** Scenarios of all kinds, most of them good. */
const goodScenario: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 2, arbitrary: fc.constantFrom(...RICH) },
  { weight: 2, arbitrary: fc.constantFrom(...presets.map(({ scenario }) => scenario)) },
  { weight: 1, arbitrary: fc.constantFrom(...Object.values(HEAVY)) },
  { weight: 2, arbitrary: anyScenario },
  { weight: 2, arbitrary: days },
)

/** Every row of the table with something else in its place. */
const wrongRow: fc.Arbitrary<unknown> = fc.tuple(fc.constantFrom(...PARAMS), anyValue).map(([{ path }, value]) => put(structuredClone(holding(path)!), path.replaceAll('[]', '[0]'), value))

const anyScenarioLike: fc.Arbitrary<unknown> = fc.oneof({ weight: 3, arbitrary: spoiled(goodScenario) }, { weight: 3, arbitrary: wrongRow }, { weight: 1, arbitrary: anyThing })

function scenarioHolds(input: unknown): Outcome {
  const parsed = parseScenario(input)
  if (!parsed.ok) return refusedWell(parsed.problems)
  const { scenario } = parsed
  const again = parseScenario(JSON.parse(JSON.stringify(scenario)))
  insist(again.ok && isDeepStrictEqual(again.scenario, scenario), 'what was read does not read as itself')
  return 'taken'
}

/** The first moments of whatever is allowed. */
function openingHolds(input: unknown): Outcome {
  const parsed = parseScenario(input)
  if (!parsed.ok) return refusedWell(parsed.problems)
  const day = createDay(parsed.scenario)
  day.advanceTo(1e6, 20)
  const { arrived, served, lostTotal, inLine, inService, inOrbit } = day.frame()
  insist(arrived === served + lostTotal + inLine + inService + inOrbit, `${arrived} came, and ${served} + ${lostTotal} + ${inLine} + ${inService} + ${inOrbit} are told of`)
  return 'taken'
}

const anyRun = fc.record({ scenario: anyScenarioLike, seed: anyValue, commands: anyValue, at: anyValue }, { requiredKeys: ['scenario'] })
const anyJson: fc.Arbitrary<string> = fc.oneof({ weight: 4, arbitrary: cutUp(fc.oneof(anyScenarioLike, anyRun).map((value) => { try { return jsonOf(value) } catch { return '{"demand":' } })) }, { weight: 1, arbitrary: anyText })

function fileHolds(name: string, text: string): Outcome {
  const parsed = parseFile(name, text, base)
  if (!parsed.ok) return refusedWell(parsed.problems)
  insist(Array.isArray(parsed.scenario.staff), 'a scenario without a staff')
  return 'taken'
}

const two = (n: number): string => String(n).padStart(2, '0')
const goodTime: fc.Arbitrary<string> = fc.oneof(
  fc.double({ min: 0, max: 600, noNaN: true }).map(String),
  fc.tuple(fc.nat(23), fc.nat(59)).map(([h, m]) => `${h}:${two(m)}`),
  fc.tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }), fc.nat(23), fc.constantFrom('', 'Z', '+02:00', ' ')).map(([m, d, h, zone]) => `2026-${two(m)}-${two(d)}T${two(h)}:05${zone}`),
)
const anyCell: fc.Arbitrary<string> = fc.oneof({ weight: 5, arbitrary: goodTime }, { weight: 1, arbitrary: anyText }, { weight: 1, arbitrary: anyNumber.map(String) }, { weight: 1, arbitrary: anyText.map((text) => `"${text}"`) })
const anyCsv: fc.Arbitrary<string> = fc
  .record({
    mark: fc.constantFrom('', '', '', '\ufeff', '\ufeff', '\ufffe', '#'),
    header: fc.constantFrom('', 'at', 'time,minutes', 'when;takes', 'arrived\twork', '"at","work"', 'constructor,__proto__'),
    comma: fc.constantFrom(',', ',', ';', '\t', '|', ' '),
    end: fc.constantFrom('\n', '\r\n', '\r', '\n\n', '\u2028'),
    rows: fc.oneof<fc.Arbitrary<string[][]>[]>(
      fc.array(fc.double({ min: 0, max: 600, noNaN: true }).map((at) => [String(at)]), { minLength: 1, maxLength: 30 }),
      fc.array(fc.tuple(fc.nat(23), fc.nat(59)).map(([h, m]) => [`${h}:${two(m)}`, String(m / 7)]), { minLength: 1, maxLength: 30 }),
      fc.array(fc.array(anyCell, { minLength: 1, maxLength: 3 }), { maxLength: 12 }),
      fc.array(fc.tuple(goodTime, fc.double({ min: 0, max: 30, noNaN: true }).map(String)), { maxLength: 40 }),
    ),
  })
  .map(({ mark, header, comma, end, rows }) => mark + [header, ...rows.map((cells) => cells.join(comma))].filter((line, i) => i > 0 || line !== '').join(end))

const VISITS = visits()
const WRITTEN = VISITS.map(written)
const anyVisit: fc.Arbitrary<unknown> = fc.oneof(spoiled(fc.constantFrom(...WRITTEN)), fc.tuple(anyScenarioLike, anyNumber, anyValue).map(([s, t, c]) => ({ e: 1, s, t, c })))

function flipped(json: string, flips: readonly number[]): string {
  const packed = deflateSync(strToU8(json), { level: 6 })
  for (const flip of flips) packed[(flip >> 3) % packed.length]! ^= 1 << (flip & 7)
  return seal(packed)
}

const jsonOrNot = (value: unknown): string => {
  try {
    return jsonOf(value)
  } catch {
    return 'null'
  }
}

/** Links as they should not be: letters lost or changed, bits flipped with the check mended, another thing in them, bombs. */
const anyLink: fc.Arbitrary<string> = fc.oneof(
  { weight: 3, arbitrary: anyVisit.map((visit) => armour(jsonOrNot(visit))) },
  { weight: 2, arbitrary: cutUp(fc.constantFrom(...WRITTEN).map((visit) => armour(jsonOf(visit)))) },
  { weight: 2, arbitrary: fc.tuple(fc.constantFrom(...WRITTEN), fc.array(fc.nat(1e6), { minLength: 1, maxLength: 4 })).map(([visit, flips]) => flipped(jsonOf(visit), flips)) },
  { weight: 1, arbitrary: cutUp(fc.constantFrom(...WRITTEN).map(jsonOf)).map(armour) },
  { weight: 1, arbitrary: fc.tuple(fc.constantFrom(...'0123456789'), fc.constantFrom(...WRITTEN)).map(([format, visit]) => format + armour(jsonOf(visit)).slice(1)) },
  { weight: 1, arbitrary: fc.tuple(fc.constantFrom(' ', '[', '{"s":', '0'), fc.integer({ min: 1, max: 300_000 })).map(([one, times]) => armour(one.repeat(times))) },
  { weight: 1, arbitrary: anyText },
)

function linkHolds(text: unknown): Outcome {
  const decoded = decodeLink(text)
  if (!decoded.ok) return refusedWell(decoded.problems)
  const again = readVisit(JSON.parse(JSON.stringify(writeVisit(decoded.visit))))
  insist(again.ok && isDeepStrictEqual(again.visit, decoded.visit), 'a visit that cannot be sent on')
  return 'taken'
}

const list = (known: readonly string[]): fc.Arbitrary<string> => fc.array(fc.oneof(fc.constantFrom(...known), anyText), { maxLength: 4 }).map((items) => items.join(','))
const SAID: Record<string, fc.Arbitrary<string>> = {
  scenario: fc.oneof(fc.constantFrom('sick-day', 'lunch-rush', 'tonight', 'tonight-2026-11-30', '{', '{"demand":{"perHour":3}}'), anyText),
  date: fc.oneof(fc.constantFrom('2026-11-30', '2026-02-29', '1969-01-01', '9999-12-31'), anyText),
  at: fc.oneof(fc.constantFrom('260', '12:40', '99:99', '-5', '1e9', '1e308'), anyText, anyNumber.map(String)),
  show: list(PARTS),
  controls: list(CONTROLS),
  telling: fc.oneof(fc.constantFrom('system'), anyText),
  theme: fc.oneof(fc.constantFrom('dark'), anyText),
  lang: fc.oneof(fc.constantFrom('es', 'en-GB', 'fr'), anyText),
  rate: fc.oneof(fc.constantFrom('4', '-4', '0', ''), anyNumber.map(String), anyText),
  autoplay: anyText,
  classroom: anyText,
}
const anyAddress: fc.Arbitrary<[string, string][]> = fc.array(
  fc.oneof(
    { weight: 9, arbitrary: fc.constantFrom(...Object.keys(SAID)).chain((name) => fc.tuple(fc.constant(name), SAID[name]!)) },
    { weight: 1, arbitrary: fc.tuple(anyText, anyText) },
  ),
  { maxLength: 5 },
)

/** A figure is resolved, whatever was asked for: something to be shown, and what was not understood in words. */
async function optionsHold(options: MountOptions): Promise<Outcome> {
  const { scene, view, trouble } = await resolveOptions(options)
  insist(Array.isArray(scene.scenario.staff) && scene.rate > 0 && Number.isFinite(scene.rate) && Number.isFinite(scene.at) && scene.at >= 0, `opens at ${scene.at}, ${scene.rate} minutes a second`)
  insist(['restaurant', 'system'].includes(view.telling) && ['auto', 'light', 'dark'].includes(view.theme), `${view.telling}, ${view.theme}`)
  insist(view.show.every((part) => PARTS.includes(part)) && view.controls.every((control) => CONTROLS.includes(control)), 'shows what there is not')
  if (!trouble) return 'taken'
  insist(trouble.subject.length < 200, 'a subject without end')
  return trouble.note ? 'taken' : refusedWell(trouble.problems)
}

const anyAttributes = fc.dictionary(fc.constantFrom(...ATTRIBUTES), fc.oneof(anyText, spoiled(goodScenario).map(jsonOrNot)), { maxKeys: 5 })
const anyOptions = fc.dictionary(fc.constantFrom('scenario', 'commands', 'show', 'controls', 'telling', 'lang', 'theme', 'autoplay', 'classroom', 'at', 'rate', 'date', 'state'), fc.oneof(anyThing, anyText), { maxKeys: 4 })

const anyEvening = fc.record({ name: fc.oneof(fc.constantFrom('tonight', 'tonight-2026-11-30', 'tonight-', 'tonight-x'), anyText.map((text) => `tonight${text}`), fc.date({ noInvalidDate: true }).map((date) => `tonight-${date.toISOString().slice(0, 10)}`)), date: fc.oneof(anyThing, fc.date({ noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10))), now: fc.oneof(anyNumber, fc.date({ noInvalidDate: true }).map(Number)) })

function eveningHolds({ name, date, now }: { name: string; date: unknown; now: number }): Outcome {
  const faults: Fault[] = []
  const evening = eveningAsked(name, date, faults, Number.isFinite(now) && Math.abs(now) < 8.64e15 ? now : Date.UTC(2026, 10, 30))
  if (!evening) return 'refused'
  const parsed = parseScenario(evening.scenario)
  insist(parsed.ok, 'an evening that is no scenario')
  return faults.length > 0 ? 'refused' : 'taken'
}

const anyWords = fc.oneof(anyText, fc.tuple(fc.constantFrom('play', 'pause', 'seek', 'apply', 'state', ''), fc.oneof(anyText, anyValue.map(jsonOrNot))).map((words) => words.join(' ')))

function wordsHold(words: string): Outcome {
  const read = readWords(words)
  if (!read.ok) return refusedWell(read.problems)
  const ask = readAsk(read.call, read.value)
  return ask.ok ? 'taken' : refusedWell(ask.problems)
}

const anySimulation = fc.tuple(fc.oneof({ weight: 4, arbitrary: days }, { weight: 1, arbitrary: spoiled(days) }), fc.dictionary(fc.constantFrom('seed', 'until', 'warmup', 'replications', 'commands', 'fork', 'digest', 'keep'), fc.oneof(anyThing, fc.integer({ min: 0, max: 500 }), fc.constantFrom(['series'], ['events'], [])), { maxKeys: 4 }))

/** The library refuses by its own errors; days long without end, and more of them than anybody waits for, are the caller's to ask for. */
function simulationHolds([scenario, options]: [unknown, Record<string, unknown>]): Outcome {
  if (!parseScenario(scenario).ok && Object.keys(options).length > 3) return 'refused'
  const { replications, until } = options
  if (typeof replications === 'number' && replications > 3 && replications <= 1e6) return 'refused'
  if (typeof until === 'number' && until > 1e5 && until < Infinity) return 'refused'
  const parsed = parseScenario(scenario)
  if (parsed.ok && (parsed.scenario.duration > 2_000 || parsed.scenario.demand.factor > 5)) return 'refused'
  try {
    const report = simulate(scenario, options as never)
    insist(report.arrived >= report.served && report.served >= 0, 'more were served than came')
    return 'taken'
  } catch (error) {
    if (error instanceof ScenarioError || error instanceof CommandError) return refusedWell(error.problems)
    // What the caller's own getter throws is the caller's.
    if (error === TRAP) return 'refused'
    throw error
  }
}

export const reading: Target[] = [
  target('scenario', 8, 100, anyScenarioLike, scenarioHolds),
  target('opening', 0.8, 25, anyScenarioLike, openingHolds),
  target('json', 5, 100, anyJson, (text) => fileHolds('a.json', text)),
  target('csv', 22, 300, anyCsv, (text) => fileHolds('arrivals.csv', text)),
  target('link', 2, 60, anyLink, linkHolds),
  target('address', 16, 100, anyAddress, (pairs) => optionsHold(optionsOfQuery(new URLSearchParams(pairs)))),
  target('attributes', 1, 25, anyAttributes, (given) => optionsHold(optionsOf({ getAttribute: (name) => (Object.hasOwn(given, name) ? given[name]! : null) }, ATTRIBUTES))),
  target('options', 8, 40, anyOptions, (options) => optionsHold(options as MountOptions)),
  target('visit', 0.3, 15, anyLink, (state) => optionsHold({ state })),
  target('evening', 12, 60, anyEvening, eveningHolds),
  target('button', 22, 100, anyWords, wordsHold),
  target('engine', 1, 20, anySimulation, simulationHolds),
]
