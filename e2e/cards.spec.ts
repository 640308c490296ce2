import { execFile } from 'node:child_process'
import { mkdirSync, readFileSync } from 'node:fs'
import type { Server } from 'node:http'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { expect, test, type Page } from '@playwright/test'
import { presets as all } from '../src/scenario/presets/all.ts'
import { faultsOf, whole } from './figure.ts'
import { decode } from './gallery/png.ts'
import { tileDifferences, tilesOf } from './gallery/tiles.ts'
import { fileOf, postersOn } from './site/posters.ts'
import { createFileServer, listen } from './tools/serve.mjs'

/** Those with a page of their own. */
const presets = all.filter(({ listed }) => listed !== undefined)

/** Another browser fills the edges of letters a little otherwise; another moment or colour is hundreds of tiles. */
const TOLERANCE = { levels: 12, tiles: 60 }

test('the posters are what the painters paint (else: npm run posters)', async ({ page }) => {
  const paint = await postersOn(page)
  for (const { name } of presets) {
    const [seen, kept] = [decode(await paint(name)), decode(readFileSync(fileOf(name)))].map(tilesOf)
    expect(tileDifferences(seen!, kept!, TOLERANCE), name).toEqual([])
  }
})

test.describe('a site that knows where it stands', () => {
  const folder = new URL('../test-results/cards/', import.meta.url)
  let server: Server
  let site = ''

  test.describe.configure({ mode: 'serial', timeout: 120_000 })

  test.beforeAll(async () => {
    mkdirSync(new URL('rush/', folder), { recursive: true })
    server = createFileServer(fileURLToPath(folder))
    const port = await listen(server, { host: 'localhost', port: 0, tries: 1 })
    site = `http://localhost:${port}/rush/`
    // Without the slash, as people write it.
    await promisify(execFile)(process.execPath, ['node_modules/vite/bin/vite.js', 'build', '--outDir', 'test-results/cards/rush', '--logLevel', 'error'], { env: { ...process.env, SITE_URL: site.slice(0, -1) } })
  })

  test.afterAll(() => {
    server.close()
    server.closeAllConnections()
  })

  const title = (page: Page): ReturnType<Page['locator']> => page.locator('.dr-title')
  const state = (page: Page): Promise<string> => page.evaluate(() => new URLSearchParams(location.search).get('state') ?? '')

  test('unfurls each preset for who reads no script: a title, a picture of the size told, and an answer with the frame', async ({ request }) => {
    for (const { name, scenario } of presets) {
      const html = await (await request.get(`${site}${name}/`)).text()
      const meta = (key: string): string => new RegExp(`<meta property="${key}" content="([^"]*)"`).exec(html)![1]!
      expect(meta('og:title')).toBe(scenario.title)
      expect(meta('og:url')).toBe(`${site}${name}/`)
      const image = await request.get(meta('og:image'))
      expect(image.headers()['content-type']).toBe('image/png')
      const { width, height } = decode(await image.body())
      expect([String(width), String(height)]).toEqual([meta('og:image:width'), meta('og:image:height')])
      const answer = await request.get(/type="application\/json\+oembed" href="([^"]+)"/.exec(html)![1]!)
      expect(answer.headers()['content-type']).toContain('application/json')
      const { html: frame } = (await answer.json()) as { html: string }
      expect((await request.get(/src="([^"]+)"/.exec(frame)![1]!)).status()).toBe(200)
    }
    expect((await request.get(`${site}sitemap.xml`)).status()).toBe(200)
  })

  test('shows its poster and what the scene says where there is no script', async ({ browser }) => {
    const context = await browser.newContext({ javaScriptEnabled: false })
    const page = await context.newPage()
    await page.goto(`${site}sick-day/`)
    await expect(page.getByRole('heading', { name: 'Nino’s without Chloé' })).toBeVisible()
    await expect(page.getByRole('img', { name: /Chloé is out sick/ })).toBeVisible()
    await context.close()
  })

  test('opens a preset at its page; the address, the links and all that comes later go along', async ({ page }) => {
    const faults = faultsOf(page)
    page.on('response', (response) => {
      if (response.status() >= 400) faults.push(`${response.status()} ${response.url()}`)
    })
    await page.goto(`${site}sick-day/?autoplay=no`)
    await expect(title(page)).toHaveText('Nino’s without Chloé')
    await whole(page)
    await page.locator('[data-action=hire]').click()
    await expect.poll(() => page.url()).toMatch(/\/rush\/sick-day\/\?state=1/)
    const sick = await state(page)

    // The page is called by another folder's name before its dialogs, worker and pictures have been asked for.
    await page.getByRole('link', { name: 'One star' }).click()
    await expect(title(page)).toHaveText('One star at Nino’s')
    await expect.poll(() => page.url()).toMatch(/\/rush\/one-star\//)
    await expect(page.getByRole('link', { name: 'Many hands' })).toHaveAttribute('href', /\/rush\/many-hands\/$/)
    await expect(page.locator('.site-post')).toHaveAttribute('href', '/rush/put-it-in-your-post/')
    await page.evaluate(() => (document.querySelector('[data-dinner-rush]') as unknown as { dinnerRush: { store: { intend(wish: object): void } } }).dinnerRush.store.intend({ do: 'panel', panel: 'share' }))
    const dialog = page.locator('dialog.dr-share')
    await expect(dialog.locator('[data-share=link]').getByRole('textbox')).toHaveValue(new RegExp(`^${site}one-star/(\\?state=.+)?$`))
    await dialog.getByRole('radio', { name: 'PNG', exact: true }).check({ force: true })
    await dialog.locator('.dr-share-make').click()
    await expect(dialog.locator('.dr-share-result')).toBeVisible({ timeout: 30_000 })
    expect(page.workers().some((worker) => worker.url().includes('studio'))).toBe(true)

    // A state wins over the page that it stands on, and old links open as ever.
    await page.goto(`${site}quiet-afternoon/?state=${sick}`)
    await expect(title(page)).toHaveText('Nino’s without Chloé')
    await page.goto(`${site}?state=${sick}`)
    await expect(title(page)).toHaveText('Nino’s without Chloé')
    await page.goto(`${site}?scenario=many-hands`)
    await expect(title(page)).toHaveText('Many hands at Nino’s')
    await expect.poll(() => page.url()).toMatch(/\/rush\/many-hands\/\?state=1/)
    await page.reload()
    await expect(title(page)).toHaveText('Many hands at Nino’s')
    expect(faults).toEqual([])
  })
})
