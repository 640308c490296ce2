import { expect, test, type Page } from '@playwright/test'
import type { DinnerRush } from '../src/embed/element.ts'
import { findPreset } from '../src/scenario/presets/index.ts'
import '../src/scenario/presets/all.ts'
import { sections } from '../src/story/article/index.ts'
import { glossary } from '../src/story/glossary.ts'
import { readProse } from '../src/story/prose.ts'
import { COLOURS, held, OURS } from './axe.ts'
import { faultsOf } from './figure.ts'

const scenes = sections.flatMap(({ scene }) => scene ?? [])
const FIRST = scenes[0]!

/** How a scene's figure stands; null while it is not there. */
const standing = (page: Page, scene: string): Promise<{ time: number; playing: boolean; waiting: number; digest: string } | null> =>
  page.evaluate((name) => {
    const { figure } = document.querySelector<DinnerRush>(`dinner-rush[scenario=${name}]`)!
    if (!figure) return null
    const { playback, runs } = figure.store.getState()
    return { time: playback.time, playing: playback.playing, waiting: runs.a.frame.inLine, digest: figure.digest()! }
  }, scene)

const here = (page: Page, scene: string): Promise<void> => expect.poll(() => standing(page, scene)).not.toBeNull()

test('the first scene makes its point before five seconds of it have gone by, in view and untouched', async ({ page }) => {
  const faults = faultsOf(page)
  await page.setViewportSize({ width: 360, height: 740 })
  await page.goto('/')
  const { at, rate } = findPreset(FIRST)!
  await expect.poll(async () => (await standing(page, FIRST))?.waiting ?? 0, { timeout: 20_000, intervals: [50] }).toBeGreaterThan(15)
  expect((await standing(page, FIRST))!.time).toBeLessThanOrEqual(at + 5 * rate)
  for (const [width, height] of [[360, 740], [768, 1024], [1280, 800]] as const) {
    await page.setViewportSize({ width, height })
    const stage = (await page.locator(`dinner-rush[scenario=${FIRST}] .dr-stage`).boundingBox())!
    expect(stage.y + 0.9 * stage.height, `${width}`).toBeLessThan(height)
  }
  expect(faults).toEqual([])
})

test('nothing moves under who scrolls through it, and one figure at most plays', async ({ page }) => {
  const faults = faultsOf(page)
  await page.setViewportSize({ width: 360, height: 800 })
  await page.goto('/')
  await here(page, FIRST)
  const found = await page.evaluate(async () => {
    // Of the page, and within figures, whose sentences may take another line while they play (a shadow's nodes are not told).
    const shift = { page: 0, figure: 0 }
    const moved: string[] = []
    new PerformanceObserver((list) => {
      for (const { value, sources } of list.getEntries() as (PerformanceEntry & { value: number; sources: { node: Node | null }[] })[]) {
        if (sources.some(({ node }) => node)) shift.page += value
        else shift.figure = Math.max(shift.figure, value)
        moved.push(`${value.toFixed(4)} at ${scrollY}: ${sources.map(({ node }) => node?.textContent?.slice(0, 30) ?? 'in a figure').join(', ')}`)
      }
    }).observe({ type: 'layout-shift' })
    const figures = [...document.querySelectorAll<DinnerRush>('dinner-rush')]
    const whole = new Set<DinnerRush>()
    for (const one of figures) {
      const come = (): void => void one.figure!.whole.then(() => whole.add(one))
      if (one.figure) come()
      else one.addEventListener('ready', come)
    }
    let most = 0
    const root = document.documentElement
    for (let y = 0; y < root.scrollHeight; y += 250) {
      window.scrollTo(0, y)
      // What is near is let come: who reads is slower than this.
      do {
        await new Promise((done) => requestAnimationFrame(done))
        most = Math.max(most, figures.filter(({ figure }) => figure?.store.getState().playback.playing).length)
      } while (figures.some((one) => !whole.has(one) && one.getBoundingClientRect().top < 1.8 * innerHeight))
    }
    return { shift, moved, most, sideways: root.scrollWidth - root.clientWidth, missing: figures.length - whole.size }
  })
  expect(found.shift.page, found.moved.join('\n')).toBeLessThan(0.02)
  expect(found.shift.figure, found.moved.join('\n')).toBeLessThan(0.05)
  expect(found).toMatchObject({ most: 1, missing: 0, sideways: 0 })
  expect(faults).toEqual([])
})

test('a scene has its address, begins anew, and goes on in the sandbox at the very moment', async ({ page, context, baseURL }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: baseURL })
  const scene = scenes[2]!
  await page.goto(`/#scene-${scene}`)
  const place = page.locator(`#scene-${scene}`)
  await expect(place).toBeInViewport({ ratio: 0.5 })
  await here(page, scene)
  await place.getByRole('link', { name: 'Link to this scene' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'copied' })).toBeVisible()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(`${baseURL}/#scene-${scene}`)

  const { at } = findPreset(scene)!
  const figure = page.locator(`dinner-rush[scenario=${scene}]`)
  await figure.evaluate((element: DinnerRush, to) => element.seek(to).then(() => element.pause()), at + 30)
  await place.getByRole('button', { name: 'Replay' }).click()
  await expect.poll(async () => (await standing(page, scene))!.playing).toBe(true)
  expect((await standing(page, scene))!.time).toBeLessThan(at + 29)

  await figure.evaluate((element: DinnerRush, to) => element.pause().then(() => element.seek(to)), at + 12.5)
  const left = (await standing(page, scene))!
  await place.getByRole('link', { name: 'Open in the sandbox' }).click()
  await page.waitForURL(/\?state=.*&show=all&controls=all$/)
  const sandbox = page.locator('[data-dinner-rush]')
  await expect(sandbox).toBeVisible()
  const digest = (): Promise<string | null> => sandbox.evaluate((element) => (element as unknown as { dinnerRush: { digest(): string | null } }).dinnerRush.digest())
  expect(await digest()).toBe(left.digest)
  await expect(page.locator('.dr-part-timeline')).toBeVisible()
  // The article is gone from there, and a press away.
  await expect(page.locator('.story, #story-style')).toHaveCount(0)
  await page.getByRole('link', { name: 'The story' }).click()
  await expect(page.locator('.story')).toBeVisible()
})

test('without a script it is an article with a still of every scene', async ({ browser, request, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL! })
  const page = await context.newPage()
  await page.goto('/')
  for (const { id, heading, prose } of sections) {
    const section = page.locator(`#${id}`)
    await expect(section.getByRole('heading', { name: heading })).toBeVisible()
    // A still stands among the blocks: each by itself.
    for (const block of readProse(prose, id, { terms: glossary }).blocks) await expect(section).toContainText((block ?? '').replaceAll(/<[^>]*>/g, ''))
  }
  const stills = page.locator('.still img')
  expect(await stills.count()).toBe(scenes.length)
  for (const [i, name] of scenes.entries()) {
    const still = stills.nth(i)
    await expect(still).toBeVisible()
    expect((await still.getAttribute('alt'))!.length).toBeGreaterThan(80)
    for (const file of [`stills/${name}.svg`, `stills/${name}-dark.svg`]) {
      const answer = await request.get(`/${file}`)
      expect([answer.status(), answer.headers()['content-type']], file).toEqual([200, 'image/svg+xml'])
    }
    await still.scrollIntoViewIfNeeded()
  }
  // What needs a script is not offered.
  await expect(page.getByRole('button', { name: 'Replay' })).toHaveCount(0)
  await context.close()
})

test('axe holds nothing against it, neither in the light nor in the dark; a term is explained to the keyboard', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
  await page.goto('/')
  await here(page, FIRST)
  await page.getByRole('button', { name: 'Contents' }).click()
  expect(await held(page, OURS)).toEqual([])
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' })
  expect(await held(page, COLOURS)).toEqual([])
  await page.keyboard.press('Escape')
  await page.locator('.term').first().focus()
  await expect(page.locator('.story-tip')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.locator('.story-tip')).toBeHidden()
  // Nobody has pressed play.
  expect((await standing(page, FIRST))!.playing).toBe(false)
})
