import type { MakeWorker } from './desk.ts'
import type { Workshop } from './mount.tsx'

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

/** The workers beside the script at `here`, in the folder `embed` of the product; the same for all figures of a page, who share them. */
export function workshopAt(here: string, desk = new URL('desk.js', here).href, studio = new URL('studio.js', here).href): Workshop {
  const made = workshops.get(here) ?? {
    desk: classicWorker(desk),
    studio: classicWorker(studio),
    home: new URL('../', here).href,
  }
  workshops.set(here, made)
  return made
}
