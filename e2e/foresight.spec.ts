import { expect, test, type Page } from '@playwright/test'
import { action, faultsOf, openPaused } from './figure.ts'

const timeline = (page: Page) => page.locator('[data-part=timeline]')
const fan = (page: Page, kind: string) => timeline(page).locator(`[data-fan=${kind}] .dr-timeline-fan-outer`)
const says = (page: Page, kind: string) => timeline(page).locator(`[data-says=${kind}] text`)
const spoken = (page: Page) => timeline(page).locator('p[role=status]')

/** What is said of a fan, its rows joined. */
const words = async (page: Page, kind: string): Promise<string> => (await says(page, kind).allTextContents()).join(' ')

const RUSH = '?scenario=lunch-rush&at=12:30&autoplay=no'

async function openRush(page: Page, query = ''): Promise<void> {
  await page.goto(`/${RUSH}${query}`)
  await expect(fan(page, 'a')).toHaveCount(1, { timeout: 20_000 })
}

test('the rest of the day is a fan ahead of now, with its message in words', async ({ page }) => {
  const faults = faultsOf(page)
  await openRush(page)
  await expect.poll(() => words(page, 'a'), { timeout: 20_000 }).toMatch(/^if nothing changes: clear by 1[3-7]:\d\d on ([7-9]|10) days of 10/)
  const shown = await timeline(page).evaluate((part) => {
    const clip = part.querySelector('clipPath')!
    const group = part.querySelector('[data-fan=a]')!.parentElement!
    const [now] = part.querySelector('.dr-timeline-playhead')!.getAttribute('transform')!.match(/[\d.]+/)!
    return { clipped: group.getAttribute('clip-path') === `url(#${clip.id})`, from: Number(clip.querySelector('rect')!.getAttribute('x')), now: Number(now) }
  })
  // It begins where the line of the day ends.
  const [start] = (await timeline(page).locator('[data-fan=a] .dr-timeline-tip-middle').getAttribute('d'))!.match(/[\d.]+,[\d.]+/)!
  const edge = await timeline(page).locator('.dr-timeline-line').evaluateAll((lines) => lines.map((line) => line.getAttribute('d') ?? '').filter((d) => d !== ''))
  expect(edge.some((d) => d.endsWith(start)), `${start} ends a line`).toBe(true)
  expect(shown.clipped).toBe(true)
  expect(shown.from).toBeCloseTo(shown.now, 1)
  await expect(spoken(page)).toHaveText(/^If nothing changes: clear by/)
  await page.getByRole('radio', { name: 'System' }).check()
  await expect.poll(() => words(page, 'a')).toMatch(/^if nothing changes: drained by 1[3-7]:\d\d in ([7-9]|10) runs of 10/)
  expect(faults).toEqual([])
})

test('while it plays nothing is spoken of it', async ({ page }) => {
  await openRush(page)
  await expect(spoken(page)).not.toHaveText('')
  await page.getByRole('button', { name: 'Play', exact: true }).click()
  await expect(spoken(page)).toHaveText('')
  await page.getByRole('button', { name: 'Pause' }).click()
  await expect(spoken(page)).toHaveText(/^If nothing changes: /)
})

test('pointing at an action draws its own fan with its price, and leaving takes it away', async ({ page }) => {
  const faults = faultsOf(page)
  await openRush(page)
  await action(page, 'hire').hover()
  await expect.poll(() => words(page, 'preview')).toMatch(/^hire someone, \+\$15\/h: /)
  await expect(fan(page, 'preview')).toHaveCount(1)
  await expect(fan(page, 'a')).toHaveCount(1)
  await expect.poll(() => words(page, 'preview'), { timeout: 20_000 }).toMatch(/^hire someone, \+\$15\/h: clear by \d\d:\d\d on ([7-9]|10) days of 10/)
  await expect(spoken(page)).toHaveText(/^Hire someone, \+\$15\/h: /)
  // From one to the other.
  await action(page, 'sick').hover()
  await expect.poll(() => words(page, 'preview')).toMatch(/^Ana calls in sick: /)
  await page.mouse.move(2, 2)
  await expect(says(page, 'preview')).toHaveCount(0)
  await expect(fan(page, 'preview')).toHaveCount(0)
  await expect(fan(page, 'a')).toHaveCount(1)
  // It was only considered.
  await expect(page.getByText('Wages, 1 person')).toBeVisible()
  expect(faults).toEqual([])
})

test('doing it clears what was foreseen of it, and what is offered next is considered', async ({ page }) => {
  await openRush(page)
  await action(page, 'train').hover()
  await expect.poll(() => words(page, 'preview')).toMatch(/^train Ana to 1\.25×, \+\$3\.33\/h: /)
  await action(page, 'train').click()
  await expect.poll(() => words(page, 'preview')).toMatch(/^train Ana to 1\.55×, /)
  // The same offer again is considered again.
  await action(page, 'hire').hover()
  await expect.poll(() => words(page, 'preview')).toMatch(/^hire someone, /)
  await action(page, 'hire').click()
  await expect(page.getByText('Wages, 2 people')).toBeVisible()
  await expect.poll(() => words(page, 'preview'), { timeout: 20_000 }).toMatch(/^hire someone, \+\$15\/h: [a-z]/)
})

test('the keyboard considers what it is on, a finger what it presses', async ({ page }) => {
  await openRush(page)
  await action(page, 'demand').locator('input').focus()
  await page.keyboard.press('Shift+Tab')
  await page.keyboard.press('Shift+Tab')
  await expect(says(page, 'preview').first()).toBeAttached()
  await action(page, 'hire').focus()
  await expect.poll(() => words(page, 'preview')).toMatch(/^hire someone, /)
  await page.keyboard.press('Enter')
  await expect(page.getByText('Wages, 2 people')).toBeVisible()
  await expect.poll(() => words(page, 'preview')).toMatch(/^hire someone, /)
  await action(page, 'hire').blur()
  await expect(says(page, 'preview')).toHaveCount(0)

  const finger = { pointerType: 'touch', pointerId: 7, isPrimary: true, bubbles: true }
  await action(page, 'hire').dispatchEvent('pointerover', finger)
  await expect(says(page, 'preview')).toHaveCount(0)
  await action(page, 'hire').dispatchEvent('pointerdown', finger)
  await expect.poll(() => words(page, 'preview')).toMatch(/^hire someone, /)
  await action(page, 'hire').dispatchEvent('pointerup', finger)
  await expect(says(page, 'preview')).toHaveCount(0)
})

test('the demand slider considers nothing; the card of an employee does', async ({ page }) => {
  await openRush(page)
  await action(page, 'demand').locator('input').hover()
  await expect(says(page, 'preview')).toHaveCount(0)
  await page.locator('.dr-stage-person').first().focus()
  await page.keyboard.press('Enter')
  await action(page, 'card-slow').hover()
  await expect.poll(() => words(page, 'preview')).toMatch(/^Ana works at 50% of their pace: /)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(says(page, 'preview')).toHaveCount(0)
})

test('words of the day, of the days to come and of the map lie on nothing and are never cut off, in either language', async ({ page }) => {
  for (const width of [320, 360, 520, 768, 1000, 1280]) {
    await page.setViewportSize({ width, height: 900 })
    await openRush(page, width === 360 || width === 768 ? '&lang=es' : '')
    await action(page, 'train').hover()
    await expect.poll(() => words(page, 'preview'), { timeout: 20_000 }).toMatch(/: [a-z]/)
    const found = await page.locator('.dr-timeline-svg, .dr-map-svg').evaluateAll((parts) => parts.flatMap((part) => {
      const boxes = [...part.querySelectorAll('text')]
        .filter((text) => text.textContent !== '' && getComputedStyle(text).visibility !== 'hidden')
        .map((text) => ({ words: text.textContent!, box: text.getBoundingClientRect(), ours: text.closest('[data-says]') !== null }))
      const edge = part.getBoundingClientRect()
      const out: string[] = []
      for (const a of boxes) {
        if (a.ours && a.words.includes('…')) out.push(`cut: ${a.words}`)
        if (a.box.left < edge.left || a.box.right > edge.right) out.push(`outside: ${a.words}`)
        for (const b of boxes) {
          // Rows of text touch by their line boxes; what counts is that the letters do not.
          const apart = a.box.right <= b.box.left || b.box.right <= a.box.left || a.box.bottom <= b.box.top + 4 || b.box.bottom <= a.box.top + 4
          if (a !== b && !apart) out.push(`${a.words} on ${b.words}`)
        }
      }
      return out
    }))
    expect(found, `at ${width}`).toEqual([])
  }
})

test('a figure opened paused before the rush says how long the line will be', async ({ page }) => {
  await openPaused(page, '?scenario=lunch-rush&at=09:00')
  await expect.poll(() => words(page, 'a'), { timeout: 20_000 }).toMatch(/^if nothing changes: the line (reaches|stays under) \d+/)
})
