/**
 * What had happened by fixed moments of the presets, as digests: the same in every engine, and from one edition of the numbers to the
 * next only if links are told so (`EDITION` in src/scenario/link.ts). `node e2e/browsers/run.mjs --record` writes moments.json anew.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'

const FILE = new URL('moments.json', import.meta.url)
const PRESETS = new URL('../../src/scenario/presets/', import.meta.url)
const SHARES = [0.2, 0.4, 0.6, 0.8, 1]

/** The presets as their files have them, by name. */
export function presetFiles() {
  return readdirSync(PRESETS)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => ({ name: name.slice(0, -5), ...JSON.parse(readFileSync(new URL(name, PRESETS), 'utf8')) }))
}

/** The moments of one preset: the one that it opens on, and five spread over its day. */
export function minutesOf({ opening, scenario }) {
  return [...new Set([opening.at, ...SHARES.map((share) => Math.round(share * scenario.duration))])].sort((a, b) => a - b)
}

/** Every moment's digest by this engine: `[{ scenario, at, digest }]`. */
export function momentsBy({ createDay, parseScenario, parseCommands }) {
  return presetFiles().flatMap((file) => {
    const { scenario } = parseScenario(file.scenario)
    const { commands } = parseCommands(file.commands ?? [], scenario)
    return minutesOf(file).map((at) => {
      const day = createDay(scenario, { commands })
      day.advanceTo(at)
      return { scenario: file.name, at, digest: day.digest() }
    })
  })
}

/** `{ edition, moments }` as recorded. */
export const recorded = () => JSON.parse(readFileSync(FILE, 'utf8'))

export function record(edition, moments) {
  writeFileSync(FILE, `{\n  "edition": ${edition},\n  "moments": [\n${moments.map((m) => `    ${JSON.stringify(m)}`).join(',\n')}\n  ]\n}\n`)
}
