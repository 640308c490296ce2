import { expect, test, type Page } from '@playwright/test'
import { armour, unarmour } from '../src/scenario/link-bytes.ts'
import { mutants } from '../src/scenario/mutants.testing.ts'
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
  await page.getByRole('radio', { name: 'System' }).check()
}

test.describe('the address', () => {
  // Several whole pages a test, on machines that may be busy.
  test.describe.configure({ timeout: 240_000 })
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
    const bad = [good.slice(0, -5), `9${good.slice(1)}`, '1<script>alert(1)</script>', 'x'.repeat(5000), `${good}A`]
    for (const state of bad) {
      await page.goto(`/?state=${encodeURIComponent(state)}`)
      await expect(page.locator('.dr-trouble')).toContainText(/\w{3}/)
      await expect(page.locator('[data-dinner-rush] [data-clock]').first()).toHaveText(/\d/)
    }
    expect(faults).toEqual([])
  })

  test('keeps a moment that was gone back to, and what was done after it', async ({ page }) => {
    await openPaused(page, '?scenario=many-hands&at=300')
    await page.locator('[data-action=hire]').click()
    await page.evaluate(() => {
      const { store } = (document.querySelector('[data-dinner-rush]') as unknown as { dinnerRush: { store: { intend(wish: object): void } } }).dinnerRush
      store.intend({ do: 'seek', time: 123.456789 })
    })
    const before = (await shown(page)) as { time: number; commands: unknown[] }
    expect(before.time).toBe(123.456789)
    expect(before.commands).toHaveLength(1)
    await page.reload()
    await expect(page.locator('[data-dinner-rush] [data-clock]').first()).toHaveText(/\d/)
    expect(await shown(page)).toEqual(before)
  })

  test('while time goes on changes seldom, and is up to date when the page is left', async ({ page }) => {
    await page.addInitScript(() => {
      const counted = globalThis as unknown as { written: number }
      counted.written = 0
      const replace = history.replaceState.bind(history)
      history.replaceState = (...args) => {
        counted.written++
        replace(...args)
      }
    })
    await page.goto('/?scenario=lunch-rush')
    await expect.poll(() => page.evaluate(() => location.search)).toContain('state=')
    const from = await page.evaluate(() => ({ written: (globalThis as unknown as { written: number }).written, now: performance.now() }))
    await page.waitForTimeout(5_000)
    const to = await page.evaluate(() => ({ written: (globalThis as unknown as { written: number }).written, now: performance.now() }))
    expect(to.written).toBeGreaterThan(from.written)
    expect(to.written - from.written).toBeLessThanOrEqual((to.now - from.now) / 2_000 + 1)
    // Somewhere else and back: to the minute that was left.
    await page.waitForTimeout(1_000)
    const left = await minuteOf(page)
    await page.goto('/embed/?scenario=quiet-afternoon')
    await page.goBack()
    await expect(page.getByRole('link', { name: 'Lunch rush' })).toHaveAttribute('aria-current', 'page')
    await expect(page.locator('[data-clock]').first()).toHaveText(/\d/)
    expect(await minuteOf(page)).toBeGreaterThanOrEqual(left)
  })

  test('does not lie about a day that is too long for it', async ({ page }) => {
    const faults = faultsOf(page)
    await openPaused(page, '?scenario=sick-day&at=200')
    await act(page)
    await expect.poll(() => page.url()).toContain('state=')
    const times = Array.from({ length: 3_000 }, (_, i) => ((i * 0.19) + (i % 7) / 70).toFixed(3))
    await page.locator('input[type=file]').setInputFiles({ name: 'log.csv', mimeType: 'text/csv', buffer: Buffer.from(`minute\n${times.join('\n')}\n`) })
    await expect(page.locator('.dr-title')).toHaveText('log')
    // The sandbox, and nothing of a restaurant that is not there any more.
    await expect.poll(() => page.evaluate(() => location.search)).toBe('?show=all')
    expect(faults).toEqual([])
  })

  test('of another edition opens with a note that can be put away', async ({ page }) => {
    await openPaused(page, '?scenario=sick-day&at=200')
    await act(page)
    await expect.poll(() => page.url()).toContain('state=')
    const written = unarmour(new URL(page.url()).searchParams.get('state')) as { e: number }
    await page.goto(`/embed/?state=${armour(JSON.stringify({ ...written, e: written.e + 1 }))}`)
    const note = page.locator('.dr-trouble[data-note]')
    await expect(note).toHaveAttribute('role', 'status')
    await expect(note).toContainText('numbers may differ')
    await note.getByRole('button', { name: 'Dismiss' }).click()
    await expect(note).toHaveCount(0)
  })

  test('eight that are not as they should be: each opens a figure, or a figure with words about it', async ({ page }) => {
    test.setTimeout(300_000)
    const faults = faultsOf(page)
    page.on('dialog', (dialog) => {
      faults.push(`dialog: ${dialog.message()}`)
      void dialog.dismiss()
    })
    // A server takes no address without end.
    const all = [...mutants(12_000)].filter(({ text }) => text.length < 4_000)
    const some = Array.from({ length: 8 }, (_, i) => all[Math.floor(((i + 0.5) * all.length) / 8)])
    let refused = 0
    for (const { kind, text } of some) {
      await page.goto(`/embed/?show=status,stage&state=${encodeURIComponent(text)}`)
      await expect(page.locator('[data-clock]').first(), kind).toHaveText(/\d/)
      const trouble = await page.locator('.dr-trouble').allInnerTexts()
      if (trouble.length > 0) {
        refused++
        expect(trouble[0], kind).toMatch(/(This link was not opened|About this link)\s+\S/)
      } else await expect(page.locator('.dr-stage').first(), kind).toBeVisible()
    }
    expect(refused).toBeGreaterThan(3)
    expect(await page.evaluate(() => 'polluted' in {})).toBe(false)
    expect(faults).toEqual([])
  })
})
