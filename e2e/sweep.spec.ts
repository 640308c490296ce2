import { readFile } from 'node:fs/promises'
import { expect, test, type Page } from '@playwright/test'
import type { Mounted } from '../src/embed/mount.tsx'
import type { Explored } from '../src/store/results.ts'
import { COLOURS, held, OURS } from './axe.ts'
import { action, faultsOf, openPaused } from './figure.ts'

/** Somebody is lost wherever there are few, and done in no time. */
const SMALL = { version: 1, demand: { perHour: 60 }, work: { law: 'exponential', mean: 3 }, staff: [{ name: 'Ana', count: 4 }], line: { capacity: 8 }, goal: { wait: 3, share: 0.9 } }
const RICH = { ...SMALL, patience: { law: 'exponential', mean: 10 }, retry: { after: 5, attempts: 3 }, sickness: { meanTimeToSick: 300, meanTimeToReturn: 30 } }

type Figured = Element & { dinnerRush: Mounted }

async function sweeper(page: Page, scenario: unknown): Promise<void> {
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
  await page.locator('[data-tab=sweep]').click()
}

const explored = (page: Page): Promise<Explored | null> =>
  page.evaluate(() => (document.querySelector('[data-dinner-rush]') as Figured).dinnerRush.store.getState().results.explored)

test('a sweep is drawn in small charts, read by a key, and taken home with the numbers on screen', async ({ page }) => {
  const faults = faultsOf(page)
  await sweeper(page, SMALL)
  await page.getByLabel('What is varied').selectOption({ label: 'How many employees' })
  await action(page, 'sweep').click()
  await expect.poll(async () => (await explored(page))?.running).toBeNull()
  const { sweep } = (await explored(page))!
  const charts = page.locator('.dr-sweep-chart')
  await expect(charts).toHaveCount(7)
  await expect(page.locator('.dr-sweep-band')).toHaveCount(7)
  await expect(page.locator('.dr-sweep-theory').first()).toBeAttached()
  await expect(page.locator('.dr-sweep-found')).toContainText('Between 1 and 8 employees, the mean wait falls from')
  await expect(page.locator('.dr-sweep-found')).toContainText('The goal (90% served within 3 min) is met from')

  // One hand for all charts.
  const hand = page.getByRole('slider', { name: 'Read the charts at' })
  await expect(hand).toHaveAttribute('aria-valuetext', '4 employees')
  await hand.press('ArrowLeft')
  await expect(hand).toHaveAttribute('aria-valuetext', '3 employees')
  const wait = await charts.locator('[data-value=wait]').innerText()
  await expect(page.locator('[data-aloud=sweep]')).toContainText(`At 3 employees. Served within 3 min: ${await charts.locator('[data-value=met]').innerText()}; Mean wait: ${wait};`)
  for (const hair of await page.locator('.dr-sweep-hair').all()) await expect(hair).toHaveAttribute('data-at', '3')
  const last = charts.last().locator('svg')
  await last.scrollIntoViewIfNeeded()
  const box = (await last.boundingBox())!
  await last.hover({ position: { x: box.width - 12, y: 60 } })
  await expect(page.locator('.dr-sweep-where')).toHaveText('At 8 employees')

  await page.locator('[data-table=sweep] summary').click()
  await expect(page.locator('[data-table=sweep] tbody tr')).toHaveCount(8)
  await expect(page.locator('[data-table=sweep] tbody tr').nth(2)).toContainText(wait)

  const [download] = await Promise.all([page.waitForEvent('download'), action(page, 'sweep-csv').click()])
  expect(download.suggestedFilename()).toMatch(/^dinner-rush-.*people\.csv$/)
  const [head, ...rows] = (await readFile(await download.path(), 'utf8')).trim().split('\n').map((line) => line.replace('\ufeff', '').split(/,(?! )/))
  expect(rows).toHaveLength(8)
  const at = head.findIndex((name) => name.replaceAll('"', '') === 'Mean wait, minutes')
  expect(rows.map((row) => Number(row[0]))).toEqual(sweep!.axis.values)
  expect(rows.map((row) => Number(row[at]))).toEqual(sweep!.cells.map((cell) => Number(cell!.readings.wait.value!.toPrecision(9))))
  expect(wait.startsWith(`${Number(Number(rows[2][at]).toFixed(/\.(\d+)/.exec(wait)?.[1].length ?? 0))} min`)).toBe(true)
  expect(await held(page, OURS)).toEqual([])
  await page.evaluate(() => (document.querySelector('[data-dinner-rush]') as Figured).dinnerRush.store.intend({ do: 'theme', theme: 'dark' }))
  // Buttons take a moment to change their colours.
  await expect.poll(() => held(page, COLOURS)).toEqual([])
  expect(faults).toEqual([])
})

test('a sweep that is stopped keeps what it told, and is taken away with its restaurant', async ({ page }) => {
  await sweeper(page, RICH)
  await page.getByLabel('What is varied').selectOption({ label: 'Patience, on average' })
  // As soon as there is something to see.
  await page.evaluate(() => {
    const { store } = (document.querySelector('[data-dinner-rush]') as Figured).dinnerRush
    const end = store.subscribe(({ results: { explored: now } }) => {
      if (!now?.running || !now.sweep?.cells.some(Boolean)) return
      end()
      document.querySelector<HTMLElement>('[data-action=sweep-stop]')!.click()
    })
  })
  await action(page, 'sweep').click()
  await expect.poll(async () => (await explored(page))?.running).toBeNull()
  const { sweep } = (await explored(page))!
  expect(sweep!.progress.over).toBe(false)
  await expect(page.locator('.dr-sweep-chart').first()).toBeVisible()
  await expect(action(page, 'sweep')).toHaveText('Sweep again')
  expect((await explored(page))!.sweep).toEqual(sweep)
  await page.evaluate(() => (document.querySelector('[data-dinner-rush]') as Figured).dinnerRush.store.apply({ do: 'hire', value: { name: 'Zoe' } }))
  await expect(page.locator('.dr-sweep-chart')).toHaveCount(0)
})
