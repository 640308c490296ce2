import { expect, test, type Page } from '@playwright/test'
import { faultsOf, openPaused } from './figure.ts'

const tip = (page: Page) => page.locator('.dr-host .dr-tip')

test('a sign without words says what it is: under the pointer, under the focus, under a finger that stays', async ({ page, browser, baseURL }) => {
  const faults = faultsOf(page)
  await openPaused(page)
  const undo = page.getByRole('button', { name: 'Undo' })
  await page.getByRole('button', { name: 'Hire someone' }).click()
  await undo.hover()
  await expect(tip(page)).toBeVisible()
  await expect(tip(page)).toHaveText('UndoCtrlZ')
  // It may be pointed at, and Escape puts it away.
  await tip(page).hover()
  await expect(tip(page)).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(tip(page)).toBeHidden()

  // By keyboard: with the focus, and gone with it; what the words on a button do not say is its description.
  await page.getByRole('button', { name: 'Play', exact: true }).focus()
  await page.keyboard.press('Tab')
  await expect(tip(page)).toHaveText('Back to the event before,')
  const share = page.getByRole('button', { name: 'Share' })
  await expect(share).toHaveAccessibleDescription(/.{12,}/)
  for (let i = 0; i < 12 && !(await share.evaluate((b) => b === document.activeElement)); i++) await page.keyboard.press('Tab')
  await expect(tip(page)).toBeVisible()
  const [there, room] = await Promise.all([tip(page).boundingBox(), share.boundingBox()])
  expect(there!.y).toBeGreaterThanOrEqual(room!.y + room!.height)
  expect(there!.x + there!.width).toBeLessThanOrEqual(1280)

  // Over a dialog, whose Close it names.
  await share.press('Enter')
  await expect(tip(page)).toBeHidden()
  const close = page.locator('dialog').getByRole('button', { name: 'Close' })
  await close.hover()
  await expect(tip(page)).toHaveText('Close')
  const [x, y] = await tip(page).evaluate((box) => {
    const { left, top, width, height } = box.getBoundingClientRect()
    return [left + width / 2, top + height / 2]
  })
  expect(await page.evaluate(([x, y]) => document.elementFromPoint(x, y)?.className, [x, y])).toBe('dr-tip')
  expect(faults).toEqual([])

  const phone = await browser.newContext({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 800 }, baseURL })
  const held = await phone.newPage()
  await openPaused(held)
  const { x: left, y: top, width, height } = (await held.locator('.dr-drawer-opener').boundingBox())!
  const touch = await phone.newCDPSession(held)
  const finger = [{ x: left + width / 2, y: top + height / 2 }]
  await touch.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: finger })
  await expect(tip(held)).toHaveText('Steps, undo and speed of time')
  await touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
  // It wanted to know, not to press.
  await expect(held.locator('.dr-drawer')).toHaveAttribute('data-open', 'false')
  await held.locator('.dr-drawer-opener').tap()
  await expect(tip(held)).toBeHidden()
  await expect(held.locator('.dr-drawer')).toHaveAttribute('data-open', 'true')
  await phone.close()
})
