import { mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import { differences, openScene, structureOf, type Structure } from './gallery/page.ts'
import { shrink } from './gallery/png.ts'
import { scenes, THEMES, WIDTHS } from './gallery/scenes.ts'

/** `npm run gallery`: what is seen becomes what is wanted. */
const recording = process.env['GALLERY'] === 'record'
const folder = new URL('gallery/baselines/', import.meta.url)

/** Beside each picture. */
interface Recorded extends Structure {
  /** What the picture was made with: elsewhere text is filled otherwise, and only structures are compared. */
  made: string
}

/** Edges of text may lie so far off, pixels: where the same browser drew them, and elsewhere. */
const SLACK = { here: 1, elsewhere: 6 }
/** All pictures, bytes. */
const MOST = 2.5 * 2 ** 20

const looks = scenes.flatMap((scene) => scene.looks.map(([theme, width]) => ({ scene, theme, width, key: `${scene.name}-${theme}-${width}` })))
const fileOf = (key: string): URL => new URL(`${key}.json`, folder)

/** A text a line, so that a change of one is a change of one line. */
function write(key: string, { made, stages, texts }: Recorded): void {
  const lines = texts.map((box) => `    ${JSON.stringify(box)}`).join(',\n')
  writeFileSync(fileOf(key), `{\n  "made": ${JSON.stringify(made)},\n  "stages": ${JSON.stringify(stages)},\n  "texts": [\n${lines}\n  ]\n}\n`)
}

test.describe.configure({ mode: 'parallel' })

for (const { scene, theme, width, key } of looks)
  test(`${scene.name}, ${theme}, ${width} pixels: ${scene.shows}`, async ({ page, browser }) => {
    const made = `${browser.browserType().name()} ${browser.version()} ${process.platform} ${process.arch}`
    await openScene(page, scene, theme, width)
    const structure = await structureOf(page, width)
    const picture = await page.screenshot({ fullPage: true, animations: 'disabled', caret: 'hide' })
    if (recording) {
      mkdirSync(folder, { recursive: true })
      write(key, { made, ...structure })
      return writeFileSync(new URL(`${key}.png`, folder), shrink(picture))
    }
    const recorded = JSON.parse(readFileSync(fileOf(key), 'utf8')) as Recorded
    const here = recorded.made === made
    expect(differences(structure, recorded, here ? SLACK.here : SLACK.elsewhere)).toEqual([])
    // A palette of 256 rounds colours, by less than the threshold.
    if (here) expect(picture).toMatchSnapshot(`${key}.png`, { maxDiffPixelRatio: 0.001, threshold: 0.15 })
  })

test('every theme at every width is looked at, in pictures that are small', () => {
  test.skip(recording, 'made just now')
  for (const theme of THEMES) for (const width of WIDTHS) expect(looks.filter((look) => look.theme === theme && look.width === width).length, `${theme} ${width}`).toBeGreaterThan(2)
  const files = readdirSync(folder)
  expect(files.sort()).toEqual(looks.flatMap(({ key }) => [`${key}.png`, `${key}.json`]).sort())
  const pictures = files.filter((name) => name.endsWith('.png'))
  expect(pictures.reduce((sum, name) => sum + statSync(new URL(name, folder)).size, 0)).toBeLessThan(MOST)
})
