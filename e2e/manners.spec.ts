import { expect, test, type Page } from '@playwright/test'
import type { Mounted, MountOptions } from '../src/embed/mount.tsx'
import { faultsOf, whole } from './figure.ts'

/** Animation frames that come only when they are asked for, at any time of display: nothing here waits for a screen or depends on its pace. */
interface Crank {
  /** Frames that the page waits for. */
  pending(): number
  /** Gives it one, at `now` ms. */
  turn(now: number): void
}

interface Host {
  DinnerRush: { mount(root: Element, options?: MountOptions): Promise<Mounted> }
  figure: Mounted
  crank: Crank
}

/** Somebody's post, its figure `above` pixels down the page. */
async function openPost(page: Page, options: MountOptions, above = 0): Promise<void> {
  await page.addInitScript(() => {
    const waiting = new Map<number, FrameRequestCallback>()
    let last = 0
    globalThis.requestAnimationFrame = (callback) => {
      waiting.set(++last, callback)
      return last
    }
    globalThis.cancelAnimationFrame = (handle) => void waiting.delete(handle)
    const crank: Crank = {
      pending: () => waiting.size,
      turn(now) {
        const due = [...waiting.values()]
        waiting.clear()
        for (const callback of due) callback(now)
      },
    }
    Object.assign(globalThis, { crank })
  })
  await page.route('**/post.html', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<!doctype html><meta charset="utf-8"><meta name="viewport" content="width=device-width"><link rel="icon" href="data:,"><title>A post</title><div style="height:${above}px"></div><div id="one"></div><div style="height:4000px"></div><script src="/embed/embed.js"></script>`,
    }),
  )
  await page.goto('/post.html')
  await page.evaluate(async (given) => {
    const host = globalThis as unknown as Host
    host.figure = await host.DinnerRush.mount(document.getElementById('one')!, given)
  }, options)
  await expect(page.locator('.dr-stage')).toBeVisible()
}

const pending = (page: Page): Promise<number> => page.evaluate(() => (globalThis as unknown as Host).crank.pending())
const playback = (page: Page): Promise<{ time: number; playing: boolean; rate: number }> =>
  page.evaluate(() => (globalThis as unknown as Host).figure.store.getState().playback)

/** One frame at `now` ms; the simulated minute after it. */
const turn = (page: Page, now: number): Promise<number> =>
  page.evaluate((at) => {
    const { crank, figure } = globalThis as unknown as Host
    crank.turn(at)
    return figure.store.getState().playback.time
  }, now)

/** Frames until time has gone on: the first one only says what time it is. */
async function goesOn(page: Page, now: number): Promise<number> {
  const before = (await playback(page)).time
  await expect.poll(() => pending(page)).toBe(1)
  await turn(page, now)
  const after = await turn(page, now + 50)
  expect(after).toBeGreaterThan(before)
  return after
}

/** No frame is asked for any more, once what had changed is drawn: a moment that does not go on, so that nothing else can hide in it. */
async function rests(page: Page, now: number): Promise<void> {
  await expect
    .poll(async () => {
      await turn(page, now)
      return pending(page)
    })
    .toBe(0)
}

const setTab = (page: Page, state: 'hidden' | 'visible'): Promise<void> =>
  page.evaluate((is) => {
    Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => is })
    document.dispatchEvent(new Event('visibilitychange'))
  }, state)

test('plays by itself once it is in view, and not before', async ({ page }) => {
  const faults = faultsOf(page)
  await openPost(page, { scenario: 'quiet-afternoon' }, 3000)
  const opened = await playback(page)
  expect(opened.playing).toBe(false)
  expect(await pending(page)).toBe(0)
  await page.locator('.dr-stage').scrollIntoViewIfNeeded()
  await expect.poll(async () => (await playback(page)).playing).toBe(true)
  expect((await playback(page)).time).toBe(opened.time)
  await goesOn(page, 1000)
  expect(faults).toEqual([])
})

test('takes no frame while paused, scrolled away, behind another tab or at the end of the day', async ({ page }) => {
  await openPost(page, {})
  await goesOn(page, 1000)
  await page.getByRole('button', { name: 'Pause' }).click()
  await rests(page, 1050)
  await page.getByRole('button', { name: 'Play', exact: true }).click()
  await goesOn(page, 2000)
  await page.evaluate(() => scrollTo(0, 4000))
  await rests(page, 2050)
  await page.evaluate(() => scrollTo(0, 0))
  await goesOn(page, 3000)
  await setTab(page, 'hidden')
  await rests(page, 3050)
  await setTab(page, 'visible')
  await goesOn(page, 4000)
  // The last of them are still inside at the closing hour.
  const now = await page.evaluate(() => {
    const { crank, figure: { store } } = globalThis as unknown as Host
    store.intend({ do: 'rate', rate: 60 })
    store.intend({ do: 'seek', time: 1e9 })
    let at = 5000
    while (store.getState().playback.playing && at < 30_000) crank.turn((at += 100))
    return at
  })
  expect(await playback(page)).toMatchObject({ playing: false })
  await rests(page, now)
})

test('an hour of sleep is a moment: no burst after a hidden tab, a place out of view or a machine that stood still', async ({ page }) => {
  const HOUR = 3_600_000
  await openPost(page, {})
  let now = 1000
  let before = await goesOn(page, now)
  const { rate } = await playback(page)
  /** Simulated minutes that one frame may bring, however long it was in coming. */
  const frame = rate * 0.1 + 1e-9
  // Asleep between two frames, nobody having said a word.
  now += HOUR
  let after = await turn(page, now)
  expect(after - before).toBeGreaterThan(0)
  expect(after - before).toBeLessThanOrEqual(frame)
  // The clock set back.
  before = after
  now -= HOUR / 2
  after = await turn(page, now)
  expect(after).toBe(before)
  for (const away of ['tab', 'view'] as const) {
    before = (await playback(page)).time
    if (away === 'tab') await setTab(page, 'hidden')
    else await page.evaluate(() => scrollTo(0, 4000))
    await rests(page, now)
    expect((await playback(page)).time, away).toBe(before)
    now += HOUR
    if (away === 'tab') await setTab(page, 'visible')
    else await page.evaluate(() => scrollTo(0, 0))
    await expect.poll(() => pending(page)).toBe(1)
    after = await turn(page, now)
    expect(after - before, away).toBeLessThanOrEqual(frame)
  }
})

test('a paused figure stays paused when it is scrolled away and comes back', async ({ page }) => {
  await openPost(page, {})
  await goesOn(page, 1000)
  await page.getByRole('button', { name: 'Pause' }).click()
  await rests(page, 1050)
  const { time } = await playback(page)
  await page.evaluate(() => scrollTo(0, 4000))
  await expect.poll(() => page.locator('.dr-stage').evaluate((stage) => stage.getBoundingClientRect().bottom)).toBeLessThan(0)
  await page.evaluate(() => scrollTo(0, 0))
  await setTab(page, 'hidden')
  await setTab(page, 'visible')
  expect(await playback(page)).toMatchObject({ time, playing: false })
  expect(await pending(page)).toBe(0)
})

test('keeps its state when the window changes its size and a phone is turned', async ({ page }) => {
  const faults = faultsOf(page)
  await openPost(page, { scenario: 'sick-day', at: '12:40', telling: 'system', autoplay: false })
  await page.evaluate(async () => {
    const { store, reach } = (globalThis as unknown as Host).figure
    await reach()
    store.apply({ do: 'hire', value: { name: 'Noor' } })
    store.intend({ do: 'select', employee: 'ana' })
  })
  const read = (): Promise<unknown> =>
    page.evaluate(() => {
      const { figure } = globalThis as unknown as Host
      const { playback: { time, rate, playing }, runs, view, history } = figure.store.getState()
      return { time, rate, playing, view, history, commands: runs.a.commands, staff: runs.a.frame.employees.map((e) => e.id), digest: figure.digest() }
    })
  const before = await read()
  for (const [width, height] of [[390, 844], [844, 390], [768, 1024], [1280, 800]]) {
    await page.setViewportSize({ width, height })
    await expect.poll(() => page.locator('.dr-stage svg').first().evaluate((svg) => Math.round(svg.getBoundingClientRect().right) <= innerWidth)).toBe(true)
    expect(await read(), `${width} × ${height}`).toEqual(before)
    await expect(page.locator('[data-clock]').first()).toHaveText('12:40')
  }
  expect(faults).toEqual([])
})

for (const width of [360, 1280]) {
  test(`at ${width} pixels nothing on the page moves under the reader while forty minutes play`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 })
    await page.goto('/?scenario=lunch-rush')
    await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible()
    await page.evaluate(async () => {
      await document.fonts.ready
      const host = globalThis as unknown as Host & { moved: string[] }
      host.moved = []
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries() as (PerformanceEntry & { value: number; hadRecentInput: boolean; sources: { node: Node | null }[] })[]) {
          // A sentence that says something else has its words elsewhere: what may not move is all that is around it.
          const others = entry.sources.map(({ node }) => (node instanceof Element ? node : node?.parentElement)).filter((place) => place && !place.closest('.dr-status p'))
          if (!entry.hadRecentInput && others.length > 0) host.moved.push(`${entry.value.toFixed(5)} ${others.map((place) => `${place!.getAttribute('class') ?? place!.nodeName} in ${place!.closest('[data-part]')?.getAttribute('data-part') ?? 'none'}`).join(', ')}`)
        }
      }).observe({ type: 'layout-shift' })
    })
    await whole(page)
    const minutes = (): Promise<number> =>
      page.evaluate(() => (document.querySelector('[data-dinner-rush]') as unknown as { dinnerRush: Mounted }).dinnerRush.store.getState().playback.time)
    const from = await minutes()
    await expect.poll(minutes, { timeout: 40_000 }).toBeGreaterThan(from + 40)
    const moved = await page.evaluate(() => (globalThis as unknown as { moved: string[] }).moved)
    expect(moved).toEqual([])
  })
}

test('a minute at top speed, over and over again, leaves nothing behind', async ({ page }) => {
  await openPost(page, { rate: 60, autoplay: true })
  const client = await page.context().newCDPSession(page)
  const heap = async (): Promise<number> => {
    for (let i = 0; i < 3; i++) await client.send('HeapProfiler.collectGarbage')
    return (await client.send('Runtime.getHeapUsage')).usedSize / 2 ** 20
  }
  /** Ten frames a second of display, six minutes of the day each; the day begins again when it is over. */
  const soak = (frames: number): Promise<number> =>
    page.evaluate(async (count) => {
      const { crank, figure } = globalThis as unknown as Host
      let days = 0
      for (let i = 0; i < count; i++) {
        const { playing } = figure.store.getState().playback
        if (!playing) {
          figure.store.intend({ do: 'play' })
          days += 1
        }
        crank.turn(performance.now() + i * 100)
        // Answers from the workers and React's work come in between, as on a page that lives.
        if (i % 5 === 0) await new Promise((done) => setTimeout(done, 0))
      }
      return days
    }, frames)
  await soak(200)
  const before = await heap()
  expect(await soak(600)).toBeGreaterThan(3)
  const after = await heap()
  // A loose bound, MB: what every day left would be there six times and more.
  expect(after - before).toBeLessThan(4)
})
