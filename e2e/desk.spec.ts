import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test, type Frame, type Page } from '@playwright/test'
import type { Mounted, MountOptions } from '../src/embed/mount.tsx'
import type { Forecast } from '../src/store/results.ts'
import { faultsOf } from './figure.ts'

type Figure = Element & { dinnerRush: Mounted }
interface Host {
  DinnerRush: { mount(root: Element, options?: MountOptions): Promise<Mounted> }
}

/** What the first figure of a page foresees, or null. */
const forecastOf = (place: Page | Frame): Promise<Forecast | null> =>
  place.evaluate(() => document.querySelector<Figure>('[data-dinner-rush]')?.dinnerRush.store.getState().results.forecast.a ?? null)

/** Waits for the whole forecast. Nothing is timed: it comes, or it does not. */
async function foreseen(place: Page | Frame): Promise<Forecast> {
  await expect.poll(async () => (await forecastOf(place))?.days ?? 0).toBe(40)
  return (await forecastOf(place))!
}

/** The same once a hand is on the figure, which brings the worker: it foresees anew. */
async function foreseenAnew(place: Page | Frame): Promise<Forecast> {
  await foreseen(place)
  await place.evaluate(() => {
    const { store, reach } = document.querySelector<Figure>('[data-dinner-rush]')!.dinnerRush
    Object.assign(globalThis, { before: store.getState().results.forecast.a })
    return reach()
  })
  await expect
    .poll(() =>
      place.evaluate(() => {
        const { a } = document.querySelector<Figure>('[data-dinner-rush]')!.dinnerRush.store.getState().results.forecast
        return a !== (globalThis as unknown as { before: unknown }).before && a?.days
      }),
    )
    .toBe(40)
  return (await forecastOf(place))!
}

/** Addresses of the workers that a page has begun. */
function workersOf(page: Page): string[] {
  const urls: string[] = []
  page.on('worker', (worker) => urls.push(worker.url()))
  return urls
}

/** Somebody else's site. */
async function elsewhere(body: string, headers: Record<string, string> = {}): Promise<{ address: string; server: Server }> {
  const page = `<!doctype html><html lang="en"><meta charset="utf-8"><link rel="icon" href="data:,"><title>A post</title><div id="root"></div>${body}</html>`
  const server = createServer((_request, response) => response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8', ...headers }).end(page))
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  return { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, server }
}

const close = (server: Server): void => {
  server.close()
  server.closeAllConnections()
}

/** Serves the embed under a policy. */
async function underPolicy(page: Page, policy: string): Promise<void> {
  await page.route('**/embed/**', async (route) => {
    const response = await route.fetch()
    await route.fulfill({ response, headers: { ...response.headers(), 'content-security-policy': policy } })
  })
}

const QUERY = '?scenario=lunch-rush&at=12:10&autoplay=false'

test('the site simulates other days in a worker', async ({ page }) => {
  const faults = faultsOf(page)
  const workers = workersOf(page)
  await page.goto(`/${QUERY}`)
  await foreseen(page)
  expect(workers.filter((url) => url.includes('desk'))).toHaveLength(1)
  expect(faults).toEqual([])
})

test('the same forecast is found in a worker, in a sandboxed frame and between frames', async ({ page, baseURL }) => {
  const post = await elsewhere(`<iframe title="Dinner Rush" sandbox="allow-scripts" width="760" height="620" src="${baseURL}/embed/${QUERY}"></iframe>`)
  try {
    const faults = faultsOf(page)
    const workers = workersOf(page)
    await page.goto(post.address)
    await expect(page.frameLocator('iframe').locator('[data-dinner-rush]')).toBeVisible()
    // Untouched it foresees between frames.
    const boxed = await foreseen(page.frames()[1])
    expect(workers).toEqual([])
    expect(await foreseenAnew(page.frames()[1])).toEqual(boxed)
    // A frame without an origin may not have the script as a worker, but one of its own that fetches it.
    expect(workers.map((url) => url.replace(/\/[^/]*$/, ''))).toEqual(['blob:null'])
    expect(faults).toEqual([])

    await page.goto(`${baseURL}/embed/${QUERY}`)
    expect(await foreseenAnew(page)).toEqual(boxed)

    await underPolicy(page, "default-src 'none'; script-src 'self'; style-src 'self'; worker-src 'none'")
    await page.goto(`${baseURL}/embed/${QUERY}`)
    expect(await foreseenAnew(page)).toEqual(boxed)
  } finally {
    close(post.server)
  }
})

test('the embed foresees in a worker under the strictest policy', async ({ page }) => {
  const faults = faultsOf(page)
  const workers = workersOf(page)
  await underPolicy(page, "default-src 'none'; script-src 'self'; style-src 'self'")
  await page.goto(`/embed/${QUERY}`)
  await foreseenAnew(page)
  expect(workers.filter((url) => url.endsWith('/embed/desk.js'))).toHaveLength(1)
  // The page's empty icon is a data: address, which the policy refuses; nothing else may be.
  expect(faults.filter((fault) => !fault.includes("'data:,'"))).toEqual([])
})

test('where a policy forbids workers it foresees between frames, and time goes on', async ({ page }) => {
  const workers = workersOf(page)
  await underPolicy(page, "default-src 'none'; script-src 'self'; style-src 'self'; worker-src 'none'")
  await page.goto('/embed/?scenario=lunch-rush')
  await foreseenAnew(page)
  const clock = page.locator('[data-clock]')
  const before = await clock.innerText()
  await expect(clock).not.toHaveText(before)
  expect(workers).toEqual([])
})

test('figures on a page of another origin share one worker, which ends with the last of them', async ({ page, baseURL }) => {
  const post = await elsewhere(`<div id="two"></div><script src="${baseURL}/embed/embed.js"></script>`)
  try {
    const faults = faultsOf(page)
    await page.goto(post.address)
    await page.evaluate(async () => {
      const host = globalThis as unknown as Host
      for (const id of ['root', 'two']) await host.DinnerRush.mount(document.getElementById(id)!, { scenario: 'lunch-rush', at: '12:10', autoplay: false, show: ['timeline'] }).then(({ reach }) => reach())
    })
    await expect
      .poll(() => page.evaluate(() => [...document.querySelectorAll<Figure>('[data-dinner-rush]')].map((f) => f.dinnerRush.store.getState().results.forecast.a?.days)))
      .toEqual([40, 40])
    expect(page.workers()).toHaveLength(1)
    await page.evaluate(() => document.querySelector<Figure>('[data-dinner-rush]')!.dinnerRush.destroy())
    expect(page.workers()).toHaveLength(1)
    await page.evaluate(() => document.querySelector<Figure>('[data-dinner-rush]')!.dinnerRush.destroy())
    await expect.poll(() => page.workers().length).toBe(0)
    expect(faults).toEqual([])
  } finally {
    close(post.server)
  }
})

test('pointing at an action draws what would come of it; another takes its place', async ({ page }) => {
  await page.goto(`/${QUERY}`)
  await foreseen(page)
  const previewOf = (): Promise<{ profit: number[]; at: number } | null> =>
    page.evaluate(() => {
      const forecast = document.querySelector<Figure>('[data-dinner-rush]')!.dinnerRush.store.getState().results.preview?.forecast
      return forecast && forecast.days === forecast.wanted ? { profit: forecast.profit, at: forecast.at } : null
    })
  const consider = (choice: unknown): Promise<void> =>
    page.evaluate((given) => {
      const { store } = document.querySelector<Figure>('[data-dinner-rush]')!.dinnerRush
      store.intend({ do: 'consider', choice: given as never })
    }, choice)
  await consider({ commands: [{ do: 'hire' }], cost: 15 })
  await expect.poll(previewOf).not.toBeNull()
  const hired = (await previewOf())!
  await consider({ commands: [{ do: 'train', who: 'ana', value: 1.2 }], cost: 2 })
  await expect.poll(previewOf).not.toBeNull()
  const trained = (await previewOf())!
  expect(trained.at).toBe(hired.at)
  expect(trained.profit).not.toEqual(hired.profit)
  await consider(null)
  expect(await page.evaluate(() => document.querySelector<Figure>('[data-dinner-rush]')!.dinnerRush.store.getState().results.preview)).toBeNull()
})
