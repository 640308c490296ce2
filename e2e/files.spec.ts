import { closeSync, ftruncateSync, mkdtempSync, openSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test, type Page } from '@playwright/test'
import { action, faultsOf, minuteOf, openPaused } from './figure.ts'

const pick = (page: Page, name: string, content: string): Promise<void> =>
  page.locator('input[type=file]').setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(content) })

/** As a reader does it: the file comes over the page and falls. */
async function drop(page: Page, name: string, content: string): Promise<void> {
  const carried = await page.evaluateHandle(
    ([name, content]) => {
      const data = new DataTransfer()
      data.items.add(new File([content], name))
      return data
    },
    [name, content],
  )
  await page.dispatchEvent('body', 'dragenter', { dataTransfer: carried })
  await expect(page.locator('.site-drop')).toBeVisible()
  await page.dispatchEvent('.dr-figure', 'drop', { dataTransfer: carried })
  await expect(page.locator('.site-drop')).toHaveCount(0)
}

const scenario = (changes: object): string =>
  JSON.stringify({ version: 1, title: 'Mine', demand: { perHour: 30 }, work: { law: 'exponential', mean: 1 }, staff: [{ name: 'Zoë' }], ...changes })

test('a scenario that is picked opens', async ({ page }) => {
  const faults = faultsOf(page)
  await page.goto('/?scenario=sick-day')
  await pick(page, 'mine.json', scenario({}))
  await expect(page.locator('.dr-title')).toHaveText('Mine')
  await expect(page).not.toHaveURL(/scenario=/)
  await expect(page.locator('.site-nav [aria-current]')).toHaveCount(0)
  await expect(page.getByRole('alert')).toHaveCount(0)
  expect(faults).toEqual([])
})

test('arrivals that are dropped come to the staff of the moment', async ({ page }) => {
  await openPaused(page)
  await action(page, 'hire').click()
  await action(page, 'train').click()
  await drop(page, 'saturday log.csv', 'time,minutes\n9:05,2\n9:07,1.5\n9:30,4\n10:10,2\n')
  await expect(page.locator('.dr-title')).toHaveText('saturday log')
  await page.getByRole('button', { name: 'Pause' }).click()
  await expect(page.getByText('Wages, 2 people')).toBeVisible()
  await expect(action(page, 'train')).toHaveText(/^Train Ben to 1.25×/)
  expect(await minuteOf(page)).toBeLessThan(9 * 60 + 30)
})

const bad: { name: string; content: string; says: RegExp }[] = [
  { name: 'broken.json', content: '{ "demand": ', says: /line 1|end/i },
  { name: 'nan.json', content: '{ "version": 1, "demand": { "perHour": NaN } }', says: /NaN/ },
  { name: 'unknown.json', content: scenario({ demnd: { perHour: 5 } }), says: /demnd.*unknown/i },
  { name: 'negative.json', content: scenario({ demand: { perHour: -5 } }), says: /demand\.perHour.*-5/ },
  { name: 'crowd.json', content: scenario({ staff: [{ count: 1_000_000 }] }), says: /staff.*10,000/ },
  { name: 'empty.csv', content: '', says: /the file is empty/ },
  { name: 'words.csv', content: 'soup\nbread\nwine\n', says: /row \d, column 1.*expected a time.*'bread'/ },
  { name: 'mixed.csv', content: 'minute\n1\n2\nthree\n', says: /row 4, column 1.*three/ },
]

test('a file that cannot be read is refused with its fault and its place, and the restaurant runs on', async ({ page }) => {
  const faults = faultsOf(page)
  await page.goto('/?scenario=lunch-rush')
  const title = await page.locator('.dr-title').innerText()
  const notice = page.getByRole('alert')
  for (const { name, content, says } of bad) {
    await drop(page, name, content)
    await expect(notice).toContainText(name)
    await expect(notice).toContainText(says)
    await expect(page.locator('.dr-title')).toHaveText(title)
    await page.getByRole('button', { name: 'Dismiss' }).click()
    await expect(notice).toHaveCount(0)
  }
  const then = await minuteOf(page)
  await expect.poll(() => minuteOf(page), { timeout: 20_000 }).toBeGreaterThan(then)
  expect(faults).toEqual([])
})

test('a file of 200 MB is refused by its size, at once', async ({ page }) => {
  const folder = mkdtempSync(join(tmpdir(), 'dinner-rush-'))
  try {
    const path = join(folder, 'huge.csv')
    const file = openSync(path, 'w')
    ftruncateSync(file, 200 * 1024 * 1024)
    closeSync(file)
    await page.goto('/?scenario=lunch-rush')
    await page.locator('input[type=file]').setInputFiles(path)
    await expect(page.getByRole('alert')).toContainText(/huge\.csv.*200 MB.*20 MB/s)
    const then = await minuteOf(page)
    await expect.poll(() => minuteOf(page), { timeout: 20_000 }).toBeGreaterThan(then)
  } finally {
    rmSync(folder, { recursive: true })
  }
})
