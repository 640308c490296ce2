/** The posters of the presets, painted in a browser by the product's own painters. */
import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { build } from 'vite'
import type { paint } from '../../src/embed/takeaway/poster.testing.ts'

const FOLDER = new URL('../../public/posters/', import.meta.url)
export const fileOf = (name: string): URL => new URL(`${name}.png`, FOLDER)

const FONTS = [
  { family: 'Inter Variable', weight: '400 700', file: 'inter.woff2' },
  { family: 'Fraunces', weight: '600', file: 'fraunces.woff2' },
]

/** One poster after the other, as PNG. The page may be any. */
export async function postersOn(page: Page): Promise<(name: string) => Promise<Buffer>> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: { write: false, target: 'es2022', lib: { entry: 'src/embed/takeaway/poster.testing.ts', formats: ['iife'], name: 'Posters', fileName: () => 'posters.js' } },
  })
  const [bundle] = Array.isArray(built) ? built : []
  await page.addScriptTag({ content: (bundle!.output[0] as { code: string }).code })
  const fonts = await Promise.all(
    FONTS.map(async ({ family, weight, file }) => ({ family, weight, url: `data:font/woff2;base64,${(await readFile(new URL(`../../src/app/fonts/${file}`, import.meta.url))).toString('base64')}` })),
  )
  return async (name) => {
    const url = await page.evaluate(([name, fonts]) => (globalThis as unknown as { Posters: { paint: typeof paint } }).Posters.paint(name, fonts), [name, fonts] as const)
    return Buffer.from(url.slice(url.indexOf(',') + 1), 'base64')
  }
}
