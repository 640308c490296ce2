import { expect, test, type Locator, type Page } from '@playwright/test'
import { faultsOf } from './figure.ts'

const part = (page: Page): Locator => page.locator('[data-part=waits]')

/** What words of the picture lie on others, or leave it. */
const clashes = (page: Page): Promise<string[]> =>
  part(page)
    .locator('.dr-waits-svg')
    .evaluate((svg) => {
      const frame = svg.getBoundingClientRect()
      const boxes = [...svg.querySelectorAll('text')]
        .filter((t) => t.textContent !== '' && getComputedStyle(t).visibility !== 'hidden')
        .map((t) => ({ words: t.textContent, box: t.getBoundingClientRect() }))
      const found: string[] = []
      for (const [i, { words, box }] of boxes.entries()) {
        if (box.left < frame.left - 0.5 || box.right > frame.right + 0.5 || box.top < frame.top - 0.5 || box.bottom > frame.bottom + 0.5) found.push(`${words} leaves`)
        for (const { words: others, box: other } of boxes.slice(i + 1)) {
          const wide = Math.min(box.right, other.right) - Math.max(box.left, other.left)
          const tall = Math.min(box.bottom, other.bottom) - Math.max(box.top, other.top)
          if (wide > 0.5 && tall > 2) found.push(`${words} on ${others}`)
        }
      }
      return found
    })

for (const width of [360, 768, 1280]) {
  test(`at ${width} pixels no word lies on another or is cut, whatever the moment and the restaurant`, async ({ page }) => {
    const faults = faultsOf(page)
    await page.setViewportSize({ width, height: 900 })
    for (const scenario of ['lunch-rush', 'many-hands', 'one-star', 'quiet-afternoon']) {
      for (const at of ['9:00', '12:20', '17:30']) {
        await page.goto(`/embed/?scenario=${scenario}&at=${at}&show=waits&autoplay=false&telling=${at === '12:20' ? 'system' : 'restaurant'}`)
        await expect(part(page).getByRole('img')).toBeVisible()
        await expect.poll(() => clashes(page), { message: `${scenario} at ${at}` }).toEqual([])
      }
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
    expect(faults).toEqual([])
  })
}

test('the picture says what was found, and the table says the same', async ({ page }) => {
  await page.goto('/embed/?at=15:00&show=waits&autoplay=false')
  const picture = part(page).getByRole('img', { name: /^Of \d+ served, half waited .* Of all who came, \d+% served within 3 min \(goal 90%\)/ })
  await expect(picture).toBeVisible()
  await part(page).getByText('As a table').click()
  const [marks, bins] = await part(page).locator('table').all()
  for (const [key, name] of [['p50', 'half, at most'], ['mean', 'on average'], ['p90', '9 in 10, at most']]) {
    const said = await part(page).locator(`[data-mark=${key}]`).innerHTML()
    const [minutes] = /[\d.]+ min/.exec(said)!
    await expect(marks.getByRole('row', { name: new RegExp(`^${name}`) }).getByRole('cell').first()).toHaveText(minutes)
  }
  // Above them all who came, the same as the table and the bill have it.
  const [inTime] = /\d+%/.exec(await part(page).locator('.dr-waits-all b').first().innerText())!
  await expect(marks.getByRole('row', { name: /^all who came: served within 3 min/ }).getByRole('cell').first()).toHaveText(inTime)
  // The bars are as high as the table says, of the same bins.
  const shares = (await bins.locator('tbody tr td:nth-child(2)').allInnerTexts()).map((s) => Number.parseFloat(s))
  const outline = (await part(page).locator('[data-run=a]').getAttribute('d'))!
  const heights = [...outline.matchAll(/V([\d.]+)/g)].map(([, y]) => Number(y))
  const foot = Number(/^M[\d.]+,([\d.]+)/.exec(outline)![1])
  const tallest = shares.indexOf(Math.max(...shares))
  const perShare = (foot - heights[tallest]) / shares[tallest]
  for (const [i, share] of shares.entries()) expect(Math.abs((foot - heights[i]) / perShare - share)).toBeLessThan(1.6)
  await expect(bins.locator('tbody tr').last().locator('td').nth(1)).toHaveText('100%')
})

test('too few are said to be too few; theory says what it is or why it is not', async ({ page }) => {
  await page.goto('/embed/?at=8:10&show=waits&autoplay=false')
  await expect(part(page)).toContainText('too few to say yet')
  await page.goto('/embed/?at=12:30&show=waits&autoplay=false')
  await expect(part(page)).toContainText('were 118 an hour to come for good, this line would never clear')
  await page.goto('/embed/?scenario=quiet-afternoon&at=15:00&show=waits&autoplay=false')
  await expect(part(page)).toContainText('approximate), if it went on like this and nobody gave up')
})

test('two restaurants are shown as two outlines on one axis', async ({ page }) => {
  await page.goto('/?at=15:00')
  await page.locator('.dr-header').getByRole('button', { name: 'Compare' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Compare' }).click()
  await expect(part(page).locator('[data-run]')).toHaveCount(2)
  await expect(part(page).getByRole('img')).toHaveAccessibleName(/^A: Of .* B: Of /)
  await expect.poll(() => clashes(page)).toEqual([])
})
