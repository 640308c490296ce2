import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parseArrivals, parseFile } from '../scenario/arrivals.ts'
import { misplaced, wrongKeys, wrongValues } from '../scenario/faults.testing.ts'
import { decodeLink } from '../scenario/link.ts'
import { armour } from '../scenario/link-bytes.ts'
import { visits, written } from '../scenario/mutants.testing.ts'
import { parseScenario } from '../scenario/parse.ts'
import { presets } from '../scenario/presets/all.ts'
import type { Problem } from '../scenario/types.ts'
import { isTold, told } from '../text/refusals.ts'
import { createText } from '../text/text.ts'

const SOURCE = new URL('../', import.meta.url)

/** The sentences in a piece of source, each hole of a template with a word in its place. */
function sentences(source: string): string[] {
  const quoted = [...source.matchAll(/`((?:[^`\\]|\\.)*)`|'((?:[^'\\\n]|\\.)*)'|"((?:[^"\\\n]|\\.)*)"/g)]
  return quoted.map(([, template, single, double]) => (template ?? single ?? double ?? '').replace(/\\(.)/g, '$1'))
}

const filled = (template: string): string => template.replace(/'?\$\{[^}]*(?:\{[^}]*\}[^}]*)*\}'?/g, "'x'")

/** Two whose missing word is part of the sentence: each whole sentence is met below, or stands in the catalogue. */
const PUT_TOGETHER = new Set(["a link holds at most 'x' 'x', found 'x'; ask for the scenario as JSON instead", "'x', found an empty one"])

/** Whatever the engine's files hand to a list of problems or to an error for the reader. */
function refusalsInSource(): string[] {
  const files = ['restaurant/commands.ts', 'run/reach.ts', ...readdirSync(new URL('scenario/', SOURCE), { recursive: true, encoding: 'utf8' }).map((file) => `scenario/${file}`)]
  const said = files
    .filter((file) => file.endsWith('.ts') && !/\.test(ing)?\.ts$|params|presets|schema/.test(file))
    .flatMap((file) => readFileSync(new URL(file, SOURCE), 'utf8').split('\n'))
    .filter((line) => /problems\.add\(|Unreadable\(|refuse\(|message[:=] |tooHeavy\(|DAMAGED =|return `/.test(line))
    .flatMap((line) => sentences(line.replace(/^.*?(problems\.add\(|Unreadable\(|refuse\(|message[:=] |tooHeavy\(|DAMAGED =|return )/, '$1')))
  return said.map(filled).filter((sentence) => !PUT_TOGETHER.has(sentence) && /^[A-Za-z']/.test(sentence) && / /.test(sentence) && /expected|leave|cannot|could|unknown|empty|damaged|holds|means|belongs|needs|nobody|no \w+ can/.test(sentence))
}

/** Refusals of all kinds: by every row of the table, and of broken links and files. */
function refusalsMet(): string[] {
  const met = new Set<string>()
  const take = (parsed: { ok: boolean; problems?: Problem[] }): void => parsed.problems?.forEach(({ message }) => met.add(message))
  for (const { input } of [...wrongValues(), ...wrongKeys(), ...misplaced()]) take(parseScenario(input))
  for (const text of [3, '', '1', '2abc', 'x', '1ä', '1AAAA', armour('['.repeat(60)), armour('{x')]) take(decodeLink(text))
  for (const visit of visits().slice(0, 3).map(written)) {
    for (const key of [...Object.keys(visit), 'b', 'zz']) for (const value of [null, {}, -1, 'x', [1], [{ at: 1, do: 'hire' }, 'x']]) take(decodeLink(armour(JSON.stringify({ ...visit, [key]: value }))))
  }
  const [{ scenario }] = presets
  for (const csv of ['', 'when\n8:00\nnoon', '3\n-4', '1,2\n2,x', 'a,b\nc,d', '8:00\n5', '1\n1e9']) take(parseArrivals(csv))
  for (const json of ['{', '{"a" 1}', '[1,]', '{"a":tru}', '{} 1', '{"scenario":{},"sede":1}', '{"scenario":3}']) take(parseFile('a.json', json, scenario))
  return [...met]
}

/** Words of the engine that no Spanish refusal has. */
const ENGLISH = /\b(expected|found|leave|missing|least|most|nothing|nobody|above|below|number|list|link|such|unknown|known|could|the|and|with|alone|of)\b/

/** What is theirs, not ours: names of keys, values in quotes, what JSON calls its own. */
const withoutTheirs = (words: string): string => words.replace(/conocen: .*|'[^']*'|"[^"]*"|«[^»]*»|\{[^}]*\}|\b[a-z]+(?:\.[a-zA-Z]+)+\b/g, '')

describe('what the engine refuses', () => {
  it('is known to the catalogue, sentence by sentence of its source', () => {
    const found = refusalsInSource()
    expect(found.length).toBeGreaterThan(90)
    expect(found.filter((sentence) => !isTold(sentence))).toEqual([])
  })

  it('is told in Spanish to the last word, whatever was refused', () => {
    const es = createText('system', 'es')
    const met = refusalsMet()
    expect(met.length).toBeGreaterThan(300)
    expect(met.map((message) => told(message, es)).filter((words) => ENGLISH.test(withoutTheirs(words)))).toEqual([])
    expect(met.filter((message) => !isTold(message))).toEqual([])
  })

  it('keeps numbers, names and places, each as the language writes it', () => {
    const [es, en, system] = [createText('restaurant', 'es'), createText('restaurant', 'en'), createText('system', 'en')]
    const message = "expected a number above 0 and at most 10,000.5, found 'x, found y'"
    expect(told(message, en)).toBe(message)
    expect(told(message, es)).toBe("se esperaba un número mayor que 0 y no mayor que 10.000,5, pero hay 'x, found y'")
    expect(told('row 3, column 2', es)).toBe('fila 3, columna 2')
    expect(told('staff[0].name', es)).toBe('staff[0].name')
    expect(told('expected at most 10,000 people in all, found 10,001', system)).toBe('expected at most 10,000 nodes in all, found 10,001')
    expect(told("expected one of 'a', 'b' or 'c', found nothing; did you mean 'a'?", es)).toBe("se esperaba uno de estos valores: 'a', 'b' o 'c', pero hay nada; ¿querías decir 'a'?")
    expect(told('Palabras de otra persona', es)).toBe('Palabras de otra persona')
  })
})
