/** Lighthouse on pages of the built site, as a static host would serve them. */
import { chromium } from '@playwright/test'
import lighthouse from 'lighthouse'
import { throttling as throttlings } from 'lighthouse/core/config/constants.js'
import desktop from 'lighthouse/core/config/desktop-config.js'
import { pageFunctions } from 'lighthouse/core/lib/page-functions.js'
import { setTimeout as pause } from 'node:timers/promises'
import { browserArgs, findBrowser } from '../tools/find-browser.mjs'
import { freePort } from '../tools/port.mjs'
import { createFileServer, listen } from '../tools/serve.mjs'

/** What each of them reaches, of 100. */
export const LEAST = 95

/** `full`: of itself it says what the embed says, and is looked at in full only. `told`: all of it is asked for at once, so its performance is told, not judged. */
export const PAGES = [
  { name: 'start page and article', path: '' },
  { name: 'sandbox', path: '?scenario=lunch-rush', full: true, told: true },
  { name: 'embed', path: 'embed/?scenario=lunch-rush' },
  { name: 'put it in your post', path: 'put-it-in-your-post/' },
]

/** What a page says of itself is the same on a busy machine; how quick it is, is not. */
export const CERTAIN = ['accessibility', 'best-practices', 'seo']
export const ALL = ['performance', ...CERTAIN]

const MOBILE = throttlings.mobileSlow4G
const CONFIGS = { mobile: undefined, desktop }

/** What a page says of itself stands when its figure does: a figure that plays would never let the processor be idle. */
const UNTIMED = { disableFullPageScreenshot: true, pauseAfterFcpMs: 0, pauseAfterLoadMs: 500, networkQuietThresholdMs: 500, cpuQuietThresholdMs: 0 }

/**
 * Lighthouse's phone is four times slower than the machine that it runs on, and means a desk's of index 1500 (its own measure,
 * https://github.com/GoogleChrome/lighthouse/blob/main/docs/throttling.md#cpu-throttling); a machine that is slower by itself, or busy, is slowed so much less.
 */
const PHONE = 1500 / 4
const slowdown = (index) => Math.min(4, Math.max(1, index / PHONE))

/** One look, ms: a browser that was lost is no reason to wait for ever. */
const PATIENCE = 180_000

/** `body(audit, base)`, where `audit(path, form, categories)` answers with Lighthouse's own result. */
export async function withLighthouse(dist, body) {
  const server = createFileServer(dist)
  const port = await listen(server, { host: '127.0.0.1', port: 0, tries: 1 })
  const base = `http://127.0.0.1:${port}/`
  const debugging = await freePort()
  const browser = await chromium.launch({ executablePath: await findBrowser(), args: [...browserArgs(), `--remote-debugging-port=${debugging}`] })
  try {
    return await body(async (path, form, categories) => {
      const timed = categories.includes('performance')
      const page = await browser.newPage()
      const index = timed ? await page.evaluate(pageFunctions.computeBenchmarkIndex) : 0
      await page.close()
      const config = CONFIGS[form]
      const throttling = { ...(config?.settings.throttling ?? MOBILE), ...(form === 'mobile' ? { cpuSlowdownMultiplier: slowdown(index) } : {}) }
      const looking = lighthouse(base + path, { port: debugging, output: 'json', logLevel: 'silent', onlyCategories: categories, ...(timed ? { throttling } : UNTIMED) }, config)
      const found = await Promise.race([looking, pause(PATIENCE, null, { ref: false })])
      if (!found) throw new Error(`${path}: Lighthouse does not answer`)
      const { lhr } = found
      if (lhr.runtimeError) throw new Error(`${path}: ${lhr.runtimeError.message}`)
      return lhr
    }, base)
  } finally {
    await browser.close()
    server.close()
    server.closeAllConnections()
  }
}

export const scores = (lhr) => Object.fromEntries(Object.entries(lhr.categories).map(([name, { score }]) => [name, Math.round(score * 100)]))

/** What is less than perfect and counts: `[{ id, title, score, display, items }]`. */
export function shortfalls(lhr) {
  const counted = new Set(Object.values(lhr.categories).flatMap(({ auditRefs }) => auditRefs.filter(({ weight }) => weight > 0).map(({ id }) => id)))
  return Object.values(lhr.audits)
    .filter(({ id, score }) => counted.has(id) && score !== null && score < 1)
    .map(({ id, title, score, displayValue = '', details }) => ({ id, title, score, display: displayValue, items: (details?.items ?? []).slice(0, 5) }))
}
