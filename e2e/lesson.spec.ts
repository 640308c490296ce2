import { expect, test, type Page } from '@playwright/test'
import type { Mounted } from '../src/embed/mount.tsx'
import { faultsOf, minuteOf, rested, whole } from './figure.ts'

const ask = (page: Page) => page.locator('.dr-ask')
const state = (page: Page) =>
  page.evaluate(() => {
    const { store } = document.querySelector<HTMLElement & { dinnerRush: Mounted }>('[data-dinner-rush]')!.dinnerRush
    const { playback, view, results } = store.getState()
    return { time: playback.time, playing: playback.playing, question: view.question, foreseen: results.forecast.a !== null }
  })
const seek = (page: Page, time: number) =>
  page.evaluate((to) => document.querySelector<HTMLElement & { dinnerRush: Mounted }>('[data-dinner-rush]')!.dinnerRush.store.intend({ do: 'seek', time: to }), time)

test('a line is drawn by pointer and by keys, and stands against the answer when the day has come to it', async ({ page }) => {
  const faults = faultsOf(page)
  await page.goto('/?scenario=sick-day&rate=1')
  await whole(page)
  const pen = page.locator('.dr-ask-pen')
  await pen.waitFor()
  // It plays by itself until somebody touches the question.
  await page.locator('[data-play=playing]').waitFor()
  const { x, y, width, height } = (await pen.boundingBox())!
  await page.mouse.move(x + 4, y + height * 0.8)
  await page.mouse.down()
  await page.mouse.move(x + width / 2, y + height * 0.3, { steps: 6 })
  await page.mouse.up()
  await expect(ask(page)).toHaveAttribute('data-phase', 'held')
  expect(await state(page)).toMatchObject({ time: 231, playing: false, question: 'open', foreseen: false })
  const handle = page.getByRole('slider', { name: /^Your line/ })
  const before = Number(await handle.getAttribute('aria-valuenow'))
  await handle.focus()
  await page.keyboard.press('Shift+ArrowRight')
  for (let i = 0; i < 3; i++) await page.keyboard.press('ArrowDown')
  expect(Number(await handle.getAttribute('aria-valuenow'))).toBeLessThan(before)

  await page.getByRole('button', { name: 'Show me', exact: true }).click()
  await expect(ask(page)).toHaveAttribute('data-phase', 'watching')
  expect((await state(page)).playing).toBe(true)
  await seek(page, 301)
  await expect(page.locator('.dr-ask-told')).toHaveText(/^You drew \d+ people for 13:00; it comes to 10 people\. Over the whole stretch you were \d+ people off, on average\.$/)
  await expect(page.locator('.dr-ask-between')).toBeVisible()
  expect((await state(page)).question).toBe('answered')
  expect(faults).toEqual([])
})

test('in a classroom nothing begins, foretells or answers before somebody does', async ({ page }) => {
  await page.goto('/?scenario=lunch-rush&classroom&show=ask,status,stage,timeline&controls=staff')
  await whole(page)
  await ask(page).waitFor()
  await rested(page)
  expect(await state(page)).toMatchObject({ time: 227, playing: false, question: 'open', foreseen: false })
  await seek(page, 400)
  await expect(ask(page)).toHaveAttribute('data-phase', 'idle')
  await page.getByRole('spinbutton', { name: 'Your number' }).fill('3')
  expect((await state(page)).time).toBe(227)
  await page.getByRole('button', { name: 'Show me', exact: true }).click()
  await expect(page.locator('.dr-ask-told')).toContainText('You said 3 people; it takes 5 people.')
  // The same link in the bar, until somebody leaves.
  expect(page.url()).toContain('classroom')
  await page.getByRole('button', { name: 'Leave classroom mode' }).click()
  await expect(page).not.toHaveURL(/classroom/)
  expect(await minuteOf(page)).toBeLessThan(720)
})

test('an element in a classroom holds its opening', async ({ page }) => {
  await page.route('**/post.html', (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html><html lang="en"><title>A post</title><link rel="icon" href="data:,"><script type="module" src="/dinner-rush.js"></script><dinner-rush scenario="almost-busy" classroom></dinner-rush></html>' }))
  await page.goto('/post.html')
  await whole(page)
  await page.locator('.dr-ask').waitFor()
  await expect(page.getByText('Classroom', { exact: true })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Play', exact: true })).toBeVisible()
})
