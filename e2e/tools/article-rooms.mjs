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
const presets = JSON.parse(readFileSync(new URL('../../src/scenario/opened/all.json', import.meta.url), 'utf8'))
const FILE = new URL('../../src/story/page/rooms.json', import.meta.url)
/** Heights that differ by less need no other rule. */
const CLOSE = 6

const server = createFileServer(fileURLToPath(new URL('../../dist/', import.meta.url)))
const port = await listen(server, { host: '127.0.0.1', port: 0, tries: 1 })
const browser = await chromium.launch({ executablePath: await findBrowser(), args: browserArgs() })
try {
  const page = await browser.newPage({ viewport: { width: 1280, height: 2400 }, reducedMotion: 'reduce' })
  await page.goto(`http://127.0.0.1:${port}/`)
  const scenes = await page.evaluate(async () => {
    const figures = [...document.querySelectorAll('dinner-rush')]
    for (const one of figures) {
      await one.pause()
      await one.figure.whole
    }
    return figures.map((one) => one.getAttribute('scenario'))
  })
  // As tall as they are, nothing kept for them.
  await page.addStyleTag({ content: '.js .scene dinner-rush { height: auto !important; min-height: 0 !important }' })
  await page.waitForFunction(() => [...document.querySelectorAll('dinner-rush')].every((one) => !one.shadowRoot.querySelector('[data-coming]')))
  const tallest = Object.fromEntries(scenes.map((name) => [name, WIDTHS.map(() => 0)]))
  // As they open, and on to where their point is made: a longer sentence may take another line.
  for (const share of [0, 0.25, 0.5, 0.75, 1]) {
    const minutes = Object.fromEntries(presets.map(({ name, at, until, poster }) => [name, at + share * ((until ?? poster) - at)]))
    await page.evaluate((to) => Promise.all([...document.querySelectorAll('dinner-rush')].map((one) => one.seek(to[one.getAttribute('scenario')]))), minutes)
    for (const [i, width] of WIDTHS.entries()) {
      await page.setViewportSize({ width, height: 2400 })
      await page.waitForTimeout(700)
      const heights = await page.evaluate(() => Object.fromEntries([...document.querySelectorAll('dinner-rush')].map((one) => [one.getAttribute('scenario'), Math.ceil(one.getBoundingClientRect().height)])))
      for (const name of scenes) tallest[name][i] = Math.max(tallest[name][i], heights[name])
    }
  }
  const rooms = {}
  for (const name of scenes) {
    rooms[name] = []
    for (const [i, width] of WIDTHS.entries()) if (i === 0 || Math.abs(rooms[name].at(-1)[1] - tallest[name][i]) >= CLOSE) rooms[name].push([width, tallest[name][i]])
  }
  writeFileSync(FILE, `{\n${Object.entries(rooms).map(([name, found]) => `  ${JSON.stringify(name)}: ${JSON.stringify(found)}`).join(',\n')}\n}\n`)
} finally {
  await browser.close()
  server.close()
  server.closeAllConnections()
}
