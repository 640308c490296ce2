import AxeBuilder from '@axe-core/playwright'
import { expect, test, type Page } from '@playwright/test'
import { action } from './figure.ts'

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice']

/** What axe holds against the page as it stands, a line a rule and place; empty when it finds nothing. */
async function held(page: Page, tags = TAGS): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze()
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target, any, all, none }) => `${id}: ${target.join(' ')}: ${[...any, ...all, ...none].map((check) => check.message).join('; ')}`))
}

/** Says in which state the page was when something was held against it, and goes on to the other states. */
async function sound(page: Page, state: string): Promise<void> {
  expect.soft(await held(page), state).toEqual([])
}

const pause = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'Pause', exact: true }).click()
  await expect(page.getByRole('button', { name: 'Play', exact: true })).toBeVisible()
}

// Telling and theme are pairs here, not a product: every word is checked in one colour, every colour with one telling.
for (const { telling, theme, width } of [
  { telling: 'Restaurant', theme: 'light', width: 1280 },
  { telling: 'System', theme: 'dark', width: 390 },
] as const) {
  test.describe(`${telling}, ${theme}`, () => {
    test.use({ colorScheme: theme, viewport: { width, height: 900 } })

    test('one restaurant: opened, playing, paused, its cards, a refused file', async ({ page }) => {
      await page.goto('/')
      await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible()
      await page.getByRole('radio', { name: telling }).check()
      await sound(page, 'opened')
      await expect(page.locator('.dr-status p')).toContainText(/[1-9]\d /, { timeout: 20_000 })
      await sound(page, 'playing in the rush')
      await pause(page)
      await sound(page, 'paused')
      await action(page, 'hire').click()
      await action(page, 'train').click()
      await action(page, 'sick').click()
      await page.locator('.dr-stage-person[data-id=ana]').click()
      await expect(page.locator('.dr-employee')).toBeVisible()
      await sound(page, "an employee's card")
      await page.keyboard.press('Escape')
      await page.locator('.dr-timeline-pin').first().focus()
      await page.keyboard.press('Enter')
      await expect(page.locator('.dr-pin')).toBeVisible()
      await sound(page, "a pin's card")
      await page.keyboard.press('Escape')
      await page.locator('input[type=file]').setInputFiles({ name: 'words.csv', mimeType: 'text/csv', buffer: Buffer.from('soup\nbread\nwine\n') })
      await expect(page.getByRole('alert')).toBeVisible()
      await sound(page, 'a refused file')
    })

    test('what is opened beside it: share, comparison', async ({ page }) => {
      await page.goto('/')
      await pause(page)
      await page.getByRole('radio', { name: telling }).check()
      await page.getByRole('button', { name: 'Share', exact: true }).click()
      await expect(page.getByRole('dialog')).toBeVisible()
      await sound(page, 'share')
      await page.keyboard.press('Escape')
      await page.keyboard.press('?')
      await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible()
      await sound(page, 'help')
      await page.keyboard.press('Escape')
      await expect(page.getByRole('dialog')).toHaveCount(0)
      await page.locator('.dr-header').getByRole('button', { name: 'Compare', exact: true }).click()
      await expect(page.locator('.dr-compare-form')).toBeVisible()
      await sound(page, 'what to compare')
      await page.locator('.dr-compare-form').getByRole('button', { name: 'Compare', exact: true }).click()
      await expect(page.locator('[data-pane=b]')).toBeVisible()
      await sound(page, 'two compared')
    })

    test('in a page of somebody else', async ({ page }) => {
      await page.goto(`/embed/?scenario=sick-day&telling=${telling.toLowerCase()}&theme=${theme}`)
      await pause(page)
      // Landmarks and the first heading are the host's to give.
      expect(await held(page, TAGS.filter((tag) => tag !== 'best-practice'))).toEqual([])
      await page.locator('.dr-stage-guests button').first().press('Enter')
      expect(await held(page, TAGS.filter((tag) => tag !== 'best-practice'))).toEqual([])
    })
  })
}
