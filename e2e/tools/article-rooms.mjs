/**
 * `node e2e/tools/article-rooms.mjs`: how tall the figures of the built article become at the widths that windows have, into
 * `src/story/page/rooms.json`, from which the page keeps their room until they have come. To be run when a scene shows other parts.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { chromium } from '@playwright/test'
import { browserArgs, findBrowser } from './find-browser.mjs'
import { createFileServer, listen } from './serve.mjs'

const WIDTHS = [320, 344, 360, 390, 412, 430, 480, 540, 620, 700, 768, 820, 960]
const FILE = new URL('../../src/story/page/rooms.json', import.meta.url)
/** Heights that differ by less need no other rule. */
const CLOSE = 6

const server = createFileServer(fileURLToPath(new URL('../../dist/', import.meta.url)))
const port = await listen(server, { host: '127.0.0.1', port: 0, tries: 1 })
const browser = await chromium.launch({ executablePath: await findBrowser(), args: browserArgs() })
try {
  const index = readFileSync(new URL('../../dist/index.html', import.meta.url), 'utf8')
  const scenes = [...index.matchAll(/<dinner-rush scenario="([^"]+)"/g)].map(([, name]) => name)
  const rooms = {}
  for (const scene of scenes) {
    const page = await browser.newPage({ viewport: { width: WIDTHS[0], height: 2400 } })
    await page.goto(`http://127.0.0.1:${port}/put-it-in-your-post/`)
    // Its own page, so that every scene is at its opening and alone.
    await page.setContent(`<style>body { margin: 0 }</style><dinner-rush scenario="${scene}" autoplay="no"></dinner-rush><script type="module" src="../dinner-rush.js"></script>`)
    await page.waitForFunction(() => document.querySelector('dinner-rush').shadowRoot?.querySelector('.dr-host:not([data-coming])'))
    const found = []
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 2400 })
      await page.waitForTimeout(150)
      const height = await page.evaluate(() => Math.ceil(document.querySelector('dinner-rush').getBoundingClientRect().height))
      if (found.length === 0 || Math.abs(found.at(-1)[1] - height) >= CLOSE) found.push([width, height])
    }
    rooms[scene] = found
    await page.close()
  }
  writeFileSync(FILE, `{\n${Object.entries(rooms).map(([name, found]) => `  ${JSON.stringify(name)}: ${JSON.stringify(found)}`).join(',\n')}\n}\n`)
} finally {
  await browser.close()
  server.close()
  server.closeAllConnections()
}
