import { expect, test, type Page } from '@playwright/test'
import type { Mounted } from '../src/embed/mount.tsx'
import { held, OURS } from './axe.ts'
import { action, faultsOf, openPaused, rested } from './figure.ts'

const figure = (page: Page): Promise<{ team: number[]; did: string[] }> =>
  page.evaluate(() => {
    const { runs } = (document.querySelector('[data-dinner-rush]') as Element & { dinnerRush: Mounted }).dinnerRush.store.getState()
    const { employees } = runs.a.frame
    return { team: employees.filter((e) => !e.leaving).map((e) => e.speed), did: [...new Set(runs.a.commands.map((c) => c.do))].sort() }
  })

test('where to stand is said in words, by the teams that are starred on the map, and can be taken', async ({ page }) => {
  const faults = faultsOf(page)
  await openPaused(page)
  await action(page, 'simulate').click()
  const advice = page.locator('.dr-advice')
  await expect(advice.locator('[data-advice="star"]')).toContainText(/One employee alone is cheaper than several up to \d+ customers an hour/, { timeout: 20_000 })
  // Whatever is known by then.
  await action(page, 'simulate-stop').click()
  const cheapest = advice.locator('[data-advice="cheapest"]')
  const said = (await cheapest.locator('strong').innerText()).match(/^(\d+) employees at ([\d.]+×), (\$[\d.]+\/h)$/)!
  await expect(cheapest).toContainText(/^The cheapest way for 9 in 10 to wait under 3 min: .* \(\$[\d.]+ to \$[\d.]+\)\./)
  await expect(advice.locator('[data-advice="spare"]')).toContainText('with any one of them out sick')
  // The map says the same.
  await expect(page.locator('.dr-map-plot svg').filter({ hasText: 'cheapest' })).toContainText(new RegExp(`cheapest: ${said[1]} at ?${said[2]}`))
  await rested(page)
  expect(await held(page, OURS)).toEqual([])

  await cheapest.getByRole('button', { name: 'Take this team' }).click()
  await expect.poll(async () => (await figure(page)).team.length).toBe(Number(said[1]))
  const { team, did } = await figure(page)
  for (const speed of team) expect(speed).toBeCloseTo(Number.parseFloat(said[2]), 1)
  expect(did.every((what) => ['hire', 'let-go', 'train'].includes(what))).toBe(true)
  expect(faults).toEqual([])
})
