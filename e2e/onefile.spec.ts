import { readFileSync } from 'node:fs'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { expect, test, type Frame, type Page } from '@playwright/test'
import { faultsOf } from './figure.ts'

const FILE = fileURLToPath(new URL('../dist/dinner-rush.html', import.meta.url))

const seek = (at: Page | Frame, time: number): Promise<void> =>
  at.evaluate((minute) => (document.querySelector('[data-dinner-rush]') as unknown as { dinnerRush: { store: { intend(wish: object): void } } }).dinnerRush.store.intend({ do: 'seek', time: minute }), time)

test.describe('the one file', () => {
  test.afterEach(({ context }) => context.setOffline(false))

  test('opens from a disk with no network: plays, foresees, speaks Spanish, takes a scenario, gives a picture and an honest link', async ({ page, context }) => {
    await context.setOffline(true)
    const faults = faultsOf(page)
    const asked: string[] = []
    page.on('request', (request) => asked.push(request.url()))
    const address = pathToFileURL(FILE).href
    await page.goto(address)
    const clock = page.locator('[data-clock]').first()
    await expect(clock).toHaveText(/\d/)
    const before = await clock.textContent()
    await expect(clock, 'it plays').not.toHaveText(before ?? '')
    await expect.poll(() => page.workers().length, 'the desk is a worker').toBe(1)
    await expect(page.locator('.dr-timeline svg').first()).toBeVisible()
    await page.getByRole('button', { name: 'Pause', exact: true }).click()
    await seek(page, 60)
    await expect(page.locator('[data-fan=a] .dr-timeline-fan-outer'), 'it foresees').toHaveCount(1, { timeout: 20_000 })
    await page.locator('[data-action=hire]').click()
    await expect(page.getByText('Wages, 2 people')).toBeVisible()

    await page.evaluate(() => (document.querySelector('[data-dinner-rush]') as unknown as { dinnerRush: { store: { intend(wish: object): void } } }).dinnerRush.store.intend({ do: 'panel', panel: 'share' }))
    const dialog = page.locator('dialog.dr-share')
    await expect(dialog).toContainText('nobody else has its address')
    await expect(dialog.locator('[data-share=link] :is(input, textarea)').first()).toHaveValue(/^\?state=/)
    await dialog.getByRole('radio', { name: 'PNG', exact: true }).check({ force: true })
    await dialog.locator('.dr-share-make').click()
    await expect(dialog.locator('.dr-share-result img')).toBeVisible({ timeout: 30_000 })
    const saved = page.waitForEvent('download')
    await dialog.locator('[data-take=customers]').click()
    expect((await saved).suggestedFilename()).toMatch(/\.csv$/)
    await page.keyboard.press('Escape')

    await page.locator('.site-file').setInputFiles({ name: 'mine.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify({ title: 'Mine', demand: { perHour: 30 }, work: { law: 'exponential', mean: 1 }, staff: [{ name: 'Ana' }], duration: 120 })) })
    await expect(page).toHaveTitle(/Mine/)
    await page.locator('.site-settings-opener').click()
    await page.locator('.site-lang').selectOption('es')
    await expect(page.locator('html')).toHaveAttribute('lang', 'es')
    expect(asked.filter((url) => !/^(data|blob):/.test(url)), 'nothing but itself').toEqual([address])
    expect(faults).toEqual([])
  })

  test('runs in a frame that may run scripts and nothing else, as a mail or a notebook shows it', async ({ page, context }) => {
    const faults = faultsOf(page)
    await page.setContent('<!doctype html><html lang="en"><title>A post</title><iframe title="Dinner Rush" sandbox="allow-scripts" width="1000" height="700"></iframe></html>')
    await context.setOffline(true)
    await page.locator('iframe').evaluate((frame: HTMLIFrameElement, html) => void (frame.srcdoc = html), readFileSync(FILE, 'utf8'))
    const frame = page.frameLocator('iframe')
    const clock = frame.locator('[data-clock]').first()
    await expect(clock).toHaveText(/\d/)
    const before = await clock.textContent()
    await expect(clock).not.toHaveText(before ?? '')
    await expect(frame.locator('.dr-timeline svg').first()).toBeVisible()
    expect(faults).toEqual([])
  })
})
