/**
 * `npm run picture` builds the figure and has it film itself, by its own export: docs/rush.gif and docs/rush-dark.gif, the picture of the README.
 * Run it when the stage looks different.
 */
import { writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { chromium } from '@playwright/test'
import { browserArgs, findBrowser } from './find-browser.mjs'
import { createFileServer, listen } from './serve.mjs'

const root = new URL('../../', import.meta.url)
/** The lunch rush from here, and what is done about it. */
const FROM = 230
const RATE = 7
const SECONDS = 6
const HIRED_AT = 250
const HIRED = ['Ben', 'Chloé', 'Dev', 'Ewa', 'Farid']

const PAGE = '<!doctype html><html lang="en"><meta charset="utf-8"><link rel="icon" href="data:,"><title>Picture</title><div id="here"></div><script src="/embed/embed.js"></script></html>'

/** In the page: the link of the day with what is done in it, opened on its first moment. */
async function linkOf({ from, rate, at, names }) {
  const { store, reach } = await globalThis.DinnerRush.mount(document.querySelector('#here'), { scenario: 'lunch-rush', at: from, rate, autoplay: false })
  await reach()
  store.intend({ do: 'seek', time: at })
  for (const name of names) store.apply({ do: 'hire', value: { name } })
  store.intend({ do: 'seek', time: from })
  store.intend({ do: 'panel', panel: 'share' })
}

/** In the page: what stands in the dialog's preview. */
async function shown() {
  const { src } = document.querySelector('.dr-share-result img')
  const bytes = new Uint8Array(await (await fetch(src)).arrayBuffer())
  let text = ''
  for (const byte of bytes) text += String.fromCharCode(byte)
  return btoa(text)
}

const server = createFileServer(fileURLToPath(new URL('dist/', root)))
const port = await listen(server, { host: '127.0.0.1', port: 0, tries: 1 })
const base = `http://127.0.0.1:${port}/`
const browser = await chromium.launch({ executablePath: await findBrowser(), args: browserArgs() })
try {
  const page = await browser.newPage({ viewport: { width: 1000, height: 1100 } })
  await page.route('**/picture.html', (route) => route.fulfill({ contentType: 'text/html', body: PAGE }))
  await page.goto(`${base}picture.html`)
  await page.evaluate(linkOf, { from: FROM, rate: RATE, at: HIRED_AT, names: HIRED })
  const link = new URL(await page.locator('[data-share="link"] input').inputValue())
  for (const theme of ['light', 'dark']) {
    // The site has the typefaces.
    await page.goto(`${base}?${new URLSearchParams({ state: link.searchParams.get('state'), theme, autoplay: 'no' })}`)
    await page.locator('.dr-stage').first().hover()
    await page.getByRole('button', { name: 'Share' }).first().click()
    const dialog = page.locator('dialog.dr-share')
    await dialog.locator('.dr-range').fill(String(SECONDS))
    await dialog.locator('.dr-share-make').click()
    const made = dialog.locator('.dr-share-result img')
    await made.waitFor({ timeout: 120_000 })
    const gif = Buffer.from(await page.evaluate(shown), 'base64')
    const file = `docs/rush${theme === 'dark' ? '-dark' : ''}.gif`
    await writeFile(new URL(file, root), gif)
    console.log(`${file}  ${gif.length} bytes: ${await made.getAttribute('alt')}`)
  }
} finally {
  await browser.close()
  server.close()
  server.closeAllConnections()
}
