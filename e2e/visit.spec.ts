import { expect, test, type Locator, type Page } from '@playwright/test'
import { faultsOf } from './figure.ts'

/** Walks with the tab key alone until `wanted` has the focus. */
async function tabTo(page: Page, wanted: Locator, back = false): Promise<void> {
  for (let i = 0; i < 70; i++) {
    if (await wanted.evaluate((element) => element === element.ownerDocument.activeElement)) return
    await page.keyboard.press(back ? 'Shift+Tab' : 'Tab')
  }
  throw new Error(`The tab key does not come to ${String(wanted)}`)
}

test('a whole visit by the keyboard alone: stop, hire, train, call in sick, undo, share, compare', async ({ page }) => {
  const faults = faultsOf(page)
  await page.goto('/?scenario=lunch-rush')
  await tabTo(page, page.getByRole('button', { name: 'Pause', exact: true }))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Play', exact: true })).toBeFocused()

  await tabTo(page, page.getByRole('button', { name: /^Hire someone/ }))
  await page.keyboard.press('Enter')
  await expect(page.getByText('Wages, 2 people')).toBeVisible()
  await tabTo(page, page.getByRole('button', { name: /^Train Ana to/ }))
  await page.keyboard.press('Space')
  await expect(page.getByRole('button', { name: /^Train Ben to/ })).toBeVisible()
  await tabTo(page, page.getByRole('button', { name: /^Somebody calls in sick/ }))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: /^Welcome \w+ back/ })).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(page.getByRole('button', { name: /^Welcome \w+ back/ })).toHaveCount(0)
  await page.keyboard.press('Control+Shift+Z')
  await expect(page.getByRole('button', { name: /^Welcome \w+ back/ })).toBeVisible()

  const share = page.getByRole('button', { name: 'Share', exact: true })
  await tabTo(page, share, true)
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Share and take away' })
  const link = dialog.getByRole('textbox', { name: 'Link', exact: true })
  await expect(link).toHaveValue(/^http.*state=/)
  await tabTo(page, dialog.getByRole('button', { name: 'Copy', exact: true }).first())
  await page.keyboard.press('Enter')
  // A browser that gives no leave to copy selects the link instead, and says so.
  await expect(dialog.getByRole('status').first()).toHaveText(/Copied|selected/)
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
  await expect(share).toBeFocused()

  await tabTo(page, page.getByRole('button', { name: 'Compare', exact: true }), true)
  await page.keyboard.press('Enter')
  const form = page.getByRole('dialog', { name: 'Two restaurants, the same customers' })
  await expect(form).toBeVisible()
  await tabTo(page, form.getByRole('button', { name: 'Compare', exact: true }))
  await page.keyboard.press('Enter')
  await expect(form).toHaveCount(0)
  await expect(page.getByRole('button', { name: /^Keep/ }).first()).toBeVisible()
  expect(faults).toEqual([])
})

test('everything is found by its role and name alone', async ({ page }) => {
  await page.goto('/?scenario=lunch-rush')
  const named: [Parameters<Page['getByRole']>[0], string | RegExp][] = [
    ['main', ''],
    ['group', /an interactive figure of a restaurant/],
    ['heading', /Saturday at Nino/],
    ['radiogroup', 'Told as'],
    ['radio', 'Restaurant'],
    ['radio', 'System'],
    ['button', 'Back to the event before'],
    ['button', 'To the next event'],
    ['button', 'Undo'],
    ['button', 'Redo'],
    ['button', 'Start over'],
    ['button', 'Compare'],
    ['button', 'Share'],
    ['slider', 'Speed of time'],
    ['group', 'What you can do'],
    ['button', /^Hire someone/],
    ['button', /^Train Ana to/],
    ['button', /^Somebody calls in sick/],
    ['slider', 'Customers per hour'],
    ['slider', 'Time of day'],
    ['slider', /more employees/i],
    ['slider', /faster employees/i],
    ['button', /^Ana\b/],
  ]
  await page.getByRole('button', { name: 'Pause', exact: true }).click()
  for (const [role, name] of named) {
    const found = name === '' ? page.getByRole(role) : page.getByRole(role, { name, exact: typeof name === 'string' })
    await expect(found.first(), `${role} ${String(name)}`).toBeVisible()
  }
  await page.getByRole('button', { name: /^Ana\b/ }).click()
  const card = page.getByRole('dialog', { name: /Ana/ })
  await expect(card.getByRole('button', { name: 'Close' })).toBeVisible()
  await card.getByRole('button', { name: 'Close' }).click()
  await page.getByRole('button', { name: /^Hire someone/ }).click()
  await expect(page.getByRole('button', { name: /^Ben\b/ })).toBeVisible()
  await expect(page.getByRole('row', { name: /Wages, 2 people/ })).toBeVisible()
})

test('a question mark lists the keys, only from within the figure; Escape closes it and the focus goes back', async ({ page }) => {
  await page.goto('/?scenario=lunch-rush')
  const help = page.getByRole('dialog', { name: 'Keyboard shortcuts' })
  await page.getByRole('link', { name: 'Lunch rush' }).focus()
  await page.keyboard.press('?')
  await expect(help).toHaveCount(0)
  const pace = page.getByRole('slider', { name: 'Speed of time' })
  await pace.focus()
  await page.keyboard.press('?')
  await expect(help.getByRole('row', { name: /Undo.*Ctrl or ⌘.*Z/ })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Play', exact: true, includeHidden: true })).toHaveCount(1)
  await page.keyboard.press('Escape')
  await expect(help).toHaveCount(0)
  await expect(pace).toBeFocused()
  await expect(page.getByRole('button', { name: 'Pause', exact: true })).toBeVisible()
})

for (const width of [320, 360, 768, 1280]) {
  test(`at ${width} pixels nothing scrolls sideways, and every button is a finger wide and tall`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 })
    await page.goto('/?scenario=lunch-rush')
    await page.getByRole('button', { name: 'Pause', exact: true }).click()
    await page.getByRole('button', { name: /^Hire someone/ }).click()
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
    const small = await page.locator('body').evaluate((figure) =>
      [...figure.querySelectorAll<Element>('button, select, a[href], input:not([type=file]), [role=button], [role=slider], [role=application]')].flatMap((element) => {
        const { width, height } = element.getBoundingClientRect()
        if (width === 0 || height === 0) return []
        // A slider is as wide as it is: its thumb is reached all along it.
        return Math.min(width, height) < 43.5 ? [`${element.getAttribute('aria-label') ?? element.textContent}: ${width} × ${height}`] : []
      }),
    )
    expect(small).toEqual([])
  })
}
