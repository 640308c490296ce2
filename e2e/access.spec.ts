import { expect, test } from '@playwright/test'
import { COLOURS, held, OURS, WCAG } from './axe.ts'
import { cutWords } from './cut.ts'
import { rested, whole } from './figure.ts'
import { intend, openInElement, openState, STATES } from './states.ts'

/** As WCAG 1.4.12 has it set by a reader. */
const SPACED = '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }'

test.describe.configure({ mode: 'parallel', timeout: 120_000 })

for (const [place, state] of STATES.entries()) {
  test(`for everybody: ${state.name}`, async ({ page }) => {
    // No colour is under way to another while it is looked at.
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
    await openState(page, state)
    // The other telling has the same elements: of each state one is looked at in both themes, and of both their room.
    const tellings = place % 2 === 0 ? (['restaurant', 'system'] as const) : (['system', 'restaurant'] as const)
    const [first, second] = place % 4 < 2 ? (['light', 'dark'] as const) : (['dark', 'light'] as const)
    await page.setViewportSize({ width: place % 3 === 0 ? 640 : 1280, height: 800 })
    await page.emulateMedia({ colorScheme: first })
    await intend(page, { do: 'telling', telling: tellings[0] })
    expect.soft(await held(page, OURS), `${tellings[0]}, ${first}`).toEqual([])
    await page.emulateMedia({ colorScheme: second })
    expect.soft(await held(page, COLOURS), `${tellings[0]}, ${second}`).toEqual([])
    for (const telling of tellings) {
      await intend(page, { do: 'telling', telling })
      // 640: 1280 at twice the size.
      for (const width of [320, 640]) {
        await page.setViewportSize({ width, height: 450 })
        expect.soft(await cutWords(page), `${telling}, ${width} pixels wide`).toEqual([])
      }
    }
    await page.addStyleTag({ content: SPACED })
    for (const width of [1280, 320]) {
      await page.setViewportSize({ width, height: 800 })
      expect.soft(await cutWords(page), `letters, words and lines apart, ${width} pixels wide`).toEqual([])
    }
  })
}

// The same parts by another renderer, in a page that is somebody else's: every third state shows what that can do to them.
for (const [i, state] of STATES.filter(({ site }, place) => !site && place % 3 === 0).entries()) {
  const [telling, theme] = i % 2 === 0 ? ['restaurant', 'dark'] : ['system', 'light']
  test(`in an element, ${telling}, ${theme}: ${state.name}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
    await openInElement(page, state, theme, telling)
    expect(await held(page, { runOnly: { type: 'tag', values: WCAG } })).toEqual([])
    expect(await page.locator('.dr-header').count(), 'it was there to be looked at').toBeGreaterThan(0)
  })
}

test('in a page of somebody else', async ({ page }) => {
  await page.goto('/embed/?scenario=sick-day&at=12:40&autoplay=no')
  await expect(page.locator('.dr-stage svg').first()).toBeVisible()
  await whole(page)
  await rested(page)
  for (const telling of ['restaurant', 'system'] as const) {
    await intend(page, { do: 'telling', telling })
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      // Landmarks and the first heading are the host's to give.
      expect.soft(await held(page, { runOnly: { type: 'tag', values: WCAG } }), `${telling}, ${colorScheme}`).toEqual([])
    }
  }
})

test('under a reader’s own colours words and lines are theirs, whatever theme was picked', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active', colorScheme: 'light' })
  await page.goto('/?scenario=sick-day&at=12:40&autoplay=no')
  await expect(page.locator('.dr-timeline-reading').first()).toBeVisible()
  await intend(page, { do: 'theme', theme: 'dark' })
  await expect(page.locator('[data-dinner-rush]')).toHaveAttribute('data-theme', 'light')
  const strangers = await page.evaluate(() => {
    const mine = (name: string): string => {
      const probe = document.body.appendChild(document.createElement('i'))
      probe.style.color = name
      const { color } = getComputedStyle(probe)
      probe.remove()
      return color
    }
    const ink = mine('CanvasText')
    const words = [...document.querySelectorAll('.dr-timeline-svg text:not(.dr-timeline-number, .dr-timeline-moment), .dr-map-svg text, .dr-waits-svg text')].filter((one) => getComputedStyle(one).fill !== ink)
    const lines = [...document.querySelectorAll('.dr-timeline-line, .dr-waits-bars')].filter((one) => getComputedStyle(one).stroke !== ink)
    const picked = [...document.querySelectorAll('.dr-segment input:checked + span')].filter((one) => getComputedStyle(one).backgroundColor !== mine('Highlight'))
    return [...words, ...lines, ...picked].map((one) => `${one.getAttribute('class')}: ${one.textContent}`)
  })
  expect(strangers).toEqual([])
})
