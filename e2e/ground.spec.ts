import { expect, test, type Page } from '@playwright/test'
import type { Mounted } from '../src/embed/mount.tsx'
import { COLOURS, held, OURS } from './axe.ts'
import { action, faultsOf, openPaused, rested } from './figure.ts'

/** Nothing in it that theory leaves out. */
const PLAIN = {
  version: 1,
  demand: { perHour: 60 },
  work: { law: 'exponential', mean: 4 },
  staff: [{ name: 'Ana', count: 5 }],
  growth: { serialShare: 0.2 },
  goal: { wait: 5, share: 0.9 },
}

async function openPlain(page: Page): Promise<void> {
  const { parseScenario } = (await import(new URL('../dist/engine.js', import.meta.url).href)) as typeof import('../src/scenario/parse.ts')
  const answer = parseScenario(PLAIN)
  if (!answer.ok) throw new Error(JSON.stringify(answer.problems))
  await openPaused(page)
  await page.evaluate((given) => {
    const { store } = (document.querySelector('[data-dinner-rush]') as Element & { dinnerRush: Mounted }).dinnerRush
    store.intend({ do: 'open', scenario: given as never, name: null })
    store.intend({ do: 'pause' })
  }, answer.scenario)
}

/** Boxes of the words on the map, pixels. */
const words = (page: Page): Promise<DOMRect[]> =>
  page.locator('.dr-map-label rect').evaluateAll((list) => list.map((one) => one.getBoundingClientRect().toJSON() as DOMRect).filter((box) => box.width > 0))

test('the map is simulated where it stands: coloured, named, told in words and rows, and held against theory', async ({ page }) => {
  const faults = faultsOf(page)
  await openPlain(page)
  const map = page.locator('.dr-map')
  const before = (await map.locator('.dr-map-plot').boundingBox())!
  await action(page, 'simulate').click()
  await expect(action(page, 'simulate-stop').or(map.getByText(/^Simulated: /))).toBeVisible()
  const caption = map.locator('.dr-map-caption')
  await expect(caption).toContainText('Simulated: 20,000 customers in each of 8 × 24 restaurants')
  // Nothing above has moved, and there is no more to ask for.
  expect(await map.locator('.dr-map-plot').boundingBox()).toEqual(before)
  await expect(action(page, 'simulate-done')).toBeFocused()
  await rested(page)
  expect(await map.locator('.dr-survey-bands path').count()).toBe(4)
  const boxes = await words(page)
  expect(boxes.length).toBeGreaterThan(3)
  for (const [i, a] of boxes.entries()) {
    for (const b of boxes.slice(0, i)) expect(a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height).toBe(false)
  }
  expect(await held(page, OURS)).toEqual([])

  await page.evaluate(() => (document.querySelector('[data-dinner-rush]') as Element & { dinnerRush: Mounted }).dinnerRush.store.intend({ do: 'theme', theme: 'dark' }))
  await rested(page)
  expect(await held(page, COLOURS)).toEqual([])

  // Another reading has other bands, under a name of its own.
  await map.getByLabel('Colour').selectOption('wait')
  await expect(map.locator('.dr-legend-bands')).toContainText('0.5')
  await map.getByRole('button', { name: 'Difference' }).click()
  await expect(caption).toContainText(/Mean wait: simulation and theory agree in \d+ of \d+ cells/)
  const [agree, compared] = (await caption.innerText()).match(/\d+ of \d+/)![0].split(' of ').map(Number)
  expect(agree / compared).toBeGreaterThan(0.85)
  await map.getByText('As a table').click()
  await expect(map.getByRole('table')).toContainText('simulated at 60 customers an hour')
  await map.getByRole('button', { name: 'By theory' }).click()
  await expect(map.getByRole('table')).not.toContainText('simulated')
  await expect(caption).toContainText('by theory (exact)')
  await expect(map.locator('.dr-survey-bands path')).toHaveCount(0)
  expect(faults).toEqual([])
})

test('any two variables make a map in a dialog of tabs, which stops its work when it is left', async ({ page }) => {
  const faults = faultsOf(page)
  await openPlain(page)
  await action(page, 'explore').click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByRole('tab')).toHaveText(['Vary two', 'Vary one', 'The day’s staffing'])
  await dialog.getByRole('tab', { name: 'Vary two' }).press('ArrowLeft')
  await expect(dialog.getByRole('tab', { name: 'The day’s staffing' })).toBeFocused()
  await dialog.getByRole('tab', { name: 'The day’s staffing' }).press('Home')
  await dialog.getByLabel('Upwards').selectOption('goal.wait')
  await action(page, 'plane').click()
  await expect(dialog.locator('.dr-plane-svg')).toHaveAccessibleName(/Customers an hour to the right, .* upwards/)
  await expect(action(page, 'plane-stop')).toHaveCount(0)
  await rested(page)
  expect(await held(page, OURS)).toEqual([])
  await dialog.getByText('As a table').click()
  await expect(dialog.getByRole('row')).toHaveCount(1 + 16 * 16)
  await action(page, 'plane').click()
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
  await expect(action(page, 'explore')).toBeFocused()
  const running = await page.evaluate(() => (document.querySelector('[data-dinner-rush]') as Element & { dinnerRush: Mounted }).dinnerRush.store.getState().results.explored?.running)
  expect(running).toBeNull()
  expect(faults).toEqual([])
})
