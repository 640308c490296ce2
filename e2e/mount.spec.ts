import { expect, test, type Page } from '@playwright/test'
import type { Mounted, MountOptions } from '../src/embed/mount.tsx'
import { countFrames, faultsOf } from './figure.ts'

interface Host {
  DinnerRush: { mount(root: Element | ShadowRoot, options?: MountOptions): Promise<Mounted> }
  figures: Mounted[]
  asked: number
}

/** Somebody's page that loads the embed's script and mounts figures of its own. */
async function openHost(page: Page): Promise<void> {
  await page.route('**/post.html', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: '<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,"><title>A post</title><div id="root"></div><div id="one"></div><div id="two"></div><div id="three"></div><script src="/embed/embed.js"></script>',
    }),
  )
  await page.goto('/post.html')
}

test('the script alone mounts nothing on a page that is not its own', async ({ page }) => {
  await openHost(page)
  await page.waitForTimeout(300)
  await expect(page.locator('[data-dinner-rush]')).toHaveCount(0)
})

test('several figures live on a page, each with its own day; destroyed, they leave nothing', async ({ page }) => {
  const faults = faultsOf(page)
  const frames = await countFrames(page)
  await openHost(page)
  await page.evaluate(async () => {
    const host = globalThis as unknown as Host
    const shadow = document.getElementById('three')!.attachShadow({ mode: 'open' })
    host.figures = [
      await host.DinnerRush.mount(document.getElementById('one')!, { show: ['stage', 'actions', 'bill'], autoplay: false }),
      await host.DinnerRush.mount(document.getElementById('two')!, { scenario: 'many-hands', show: ['timeline'], autoplay: false, telling: 'system', theme: 'dark' }),
      await host.DinnerRush.mount(shadow, { scenario: 'sick-day', at: '12:40', autoplay: false }),
    ]
  })
  await expect(page.locator('[data-dinner-rush]')).toHaveCount(3)
  await expect(page.locator('#one').getByText('Wages, 1 person')).toBeVisible()
  await expect(page.locator('#three [data-clock]')).toHaveText('12:40')
  await page.locator('#one').getByRole('button', { name: /^Hire someone/ }).click()
  await expect(page.locator('#one').getByText('Wages, 2 people')).toBeVisible()

  const state = await page.evaluate(() => {
    const { figures } = globalThis as unknown as Host
    const shadow = document.getElementById('three')!.shadowRoot!
    return {
      staff: figures.map((f) => f.store.getState().runs.a.frame.employees.length),
      commands: figures.map((f) => f.store.getState().runs.a.commands.length),
      page: document.adoptedStyleSheets.length,
      shadow: shadow.adoptedStyleSheets.length,
      styles: document.querySelectorAll('style').length + shadow.querySelectorAll('style').length,
      card: getComputedStyle(shadow.querySelector('.dr-card')!).borderRadius,
    }
  })
  expect(state.staff[0]).toBe(2)
  expect(state.commands[1]).toBe(0)
  expect(state.page).toBeGreaterThan(0)
  expect(state.shadow).toBeGreaterThan(0)
  expect(state.styles).toBe(0)
  expect(state.card).toBe('14px')

  await page.evaluate(() => {
    const { figures } = globalThis as unknown as Host
    for (const figure of figures) figure.store.intend({ do: 'play' })
  })
  await page.waitForTimeout(400)
  const left = await page.evaluate(() => {
    const { figures } = globalThis as unknown as Host
    figures[0].destroy()
    const withTwo = document.adoptedStyleSheets.length
    figures[1].destroy()
    figures[2].destroy()
    figures[2].destroy()
    const shadow = document.getElementById('three')!.shadowRoot!
    return {
      withTwo,
      sheets: document.adoptedStyleSheets.length + shadow.adoptedStyleSheets.length,
      children: ['one', 'two'].map((id) => document.getElementById(id)!.childNodes.length).concat(shadow.childNodes.length),
      playing: figures.map((f) => f.store.getState().playback.playing),
    }
  })
  // What only the first one showed is gone with it.
  expect(left.withTwo).toBeGreaterThan(0)
  expect(left.withTwo).toBeLessThan(state.page)
  expect(left).toMatchObject({ sheets: 0, children: [0, 0, 0], playing: [false, false, false] })
  await page.waitForTimeout(200)
  const before = await frames()
  await page.waitForTimeout(400)
  expect(await frames()).toBe(before)
  expect(faults).toEqual([])
})

test('opened on a moment with a past, and taken back there by reset', async ({ page }) => {
  await openHost(page)
  const seen = await page.evaluate(async () => {
    const { DinnerRush } = globalThis as unknown as Host
    const commands = [{ at: 100, do: 'hire', value: { name: 'Ben' } }, { at: 120, do: 'train', who: 'ben', value: 2 }]
    const { store } = await DinnerRush.mount(document.getElementById('one')!, { commands, at: 150, rate: 2, autoplay: false })
    const read = () => {
      const { runs, playback } = store.getState()
      return { time: playback.time, rate: playback.rate, staff: runs.a.frame.employees.map((e) => e.speed), commands: runs.a.commands.length }
    }
    const opened = read()
    store.intend({ do: 'seek', time: 110 })
    const back = read()
    store.apply({ do: 'let-go', who: 'ben' })
    const acted = read()
    store.intend({ do: 'reset' })
    return { opened, back, acted, reset: read() }
  })
  const opened = { time: 150, rate: 2, staff: [1, 2], commands: 2 }
  expect(seen.opened).toEqual(opened)
  expect(seen.back).toEqual({ time: 110, rate: 2, staff: [1, 1], commands: 2 })
  expect(seen.acted.commands).toBe(2)
  expect(seen.reset).toEqual(opened)
})

test('options that make no sense are said inside the figure, which shows its first scene', async ({ page }) => {
  await openHost(page)
  await page.evaluate(async () => {
    const { DinnerRush } = globalThis as unknown as Host
    const bad: MountOptions = { autoplay: false, show: ['stage', 'flowers'], controls: ['magic'], telling: 'opera', at: 'noon', rate: -1 }
    await DinnerRush.mount(document.getElementById('one')!, bad)
    await DinnerRush.mount(document.getElementById('two')!, { autoplay: false, scenario: 'brunch' })
    await DinnerRush.mount(document.getElementById('three')!, { autoplay: false, scenario: { demand: { perHour: -1 }, work: { law: 'exponential', mean: 1 }, staff: [{}] } })
  })
  for (const words of ['telling', 'opera', 'at', 'noon', 'rate']) await expect(page.locator('#one').getByRole('alert')).toContainText(words)
  await expect(page.locator('#one [data-part]')).toHaveCount(1)
  await expect(page.locator('#two').getByRole('alert')).toContainText(/scenario.*brunch.*lunch-rush/)
  await expect(page.locator('#three').getByRole('alert')).toContainText(/scenario\.demand\.perHour/)
  for (const id of ['one', 'two', 'three']) await expect(page.locator(`#${id} .dr-title`)).toHaveText('Saturday at Nino’s')
})

test('the embed shows the parts and controls that its address asks for', async ({ page }) => {
  const faults = faultsOf(page)
  await page.goto('/embed/?scenario=sick-day&show=stage,bill&controls=none&telling=system&theme=dark&at=13:05&rate=8')
  await expect(page.locator('[data-part]')).toHaveCount(2)
  await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible()
  await expect(page.locator('.dr-host').getByRole('slider')).toHaveCount(0)
  await expect(page.locator('.dr-host').getByRole('radio')).toHaveCount(0)
  await expect(page.locator('[data-dinner-rush]')).toHaveAttribute('data-theme', 'dark')
  await expect(page.locator('[data-clock]')).toHaveText(/^13:/)
  expect(faults).toEqual([])
})

test('the embed runs under the strictest policy', async ({ page }) => {
  const faults = faultsOf(page)
  await page.route('**/embed/**', async (route) => {
    const response = await route.fetch()
    await route.fulfill({ response, headers: { ...response.headers(), 'content-security-policy': "default-src 'none'; script-src 'self'; style-src 'self'" } })
  })
  await page.goto('/embed/?scenario=lunch-rush')
  await expect(page.locator('[data-part]').first()).toBeVisible()
  const clock = page.locator('[data-clock]')
  await expect(clock).not.toHaveText('')
  const before = await clock.innerText()
  await expect(clock).not.toHaveText(before)
  // The page's empty icon is a data: address, which the policy refuses; nothing else may be.
  expect(faults.filter((fault) => !fault.includes("'data:,'"))).toEqual([])
})
