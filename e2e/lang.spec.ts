import { expect, test, type Page } from '@playwright/test'
import { faultsOf } from './figure.ts'

/** Words that an English figure shows and a Spanish one never does. */
const ENGLISH = /\b(the|and|is|are|waiting|served|hire|train|let|calls|sick|wages|profit|missed|arriving|lost|line|customers?|employees?|nobody|everybody|goal|open a file|light|dark|share|compare|speed|more|faster|now|per hour|over)\b/i

/** What stands on the page, without the languages' own names for themselves. */
async function wordsOf(page: Page): Promise<string> {
  return page.evaluate(() => {
    const seen: string[] = []
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    while (walker.nextNode()) {
      const parent = walker.currentNode.parentElement
      if (parent && !parent.closest('option, script, style, noscript')) seen.push(walker.currentNode.textContent ?? '')
    }
    for (const element of document.querySelectorAll('[aria-label], [title]')) seen.push(element.getAttribute('aria-label') ?? '', element.getAttribute('title') ?? '')
    return seen.filter((words) => words.trim() !== '').join('\n')
  })
}

const sideways = (page: Page): Promise<number> => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

async function openIn(page: Page, query: string): Promise<void> {
  await page.goto(`/${query}`)
  const pause = page.locator('.dr-figure button').first()
  await expect(pause).toBeVisible()
}

test('the site in Spanish says nothing in English', async ({ page }) => {
  const faults = faultsOf(page)
  await openIn(page, '?scenario=sick-day&lang=es&at=12:30&autoplay=no')
  const figure = page.locator('.dr-figure')
  await expect(figure).toHaveAttribute('lang', 'es')
  await expect(figure).toHaveAttribute('dir', 'ltr')
  await expect(page.locator('html')).toHaveAttribute('lang', 'es')
  await expect(figure.getByText('Nino’s sin Chloé').first()).toBeVisible()
  await expect(page.locator('.dr-status p')).toContainText(/esperan?|Nadie espera/)
  await expect(page.locator('[data-action=hire]')).toContainText('Contratar a alguien')
  await expect(page.locator('[data-part=bill]')).toContainText('Beneficio')
  await expect(page.locator('.dr-timeline')).toContainText('por hora')
  await expect(page.locator('.dr-timeline')).toContainText('en cola')
  for (const telling of ['Sistema', 'Restaurante']) {
    await figure.getByRole('radio', { name: telling, exact: true }).check()
    const lines = (await wordsOf(page)).split('\n')
    expect(lines.filter((line) => ENGLISH.test(line))).toEqual([])
  }
  expect(faults).toEqual([])
})

test('a reader picks a language, and the address keeps it', async ({ page }) => {
  await openIn(page, '?scenario=lunch-rush&autoplay=no')
  await expect(page.locator('[data-action=hire]')).toContainText('Hire someone')
  await page.getByRole('button', { name: 'Language and colours' }).click()
  await expect(page.locator('.site-lang option')).toHaveText(['English', 'Español'])
  await page.locator('.site-lang').selectOption('es')
  await expect(page.locator('[data-action=hire]')).toContainText('Contratar a alguien')
  await expect.poll(() => new URL(page.url()).searchParams.get('lang')).toBe('es')
  await page.reload()
  await expect(page.locator('[data-action=hire]')).toContainText('Contratar a alguien')
  await page.getByRole('button', { name: 'Idioma y colores' }).click()
  await page.locator('.site-lang').selectOption('en')
  await expect.poll(() => new URL(page.url()).searchParams.has('lang')).toBe(false)
})

for (const width of [1280, 360]) {
  for (const lang of ['qps-rtl', 'es']) {
    test(`${lang} fits ${width} px`, async ({ page }) => {
      const faults = faultsOf(page)
      await page.setViewportSize({ width, height: 800 })
      await openIn(page, `?scenario=sick-day&lang=${lang}&at=12:30&autoplay=no`)
      await expect(page.locator('.dr-figure')).toHaveAttribute('dir', lang === 'es' ? 'ltr' : 'rtl')
      await expect(page.locator('.dr-status p')).not.toBeEmpty()
      expect(await sideways(page)).toBeLessThanOrEqual(0)
      await page.locator('[data-opens=share]').click()
      await expect(page.locator('[data-share=link]')).toBeVisible()
      expect(await sideways(page)).toBeLessThanOrEqual(0)
      expect(faults).toEqual([])
    })
  }
}
