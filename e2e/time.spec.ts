import { expect, test, type Locator, type Page } from '@playwright/test'
import type { Mounted, MountOptions } from '../src/embed/mount.tsx'
import { action, faultsOf, minuteOf, openPaused } from './figure.ts'

const pin = (page: Page, name: string | RegExp): Locator => page.locator('.dr-timeline').getByRole('button', { name })
const pins = (page: Page): Locator => page.locator('.dr-timeline-pin')
const card = (page: Page): Locator => page.locator('.dr-pin')
const sign = (page: Page, name: string): Locator => page.locator(`[data-sign=${name}]`)
const seek = (page: Page): Locator => page.getByRole('slider', { name: 'Time of day' })

/** A lunch rush with Ben hired in its first moment and Ana trained an hour later. */
async function openDone(page: Page): Promise<void> {
  await openPaused(page)
  await action(page, 'hire').click()
  await later(page)
  await action(page, 'train').click()
  await expect(pins(page)).toHaveCount(2)
}

/** An hour on. */
async function later(page: Page): Promise<void> {
  await seek(page).focus()
  await page.keyboard.press('PageUp')
  await page.keyboard.press('PageUp')
}

const clockOf = (minute: number): string => `${Math.floor(minute / 60)}:${String(minute % 60).padStart(2, '0')}`

/** The minute of the clock that a pin names. */
async function pinMinute(which: Locator): Promise<number> {
  const [, hours, minutes] = /^(\d+):(\d+)/.exec((await which.getAttribute('aria-label')) ?? '')!
  return Number(hours) * 60 + Number(minutes)
}

async function middleOf(of: Locator): Promise<{ x: number; y: number }> {
  await of.locator('.dr-timeline-head').scrollIntoViewIfNeeded()
  const box = (await of.locator('.dr-timeline-head').boundingBox())!
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}

test('a press on a pin goes to its moment and opens its card; Escape closes it, the focus back on the pin', async ({ page }) => {
  const faults = faultsOf(page)
  await openDone(page)
  const ben = pin(page, /hired Ben$/)
  const minute = await pinMinute(ben)
  expect(await minuteOf(page)).toBeGreaterThan(minute)
  const { x, y } = await middleOf(ben)
  await page.mouse.click(x, y)
  await expect(card(page)).toBeFocused()
  await expect(card(page)).toHaveAccessibleName(`${clockOf(minute)}: hired Ben`)
  expect(await minuteOf(page)).toBe(minute)
  await expect(ben).toHaveAttribute('aria-expanded', 'true')
  await expect(pin(page, /still ahead: Ana trained/)).toHaveClass(/dr-timeline-ahead/)
  await page.keyboard.press('Escape')
  await expect(card(page)).toHaveCount(0)
  await expect(ben).toBeFocused()

  await page.keyboard.press('Enter')
  await card(page).getByRole('button', { name: 'What was done next' }).click()
  await expect(card(page)).toHaveAccessibleName(/Ana trained to 1.25×$/)
  expect(await minuteOf(page)).toBe(minute)
  await card(page).getByRole('button', { name: 'Go there' }).click()
  expect(await minuteOf(page)).toBe(minute + 60)
  await expect(card(page).getByRole('button', { name: 'What was done next' })).toBeDisabled()
  await expect(pins(page).last()).toHaveAttribute('aria-expanded', 'true')
  await card(page).getByRole('button', { name: 'Close' }).click()
  await expect(pin(page, /Ana trained/)).toBeFocused()
  expect(faults).toEqual([])
})

test('a pin that is dragged goes where it is let go, its time shown on the way; Escape lets go of nothing', async ({ page }) => {
  const faults = faultsOf(page)
  await openDone(page)
  const ana = pin(page, /Ana trained/)
  const before = await pinMinute(ana)
  const now = await minuteOf(page)
  const { x, y } = await middleOf(ana)
  const held = page.locator('.dr-timeline-held')

  await page.mouse.move(x, y)
  await page.mouse.down()
  await page.mouse.move(x + 40, y, { steps: 5 })
  await expect(held).toBeVisible()
  await expect(held).toHaveText(/^\d+:\d\d$/)
  await page.keyboard.press('Escape')
  await expect(held).toBeHidden()
  await page.mouse.up()
  expect(await pinMinute(ana)).toBe(before)
  await expect(card(page)).toHaveCount(0)
  await expect(sign(page, 'redo')).toBeDisabled()

  await page.mouse.move(x, y)
  await page.mouse.down()
  await page.mouse.move(x + 60, y + 4, { steps: 6 })
  const said = (await held.textContent())!
  await page.mouse.up()
  await expect(ana).toHaveAttribute('aria-label', new RegExp(`^${said}.*Ana trained`))
  const after = await pinMinute(ana)
  expect(after).toBeGreaterThan(before + 30)
  // The moment that is shown stays; what was done lies ahead of it now.
  expect(await minuteOf(page)).toBe(now)
  await expect(ana).toHaveClass(/dr-timeline-ahead/)
  expect((await middleOf(ana)).x).toBeCloseTo(x + 60, -1)

  await sign(page, 'undo').click()
  await expect.poll(() => pinMinute(ana)).toBe(before)
  await sign(page, 'redo').click()
  await expect.poll(() => pinMinute(ana)).toBe(after)
  expect(faults).toEqual([])
})

test('a hand that trembles has pressed', async ({ page }) => {
  await openDone(page)
  const ben = pin(page, /hired Ben$/)
  const before = await pinMinute(ben)
  const { x, y } = await middleOf(ben)
  await page.mouse.move(x, y)
  await page.mouse.down()
  await page.mouse.move(x + 3, y + 2)
  await page.mouse.up()
  await expect(card(page)).toBeVisible()
  expect(await pinMinute(ben)).toBe(before)
})

test('pins by keyboard: one stop, arrows from one to another, moved and removed, the focus where it was', async ({ page }) => {
  const faults = faultsOf(page)
  await openDone(page)
  await expect(page.locator('.dr-timeline-pin[tabindex="0"]')).toHaveCount(1)
  const [ben, ana] = [pin(page, /hired Ben$/), pin(page, /Ana trained/)]
  const [first, second] = [await pinMinute(ben), await pinMinute(ana)]
  await ben.focus()
  await page.keyboard.press('ArrowRight')
  await expect(ana).toBeFocused()
  await page.keyboard.press('ArrowRight')
  await expect(ana).toBeFocused()
  await page.keyboard.press('ArrowLeft')
  await expect(ben).toBeFocused()
  await page.keyboard.press('End')
  await expect(ana).toBeFocused()
  await expect(ana).toHaveAttribute('tabindex', '0')

  await page.keyboard.press('Shift+ArrowLeft')
  await expect.poll(() => pinMinute(ana)).toBe(second - 1)
  await page.keyboard.press('PageDown')
  await expect.poll(() => pinMinute(ana)).toBe(second - 11)
  await page.keyboard.press('Shift+ArrowRight')
  await expect.poll(() => pinMinute(ana)).toBe(second - 10)
  await expect(ana).toBeFocused()
  // Past the other one: the same act keeps the focus.
  for (let i = 0; i < 7; i++) await page.keyboard.press('PageDown')
  await expect.poll(() => pinMinute(ana)).toBe(second - 80)
  await expect(ana).toBeFocused()
  await expect(pins(page).first()).toHaveAttribute('aria-label', /Ana trained/)

  await page.keyboard.press('Delete')
  await expect(pins(page)).toHaveCount(1)
  await expect(ben).toBeFocused()
  expect(await pinMinute(ben)).toBe(first)
  await page.keyboard.press('Backspace')
  await expect(pins(page)).toHaveCount(0)
  await expect(seek(page)).toBeFocused()
  await expect(page.getByText('Wages, 1 person')).toBeVisible()
  expect(faults).toEqual([])
})

test('the card moves, changes and removes; what cannot be is refused in words', async ({ page }) => {
  const faults = faultsOf(page)
  await openDone(page)
  await page.locator('[data-action=train]').click()
  await expect(pin(page, /Ben trained|Ana and Ben trained/)).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(pins(page)).toHaveCount(2)
  const ana = pin(page, /Ana trained/)
  const minute = await pinMinute(ana)
  await ana.focus()
  await page.keyboard.press('Enter')

  const time = card(page).getByRole('textbox', { name: 'Clock time' })
  await card(page).getByRole('button', { name: '10 minutes later' }).click()
  await expect(card(page)).toHaveAccessibleName(new RegExp(`^${clockOf(minute + 10)}: Ana trained`))
  await expect(time).toHaveValue(clockOf(minute + 10))
  await time.fill('12:00')
  await time.press('Enter')
  await expect(card(page)).toHaveAccessibleName(/^12:00: Ana trained/)
  await expect(time).toBeFocused()
  await time.press('ArrowUp')
  await expect(card(page)).toHaveAccessibleName(/^12:01: Ana trained/)
  await time.fill('half past')
  await time.press('Enter')
  await expect(card(page).getByRole('alert')).toContainText('“half past” is not a time of day')
  await expect(time).toHaveAttribute('aria-invalid', 'true')
  await time.press('Escape')
  await expect(time).toHaveValue('12:01')
  await expect(card(page)).toBeVisible()

  const speed = card(page).getByRole('textbox', { name: 'Trained to' })
  await expect(card(page)).toContainText('+$3.33/h')
  await card(page).getByRole('button', { name: 'Trained to: more' }).click()
  await expect(speed).toHaveValue('1.3×')
  await speed.fill('2')
  await speed.press('Enter')
  await expect(card(page)).toHaveAccessibleName(/Ana trained to 2×$/)
  await expect(card(page)).toContainText('+$16.67/h')
  await speed.fill('5')
  await speed.press('Enter')
  await expect(card(page).getByRole('alert')).toContainText('is not a number from 0.05× to 4.95×')
  await speed.press('Escape')
  await card(page).getByRole('combobox', { name: 'Who' }).selectOption('Ben')
  await expect(card(page)).toHaveAccessibleName(/Ben trained to 2×$/)

  // Before Ben is hired nobody can train him, and while he is trained nobody can take his hiring back.
  await time.fill('9:00')
  await time.press('Enter')
  await expect(card(page)).toContainText('Ben is not there at 9:00')
  await card(page).getByRole('button', { name: 'What was done before' }).click()
  await card(page).getByRole('button', { name: 'Remove' }).click()
  await expect(card(page)).toContainText('“Ben trained to 2×” needs this; remove that first')
  await expect(page.locator('.dr-trouble')).toContainText('“Ben trained to 2×” needs this')
  await expect(pins(page)).toHaveCount(2)
  await card(page).getByRole('button', { name: 'What was done next' }).click()
  await card(page).getByRole('button', { name: 'Remove' }).click()
  await expect(card(page)).toHaveCount(0)
  await expect(pins(page)).toHaveCount(1)
  await expect(pin(page, /hired Ben$/)).toBeFocused()
  await expect(page.locator('.dr-trouble')).toHaveCount(0)
  expect(faults).toEqual([])
})

test('somebody away has a time to come back, or none', async ({ page }) => {
  await openPaused(page, '?scenario=many-hands')
  await action(page, 'sick').click()
  await pin(page, /calls in sick$/).focus()
  await page.keyboard.press('Enter')
  const away = card(page).getByRole('checkbox')
  await expect(away).toBeChecked()
  await away.uncheck()
  const minutes = card(page).getByRole('textbox', { name: 'Minutes away' })
  await expect(minutes).toHaveValue('30')
  await minutes.fill('1')
  await minutes.press('Enter')
  await page.keyboard.press('Escape')
  await expect(page.locator('[data-action=welcome]')).toBeEnabled()
  await seek(page).focus()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await expect(page.locator('[data-action=welcome]')).toBeDisabled()
  await pin(page, /calls in sick$/).focus()
  await page.keyboard.press('Enter')
  await away.check()
  await expect(minutes).toHaveCount(0)
})

test('undo and redo walk through what was done, by button and by key', async ({ page }) => {
  const faults = faultsOf(page)
  await openPaused(page)
  await expect(sign(page, 'undo')).toBeDisabled()
  await expect(sign(page, 'redo')).toBeDisabled()
  await action(page, 'hire').click()
  await action(page, 'train').click()
  await expect(pins(page)).toHaveCount(2)
  await sign(page, 'undo').click()
  await expect(pins(page)).toHaveCount(1)
  await page.keyboard.press('Control+z')
  await expect(pins(page)).toHaveCount(0)
  await expect(page.getByText('Wages, 1 person')).toBeVisible()
  await expect(sign(page, 'undo')).toBeDisabled()
  await page.keyboard.press('Control+Shift+z')
  await page.keyboard.press('Control+y')
  await expect(pins(page)).toHaveCount(2)
  await expect(page.getByText('Wages, 2 people')).toBeVisible()
  await expect(sign(page, 'redo')).toBeDisabled()
  // A new act forgets what was undone.
  await page.keyboard.press('Meta+z')
  await expect(pins(page)).toHaveCount(1)
  await action(page, 'sick').click()
  await expect(sign(page, 'redo')).toBeDisabled()

  // Keys are the page's own outside the figure, and a field's own in it.
  await page.getByRole('link', { name: 'One star' }).focus()
  await page.keyboard.press('Control+z')
  await pin(page, /calls in sick/).focus()
  await page.keyboard.press('Enter')
  await card(page).getByRole('textbox', { name: 'Clock time' }).focus()
  await page.keyboard.press('Control+z')
  await page.keyboard.press('.')
  await expect(pins(page)).toHaveCount(2)
  expect(faults).toEqual([])
})

test('acting in the past drops what was done later, says so, and undo brings it back', async ({ page }) => {
  await openDone(page)
  const note = page.locator('.dr-timeline-dropped')
  await expect(note).toHaveText('')
  await pin(page, /hired Ben$/).focus()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Escape')
  await action(page, 'sick').click()
  await expect(pins(page)).toHaveCount(2)
  await expect(pin(page, /Ana trained/)).toHaveCount(0)
  await expect(note).toContainText('What was done later was dropped.')
  await note.getByRole('button', { name: 'Undo brings it back' }).click()
  await expect(pin(page, /still ahead: Ana trained/)).toBeVisible()
  await expect(pin(page, /calls in sick/)).toHaveCount(0)
  await expect(note).toHaveText('')
  await expect(seek(page)).toBeFocused()
})

test.describe('with a finger', () => {
  test.use({ hasTouch: true, viewport: { width: 360, height: 640 } })

  test('a pin is tapped, carried sideways, and lets the page scroll', async ({ page }) => {
    await openDone(page)
    const ana = pin(page, /Ana trained/)
    const before = await pinMinute(ana)
    await page.locator('.dr-timeline').scrollIntoViewIfNeeded()
    const session = await page.context().newCDPSession(page)
    const touch = async (type: 'touchStart' | 'touchMove' | 'touchEnd', x = 0, y = 0): Promise<void> => {
      await session.send('Input.dispatchTouchEvent', { type, touchPoints: type === 'touchEnd' ? [] : [{ x, y }] })
    }
    const drag = async (dx: number, dy: number): Promise<void> => {
      const { x, y } = await middleOf(ana)
      await touch('touchStart', x, y)
      for (let i = 1; i <= 8; i++) await touch('touchMove', x + (dx * i) / 8, y + (dy * i) / 8)
      await touch('touchEnd')
    }
    const scrolled = await page.evaluate(() => scrollY)
    await drag(0, -120)
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(scrolled + 40)
    expect(await pinMinute(ana)).toBe(before)
    await expect(card(page)).toHaveCount(0)

    // The page comes to rest before the pin is taken again.
    const moves = (): Promise<number> =>
      page.evaluate(async () => {
        const from = scrollY
        for (let i = 0; i < 6; i++) await new Promise((done) => requestAnimationFrame(done))
        return Math.abs(scrollY - from)
      })
    await expect.poll(moves).toBe(0)
    await drag(60, 2)
    await expect.poll(() => pinMinute(ana)).toBeGreaterThan(before + 60)
    await expect(card(page)).toHaveCount(0)
    const { x, y } = await middleOf(ana)
    await page.touchscreen.tap(x, y)
    await expect(card(page)).toBeVisible()
  })
})

interface Host {
  DinnerRush: { mount(root: Element | ShadowRoot, options?: MountOptions): Promise<Mounted> }
  figure: Mounted
}

/** A figure in a shadow root of somebody's page. */
async function openShadow(page: Page, options: MountOptions): Promise<void> {
  await page.route('**/post.html', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: '<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,"><title>A post</title><div id="root"></div><script src="/embed/embed.js"></script>',
    }),
  )
  await page.goto('/post.html')
  await page.evaluate(async (given) => {
    const host = globalThis as unknown as Host
    host.figure = await host.DinnerRush.mount(document.getElementById('root')!.attachShadow({ mode: 'open' }), { ...given, autoplay: false })
  }, options)
}

test('steps go to the next event and back, and the space bar plays where nothing else knows it', async ({ page }) => {
  await openShadow(page, { scenario: 'lunch-rush', at: '12:00' })
  const time = (): Promise<number> => page.evaluate(() => (globalThis as unknown as Host).figure.store.getState().playback.time)
  const times: number[] = [await time()]
  for (let i = 0; i < 6; i++) {
    await sign(page, 'forward').click()
    times.push(await time())
    expect(times[i + 1]).toBeGreaterThan(times[i])
  }
  await page.keyboard.press(',')
  expect(await time()).toBe(times[5])
  await page.keyboard.press('.')
  expect(await time()).toBe(times[6])
  for (let i = 5; i > 0; i--) {
    await sign(page, 'back').click()
    expect(await time()).toBe(times[i])
  }
  await seek(page).focus()
  await page.keyboard.press('Space')
  await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible()
  // A step stops time.
  await page.keyboard.press('.')
  await expect(page.getByRole('button', { name: 'Play', exact: true })).toBeVisible()
  await sign(page, 'again').focus()
  await page.keyboard.press('Space')
  await expect(page.getByRole('button', { name: 'Play', exact: true })).toBeVisible()
  expect(await time()).toBe(times[0])
})

test('two restaurants: what both have done once and in both, the own of each marked; in a shadow root', async ({ page }) => {
  const faults = faultsOf(page)
  await openShadow(page, { scenario: 'lunch-rush', at: '12:00', show: ['stage', 'timeline'] })
  await page.evaluate(() => {
    const { store } = (globalThis as unknown as Host).figure
    store.apply({ do: 'hire', value: { name: 'Ben' } })
    store.intend({ do: 'seek', time: store.getState().playback.time + 60 })
    store.intend({
      do: 'compare',
      a: { commands: [{ do: 'train', who: 'ana', value: 2 }], cost: null },
      b: { commands: [{ do: 'hire', value: { name: 'Cy' } }], cost: null },
    })
  })
  await expect(pin(page, /^13:00: A: Ana trained to 2×$/)).toBeVisible()
  await expect(pin(page, /^13:00: B: hired Cy$/)).toBeVisible()
  await expect(page.locator('.dr-timeline-pin .dr-timeline-number')).toHaveText(['1', '2A', '2B'])
  const lists = (): Promise<number[][]> =>
    page.evaluate(() => {
      const { runs } = (globalThis as unknown as Host).figure.store.getState()
      return [runs.a.commands.map((c) => c.at), runs.b!.commands.map((c) => c.at)]
    })
  const [[hired]] = await lists()
  await pin(page, /hired Ben$/).focus()
  await page.keyboard.press('PageUp')
  await expect.poll(async () => (await lists()).map(([first]) => first)).toEqual([hired + 10, hired + 10])
  await page.keyboard.press('Enter')
  await expect(card(page)).toContainText('in both restaurants')
  await page.keyboard.press('Escape')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await expect(pin(page, /B: hired Cy$/)).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(card(page)).toContainText('in restaurant B alone')
  await card(page).getByRole('button', { name: 'Remove' }).click()
  await expect.poll(async () => (await lists()).map((list) => list.length)).toEqual([2, 1])
  await expect(pin(page, /Ana trained/)).toBeFocused()
  await page.keyboard.press('Control+z')
  await expect.poll(async () => (await lists()).map((list) => list.length)).toEqual([2, 2])
  expect(faults).toEqual([])
})

test('where time may not be touched, nothing of it is there and what was done is a list', async ({ page }) => {
  await openShadow(page, { scenario: 'lunch-rush', at: '12:00', controls: ['staff'], show: ['timeline', 'actions'] })
  await page.locator('[data-action=hire]').click()
  await expect(page.getByRole('list', { name: 'What was done' }).getByRole('listitem')).toHaveText(['12:00: hired Ben'])
  await expect(pins(page)).toHaveCount(1)
  await expect(page.locator('.dr-timeline').getByRole('button')).toHaveCount(0)
  for (const name of ['undo', 'redo', 'back', 'forward', 'again']) await expect(sign(page, name)).toHaveCount(0)
  const box = (await pins(page).locator('.dr-timeline-head').boundingBox())!
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2)
  await page.locator('[data-action=hire]').focus()
  await page.keyboard.press('Control+z')
  await expect(card(page)).toHaveCount(0)
  await expect(pins(page)).toHaveCount(1)
})

for (const width of [320, 360, 768, 1280]) {
  test(`at ${width} pixels the header and a pin's card fit, and everything in them can be hit`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 })
    await openDone(page)
    const drawer = page.getByRole('button', { name: 'Steps, undo and speed of time' })
    if (await drawer.isVisible()) await drawer.click()
    await pins(page).last().focus()
    await page.keyboard.press('Enter')
    await expect(card(page)).toBeVisible()
    const found = await page.evaluate(() => {
      // What is not there at this width, or only holds others together, has no box.
      const all = (where: string): Element[] => [...document.querySelectorAll(where)].filter((e) => e.getClientRects().length > 0)
      const parts = all('.dr-header > *, .dr-time > *, .dr-drawer > *, .dr-pin button, .dr-pin input, .dr-pin select, .dr-pin h3')
      const outside = parts.filter((e) => {
        const box = e.getBoundingClientRect()
        const frame = e.closest('.dr-header, .dr-pin')!.getBoundingClientRect()
        return box.left < frame.left - 0.5 || box.right > frame.right + 0.5 || box.top < frame.top - 0.5 || box.bottom > frame.bottom + 0.5
      })
      const clipped = all('.dr-header button, .dr-pin button, .dr-pin h3').filter((e) => e.scrollWidth > e.clientWidth + 1)
      const small = all('.dr-header button, .dr-pin button, .dr-pin input[type=text], .dr-pin select').filter((e) => {
        const { width: w, height: h } = e.getBoundingClientRect()
        return w < 43.5 || h < 43.5
      })
      const hits = [...document.querySelectorAll('.dr-timeline-hit')].filter((e) => {
        const { width: w, height: h } = e.getBoundingClientRect()
        return w < 23.9 || h < 23.9
      })
      const name = (e: Element): string => `${e.className} ${e.textContent}`
      return { sideways: document.documentElement.scrollWidth - innerWidth, outside: outside.map(name), clipped: clipped.map(name), small: small.map(name), hits: hits.length }
    })
    expect(found).toEqual({ sideways: 0, outside: [], clipped: [], small: [], hits: 0 })
  })
}
