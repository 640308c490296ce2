import { expect, test, type Locator, type Page } from '@playwright/test'
import { faultsOf, openPaused } from './figure.ts'
import { intend } from './states.ts'

/** What of the figure a hand may come down on, on the way through the page. */
const GROUNDS = ['.dr-title', '.dr-stage', '.dr-actions', '.dr-timeline', '.dr-actions input', '.dr-pace input', '.dr-waits-svg', '.dr-crew-chart', '.dr-trace-chart', '.dr-map-plot', '.dr-map-more input', '.dr-map-upright', '.dr-bill']

async function middleOf(place: Locator): Promise<{ x: number; y: number }> {
  await place.evaluate((element) => element.scrollIntoView({ block: 'center' }))
  const box = (await place.boundingBox())!
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}


const scrolled = (page: Page): Promise<number> => page.evaluate(() => scrollY)

test('the wheel is the page’s, whatever of the figure it turns over', async ({ page }) => {
  await openPaused(page, '?scenario=sick-day&at=12:40')
  const kept = await page.evaluate((grounds) => {
    // Bubbled to the window, when whoever would keep it has had it.
    const kept: string[] = []
    let prevented = false
    addEventListener('wheel', (event) => (prevented = event.defaultPrevented))
    for (const ground of grounds) {
      prevented = false
      const whole = document.querySelector(ground)!
      for (const element of [whole, ...whole.querySelectorAll('*')]) {
        element.dispatchEvent(new WheelEvent('wheel', { deltaY: 100, bubbles: true, cancelable: true, composed: true }))
        if (prevented) kept.push(ground)
      }
    }
    return kept
  }, GROUNDS)
  expect(kept).toEqual([])
  for (const ground of GROUNDS) {
    const { x, y } = await middleOf(page.locator(ground).first())
    await page.mouse.move(x, y)
    const before = await scrolled(page)
    await page.mouse.wheel(0, before > 60 ? -60 : 60)
    await expect.poll(() => scrolled(page), { message: ground }).not.toBe(before)
  }
})

test.describe('by touch', () => {
  test.use({ viewport: { width: 390, height: 700 }, hasTouch: true, isMobile: true })

  test('a finger scrolls the page from anywhere, and two make it larger', async ({ page }) => {
    const faults = faultsOf(page)
    await page.goto('/?scenario=sick-day&at=12:40&autoplay=no')
    await expect(page.locator('.dr-trace-chart')).toBeVisible()
    await page.getByRole('button', { name: 'Steps, undo and speed of time' }).click()
    const client = await page.context().newCDPSession(page)
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', ...touchPoints: { x: number; y: number }[]) => client.send('Input.dispatchTouchEvent', { type, touchPoints })
    const stands = () => page.evaluate(() => [...document.querySelectorAll('[data-clock], [aria-valuetext]')].map((element) => element.getAttribute('aria-valuetext') ?? element.textContent).join('\n'))
    const before = await stands()
    for (const ground of GROUNDS) {
      const place = await middleOf(page.locator(ground).first())
      // Beside the thumb of what goes upwards itself.
      const { x, y } = ground === '.dr-map-upright' ? { x: place.x, y: place.y - 110 } : place
      const from = await scrolled(page)
      const up = from > 200 ? 1 : -1
      await touch('touchStart', { x, y })
      for (let i = 1; i <= 6; i++) await touch('touchMove', { x, y: y + up * i * 15 })
      await touch('touchEnd')
      await expect.poll(() => scrolled(page), { message: ground }).not.toBe(from)
    }
    expect(await stands()).toBe(before)
    const still = await page.evaluate(() => {
      const fixed: string[] = []
      for (const element of document.querySelectorAll('body *')) {
        const { touchAction } = getComputedStyle(element)
        if (touchAction !== 'auto' && touchAction !== 'manipulation' && !touchAction.includes('pinch-zoom')) fixed.push(`${element.getAttribute('class')}: ${touchAction}`)
      }
      return fixed
    })
    expect(still).toEqual([])
    expect(faults).toEqual([])
  })

  test('the thumb of the upright slider goes with the finger', async ({ page }) => {
    await openPaused(page, '?scenario=many-hands')
    const slider = page.getByRole('slider', { name: /faster employees/i })
    await slider.evaluate((element) => element.scrollIntoView({ block: 'center' }))
    const box = (await slider.boundingBox())!
    const { value, min, max } = await slider.evaluate(({ value, min, max }: HTMLInputElement) => ({ value: Number(value), min: Number(min), max: Number(max) }))
    const [x, y] = [box.x + box.width / 2, box.y + box.height - 22 - ((value - min) / (max - min)) * (box.height - 44)]
    const client = await page.context().newCDPSession(page)
    const from = await scrolled(page)
    await client.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y }] })
    for (let i = 1; i <= 6; i++) await client.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: [{ x, y: y - i * 10 }] })
    await client.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
    expect(await scrolled(page)).toBe(from)
    await expect(slider).not.toHaveAttribute('aria-valuetext', /^1 times/)
    expect(Number(await slider.inputValue())).toBeGreaterThan(value + 20)
  })
})

/** Walks once through the figure with the tab key: each stop's name, and what was wrong with how it shows. */
async function stopsOf(page: Page): Promise<{ stops: string[]; unseen: string[] }> {
  const [stops, unseen]: [string[], string[]] = [[], []]
  await page.locator('.site-lang').focus()
  for (let i = 0; i < 80; i++) {
    await page.keyboard.press('Tab')
    const at = await page.evaluate(() => {
      const element = document.activeElement!
      const name = element.getAttribute('aria-label') ?? element.closest('label')?.textContent ?? element.textContent!.trim().slice(0, 40)
      // A customer's own button is not seen: they are outlined where they stand.
      if (element.closest('.dr-stage-guests')) return { within: true, name, ring: document.querySelector('.dr-stage-mark:not(:empty)') !== null, bare: true, shown: true }
      const box = element.getBoundingClientRect()
      const ring = [element, ...element.querySelectorAll('[class$=-ring]'), element.nextElementSibling].some((one) => {
        if (!one) return false
        const { outlineStyle, outlineWidth, stroke, strokeWidth, visibility } = getComputedStyle(one)
        const outlined = outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2
        return outlined || (one instanceof SVGElement && one.matches('[class$=-ring]') && stroke !== 'none' && visibility !== 'hidden' && Number.parseFloat(strokeWidth) >= 2)
      })
      // Something of it is what lies uppermost there.
      const spots = [0.5, 0.1, 0.9].map((part) => document.elementFromPoint(box.left + box.width * part, box.top + box.height / 2))
      // What a picture is drawn upon may lie over its handle, seen through.
      const drawnUpon = (spot: Element): boolean => element instanceof SVGElement && element.ownerSVGElement!.contains(spot)
      const bare = spots.some((spot) => spot !== null && (drawnUpon(spot) || element.contains(spot) || spot.contains(element) || element.closest('label')?.contains(spot)))
      const within = element.closest('[data-dinner-rush]') !== null
      return { within, name, ring, bare, shown: box.bottom > 0 && box.top < innerHeight }
    })
    if (!at.within) {
      if (stops.length > 0) return { stops, unseen }
      continue
    }
    stops.push(at.name)
    if (!at.ring) unseen.push(`${at.name}: no ring`)
    if (!at.shown || !at.bare) unseen.push(`${at.name}: out of sight`)
  }
  throw new Error(`More than 80 stops: ${stops.join(', ')}`)
}

test('sixty employees, five pins and every view are few stops of the tab key, each with a ring and in sight', async ({ page }) => {
  await page.goto('/?scenario=sick-day&at=12:40&autoplay=no')
  await expect(page.locator('.dr-stage-person').first()).toBeVisible()
  await page.evaluate(() => {
    const { store } = (document.querySelector('[data-dinner-rush]') as unknown as { dinnerRush: { store: { apply(command: object): void } } }).dinnerRush
    for (let i = 0; i < 56; i++) store.apply({ do: 'hire', value: { name: `P${i}` } })
  })
  await intend(page, { do: 'seek', time: 290 })
  const { stops, unseen } = await stopsOf(page)
  expect(unseen).toEqual([])
  // Nine of time and telling, three dialogs; the staff, six acts, the moment, the pins; seven tables; the map's two sliders, its marker
  // and its switch; the trace's four; the question's line, its numbers and its two buttons; a hint for each of two tasks.
  expect(stops.length, stops.join('\n')).toBeLessThanOrEqual(48)
})

test('keys mean something only with the focus inside', async ({ page }) => {
  await openPaused(page, '?scenario=sick-day&at=12:40')
  const stands = () => page.evaluate(() => {
    const { runs, playback, view } = (document.querySelector('[data-dinner-rush]') as unknown as { dinnerRush: { store: { getState(): { runs: { a: { commands: unknown[] } }; playback: { time: number; playing: boolean }; view: { panel: unknown } } } } }).dinnerRush.store.getState()
    return JSON.stringify([runs.a.commands.length, playback.time, playback.playing, view.panel])
  })
  const before = await stands()
  await page.getByRole('link', { name: 'Sick day' }).focus()
  for (const key of ['Space', ',', '.', '?', 'Control+z', 'Control+y', 'Home', 'Delete']) await page.keyboard.press(key)
  expect(await stands()).toBe(before)
  await page.getByRole('slider', { name: 'Speed of time' }).focus()
  await page.keyboard.press('.')
  expect(await stands()).not.toBe(before)
})

test('each slider says its value in words and goes by arrows, pages, to its ends', async ({ page }) => {
  await openPaused(page, '?scenario=many-hands&at=12:10')
  for (const name of ['Speed of time', 'Customers per hour', 'Time of day', /more employees/i, /faster employees/i]) {
    const slider = page.getByRole('slider', { name })
    await slider.focus()
    const at = () => slider.getAttribute('aria-valuetext')
    for (const [there, back] of [['ArrowRight', 'ArrowLeft'], ['PageUp', 'PageDown'], ['Home', 'End']]) {
      const before = await at()
      expect(before, String(name)).toMatch(/\d/)
      await page.keyboard.press(back)
      await expect.poll(at, { message: `${String(name)}: ${back}` }).not.toBe(before)
      const now = await at()
      await page.keyboard.press(there)
      await expect.poll(at, { message: `${String(name)}: ${there}` }).not.toBe(now)
    }
  }
})
