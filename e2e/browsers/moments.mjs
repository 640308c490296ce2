/**
 * What had happened by fixed moments of the presets, as digests: the same in every engine, and from one edition of the numbers to the
 * next only if links are told so (`EDITION` in src/scenario/link.ts). `node e2e/browsers/run.mjs --record` writes moments.json anew.
 */
import { readFileSync, writeFileSync } from 'node:fs'

const FILE = new URL('moments.json', import.meta.url)
const SCENES = new URL('../../src/scenario/opened/all.json', import.meta.url)
const SHARES = [0.2, 0.4, 0.6, 0.8, 1]

/** Every scene of the house, by name. */
export const presetFiles = () => JSON.parse(readFileSync(SCENES, 'utf8')).sort((a, b) => (a.name < b.name ? -1 : 1))

/** The moments of one preset: the one that it opens on, and five spread over its day. */
export function minutesOf({ at, scenario }) {
  return [...new Set([at, ...SHARES.map((share) => Math.round(share * scenario.duration))])].sort((a, b) => a - b)
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
