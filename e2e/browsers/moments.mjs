/**
 * What had happened by fixed moments of the recorded days, as digests: the same in every engine, and from one edition of the numbers to the
 * next only if links are told so (`EDITION` in src/scenario/link.ts) and the changelog says why (changelog.mjs). `npm run digests -- --record`
 * writes moments.json anew.
 */
import { readFileSync, writeFileSync } from 'node:fs'

const FILE = new URL('moments.json', import.meta.url)
export const CHANGELOG = new URL('../../CHANGELOG.md', import.meta.url)

/** `{ edition, moments }` as recorded: moments as `digestsBy` (days.mjs) answers. */
export const recorded = () => JSON.parse(readFileSync(FILE, 'utf8'))

export function record(edition, moments) {
  writeFileSync(FILE, `{\n  "edition": ${edition},\n  "moments": [\n${moments.map((m) => `    ${JSON.stringify(m)}`).join(',\n')}\n  ]\n}\n`)
}

/** Where two lists of moments differ, in words. */
export function changes(before, now) {
  const key = ({ scenario, at }) => `${scenario} at minute ${at}`
  const known = new Map(before.map((moment) => [key(moment), moment.digest]))
  const found = now.flatMap((moment) => {
    const was = known.get(key(moment))
    known.delete(key(moment))
    return was === moment.digest ? [] : [`${key(moment)}: ${moment.digest}, ${was === undefined ? 'not recorded' : `recorded ${was}`}`]
  })
  return [...found, ...[...known.keys()].map((gone) => `${gone}: recorded, and not there any more`)]
}
