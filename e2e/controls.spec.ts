import { expect, test } from '@playwright/test'
import { action, countFrames, faultsOf, minuteOf, openPaused, status } from './figure.ts'

test('opens just before the rush and shows it overwhelm one employee, with no click', async ({ page }) => {
  const faults = faultsOf(page)
  await page.goto('/?scenario=lunch-rush')
  const opened = await minuteOf(page)
  expect(opened).toBeGreaterThan(11 * 60 + 30)
  // Five seconds at the scene's pace; a slow machine may take longer to show them.
  await expect.poll(() => minuteOf(page), { timeout: 30_000 }).toBeGreaterThanOrEqual(opened + 15)
  await expect(status(page)).toHaveText(/(\d\d|[5-9])\s(people are waiting|wait) and the line grows. 1\d\d\san hour come, Ana can serve about\s30/)
  expect(faults).toEqual([])
})

test('hire, train, sick, welcome back and let go change what is read', async ({ page }) => {
  const faults = faultsOf(page)
  await openPaused(page)
  await expect(action(page, 'let-go')).toBeDisabled()

  await page.getByRole('button', { name: 'Hire someone +$15/h' }).click()
  await expect(page.getByText('Wages, 2 people')).toBeVisible()
  await expect(action(page, 'let-go')).toHaveText('Let Ben go−$15/h')

  await expect(action(page, 'train')).toHaveText('Train Ana to 1.25×+$3.33/h')
  await action(page, 'train').click()
  await expect(action(page, 'train')).toHaveText(/^Train Ben to 1.25×/)

  await expect(action(page, 'welcome')).toBeDisabled()
  await action(page, 'sick').click()
  await expect(status(page)).toContainText(/Ana is out sick; (1\sof\s2\sat work|\d+\san hour come, Ben can serve about\s\d+)/)
  await expect(page.locator('[data-part=stage]').getByText('out sick').first()).toBeAttached()
  await action(page, 'sick').click()
  await expect(status(page)).toContainText('Ana and Ben are out sick; nobody is at work')
  await expect(action(page, 'sick')).toBeDisabled()

  await page.getByRole('button', { name: 'Welcome Ana back' }).click()
  await page.getByRole('button', { name: 'Welcome Ben back' }).click()
  await expect(status(page)).not.toContainText('sick')
  await expect(action(page, 'welcome')).toBeDisabled()

  await action(page, 'let-go').click()
  await expect(action(page, 'let-go')).toBeDisabled()
  expect(faults).toEqual([])
})

test('training ends at the wall', async ({ page }) => {
  await openPaused(page, '?scenario=one-star')
  for (let i = 0; i < 8 && (await action(page, 'train').isEnabled()); i++) {
    const label = await action(page, 'train').innerText()
    await action(page, 'train').click()
    await expect(action(page, 'train')).not.toHaveText(label)
  }
  await expect(action(page, 'train')).toBeDisabled()
  await expect(action(page, 'train')).toContainText('two arms are all there are')
})

test('sliders move by keyboard', async ({ page }) => {
  await openPaused(page)
  const pace = page.getByRole('slider', { name: 'Speed of time' })
  await pace.focus()
  await page.keyboard.press('ArrowRight')
  await expect(page.getByText('6 min/s')).toBeVisible()
  await page.keyboard.press('Home')
  await expect(page.getByText('0.25 min/s')).toBeVisible()
  await page.keyboard.press('End')
  await expect(page.getByText('60 min/s')).toBeVisible()

  const demand = page.getByRole('slider', { name: 'Customers per hour' })
  const now = Number(await demand.inputValue())
  await demand.focus()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await expect(action(page, 'demand')).toContainText(`${now + 2} customers/h`)
  await page.keyboard.press('Home')
  await expect(action(page, 'demand')).toContainText('0 customers/h')
  // What was switched off can be switched on again.
  await page.keyboard.press('End')
  await expect(demand).toHaveJSProperty('value', (await demand.getAttribute('max'))!)

  const more = page.getByRole('slider', { name: /more employees/i })
  await more.focus()
  await page.keyboard.press('ArrowRight')
  await expect(page.getByText('Wages, 2 people')).toBeVisible()
  const faster = page.getByRole('slider', { name: /faster employees/i })
  await faster.focus()
  const step = await action(page, 'train').innerText()
  await page.keyboard.press('ArrowUp')
  // A little faster already: the next step costs less.
  await expect(action(page, 'train')).not.toHaveText(step)
})

test('the telling changes the words, and no number', async ({ page }) => {
  await openPaused(page)
  const read = async (): Promise<string[]> => (await page.locator('.dr-figure').innerText()).match(/\d[\d,.]*/g) ?? []
  const clock = await minuteOf(page)
  const bill = (await page.locator('[data-part=bill]').innerText()).match(/\d[\d,.]*/g)
  expect((await read()).length).toBeGreaterThan(10)
  await page.getByRole('radio', { name: 'System' }).check()
  await expect(page.getByRole('button', { name: 'Add a node +$15/h' })).toBeVisible()
  await expect(action(page, 'sick')).toHaveText('A node crashesstill billed')
  await expect(page.getByText('1 min here = 1 s there')).toBeVisible()
  await expect(page.getByRole('button', { name: /hire/i })).toHaveCount(0)
  expect(await minuteOf(page)).toBe(clock)
  expect((await page.locator('[data-part=bill]').innerText()).match(/\d[\d,.]*/g)).toEqual(bill)
})

test('an employee has a card: readings and actions, closed by Escape, the focus back where it was', async ({ page }) => {
  await openPaused(page)
  await action(page, 'hire').click()
  const ben = page.locator('.dr-stage-person[data-id=ben]')
  await ben.focus()
  await page.keyboard.press('Enter')
  const card = page.getByRole('dialog', { name: 'Ben, employee' })
  await expect(card).toBeFocused()
  await expect(card.locator('[data-fact=speed]')).toHaveText('1×')
  await card.getByRole('button', { name: /^Train to 1.25×/ }).click()
  await expect(card.locator('[data-fact=speed]')).toHaveText('1.25×')
  await expect(card.locator('[data-fact=wage]')).toHaveText('$18.33/h')
  await card.getByRole('button', { name: 'Slow down' }).click()
  await expect(card).toContainText('at 50% of their pace')
  await card.getByRole('button', { name: 'Well again' }).click()
  await card.getByRole('button', { name: 'Call in sick' }).click()
  await expect(card).toContainText('out sick')
  await card.getByRole('button', { name: 'Welcome back' }).click()
  await expect(card).not.toContainText('out sick')
  await page.keyboard.press('Escape')
  await expect(card).toHaveCount(0)
  await expect(ben).toBeFocused()

  await ben.press('Enter')
  await action(page, 'card-sick').click()
  await action(page, 'card-let-go').click()
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(page.getByText('Wages, 1 person')).toBeVisible()
})

test('pause, play, start over and the end of the day', async ({ page }) => {
  await openPaused(page)
  const opened = await minuteOf(page)
  await action(page, 'hire').click()
  await page.getByRole('slider', { name: 'Speed of time' }).focus()
  await page.keyboard.press('End')
  await page.getByRole('button', { name: 'Play', exact: true }).click()
  await expect(page.getByRole('button', { name: 'Play again from the start' })).toBeVisible({ timeout: 45_000 })
  await expect(status(page)).toHaveText(/^The day is over: \d+\sserved, \d+\slost\.$/)
  await action(page, 'hire').click()
  await expect(page.getByRole('alert')).toContainText('the day is over')
  await page.getByRole('button', { name: 'Dismiss' }).click()
  await page.getByRole('button', { name: 'Start over' }).click()
  await expect(page.getByText('Wages, 1 person')).toBeVisible()
  expect(await minuteOf(page)).toBeLessThanOrEqual(opened)
})

test('takes no frames while paused, out of view or behind another tab, and does not burst after', async ({ page }) => {
  const frames = await countFrames(page)
  await openPaused(page)
  // What comes after the first picture is drawn once.
  await expect(page.locator('[data-coming]')).toHaveCount(0)
  await expect(page.locator('.dr-timeline-fan').first()).toBeVisible()
  const rests = async (): Promise<void> => {
    await page.waitForTimeout(600)
    const before = await frames()
    await page.waitForTimeout(600)
    expect(await frames()).toBe(before)
  }
  await rests()
  await page.getByRole('button', { name: 'Play', exact: true }).click()
  await page.evaluate(() => {
    document.body.style.paddingBottom = '4000px'
    scrollTo(0, 4000)
  })
  await rests()
  const away = await minuteOf(page)
  await page.evaluate(() => scrollTo(0, 0))
  await expect.poll(() => minuteOf(page)).toBeGreaterThan(away)
  const hide = (hidden: boolean): Promise<void> =>
    page.evaluate((state) => {
      Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => state })
      document.dispatchEvent(new Event('visibilitychange'))
    }, hidden ? 'hidden' : 'visible')
  await hide(true)
  const hidden = await minuteOf(page)
  await rests()
  await hide(false)
  // 1.2 s of sleep at 4 min/s would be five minutes at once.
  expect((await minuteOf(page)) - hidden).toBeLessThanOrEqual(1)
})

test('keeps still under reduced motion until somebody plays', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.goto('/?scenario=lunch-rush')
  const play = page.getByRole('button', { name: 'Play', exact: true })
  await expect(play).toBeVisible()
  const opened = await minuteOf(page)
  await page.waitForTimeout(1500)
  expect(await minuteOf(page)).toBe(opened)
  await play.click()
  await expect.poll(() => minuteOf(page)).toBeGreaterThan(opened)
})

test('the address follows the preset', async ({ page }) => {
  await page.goto('/?scenario=lunch-rush')
  await page.getByRole('link', { name: 'Sick day' }).click()
  await expect(page.getByRole('link', { name: 'Sick day' })).toHaveAttribute('aria-current', 'page')
  const title = await page.locator('.dr-title').innerText()
  // By its name, or with the moment as soon as time has gone on.
  await expect(page).toHaveURL(/\?(scenario=sick-day|state=1\S+)$/)
  await page.reload()
  await expect(page.locator('.dr-title')).toHaveText(title)
  await expect(page.getByRole('link', { name: 'Sick day' })).toHaveAttribute('aria-current', 'page')
})

test('light, dark and what the system says', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' })
  await page.goto('/?scenario=lunch-rush')
  await expect(page.locator('.dr-host')).toBeVisible()
  const ground = (): Promise<string> => page.evaluate(() => getComputedStyle(document.querySelector('.dr-host')!).backgroundColor)
  const dark = await ground()
  const opener = page.getByRole('button', { name: 'Language and colours' })
  await expect(page.getByRole('radio', { name: 'Light' })).toBeHidden()
  await opener.press('Enter')
  await page.getByRole('radio', { name: 'Light' }).check()
  expect(await ground()).not.toBe(dark)
  await page.getByRole('radio', { name: 'Auto' }).check()
  expect(await ground()).toBe(dark)
  await page.emulateMedia({ colorScheme: 'light' })
  await expect.poll(ground).not.toBe(dark)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('radio', { name: 'Light' })).toBeHidden()
  await expect(opener).toBeFocused()
})

for (const width of [320, 360, 768, 1280]) {
  test(`at ${width} pixels nothing overlaps, nothing scrolls sideways, everything can be hit`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 })
    await openPaused(page, '?scenario=many-hands')
    await action(page, 'sick').click()
    await page.locator('.dr-stage-person').nth(1).press('Enter')
    await expect(page.getByRole('dialog')).toBeVisible()
    const found = await page.evaluate(() => {
      const boxes = [...document.querySelectorAll('.site-bar, .dr-header, .dr-status, [data-part], .dr-employee, .dr-actions, .site-foot')].map((e) => ({
        name: e.className,
        box: e.getBoundingClientRect(),
      }))
      const overlaps = boxes.flatMap((a, i) =>
        boxes
          .slice(i + 1)
          .filter((b) => Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left) > 1 && Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top) > 1)
          .map((b) => `${a.name} over ${b.name}`),
      )
      const small = [...document.querySelectorAll('button, .dr-slider, .dr-pace, .dr-segment input, .site-nav a')]
        .filter((e) => e.closest('.dr-map') === null)
        .map((e) => ({ name: `${e.className} ${e.textContent}`, height: e.getBoundingClientRect().height }))
        // What is closed takes no room.
        .filter((e) => e.height > 0 && e.height < 43.5)
      const top = document.querySelector('.dr-stage')!.getBoundingClientRect().top
      return { high: top <= 300, sideways: document.documentElement.scrollWidth - innerWidth, overlaps, small }
    })
    expect(found).toEqual({ high: true, sideways: 0, overlaps: [], small: [] })
  })
}
