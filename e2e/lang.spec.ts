import { expect, test, type Page } from '@playwright/test'
import { pseudoWords } from '../src/text/pseudo.ts'
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
    for (const element of document.querySelectorAll('[aria-label], [data-tip]')) seen.push(element.getAttribute('aria-label') ?? '', element.getAttribute('data-tip') ?? '')
    return seen.filter((words) => words.trim() !== '').join('\n')
  })
}

const sideways = (page: Page): Promise<number> => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

/** Where the thumb of the map's lying slider stands, across the page. */
async function slotOf(page: Page): Promise<number> {
  return page.locator('.dr-map-more input').evaluate((input: HTMLInputElement) => {
    const { left, width } = input.getBoundingClientRect()
    const share = (Number(input.value) - Number(input.min)) / (Number(input.max) - Number(input.min))
    return left + 10 + (getComputedStyle(input).direction === 'rtl' ? 1 - share : share) * (width - 20)
  })
}

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
  await expect(page).toHaveTitle('Nino’s sin Chloé · Dinner Rush')
  await expect(page.locator('meta[name=description]')).toHaveAttribute('content', /restaurante/)
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

/** Letters that went through no catalogue, of all that is seen and heard: text, names and values for the ear, the window's own name. */
async function unmarked(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    // What a scene asks and sets is said in its own file, in the languages of the house (`data-said`). Names of the staff and units beside a figure are the scenario's and `Intl`'s; an address, a place in a file and a key's name are nobody's words.
    const THEIRS = /^(Ana|Ben|Chloé|Dev|Ewa|Finn|min|JSON|CSV|csv|PNG|GIF|WebM|MP4|Ctrl|https?)$/
    const NOT_WORDS = 'option[lang], script, style, noscript, code, input[type=url], textarea[data-share=url], [data-share=link] textarea, [data-share=link] input, [translate=no], .dr-paste-code, [data-said]'
    const said: [string, Element][] = [[document.title, document.documentElement]]
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT)
    while (walker.nextNode()) {
      const node = walker.currentNode
      if (node.nodeType === Node.TEXT_NODE) said.push([node.textContent ?? '', node.parentElement!])
      else for (const name of ['aria-label', 'aria-valuetext', 'aria-description', 'title', 'data-tip', 'alt', 'placeholder']) said.push([(node as Element).getAttribute(name) ?? '', node as Element])
    }
    const left = new Set<string>()
    for (const [words, element] of said) {
      if (element.closest(NOT_WORDS)) continue
      const plain = words.replace(/\u202e[^\u202c]*(\u202c|$)/g, ' ').match(/\p{L}{2,}/gu) ?? []
      if (plain.some((word) => !THEIRS.test(word))) left.add(`${element.tagName}.${element.getAttribute('class') ?? ''}: ${words.trim().slice(0, 80)}`)
    }
    return [...left]
  })
}

test('nothing is said that is not in the catalogue, whatever is open', async ({ page }) => {
  const faults = faultsOf(page)
  const bare = async (what: string): Promise<void> => expect(await unmarked(page), what).toEqual([])
  await openIn(page, '?scenario=sick-day&lang=qps-rtl&at=12:30')
  await page.locator('[data-play=playing]').click()
  await bare('after playing')
  for (const table of await page.locator('.dr-table summary').all()) await table.click()
  await page.locator('.dr-timeline-pin').first().focus()
  await page.keyboard.press('Enter')
  await expect(page.locator('.dr-pin')).toBeVisible()
  await page.locator('.dr-stage-person').first().focus()
  await page.keyboard.press('Enter')
  await expect(page.locator('.dr-employee')).toBeVisible()
  await bare('tables, a pin and an employee')
  await page.locator('input[type=file]').setInputFiles({ name: '1.csv', mimeType: 'text/csv', buffer: Buffer.from('1\n-2\nx\n') })
  await expect(page.locator('.dr-trouble')).toBeVisible()
  await bare('a refusal')
  for (const panel of ['help', 'share', 'compare']) {
    await page.locator(`[data-opens=${panel}]`).click()
    await expect(page.locator(panel === 'compare' ? '[data-action=compare-start]' : 'dialog[open]')).toBeVisible()
    await bare(panel)
    if (panel === 'share') {
      await page.locator('dialog .dr-segment').nth(1).click()
      await expect(page.locator('[data-paste=look]')).toBeVisible()
      for (const place of ['html', 'medium', 'docusaurus']) {
        await page.locator('.dr-paste-where').selectOption(place)
        await bare(`what to put into a post: ${place}`)
      }
    }
    if (panel !== 'compare') await page.keyboard.press('Escape')
  }
  await page.locator('[data-action=compare-start]').click()
  await expect(page.locator('[data-pane=b]')).toBeVisible()
  await page.locator('[data-action=study]').click()
  await expect(page.locator('.dr-study-list li').first()).toBeVisible()
  await bare('two restaurants')
  await page.locator('input[value=system]').first().check()
  await bare('two systems')
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
      await expect.poll(() => page.locator('.dr-stage svg text').allTextContents()).toContain(lang === 'es' ? 'ABIERTO' : pseudoWords('OPEN'))
      // The map's slider is its axis: the thumb stands under the marker, whichever way the page is read.
      const [thumb, marker] = await Promise.all([slotOf(page), page.locator('.dr-map-marker circle').last().boundingBox()])
      expect(Math.abs(thumb - (marker!.x + marker!.width / 2))).toBeLessThan(4)
      await page.locator('[data-opens=share]').click()
      await expect(page.locator('[data-share=link]')).toBeVisible()
      expect(await sideways(page)).toBeLessThanOrEqual(0)
      expect(faults).toEqual([])
    })
  }
}
