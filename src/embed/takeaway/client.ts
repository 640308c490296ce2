import { proxy, wrap, type Remote } from 'comlink'
import type { Lent } from './lent.ts'
import type { Studio } from './studio.ts'

/** A studio somewhere: in a worker where one can be had, else on the page in slices. */
export interface Client extends Studio {
  /** Calls off what is under way and lets the worker go. */
  close(): void
}

export function createClient({ studio: make, fonts = [] }: Lent): Client {
  let place: Promise<{ studio: Studio; end(): void }> | null = null
  let closed = false

  async function onPage(): Promise<{ studio: Studio; end(): void }> {
    // Heavier than the rest of the figure, and seldom needed: a worker has its own.
    const { createStudio } = await import('./studio.ts')
    const studio = createStudio(() => new Promise((done) => setTimeout(done)))
    return { studio, end: studio.cancel }
  }

  async function inWorker(): Promise<{ studio: Studio; end(): void }> {
    let worker: Worker | null = null
    try {
      worker = make?.() ?? null
      if (!worker) return onPage()
      const remote = wrap<Studio>(worker)
      const failed = new Promise<never>((_, refuse) => {
        worker!.onerror = (event: ErrorEvent) => {
          event.preventDefault()
          refuse(new Error(event.message))
        }
      })
      // A worker that the page may not have, or whose file is not there, says so only now.
      await Promise.race([remote.open(fonts), failed])
      const made = worker
      return { studio: overWire(remote, failed), end: () => made.terminate() }
    } catch {
      worker?.terminate()
      return onPage()
    }
  }

  const at = async (): Promise<Studio> => {
    place ??= make && typeof Worker !== 'undefined' ? inWorker() : onPage()
    return (await place).studio
  }

  return {
    open: async (more) => (await at()).open(more),
    still: async (order) => (await at()).still(order),
    film: async (order, progress) => (closed ? null : (await at()).film(order, progress)),
    canFilm: async (format) => (await at()).canFilm(format),
    data: async (order) => (await at()).data(order),
    cancel: () => void place?.then(({ studio }) => studio.cancel()),
    close() {
      closed = true
      void place?.then(({ end }) => end())
      place = null
    },
  }
}

/** A worker that breaks down in the middle breaks its promise too. */
function overWire(remote: Remote<Studio>, failed: Promise<never>): Studio {
  const or = <T>(work: Promise<T>): Promise<T> => Promise.race([work, failed])
  return {
    open: (fonts) => or(remote.open(fonts)),
    still: (order) => or(remote.still(order)),
    film: (order, progress) => or(remote.film(order, proxy(progress))),
    canFilm: (format) => or(remote.canFilm(format)),
    data: (order) => or(remote.data(order)),
    cancel: () => void remote.cancel(),
  }
}
