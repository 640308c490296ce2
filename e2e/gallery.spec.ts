import { mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { expect, test, type Browser, type Page } from '@playwright/test'
import { look, openScene } from './gallery/page.ts'
import { decode, encode, type Picture } from './gallery/png.ts'
import { scenes, THEMES, WIDTHS } from './gallery/scenes.ts'
import { over, scriptOf } from './gallery/script.ts'
import { differences, structureOf, type Structure } from './gallery/structure.ts'
import { coarse, tileDifferences, tilesOf } from './gallery/tiles.ts'

/** `npm run gallery`: what is seen becomes what is wanted. */
const recording = process.env['GALLERY'] === 'record'
const folder = new URL('gallery/baselines/', import.meta.url)

/** Beside each picture. */
interface Recorded extends Structure {
  /** What the picture was made with: elsewhere text is filled otherwise, and only structures are compared. */
  made: string
}

/** Edges may lie so far off, pixels: where the same browser drew them, and elsewhere. */
const SLACK = { here: 1, elsewhere: 6 }
const TOLERANCE = { levels: 6, tiles: 0 }
/** All pictures and structures, bytes. */
const MOST = 2.5 * 2 ** 20

const fileOf = (key: string, kind: 'json' | 'png'): URL => new URL(`${key}.${kind}`, folder)
const keyOf = (name: string, theme: string, width: number): string => `${name}-${theme}-${width}`
/** The shell without a window fills its letters otherwise. */
const kind = (process.env.DINNER_RUSH_BROWSER ?? '').includes('headless-shell') ? ' shell' : ''
const madeBy = (browser: Browser): string => `${browser.browserType().name()}${kind} ${browser.version()} ${process.platform} ${process.arch}`
const photograph = (page: Page): Promise<Buffer> => page.screenshot({ fullPage: true, animations: 'disabled', caret: 'hide' })

/** A text and a kind of mark a line, so that a change of one is a change of one line. */
function write(key: string, { made, stages, marks, texts }: Recorded): void {
  const lines = (all: unknown[]): string => all.map((each) => `    ${JSON.stringify(each)}`).join(',\n')
  const pairs = Object.entries(marks).map(([kind, sums]) => `    ${JSON.stringify(kind)}: ${JSON.stringify(sums)}`).join(',\n')
  writeFileSync(fileOf(key, 'json'), `{\n  "made": ${JSON.stringify(made)},\n  "stages": ${JSON.stringify(stages)},\n  "marks": {\n${pairs}\n  },\n  "texts": [\n${lines(texts)}\n  ]\n}\n`)
}

test.describe.configure({ mode: 'parallel' })

for (const scene of scenes)
  test(`${scene.name}: ${scene.shows}`, async ({ page, browser }, info) => {
    const made = madeBy(browser)
    await openScene(page, scene)
    for (const width of WIDTHS)
      for (const theme of THEMES) {
        const key = keyOf(scene.name, theme, width)
        await look(page, theme, width)
        const structure = await structureOf(page, width)
        const picture = await photograph(page)
        const tiles = tilesOf(decode(picture))
        if (recording) {
          mkdirSync(folder, { recursive: true })
          write(key, { made, ...structure })
          writeFileSync(fileOf(key, 'png'), encode(coarse(tiles)))
          continue
        }
        const recorded = JSON.parse(readFileSync(fileOf(key, 'json'), 'utf8')) as Recorded
        const here = recorded.made === made
        const found = differences(structure, recorded, here ? SLACK.here : SLACK.elsewhere)
        if (here) found.push(...tileDifferences(tiles, decode(readFileSync(fileOf(key, 'png'))), TOLERANCE))
        // What is seen now, to look at: what was wanted is beside it in tiles.
        if (found.length > 0) await info.attach(`${key}.png`, { body: picture, contentType: 'image/png' })
        expect.soft(found, key).toEqual([])
      }
    if (!recording) expect.soft(over(scene.name, await scriptOf(page)), 'what a frame asks of the page').toEqual([])
  })

test('every scene has its picture in both themes at three widths, and all of them together are small', () => {
  const files = scenes.flatMap(({ name }) => THEMES.flatMap((theme) => WIDTHS.flatMap((width) => [`${keyOf(name, theme, width)}.json`, `${keyOf(name, theme, width)}.png`])))
  // Of scenes that are no more.
  if (recording) for (const name of readdirSync(folder)) if (!files.includes(name)) rmSync(new URL(name, folder))
  test.skip(recording, 'made just now')
  expect(readdirSync(folder).sort()).toEqual(files.sort())
  expect(files.reduce((sum, name) => sum + statSync(new URL(name, folder)).size, 0)).toBeLessThan(MOST)
})

/** What may happen to a figure without anybody's meaning it, in the page, and what of the answer tells it. */
const slips: [string, () => void, RegExp][] = [
  ['one colour of the palette', () => document.querySelector<HTMLElement>('.dr-host')!.style.setProperty('--dr-card-edge', '#dcd0b8'), /rgb\(220, 208, 184\)/],
  ['a label two pixels on', () => (document.querySelector<SVGElement>('.dr-timeline-clock')!.style.transform = 'translate(2px, 0)'), /“\d+:\d\d”: at /],
  ['a badge that is missing', () => [...document.querySelectorAll<SVGElement>('.dr-stage svg text')].find((text) => /gave up/i.test(text.textContent ?? ''))!.parentElement!.remove(), /picture: \d+ tiles differ/],
  ['another word', () => (document.querySelector('.dr-status p')!.firstChild!.textContent += ' Perhaps.'), /Perhaps/],
  ['a customer’s face in the crowd', () => document.querySelector<HTMLCanvasElement>('.dr-stage canvas')!.getContext('2d')!.fillRect(200, 200, 8, 8), /picture: \d+ tiles? differ/],
]

test('it sees a colour, a place, a badge, a word and a face that are not as they were', async ({ page }) => {
  test.skip(recording, 'it is compared with itself')
  const see = async (): Promise<{ structure: Structure; tiles: Picture }> => ({ structure: await structureOf(page, 768), tiles: tilesOf(decode(await photograph(page))) })
  await openScene(page, scenes.find(({ name }) => name === 'overload')!)
  await look(page, 'light', 768)
  let before = await see()
  let now = before
  const found = async (): Promise<string> => {
    now = await see()
    return [...differences(now.structure, before.structure, SLACK.here), ...tileDifferences(now.tiles, coarse(before.tiles), TOLERANCE)].join('\n')
  }
  expect(await found()).toBe('')
  for (const [what, slip, tells] of slips) {
    await page.evaluate(slip)
    // A photograph of a machine that has much to do may be of the frame before.
    await expect.poll(found, { message: what, timeout: 30_000 }).toMatch(tells)
    before = now
  }
})
