import { expect, type Locator, type Page } from '@playwright/test'

/** Everything that went wrong on a page; empty when all is well. */
export function faultsOf(page: Page): string[] {
  const faults: string[] = []
  page.on('pageerror', (error) => faults.push(`page: ${error.message}`))
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') faults.push(`console: ${message.text()}`)
  })
  return faults
}

/** Minute of the clock that a figure shows. */
export async function minuteOf(figure: Locator | Page): Promise<number> {
  const [hours, minutes] = (await figure.locator('[data-clock]').first().innerText()).trim().split(':').map(Number)
  return hours * 60 + minutes
}

export const status = (page: Page): Locator => page.locator('.dr-status p')
export const action = (page: Page, id: string): Locator => page.locator(`[data-action=${id}]`)

/** Opens the site while time stands, so that what follows does not depend on the machine's pace: nothing is played to be stopped. */
export async function openPaused(page: Page, query = ''): Promise<void> {
  await page.goto(`/${query}${query === '' ? '?' : '&'}autoplay=no`)
  await expect(page.getByRole('button', { name: 'Play', exact: true })).toBeVisible()
  await whole(page)
  await rested(page)
}

/** More than there are pictures: while time stands, each frame draws one at least of those that wait for their turn. */
const TURNS = 16

/** Until every picture tells the moment shown, while time stands. */
export async function rested(page: Page): Promise<void> {
  await page.evaluate(async (frames) => {
    for (let i = 0; i < frames; i++) await new Promise((done) => requestAnimationFrame(done))
  }, TURNS)
}

/** Until every part of the figure is there. */
export async function whole(page: Page): Promise<void> {
  await page.locator('[data-dinner-rush]').first().waitFor({ state: 'attached' })
  await page.evaluate(() => {
    const root = document.querySelector('dinner-rush')?.shadowRoot ?? document
    return (root.querySelector('[data-dinner-rush]') as unknown as { dinnerRush: { whole: Promise<void> } }).dinnerRush.whole
  })
}

/** Lays a hand on the figure: what only a hand needs is there when this is over. */
export async function touch(page: Page): Promise<void> {
  await whole(page)
  await page.evaluate(() => {
    const root = document.querySelector('dinner-rush')?.shadowRoot ?? document
    return (root.querySelector('[data-dinner-rush]') as unknown as { dinnerRush: { reach(): Promise<void> } }).dinnerRush.reach()
  })
}

/** Counts the frames that the page asks for, from its first script on. */
export async function countFrames(page: Page): Promise<() => Promise<number>> {
  await page.addInitScript(() => {
    const counted = globalThis as unknown as { asked: number }
    counted.asked = 0
    const ask = globalThis.requestAnimationFrame.bind(globalThis)
    globalThis.requestAnimationFrame = (callback) => {
      counted.asked += 1
      return ask(callback)
    }
  })
  return () => page.evaluate(() => (globalThis as unknown as { asked: number }).asked)
}
