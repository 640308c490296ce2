import { expect, test, type Page } from '@playwright/test'
import type { Mounted } from '../src/embed/mount.tsx'
import { action, faultsOf, openPaused } from './figure.ts'

type Figured = Element & { dinnerRush: Mounted }

/** A morning with a rush in it, staffed in no time. */
const MORNING = {
  version: 1, opensAt: '11:30', duration: 90, demand: { perHour: [[0, 12], [25, 12], [35, 60], [60, 60], [70, 15]] },
  work: { law: 'exponential', mean: 2 }, staff: [{ name: 'Ana' }], goal: { wait: 3, share: 0.8 },
}

async function staffer(page: Page, scenario: unknown): Promise<void> {
  const { parseScenario } = (await import(new URL('../dist/engine.js', import.meta.url).href)) as typeof import('../src/scenario/parse.ts')
  const parsed = parseScenario(scenario)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  await openPaused(page)
  await page.evaluate((given) => {
    const { store } = (document.querySelector('[data-dinner-rush]') as Figured).dinnerRush
    store.intend({ do: 'open', scenario: given as never, name: null })
    store.intend({ do: 'pause' })
  }, parsed.scenario)
  await action(page, 'explore').click()
  await page.locator('[data-tab=roster]').click()
}

test('the shifts of a day are found, read stretch by stretch, and put to use', async ({ page }) => {
  const faults = faultsOf(page)
  await staffer(page, MORNING)
  await action(page, 'roster').click()
  await expect(action(page, 'roster-use')).toBeVisible({ timeout: 30_000 })
  await expect(page.locator('.dr-roster-upshot')).toHaveText(/^\d shifts, at most \d at work, meet the goal all through the day for \$[\d.]+\s±\s[\d.]+\. \d people all day would cost .* saved a day\. The shift manager would cost .* misses the goal from 12:00 to /)
  await expect(page.locator('.dr-roster-ways li')).toHaveCount(3)
  await expect(page.locator('[data-cells=found] .dr-roster-cross')).toHaveCount(0)
  expect(await page.locator('[data-cells=manager] .dr-roster-cross').count()).toBeGreaterThan(0)

  const plot = page.locator('.dr-roster-svg')
  const box = (await plot.boundingBox())!
  await plot.hover({ position: { x: box.width / 2, y: 60 } })
  await expect(page.locator('.dr-roster-readout')).toHaveText(/^12:00–12:30, \d\d customers an hour\. .*These shifts: \d, \d\d%/)
  await page.locator('[data-table=roster] summary').click()
  await expect(page.locator('[data-table=roster] tbody tr')).toHaveCount(4)

  const found = await page.evaluate(() => (document.querySelector('[data-dinner-rush]') as Figured).dinnerRush.store.getState().results.explored!.roster!.found!)
  await action(page, 'roster-use').click()
  await expect(page.getByRole('dialog')).toHaveCount(0)
  const { manager } = await page.evaluate(() => (document.querySelector('[data-dinner-rush]') as Figured).dinnerRush.store.getState().runs.a.scenario)
  expect(manager).toEqual({ kind: 'shifts', shifts: found.shifts })
  expect(faults).toEqual([])
})

test('where nothing was promised it says so, and there is nothing to press', async ({ page }) => {
  await staffer(page, { ...MORNING, goal: undefined })
  await expect(page.locator('.dr-roster')).toContainText('Nothing has been promised')
  await expect(action(page, 'roster')).toHaveCount(0)
})
