import { expect, test, type Page } from '@playwright/test'
import { action, faultsOf, openPaused } from './figure.ts'

const team = (page: Page) => page.locator('[data-part=team]')

/** Boxes of words that stick out of the part or lie over one another. */
const collisions = (page: Page, part: string): Promise<string[]> =>
  page.locator(`[data-part=${part}]`).evaluate((root) => {
    const frame = root.getBoundingClientRect()
    const boxes = [...root.querySelectorAll('h2, p, summary, .dr-crew-name, .dr-crew-bar, .dr-crew-share, .dr-crew-recent, .dr-crew-at, .dr-trace-name, .dr-trace-bar, .dr-trace-share, .dr-trace-minute, .dr-trace-unit')].filter((e) => e.getClientRects().length > 0)
    const out: string[] = []
    for (const [i, e] of boxes.entries()) {
      const a = e.getBoundingClientRect()
      if (a.left < frame.left || a.right > frame.right + 0.5 || e.scrollWidth > e.clientWidth + 1) out.push(`clipped: ${e.textContent}`)
      for (const other of boxes.slice(i + 1)) {
        const b = other.getBoundingClientRect()
        if (e.contains(other)) continue
        if (a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1) out.push(`${e.textContent} over ${other.textContent}`)
      }
    }
    return out
  })

test('says who is busy and what limits the restaurant, and follows what is done', async ({ page }) => {
  const faults = faultsOf(page)
  await openPaused(page, '?scenario=lunch-rush&at=12:15')
  await expect(team(page).getByRole('heading', { name: 'How busy everybody is' })).toBeVisible()
  const finding = team(page).locator('.dr-crew-finding')
  await expect(finding).toHaveText(/^Ana was busy \d+% of the last 15 min and \d+ wait: Ana is the bottleneck\.$/)
  await expect(team(page).getByRole('img')).toHaveAccessibleName(await finding.innerText())
  await expect(team(page).locator('.dr-crew-one')).toHaveCount(1)
  // The bar is of the same minutes.
  await expect(finding).toContainText(`busy ${await team(page).locator('.dr-crew-recent').innerText()} of`)

  await action(page, 'hire').click()
  await expect(team(page).locator('.dr-crew-name')).toHaveText(['Ana', 'Ben'])
  await action(page, 'sick').click()
  await expect(finding).toContainText('is out sick')

  await page.getByRole('radio', { name: 'System', exact: true }).check()
  await expect(team(page).getByRole('heading', { name: 'Utilisation of the nodes' })).toBeVisible()
  await expect(finding).toContainText('is down')
  expect(faults).toEqual([])
})

test('has the same shares in a table', async ({ page }) => {
  await openPaused(page, '?scenario=sick-day')
  await team(page).getByText('As a table').click()
  const table = team(page).getByRole('table')
  await expect(table.getByRole('columnheader')).toHaveText(['Who', 'busy', 'idle', 'out sick', 'busy, last 15 min'])
  const busy = await table.locator('tbody tr td:nth-of-type(1)').allInnerTexts()
  expect(busy).toEqual(await team(page).locator('.dr-crew-share').allInnerTexts())
})

test('stands alone, and is left out where it is not asked for', async ({ page }) => {
  await page.goto('/embed/?scenario=many-hands&show=team&autoplay=no')
  await expect(team(page)).toBeVisible()
  await expect(page.locator('[data-part=stage]')).toHaveCount(0)
  await page.goto('/embed/?scenario=many-hands&show=stage&autoplay=no')
  await expect(page.locator('[data-part=stage]')).toBeVisible()
  await expect(team(page)).toHaveCount(0)
})

for (const width of [360, 768, 1280]) {
  test(`no words of it are clipped or overlap at ${width} pixels`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 })
    for (const scenario of ['lunch-rush', 'many-hands', 'sick-day']) {
      await openPaused(page, `?scenario=${scenario}`)
      await expect(team(page)).toBeVisible()
      expect(await collisions(page, 'team'), scenario).toEqual([])
    }
  })
}

test.describe('the trace', () => {
  const trace = (page: Page) => page.locator('[data-part=trace]')
  const finding = (page: Page) => trace(page).locator('.dr-trace-finding')

  test('tells the day of the last who left, of the slowest, and of anybody by number', async ({ page }) => {
    const faults = faultsOf(page)
    await openPaused(page, '?scenario=lunch-rush&at=12:15')
    await expect(trace(page).getByRole('heading', { name: 'One customer’s day' })).toBeVisible()
    await expect(finding(page)).toHaveText(/^Customer \d+ came at \d+:\d\d and .+ at \d+:\d\d, after [\d.]+ min(: .+ waiting, .+ being served| in line)\.$/)
    const took = async (): Promise<number> => Number(/after ([\d.]+) min/.exec(await finding(page).innerText())![1])
    const lastTook = await took()
    const lastSaid = await finding(page).innerText()
    await trace(page).getByRole('button', { name: 'slowest' }).click()
    await expect(trace(page).getByRole('button', { name: 'slowest' })).toHaveAttribute('aria-pressed', 'true')
    await expect(finding(page)).not.toHaveText(lastSaid)
    expect(await took()).toBeGreaterThan(lastTook)
    const number = Number(/^Customer (\d+)/.exec(await finding(page).innerText())![1])
    await trace(page).getByRole('button', { name: 'The customer before' }).click()
    await expect(finding(page)).toHaveText(new RegExp(`^Customer ${number - 1} `))
    await expect(trace(page).getByRole('img')).toHaveAccessibleName(await finding(page).innerText())
    await trace(page).getByText('As a table').click()
    await expect(trace(page).locator('tbody tr')).toHaveCount(await trace(page).locator('.dr-trace-one').count())
    expect(faults).toEqual([])
  })

  test('follows whoever is chosen on the stage: by pointer on their body, by keyboard in a list', async ({ page }) => {
    const faults = faultsOf(page)
    // With bodies in their place nobody is on the way to their seat.
    await page.emulateMedia({ reducedMotion: 'reduce' })
    await page.goto('/?scenario=lunch-rush&at=12:40')
    await expect(page.getByRole('button', { name: 'Play', exact: true })).toBeVisible()
    const stage = page.locator('.dr-stage').first()
    const guests = stage.locator('.dr-stage-guests button')
    const names = await guests.allInnerTexts()
    expect(names[0]).toMatch(/^Customer \d+, with Ana$/)
    // Ana's customer sits under her name.
    const ana = (await stage.locator('.dr-stage-person').first().locator('.dr-stage-hit').boundingBox())!
    const seat = { x: ana.x + ana.width / 2, y: ana.y + ana.height + 20 }
    await page.mouse.move(seat.x, seat.y)
    await expect(stage).toHaveAttribute('data-over', '')
    await page.mouse.click(seat.x, seat.y)
    await expect(finding(page)).toHaveText(new RegExp(`^${/^Customer \d+/.exec(names[0])![0]} `))
    await expect(guests.first()).toHaveAttribute('aria-pressed', 'true')
    await expect(page.locator('.dr-employee')).toHaveCount(0)
    // The stage's customers are one stop of the tab key.
    await expect(stage.locator('.dr-stage-guests button[tabindex="0"]')).toHaveCount(1)
    await guests.first().focus()
    await page.keyboard.press('ArrowRight')
    await expect(guests.nth(1)).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(finding(page)).toHaveText(new RegExp(`^${/^Customer \d+/.exec(names[1])![0]} `))
    await page.keyboard.press('Escape')
    await expect(guests.nth(1)).toHaveAttribute('aria-pressed', 'false')
    expect(faults).toEqual([])
  })

  test('opens under a stage that stands alone, and closes again', async ({ page }) => {
    await page.goto('/embed/?scenario=lunch-rush&show=stage&at=12:40&autoplay=no')
    await expect(trace(page)).toHaveCount(0)
    const first = page.locator('.dr-stage-guests button').first()
    await first.press('Enter')
    await expect(finding(page)).toHaveText(/^Customer \d+ came/)
    await trace(page).getByRole('button', { name: 'Close' }).press('Enter')
    await expect(trace(page)).toHaveCount(0)
    await expect(first).toBeFocused()
  })

  for (const width of [360, 768, 1280]) {
    test(`no words of it are clipped or overlap at ${width} pixels`, async ({ page }) => {
      await page.setViewportSize({ width, height: 900 })
      for (const scenario of ['lunch-rush', 'many-hands', 'sick-day']) {
        await openPaused(page, `?scenario=${scenario}`)
        await expect(finding(page)).toHaveText(/^Customer/)
        expect(await collisions(page, 'trace'), scenario).toEqual([])
      }
    })
  }
})
