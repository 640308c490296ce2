/** Before a second and a third try, ms: what was only a blip of the line is over by then. */
export const PAUSES = [1000, 3000]

const passed = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms))

/**
 * What `bring` brings; where it does not come, asked for again after a pause, twice. Browsers asked so since whatwg/html#10327 (2026)
 * fetch a module anew that did not come; older ones keep the failure until the page is loaded again.
 */
export async function retried<T>(bring: () => Promise<T>, pause: (ms: number) => Promise<void> = passed): Promise<T> {
  for (const ms of PAUSES) {
    try {
      return await bring()
    } catch {
      await pause(ms)
    }
  }
  return bring()
}
