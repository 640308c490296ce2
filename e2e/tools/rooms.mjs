/**
 * `node e2e/tools/rooms.mjs`: how tall the parts of the built figure are at every width, for `src/embed/room.css`, which keeps their room
 * until they have come. A line wherever one of them changes. To be run when something has made a card taller or lower.
 */
import { fileURLToPath } from 'node:url'
import { chromium } from '@playwright/test'
import { browserArgs, findBrowser } from './find-browser.mjs'
import { createFileServer, listen } from './serve.mjs'

const PARTS = {
  header: '.dr-header',
  status: '.dr-status',
  actions: '.dr-actions',
  timeline: '.dr-part-timeline',
  waits: '.dr-part-waits',
  team: '.dr-part-team',
  trace: '.dr-part-trace',
  map: '.dr-part-map',
  'words of the map': '.dr-map-caption',
  bill: '.dr-part-bill',
}

const server = createFileServer(fileURLToPath(new URL('../../dist/', import.meta.url)))
const port = await listen(server, { host: '127.0.0.1', port: 0, tries: 1 })
const browser = await chromium.launch({ executablePath: await findBrowser(), args: browserArgs() })
try {
  const page = await browser.newPage({ viewport: { width: 1280, height: 1200 } })
  await page.goto(`http://127.0.0.1:${port}/embed/?scenario=lunch-rush&autoplay=no`)
  await page.waitForFunction(() => document.querySelector('.dr-bill-rows') && !document.querySelector('[data-coming]'))
  let before = {}
  for (let width = 300; width <= 1320; width += 10) {
    await page.setViewportSize({ width, height: 1200 })
    // Drawn anew in the frames after.
    await page.waitForTimeout(120)
    const now = await page.evaluate((parts) => Object.fromEntries(Object.entries(parts).map(([name, where]) => [name, Math.round(document.querySelector(where).getBoundingClientRect().height)])), PARTS)
    const changed = Object.entries(now).filter(([name, height]) => height !== before[name])
    if (changed.length > 0) console.log(`${width}: ${changed.map(([name, height]) => `${name} ${height}`).join(', ')}`)
    before = now
  }
} finally {
  await browser.close()
  server.close()
  server.closeAllConnections()
}
