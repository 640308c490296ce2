/**
 * `npm run bench`: from the reader's hand to the next paint (what Interaction to Next Paint measures) with the
 * processor slowed four times, while the rush plays: the browser's own event timing, in which are waiting for what runs, the handlers,
 * the simulation, layout and painting in software. Whole eights of milliseconds; what is under 16 is told as 16.
 */
import { table, quantile, writeSection } from './section.mjs'
import { withBrowser } from './page.mjs'

const SLOWED = 4
const TIMES = Number(process.env.TIMES ?? 30)
/** Between two interactions, ms: the one is over before the next. */
const APART = 250

const slider = (page, place) => page.locator(`${place} input[type=range]`).first()

/** What the hand does, the `i`-th time. Every one is a press of the mouse or of a key. */
const deeds = {
  hire: {
    what: 'Hire, let go (a click)',
    go: (page, i) => page.locator(`[data-action=${i % 2 ? 'let-go' : 'hire'}]`).click({ force: true }),
  },
  train: {
    what: 'Train (a click)',
    begin: (page) => page.evaluate(() => globalThis.figure.store.intend({ do: 'reset' })),
    go: (page) => page.locator('[data-action=train]').click({ force: true }),
  },
  seek: {
    what: 'Seek on the timeline (a key)',
    start: (page) => page.locator('[role=slider]').first().focus(),
    go: (page, i) => page.keyboard.press(i % 2 ? 'PageUp' : 'PageDown'),
  },
  demand: {
    what: 'Customers per hour (a key)',
    start: (page) => slider(page, '[data-action=demand]').focus(),
    go: (page, i) => page.keyboard.press(i % 4 < 2 ? 'ArrowRight' : 'ArrowLeft'),
  },
  map: {
    what: 'More employees, on the map (a key)',
    start: (page) => page.locator('.dr-map-slider:not(.dr-map-upright)').focus(),
    go: (page, i) => page.keyboard.press(i % 2 ? 'ArrowLeft' : 'ArrowRight'),
  },
}

async function measure(openPage, { begin, start, go }) {
  const page = await openPage()
  await page.evaluate(async () => {
    globalThis.figure = await globalThis.DinnerRush.mount(document.getElementById('one'), { scenario: 'lunch-rush', at: 260, rate: 1 })
    globalThis.durations = new Map()
    new PerformanceObserver((list) => {
      for (const { interactionId, duration } of list.getEntries())
        if (interactionId) globalThis.durations.set(interactionId, Math.max(duration, globalThis.durations.get(interactionId) ?? 0))
    }).observe({ type: 'event', durationThreshold: 16 })
  })
  await page.waitForTimeout(1500)
  const client = await page.context().newCDPSession(page)
  await client.send('Emulation.setCPUThrottlingRate', { rate: SLOWED })
  await start?.(page)
  await page.waitForTimeout(500)
  const seen = []
  for (let i = -2; i < TIMES; i++) {
    await begin?.(page)
    if (begin) await page.waitForTimeout(APART)
    await page.evaluate(() => globalThis.durations.clear())
    await go(page, i + 2)
    await page.waitForTimeout(APART)
    const most = await page.evaluate(() => Math.max(16, ...globalThis.durations.values()))
    if (i >= 0) seen.push(most)
  }
  await page.close()
  return seen
}

await withBrowser(async ({ browser, openPage }) => {
  const rows = []
  for (const deed of Object.values(deeds)) {
    const seen = await measure(openPage, deed)
    rows.push([deed.what, quantile(seen, 0.5), quantile(seen, 0.95), Math.max(...seen)])
    console.log(rows.at(-1).join('  '))
  }
  const body = `From the hand to the next paint, ms: the whole figure at 1280 × 1000 in the rush, playing, Chromium ${browser.version()} without a GPU, the
processor slowed ${SLOWED} times, ${TIMES} times each.

${table(['what the hand does', 'median', 'p95', 'worst'], rows)}`
  console.log(body)
  writeSection('From the hand to the next paint', body)
})
