/**
 * CHANGELOG.md tells why a digest is what it is. In the section "### Digests" of a version stand items as
 *
 *     - `lunch-rush` `8e9dc82fc6d00dfe`: who gives up is asked before who comes.
 *
 * and of what is named more than once the newest holds, which is the first. A digest that no item holds has changed unexplained.
 */
import { createHash } from 'node:crypto'

const HEADING = '### Digests'
/** A reason is a few words at least. */
const REASON = /[^\W\d_]{2,}(\W+[^\W\d_]{2,}){2}/u

/** What stands for all moments of a scene, a group of features or the hands: the last of one day, a hash over those of many. */
export function summaries(moments) {
  const by = new Map()
  for (const { of, scenario, digest } of moments) by.set(of, (by.get(of) ?? new Map()).set(scenario, digest))
  return new Map([...by].map(([of, ends]) => [of, ends.size === 1 ? [...ends.values()][0] : createHash('sha256').update([...ends.values()].join()).digest('hex').slice(0, 16)]))
}

/** What the changelog holds: by name `{ digest, version }`; items without a reason hold nothing. */
export function explained(changelog) {
  const held = new Map()
  for (const version of changelog.split(/^(?=## )/m).filter((part) => part.startsWith('## '))) {
    const [, section = ''] = version.split(new RegExp(`^${HEADING}\\s*$`, 'm'))
    for (const item of section.split(/^#/m)[0].split(/^- /m).slice(1)) {
      if (!REASON.test(item.replace(/`[^`]*`/g, ''))) continue
      for (const [, name, digest] of item.matchAll(/`([^`]+)`\s+`([0-9a-f]{16})`/g))
        if (!held.has(name)) held.set(name, { digest, version: version.slice(3, version.indexOf('\n')).trim() })
    }
  }
  return held
}

/** Of each digest that the changelog does not hold: what is wrong, and the item to write. */
export function unexplained(moments, changelog) {
  const held = explained(changelog)
  return [...summaries(moments)].flatMap(([name, digest]) => {
    const told = held.get(name)
    if (told?.digest === digest) return []
    const was = told ? `its digest was ${told.digest} (${told.version}) and is ${digest}` : `its digest ${digest} is new`
    return [`${name}: ${was}. Say why under "${HEADING}" of the newest version in CHANGELOG.md: - \`${name}\` \`${digest}\`: …`]
  })
}
