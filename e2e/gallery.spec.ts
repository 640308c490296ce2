import { mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import { differences, openScene, structureOf, type Structure } from './gallery/page.ts'
import { shrink } from './gallery/png.ts'
import { scenes, THEMES, WIDTHS } from './gallery/scenes.ts'

/** `npm run gallery`: what is seen becomes what is wanted. */
const recording = process.env['GALLERY'] === 'record'
const folder = new URL('gallery/baselines/', import.meta.url)
const file = new URL('recorded.json', folder)

interface Recorded {
  /** What the pictures were made with: elsewhere text is filled otherwise, and only structures are compared. */
  made: string
  looks: Record<string, Structure>
}

/** Edges of text may lie so far off, pixels: where the same browser drew them, and elsewhere. */
const SLACK = { here: 1, elsewhere: 6 }
/** All pictures, bytes. */
const MOST = 2.5 * 2 ** 20

const looks = scenes.flatMap((scene) => scene.looks.map(([theme, width]) => ({ scene, theme, width, key: `${scene.name}-${theme}-${width}` })))
const read = (): Recorded => JSON.parse(readFileSync(file, 'utf8')) as Recorded
const fresh: Recorded['looks'] = {}
let made = ''

// Side by side where there are workers for it; recorded by one.
test.describe.configure({ mode: 'parallel' })

test.beforeAll(({ browser }) => {
  made = `${browser.browserType().name()} ${browser.version()} ${process.platform} ${process.arch}`
  if (!recording) return
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
})

for (const { scene, theme, width, key } of looks)
  test(`${scene.name}, ${theme}, ${width} pixels: ${scene.shows}`, async ({ page }) => {
    await openScene(page, scene, theme, width)
    const structure = await structureOf(page, width)
    const picture = await page.screenshot({ fullPage: true, animations: 'disabled', caret: 'hide' })
    if (recording) {
      fresh[key] = structure
      return writeFileSync(new URL(`${key}.png`, folder), shrink(picture))
    }
    const recorded = read()
    const here = recorded.made === made
    expect(differences(structure, recorded.looks[key], here ? SLACK.here : SLACK.elsewhere)).toEqual([])
    // A palette of 256 rounds colours, by less than the threshold.
    if (here) expect(picture).toMatchSnapshot(`${key}.png`, { maxDiffPixelRatio: 0.001, threshold: 0.15 })
  })

test('every theme at every width is looked at, in pictures that are small', () => {
  if (recording) {
    const lines = Object.entries(fresh).map(([key, { stages, texts }]) => `    ${JSON.stringify(key)}: {\n      "stages": ${JSON.stringify(stages)},\n      "texts": [\n${texts.map((box) => `        ${JSON.stringify(box)}`).join(',\n')}\n      ]\n    }`)
    writeFileSync(file, `{\n  "made": ${JSON.stringify(made)},\n  "looks": {\n${lines.join(',\n')}\n  }\n}\n`)
  }
  for (const theme of THEMES) for (const width of WIDTHS) expect(looks.filter((look) => look.theme === theme && look.width === width).length, `${theme} ${width}`).toBeGreaterThan(2)
  const pictures = readdirSync(folder).filter((name) => name.endsWith('.png'))
  expect(pictures.sort()).toEqual(looks.map(({ key }) => `${key}.png`).sort())
  expect(Object.keys(read().looks).sort()).toEqual(looks.map(({ key }) => key).sort())
  expect(pictures.reduce((sum, name) => sum + statSync(new URL(name, folder)).size, 0)).toBeLessThan(MOST)
})
