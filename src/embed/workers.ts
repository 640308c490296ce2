import type { MakeWorker } from './desk.ts'
import type { Workshop } from './mount.tsx'
import { SITE } from './site.ts'

/**
 * A worker from a classic script that may stand on another origin than the page, or in a frame without an origin of its own: where the
 * script may not be a worker itself, one of our own of a single line fetches it.
 */
export function classicWorker(url: string): MakeWorker {
  return () => {
    try {
      return new Worker(url)
    } catch {
      const blob = URL.createObjectURL(new Blob([`importScripts(${JSON.stringify(url)})`], { type: 'text/javascript' }))
      try {
        return new Worker(blob)
      } finally {
        // Its script has been asked for by now; it may be taken back in a while.
        setTimeout(() => URL.revokeObjectURL(blob), 60_000)
      }
    }
  }
}

const workshops = new Map<string, Workshop>()

/** Addresses of the workers' scripts. */
export interface Scripts {
  desk: string
  studio: string
}

/** The product's own place for them; a bundler that brings them along gives them names and places of its own. */
const OWN_PLACE = /\/embed\/desk\.js$/
/** As npm lays the package, and CDNs serve it: there no page stands beside the scripts. */
const PACKAGED = /\/dinner-rush(@[^/]+)?\/dist\/embed\/desk\.js$/

/** The workers at these addresses, the same for all figures of a page, who share them. Links lead to the site, if whoever built this said where it stands; else to the pages beside the scripts. */
export function workshopOf({ desk, studio }: Scripts): Workshop {
  const made = workshops.get(desk) ?? {
    desk: classicWorker(desk),
    studio: classicWorker(studio),
    ...homeOf(desk),
  }
  workshops.set(desk, made)
  return made
}

function homeOf(desk: string): Pick<Workshop, 'home'> {
  const home = SITE ?? (OWN_PLACE.test(desk) && !PACKAGED.test(desk) ? new URL('../', desk).href : null)
  return home === null ? {} : { home }
}

/** The workers beside the script at `here`, in the folder `embed` of the product. */
export const workshopAt = (here: string): Workshop => workshopOf({ desk: new URL('desk.js', here).href, studio: new URL('studio.js', here).href })
