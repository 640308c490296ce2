import { expect, test, type Locator, type Page } from '@playwright/test'
import { faultsOf, minuteOf, openPaused, rested } from './figure.ts'

const form = (page: Page): Locator => page.getByRole('dialog', { name: 'Two restaurants, the same customers' })
const pane = (page: Page, which: 'a' | 'b'): Locator => page.locator(`[data-pane=${which}]`)
const side = (page: Page, which: 'a' | 'b'): Locator => form(page).locator(`[data-side=${which}]`)
const headerButton = (page: Page): Locator => page.locator('.dr-header').getByRole('button', { name: 'Compare' })

async function openForm(page: Page): Promise<void> {
  await headerButton(page).click()
  await expect(form(page)).toBeVisible()
}

/** Two restaurants from just before the rush, shown at `minute`, the second of which has another pair of hands. */
async function compare(page: Page, minute = 330): Promise<void> {
  await openForm(page)
  await form(page).getByRole('button', { name: 'Compare' }).click()
  await expect(pane(page, 'b')).toBeVisible()
  await seek(page, minute)
}

/** Goes to a minute of the day with the timeline's own keys, which go half an hour at a time. */
async function seek(page: Page, minute: number): Promise<void> {
  const playhead = page.getByRole('slider', { name: 'Time of day' })
  await playhead.focus()
  await page.keyboard.press('Home')
  for (let at = 0; at < minute; at += 30) await page.keyboard.press('PageUp')
  await expect(playhead).toHaveAttribute('aria-valuenow', String(minute))
  await rested(page)
}

/** Which restaurant something is being considered for, and what. */
function considered(page: Page): Promise<string | null> {
  return page.locator('[data-dinner-rush]').evaluate((element) => {
    const { store } = (element as unknown as { dinnerRush: { store: { getState(): { results: { preview: { which: string; choice: { commands: { do: string }[] } } | null } } } } }).dinnerRush
    const { preview } = store.getState().results
    return preview && `${preview.which} ${preview.choice.commands[0].do}`
  })
}

const text = async (place: Locator): Promise<string> => (await place.innerText()).replace(/\s+/g, ' ').trim()

test('the form begins with training at what hiring costs: 1.92× for Ana alone', async ({ page }) => {
  const faults = faultsOf(page)
  await openPaused(page)
  await openForm(page)
  await expect(form(page)).toContainText(/From now on \(\d\d:\d\d\), the same customers face two restaurants/)
  await expect(side(page, 'a').locator('[data-field=deed]')).toHaveValue('train')
  await expect(side(page, 'a')).toContainText('1.92×, which costs what B costs')
  await expect(side(page, 'b').locator('[data-field=deed]')).toHaveValue('hire')
  for (const which of ['a', 'b'] as const) await expect(side(page, which)).toContainText('+$15/h')

  // A faster new one costs more, and so does the training that is to cost as much.
  await side(page, 'b').locator('[data-field=speed]').fill('2')
  await expect(side(page, 'b')).toContainText('+$31.67/h')
  await expect(side(page, 'a')).toContainText('+$31.67/h')
  await expect(side(page, 'a')).not.toContainText('1.92×')
  await side(page, 'b').locator('[data-field=speed]').fill('5')
  await expect(side(page, 'b')).toContainText('two arms are all there are')
  await expect(form(page).getByRole('button', { name: 'Compare' })).toBeDisabled()
  await side(page, 'b').locator('[data-field=speed]').fill('1')

  // Let go of, the speed starts from where the costs were equal.
  await form(page).getByRole('checkbox').uncheck()
  await expect(side(page, 'a').locator('[data-field=speed]')).toHaveValue('1.92')
  await side(page, 'a').locator('[data-field=speed]').fill('1.5')
  await expect(side(page, 'a')).toContainText('+$7.14/h')

  await page.keyboard.press('Escape')
  await expect(form(page)).toHaveCount(0)
  await expect(headerButton(page)).toBeFocused()
  expect(faults).toEqual([])
})

test('time stands while the two are chosen, and goes on when they are', async ({ page }) => {
  await page.goto('/?scenario=lunch-rush')
  await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible()
  await openForm(page)
  await expect(page.getByRole('button', { name: 'Play', exact: true })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible()
  await openForm(page)
  await form(page).getByRole('button', { name: 'Compare' }).click()
  await expect(pane(page, 'a')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible()
})

test('two panes on one clock and one timeline; the map is left out; what was chosen stands above each', async ({ page }) => {
  const faults = faultsOf(page)
  await openPaused(page)
  await compare(page)
  await expect(page.locator('[data-clock]')).toHaveCount(1)
  await expect(page.locator('[data-part=timeline]')).toHaveCount(1)
  await expect(page.locator('[data-part=map]')).toHaveCount(0)
  await expect(page.locator('[data-part=stage]')).toHaveCount(2)
  await expect(page.locator('.dr-bill-paper')).toHaveCount(2)
  await expect(pane(page, 'a').getByRole('heading')).toHaveText('Ana trained to 1.92×')
  await expect(pane(page, 'b').getByRole('heading')).toHaveText('Ben hired')
  for (const which of ['a', 'b'] as const) await expect(pane(page, which).locator('.dr-pane-price')).toHaveText('$30/h')
  await expect(pane(page, 'b').locator('[data-action=let-go]')).toContainText('Let Ben go')
  await expect(pane(page, 'a').locator('[data-action=let-go]')).toBeDisabled()
  expect(faults).toEqual([])
})

test('acting in one leaves the other as it is', async ({ page }) => {
  await openPaused(page)
  await compare(page)
  const read = async (which: 'a' | 'b'): Promise<string> => `${await text(pane(page, which).locator('.dr-status p'))} ${await text(page.locator('.dr-bills-one').nth(which === 'a' ? 0 : 1))}`
  const before = await read('a')
  await pane(page, 'b').locator('[data-action=hire]').click()
  await expect(page.locator('.dr-bills-one').nth(1)).toContainText('Wages, 3 people')
  await expect(pane(page, 'b').locator('.dr-pane-price')).toHaveText('$45/h')
  expect(await read('a')).toBe(before)
  await expect(pane(page, 'a').locator('.dr-pane-price')).toHaveText('$30/h')
  await expect(page.locator('[data-row=wages] td')).toHaveText('$0')

  // What is pointed at in B is foreseen for B.
  await pane(page, 'b').locator('[data-action=train]').hover()
  await expect.poll(() => considered(page)).toBe('b train')
  await pane(page, 'a').locator('[data-action=train]').hover()
  await expect.poll(() => considered(page)).toBe('a train')

  // A card of somebody in B is B's, though there is somebody of that name in A too.
  await pane(page, 'b').getByRole('button', { name: /^Ana/ }).first().click()
  await expect(pane(page, 'b').locator('[data-employee=ana]')).toBeVisible()
  await expect(pane(page, 'a').locator('[data-employee]')).toHaveCount(0)
  await expect(pane(page, 'b').locator('[data-fact=speed]')).toHaveText('1×')
  await pane(page, 'b').locator('[data-action=card-sick]').click()
  await expect(pane(page, 'b').locator('.dr-status p')).toContainText('Ana is out sick')
  await expect(pane(page, 'a').locator('.dr-status p')).not.toContainText('sick')
  await page.keyboard.press('Escape')
  await expect(page.locator('[data-employee]')).toHaveCount(0)
})

test('customer by customer: the counts add up, and the keyboard walks through them', async ({ page }) => {
  await openPaused(page)
  await compare(page)
  const said = page.locator('.dr-compare-counts')
  await expect(said).toContainText(/^Of [\d,]+ customers/)
  // What is said follows the moment by a frame.
  await expect.poll(async () => Number(/^Of ([\d,]+)/.exec(await text(said))?.[1].replace(',', ''))).toBeGreaterThan(50)
  const words = await text(said)
  const [all, ...parts] = words.match(/\d[\d,]*/g)!.map((n) => Number(n.replace(',', '')))
  expect(parts.reduce((sum, n) => sum + n, 0)).toBe(all)
  // As many have left the two as the picture says there are crosses.
  const onlyIn = Number(/lost: (\d+) with Ana trained only/.exec(words)?.[1] ?? 0)
  const crosses = page.locator('.dr-compare-cross').first()
  await expect.poll(async () => ((await crosses.getAttribute('d')) ?? '').split('M').length - 1).toBe(onlyIn)

  const cursor = page.getByRole('slider', { name: 'Customers by arrival' })
  await cursor.focus()
  await page.keyboard.press('End')
  const last = await cursor.getAttribute('aria-valuetext')
  expect(last).toMatch(/^Customer [\d,]+, came at \d+:\d\d: .+ in A, .+ in B\.$/)
  await expect(page.locator('.dr-compare-readout')).toHaveText(last!)
  await page.keyboard.press('Home')
  await expect(cursor).not.toHaveAttribute('aria-valuetext', last!)
  await expect(cursor).toHaveAttribute('aria-valuenow', '1')
  await page.keyboard.press('ArrowRight')
  await expect(cursor).toHaveAttribute('aria-valuenow', '2')

  await page.locator('summary').getByText('Those for whom it made most difference').click()
  await expect(page.locator('.dr-compare-table tbody tr').first()).toContainText(/\d+:\d\d/)
})

test('the pointer names the customer under it', async ({ page }) => {
  await openPaused(page)
  await compare(page)
  const plot = page.locator('.dr-compare-plot')
  await plot.scrollIntoViewIfNeeded()
  await expect(page.locator('.dr-compare-counts')).toBeVisible()
  const box = (await plot.boundingBox())!
  await page.mouse.move(box.x + box.width * 0.5, box.y + box.height * 0.6)
  await expect(page.locator('.dr-compare-readout')).toHaveText(/^Customer \d+, came at 1\d:\d\d/)
  await page.mouse.move(box.x + box.width * 0.5, box.y - 60)
  await expect(page.locator('.dr-compare-readout')).toHaveText('Each dot is a customer: point at one.')
})

test('the picture keeps the timeline’s axis of time', async ({ page }) => {
  await openPaused(page)
  await compare(page)
  await expect(page.locator('.dr-compare-counts')).toBeVisible()
  for (const width of [1280, 768, 360]) {
    await page.setViewportSize({ width, height: 800 })
    const at = (where: string): Promise<number[]> =>
      page.locator(where).evaluateAll((labels) => labels.map((label) => label.getBoundingClientRect()).map((r) => Math.round(r.x + r.width / 2)))
    // Either may be drawn a frame before the other.
    await expect.poll(async () => (await at('.dr-timeline-clock')).join() === (await at('.dr-compare-clock')).join() || [await at('.dr-timeline-clock'), await at('.dr-compare-clock')]).toBe(true)
  }
})

test('no label of it lies on another or is cut off, from 320 pixels up', async ({ page }) => {
  await openPaused(page)
  await compare(page)
  await expect(page.locator('.dr-compare-counts')).toBeVisible()
  for (const width of [320, 360, 768, 1280]) {
    await page.setViewportSize({ width, height: 800 })
    await expect.poll(() => page.locator('.dr-compare-svg').evaluate((svg) => Math.round(svg.getBoundingClientRect().right))).toBeLessThan(width)
    const found = await page.locator('.dr-compare-svg').evaluate((svg) => {
      const frame = svg.getBoundingClientRect()
      const boxes = [...svg.querySelectorAll('text')].filter((label) => label.textContent).map((label) => ({ words: label.textContent, box: label.getBoundingClientRect() }))
      const cut = boxes.filter(({ box }) => box.left < frame.left - 0.5 || box.right > frame.right + 0.5 || box.top < frame.top - 1 || box.bottom > frame.bottom + 1)
      const apart = (a: DOMRect, b: DOMRect): boolean => a.right <= b.left || b.right <= a.left || a.bottom <= b.top + 2 || b.bottom <= a.top + 2
      const touching = boxes.flatMap((a, i) => boxes.slice(i + 1).filter((b) => !apart(a.box, b.box)).map((b) => `${a.words} / ${b.words}`))
      return { cut: cut.map(({ words }) => words), touching, count: boxes.length }
    })
    expect({ width, ...found, count: found.count > 6 }).toEqual({ width, cut: [], touching: [], count: true })
  }
})

test('keep B: one restaurant again, as B was', async ({ page }) => {
  await openPaused(page)
  await compare(page)
  const minute = await minuteOf(page)
  const status = await text(pane(page, 'b').locator('.dr-status p'))
  const bill = await text(page.locator('.dr-bill-paper').nth(1))
  await page.locator('[data-action=keep-b]').click()
  await expect(page.locator('[data-pane]')).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Play', exact: true })).toBeFocused()
  await expect(page.locator('[data-part=stage]')).toHaveCount(1)
  await expect(page.locator('[data-part=map]')).toHaveCount(1)
  await rested(page)
  expect(await minuteOf(page)).toBe(minute)
  expect(await text(page.locator('.dr-status p'))).toBe(status)
  expect(await text(page.locator('.dr-bill-paper'))).toBe(bill)
})

test('over many days: progress, then the difference and its interval; put away again', async ({ page }) => {
  test.slow()
  const faults = faultsOf(page)
  await openPaused(page)
  await compare(page)
  const study = page.locator('.dr-study')
  await study.getByRole('button', { name: 'Over 200 days' }).click()
  await expect(study.getByRole('progressbar').or(study.getByText('On 200 days'))).toBeVisible()
  await expect(study).toContainText('On 200 days with the same customers in both:', { timeout: 60_000 })
  await expect(study.getByRole('progressbar')).toHaveCount(0)
  await expect(study.locator('[data-reading=wait]')).toContainText(/(waited [\d.]+ ± [\d.]+ min less on average, shorter on \d+ days|too close to call)/)
  await expect(study.locator('[data-reading=lost]')).toContainText(/(fewer a day|too close to call)/)
  await expect(study.locator('[data-reading=profit]')).toContainText(/(\$[\d,]+ ± \$[\d,]+ more a day|too close to call)/)
  await expect(study).toContainText('With different customers in each, the ± of the wait would be')
  await study.getByRole('button', { name: 'Put away' }).click()
  await expect(study.getByRole('button', { name: 'Over 200 days' })).toBeVisible()
  expect(faults).toEqual([])
})

test('a study can be stopped', async ({ page }) => {
  await openPaused(page, '?scenario=many-hands')
  await compare(page, 240)
  const study = page.locator('.dr-study')
  await study.getByRole('button', { name: 'Over 200 days' }).click()
  await study.getByRole('button', { name: /Stop|Put away/ }).click()
  await expect(study.getByRole('button', { name: 'Over 200 days' })).toBeVisible()
  await expect(study.getByRole('progressbar')).toHaveCount(0)
})

test('in the words of a system', async ({ page }) => {
  await openPaused(page)
  await page.getByRole('radio', { name: 'System' }).check()
  await headerButton(page).click()
  const panel = page.getByRole('dialog', { name: 'Two systems, the same requests' })
  await panel.getByRole('button', { name: 'Compare' }).click()
  await expect(pane(page, 'a').getByRole('heading')).toHaveText('Ana scaled to 1.92×')
  await expect(pane(page, 'b').getByRole('heading')).toHaveText('Ben added')
  await seek(page, 330)
  await expect(page.locator('.dr-compare-counts')).toContainText(/Of \d+ requests \d+ queued less/)
  expect(await page.locator('.dr-compared').innerText()).not.toMatch(/customer|hired|restaurant/i)
})

test('at 360 pixels the panes stand one above the other, and nothing scrolls sideways', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 })
  await openPaused(page)
  await openForm(page)
  const sideways = (): Promise<number> => page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
  expect(await sideways()).toBeLessThanOrEqual(0)
  await form(page).getByRole('button', { name: 'Compare' }).click()
  await expect(pane(page, 'b')).toBeVisible()
  await seek(page, 300)
  await expect(page.locator('.dr-compare-counts')).toBeVisible()
  for (const width of [360, 320]) {
    await page.setViewportSize({ width, height: 740 })
    expect(await sideways()).toBeLessThanOrEqual(0)
    const [a, b] = await Promise.all([pane(page, 'a').boundingBox(), pane(page, 'b').boundingBox()])
    expect(b!.y).toBeGreaterThanOrEqual(a!.y + a!.height)
    expect(a!.width).toBeGreaterThan(width - 40)
  }
  const small = await page.locator('.dr-compared, .dr-compare-form').locator('button, select, summary').evaluateAll((all) =>
    all.map((each) => ({ words: each.textContent, height: each.getBoundingClientRect().height })).filter(({ height }) => height > 0 && height < 43.5),
  )
  expect(small).toEqual([])
})
