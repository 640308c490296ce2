import { expect, test, type Page } from '@playwright/test'
import { faultsOf, minuteOf, openPaused } from './figure.ts'

/** What the figure shows now, to the bit: the digest of its day, its moment, its list of what was done, its telling. */
const shown = (page: Page): Promise<unknown> =>
  page.evaluate(() => {
    const figure = document.querySelector('[data-dinner-rush]') as unknown as { dinnerRush: { digest(): string; store: { getState(): { runs: { a: { commands: unknown } }; playback: { time: number }; view: { telling: string } } } } }
    const { runs, playback, view } = figure.dinnerRush.store.getState()
    return { digest: figure.dinnerRush.digest(), commands: runs.a.commands, time: playback.time, telling: view.telling }
  })

async function act(page: Page): Promise<void> {
  await page.locator('[data-action=hire]').click()
  await page.locator('[data-action=train]').click()
  await page.keyboard.press('Escape')
  await page.getByText('System', { exact: true }).first().click()
}

test.describe('the address', () => {
  test('follows the reader: refreshed, or come back to, nothing is lost', async ({ page }) => {
    const faults = faultsOf(page)
    await openPaused(page, '?scenario=lunch-rush&at=250')
    await act(page)
    await expect.poll(() => page.url()).toContain('state=')
    await page.waitForTimeout(600)
    const before = await shown(page)
    await page.reload()
    await expect(page.locator('[data-dinner-rush] [data-clock]').first()).toHaveText(/\d/)
    expect(await shown(page)).toEqual(before)
    await expect(page.getByRole('button', { name: 'Play', exact: true })).toBeVisible()

    await page.goto('/embed/?scenario=quiet-afternoon')
    await page.goBack()
    await expect(page.locator('[data-dinner-rush] [data-clock]').first()).toHaveText(/\d/)
    expect(await shown(page)).toEqual(before)
    expect(faults).toEqual([])
  })

  test('opens the same day for somebody else, on the site and in the embed', async ({ page, context }) => {
    await openPaused(page, '?scenario=sick-day')
    await act(page)
    await expect.poll(() => page.url()).toContain('state=')
    await page.waitForTimeout(600)
    const before = await shown(page)
    const query = new URL(page.url()).search
    for (const path of ['/', '/embed/']) {
      const other = await context.newPage()
      await other.goto(path + query)
      await expect(other.locator('[data-clock]').first()).toHaveText(/\d/)
      expect(await shown(other)).toEqual(before)
      await other.close()
    }
  })

  test('with a preset’s name alone opens and plays as ever', async ({ page }) => {
    await page.goto('/?scenario=one-star')
    await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible()
    const before = await minuteOf(page)
    await expect.poll(() => minuteOf(page)).not.toBe(before)
  })

  test('of a stranger: damaged, foreign, heavy or with markup in it, it is refused in words and does nothing', async ({ page }) => {
    const faults = faultsOf(page)
    page.on('dialog', (dialog) => {
      faults.push(`dialog: ${dialog.message()}`)
      void dialog.dismiss()
    })
    await openPaused(page, '?scenario=lunch-rush&at=250')
    await act(page)
    await expect.poll(() => page.url()).toContain('state=')
    const good = new URL(page.url()).searchParams.get('state')!
    const bad = [good.slice(0, -5), `9${good.slice(1)}`, `1${good.slice(6)}`, '1<script>alert(1)</script>', '1', 'x'.repeat(5000), `${good}A`, good.split('').toReversed().join('')]
    for (const state of bad) {
      await page.goto(`/?state=${encodeURIComponent(state)}`)
      await expect(page.locator('.dr-trouble')).toContainText(/\w{3}/)
      await expect(page.locator('[data-dinner-rush] [data-clock]').first()).toHaveText(/\d/)
    }
    expect(faults).toEqual([])
  })
})
