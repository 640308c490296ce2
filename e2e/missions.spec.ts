import { expect, test, type Locator, type Page } from '@playwright/test'
import { action, faultsOf, openPaused, touch } from './figure.ts'
import { held, OURS } from './axe.ts'

const slip = (page: Page, id: string): Locator => page.locator(`[data-mission=${id}]`)

test('a mission is missed by letting the day run and met by acting; hints come as asked for, an answer is shown and undone', async ({ page }) => {
  const faults = faultsOf(page)
  await openPaused(page, '?scenario=lunch-rush&show=stage,actions,missions&rate=150')
  await touch(page)
  const [hands, time] = [slip(page, 'two-hands'), slip(page, 'in-time')]
  await expect(time).toHaveAttribute('data-state', 'going')
  await expect(time.getByText('9 in 10 wait at most 3 min')).toBeVisible()
  await time.getByRole('button', { name: 'A hint?' }).click()
  await expect(time.locator('.dr-hints li')).toHaveCount(1)
  await time.getByRole('button', { name: 'Another hint?' }).click()
  await expect(time.locator('.dr-hints li')).toHaveCount(2)
  await expect(time.locator('[data-do=hint]')).toHaveCount(0)

  await page.getByRole('button', { name: 'Play', exact: true }).click()
  await expect(hands).toHaveAttribute('data-state', 'missed')
  await expect(time).toHaveAttribute('data-state', 'missed')
  await expect(time.getByRole('status')).toHaveText('Mission missed: A quick lunch that pays')

  await page.getByRole('button', { name: 'Pause', exact: true }).click()
  await time.getByRole('button', { name: 'Try again' }).click()
  await page.getByRole('button', { name: 'Pause', exact: true }).click()
  // Back at the opening, whatever was played on meanwhile.
  await page.evaluate(() => {
    const { store } = (document.querySelector('[data-dinner-rush]') as unknown as { dinnerRush: { store: { intend(wish: object): void } } }).dinnerRush
    store.intend({ do: 'seek', time: 228 })
  })
  await expect(time).toHaveAttribute('data-state', 'going')
  for (let i = 0; i < 4; i++) await action(page, 'hire').click()
  await expect(hands).toHaveAttribute('data-state', 'missed')
  await page.getByRole('button', { name: 'Play', exact: true }).click()
  await expect(time).toHaveAttribute('data-state', 'met')
  await expect(time.getByRole('status')).toHaveText('Mission done: A quick lunch that pays')

  await page.getByRole('button', { name: 'Pause', exact: true }).click()
  // The way that was just found is no other.
  await expect(time.locator('[data-do=show]')).toHaveCount(1)
  await time.getByRole('button', { name: 'Show me: Hire two, and train Ana to 2.5' }).click()
  const done = (): Promise<number> =>
    page.evaluate(() => {
      const { store } = (document.querySelector('[data-dinner-rush]') as unknown as { dinnerRush: { store: { getState(): { runs: { a: { commands: unknown[] } } } } } }).dinnerRush
      return store.getState().runs.a.commands.length
    })
  expect(await done()).toBe(3)
  await page.keyboard.press('Control+z')
  expect(await done()).toBe(4)
  expect(await held(page, OURS)).toEqual([])
  expect(faults).toEqual([])
})

test('an evening of a date is played to its end, and its score copied', async ({ page, context, baseURL }) => {
  const faults = faultsOf(page)
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: baseURL })
  await openPaused(page, '?scenario=tonight&date=2026-11-29&show=stage,actions,missions&rate=300')
  await touch(page)
  const dinner = page.locator('.dr-dinner')
  await expect(dinner.locator('.dr-dinner-points')).toContainText('of 100 so far')
  for (let i = 0; i < 3; i++) await action(page, 'hire').click()
  await page.getByRole('button', { name: 'Play', exact: true }).click()
  await dinner.getByRole('button', { name: 'Copy my score' }).click()
  await expect(dinner.getByRole('status')).toHaveText('Copied: paste it anywhere.')
  const line = await page.evaluate(() => navigator.clipboard.readText())
  expect(line).toMatch(/^Dinner Rush, 29 November · \d+ of 100 [★☆]{5} · \$[\d,]+ · (nobody|\d+) lost · http\S+\?scenario=tonight&date=2026-11-29$/)
  expect(line).toContain(`${await dinner.locator('.dr-dinner-points strong').innerText()} of 100`)
  await page.goto(line.split(' · ').at(-1)!)
  await expect(page.locator('.dr-dinner h2')).toHaveText('The dinner of 29 November')

  // From the site's bar, there and back: what an evening leaves nobody to move is there again after it.
  await expect(action(page, 'demand')).toHaveCount(0)
  await page.getByRole('link', { name: 'Lunch rush' }).click()
  await expect(page.locator('.dr-slip')).toHaveCount(2)
  await expect(action(page, 'demand')).toBeVisible()
  await page.getByRole('link', { name: 'Tonight' }).click()
  await expect(page.locator('.dr-dinner h2')).toBeVisible()
  await expect(action(page, 'demand')).toHaveCount(0)
  expect(faults).toEqual([])
})
