/** Links as they should not be: real ones damaged in every way, and ones made by hand to harm. The same every time. */
import { deflateSync, strToU8 } from 'fflate'
import { armour, seal, unarmour } from './link-bytes.ts'
import { encodeLink, type Visit } from './link.ts'
import { parseCommands, parseScenario } from './parse.ts'
import { presets } from './presets/all.ts'
import { findPreset } from './presets/index.ts'
import { RICH } from './rich.testing.ts'
import type { Command, Scenario } from './types.ts'

export interface Mutant {
  kind: string
  text: string
}

type Dice = (sides: number) => number

/** Park and Miller's generator. */
function dice(seed: number): Dice {
  let state = seed
  return (sides) => {
    state = (state * 48271) % 2147483647
    return state % sides
  }
}

const scenarioOf = (input: unknown): Scenario => {
  const parsed = parseScenario(input)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  return parsed.scenario
}

const commandsOf = (input: unknown, scenario: Scenario): Command[] => {
  const parsed = parseCommands(input, scenario)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  return parsed.commands
}

/** A visit to a preset as its plain link opens it. */
export function opened(name: string): Visit {
  const { scenario, commands, at, rate } = findPreset(name)!
  return { name, scenario, seed: scenario.seed, commands, time: at, rate, telling: 'restaurant', theme: 'auto', show: null, controls: null, beside: null }
}

const ACTS: Omit<Command, 'at'>[] = [
  { do: 'hire', value: { name: 'Dev' } },
  { do: 'train', who: 'ana', value: 1.25 },
  { do: 'set', path: 'demand.factor', value: 1.3 },
  { do: 'call-in-sick', who: 'ana' },
  { do: 'hire', value: { name: 'Ewa', speed: 1.5 } },
  { do: 'set', path: 'work.mean', value: 1.8 },
  { do: 'slow', who: 'ana', value: 0.5 },
  { do: 'return', who: 'ana' },
  { do: 'let-go' },
  { do: 'train', value: 1.1 },
]

/** So many mixed commands, at minutes of the grid that no rule foretells. */
export function mixed(count: number, seed = 1): Command[] {
  const roll = dice(seed)
  let step = 0
  return Array.from({ length: count }, (_, i) => {
    step += 1 + roll(10_000)
    const act = ACTS[(i + roll(2)) % ACTS.length]
    const value = typeof act.value === 'number' ? Math.round(act.value * (90 + roll(20))) / 100 : act.value
    return { ...act, at: step / 1024, ...(value === undefined ? {} : { value }) }
  })
}

/** Visits such as people pass on. */
export function visits(): Visit[] {
  const rich = RICH.map((input) => scenarioOf(input))
  const { scenario } = findPreset('lunch-rush')!
  const past = commandsOf(mixed(6), scenario)
  const [a, b] = [{ at: 60, do: 'train', who: 'ana', value: 1.92 } as const, { at: 60, do: 'hire', value: { name: 'Ben' } } as const]
  return [
    ...presets.filter(({ listed }) => listed !== undefined).map(({ name }) => ({ ...opened(name), time: 123.0625, telling: 'system' as const })),
    { ...opened('lunch-rush'), commands: commandsOf(mixed(40), scenario), time: 300.123456789, show: ['stage', 'timeline'], controls: [] },
    ...rich.map((own) => ({ ...opened('one-star'), name: null, scenario: own, commands: [], seed: -5, time: 30.5, rate: 0.25, theme: 'dark' as const })),
    {
      ...opened('lunch-rush'),
      commands: [...past, a],
      beside: { scenario, commands: [...past, b], choices: { a: { commands: [a], cost: 15.25 }, b: { commands: [b], cost: null } } },
    },
  ]
}

/** The written form of a visit: what stands in its link. */
export function written(visit: Visit): Record<string, unknown> {
  const link = encodeLink(visit)
  if (!link.ok) throw new Error(`too long: ${link.length}`)
  return unarmour(link.text) as Record<string, unknown>
}

const SCRIPT = '"><img src=x onerror=alert(1)><script>alert(1)</script>'
const DEEP = JSON.parse('['.repeat(12) + ']'.repeat(12)) as unknown

/** What stands where something else should. */
const WRONG: unknown[] = [
  null, true, false, 0, -1, 1, 1e308, -1e308, 1e-308, 1.5, 2 ** 53, 1e21, 9e15, -0, 1e7, 1e4, 0.01, '', 'x', '0', 'NaN', '1e999', 'javascript:alert(1)', SCRIPT, 'x'.repeat(5_000), '\u0000', '\ud800',
  '__proto__', 'constructor', [], {}, [[]], [null], [0, 'h'], DEEP, { law: 'exponential', mean: 1e-9 }, { __proto__: null, constructor: { prototype: { polluted: 1 } } }, Array.from({ length: 500 }, (_, i) => i),
]

type Container = Record<string, unknown> | unknown[]

/** Everywhere in a value that something else could stand. */
function places(value: unknown, out: [Container, string][] = []): [Container, string][] {
  if (typeof value !== 'object' || value === null) return out
  for (const key of Object.keys(value)) {
    out.push([value as Container, key])
    places((value as Record<string, unknown>)[key], out)
  }
  return out
}

function mutateValue(original: unknown, roll: Dice): unknown {
  const value = structuredClone(original)
  const all = places(value)
  for (let times = 1 + roll(2); times > 0; times--) {
    const [holder, key] = all[roll(all.length)]
    const target = holder as Record<string, unknown>
    const how = roll(6)
    if (how === 0) delete target[key]
    else if (how === 1) Object.defineProperty(target, ['__proto__', 'constructor', 'toString', 'zz', 'name'][roll(5)], { value: WRONG[roll(WRONG.length)], enumerable: true, configurable: true, writable: true })
    else if (how === 2 && typeof target[key] === 'number') target[key] = (target[key] as number) * [2, -1, 1e6, 1e-6, 10][roll(5)]
    else target[key] = WRONG[roll(WRONG.length)]
  }
  return value
}

function jsonOf(value: unknown): string {
  try {
    return JSON.stringify(value) ?? 'null'
  } catch {
    return 'null'
  }
}

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
const STRANGE = ['+', '/', '=', '%', ' ', '\n', '.', '<', '"', '\u0000', 'é', '💥', '&', '#']

function mutateText(text: string, roll: Dice): Mutant {
  const at = roll(text.length)
  const letter = roll(4) === 0 ? STRANGE[roll(STRANGE.length)] : LETTERS[roll(64)]
  const end = at + 1 + roll(20)
  const other = roll(text.length)
  const [i, j] = [Math.min(at, other), Math.max(at, other)]
  switch (roll(7)) {
    case 0:
      return { kind: 'letter changed', text: text.slice(0, at) + letter + text.slice(at + 1) }
    case 1:
      return { kind: 'cut short', text: text.slice(0, at) }
    case 2:
      return { kind: 'piece missing', text: text.slice(0, at) + text.slice(end) }
    case 3:
      return { kind: 'letter put in', text: text.slice(0, at) + letter + text.slice(at) }
    case 4:
      return { kind: 'letters swapped', text: i === j ? `${text}A` : text.slice(0, i) + text[j] + text.slice(i + 1, j) + text[i] + text.slice(j + 1) }
    case 5:
      return { kind: 'piece twice', text: text.slice(0, end) + text.slice(at) }
    default:
      return { kind: 'end added', text: text + letter.repeat(1 + roll(300)) }
  }
}

function mutateBytes(json: string, roll: Dice): Mutant {
  const packed = deflateSync(strToU8(json), { level: 9 })
  for (let times = 1 + roll(3); times > 0; times--) packed[roll(packed.length)] ^= 1 << roll(8)
  return { kind: 'bits flipped, check mended', text: seal(roll(8) === 0 ? packed.subarray(0, roll(packed.length)) : packed) }
}

function mutateJson(json: string, roll: Dice): Mutant {
  const at = roll(json.length)
  const mark = '{}[]",:0159eE-.\\ntu '[roll(20)]
  return { kind: 'JSON changed', text: armour(roll(2) === 0 ? json.slice(0, at) + mark + json.slice(at + 1) : json.slice(0, at) + json.slice(at + 1 + roll(10))) }
}

const least = { demand: { perHour: 30 }, work: { law: 'exponential', mean: 1 }, staff: [{ name: 'Ana' }] }
const often = { meanTimeToSick: 0.01, meanTimeToReturn: 0.01 }
const crowd = (count: number): object => ({ staff: [{ count }] })

/** Scenarios that are allowed and a great deal of work, each with a moment far into it. */
export const HEAVY: Record<string, object> = {
  'customers without number': { ...least, demand: { perHour: 1e6, factor: 1000 }, duration: 1e7 },
  '60,000 an hour for months': { ...least, demand: { perHour: 60_000 }, duration: 250_000, ...crowd(450) },
  'groups of a thousand': { ...least, demand: { perHour: 1e6, party: 1000 } },
  'nobody for a lifetime': { ...least, demand: { perHour: 0 }, duration: 1e7 },
  'sick every moment': { ...least, ...crowd(450), sickness: often },
  'sick by turns, a long line': { ...least, demand: { perHour: 1e6 }, work: { law: 'deterministic', mean: 1e5 }, ...crowd(2), line: { layout: 'own' }, sickness: often },
  'all begin again': { ...least, demand: { perHour: 1e6 }, work: { law: 'deterministic', mean: 1e5 }, ...crowd(500), sickness: { ...often, order: 'restart-new' } },
  'ten thousand people': { ...least, ...crowd(10_000) },
  'as many people as a link holds': { ...least, ...crowd(500) },
  'a circle of many points': { ...least, ...crowd(100), line: { layout: 'own', routing: 'sticky', virtualNodes: 10_000 } },
  'sticky and sick': { ...least, ...crowd(500), demand: { perHour: 1e5 }, line: { layout: 'own', routing: 'sticky', virtualNodes: 20 }, sickness: often },
  'a menu of a hundred thousand': { ...least, ...crowd(100), menu: { dishes: 100_000, copies: 100 } },
  'a long menu that everybody knows': { ...least, ...crowd(500), menu: { dishes: 5_000, copies: 100 }, sickness: often },
  'a menu and skills': { ...least, menu: { dishes: 10_000, copies: 1 }, staff: [...Array.from({ length: 90 }, (_, i) => ({ count: 5, skills: { [`dish-${i + 1}`]: 1 } })), { count: 10 }] },
  'looks at many': { ...least, ...crowd(500), demand: { perHour: 1e6 }, line: { layout: 'own', routing: 'power-of-two', choices: { of: 500 } } },
  'looks again and again': { ...least, ...crowd(300), demand: { perHour: 1e6 }, line: { layout: 'own', routing: 'power-of-two', choices: { of: 10_000, replacement: true } } },
  'a manager who never stops': { ...least, ...crowd(450), manager: { kind: 'target', interval: 0.01 } },
  'health checked all the time': { ...least, ...crowd(450), sickness: { ...often, detection: { interval: 0.01 } } },
  'a hundred stations': { demand: { perHour: 1e6 }, stations: Array.from({ length: 100 }, (_, i) => ({ name: `s${i}`, work: { law: 'exponential', mean: 0.01 } })), ...crowd(500) },
  'attention for everybody': { ...least, demand: { perHour: 1e6 }, work: { law: 'gamma', mean: 1e5, scv: 2 }, line: { discipline: 'shared-attention' } },
  'tries again for ever': {
    ...least,
    ...crowd(300),
    demand: { perHour: 1e6 },
    line: { layout: 'own', capacity: 0 },
    retry: { after: 0.01 },
    failFast: { meanTimeToFail: 0.01, meanTimeToRecover: 0.01 },
    protection: { hedge: { after: 0, budget: 1 }, ejection: { consecutive: 1, share: 1, time: 0.01 }, panic: {}, throttle: { window: 1e7 }, breaker: { window: 1e7, volume: 1, errors: 0.01, open: 0.001 } },
  },
  'comes back at once': { ...least, demand: { perHour: 1e6 }, quality: { chance: 1, after: 0.01 } },
  'an ill will for a long list': { ...least, demand: { trace: { at: Array(8_000).fill(1) } } },
  'a list of durations': { ...least, work: { law: 'empirical', values: Array(8_000).fill(1) } },
  'a jagged curve': { ...least, demand: { perHour: Array.from({ length: 2_000 }, (_, i) => [i, i % 2 ? 1e6 : 0]) } },
}

const MANY: Record<string, unknown[]> = {
  hires: Array.from({ length: 600 }, () => [1, 'h']),
  'trains everybody': Array.from({ length: 600 }, (_, i) => [1, 't', 0, 1 + (i % 100) / 100]),
  sets: Array.from({ length: 600 }, (_, i) => [1, 'p', 'coordination.contention', (i % 100) / 1000]),
  'changes who goes where': Array.from({ length: 600 }, (_, i) => [1, 'p', 'line.routing', ['sticky', 'random', 'shortest'][i % 3]]),
  'sends home and calls back': Array.from({ length: 600 }, (_, i) => (i % 2 ? [1, 'r'] : [1, 'c', 'ana'])),
  'nobody of that name': [[1, 't', 'zed', 2]],
  backwards: [[1e6, 'h'], [-2e6, 'h']],
}

/** Made by hand: bombs, keys of prototypes, enormous days, endless lists, markup. */
export function handmade(): Mutant[] {
  const [real] = visits().map(written)
  const out: Mutant[] = []
  const add = (kind: string, text: string): void => void out.push({ kind, text })
  const zeros = new Uint8Array(20_000_000)
  add('a bomb of zeros', seal(deflateSync(zeros.subarray(0, 5_000_000), { level: 9 })))
  add('a bomb in the longest text', seal(deflateSync(zeros, { level: 9 }).subarray(0, 1_490)))
  add('a bomb of brackets', armour('['.repeat(5_000_000)))
  add('brackets in brackets', armour('['.repeat(11_000) + ']'.repeat(11_000)))
  add('objects in objects', armour('{"s":'.repeat(4_000) + '1' + '}'.repeat(4_000)))
  add('a string without end', armour(`{"e":1,"s":{"title":"${'<'.repeat(20_000)}"}}`))
  add('keys without number', armour(`{"e":1,${Array.from({ length: 2_000 }, (_, i) => `"k${i}":1`).join(',')}}`))
  add('stored, not compressed', seal(deflateSync(strToU8(JSON.stringify(real)), { level: 0 })))
  for (const json of ['', ' ', 'null', '1', '""', '[]', '{}', '{"e":1}', '{"e":0}', '{"e":1e999}', '{"e":1,"p":"__proto__"}', '{"e":1,"p":"lunch-rush","o":2}', '{"e":1,"o":1,"s":{}}', 'NaN', '{"e":1,"e":1,"p":"one-star","p":"no"}']) add(`JSON ${json}`, armour(json))
  for (const text of ['', '1', '1A', '1AAAA', '0', '2abcdef', 'zzz', '%', '1%41', '<script>alert(1)</script>', 'javascript:alert(1)', '1'.repeat(9_000), 'A'.repeat(3_000_000)]) add('no link', text)
  for (const key of ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty']) {
    add(`key ${key}`, armour(`{"e":1,"p":"lunch-rush","${key}":{"polluted":1}}`))
    add(`key ${key} in the scenario`, armour(`{"e":1,"p":"lunch-rush","s":{"${key}":{"polluted":1},"demand":{"${key}":{"polluted":1}}}}`))
    add(`key ${key} in a command`, armour(`{"e":1,"p":"lunch-rush","c":[{"at":1,"do":"hire","${key}":{"polluted":1}},[1,"h",0,{"${key}":1}],[1,"${key}"]]}`))
    add(`key ${key} in what was chosen`, armour(`{"e":1,"p":"lunch-rush","b":{"k":0,"c":[],"${key}":1,"a":[1,[{"do":"hire","${key}":1}]]}}`))
    add(`skill ${key}`, armour(`{"e":1,"s":{"demand":{"perHour":3},"stations":[{"name":"${key}","work":{"law":"exponential","mean":2}}],"staff":[{"skills":{"${key}":1}}]}}`))
  }
  for (const [kind, scenario] of Object.entries(HEAVY)) {
    for (const t of [0, 600, 1e9]) add(`${kind}, minute ${t}`, armour(JSON.stringify({ e: 1, s: scenario, t })))
    add(`${kind}, ten thousand times as fast`, armour(JSON.stringify({ e: 1, s: scenario, v: 1e4 })))
    for (const [what, c] of Object.entries(MANY)) add(`${kind}, ${what}`, armour(JSON.stringify({ e: 1, s: scenario, c, t: 1 })))
    add(`${kind}, twice`, armour(JSON.stringify({ e: 1, p: 'lunch-rush', b: { s: { ...scenario, demand: { ...(scenario as { demand: object }).demand } }, k: 0, c: [] }, t: 600 })))
  }
  for (const [what, c] of Object.entries(MANY)) add(what, armour(JSON.stringify({ e: 1, p: 'lunch-rush', c, t: 100 })))
  for (const words of [SCRIPT, '<svg onload=alert(1)>', '{{constructor.constructor("alert(1)")()}}', '\u202eevil', '\u0000', '\ud800', 'a'.repeat(80)]) {
    add('markup in what is told', armour(JSON.stringify({ e: 1, p: 'lunch-rush', s: { title: words, note: words }, c: [[5, 'h', 0, { name: words.slice(0, 80) }]], t: 20 })))
    add('markup in names', armour(JSON.stringify({ e: 1, s: { ...least, staff: [{ name: words.slice(0, 80) }, { id: words.slice(0, 80) }] }, t: 20 })))
    add('markup as a choice', armour(JSON.stringify({ e: 1, p: words, l: words, h: words, w: [words], x: words })))
  }
  return out
}

/** So many mutants: every one made by hand, then real links changed by the dice. */
export function* mutants(count: number, seed = 20_240): Generator<Mutant> {
  const roll = dice(seed)
  const made = handmade()
  yield* made.slice(0, count)
  const values = visits().map(written)
  const jsons = values.map((value) => JSON.stringify(value))
  const texts = jsons.map((json) => armour(json))
  for (let i = made.length; i < count; i++) {
    const which = roll(values.length)
    const how = roll(10)
    if (how < 4) yield mutateText(texts[which], roll)
    else if (how < 5) yield mutateBytes(jsons[which], roll)
    else if (how < 6) yield mutateJson(jsons[which], roll)
    else yield { kind: 'value changed', text: armour(jsonOf(mutateValue(values[which], roll))) }
  }
}
