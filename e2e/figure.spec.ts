import { expect, test, type Page } from '@playwright/test'

const minute = async (page: Page): Promise<number> => {
  const [h, m] = (await page.locator('[data-clock]').first().innerText()).trim().split(':').map(Number)
  return h * 60 + m
}

test('opens on the rush and shows it overwhelm one employee, with no click', async ({ page }) => {
  const faults: string[] = []
  page.on('pageerror', (e) => faults.push(e.message))
  await page.goto('/')
  const opened = await minute(page)
  await expect(page.getByText(/\d+ people are waiting/).first()).toBeVisible({ timeout: 20_000 })
  expect(await minute(page)).toBeGreaterThan(opened)
  expect(faults).toEqual([])
})

const bad: [string, string, string, RegExp][] = [
  ['broken.json', 'application/json', '{ "demand": ', /broken\.json/],
  ['unknown.json', 'application/json', '{"demnd":{"perHour":5},"work":{"law":"exponential","mean":1},"staff":[{}]}', /demnd/],
  ['negative.json', 'application/json', '{"demand":{"perHour":-5},"work":{"law":"exponential","mean":1},"staff":[{}]}', /demand\.perHour/],
  ['crowd.json', 'application/json', '{"demand":{"perHour":5},"work":{"law":"exponential","mean":1},"staff":[{"count":1000000}]}', /staff/],
  ['empty.csv', 'text/csv', '', /empty\.csv/],
  ['words.csv', 'text/csv', 'soup\nbread\nwine\n', /words\.csv/],
]

for (const [name, mimeType, content, says] of bad) {
  test(`refuses ${name} with the fault and the place, and goes on`, async ({ page }) => {
    await page.goto('/')
    await page.locator('input[type=file]').first().setInputFiles({ name, mimeType, buffer: Buffer.from(content) })
    await expect(page.getByRole('alert').filter({ hasText: says }).first()).toBeVisible()
    const then = await minute(page)
    await expect.poll(() => minute(page), { timeout: 15_000 }).toBeGreaterThan(then)
  })
}
