import type { Page } from '@playwright/test'
import type { Host } from './page.ts'

/**
 * What a frame asks of the page, counted, since the time that it takes is the machine's: calls of the figure's functions (V8's own exact count),
 * nodes and attributes of the page that are written, and pixels of the crowd that are copied. Layout and paint are not in it.
 */
export interface Script {
  calls: number
  writes: number
  pixels: number
}

/** Frames that are counted, at sixty a second, and those before them: what is drawn for the first time is not what a frame costs. */
const COUNTED = 30
const BEFORE = 12
const MS = 1000 / 60

/** Plays the scene that is open, motion and all, and answers with the mean of its frames. */
export async function scriptOf(page: Page): Promise<Script> {
  await page.emulateMedia({ reducedMotion: 'no-preference' })
  await page.evaluate(
    async ({ before, ms }) => {
      const { figure, frames } = globalThis as unknown as Host
      figure.store.intend({ do: 'play' })
      await frames(before, ms)
      const counted = { writes: 0, pixels: 0 }
      const count = (records: MutationRecord[]): void => void (counted.writes += records.reduce((sum, { addedNodes, removedNodes }) => sum + Math.max(1, addedNodes.length + removedNodes.length), 0))
      const observer = new MutationObserver(count)
      observer.observe(document.getElementById('root')!, { subtree: true, childList: true, attributes: true, characterData: true })
      const put = CanvasRenderingContext2D.prototype.putImageData
      CanvasRenderingContext2D.prototype.putImageData = function (this: CanvasRenderingContext2D, ...given: Parameters<typeof put>) {
        const [{ width, height }, , , , , wide = width, high = height] = given as [ImageData, number, number, number?, number?, number?, number?]
        counted.pixels += wide * high
        put.apply(this, given)
      } as typeof put
      Object.assign(globalThis, {
        counted: () => {
          count(observer.takeRecords())
          observer.disconnect()
          CanvasRenderingContext2D.prototype.putImageData = put
          return counted
        },
      })
    },
    { before: BEFORE, ms: MS },
  )
  const client = await page.context().newCDPSession(page)
  await client.send('Profiler.enable')
  await client.send('Profiler.startPreciseCoverage', { callCount: true, detailed: false, allowTriggeredUpdates: false })
  const { writes, pixels } = await page.evaluate(
    async ({ count, ms }) => {
      const host = globalThis as unknown as Host & { counted(): { writes: number; pixels: number } }
      await host.frames(count, ms)
      return host.counted()
    },
    { count: COUNTED, ms: MS },
  )
  const { result } = await client.send('Profiler.takePreciseCoverage')
  await client.send('Profiler.stopPreciseCoverage')
  await client.detach()
  const calls = result
    .filter(({ url }) => url.includes('/embed/'))
    .flatMap(({ functions }) => functions.map(({ ranges }) => ranges[0]!.count))
    .reduce((sum, count) => sum + count, 0)
  return { calls: Math.round(calls / COUNTED), writes: Math.round(writes / COUNTED), pixels: Math.round(pixels / COUNTED) }
}

/** What a frame of each scene may ask: what it asked when this was written. Whoever makes one cheaper writes the new figure. */
const BUDGETS: Record<string, Script> = {
  quiet: { calls: 3138, writes: 30, pixels: 108130 },
  rush: { calls: 5935, writes: 34, pixels: 211625 },
  overload: { calls: 6462, writes: 39, pixels: 139387 },
  'sick-unnoticed': { calls: 3613, writes: 4, pixels: 254036 },
  'many-hands': { calls: 7374, writes: 41, pixels: 209164 },
  'one-star': { calls: 5672, writes: 37, pixels: 82285 },
  'own-lines': { calls: 9445, writes: 54, pixels: 197427 },
  stations: { calls: 4528, writes: 10, pixels: 298538 },
  'split-menu': { calls: 5749, writes: 12, pixels: 289946 },
  asked: { calls: 4330, writes: 2, pixels: 320708 },
  'two-hundred': { calls: 34966, writes: 52, pixels: 336412 },
  thousands: { calls: 110336, writes: 6, pixels: 279102 },
  compared: { calls: 13474, writes: 56, pixels: 339487 },
  share: { calls: 7091, writes: 35, pixels: 206862 },
}

/** So much more is chance: a face that is made new, a sentence that changes. */
const SLACK = { share: 1.1, calls: 60, writes: 4, pixels: 2000 }

/** What is over its budget, in words. */
export function over(scene: string, found: Script): string[] {
  const budget = BUDGETS[scene]
  if (!budget) return [`${scene}: a frame has no budget; it asks ${JSON.stringify(found)} (e2e/gallery/script.ts)`]
  return (['calls', 'writes', 'pixels'] as const).flatMap((what) => {
    const most = Math.round(Math.max(budget[what] * SLACK.share, budget[what] + SLACK[what]))
    return found[what] > most ? [`${scene}: ${found[what]} ${what} a frame, at most ${most} (budget ${budget[what]}; e2e/gallery/script.ts)`] : []
  })
}
