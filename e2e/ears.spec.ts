import { expect, test, type Page } from '@playwright/test'
import { action, faultsOf, openPaused, whole } from './figure.ts'

interface Heard {
  at: number
  said: string
}

const narrator = (page: Page) => page.locator('[data-narrator]')
const table = (page: Page, name: string) => page.locator(`[data-table=${name}]`)

/** Writes down whatever the narrator says, with the time of the page's own clock. */
async function listen(page: Page): Promise<() => Promise<Heard[]>> {
  await page.evaluate(() => {
    const heard: { at: number; said: string }[] = []
    ;(globalThis as unknown as { heard: typeof heard }).heard = heard
    const region = document.querySelector('[data-narrator]')!
    new MutationObserver(() => heard.push({ at: performance.now(), said: region.textContent! })).observe(region, { childList: true, characterData: true, subtree: true })
  })
  return () => page.evaluate(() => (globalThis as unknown as { heard: Heard[] }).heard)
}

const rowsOf = (page: Page, name: string): Promise<string[][]> =>
  table(page, name).locator('tbody tr').evaluateAll((rows) => rows.map((row) => [...row.children].map((cell) => cell.textContent!)))

test('a lunch rush is told in whole sentences, at a humane pace, with its losses and its absences', async ({ page }) => {
  const faults = faultsOf(page)
  await page.goto('/?scenario=sick-day&at=11:40&autoplay=no')
  await whole(page)
  const heard = await listen(page)
  await page.getByRole('button', { name: 'Play', exact: true }).click()
  await expect.poll(async () => (await heard()).map((h) => h.said).join(' '), { timeout: 40_000 }).toMatch(/Chloé is out sick[\s\S]*lost/)
  const all = await heard()
  for (const { said } of all) expect(said).toMatch(/^\d\d:\d\d\. .*\.$/)
  expect(new Set(all.map((h) => h.said)).size).toBe(all.length)
  for (let i = 1; i < all.length; i++) expect(all[i].at - all[i - 1].at).toBeGreaterThan(5900)
  expect(faults).toEqual([])
})

test('what the reader does is answered, once', async ({ page }) => {
  await openPaused(page, '?scenario=lunch-rush&at=12:30')
  const heard = await listen(page)
  await action(page, 'hire').click()
  await expect(narrator(page)).toHaveText(/^\d\d:\d\d\. Hired Ben\.$/)
  await page.getByRole('button', { name: /^Undo/ }).click()
  await expect(narrator(page)).toHaveText(/^\d\d:\d\d\. Taken back: .*\.$/)
  await action(page, 'sick').click()
  await expect(narrator(page)).toHaveText(/^\d\d:\d\d\. Ana calls in sick\.$/)
  expect((await heard()).length).toBe(3)
})

test('each picture opens as a table that agrees with it', async ({ page }) => {
  const faults = faultsOf(page)
  await page.goto('/?scenario=lunch-rush&at=12:30&autoplay=no')
  await expect(table(page, 'timeline')).toBeVisible()
  // Nothing is made before it is asked for.
  await expect(page.locator('[data-table] table')).toHaveCount(0)
  for (const name of ['stage', 'timeline', 'map']) await table(page, name).locator('summary').click()
  await expect(page.locator('[data-table] table')).toHaveCount(3)
  const past = (await rowsOf(page, 'timeline')).filter((row) => row[2] !== '–')
  const sum = (column: number): number => past.reduce((total, row) => total + Number(row[column].replace(',', '')), 0)
  const note = await table(page, 'stage').locator('p').innerText()
  expect(note).toBe(`${past.at(-1)![3]} in line, ${sum(2)} served, ${sum(4)} lost.`)
  await expect(page.locator('[data-part=bill]')).toContainText(`Served ${sum(2)}`)
  expect(past.at(-1)![0]).toBe('12:30')
  const staff = await rowsOf(page, 'stage')
  expect(staff.map((row) => row[0])).toEqual(['Ana'])
  const map = await rowsOf(page, 'map')
  expect(map.map((row) => row[0])).toEqual(['1', '2', '3', '4', '5', '6', '7', '8'])
  for (const [, clears, meets] of map) if (meets !== '–') expect(parseFloat(meets)).toBeGreaterThanOrEqual(parseFloat(clears))
  expect(faults).toEqual([])
})
