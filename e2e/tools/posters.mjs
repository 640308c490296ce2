/** `npm run posters`: public/posters/NAME.png, the moment that each preset is about, painted anew. e2e/cards.spec.ts fails while they are older than the painters. */
import { mkdir, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { chromium } from '@playwright/test'
import { runnerImport } from 'vite'
import { browserArgs, findBrowser } from './find-browser.mjs'

const root = fileURLToPath(new URL('../../', import.meta.url))
const load = async (path) => (await runnerImport(root + path, { root, configFile: false, logLevel: 'error' })).module
const { presets } = await load('src/scenario/presets/all.ts')
const { FOLDER, fileOf, postersOn } = await load('e2e/site/posters.ts')
const { decode, encode } = await load('e2e/gallery/png.ts')

await mkdir(FOLDER, { recursive: true })
const browser = await chromium.launch({ executablePath: await findBrowser(), args: browserArgs() })
try {
  const paint = await postersOn(await browser.newPage())
  for (const { name } of presets.filter(({ listed }) => listed !== undefined)) {
    const png = encode(decode(await paint(name)))
    await writeFile(fileOf(name), png)
    console.log(`public/posters/${name}.png  ${png.length} bytes`)
  }
} finally {
  await browser.close()
}
