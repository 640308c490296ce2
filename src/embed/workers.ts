import type { MakeWorker } from './desk.ts'

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
