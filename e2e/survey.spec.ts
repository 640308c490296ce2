import { expect, test, type Page } from '@playwright/test'
import type { Mounted } from '../src/embed/mount.tsx'
import type { Explored } from '../src/store/results.ts'
import { faultsOf, openPaused, whole } from './figure.ts'

/** A plain restaurant: its map is done in no time. */
const PLAIN = {
  version: 1,
  demand: { perHour: 60 },
  work: { law: 'exponential', mean: 4 },
  staff: [{ name: 'Ana', count: 5 }],
  growth: { serialShare: 0.2 },
  goal: { wait: 5, share: 0.9 },
}
/** One with so much to it that its map takes seconds. */
const RICH = { ...PLAIN, patience: { law: 'exponential', mean: 10 }, retry: { after: 5, attempts: 3 }, sickness: { meanTimeToSick: 300, meanTimeToReturn: 30 } }

type Figured = Element & { dinnerRush: Mounted }
interface Counting {
  /** Workers made, and answers that came from them. */
  workers: number
  heard: number
}

/** Counts workers and what they say. */
async function countWorkers(page: Page): Promise<() => Promise<Counting>> {
  await page.addInitScript(() => {
    const counted = { workers: 0, heard: 0 }
    Object.assign(globalThis, { counted })
    globalThis.Worker = class extends Worker {
      constructor(url: string | URL, options?: WorkerOptions) {
        super(url, options)
        counted.workers++
        this.addEventListener('message', () => void counted.heard++)
      }
    }
  })
  return () => page.evaluate(() => (globalThis as unknown as { counted: Counting }).counted)
}

const open = (page: Page, scenario: unknown): Promise<void> =>
  page.evaluate(
    (given) => {
      const { store } = (document.querySelector('[data-dinner-rush]') as Figured).dinnerRush
      store.intend({ do: 'open', scenario: given as never, name: null })
      store.intend({ do: 'pause' })
    },
    scenario,
  )

const explored = (page: Page): Promise<Explored | null> =>
  page.evaluate(() => (document.querySelector('[data-dinner-rush]') as Figured).dinnerRush.store.getState().results.explored)

const ask = (page: Page): Promise<void> =>
  page.evaluate(() => (document.querySelector('[data-dinner-rush]') as Figured).dinnerRush.store.intend({ do: 'explore', what: { slot: 'map' } }))

async function parsed(scenario: unknown): Promise<unknown> {
  const { parseScenario } = (await import(new URL('../dist/engine.js', import.meta.url).href)) as typeof import('../src/scenario/parse.ts')
  const answer = parseScenario(scenario)
  if (!answer.ok) throw new Error(JSON.stringify(answer.problems))
  return answer.scenario
}

test('the map by simulation has the same digest in workers, many or few, and where the page may have none', async ({ page, context }) => {
  const plain = await parsed(PLAIN)
  const digests: Record<string, string> = {}
  const made: Record<string, number> = {}
  for (const [name, cores] of [['one', 2], ['three', 4], ['none', 4]] as const) {
    const own = name === 'one' ? page : await context.newPage()
    await own.addInitScript((n) => Object.defineProperty(Navigator.prototype, 'hardwareConcurrency', { configurable: true, get: () => n }), cores)
    const counted = await countWorkers(own)
    if (name === 'none') {
      await own.route('**/embed/?*', async (route) => {
        const response = await route.fetch()
        await route.fulfill({ response, headers: { ...response.headers(), 'content-security-policy': "worker-src 'none'" } })
      })
    }
    await own.goto('/embed/?scenario=lunch-rush&autoplay=no')
    await whole(own)
    await open(own, plain)
    await ask(own)
    await expect.poll(async () => (await explored(own))?.map?.progress.over).toBe(true)
    digests[name] = (await explored(own))!.map!.digest
    made[name] = (await counted()).workers
    if (own !== page) await own.close()
  }
  expect(made['three'] - made['one']).toBe(2)
  expect(digests['one']).toMatch(/^[0-9a-f]{16}$/)
  expect(digests).toEqual({ one: digests['one'], three: digests['one'], none: digests['one'] })
})

test('a slider that is moved, a stop and leaving end the work at once', async ({ page }) => {
  const faults = faultsOf(page)
  const counted = await countWorkers(page)
  await openPaused(page)
  await open(page, await parsed(RICH))
  /** What was on its way comes, then nothing more: the map would take many seconds. */
  const silent = (): Promise<void> =>
    expect
      .poll(async () => {
        const { heard } = await counted()
        await page.waitForTimeout(300)
        return (await counted()).heard - heard
      }, { timeout: 3000 })
      .toBe(0)
  /** The rest of this day has been foreseen: nothing else is under way. */
  const foreseen = (): Promise<void> =>
    expect.poll(() => page.evaluate(() => (document.querySelector('[data-dinner-rush]') as Figured).dinnerRush.store.getState().results.forecast.a?.days)).toBe(40)
  await foreseen()
  await ask(page)
  await expect.poll(async () => (await explored(page))?.map?.cells.filter(Boolean).length ?? 0).toBeGreaterThan(0)
  await page.evaluate(() => (document.querySelector('[data-dinner-rush]') as Figured).dinnerRush.store.intend({ do: 'explore', what: null }))
  await silent()
  expect((await explored(page))!.map!.progress.over).toBe(false)

  await ask(page)
  await expect.poll(async () => (await explored(page))?.map?.cells.filter(Boolean).length ?? 0).toBeGreaterThan(0)
  await page.getByRole('slider', { name: 'more employees' }).press('ArrowRight')
  await expect.poll(() => explored(page)).toBeNull()
  await page.getByRole('slider', { name: 'more employees' }).blur()
  await foreseen()
  await silent()
  expect(faults).toEqual([])
})
