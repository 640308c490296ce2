/** The days whose digests are recorded: every scene of the house, each feature by itself and all together, and long logs of random hands. */
import { readFileSync } from 'node:fs'
import { groups } from '../bench/scenarios.mjs'
import { playedByHand } from '../soak/hand.mjs'

const SCENES = new URL('../../src/scenario/opened/all.json', import.meta.url)
const SHARES = [0.2, 0.4, 0.6, 0.8, 1]

/** Customers of a day with one feature, and with all of them under a hand. */
const FEW = 800
/** Deeds follow each other so closely, minutes. */
const PACE = 0.5

/** Every scene of the house, by name. */
export const presetFiles = () => JSON.parse(readFileSync(SCENES, 'utf8')).sort((a, b) => (a.name < b.name ? -1 : 1))

/** The moments of one preset: the one that it opens on, and five spread over its day. */
export function minutesOf({ at, scenario }) {
  return [...new Set([at, ...SHARES.map((share) => Math.round(share * scenario.duration))])].sort((a, b) => a - b)
}

/** `[{ of, name, scenario, commands, minutes }]`: `of` is what a changed digest is explained for: a scene, a group of features, or the hands. */
export function recordedDays(engine) {
  const scenes = presetFiles()
  const features = groups(FEW).flatMap(({ group, plain, features: list }) =>
    [['plain', plain], ...list].map(([name, scenario]) => ({ of: `features, ${group}`, name: `${group}, ${name}`, scenario, commands: [], minutes: [scenario.duration / 2, scenario.duration] })),
  )
  const touched = [
    ...['lunch-rush', 'sick-day', 'four-lines', 'hot-dish'].map((name) => [name, scenes.find((scene) => scene.name === name).scenario]),
    ...groups(FEW).map(({ group, features: list }) => [`${group}, ${list.at(-1)[0]}`, list.at(-1)[1]]),
  ]
  const hands = touched.map(([name, scenario], i) => {
    const { commands } = playedByHand(engine, scenario, { seed: i + 1, pace: PACE })
    return { of: 'hands', name: `${name}, under a hand`, scenario, commands, minutes: [scenario.duration / 2, scenario.duration] }
  })
  return [...scenes.map((scene) => ({ of: scene.name, name: scene.name, scenario: scene.scenario, commands: scene.commands ?? [], minutes: minutesOf(scene) })), ...features, ...hands]
}

/** Every moment's digest by this engine, or the one at this address: `[{ of, scenario, at, digest }]`. It runs in pages, too, and knows of nothing around it. */
export async function digestsBy(engine, days) {
  const { createDay, parseScenario, parseCommands } = typeof engine === 'string' ? await import(/* @vite-ignore */ engine) : engine
  return days.flatMap(({ of, name, scenario: given, commands: list, minutes }) => {
    const { scenario, problems } = parseScenario(given)
    if (problems) throw new Error(`${name}: ${JSON.stringify(problems)}`)
    const { commands, problems: wrong } = parseCommands(list, scenario)
    if (wrong) throw new Error(`${name}: ${JSON.stringify(wrong)}`)
    const day = createDay(scenario, { commands })
    return minutes.map((at) => {
      day.advanceTo(at)
      return { of, scenario: name, at, digest: day.digest() }
    })
  })
}
